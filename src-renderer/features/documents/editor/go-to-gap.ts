/** Leads to an open place of the text and selects it, so that the next key replaces it. */
import type { Gap } from '@shared/domain/document/gaps';
import { focusField } from '../../../components/focus-field';
import { fieldOfPath } from './fields';

/** After the field has come into sight and taken the keyboard. */
const AFTER_FOCUS_MS = 80;

const WRITABLE = 'input, textarea, [contenteditable="true"]';

/** `gaps`: of the whole document, so that of two alike in one field the right one is found. */
export function goToGap(gaps: readonly Gap[], index: number): void {
  const gap = gaps[index];
  if (!gap) return;
  const field = fieldOfPath(gap.path);
  const before = gaps
    .slice(0, index)
    .filter(({ path, text }) => text === gap.text && fieldOfPath(path) === field).length;
  focusField(field);
  window.setTimeout(() => select(field, gap.text, before), AFTER_FOCUS_MS);
}

/** A field may be several: the name of an attachment and its text, the names under 出席 and 列席. */
function select(field: string, gap: string, before: number): void {
  const place = document.getElementById(field);
  if (!place) return;
  const writable = place.matches(WRITABLE) ? [place] : [...place.querySelectorAll<HTMLElement>(WRITABLE)];
  let passed = before;
  for (const one of writable) {
    if (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement) {
      const found = placesIn(one.value, gap);
      const from = found[passed];
      passed -= found.length;
      if (from === undefined) continue;
      one.focus();
      one.setSelectionRange(from, from + gap.length);
      return;
    }
    passed = selectIn(one, gap, passed);
    if (passed < 0) return;
  }
}

/** How many are still to be passed; negative once one is selected. */
function selectIn(editable: HTMLElement, gap: string, before: number): number {
  const walker = document.createTreeWalker(editable, NodeFilter.SHOW_TEXT);
  let passed = before;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const found = placesIn(node.textContent ?? '', gap);
    const from = found[passed];
    passed -= found.length;
    if (from === undefined) continue;
    editable.focus({ preventScroll: true });
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, from + gap.length);
    const selection = window.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    node.parentElement?.scrollIntoView({ block: 'center' });
    return -1;
  }
  return passed;
}

function placesIn(text: string, gap: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(gap); at >= 0; at = text.indexOf(gap, at + gap.length)) places.push(at);
  return places;
}
