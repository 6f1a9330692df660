/** 作废, asked first and taken back at once or later; a document that holds a number goes only with a reason. */
import type { RecordId } from '@shared/domain/identifiers';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../../api/queries';
import { ReasonDialog } from '../../../components/ReasonDialog';

export function DiscardDocument({
  document: { id, discarded, numbers },
}: {
  readonly document: {
    readonly id: RecordId;
    readonly discarded: boolean;
    readonly numbers: readonly string[];
  };
}) {
  const { modal, notification } = App.useApp();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const discard = useAct('document.discard');
  const restore = useAct('document.restore');
  const takeBack = async () => {
    notification.destroy('discarded');
    const restored = await restore.run({ documentId: id });
    if (restored.ok) navigate(`/documents/${id}`, { replace: discarded });
  };
  if (discarded) {
    return (
      <Button type="primary" loading={restore.running} onClick={() => void takeBack()}>
        恢复
      </Button>
    );
  }
  const run = async (reason?: string) => {
    const done = await discard.run({ documentId: id, ...(reason === undefined ? {} : { reason }) });
    if (!done.ok) return;
    setAsking(false);
    navigate('/documents');
    notification.success({
      key: 'discarded',
      title: '公文已作废',
      description: '可以在“已作废”里找到。',
      placement: 'bottomRight',
      duration: 8,
      actions: (
        <Button size="small" onClick={() => void takeBack()}>
          恢复这份公文
        </Button>
      ),
    });
  };
  const ask = () => {
    if (numbers.length > 0) {
      setAsking(true);
      return;
    }
    modal.confirm({
      title: '作废这份公文？',
      content: '作废后不再列出，可以在“已作废”里找到并恢复。',
      okText: '作废',
      okButtonProps: { danger: true },
      cancelText: '不作废',
      onOk: () => run(),
    });
  };
  return (
    <>
      <Button onClick={ask}>作废</Button>
      {asking && (
        <ReasonDialog
          title="作废这份公文"
          label={`作废文号${numbers.join('、')}的理由`}
          okText="作废"
          danger
          running={discard.running}
          note="作废的文号不再给别的公文使用；恢复公文时文号一并恢复。"
          onOk={(reason) => void run(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
