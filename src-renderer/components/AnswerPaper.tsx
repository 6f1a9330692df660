/** 答复来件: the office decides on what a unit has reported, in a letter that answers it; the unit sees the decision on its page. */
import type { LetterView } from '@shared/domain/correspondence/letters';
import type { FileReference } from '@shared/domain/matter/matter';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { useState } from 'react';
import { Dialog } from './Dialog';
import { FilesField } from './FilesField';
import { LongTextField } from './LongTextField';
import { useDialogAct } from './use-dialog-act';

export function AnswerPaper({
  matter,
  part,
  paper,
  title,
  label,
  hint,
  onClose,
}: {
  readonly matter: MatterState;
  readonly part: AssignmentView;
  readonly paper: LetterView;
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly FileReference[]>([]);
  const send = useDialogAct('letter.send', onClose);
  const submit = () =>
    send.submit(
      {
        desk: 'office',
        kind: 'notice',
        matterId: matter.id,
        assignmentId: part.id,
        to: [paper.stamp.unit],
        subject: `关于《${paper.subject}》的答复`.slice(0, 300),
        text: text.trim(),
        attachments: [...files],
        answers: paper.letterId,
      },
      {
        title: '决定已列入待导出',
        next: `导出后带给${part.facts.unit.name}，对方页面会显示已有决定。`,
        toExport: true,
      },
    );
  return (
    <Dialog
      title={title}
      okText="列入待导出"
      ready={text.trim() !== ''}
      running={send.running}
      note="确定后不能撤回，随下一次导出带给承办单位。"
      onOk={() => void submit()}
      onClose={onClose}
    >
      <p>
        {part.facts.unit.name}：《{paper.subject}》
      </p>
      <LongTextField
        id="answer-text"
        label={label}
        required
        hint={hint}
        rows={[4, 12]}
        maxLength={4000}
        value={text}
        onChange={setText}
      />
      <FilesField label="附件" files={files} onChange={setFiles} />
    </Dialog>
  );
}
