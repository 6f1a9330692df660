/** One answer that promises, and the unit's word that it was kept: what the ledger lists and what a point may be closed upon (PRODUCT 5). */
import type { LocalDate } from '../calendar/local-date';
import type { PointId } from '../identifiers';
import type { AssignmentView, FulfilmentView } from '../matter/matter-state';
import type { Answer } from '../reply/answer';

/** Undefined where the answer promises nothing. */
export function promisedDayOf({
  result,
  promisedOn,
}: Pick<Answer, 'result' | 'promisedOn'>): LocalDate | undefined {
  return result === 'B' ? promisedOn : undefined;
}

/** The unit's newest word on what its present reply promised, unless the office did not find it so. */
export function fulfilmentOf(
  { fulfilments, replies }: Pick<AssignmentView, 'fulfilments' | 'replies'>,
  point: PointId,
): FulfilmentView | undefined {
  return fulfilments.findLast(
    ({ pointId, round, declined }) => pointId === point && round === replies.length && declined === undefined,
  );
}
