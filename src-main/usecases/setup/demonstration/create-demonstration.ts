/**
 * Makes the demonstration: three desks of an invented city with 24 matters, by running the product's own use cases with real
 * package files between the folders. It is made under an unfinished name and renamed when complete: a kill leaves nothing half.
 */

import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { formatChineseDate, localDateOf, startOfDay } from '@shared/domain/calendar/local-date';
import type { UnitId } from '@shared/domain/identifiers';
import type { Desk } from '@shared/domain/person/actor';
import { AppError } from '@shared/result/app-error';
import { isMissing, toDiskReadError } from '../../../disk/disk-error';
import { syncFolder } from '../../../disk/durable';
import type { PackageEngine } from '../../../sealing/engine/package-engine';
import type { Resources } from '../../load-resources';
import { Courier } from './courier';
import type { CardUnit, UnitKey } from './demonstration-matter';
import { DEMONSTRATION_MATTERS } from './matters/all-matters';
import type { PlayContext } from './play-context';
import { countScenes, playStory } from './play-story';
import {
  type DeskOnStage,
  introduce,
  introduceCardUnit,
  openDesk,
  type Stage,
  setUpDesk,
} from './set-up-desks';
import { StoryClock } from './story-clock';
import { StoryDays } from './story-days';
import { CARD_UNITS, DESKS, type DeskKey } from './units';
import { writeDocuments } from './write-documents';

export interface DemonstrationDesk {
  readonly id: DeskKey;
  readonly name: string;
  readonly desk: Desk;
  readonly dataFolder: string;
}

export interface DemonstrationOptions {
  readonly parentFolder: string;
  readonly resources: Resources;
  readonly now: () => number;
  readonly packageEngine?: PackageEngine | undefined;
  /** Steps done of all, and what is being done, in Chinese. */
  readonly onProgress?: (done: number, total: number, text: string) => void;
}

export interface Demonstration {
  readonly desks: readonly DemonstrationDesk[];
  readonly matters: number;
  /** Package files that were written on the way. */
  readonly packages: number;
}

const FOLDER = 'demonstration';
const DESK_KEYS = Object.keys(DESKS) as DeskKey[];
const CARD_KEYS = Object.keys(CARD_UNITS) as CardUnit[];

/** The desks of a complete demonstration; none while there is no such. */
export async function findDemonstration(parentFolder: string): Promise<readonly DemonstrationDesk[]> {
  const folder = join(parentFolder, FOLDER);
  return (await exists(folder)) ? desksIn(folder) : [];
}

/** @throws AppError ALREADY_SET_UP where there is one: somebody may have worked in it. E_DISK_FULL, DISK_WRITE. */
export async function createDemonstration(options: DemonstrationOptions): Promise<Demonstration> {
  const { parentFolder } = options;
  const folder = join(parentFolder, FOLDER);
  const unfinished = `${folder}.unfinished`;
  if (await exists(folder)) throw new AppError('ALREADY_SET_UP');
  // What an attempt that died left behind.
  await rm(unfinished, { recursive: true, force: true });
  try {
    const packages = await makeInside(unfinished, options);
    await rename(unfinished, folder);
    await syncFolder(parentFolder);
    return { desks: desksIn(folder), matters: DEMONSTRATION_MATTERS.length, packages };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

function desksIn(folder: string): DemonstrationDesk[] {
  return DESK_KEYS.map((id) => {
    const { name, desk } = DESKS[id];
    return { id, name, desk, dataFolder: join(folder, id) };
  });
}

async function exists(folder: string): Promise<boolean> {
  try {
    return (await stat(folder)).isDirectory();
  } catch (error) {
    if (isMissing(error)) return false;
    throw toDiskReadError(error);
  }
}

async function makeInside(
  folder: string,
  { resources, now, packageEngine, onProgress = () => {} }: DemonstrationOptions,
): Promise<number> {
  const medium = join(folder, 'medium');
  await mkdir(medium, { recursive: true, mode: 0o700 });
  const days = StoryDays.until(now(), resources.holidayTables);
  const clock = new StoryClock(days.workdayOf(FIRST_DAY), endOfStory(days, now()));
  const stage: Stage = { folder, medium, resources, now: clock.now, packageEngine };
  let done = 0;
  const total = DESK_KEYS.length + CARD_KEYS.length + countScenes(DEMONSTRATION_MATTERS) + 1;
  const announce = (text: string) => {
    onProgress(done, total, text);
    done += 1;
  };
  const opened: DeskOnStage[] = [];
  try {
    const desks = await setUpDesks(stage, opened, announce);
    const units = await introduceAll(stage, desks, announce);
    const context: PlayContext = { desks, units, days, clock, scanner: join(folder, 'scanner') };
    const homes = new Map(DESK_KEYS.map((id) => [desks[id].workspace.session.identity.unitId, desks[id]]));
    const courier = new Courier(homes);
    await playStory(context, courier, DEMONSTRATION_MATTERS, (day) =>
      announce(`演示办理过程：${formatChineseDate(days.workdayOf(day))}`),
    );
    announce('整理数据');
    for (const id of DESK_KEYS) await writeDocuments(desks[id].workspace, DESKS[id].desk);
    return courier.count;
  } finally {
    for (const desk of opened) await desk.close();
    for (const name of ['scanner', 'elsewhere'])
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Before the first matter arrives. */
const FIRST_DAY = -165;

/** Nothing is done later than now; where the story ends before today, it ends with that day's work. */
function endOfStory(days: StoryDays, now: number): number {
  return localDateOf(now) === days.last ? now : startOfDay(days.last) + 17 * 3_600_000;
}

async function setUpDesks(
  stage: Stage,
  opened: DeskOnStage[],
  announce: (text: string) => void,
): Promise<Record<DeskKey, DeskOnStage>> {
  const setUp = async (key: DeskKey) => {
    announce(`建立${DESKS[key].name}`);
    const desk = await openDesk(stage, join(stage.folder, key));
    opened.push(desk);
    await setUpDesk(desk, DESKS[key]);
    return desk;
  };
  return { office: await setUp('office'), housing: await setUp('housing'), finance: await setUp('finance') };
}

async function introduceAll(
  stage: Stage,
  { office, housing, finance }: Record<DeskKey, DeskOnStage>,
  announce: (text: string) => void,
): Promise<Record<UnitKey, UnitId>> {
  const exchangeCards = async (desk: DeskOnStage) => {
    await introduce(office, desk, 'office');
    return introduce(desk, office, 'unit');
  };
  const known = async (unit: CardUnit) => {
    announce(`交换身份卡：${CARD_UNITS[unit].name}`);
    return introduceCardUnit(stage, office, unit);
  };
  return {
    housing: await exchangeCards(housing),
    finance: await exchangeCards(finance),
    police: await known('police'),
    education: await known('education'),
    market: await known('market'),
    urban: await known('urban'),
  };
}
