/** 征询意见表: as the deputy or member filled it in; a unit never changes it (S4 六, PRODUCT 8). */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { SATISFACTIONS } from '@shared/package-format/events/office-events';
import { AutoComplete, Segmented } from 'antd';
import { useState } from 'react';
import { useStatus } from '../../app/desk';
import { Dialog } from '../../components/Dialog';
import { Labelled } from '../../components/Labelled';
import { LongTextField } from '../../components/LongTextField';
import { PastDayField } from '../../components/PastDayField';
import { useDialogAct } from '../../components/use-dialog-act';
import { SATISFACTION_WORDS, type Satisfaction } from '../../strings/reply-words';

const RATINGS = [
  { key: 'attitude', label: '办理态度' },
  { key: 'process', label: '办理过程' },
  { key: 'result', label: '办理结果' },
  { key: 'overall', label: '总体评价' },
] as const;
type Ratings = Readonly<Record<(typeof RATINGS)[number]['key'], Satisfaction | undefined>>;

export function FeedbackDialog({
  matter,
  assignment,
  onClose,
}: {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly onClose: () => void;
}) {
  const { today } = useStatus();
  const [proposer, setProposer] = useState(matter.facts.proposers[0]?.name ?? '');
  const [receivedOn, setReceivedOn] = useState<LocalDate | undefined>(today);
  const [ratings, setRatings] = useState<Ratings>({
    attitude: undefined,
    process: undefined,
    result: undefined,
    overall: undefined,
  });
  const [opinion, setOpinion] = useState('');
  const register = useDialogAct('feedback.register', onClose);
  const { attitude, process, result, overall } = ratings;
  const submit = async () => {
    if (!receivedOn || !attitude || !process || !result || !overall) return;
    await register.submit(
      {
        matterId: matter.id,
        assignmentId: assignment.id,
        proposer: proposer.trim(),
        receivedOn,
        attitude,
        process,
        result,
        overall,
        opinion,
      },
      overall === 'dissatisfied'
        ? { title: '已登记：不满意', next: '下一步：研究是否要求重新办理。' }
        : { title: '已登记征询意见', next: '各提出人的意见都登记后，可以公开和归档。' },
    );
  };
  return (
    <Dialog
      title="登记征询意见表"
      okText="登记"
      ready={Boolean(receivedOn && attitude && process && result && overall && proposer.trim())}
      running={register.running}
      onOk={() => void submit()}
      onClose={onClose}
      note="照提出人签名的表登记，登记后不能修改；承办单位只能查看。"
    >
      <div className="field-grid">
        <Labelled label="提出人" htmlFor="feedback-proposer" required>
          <AutoComplete
            id="feedback-proposer"
            value={proposer}
            onChange={setProposer}
            options={matter.facts.proposers.map(({ name }) => ({ value: name }))}
          />
        </Labelled>
        <PastDayField
          id="feedback-on"
          label="收到日期"
          value={receivedOn}
          onChange={setReceivedOn}
          today={today}
        />
        {RATINGS.map(({ key, label }) => (
          <Labelled key={key} label={label} required>
            <Segmented
              aria-label={label}
              value={ratings[key] ?? ''}
              options={SATISFACTIONS.map((value) => ({ value, label: SATISFACTION_WORDS[value] }))}
              onChange={(value) =>
                setRatings({ ...ratings, [key]: SATISFACTIONS.find((known) => known === value) })
              }
            />
          </Labelled>
        ))}
      </div>
      <LongTextField
        id="feedback-opinion"
        label="意见和建议"
        rows={[3, 8]}
        maxLength={4000}
        value={opinion}
        onChange={setOpinion}
      />
    </Dialog>
  );
}
