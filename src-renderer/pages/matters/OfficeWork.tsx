/** The middle of the office's page: a tab for every unit, and under it what that unit has sent and what is to be decided. */
import type { AssignmentId } from '@shared/domain/identifiers';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { assignedPoints } from '@shared/domain/reply/check-reply';
import { isInConflict } from '@shared/domain/reply/draft-tree';
import { shortUnitName } from '@shared/domain/wording/reply-wording';
import { Alert, Button, Tabs } from 'antd';
import { Empty } from '../../components/Empty';
import { Panel } from '../../components/Panel';
import { ReplyText } from '../../components/ReplyText';
import { CorrectionNotice } from '../../features/assignments/CorrectionNotice';
import { PlanView } from '../../features/assignments/PlanView';
import { ReturnDecision } from '../../features/assignments/ReturnDecision';
import { ConflictNotice } from '../../features/draft-conflict/ConflictNotice';
import { ReplyView } from '../../features/replies/ReplyView';
import { DraftReview } from '../../features/reviews/DraftReview';
import { FeedbackView } from '../../features/reviews/FeedbackView';
import { ASSIGNMENT_ROLE_WORDS, ASSIGNMENT_STATE_WORDS } from '../../strings/assignment-words';
import { PointList } from './PointList';

interface Props {
  readonly matter: MatterState;
  readonly assignment: AssignmentView | undefined;
  readonly onChoose: (id: AssignmentId) => void;
  readonly onAssign: () => void;
}

export function OfficeWork({ matter, assignment, onChoose, onAssign }: Props) {
  if (!assignment) {
    return (
      <>
        <Panel title="交办">
          <Empty
            title="还没有确定承办单位"
            hint="选择承办单位和方式，系统算出各项期限，再导出交办包。"
            action={<Button onClick={onAssign}>选择承办单位</Button>}
          />
        </Panel>
        <PointList points={matter.facts.points} />
      </>
    );
  }
  return (
    <>
      <Tabs
        className="matter-tabs"
        activeKey={assignment.id}
        onChange={(key) => {
          const found = matter.assignments.find(({ id }) => id === key);
          if (found) onChoose(found.id);
        }}
        items={matter.assignments.map(({ id, facts, state }) => ({
          key: id,
          label: `${shortUnitName(facts.unit.name)}（${ASSIGNMENT_ROLE_WORDS[facts.role]}）${ASSIGNMENT_STATE_WORDS[state]}`,
        }))}
      />
      <Part key={assignment.id} matter={matter} assignment={assignment} />
    </>
  );
}

function Part({ matter, assignment }: { readonly matter: MatterState; readonly assignment: AssignmentView }) {
  const points = assignedPoints(matter, assignment);
  const draft = assignment.drafts.at(-1);
  const reply = assignment.replies.at(-1);
  const inConflict = isInConflict(assignment);
  const reviewing = !inConflict && assignment.state === 'draft-submitted' && draft;
  return (
    <>
      {assignment.state === 'withdrawn' && (
        <Alert
          type="warning"
          showIcon
          title="这次交办已撤回"
          description={assignment.withdrawal?.reason ?? assignment.returnDecisions.at(-1)?.reason}
        />
      )}
      <CorrectionNotice matter={matter} assignment={assignment} />
      {assignment.state === 'return-requested' && <ReturnDecision matter={matter} assignment={assignment} />}
      <ConflictNotice assignment={assignment} points={points} />
      {reviewing && <DraftReview key={draft.draftId} matter={matter} assignment={assignment} draft={draft} />}
      <FeedbackView assignment={assignment} />
      {reply && (
        <ReplyView
          title="正式答复"
          points={points}
          content={reply.content}
          files={[reply.document]}
          signedOriginal={reply.signedOriginal}
        />
      )}
      {!reviewing && !inConflict && !reply && draft && (
        <ReplyView
          title={draft.review?.decision === 'returned' ? '初稿（已退回修改）' : '初稿（审核通过）'}
          points={points}
          content={draft.content}
          files={[draft.document, draft.approvalSheet]}
        />
      )}
      {assignment.opinions.length > 0 && (
        <Panel title="会办意见">
          <ReplyText text={assignment.opinions.at(-1)?.text ?? ''} />
        </Panel>
      )}
      <PlanView matter={matter} assignment={assignment} />
      {!reviewing && !reply && (!draft || inConflict) && (
        <PointList
          points={points}
          requirement={assignment.facts.requirement}
          contact={assignment.facts.officeContact}
        />
      )}
    </>
  );
}
