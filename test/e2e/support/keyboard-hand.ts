/**
 * A clerk who has a keyboard and nothing else. Finds things by walking to them, as a person does: Tab until the name that is read out
 * is the wanted one. Every press counts, a typed character as one; a pressed mouse button anywhere in the window counts as a fault.
 */
import { expect, type Page } from '@playwright/test';

/** More stops than any page has between two of its areas. */
const MOST_STOPS = 90;

interface Counter {
  pointerEvents: number;
}

export class KeyboardHand {
  readonly page: Page;
  /** All of them, typed characters included. */
  presses = 0;
  characters = 0;
  acts = 0;
  #milliseconds = 0;
  #acting = false;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Takes the window over; from now on pointer events are counted there. */
  static async at(page: Page): Promise<KeyboardHand> {
    await page.evaluate(() => {
      const counter: Counter = { pointerEvents: 0 };
      Object.assign(globalThis, { keyboardOnly: counter });
      const pressed = ['pointerdown', 'mousedown', 'touchstart', 'wheel', 'contextmenu', 'dblclick'];
      const count = () => {
        counter.pointerEvents += 1;
      };
      for (const type of pressed) window.addEventListener(type, count, true);
      // A button that a key presses is clicked, too: without a pointer such a click has no count.
      window.addEventListener('click', (event) => event.detail > 0 && count(), true);
    });
    return new KeyboardHand(page);
  }

  pointerEvents(): Promise<number> {
    return this.page.evaluate(
      () => (globalThis as unknown as { keyboardOnly: Counter }).keyboardOnly.pointerEvents,
    );
  }

  async press(chord: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      this.presses += 1;
      await this.page.keyboard.press(chord);
    }
  }

  /** Into the field that has the keyboard, in place of what stands there. */
  async fill(text: string): Promise<void> {
    await this.press('Control+a');
    await this.type(text);
  }

  async type(text: string): Promise<void> {
    const { length } = [...text];
    this.presses += length;
    this.characters += length;
    await this.page.keyboard.insertText(text);
  }

  /** Role and name of what has the keyboard, as a screen reader says them: button "签收". */
  async focused(): Promise<string> {
    const focused = this.page.locator(':focus');
    if ((await focused.count()) === 0) return '';
    const [line = ''] = (await focused.ariaSnapshot()).split('\n');
    return line.replace(/^- /, '').replace(/:$/, '');
  }

  /** Walks with Tab to what is called so: `button "签收"`, or any part of it. Waits where a page is still loading. */
  async to(wanted: string | RegExp, key: 'Tab' | 'Shift+Tab' | 'F6' | 'ArrowDown' = 'Tab'): Promise<void> {
    const trail: string[] = [];
    const fits = (words: string) =>
      typeof wanted === 'string' ? words.includes(wanted) : wanted.test(words);
    for (let stop = 0; stop <= MOST_STOPS; stop += 1) {
      const here = await this.focused();
      if (fits(here)) return;
      trail.push(here);
      await this.press(key);
    }
    throw new Error(`never came to ${wanted}: ${trail.slice(0, 40).join(' → ')}`);
  }

  /** Sees that the keyboard is there already: what a page or a dialog puts it on. */
  async isAt(wanted: string | RegExp): Promise<void> {
    const match = expect.poll(() => this.focused(), { message: `the keyboard is at ${wanted}` });
    await (typeof wanted === 'string' ? match.toContain(wanted) : match.toMatch(wanted));
  }

  /** In a closed choice that has the keyboard: opens it and goes down to the words. */
  async choose(words: string): Promise<void> {
    const active = this.page.locator(
      '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active',
    );
    await this.press('ArrowDown');
    await expect(active).toBeVisible();
    for (let step = 0; step < MOST_STOPS; step += 1) {
      if ((await active.textContent())?.includes(words)) {
        await this.press('Enter');
        return;
      }
      await this.press('ArrowDown');
    }
    throw new Error(`no choice is called ${words}`);
  }

  /** In a row of marks that has the keyboard. */
  async mark(words: string): Promise<void> {
    for (let step = 0; step < 8; step += 1) {
      const here = this.page.locator(':focus');
      if ((await this.focused()).includes(words)) {
        if (!(await here.isChecked())) await this.press('Space');
        return;
      }
      await this.press('ArrowRight');
    }
    throw new Error(`no mark is called ${words}`);
  }

  /** From the first to the last key of all acts, the machine's answers included. */
  get seconds(): number {
    return this.#milliseconds / 1000;
  }

  /** Takes the time of a picture for the record out of the count. */
  async aside<T>(work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    const result = await work();
    if (this.#acting) this.#milliseconds -= performance.now() - started;
    return result;
  }

  /** Counts one act of the clerk, with what it is made of. */
  async act<T>(work: () => Promise<T>): Promise<T> {
    this.acts += 1;
    const started = performance.now();
    this.#acting = true;
    const result = await work();
    this.#acting = false;
    this.#milliseconds += performance.now() - started;
    return result;
  }
}
