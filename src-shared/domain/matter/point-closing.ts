/** 销号: which points stand closed. A point is closed by the office's act alone, never because somebody wrote that it is done (S0 三2, S2 九). */
import type { PointId } from '../identifiers';
import { fulfilmentOf, promisedDayOf } from '../promise/promised-answer';
import { isOnlyMeetings } from '../reply/only-meetings';
import { isAnsweredToProposers } from './matter-kind';
import type { MatterState, PointActView } from './matter-state';

export type PointClosing = Extract<PointActView, { act: 'closed' }>;

/** Each closed point with the act that closed it; a reopened one is not there. */
export function closedPoints({ pointActs }: Pick<MatterState, 'pointActs'>): Map<PointId, PointClosing> {
  const closed = new Map<PointId, PointClosing>();
  for (const act of pointActs) {
    if (act.act === 'closed') closed.set(act.pointId, act);
    else closed.delete(act.pointId);
  }
  return closed;
}

export function openPoints(matter: MatterState): MatterState['facts']['points'] {
  const closed = closedPoints(matter);
  return matter.facts.points.filter(({ id }) => !closed.has(id));
}

/** What a point can be closed upon: an answer that was given for it, or a report of its unit with evidence of what came of it (S2 九). */
export type ClosingGround = 'reply' | 'report';

/** Somebody's reply stands that only promises it, and nobody has said yet that the promise is kept (PRODUCT 5). */
export function isPromiseOwed({ assignments }: MatterState, pointId: PointId): boolean {
  return assignments.some((part) => {
    const answer = part.replies.at(-1)?.content.answers.find((one) => one.pointId === pointId);
    const isPromised =
      part.state !== 'withdrawn' && answer !== undefined && promisedDayOf(answer) !== undefined;
    return isPromised && fulfilmentOf(part, pointId) === undefined;
  });
}

/** Undefined while there is nothing to close it upon: that somebody says it is done, or promises it, is not enough. */
export function closingGround(matter: MatterState, pointId: PointId): ClosingGround | undefined {
  if (isPromiseOwed(matter, pointId)) return undefined;
  const parts = matter.assignments.filter(({ state }) => state !== 'withdrawn');
  const isReplied = parts.some(({ replies }) =>
    replies.at(-1)?.content.answers.some((answer) => answer.pointId === pointId),
  );
  if (isReplied) return 'reply';
  const hasEvidence = parts.some(
    ({ facts, progress, reports, fulfilments }) =>
      progress.some(
        (entry) => isAbout(entry.pointId, pointId, facts.pointIds) && isProof(entry.text, entry.evidence),
      ) ||
      reports.some(({ sections, evidence }) =>
        isProof(sections.map(({ text }) => text).join('\n'), evidence),
      ) ||
      fulfilments.some(
        (entry) => entry.pointId === pointId && !entry.declined && isProof(entry.text, entry.evidence),
      ),
  );
  return hasEvidence ? 'report' : undefined;
}

/** The minutes of a meeting prove that it was held, and nothing that came of it (S2 九). */
function isProof(text: string, evidence: readonly unknown[]): boolean {
  return evidence.length > 0 && !isOnlyMeetings(text);
}

/** Progress about no point in particular is about all that its unit was given. */
function isAbout(
  named: PointId | undefined,
  pointId: PointId,
  given: readonly PointId[] | undefined,
): boolean {
  return named === undefined ? (given?.includes(pointId) ?? true) : named === pointId;
}

/**
 * The points still open at the archive, where that calls for a reason: matters that are carried out point by point (S0 三2,
 * S2 四), and every other one whose points have begun to be closed.
 */
export function unclosedAtArchive(matter: MatterState): MatterState['facts']['points'] {
  const closes = !isAnsweredToProposers(matter.facts.kind) || matter.pointActs.length > 0;
  return closes ? openPoints(matter) : [];
}
