/** 记进展: what was done on which point, with its evidence; or what field research before handling found (S0 二2). Meetings and papers alone are no progress, and that is said (S2 九). */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { PointId } from '@shared/domain/identifiers';
import type { FileReference } from '@shared/domain/matter/matter';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { assignedPoints } from '@shared/domain/reply/check-reply';
import { isOnlyMeetings } from '@shared/domain/reply/only-meetings';
import { Alert, Select } from 'antd';
import { useState } from 'react';
import { useStatus } from '../../app/desk';
import { Dialog } from '../../components/Dialog';
import { FilesField } from '../../components/FilesField';
import { Labelled } from '../../components/Labelled';
import { LineField } from '../../components/LineField';
import { LongTextField } from '../../components/LongTextField';
import { PastDayField } from '../../components/PastDayField';
import { useDialogAct } from '../../components/use-dialog-act';

export function ProgressDialog({
  matter,
  assignment,
  initialPointId,
  research = false,
  onClose,
}: {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly initialPointId?: PointId | undefined;
  /** 走访调研: where and who, beside what was found. */
  readonly research?: boolean;
  readonly onClose: () => void;
}) {
  const { today, person } = useStatus();
  const [place, setPlace] = useState('');
  const [by, setBy] = useState(person.name);
  const [on, setOn] = useState<LocalDate | undefined>(today);
  const [pointId, setPointId] = useState<PointId | undefined>(initialPointId);
  const [text, setText] = useState('');
  const [evidence, setEvidence] = useState<readonly FileReference[]>([]);
  const record = useDialogAct('progress.record', onClose);
  const submit = async () => {
    if (!on) return;
    await record.submit(
      {
        matterId: matter.id,
        assignmentId: assignment.id,
        ...(pointId ? { pointId } : {}),
        on,
        text: text.trim(),
        evidence: [...evidence],
        ...(research ? { research: { place: place.trim(), by: by.trim() } } : {}),
      },
      {
        title: research ? '已记下走访调研' : '已记下进展',
        next: '写答复时可以对照右边的“沟通与进展”；随下一次导出报办公室。',
      },
    );
  };
  return (
    <Dialog
      title={research ? '记走访调研' : '记进展'}
      okText="记下"
      ready={on !== undefined && [text, ...(research ? [place, by] : [])].every((one) => one.trim() !== '')}
      running={record.running}
      onOk={() => void submit()}
      onClose={onClose}
    >
      <Labelled label="要点" htmlFor="progress-point">
        <Select
          id="progress-point"
          allowClear
          placeholder="整件"
          value={pointId ?? null}
          onChange={(value) => setPointId(value ?? undefined)}
          options={assignedPoints(matter, assignment).map((point) => ({
            value: point.id,
            label: `${point.no}. ${point.text}`,
          }))}
        />
      </Labelled>
      <PastDayField id="progress-on" label="日期" value={on} onChange={setOn} today={today} />
      {research && (
        <div className="field-grid">
          <LineField
            id="research-place"
            label="走访地点"
            required
            maxLength={200}
            value={place}
            onChange={setPlace}
          />
          <LineField id="research-by" label="走访人" required maxLength={100} value={by} onChange={setBy} />
        </div>
      )}
      <LongTextField
        id="progress-text"
        label={research ? '了解到的情况' : '进展情况'}
        required
        hint={research ? '写实际情况、症结在哪里、群众怎么说。' : '写做成了什么：数量、地点、受益的人。'}
        rows={[4, 12]}
        maxLength={4000}
        value={text}
        onChange={setText}
      />
      {!research && isOnlyMeetings(text) && (
        <Alert type="warning" showIcon title="只写了开会发文，不能作为完成的证明。请补充实际成效。" />
      )}
      <FilesField label="佐证材料" files={evidence} onChange={setEvidence} adds="添加佐证" />
    </Dialog>
  );
}
