/** A clerk at a desk without a mouse: starts it, opens places and tabs by their keys, takes packages in and writes them out. */
import { rm } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Place, UnitWords } from './clerk';
import { chooseNext, playDesktop } from './desktop';
import { KeyboardHand } from './keyboard-hand';
import { type Desk, launchDesk } from './launch';
import { waitForFile } from './medium';

export class KeyboardClerk {
  readonly unit: UnitWords;
  readonly #dataFolder: string;
  readonly #place: Place;
  #desk: Desk | undefined;
  #hand: KeyboardHand | undefined;

  constructor(unit: UnitWords, dataFolder: string, place: Place) {
    this.unit = unit;
    this.#dataFolder = dataFolder;
    this.#place = place;
  }

  get desk(): Desk {
    if (!this.#desk) throw new Error(`${this.unit.name} has no window open`);
    return this.#desk;
  }

  get window(): Page {
    return this.desk.window;
  }

  get hand(): KeyboardHand {
    if (!this.#hand) throw new Error(`${this.unit.name} has not sat down`);
    return this.#hand;
  }

  get head(): Locator {
    return this.window.locator('.page-header');
  }

  get dialog(): Locator {
    return this.window.getByRole('dialog');
  }

  /** Opens the window and unlocks it; `person` when another than the proposed one works today. */
  async sitDown(person?: string): Promise<void> {
    const { clock, gallery, medium } = this.#place;
    this.#desk = await launchDesk({ still: true, dataFolder: this.#dataFolder, extraArgs: [clock.argument] });
    gallery.listen(this.window, this.unit.key);
    this.window.setDefaultTimeout(15_000);
    await playDesktop(this.desk.application, medium);
    this.#hand = await KeyboardHand.at(this.window);
    const { hand } = this;
    await hand.act(async () => {
      await hand.isAt('textbox "口令"');
      if (person !== undefined) {
        await hand.press('Shift+Tab');
        await hand.mark(person);
        await hand.to('textbox "口令"');
      }
      await hand.type(this.unit.password);
      await hand.press('Enter');
      await this.sees('今天');
    });
  }

  async retire(): Promise<void> {
    await this.#desk?.close();
    this.#desk = undefined;
    await rm(this.#dataFolder, { recursive: true, force: true });
  }

  async look(name: string): Promise<void> {
    await this.hand.aside(() => this.#place.gallery.look(this.desk, `keyboard-${this.unit.key}-${name}`));
  }

  async sees(title: string): Promise<void> {
    await expect(this.window.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  /** Ctrl with the number of the place in the navigation. */
  async goTo(number: number, title: string): Promise<void> {
    await this.hand.press(`Control+${number}`);
    await this.sees(title);
    // The keyboard is on the page: at its heading, or in the list that the page is about.
    await this.hand.isAt(new RegExp(`^(heading "${title}"|grid )`));
  }

  async openTab(name: string): Promise<void> {
    const { hand } = this;
    await this.toHead(/^(button|link)/);
    await hand.to(/^tab /);
    for (let step = 0; step < 6 && !(await hand.focused()).includes(`tab "${name}"`); step += 1) {
      await hand.press('ArrowRight');
    }
    await hand.press('Enter');
    await expect(this.window.getByRole('tab', { name, exact: true })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  }

  /** F6 to the head of the page, then Tab to what is wanted there. */
  async toHead(wanted: string | RegExp): Promise<void> {
    const inHead = () => this.window.evaluate(() => document.activeElement?.closest('.page-header') != null);
    for (let step = 0; step < 8 && !(await inHead()); step += 1) await this.hand.press('F6');
    await this.hand.to(wanted);
  }

  willChoose(files: readonly string[]): Promise<void> {
    return chooseNext(this.desk.application, files);
  }

  async dialogOpens(title: string): Promise<void> {
    await expect(this.dialog.filter({ hasText: title })).toBeVisible();
    const inside = () =>
      this.window.evaluate(() => document.activeElement?.closest('[role="dialog"]') != null);
    await expect.poll(inside, { message: `the keyboard is inside ${title}` }).toBe(true);
  }

  async dialogCloses(): Promise<void> {
    await expect(this.dialog).toBeHidden();
  }

  /** The notice that an act is done; it goes by itself. */
  async told(title: string): Promise<void> {
    await expect(this.window.getByRole('alert').filter({ hasText: title }).first()).toBeVisible();
    await this.dialogCloses();
  }

  /** Opens 收发, chooses the package, reads what it would change, confirms, leaves. */
  async importPackage(file: string, expected: readonly string[], picture: string): Promise<void> {
    const { hand, dialog } = this;
    await hand.act(async () => {
      await this.goTo(4, '收发');
      await this.willChoose([file]);
      await hand.press('Control+Enter');
      await this.dialogOpens('导入封装包');
      for (const words of expected) await expect(dialog).toContainText(words);
      await expect(dialog).toContainText('确认之前，本机没有任何改动');
      await this.look(`${picture}-plan`);
      await hand.press('Control+Enter');
      await expect(dialog).toContainText('已导入');
      await this.look(`${picture}-receipt`);
      await hand.press('Escape');
      await this.dialogCloses();
    });
  }

  /** Opens 收发 and writes what waits for that unit onto the medium; answers the file. */
  async exportPackage(to: UnitWords, kind: string, picture: string): Promise<string> {
    const { hand } = this;
    return hand.act(async () => {
      await this.goTo(4, '收发');
      await expect(this.window.getByRole('region', { name: `给${to.name}的封装包` })).toContainText(kind);
      await hand.to('button "导出封装包"');
      const file = await waitForFile(this.#place.medium, '.cfp', () => hand.press('Enter'));
      await this.dialogOpens('已写入并读回核对无误');
      await this.look(picture);
      await hand.press('Control+Enter');
      await this.dialogCloses();
      return file;
    });
  }
}
