/** 为什么是这天: the frozen steps of a due date as sentences. */
import type { DueDate } from '@shared/domain/deadline/due-date';
import { explainDueDate } from '@shared/domain/deadline/explain-due-date';
import { WHY, Why } from '../../components/Why';

export function WhyThisDay({ due, text = WHY }: { readonly due: DueDate; readonly text?: string }) {
  return <Why sentences={explainDueDate(due)} text={text} />;
}
