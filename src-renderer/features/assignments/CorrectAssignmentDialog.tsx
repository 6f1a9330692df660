/** 更正交办: points, requirement, contact and limit of one unit's part; what changes is said before it is sent, and the unit sees old beside new. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { PointId } from '@shared/domain/identifiers';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import type { CallArgument } from '@shared/ipc/contract';
import { Select } from 'antd';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import { DayField } from '../../components/DayField';
import { Dialog } from '../../components/Dialog';
import { Labelled } from '../../components/Labelled';
import { LineField } from '../../components/LineField';
import { LongTextField } from '../../components/LongTextField';
import { ShowError } from '../../components/ShowError';
import { useDialogAct } from '../../components/use-dialog-act';
import { duePurposeWord } from '../../strings/assignment-words';

type Clocks = NonNullable<CallArgument<'assignment.correct'>['clocks']>;

const CLOCK_CHOICES = [
  { value: 'keep', label: '期限不变' },
  { value: 'own', label: '另定答复期限，其他期限重新计算' },
  { value: 'recompute', label: '按更正后的事项重新计算' },
] as const;

export function CorrectAssignmentDialog({
  matter,
  assignment,
  onClose,
}: {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly onClose: () => void;
}) {
  const { facts } = assignment;
  const everyPoint = matter.facts.points.map(({ id }) => id);
  const [pointIds, setPointIds] = useState<readonly PointId[]>(facts.pointIds ?? everyPoint);
  const [requirement, setRequirement] = useState(facts.requirement ?? '');
  const [contact, setContact] = useState(facts.officeContact ?? { name: '', phone: '' });
  const [choice, setChoice] = useState<(typeof CLOCK_CHOICES)[number]['value']>('keep');
  const [limit, setLimit] = useState<LocalDate>();
  const [reason, setReason] = useState('');
  const correct = useDialogAct('assignment.correct', onClose);
  const clocks: Clocks | undefined =
    choice === 'recompute' ? 'recompute' : choice === 'own' && limit ? { ownLimitOn: limit } : undefined;
  const change = {
    ...(sameIds(pointIds, facts.pointIds ?? everyPoint) ? {} : { pointIds: [...pointIds] }),
    ...(requirement === (facts.requirement ?? '') ? {} : { requirement }),
    ...(contact.name.trim() === '' ||
    contact.phone.trim() === '' ||
    (contact.name === facts.officeContact?.name && contact.phone === facts.officeContact.phone)
      ? {}
      : { officeContact: { name: contact.name.trim(), phone: contact.phone.trim() } }),
    ...(clocks === undefined ? {} : { clocks }),
  };
  const ready =
    reason.trim() !== '' &&
    pointIds.length > 0 &&
    Object.keys(change).length > 0 &&
    (choice !== 'own' || limit !== undefined);
  const submit = () =>
    correct.submit(
      {
        matterId: matter.id,
        assignmentId: assignment.id,
        reason: reason.trim(),
        ...change,
      },
      {
        title: '已更正交办',
        next: '更正随下一次导出带给该单位，对方能看到更正前后。',
        toExport: true,
      },
    );
  return (
    <Dialog
      title={`更正对${facts.unit.name}的交办`}
      okText="更正交办"
      width={680}
      ready={ready}
      running={correct.running}
      onOk={() => void submit()}
      onClose={onClose}
      note="承办单位和承办方式不能更正；确需改变的，撤回后另行交办。"
    >
      {matter.facts.points.length > 0 && (
        <Labelled label="承办的要点" htmlFor="correct-points" required>
          <Select
            id="correct-points"
            mode="multiple"
            style={{ width: '100%' }}
            value={[...pointIds]}
            onChange={(next) => setPointIds(everyPoint.filter((id) => next.includes(id)))}
            options={matter.facts.points.map(({ id, no, text }) => ({
              value: id,
              label: `第${no}点 ${text.slice(0, 20)}`,
            }))}
          />
        </Labelled>
      )}
      <LongTextField
        id="correct-requirement"
        label="办理要求"
        rows={[2, 6]}
        maxLength={4000}
        value={requirement}
        onChange={setRequirement}
      />
      <div className="field-grid">
        <LineField
          id="correct-contact"
          label="办公室联系人"
          maxLength={50}
          value={contact.name}
          onChange={(name) => setContact({ ...contact, name })}
        />
        <LineField
          id="correct-phone"
          label="联系电话"
          maxLength={50}
          value={contact.phone}
          onChange={(phone) => setContact({ ...contact, phone })}
        />
        <Labelled label="期限" htmlFor="correct-clocks">
          <Select
            id="correct-clocks"
            style={{ width: '100%' }}
            value={choice}
            onChange={setChoice}
            options={[...CLOCK_CHOICES]}
          />
        </Labelled>
        {choice === 'own' && (
          <DayField
            id="correct-limit"
            label="新的答复期限"
            required
            value={limit}
            onChange={setLimit}
            from={facts.assignedOn}
          />
        )}
      </div>
      {clocks !== undefined && <ChangedClocks matter={matter} assignment={assignment} clocks={clocks} />}
      <LongTextField
        id="correct-reason"
        label="更正理由"
        required
        rows={[2, 6]}
        maxLength={1000}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  );
}

function sameIds(left: readonly PointId[], right: readonly PointId[]): boolean {
  return left.length === right.length && left.every((id) => right.includes(id));
}

/** Each date that would change, old and new. */
function ChangedClocks({
  matter,
  assignment: { id, facts },
  clocks,
}: {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly clocks: Clocks;
}) {
  const preview = useCall('assignment.preview-correction', { matterId: matter.id, assignmentId: id, clocks });
  if (preview.error) return <ShowError error={preview.error} />;
  const changed = (preview.data ?? []).flatMap(({ purpose, dueOn }) => {
    const before = facts.clocks.find((clock) => clock.purpose === purpose);
    return before && before.due.dueOn !== dueOn
      ? [{ purpose: before.purpose, before: before.due.dueOn, dueOn }]
      : [];
  });
  if (changed.length === 0) return <p className="grey">各项期限都不变。</p>;
  return (
    <ul className="record-list">
      {changed.map(({ purpose, before, dueOn }) => (
        <li key={purpose}>
          {duePurposeWord(purpose, facts.role)}：{before} 改为 {dueOn}
        </li>
      ))}
    </ul>
  );
}
