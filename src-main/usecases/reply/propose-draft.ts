/** What a clerk starts from where nothing was saved: all that matter, plan and settings already say, and no invented answer. */
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { assignedPoints } from '@shared/domain/reply/check-reply';
import type { MilestoneProposal } from '@shared/domain/reply/milestones';
import { proposeReply } from '@shared/domain/reply/propose-reply';
import type { UnitSettings } from '@shared/ipc/calls/desk-calls';
import type { Person } from '@shared/ipc/calls/session-calls';
import type { OpinionDraft, PlanDraft, WorkingDraft } from '@shared/ipc/calls/unit-calls';

export interface ProposalSources {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly settings: UnitSettings;
  readonly person: Person;
  /** Inner dates for a plan, where an answer is due. */
  readonly dates?: MilestoneProposal | undefined;
}

export function proposeDraft(kind: WorkingDraft['kind'], sources: ProposalSources): WorkingDraft {
  switch (kind) {
    case 'reply':
      return { kind, content: proposeReplyContent(sources) };
    case 'plan':
      return { kind, content: proposePlan(sources) };
    case 'opinion':
      return { kind, content: proposeOpinion(sources) };
  }
}

function proposeReplyContent({ matter, assignment, settings, person }: ProposalSources) {
  const plan = assignment.plans.at(-1);
  return proposeReply(matter, assignment, {
    ...contactOf(settings, person),
    leaderName: settings.leaderName || plan?.deputyLeader || '',
    copies: settings.copies.filter((name) => name.trim() !== ''),
  });
}

function proposePlan({ matter, assignment, settings, person, dates }: ProposalSources): PlanDraft {
  const milestones = dates?.dates.map(({ stage, on }) => ({ stage, on }));
  const previous = assignment.plans.at(-1);
  if (previous) {
    const { principalLeader, deputyLeader, section, clerk, measures } = previous;
    const days = previous.milestones ?? milestones;
    return { principalLeader, deputyLeader, section, clerk, measures, ...(days ? { milestones: days } : {}) };
  }
  const points = assignedPoints(matter, assignment);
  return {
    principalLeader: '',
    deputyLeader: settings.leaderName,
    section: '',
    clerk: person.name,
    measures:
      points.length === 0
        ? [{ text: '', person: '' }]
        : points.slice(0, 200).map(({ id }) => ({ pointId: id, text: '', person: '' })),
    ...(milestones ? { milestones } : {}),
  };
}

function proposeOpinion({ assignment, settings, person }: ProposalSources): OpinionDraft {
  const previous = assignment.opinions.at(-1);
  if (previous) {
    const { text, contactName, contactPhone, files } = previous;
    return { text, contactName, contactPhone, files };
  }
  return { text: '', ...contactOf(settings, person), files: [] };
}

/** The unit's own contact, else the person at work. */
function contactOf(settings: UnitSettings, person: Person): { contactName: string; contactPhone: string } {
  if (settings.contactName.trim() !== '') {
    return { contactName: settings.contactName, contactPhone: settings.contactPhone };
  }
  return { contactName: person.name, contactPhone: person.phone };
}
