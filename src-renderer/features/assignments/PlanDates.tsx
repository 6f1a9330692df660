/** 时间安排: the days of the handling, proposed backwards from the answer's due date with their reasons; each may be changed or left out. */
import { formatChineseDate } from '@shared/domain/calendar/local-date';
import { explainMissingTables, PLAN_STAGE_NAMES } from '@shared/domain/deadline/explain-backward-plan';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { milestoneProblems } from '@shared/domain/reply/milestones';
import type { MilestoneProposalView, PlanDraft } from '@shared/ipc/calls/unit-calls';
import { Alert, Button } from 'antd';
import { useCall } from '../../api/queries';
import { DateField } from '../../components/DateField';
import { Labelled } from '../../components/Labelled';
import { Panel } from '../../components/Panel';
import { Why } from '../../components/Why';
import { chosenMilestones, milestoneProblemWords } from './plan-problems';

interface Props {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly content: PlanDraft;
  readonly change: (next: (content: PlanDraft) => PlanDraft) => void;
}

type Milestone = NonNullable<PlanDraft['milestones']>[number];

export function PlanDates({ matter, assignment, content, change }: Props) {
  const proposal = useCall('plan.propose-milestones', {
    matterId: matter.id,
    assignmentId: assignment.id,
  }).data;
  const chosen = content.milestones ?? [];
  const problems = milestoneProblems(chosenMilestones(content), proposal?.dueOn);
  const proposed = proposal?.milestones ?? [];
  const differs = proposed.some(({ stage, on }) => chosen.find((other) => other.stage === stage)?.on !== on);
  const setDay = (stage: Milestone['stage'], on: Milestone['on']) =>
    change((before) => ({
      ...before,
      milestones: (before.milestones ?? []).map((other) =>
        other.stage === stage ? { stage, ...(on ? { on } : {}) } : other,
      ),
    }));
  const takeProposal = () =>
    change((before) => ({ ...before, milestones: proposed.map(({ stage, on }) => ({ stage, on })) }));
  const missing = explainMissingTables(proposal?.yearsWithoutTable ?? []);
  return (
    <Panel
      title="时间安排"
      extra={
        differs && (
          <Button type="link" size="small" onClick={takeProposal}>
            {chosen.length === 0 ? '按期限倒排' : '重新按期限倒排'}
          </Button>
        )
      }
    >
      <div className="stack">
        <p className="grey">{lead(proposal)}</p>
        {missing !== undefined && <Alert type="warning" showIcon title={missing} />}
        {chosen.length > 0 && (
          <div className="field-grid">
            {chosen.map(({ stage, on }) => {
              const problem = problems.find((other) => other.stage === stage);
              const reason = proposed.find((other) => other.stage === stage);
              return (
                <Labelled
                  key={stage}
                  label={PLAN_STAGE_NAMES[stage]}
                  htmlFor={`milestone-${stage}`}
                  problem={problem && milestoneProblemWords(problem)}
                  hint={
                    reason &&
                    (reason.on === on ? (
                      <Why sentences={[reason.explanation]} />
                    ) : (
                      <Why
                        sentences={[reason.explanation]}
                        text={`建议 ${formatChineseDate(reason.on).replace(/^\d+年/u, '')}`}
                      />
                    ))
                  }
                >
                  <DateField
                    id={`milestone-${stage}`}
                    value={on}
                    to={proposal?.dueOn}
                    placeholder="不安排"
                    onChange={(day) => setDay(stage, day)}
                    {...(problem ? { status: 'error' as const } : {})}
                  />
                </Labelled>
              );
            })}
          </div>
        )}
      </div>
    </Panel>
  );
}

function lead(proposal: MilestoneProposalView | undefined): string {
  if (!proposal) return '正在按答复期限倒排…';
  if (proposal.dueOn === undefined) return '本件没有答复期限，不倒排时间。';
  if (proposal.milestones.length === 0) {
    return `答复期限${formatChineseDate(proposal.dueOn)}已过，不再倒排；请尽快办结，并书面说明原因。`;
  }
  return `从答复期限${formatChineseDate(proposal.dueOn)}倒排，供参考，可以逐项改动；不安排的环节清空日期。`;
}
