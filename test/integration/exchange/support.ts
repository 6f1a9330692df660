/** Real desks of 云州市 in folders of their own: real keys, real databases, real files between them. Only native dialogs are played. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPeople } from '@main/database/repositories/person-repository';
import { exportCard } from '@main/usecases/card/export-card';
import { importCard } from '@main/usecases/card/import-card';
import { ownCard } from '@main/usecases/card/own-card';
import { verifyCard } from '@main/usecases/card/verify-card';
import type { Desktop } from '@main/usecases/desktop';
import { appendEvent } from '@main/usecases/event/append-event';
import { addFile } from '@main/usecases/file/add-files';
import { openWorkspace } from '@main/usecases/open-workspace';
import { confirmImport } from '@main/usecases/package/confirm-import';
import { createExchange, type Exchange } from '@main/usecases/package/exchange';
import { exportPackage } from '@main/usecases/package/export-package';
import { stagePackages } from '@main/usecases/package/stage-packages';
import { unlock } from '@main/usecases/session/unlock';
import { createIdentity } from '@main/usecases/setup/create-identity';
import type { Workspace } from '@main/usecases/workspace';
import type { AssignmentRole, FrozenClock } from '@shared/domain/assignment/assignment';
import { localDate } from '@shared/domain/calendar/local-date';
import {
  type AssignmentId,
  assignmentIdSchema,
  type MatterId,
  matterIdSchema,
  pointIdSchema,
  type RecordId,
  recordIdSchema,
  type UnitId,
} from '@shared/domain/identifiers';
import type { FileReference, MatterFacts } from '@shared/domain/matter/matter';
import type { Desk as DeskKind } from '@shared/domain/person/actor';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { EventBody, EventType } from '@shared/package-format/events/event';
import { AppError } from '@shared/result/app-error';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, vi } from 'vitest';
import { sized } from './section-nine';

// Key boxes and signatures are slow by design, and the machine that tests may be busy; the full run takes its time.
vi.setConfig({ testTimeout: sized(60_000, 1_200_000) });

export const TODAY = localDate(2026, 3, 2);
export const NOON = Date.UTC(2026, 2, 2, 4);
export const PASSWORD = '云州市-口令-2026';
export const CHEAP_KEY_BOX = { iterations: 100_000, log2N: 14 };

/** Time goes on for a desk that is opened again. */
let lastInstant = NOON;

/** Plays the person at the dialogs: says where, remembers what was proposed. */
export class PlayedDesktop implements Desktop {
  place: string | undefined;
  /** Taken before `place`, one a dialog. */
  readonly places: string[] = [];
  files: string[] | undefined;
  folder: string | undefined;
  readonly proposed: string[] = [];

  async chooseFiles() {
    return this.files;
  }

  async choosePlace(_title: string, fileName: string) {
    this.proposed.push(fileName);
    return this.places.shift() ?? this.place;
  }

  async chooseFolder() {
    return this.folder;
  }

  takeDropped(tokens: readonly string[]) {
    return [...tokens];
  }

  async windowAsPdf() {
    return new Uint8Array();
  }

  async openWithProgram() {}
}

