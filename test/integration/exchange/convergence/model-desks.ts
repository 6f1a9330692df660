/** Four desks of 云州市 that are cheap to open: set up once a process, copied for every run. Real databases, use cases, keys and signatures. */
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Connection } from '@main/database/connection';
import { readIdentity } from '@main/database/repositories/identity-repository';
import { savePeer } from '@main/database/repositories/peer-repository';
import { listPeople } from '@main/database/repositories/person-repository';
import type { PackageEngine } from '@main/sealing/engine/package-engine';
import type { KeyBoxKeys } from '@main/sealing/key-box';
import { readOwnCard } from '@main/usecases/card/own-card';
import { peerOfCard } from '@main/usecases/card/peer-of-card';
import type { Desktop } from '@main/usecases/desktop';
import { openWorkspace } from '@main/usecases/open-workspace';
import { createExchange, type Exchange } from '@main/usecases/package/exchange';
import { openKeyBox } from '@main/usecases/session/key-boxes';
import type { OwnIdentity } from '@main/usecases/session/session';
import { takeUp } from '@main/usecases/session/unlock';
import { createIdentity } from '@main/usecases/setup/create-identity';
import type { Workspace } from '@main/usecases/workspace';
import type { UnitId } from '@shared/domain/identifiers';
import type { Person } from '@shared/ipc/calls/session-calls';
import { clearEngine } from './clear-engine';

const NOON = Date.UTC(2026, 2, 2, 4);
const YEAR = 365 * 24 * 3600 * 1000;
const PASSWORD = '云州市-口令-2026';
const CHEAP_KEY_BOX = { iterations: 100_000, log2N: 14 };
const NAMES = ['云州市人民政府办公室', '云州市教育局', '云州市财政局', '云州市自然资源局'] as const;

/** Cards are valid for five years; outside of them a person must decide, and no person plays in a storm. */
export const CLOCK_RANGE = { least: NOON + YEAR / 2, most: NOON + 4 * YEAR } as const;

/** What the person at the dialogs would choose next. */
export interface PlayedDesktop extends Desktop {
  place: string | undefined;
}

export interface DeskTemplate {
  readonly name: string;
  readonly unitId: UnitId;
  readonly folder: string;
  readonly keys: KeyBoxKeys;
  readonly person: Person;
}

/** The desk's own clock: it goes on a little with every look, and jumps when told. */
export interface Clock {
  at: number;
}

export interface ModelDesk {
  readonly template: DeskTemplate;
  readonly name: string;
  readonly unitId: UnitId;
  readonly isOffice: boolean;
  readonly folder: string;
  readonly desktop: PlayedDesktop;
  readonly clock: Clock;
  /** As it was set up, in the incarnation it began with. */
  readonly first: OwnIdentity;
  workspace: Workspace;
  exchange: Exchange;
}

const nothing = async () => undefined;

function playedDesktop(): PlayedDesktop {
  const desktop: PlayedDesktop = {
    place: undefined,
    chooseFiles: nothing,
    choosePlace: async () => desktop.place,
    chooseFolder: nothing,
    takeDropped: (tokens) => [...tokens],
    windowAsPdf: async () => new Uint8Array(),
    openWithProgram: nothing,
  };
  return desktop;
}

async function openFolder(
  folder: string,
  desktop: Desktop,
  clock: Clock,
  restored: boolean,
  packageEngine = clearEngine,
) {
  const { workspace } = await openWorkspace({
    dataFolder: folder,
    resources: { profiles: [], holidayTables: [] },
    desktop,
    packageEngine,
    now: () => {
      clock.at += 1000;
      return clock.at;
    },
    keyBoxCost: CHEAP_KEY_BOX,
    restored,
  });
  return workspace;
}

