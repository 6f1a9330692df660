/** 申请延期 (S2 六): why it cannot be done in time and until when. The longest allowed day is said beforehand; the office decides. */
import { addDays, formatChineseDate, type LocalDate } from '@shared/domain/calendar/local-date';
import type { FileReference } from '@shared/domain/matter/matter';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import type { CaseRules } from '@shared/ipc/calls/case-calls';
import { Alert } from 'antd';
import { useState } from 'react';
import { DayField } from '../../components/DayField';
import { Dialog } from '../../components/Dialog';
import { FilesField } from '../../components/FilesField';
import { LongTextField } from '../../components/LongTextField';
import { useDialogAct } from '../../components/use-dialog-act';

export function RequestExtension({
  matter,
  part,
  terms: { dueOn, latest },
  onClose,
}: {
  readonly matter: MatterState;
  readonly part: AssignmentView;
  readonly terms: CaseRules['extensions'][number];
  readonly onClose: () => void;
}) {
  const [until, setUntil] = useState<LocalDate>();
  const [reason, setReason] = useState('');
  const [files, setFiles] = useState<readonly FileReference[]>([]);
  const send = useDialogAct('letter.send', onClose);
  const full = latest !== undefined && latest <= dueOn;
  const submit = async () => {
    if (!until) return;
    await send.submit(
      {
        desk: 'unit',
        kind: 'extension',
        matterId: matter.id,
        assignmentId: part.id,
        to: [matter.office],
        subject: `关于第${matter.facts.number}号《${matter.facts.title}》延期办理的申请`.slice(0, 300),
        text: reason.trim(),
        attachments: [...files],
        extendTo: until,
      },
      {
        title: '延期申请已列入待导出',
        next: '须在期限届满前导出送达；办公室作出决定前，原期限不变，请继续办理。',
        toExport: true,
      },
    );
  };
  return (
    <Dialog
      title="申请延期"
      okText="提出申请"
      ready={until !== undefined && reason.trim() !== ''}
      running={send.running}
      note="由办公室决定是否同意。未经同意的，仍按原期限办理。"
      onOk={() => void submit()}
      onClose={onClose}
    >
      <Alert
        type={full ? 'warning' : 'info'}
        showIcon
        title={
          latest === undefined
            ? `现在的期限是${formatChineseDate(dueOn)}。`
            : full
              ? `现在的期限${formatChineseDate(dueOn)}已是规则允许的最长期限，不能再延。`
              : `现在的期限是${formatChineseDate(dueOn)}，按规则最长可延到${formatChineseDate(latest)}。`
        }
      />
      <DayField
        id="extension-until"
        label="申请延期至"
        required
        value={until}
        onChange={setUntil}
        from={addDays(dueOn, 1)}
        to={latest}
        disabled={full}
      />
      <LongTextField
        id="extension-reason"
        label="理由"
        required
        hint="写明已做到哪一步，为什么不能按时办结，还要做什么。"
        rows={[4, 10]}
        maxLength={4000}
        value={reason}
        onChange={setReason}
      />
      <FilesField label="附件" files={files} onChange={setFiles} />
    </Dialog>
  );
}
