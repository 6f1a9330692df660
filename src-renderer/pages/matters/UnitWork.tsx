/** The middle of the unit's page: before signing the points, then reply, plan or opinion, each under its tab. */
import type { PointId } from '@shared/domain/identifiers';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { assignedPoints } from '@shared/domain/reply/check-reply';
import { isInConflict } from '@shared/domain/reply/draft-tree';
import type { MatterDetail } from '@shared/ipc/calls/matter-calls';
import { Alert, Skeleton, Tabs } from 'antd';
import { useState } from 'react';
import { SaveStatus } from '../../components/SaveStatus';
import { ApprovalNotice } from '../../features/approval/ApprovalNotice';
import type { UnitApproval } from '../../features/approval/use-approval';
import { CorrectionNotice } from '../../features/assignments/CorrectionNotice';
import { OpinionEditor } from '../../features/assignments/OpinionEditor';
import { PlanEditor } from '../../features/assignments/PlanEditor';
import { PlanView } from '../../features/assignments/PlanView';
import { ProgressBoard } from '../../features/assignments/ProgressBoard';
import { ConflictNotice } from '../../features/draft-conflict/ConflictNotice';
import { FinalReply } from '../../features/replies/FinalReply';
import { ReplyEditor } from '../../features/replies/ReplyEditor';
import { ReplyView } from '../../features/replies/ReplyView';
import { FeedbackView } from '../../features/reviews/FeedbackView';
import { useSimilarBeside } from '../../features/similar/use-similar-beside';
import { DraftBar } from './DraftBar';
import { PointList } from './PointList';
import type { UnitTab } from './unit-tabs';
import type { UnitWorkState } from './use-unit-work';

const TAB_WORDS: Readonly<Record<UnitTab, string>> = {
  reply: '答复',
  final: '正式答复',
  plan: '处理方案',
  progress: '进展',
  opinion: '会办意见',
};

interface Props {
  readonly detail: MatterDetail;
  readonly assignment: AssignmentView | undefined;
  readonly work: UnitWorkState;
  readonly approval: UnitApproval | undefined;
  readonly refresh: () => void;
  readonly onProgress: (pointId?: PointId) => void;
}

export function UnitWork(props: Props) {
  const { detail, assignment, work } = props;
  const { matter } = detail;
  if (!assignment || work.tab === undefined) {
    return (
      <>
        <Notice {...props} />
        {assignment && <CorrectionNotice matter={matter} assignment={assignment} />}
        <PointList
          points={assignment ? assignedPoints(matter, assignment) : matter.facts.points}
          requirement={assignment?.facts.requirement}
          contact={assignment?.facts.officeContact}
        />
      </>
    );
  }
  return (
    <>
      <Tabs
        className="matter-tabs"
        activeKey={work.tab}
        onChange={(key) => work.chooseTab(key as UnitTab)}
        items={work.tabs.map((key) => ({ key, label: TAB_WORDS[key] }))}
        tabBarExtraContent={<TabStatus work={work} />}
      />
      <ConflictNotice
        assignment={assignment}
        points={assignedPoints(matter, assignment)}
        chosen={work.settled}
        {...(work.reply.content ? { onChoose: work.settle } : {})}
      />
      <Notice {...props} />
      <CorrectionNotice matter={matter} assignment={assignment} />
      <TabBody {...props} assignment={assignment} />
    </>
  );
}

/** Whether the text under the open tab is saved. */
function TabStatus({ work }: { readonly work: UnitWorkState }) {
  const draft = work.tab === 'plan' ? work.plan : work.tab === 'opinion' ? work.opinion : work.reply;
  return work.tab === 'progress' || draft.content === undefined ? null : <SaveStatus saving={draft.saving} />;
}

function Notice({ assignment, work }: Props) {
  if (!assignment) return <Alert type="info" showIcon title="本单位没有承办这件事项，只能查阅。" />;
  const refused = assignment.returnDecisions.at(-1);
  switch (assignment.state) {
    case 'assigned':
      return (
        <Alert
          type="info"
          showIcon
          title="请先看原文和要点，属于本单位职责的签收，不属于的申请退办。"
          {...(refused ? { description: `上次退办未获同意：${refused.reason}` } : {})}
        />
      );
    case 'return-requested':
      return <Alert type="info" showIcon title="已申请退办，等办公室决定。决定前请继续保管好材料。" />;
    case 'withdrawn':
      return (
        <Alert
          type="warning"
          showIcon
          title="这次交办已撤回，本单位不再办理。"
          description={assignment.withdrawal?.reason ?? refused?.reason}
        />
      );
    case 'draft-submitted':
      return work.tab === 'reply' && !isInConflict(assignment) ? (
        <Alert type="info" showIcon title="初稿已报送，等办公室审核。改动后可以再次报送。" />
      ) : null;
    case 'draft-approved':
      return work.tab === 'reply' ? (
        <Alert
          type="success"
          showIcon
          title="审核已通过，请到“正式答复”编号、盖章、报送。再改正文须重新送审。"
        />
      ) : null;
    case 'redo':
      return (
        <Alert
          type="warning"
          showIcon
          title="提出人不满意，办公室要求重新办理。"
          description={assignment.redos.at(-1)?.reason}
        />
      );
    case 'opinion-submitted':
      return <Alert type="success" showIcon title="会办意见已报送。有补充的，改好后可以再次报送。" />;
    default:
      return null;
  }
}

