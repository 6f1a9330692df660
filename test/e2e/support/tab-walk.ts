/**
 * Walks a page with Tab from its first stop to its last, and says what is wrong on the way: a stop that cannot be left, one that is
 * never reached, one before its place, one without a Chinese name, one whose focus cannot be seen.
 */
import type { Page } from '@playwright/test';

/** Latin letters that are part of a name as it is. */
const KNOWN = /docx|PDF|OFD|WPS|Word|Excel|SM3|SM2|cfp|cfc|U盘|Ctrl|Shift|Alt|[A-D]\b/g;
/** No page has more; a walk that does not come round is a trap. */
const MOST = 400;

interface Stop {
  /** Its number among all elements that the keyboard should reach. */
  readonly index: number;
  readonly words: string;
  readonly name: string;
  readonly visible: boolean;
}

export interface Walk {
  readonly stops: number;
  readonly faults: string[];
}

/** `inside`: a dialog keeps the keyboard to itself; otherwise the page, whose navigation is walked with it. */
export async function walkWithTab(page: Page, place: string, inside?: string): Promise<Walk> {
  const walk = await walkOnce(page, place, inside);
  // Data that arrived under way may have drawn a part of the page anew, which then bore no marks.
  return walk.faults.some((fault) => fault.includes(': never reached:'))
    ? walkOnce(page, place, inside)
    : walk;
}

async function walkOnce(page: Page, place: string, inside?: string): Promise<Walk> {
  const expected = await page.evaluate(markStops, inside ?? 'body');
  const faults: string[] = [];
  const seen = new Set<number>();
  let before = -1;
  let steps = 0;
  let turns = 0;
  await page.evaluate(startWalk, inside ?? 'body');
  for (; steps < MOST; steps += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(readStop);
    if (!stop) continue;
    if (seen.has(stop.index)) {
      if (stop.index === before) faults.push(`${place}: cannot be left with Tab: ${stop.words}`);
      break;
    }
    seen.add(stop.index);
    if (stop.index < before) turns += 1;
    // Once round, wherever the page had put the keyboard at first.
    if (turns > 1) faults.push(`${place}: comes before its place: ${stop.words}`);
    before = stop.index;
    if (stop.name === '') faults.push(`${place}: has no name: ${stop.words}`);
    if (/[A-Za-z]{2,}/.test(stop.name.replaceAll(KNOWN, '')))
      faults.push(`${place}: named in English: ${stop.name}`);
    if (!stop.visible) faults.push(`${place}: its focus cannot be seen: ${stop.words}`);
  }
  if (steps === MOST) faults.push(`${place}: the walk does not come round`);
  for (const { index, words } of expected)
    if (!seen.has(index)) faults.push(`${place}: never reached: ${words}`);
  return { stops: seen.size, faults };
}

/** Numbers in the order of the document everything that Tab should reach, and answers it. Runs in the window. */
function markStops(root: string): { index: number; words: string }[] {
  const focusable =
    'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select, [contenteditable="true"], [tabindex]';
  const groups = new Map<string, boolean>();
  const found: { index: number; words: string }[] = [];
  for (const old of document.querySelectorAll('[data-walk]')) old.removeAttribute('data-walk');
  for (const element of document.querySelectorAll<HTMLElement>(`${root} :is(${focusable})`)) {
    if (element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest('[inert], [aria-hidden="true"], .ant-modal-wrap + *')) continue;
    const radio = element instanceof HTMLInputElement && element.type === 'radio' ? element : undefined;
    const index = document.querySelectorAll('[data-walk]').length;
    element.dataset.walk = String(index);
    if (radio && radio.name !== '') {
      // One stop for the whole group: the marked one, else the first.
      const marked = document.querySelector(`input[type="radio"][name="${CSS.escape(radio.name)}"]:checked`);
      if (marked ? marked !== radio : groups.has(radio.name)) continue;
      groups.set(radio.name, true);
    }
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    found.push({
      index,
      words: `${element.tagName.toLowerCase()}.${element.className} ${name.slice(0, 30)}`,
    });
  }
  return found;
}

/** The keyboard stands before the first stop. Runs in the window. */
function startWalk(root: string): void {
  const first = document.querySelector<HTMLElement>(`${root} [data-walk]`);
  const start = Object.assign(document.createElement('span'), { tabIndex: -1 });
  first?.before(start);
  start.focus();
  start.addEventListener('blur', () => start.remove());
}

/** Where the keyboard is now; undefined outside what was marked. Runs in the window. */
function readStop(): Stop | undefined {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element.dataset.walk === undefined) return undefined;
  const labels = (element as HTMLInputElement).labels;
  const by = (element.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join('');
  const name = [
    element.getAttribute('aria-label'),
    by,
    [...(labels ?? [])].map((label) => label.textContent).join(''),
    element.getAttribute('placeholder'),
    element.getAttribute('title'),
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read out.
    element.innerText,
  ].find((words) => words?.trim());
  const around: HTMLElement[] = [];
  for (let at: HTMLElement | null = element; at && around.length < 5; at = at.parentElement) around.push(at);
  const marked = around.some((each, distance) => {
    const style = getComputedStyle(each);
    const outline = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
    const ring = style.boxShadow !== 'none' && each.getBoundingClientRect().width < innerWidth * 0.9;
    return outline || (ring && distance < 4);
  });
  const sibling = element.nextElementSibling;
  const drawn = sibling ? getComputedStyle(sibling).outlineStyle !== 'none' : false;
  return {
    index: Number(element.dataset.walk),
    words: `${element.tagName.toLowerCase()}.${element.className} ${(name ?? '').trim().slice(0, 30)}`,
    name: (name ?? '').trim(),
    visible: marked || drawn,
  };
}
