/** What the office's menu offers on a matter and the part being looked at: exactly what the workflow and the state allow. Acts done in the middle of the page have their place there. */
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { nextSteps } from '@shared/domain/matter/next-step';
import { type AssignmentAct, allowedActs } from '@shared/domain/workflow/assignment-workflow';
import { recordableStages } from '@shared/domain/workflow/stage-engine';
import type { OfficeDialog } from './OfficeDialogs';

export interface OfficeOffer {
  readonly kind: OfficeDialog['kind'] | 'correct';
  readonly label: string;
  /** The acts upon the part that it leads to; none where it is about the matter. */
  readonly acts: readonly AssignmentAct[];
}

const ACT_OFFERS: readonly OfficeOffer[] = [
  { kind: 'correct-assignment', label: '更正交办', acts: ['assignment.corrected'] },
  { kind: 'deliver', label: '登记送达', acts: ['reply.delivered'] },
  { kind: 'feedback', label: '登记征询意见', acts: ['feedback.registered'] },
  { kind: 'redo', label: '处理不满意件', acts: ['redo.ordered', 'redo.declined'] },
  { kind: 'withdraw', label: '撤回交办', acts: ['assignment.withdrawn'] },
];

export function officeOffers(matter: MatterState, assignment: AssignmentView | undefined): OfficeOffer[] {
  if (matter.archived) return [];
  const allowed = assignment
    ? allowedActs({ state: assignment.state, before: assignment.before, role: assignment.facts.role })
    : [];
  const onMatter = (kind: OfficeOffer['kind'], label: string, isOpen = true): OfficeOffer[] =>
    isOpen ? [{ kind, label, acts: [] }] : [];
  return [
    ...onMatter('correct', '更正事项'),
    ...onMatter('assign', matter.assignments.length > 0 ? '增加承办单位' : '交办'),
    ...onMatter('merge', '并案办理'),
    ...onMatter('procedure', '记录环节', recordableStages(matter).length > 0),
    ...ACT_OFFERS.filter(({ acts }) => acts.every((act) => allowed.includes(act))),
    ...onMatter('publish', '登记公开', mayPublish(matter)),
    ...onMatter('archive', '归档', mayArchive(matter)),
  ];
}

/** Once, and only a reply that is not kept from the public. */
function mayPublish({ published, assignments }: MatterState): boolean {
  const replies = assignments.flatMap((assignment) => assignment.replies.slice(-1));
  return published === undefined && replies.some(({ content }) => content.publicity !== 'not-public');
}

/** Nothing else may wait; what may be left undone (公开) has been done by then. */
function mayArchive(matter: MatterState): boolean {
  return nextSteps(matter).every(({ code }) => code === 'archive');
}
