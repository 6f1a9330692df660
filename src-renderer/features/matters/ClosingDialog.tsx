/** 公开 and 归档: the day and the place, the last two facts of a matter. Archiving ends it. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { unclosedAtArchive } from '@shared/domain/matter/point-closing';
import { useState } from 'react';
import { useStatus } from '../../app/desk';
import { Dialog } from '../../components/Dialog';
import { LineField } from '../../components/LineField';
import { LongTextField } from '../../components/LongTextField';
import { PastDayField } from '../../components/PastDayField';
import { useDialogAct } from '../../components/use-dialog-act';

const WORDS = {
  publish: {
    title: '登记公开',
    place: '公开在哪里',
    example: '市人民政府网站“建议提案办理”专栏',
    note: '标为“不予公开”的答复不公开；登记后不能修改。',
    done: '已登记公开',
    next: '下一步：整理归档。',
  },
  archive: {
    title: '归档',
    place: '存放位置',
    example: '办公室档案室 2026 年第 3 卷',
    note: '归档后事项办结，不能再办理；仍可查阅和导出。',
    done: '已归档',
    next: '事项已办结，可在“已归档”里查到。',
  },
} as const;

export function ClosingDialog({
  matter,
  act,
  onClose,
}: {
  readonly matter: MatterState;
  readonly act: keyof typeof WORDS;
  readonly onClose: () => void;
}) {
  const { today } = useStatus();
  const [on, setOn] = useState<LocalDate | undefined>(today);
  const [place, setPlace] = useState('');
  const [openReason, setOpenReason] = useState('');
  const unclosed = act === 'archive' ? unclosedAtArchive(matter) : [];
  const publish = useDialogAct('matter.publish', onClose);
  const archive = useDialogAct('matter.archive', onClose);
  const words = WORDS[act];
  const submit = async () => {
    if (!on) return;
    const said = { title: words.done, next: words.next };
    const input = { matterId: matter.id, on };
    if (act === 'publish') await publish.submit({ ...input, where: place.trim() }, said);
    else {
      const reason = unclosed.length > 0 ? { openPointsReason: openReason.trim() } : {};
      await archive.submit({ ...input, place: place.trim(), ...reason }, said);
    }
  };
  return (
    <Dialog
      title={words.title}
      okText={words.title}
      ready={on !== undefined && place.trim() !== '' && (unclosed.length === 0 || openReason.trim() !== '')}
      running={publish.running || archive.running}
      onOk={() => void submit()}
      onClose={onClose}
      note={words.note}
    >
      <PastDayField id="closing-on" label="日期" value={on} onChange={setOn} today={today} />
      <LineField
        id="closing-place"
        label={words.place}
        required
        placeholder={`例如：${words.example}`}
        maxLength={200}
        value={place}
        onChange={setPlace}
      />
      {unclosed.length > 0 && (
        <LongTextField
          id="closing-open-points"
          label={`第${unclosed.map(({ no }) => no).join('、')}点没有销号，为什么归档`}
          required
          rows={[2, 6]}
          maxLength={1000}
          value={openReason}
          onChange={setOpenReason}
        />
      )}
    </Dialog>
  );
}
