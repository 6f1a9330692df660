/** What the unit is doing on a matter: its drafts, the check, what is allowed, and the one main act of the moment. */
import type { PointId, RecordId } from '@shared/domain/identifiers';
import type { AssignmentView } from '@shared/domain/matter/matter-state';
import { assignedPoints } from '@shared/domain/reply/check-reply';
import type { Citation } from '@shared/domain/reply/co-handling';
import { draftsToSettle } from '@shared/domain/reply/draft-tree';
import type { Finding } from '@shared/domain/reply/finding';
import { type HandlingRequirements, NOTHING_REQUIRED } from '@shared/domain/reply/handling-duties';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import { type AssignmentAct, allowedActs } from '@shared/domain/workflow/assignment-workflow';
import type { MatterDetail } from '@shared/ipc/calls/matter-calls';
import { App } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useCall } from '../../api/queries';
import { type DraftHandle, useWorkingDraft } from '../../api/use-working-draft';
import { focusField } from '../../components/focus-field';
import {
  changeAnswer,
  findingsWhileWriting,
  placeOfFinding,
  pointAnswers,
  pointOfCitation,
  standingOf,
  withSentence,
} from '../../features/replies/reply-edit';
import { type ReplyActs, useReplyActs } from '../../features/replies/use-reply-acts';
import { firstTab, tabsOf, type UnitTab } from './unit-tabs';
import { type MainAct, useUnitSubmissions } from './use-unit-submissions';

export interface UnitWorkState {
  readonly tab: UnitTab | undefined;
  readonly tabs: readonly UnitTab[];
  readonly chooseTab: (tab: UnitTab) => void;
  /** The text under the open tab is there to be edited. */
  readonly loaded: boolean;
  readonly can: (act: AssignmentAct) => boolean;
  readonly reply: DraftHandle<'reply'>;
  readonly plan: DraftHandle<'plan'>;
  readonly opinion: DraftHandle<'opinion'>;
  /** The reply is open for writing. */
  readonly writing: boolean;
  readonly findings: readonly Finding[];
  /** What the matter's profile asks of the handling. */
  readonly requirements: HandlingRequirements;
  readonly goTo: (finding: Finding) => void;
  readonly headOpen: boolean;
  readonly toggleHead: () => void;
  /** Takes a co-handler's sentence into the answer that it concerns, and leads there. */
  readonly cite: (citation: Citation) => void;
  readonly acts: ReplyActs;
  /** The chosen text of parallel drafts goes into the editor; the next submission settles them. */
  readonly settle: (content: ReplyContent) => void;
  readonly settled: boolean;
  readonly canProduce: boolean;
  readonly saveNow: () => Promise<boolean>;
  readonly openPoints: ReadonlySet<PointId>;
  readonly stepDetail: string | undefined;
  readonly mainAct: MainAct | undefined;
}

const HEAD_FIELDS = ['reply-title', 'reply-salutation', 'reply-opening'];

