/**
 * 承诺: every answer of the result B promises a day, and lives on after the reply and the archive until it is kept and the
 * office has closed its point (PRODUCT 5). The reply to a redo promises anew; what the earlier one promised is history.
 */
import type { LocalDate } from '../calendar/local-date';
import type { Point } from '../matter/matter';
import type { AssignmentView, FulfilmentView, MatterState } from '../matter/matter-state';
import { closedPoints, type PointClosing } from '../matter/point-closing';
import { fulfilmentOf, promisedDayOf } from './promised-answer';

export interface PromiseView {
  readonly part: AssignmentView;
  readonly point: Point;
  readonly promisedOn: LocalDate;
  /** What was promised, in the words of the reply. */
  readonly answer: string;
  /** The newest word of the unit that it is kept, unless the office did not find it so. */
  readonly fulfilment?: FulfilmentView | undefined;
  /** The office found it kept. */
  readonly closing?: PointClosing | undefined;
}

export function promisesOf(matter: MatterState): PromiseView[] {
  const closed = closedPoints(matter);
  return matter.assignments.flatMap((part) =>
    (part.replies.at(-1)?.content.answers ?? []).flatMap((answer): PromiseView[] => {
      const point = matter.facts.points.find(({ id }) => id === answer.pointId);
      const promisedOn = promisedDayOf(answer);
      if (promisedOn === undefined || !point) return [];
      const fulfilment = fulfilmentOf(part, point.id);
      // A point that was closed before it was promised, or for another reason, keeps no promise.
      const closing = fulfilment && closed.get(point.id);
      return [{ part, point, promisedOn, answer: answer.text, fulfilment, closing }];
    }),
  );
}

/** 未到期 · 临期 · 逾期 · 已报兑现，待确认 · 已兑现. */
export const PROMISE_STATES = ['open', 'near', 'overdue', 'reported', 'confirmed'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

export interface PromiseDays {
  readonly promisedOn: LocalDate;
  readonly fulfilledOn?: LocalDate | undefined;
  readonly confirmedOn?: LocalDate | undefined;
}

/** `nearUntil`: the last day that is called near today. Overdue begins the day after the promised one. */
export function promiseState(
  { promisedOn, fulfilledOn, confirmedOn }: PromiseDays,
  today: LocalDate,
  nearUntil: LocalDate,
): PromiseState {
  if (confirmedOn !== undefined) return 'confirmed';
  if (fulfilledOn !== undefined) return 'reported';
  if (promisedOn < today) return 'overdue';
  return promisedOn <= nearUntil ? 'near' : 'open';
}
