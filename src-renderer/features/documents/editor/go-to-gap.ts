/** Leads to an open place of the text and selects it, so that the next key replaces it. */
import { focusField } from '../../../components/focus-field';

/** After the field has come into sight and taken the keyboard. */
const AFTER_FOCUS_MS = 80;

export function goToGap(field: string, gap: string): void {
  focusField(field);
  window.setTimeout(() => select(field, gap), AFTER_FOCUS_MS);
}

function select(field: string, gap: string): void {
  const place = document.getElementById(field);
  if (!place) return;
  const typed = place.matches('input, textarea') ? place : place.querySelector('input, textarea');
  if (typed instanceof HTMLInputElement || typed instanceof HTMLTextAreaElement) {
    const from = typed.value.indexOf(gap);
    if (from >= 0) typed.setSelectionRange(from, from + gap.length);
    return;
  }
  const editable = place.matches('[contenteditable]') ? place : place.querySelector('[contenteditable]');
  if (editable instanceof HTMLElement) selectIn(editable, gap);
}

function selectIn(editable: HTMLElement, gap: string): void {
  const walker = document.createTreeWalker(editable, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const from = node.textContent?.indexOf(gap) ?? -1;
    if (from < 0) continue;
    editable.focus({ preventScroll: true });
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, from + gap.length);
    const selection = window.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    node.parentElement?.scrollIntoView({ block: 'center' });
    return;
  }
}