export function useUnitWork(
  detail: MatterDetail,
  assignment: AssignmentView | undefined,
  refresh: () => void,
  /** The tab to begin with, where the link to the page named a step. */
  wantedTab?: UnitTab,
): UnitWorkState {
  const { matter } = detail;
  const { message } = App.useApp();
  const allowed = useMemo(
    () =>
      assignment && !matter.archived
        ? allowedActs({ state: assignment.state, before: assignment.before, role: assignment.facts.role })
        : [],
    [assignment, matter.archived],
  );
  const can = useCallback((act: AssignmentAct) => allowed.includes(act), [allowed]);
  const writing = can('draft.submitted');
  const id = assignment?.id;
  const reply = useWorkingDraft(matter.id, writing ? id : undefined, 'reply');
  const plan = useWorkingDraft(matter.id, can('plan.submitted') ? id : undefined, 'plan');
  const opinion = useWorkingDraft(matter.id, can('opinion.submitted') ? id : undefined, 'opinion');

  const tabs = tabsOf(assignment, can);
  // Only a tab that would not have come up by itself: else the page would not follow the matter to its next step.
  const [chosen, chooseTab] = useState(wantedTab === firstTab(assignment, tabs) ? undefined : wantedTab);
  const tab = chosen && tabs.includes(chosen) ? chosen : firstTab(assignment, tabs);
  const [headOpen, setHeadOpen] = useState(false);
  const requirements = useCall('handling.requirements', { matterId: matter.id }).data ?? NOTHING_REQUIRED;
  const findings = useMemo(
    () =>
      assignment && reply.content
        ? findingsWhileWriting(matter, assignment, reply.content, requirements)
        : [],
    [matter, assignment, reply.content, requirements],
  );
  const goTo = useCallback((finding: Finding) => {
    const { tab: place, field } = placeOfFinding(finding);
    chooseTab(place);
    if (HEAD_FIELDS.includes(field)) setHeadOpen(true);
    // The panel of special reports comes up with the next save.
    const shown = finding.code !== 'report-missing' || document.getElementById(field) !== null;
    focusField(shown ? field : `answer-${finding.pointId}`);
  }, []);

  const { change: changeReply } = reply;
  const cite = useCallback(
    (citation: Citation) => {
      const point = assignment && pointOfCitation(citation, assignedPoints(matter, assignment));
      if (!point) return;
      changeReply((before) => {
        const text = before.answers.find(({ pointId }) => pointId === point.id)?.text ?? '';
        return changeAnswer(before, point.id, { text: withSentence(text, citation.sentence) });
      });
      chooseTab('reply');
      focusField(`answer-${point.id}`);
    },
    [matter, assignment, changeReply],
  );

  const { flush: flushReply } = reply;
  const { flush: flushPlan } = plan;
  const { flush: flushOpinion } = opinion;
  const saveNow = useCallback(
    () => (tab === 'plan' ? flushPlan() : tab === 'opinion' ? flushOpinion() : flushReply()),
    [tab, flushPlan, flushOpinion, flushReply],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void saveNow().then((saved) => {
        if (saved) message.success('已保存');
      });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [saveNow, message]);

  // Another draft may arrive while the page is open: what was compared before then settles nothing.
  const standing = assignment ? draftsToSettle(assignment).map(({ draftId }) => draftId) : [];
  const [compared, setCompared] = useState<readonly RecordId[]>([]);
  const settled = standing.length > 0 && standing.every((draftId) => compared.includes(draftId));
  const acts = useReplyActs({
    matter,
    // Only called while the reply is open for writing, which needs an assignment.
    assignment,
    flush: flushReply,
    findings,
    onFinding: goTo,
    onChanged: refresh,
    settled: settled ? standing : [],
  });
  const submissions = useUnitSubmissions({ matter, assignment, plan, opinion, refresh, chooseTab });
  const again = assignment?.state === 'draft-submitted' || assignment?.state === 'draft-approved';
  const submitReply: MainAct = {
    text: again ? '再次报送审核' : '报送审核',
    running: acts.submitting,
    quiet: again && standing.length === 0,
    run: acts.submit,
  };
  const mainAct =
    tab === 'plan'
      ? submissions.plan
      : tab === 'opinion'
        ? submissions.opinion
        : tab === 'reply' && writing && reply.content
          ? submitReply
          : undefined;
  const unanswered =
    assignment && reply.content
      ? pointAnswers(matter, assignment, reply.content).filter(
          ({ answer }) => standingOf(answer) !== 'answered',
        )
      : [];
  return {
    tab,
    tabs,
    chooseTab,
    loaded: (tab === 'plan' ? plan : tab === 'opinion' ? opinion : reply).content !== undefined,
    can,
    reply,
    plan,
    opinion,
    writing,
    findings,
    requirements,
    goTo,
    headOpen,
    toggleHead: () => setHeadOpen(!headOpen),
    cite,
    acts,
    settle: (content) => {
      reply.change(() => content);
      setCompared(standing);
      chooseTab('reply');
    },
    settled,
    canProduce: writing && reply.content !== undefined && tab !== 'plan' && tab !== 'progress',
    saveNow,
    openPoints: new Set(unanswered.map(({ point }) => point.id)),
    stepDetail:
      unanswered.length > 0 && tab === 'reply'
        ? `还有第 ${unanswered.map(({ point }) => point.no).join('、')} 点没有答完`
        : undefined,
    mainAct,
  };
}
