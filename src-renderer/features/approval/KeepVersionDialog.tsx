/** 存为一版: keeps the text as it stands, with a word on why. */
import { App } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import { Dialog } from '../../components/Dialog';
import { LineField } from '../../components/LineField';
import { versionName } from './version-text';
import type { WrittenText } from './written-text';

export function KeepVersionDialog({
  written,
  flush,
  onClose,
}: {
  readonly written: WrittenText;
  readonly flush: () => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { message } = App.useApp();
  const [note, setNote] = useState('');
  const keep = useAct('draft.keep');
  const run = async () => {
    if (!(await flush())) return;
    const outcome = await keep.run({ ...written.place, kind: written.kind, note: note.trim() });
    if (!outcome.ok) return;
    message.success(`已存为${versionName(outcome.value.number)}`);
    onClose();
  };
  return (
    <Dialog
      title="存为一版"
      okText="存为一版"
      running={keep.running}
      note="只存在本机，不随封装包外传。"
      onOk={() => void run()}
      onClose={onClose}
    >
      <LineField
        id="version-note"
        label="说明（可不填）"
        placeholder="如：按局务会意见改动之前"
        maxLength={200}
        value={note}
        onChange={setNote}
      />
    </Dialog>
  );
}