export interface TestDesk {
  readonly workspace: Workspace;
  readonly exchange: Exchange;
  readonly desktop: PlayedDesktop;
  readonly folder: string;
  readonly unitId: UnitId;
  readonly name: string;
  readonly close: () => Promise<void>;
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chengfu-exchange-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function openDesk(name: string, desk: DeskKind): Promise<TestDesk> {
  const folder = await temporaryFolder();
  const opened = await openFolder(folder);
  const { workspace } = opened;
  const role = desk === 'office' ? 'supervisor' : 'clerk';
  await createIdentity(workspace, {
    name,
    code: '云州',
    desks: [desk],
    password: PASSWORD,
    person: { name: desk === 'office' ? '周督查' : '吴经办', role, phone: '88001234' },
  });
  return { ...opened, unitId: workspace.session.identity.unitId, name };
}

/** The same desk after its program ended, however it ended. */
export async function reopenDesk({ folder, unitId, name }: TestDesk): Promise<TestDesk> {
  const opened = await openFolder(folder);
  const { workspace } = opened;
  const [person] = await workspace.database.read(listPeople);
  if (!person) throw new Error('nobody works here');
  await unlock(workspace, { password: PASSWORD, personId: person.id });
  return { ...opened, unitId, name };
}

async function openFolder(folder: string) {
  const desktop = new PlayedDesktop();
  let clock = Math.max(NOON, lastInstant + 1);
  const { workspace, close } = await openWorkspace({
    dataFolder: join(folder, 'data'),
    resources: { profiles: [], holidayTables: [] },
    desktop,
    now: () => {
      lastInstant = clock++;
      return lastInstant;
    },
    keyBoxCost: CHEAP_KEY_BOX,
  });
  let isClosed = false;
  const closeOnce = async () => {
    if (!isClosed) await close();
    isClosed = true;
  };
  onTestFinished(closeOnce);
  return { workspace, exchange: createExchange(workspace), desktop, folder, close: closeOnce };
}

export const openOffice = () => openDesk('云州市人民政府办公室', 'office');
export const openUnit = (name = '云州市教育局') => openDesk(name, 'unit');

/** `knower` takes in the card of `known` and types its fingerprint. */
export async function trust(knower: TestDesk, known: TestDesk, desk: DeskKind): Promise<void> {
  await takeCard(knower, known);
  const { fingerprint } = await ownCard(known.workspace);
  const input = { unitId: known.unitId, typed: fingerprint, desk };
  expect(await verifyCard(knower.workspace, input)).toEqual({ trusted: true, wrongGroups: [] });
}

export async function takeCard(knower: TestDesk, known: TestDesk): Promise<string> {
  const path = join(known.folder, `${randomUUID()}.cfc`);
  known.desktop.place = path;
  await exportCard(known.workspace);
  await importCard(knower.workspace, drop(path));
  return path;
}

export async function trustEachOther(office: TestDesk, unit: TestDesk): Promise<void> {
  await trust(office, unit, 'unit');
  await trust(unit, office, 'office');
}

export function drop(...paths: string[]): { from: 'drop'; tokens: string[] } {
  return { from: 'drop', tokens: paths };
}

/** Seals what waits for `to` onto a medium. */
export async function exportTo(
  from: TestDesk,
  to: TestDesk,
  input: Partial<CallInput<'package.export'>> = {},
): Promise<NonNullable<CallOutput<'package.export'>> & { path: string }> {
  const medium = join(from.folder, 'medium');
  await mkdir(medium, { recursive: true });
  from.desktop.places.push(join(medium, `${randomUUID()}.cfp`));
  const exported = await exportPackage(from.exchange, { unitId: to.unitId, naming: 'neutral', ...input });
  if (!exported) throw new Error('the export was cancelled');
  return { ...exported, path: join(medium, exported.fileName) };
}

export async function stageAt(desk: TestDesk, ...paths: string[]) {
  return stagePackages(desk.exchange, drop(...paths));
}

/** Reads and confirms; fails when anything is refused. */
export async function importAt(desk: TestDesk, ...paths: string[]) {
  const { plans, refused } = await stageAt(desk, ...paths);
  expect(refused).toEqual([]);
  const outcomes = [];
  for (const { stagingId, planHash } of plans) {
    outcomes.push(await confirmImport(desk.exchange, { stagingId, planHash }));
  }
  return outcomes;
}

export async function deliver(from: TestDesk, to: TestDesk) {
  const exported = await exportTo(from, to);
  const [outcome] = await importAt(to, exported.path);
  if (!outcome) throw new Error('nothing was imported');
  return { exported, outcome };
}

/** What may change when a refused package is kept for a person's decision, and nothing else. */
export const QUARANTINE_TABLES: readonly string[] = [
  'quarantine',
  'outbox_receipt',
  'outbox_original',
  'audit',
];

/** Every row of every table but those: equal digests mean that nothing at all changed. */
export async function databaseDigest(
  { workspace }: TestDesk,
  except: readonly string[] = [],
): Promise<string> {
  return workspace.database.read(async (reader) => {
    const hash = createHash('sha256');
    const tables = await reader.values<[string]>(
      sql`select name from sqlite_master where type = 'table' order by name`,
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const [name] of tables.filter(([table]) => !except.includes(table))) {
      const rows = await reader.values(sql.raw(`select * from "${name}"`));
      hash.update(JSON.stringify([name, rows.map((row) => JSON.stringify(row)).sort()]));
    }
    return hash.digest('hex');
  });
}

/** Files of the content store and of staging, by name. */
export async function filesOnDisk({ workspace }: TestDesk): Promise<{ blobs: string[]; staging: string[] }> {
  const below = async (name: string) => {
    const entries = await readdir(join(workspace.folders.data, name), {
      recursive: true,
      withFileTypes: true,
    }).catch(() => []);
    return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  };
  return { blobs: (await below('blobs')).sort(), staging: await below('staging') };
}

export async function stagingFolders({ workspace }: TestDesk): Promise<string[]> {
  return readdir(join(workspace.folders.data, 'staging')).catch(() => []);
}

export async function flipByte(path: string, at: number): Promise<string> {
  const bytes = await readFile(path);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  const flipped = `${path}.flipped.cfp`;
  await writeFile(flipped, bytes);
  return flipped;
}

export async function fileOf(desk: TestDesk, name: string, content: string): Promise<FileReference> {
  const path = join(desk.folder, name);
  await writeFile(path, content);
  return addFile(desk.workspace, path);
}

export async function act<T extends EventType>(
  { workspace }: TestDesk,
  type: T,
  matterId: MatterId,
  body: EventBody<T>,
) {
  const acting = {
    identity: workspace.session.identity,
    actor: workspace.session.actor,
    at: workspace.now(),
  };
  return workspace.database.write((tx) => appendEvent<T>(tx, acting, { type, matterId, body }));
}

export async function register(office: TestDesk, facts: Partial<MatterFacts> = {}): Promise<MatterId> {
  const matterId = matterIdSchema.parse(randomUUID());
  await act(office, 'matter.registered', matterId, {
    kind: 'deputy-suggestion',
    number: '0487',
    session: { term: 17, meeting: 5 },
    title: '关于在城东新区增设公办幼儿园的建议',
    proposers: [{ name: '沈若兰', kind: 'deputy' }],
    originalText: '城东新区近三年新增常住人口四万，公办幼儿园学位不足。',
    points: [{ id: pointIdSchema.parse(randomUUID()), no: 1, text: '在城东新区增设公办幼儿园' }],
    keyMatter: false,
    classification: 'none',
    urgency: 'none',
    attachments: [],
    receivedOn: TODAY,
    profile: { id: 'general', version: 1 },
    ...facts,
  });
  return matterId;
}

export async function assign(
  office: TestDesk,
  matterId: MatterId,
  unit: TestDesk,
  role: AssignmentRole = 'sole',
  clocks: FrozenClock[] = [],
): Promise<AssignmentId> {
  const id = assignmentIdSchema.parse(randomUUID());
  await act(office, 'matter.assigned', matterId, {
    id,
    unit: { unitId: unit.unitId, name: unit.name },
    role,
    assignedOn: TODAY,
    clocks,
  });
  return id;
}

export const newRecordId = (): RecordId => recordIdSchema.parse(randomUUID());

export async function accept(unit: TestDesk, matterId: MatterId, assignmentId: AssignmentId) {
  return act(unit, 'assignment.accepted', matterId, { assignmentId, on: TODAY, handler: '吴经办' });
}

export async function recordProgress(
  unit: TestDesk,
  matterId: MatterId,
  assignmentId: AssignmentId,
  text: string,
  evidence: FileReference[] = [],
) {
  return act(unit, 'progress.recorded', matterId, {
    assignmentId,
    entryId: newRecordId(),
    on: TODAY,
    text,
    evidence,
  });
}

/** Office and one unit that trust each other, and one matter assigned to it. */
export async function officeAndUnit() {
  const [office, unit] = await Promise.all([openOffice(), openUnit()]);
  await trustEachOther(office, unit);
  const matterId = await register(office);
  const assignmentId = await assign(office, matterId, unit);
  return { office, unit, matterId, assignmentId };
}

export async function codeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return 'nothing was refused';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
