/** Alt with an arrow goes to the text of the next or the previous point; the cards of points carry `point-` ids. */
import type { KeyboardEvent } from 'react';
import { focusField } from './focus-field';

const WRITTEN = '[contenteditable="true"], textarea';

export function walkPoints(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || !event.altKey || event.shiftKey || event.ctrlKey) return;
  event.preventDefault();
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('[id^="point-"]')];
  const at = cards.findIndex((card) => card.contains(event.target as Node));
  // From above the first point: to the first; from below the last one: to the last.
  const next = at === -1 ? cards[by === 1 ? 0 : cards.length - 1] : cards[at + by];
  const text = next?.querySelector<HTMLElement>(WRITTEN);
  if (text?.id) focusField(text.id);
  else text?.focus();
}
