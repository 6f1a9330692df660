/** A clerk in front of a window of the own unit: starts it, sets the unit up or unlocks it, goes from page to page, leaves. */
import { rm } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { ChengfuBridge } from '@shared/ipc/bridge';
import type { CallArgument, CallName, CallOutput } from '@shared/ipc/contract';
import { playDesktop } from './desktop';
import { button, choose } from './fields';
import { type Desk, launchDesk, makeDataFolder } from './launch';
import type { Gallery } from './look';
import type { StoryClock } from './story-clock';

export interface UnitWords {
  /** In the names of pictures. */
  readonly key: string;
  readonly name: string;
  /** The radio button of the set-up. */
  readonly work: '承办单位' | '政府办公室';
  readonly code: string;
  readonly person: string;
  readonly role: string;
  readonly phone: string;
  readonly password: string;
}

export type Entry = '今天' | '事项' | '收发' | '单位与身份' | '设置';

/** What the clerks of one story share. */
export interface Place {
  readonly medium: string;
  readonly clock: StoryClock;
  readonly gallery: Gallery;
}

/** Longer than any step of a clerk takes on a busy machine. */
const WAITING_MILLISECONDS = 15_000;

export class Clerk {
  readonly unit: UnitWords;
  readonly dataFolder: string;
  readonly medium: string;
  readonly #clock: StoryClock;
  readonly #gallery: Gallery;
  #desk: Desk | undefined;

  private constructor(unit: UnitWords, dataFolder: string, place: Place) {
    this.unit = unit;
    this.dataFolder = dataFolder;
    this.medium = place.medium;
    this.#clock = place.clock;
    this.#gallery = place.gallery;
  }

  /** At a new machine: an empty data folder, the window open on the set-up. */
  static async atNewMachine(unit: UnitWords, place: Place): Promise<Clerk> {
    const clerk = new Clerk(unit, await makeDataFolder(), place);
    await clerk.start();
    return clerk;
  }

  /** At a desk that was set up before: unlocked with the password of `unit`. */
  static async atDesk(unit: UnitWords, dataFolder: string, place: Place): Promise<Clerk> {
    const clerk = new Clerk(unit, dataFolder, place);
    await clerk.comeBack();
    return clerk;
  }

  get desk(): Desk {
    if (!this.#desk) throw new Error(`${this.unit.name} has no window open`);
    return this.#desk;
  }

  get window(): Page {
    return this.desk.window;
  }

  async start(): Promise<void> {
    this.#desk = await launchDesk({
      still: true,
      dataFolder: this.dataFolder,
      extraArgs: [this.#clock.argument],
    });
    this.#gallery.listen(this.window, this.unit.key);
    this.window.setDefaultTimeout(WAITING_MILLISECONDS);
    await playDesktop(this.desk.application, this.medium);
  }

  async setUp(picture?: string): Promise<void> {
    const { window, unit } = this;
    await window.getByRole('button', { name: '设立本单位' }).click();
    await window.getByLabel('单位全称').fill(unit.name);
    await window.getByLabel('单位代码').fill(unit.code);
    await window.getByRole('radio', { name: new RegExp(`^${unit.work}`) }).check();
    await window.getByLabel('您的姓名').fill(unit.person);
    await choose(window, window.getByLabel('岗位'), unit.role);
    await window.getByLabel('办公电话').fill(unit.phone);
    await window.getByLabel('口令', { exact: true }).fill(unit.password);
    await window.getByLabel('再输一遍').fill(unit.password);
    if (picture) await this.look(picture);
    await this.press('设立并进入');
    await expect(this.page('今天')).toBeVisible();
  }

  /** After a start on a later day. */
  async unlock(): Promise<void> {
    await this.window.getByLabel('口令').fill(this.unit.password);
    await this.press('解锁');
    await expect(this.page('今天')).toBeVisible();
  }

  async comeBack(): Promise<void> {
    await this.start();
    await this.unlock();
  }

  async leave(): Promise<void> {
    const desk = this.#desk;
    this.#desk = undefined;
    await desk?.close();
  }

  /** At the end of a story: nothing of the machine is kept. */
  async retire(): Promise<void> {
    await this.leave();
    await rm(this.dataFolder, { recursive: true, force: true });
  }

  /** Ends the process as a power cut would. */
  async losePower(): Promise<void> {
    const { application } = this.desk;
    const ended = application.waitForEvent('close');
    application.process().kill('SIGKILL');
    await ended;
    this.#desk = undefined;
  }

  async goTo(entry: Entry): Promise<void> {
    await this.window.getByRole('navigation').getByRole('link', { name: entry }).click();
    await expect(this.page(entry)).toBeVisible();
  }

  /** The head of the page: title, tags, acts. */
  get head(): Locator {
    return this.window.locator('.page-header');
  }

  /** The heading of a page. */
  page(title: string): Locator {
    return this.window.getByRole('heading', { level: 1, name: title });
  }

  /** From the list to the page of a matter, which is looked up by its title. */
  async openMatter(title: string): Promise<void> {
    await this.goTo('事项');
    // Searched, not picked: a list that has just changed may move a row away under the pointer.
    await this.window.getByLabel('搜索事项').fill(title);
    await expect(this.head).toContainText('共 1 件');
    await this.window.getByRole('row', { name: title }).click();
    await expect(this.page(title)).toBeVisible();
  }

  async press(name: string): Promise<void> {
    await button(this.window, name).click();
  }

  get dialog(): Locator {
    return this.window.getByRole('dialog');
  }

  /** Presses a button of the open dialog and sees it close. */
  async confirm(name: string): Promise<void> {
    const { dialog } = this;
    await button(dialog, name).click();
    await expect(dialog).toBeHidden();
  }

  /** The notice at the corner that an act was done, which is then closed so that it covers nothing. */
  async told(title: string): Promise<void> {
    const notice = this.window.getByRole('alert').filter({ hasText: title }).first();
    await expect(notice).toBeVisible();
    await this.window
      .locator('.ant-notification-notice')
      .filter({ hasText: title })
      .locator('.ant-notification-notice-close')
      .click();
  }

  /** A picture of the window in both sizes, which must be Chinese, whole and unclipped. */
  look(name: string): Promise<void> {
    return this.#gallery.look(this.desk, `${this.unit.key}-${name}`);
  }

  /** A call of the window's own bridge; only for comparing what two desks know. */
  async ask<N extends CallName>(name: N, input: CallArgument<N>): Promise<CallOutput<N>> {
    const envelope = await this.window.evaluate(
      ([call, argument]) =>
        (window as unknown as { chengfu: ChengfuBridge }).chengfu.call(call as CallName, argument as never),
      [name, input] as const,
    );
    if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code}`);
    return envelope.value as CallOutput<N>;
  }
}
