/** 销号: which points stand closed. A point is closed by the office's act alone, never because somebody wrote that it is done (S0 三2, S2 九). */
import type { PointId } from '../identifiers';
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
