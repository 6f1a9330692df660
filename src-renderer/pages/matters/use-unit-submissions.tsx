/** Submitting a plan or an opinion: what is missing is said before anything is asked, and what is asked is done only upon a yes. */
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { assignedPoints } from '@shared/domain/reply/check-reply';
import { replyDueOn } from '@shared/domain/reply/milestones';
import { App } from 'antd';
import { useAct } from '../../api/queries';
import type { DraftHandle } from '../../api/use-working-draft';
import { useSuccess } from '../../components/use-success';
import { opinionProblems } from '../../features/assignments/OpinionEditor';
import { contentOf, planProblems } from '../../features/assignments/plan-problems';
import { ProblemList } from './ProblemList';
import type { UnitTab } from './unit-tabs';

/** The one main act of an open tab. */
export interface MainAct {
  readonly text: string;
  readonly run: () => void;
  readonly running: boolean;
  /** Done once already: it does not press to be done again. */
  readonly quiet: boolean;
}

interface Writing {
  readonly matter: MatterState;
  readonly assignment: AssignmentView | undefined;
  readonly plan: Pick<DraftHandle<'plan'>, 'content' | 'flush'>;
  readonly opinion: Pick<DraftHandle<'opinion'>, 'content' | 'flush'>;
  readonly refresh: () => void;
  readonly chooseTab: (tab: UnitTab) => void;
}

/** Undefined for what is not being written. */
export function useUnitSubmissions(writing: Writing): Record<'plan' | 'opinion', MainAct | undefined> {
  const { matter, assignment, plan, opinion, refresh, chooseTab } = writing;
  const ask = useAskToSubmit();
  const succeed = useSuccess();
  const submitPlan = useAct('plan.submit');
  const submitOpinion = useAct('opinion.submit');
  const sendPlan = async () => {
    const content = plan.content && contentOf(plan.content);
    if (!assignment || !content || !(await plan.flush())) return;
    const outcome = await submitPlan.run({ matterId: matter.id, assignmentId: assignment.id, content });
    if (!outcome.ok) return;
    refresh();
    chooseTab('reply');
    succeed({ title: '处理方案已报送', next: '随下一次导出报办公室。接下来逐条写答复。', toExport: true });
  };
  const sendOpinion = async () => {
    if (!assignment || !opinion.content || !(await opinion.flush())) return;
    const { text, contactName, contactPhone, files } = opinion.content;
    const outcome = await submitOpinion.run({
      matterId: matter.id,
      assignmentId: assignment.id,
      text: text.trim(),
      contactName: contactName.trim(),
      contactPhone: contactPhone.trim(),
      files,
    });
    if (!outcome.ok) return;
    refresh();
    succeed({ title: '会办意见已报送', next: '下一步：到“收发”导出，送主办单位和办公室。', toExport: true });
  };
  const actOnPlan = (): MainAct | undefined => {
    if (!assignment || !plan.content) return undefined;
    const isAgain = assignment.plans.length > 0;
    const problems = planProblems(plan.content, {
      points: assignedPoints(matter, assignment),
      dueOn: replyDueOn(matter, assignment),
    });
    return {
      text: isAgain ? '再次报送方案' : '报送处理方案',
      running: submitPlan.running,
      quiet: isAgain,
      run: () =>
        ask({
          title: '报送处理方案？',
          problems,
          note: '报送后方案存档；有变化时可以再报一次。',
          submit: sendPlan,
        }),
    };
  };
  const actOnOpinion = (): MainAct | undefined => {
    if (!opinion.content) return undefined;
    const problems = opinionProblems(opinion.content);
    return {
      text: assignment && assignment.opinions.length > 0 ? '再次报送会办意见' : '报送会办意见',
      running: submitOpinion.running,
      quiet: assignment?.state === 'opinion-submitted',
      run: () =>
        ask({
          title: '报送会办意见？',
          problems,
          note: '报送后随导出的封装包送主办单位和办公室。',
          submit: sendOpinion,
        }),
    };
  };
  return { plan: actOnPlan(), opinion: actOnOpinion() };
}

interface Question {
  readonly title: string;
  readonly problems: readonly string[];
  /** What happens afterwards. */
  readonly note: string;
  readonly submit: () => Promise<void>;
}

function useAskToSubmit(): (question: Question) => void {
  const { modal } = App.useApp();
  return ({ title, problems, note, submit }) => {
    if (problems.length > 0) {
      modal.warning({ title: '还不能报送', content: <ProblemList problems={problems} />, okText: '去补齐' });
      return;
    }
    modal.confirm({ title, content: note, okText: '报送', cancelText: '再看看', onOk: submit });
  };
}
