/** How far each point has come, from its records and acts: talk moves nothing, and only the office's act closes a point (S0 三2, S2 九). */
import { compareDates, type LocalDate } from '../calendar/local-date';
import type { Point } from '../matter/matter';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import { closedPoints } from '../matter/point-closing';
import type { ResultMark } from './answer';
import { assignedPoints } from './check-reply';
import { isOnlyMeetings } from './only-meetings';

export const POINT_STANDINGS = [
  'untouched', // 还没有进展
  'talk-only', // 只有开会发文
  'under-way', // 有进展
  'evidenced', // 有成效并有佐证
  'answered', // 已正式答复
  'closed', // 已销号
] as const;
export type PointStanding = (typeof POINT_STANDINGS)[number];

export type ProgressEntry = AssignmentView['progress'][number];

export interface PointProgress {
  readonly point: Point;
  readonly standing: PointStanding;
  /** Newest first. */
  readonly entries: readonly ProgressEntry[];
  /** Of the final reply of the round that runs. */
  readonly result?: ResultMark;
  readonly closedOn?: LocalDate;
}

export function pointProgressOf(matter: MatterState, assignment: AssignmentView): PointProgress[] {
  const closed = closedPoints(matter);
  const reply = assignment.replies[assignment.redos.length];
  return assignedPoints(matter, assignment).map((point) => {
    const entries = newestFirst(assignment.progress.filter(({ pointId }) => pointId === point.id));
    const closedOn = closed.get(point.id)?.on;
    const result = reply?.content.answers.find(({ pointId }) => pointId === point.id)?.result;
    return {
      point,
      entries,
      standing: closedOn ? 'closed' : reply ? 'answered' : standingOfEntries(entries),
      ...(result ? { result } : {}),
      ...(closedOn ? { closedOn } : {}),
    };
  });
}

/** Records of the whole matter, newest first. */
export function generalProgress(assignment: AssignmentView): ProgressEntry[] {
  return newestFirst(assignment.progress.filter(({ pointId }) => pointId === undefined));
}

/** Field research comes before handling and is no progress. */
function standingOfEntries(all: readonly ProgressEntry[]): PointStanding {
  const entries = all.filter(({ research }) => research === undefined);
  if (entries.length === 0) return 'untouched';
  const telling = entries.filter(({ text }) => !isOnlyMeetings(text));
  if (telling.length === 0) return 'talk-only';
  return telling.some(({ evidence }) => evidence.length > 0) ? 'evidenced' : 'under-way';
}

function newestFirst(entries: readonly ProgressEntry[]): ProgressEntry[] {
  return [...entries].sort(
    (left, right) => compareDates(right.on, left.on) || right.stamp.at - left.stamp.at,
  );
}