function TabBody({
  detail,
  assignment,
  work,
  approval,
  refresh,
  onProgress,
}: Props & { readonly assignment: AssignmentView }) {
  const { matter } = detail;
  const points = assignedPoints(matter, assignment);
  const final = assignment.replies.at(-1);
  const beside = useSimilarBeside(matter);
  if (work.tab === 'plan') {
    return <PlanTab key={assignment.plans.length} matter={matter} assignment={assignment} work={work} />;
  }
  if (work.tab === 'progress') {
    return (
      <ProgressBoard
        matter={matter}
        assignment={assignment}
        onProgress={work.can('progress.recorded') ? onProgress : undefined}
      />
    );
  }
  if (work.tab === 'opinion') {
    const { content, change, flush } = work.opinion;
    if (!work.can('opinion.submitted')) return <PointList points={points} />;
    if (!content) return <Loading draft={work.opinion} />;
    const lead = matter.assignments.find(
      ({ facts, state }) => facts.role === 'lead' && state !== 'withdrawn',
    );
    return (
      <>
        <OpinionEditor
          leadName={lead?.facts.unit.name ?? '主办单位'}
          content={content}
          change={change}
          flush={() => void flush()}
          bar={<DraftBar draft={work.opinion} />}
        />
        <PointList points={points} requirement={assignment.facts.requirement} />
      </>
    );
  }
  if (work.tab === 'final' && work.can('reply.finalised')) {
    const { content, change, flush } = work.reply;
    if (!content) return <Loading draft={work.reply} />;
    return (
      <>
        <DraftBar draft={work.reply} />
        <FinalReply
          matter={matter}
          assignment={assignment}
          content={content}
          change={change}
          flush={flush}
          onProduce={() => void work.acts.produce('reply-final')}
          producing={work.acts.producing}
          onChanged={refresh}
        />
      </>
    );
  }
  if (work.tab === 'reply' && work.writing) {
    const { content, change, flush } = work.reply;
    if (!content) return <Loading draft={work.reply} />;
    if (approval?.locked) {
      return (
        <>
          <ApprovalNotice approval={approval} />
          <ReplyView title="答复" points={points} content={content} files={[]} />
        </>
      );
    }
    return (
      <ReplyEditor
        matter={matter}
        assignment={assignment}
        content={content}
        change={change}
        flush={() => void flush()}
        headOpen={work.headOpen}
        onToggleHead={work.toggleHead}
        onProgress={onProgress}
        beside={beside}
        innerComments={approval?.comments?.ofPoint}
        bar={
          <>
            <DraftBar draft={work.reply} />
            <ApprovalNotice approval={approval} />
          </>
        }
      />
    );
  }
  if (final) {
    return (
      <>
        <FeedbackView assignment={assignment} />
        <ReplyView
          title="正式答复"
          points={points}
          content={final.content}
          files={[final.document]}
          signedOriginal={final.signedOriginal}
        />
      </>
    );
  }
  return <PointList points={points} requirement={assignment.facts.requirement} />;
}

/** What was submitted is read; it is written on only when a person wants to change it. */
function PlanTab({
  matter,
  assignment,
  work,
}: {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly work: UnitWorkState;
}) {
  const [revising, setRevising] = useState(assignment.plans.length === 0);
  const { content, change, flush } = work.plan;
  const may = work.can('plan.submitted');
  if (!may || !revising) {
    return (
      <PlanView
        matter={matter}
        assignment={assignment}
        onRevise={may ? () => setRevising(true) : undefined}
      />
    );
  }
  if (!content) return <Loading draft={work.plan} />;
  return (
    <PlanEditor
      matter={matter}
      assignment={assignment}
      content={content}
      change={change}
      flush={() => void flush()}
      bar={<DraftBar draft={work.plan} />}
    />
  );
}

function Loading({ draft }: { readonly draft: Pick<UnitWorkState['reply'], 'loadError' | 'reload'> }) {
  return draft.loadError ? <DraftBar draft={draft} /> : <Skeleton active paragraph={{ rows: 6 }} />;
}
