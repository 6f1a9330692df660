/** 会办函 and its reminder: words proposed from the matter, the day by which the opinion is wanted, files. It waits in 收发 for the next export. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { FileReference } from '@shared/domain/matter/matter';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import type { CoHandling } from '@shared/domain/reply/co-handling';
import { coRequestSubject, coRequestText } from '@shared/domain/wording/co-handling-wording';
import { useState } from 'react';
import { useStatus } from '../../app/desk';
import { DayField } from '../../components/DayField';
import { Dialog } from '../../components/Dialog';
import { FilesField } from '../../components/FilesField';
import { Labelled } from '../../components/Labelled';
import { LineField } from '../../components/LineField';
import { LongTextField } from '../../components/LongTextField';
import { useDialogAct } from '../../components/use-dialog-act';

export function CoRequestDialog({
  matter,
  assignment,
  row: { part, dueOn, askedOn },
  onClose,
}: {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly row: CoHandling;
  readonly onClose: () => void;
}) {
  const { today } = useStatus();
  const unitName = part.facts.unit.name;
  const [request] = useState(() => ({
    leadName: assignment.facts.unit.name,
    unitName,
    points: matter.facts.points.filter(({ id }) => part.facts.pointIds?.includes(id)).map(({ no }) => no),
    dueOn,
    askedOn,
  }));
  const [subject, setSubject] = useState(() => coRequestSubject(matter, request));
  const [text, setText] = useState(() => coRequestText(matter, request));
  const [replyBy, setReplyBy] = useState<LocalDate | undefined>(
    dueOn !== undefined && dueOn >= today ? dueOn : undefined,
  );
  const [files, setFiles] = useState<readonly FileReference[]>([]);
  const send = useDialogAct('letter.send', onClose);
  const again = askedOn.length > 0;
  const submit = () =>
    send.submit(
      {
        desk: 'unit',
        kind: 'co-request',
        matterId: matter.id,
        assignmentId: assignment.id,
        to: [part.facts.unit.unitId],
        subject: subject.trim(),
        text: text.trim(),
        attachments: [...files],
        ...(replyBy === undefined ? {} : { replyBy }),
      },
      {
        title: again ? '催办函已列入待导出' : '会办函已列入待导出',
        next: `在“收发”导出后带给${unitName}。`,
        toExport: true,
      },
    );
  return (
    <Dialog
      title={again ? `催办会办意见（第 ${askedOn.length} 次催办）` : '发会办函'}
      okText="列入待导出"
      ready={subject.trim() !== '' && text.trim() !== ''}
      running={send.running}
      note="确定后不能撤回，导出封装包时带给对方。"
      onOk={() => void submit()}
      onClose={onClose}
    >
      <Labelled label="收件单位">
        <div>{unitName}</div>
      </Labelled>
      <LineField
        id="co-request-subject"
        label="标题"
        required
        maxLength={300}
        value={subject}
        onChange={setSubject}
      />
      <LongTextField
        id="co-request-text"
        label="内容"
        required
        rows={[4, 12]}
        maxLength={4000}
        value={text}
        onChange={setText}
      />
      <DayField
        id="co-request-by"
        label="请对方在此日前回复"
        value={replyBy}
        from={today}
        onChange={setReplyBy}
      />
      <FilesField label="附件" files={files} onChange={setFiles} />
    </Dialog>
  );
}