/** The first is the office; everybody's card is verified everywhere. */
export async function makeTemplates(folder: string): Promise<DeskTemplate[]> {
  const made = [];
  for (const [index, name] of NAMES.entries()) {
    const data = join(folder, `template-${index}`);
    const workspace = await openFolder(data, playedDesktop(), { at: NOON }, false);
    const desk = index === 0 ? 'office' : 'unit';
    await createIdentity(workspace, {
      name,
      code: '云州',
      desks: [desk],
      password: PASSWORD,
      person: {
        name: index === 0 ? '周督查' : '吴经办',
        role: index === 0 ? 'supervisor' : 'clerk',
        phone: '88001234',
      },
    });
    const card = await workspace.database.read(readOwnCard);
    made.push({ name, folder: data, workspace, card, desk });
  }
  const templates: DeskTemplate[] = [];
  for (const { name, folder: data, workspace } of made) {
    for (const other of made) {
      if (other.name === name) continue;
      const trust = {
        desk: other.desk as 'office' | 'unit',
        status: 'trusted',
        trustedBy: 'typed',
        addedAt: NOON,
        verifiedAt: NOON,
      } as const;
      const peer = await peerOfCard(other.card, trust);
      await workspace.database.write((tx) => savePeer(tx, peer));
    }
    const [person] = await workspace.database.read(listPeople);
    const identity = await workspace.database.read(readIdentity);
    if (!person || !identity) throw new Error('the desk was not set up');
    const keys = await openKeyBox(workspace, PASSWORD);
    templates.push({ name, unitId: identity.unitId, folder: data, keys, person });
    await workspace.database.close();
  }
  return templates;
}

export async function openDesks(
  templates: readonly DeskTemplate[],
  folder: string,
  packageEngine: PackageEngine = clearEngine,
): Promise<ModelDesk[]> {
  const desks: ModelDesk[] = [];
  for (const [index, template] of templates.entries()) {
    const own = join(folder, `desk-${index}`);
    await mkdir(join(own, 'medium'), { recursive: true });
    await cp(template.folder, join(own, 'data'), { recursive: true });
    const clock = { at: NOON + 2 * YEAR + index * 60_000 };
    const desktop = playedDesktop();
    const workspace = await openFolder(join(own, 'data'), desktop, clock, false, packageEngine);
    await takeUp(workspace, template.keys, template.person);
    const { name, unitId } = template;
    const exchange = createExchange(workspace);
    const isOffice = index === 0;
    const first = workspace.session.identity;
    desks.push({ template, name, unitId, isOffice, folder: own, desktop, clock, first, workspace, exchange });
  }
  return desks;
}

/** A copy of the database alone, as the program's backups are. */
export async function backUp(desk: ModelDesk, target: string): Promise<void> {
  const source = await Connection.open(join(desk.folder, 'data', 'chengfu.db'), 'read');
  await source.run('vacuum into ?', [target]);
  await source.close();
}

/** As the program puts a backup in place: the next start knows of it. */
export async function restore(desk: ModelDesk, backup: string): Promise<void> {
  await putBack(desk, backup, true);
}

/** Somebody copied an old database over the present one: only the witness beside the keys can tell. */
export async function rollBack(desk: ModelDesk, backup: string): Promise<void> {
  await putBack(desk, backup, false);
}

async function putBack(desk: ModelDesk, backup: string, restored: boolean): Promise<void> {
  const data = join(desk.folder, 'data');
  await desk.workspace.database.close();
  for (const suffix of ['', '-wal', '-shm']) await rm(join(data, `chengfu.db${suffix}`), { force: true });
  await cp(backup, join(data, 'chengfu.db'));
  await start(desk, restored);
}

/** The whole folder, witness and files included. */
export async function cloneFolder(desk: ModelDesk, target: string): Promise<void> {
  await cp(join(desk.folder, 'data'), target, { recursive: true });
  for (const suffix of ['', '-wal', '-shm']) await rm(join(target, `chengfu.db${suffix}`), { force: true });
  await backUp(desk, join(target, 'chengfu.db'));
}

/** A clone that was kept apart takes the place of the folder, and the folder its place: nothing on this machine can tell. */
export async function swapFolder(desk: ModelDesk, clone: string): Promise<void> {
  const data = join(desk.folder, 'data');
  const aside = join(desk.folder, 'aside');
  await desk.workspace.database.close();
  await rename(data, aside);
  await rename(clone, data);
  await rename(aside, clone);
  await start(desk, false);
}

/** The program ended and begins again. */
export async function restart(desk: ModelDesk): Promise<void> {
  await desk.workspace.database.close();
  await start(desk, false);
}

async function start(desk: ModelDesk, restored: boolean): Promise<void> {
  const { template, folder, desktop, clock } = desk;
  desk.workspace = await openFolder(join(folder, 'data'), desktop, clock, restored);
  await takeUp(desk.workspace, template.keys, template.person);
  desk.exchange = createExchange(desk.workspace);
}

export async function closeDesks(desks: readonly ModelDesk[]): Promise<void> {
  for (const { workspace } of desks) await workspace.database.close();
}
