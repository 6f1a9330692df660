/** Looks at a window as a stranger would: a picture in two sizes, no English words, nothing cut off, the main act in sight. */
import type { Page } from '@playwright/test';
import type { Desk } from './launch';

const SIZES = [
  { width: 1920, height: 1080 },
  // Last, so that the story goes on in the smaller window.
  { width: 1280, height: 800 },
] as const;

/** Latin words that are Chinese office language: formats, keys, products, marks. */
const KNOWN_WORDS = ['PDF', 'OFD', 'WPS', 'Word', 'docx', 'cfp', 'cfc', 'SM3', 'Ctrl', 'Enter', 'KB', 'MB'];

/** The pictures of one story, and what is wrong with any window on the way. */
export class Gallery {
  readonly faults: string[] = [];

  async look(desk: Desk, name: string): Promise<void> {
    for (const size of SIZES) {
      await desk.picture(name, size);
      const found = await desk.window.evaluate(findFaults, KNOWN_WORDS);
      this.faults.push(...found.map((fault) => `${name} at ${size.width}x${size.height}: ${fault}`));
    }
  }

  /** From now on the window's own complaints count: a page that broke, a style or script that the policy refused. */
  listen(window: Page, name: string): void {
    window.on('pageerror', (error) => this.faults.push(`${name}: ${error.message}`));
    window.on('console', (line) => {
      if (/Content Security Policy directive:/.test(line.text())) this.faults.push(`${name}: ${line.text()}`);
    });
  }
}

/** Runs in the window. */
function findFaults(knownWords: readonly string[]): string[] {
  const faults: string[] = [];
  const known = new Set(knownWords.map((word) => word.toLowerCase()));
  const shown = (element: Element) => {
    const box = element.getBoundingClientRect();
    const visible = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    return visible && box.width > 1 && box.height > 1;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const owners = new Set<Element>();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const owner = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (text === '' || !owner || !shown(owner) || owner.closest('style, script, noscript')) continue;
    owners.add(owner);
    checkWords(text);
  }
  for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea')) {
    if (shown(field)) checkWords(field.value === '' ? field.placeholder : field.value);
  }
  for (const owner of owners) checkWhole(owner);
  for (const button of document.querySelectorAll('.ant-btn-primary')) {
    if (shown(button)) checkInSight(button);
  }
  return [...new Set(faults)];

  function checkWords(text: string): void {
    // A file's own name is data, and so is a hexadecimal fingerprint.
    const words = text.replaceAll(/\S+\.(cfp|cfc|docx|pdf|png|txt)\b/gi, '').match(/[A-Za-z]{2,}\d*/g) ?? [];
    for (const word of words) {
      if (!known.has(word.toLowerCase()) && !/^[0-9a-f\s]+$/i.test(text))
        faults.push(`English: ${word} in ${text.slice(0, 60)}`);
    }
  }

  function checkWhole(owner: Element): void {
    const style = getComputedStyle(owner);
    const label = (owner.textContent ?? '').trim().slice(0, 30);
    const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const shortened = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
    if (!shortened && cuts(style.overflowX) && owner.scrollWidth > owner.clientWidth + 1) {
      faults.push(`cut off at the side: ${label}`);
    }
    if (!shortened && cuts(style.overflowY) && owner.scrollHeight > owner.clientHeight + 2) {
      faults.push(`cut off below: ${label}`);
    }
    if (scrollerOf(owner)) return;
    const box = owner.getBoundingClientRect();
    if (box.left < -1 || box.right > innerWidth + 1) faults.push(`beyond the side of the window: ${label}`);
  }

  function checkInSight(button: Element): void {
    if (scrollerOf(button)) return;
    const box = button.getBoundingClientRect();
    const inside =
      box.top >= 0 && box.left >= 0 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1;
    if (!inside) faults.push(`main act out of sight: ${button.textContent}`);
  }

  function scrollerOf(element: Element): Element | undefined {
    for (let parent = element.parentElement; parent; parent = parent.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(parent);
      if (/(auto|scroll)/.test(overflowX + overflowY)) return parent;
    }
    return undefined;
  }
}
