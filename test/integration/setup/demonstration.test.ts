import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrokenAudit } from '@main/database/repositories/audit-repository';
import { eventsOfMatter } from '@main/database/repositories/event-repository';
import { listPeople } from '@main/database/repositories/person-repository';
import { loadMatter } from '@main/usecases/assignment/perform-act';
import { getToday } from '@main/usecases/desk/get-today';
import { loadResources } from '@main/usecases/load-resources';
import { getMatter } from '@main/usecases/matter/get-matter';
import { listMatters } from '@main/usecases/matter/list-matters';
import { type OpenedWorkspace, openWorkspace } from '@main/usecases/open-workspace';
import { listPackages } from '@main/usecases/package/list-packages';
import { pendingExports } from '@main/usecases/package/pending-exports';
import { getDraft } from '@main/usecases/reply/get-draft';
import { readDemoPassword } from '@main/usecases/session/demo-mark';
import { unlock } from '@main/usecases/session/unlock';
import {
  createDemonstration,
  type Demonstration,
  findDemonstration,
} from '@main/usecases/setup/demonstration/create-demonstration';
import { ScriptedDesktop } from '@main/usecases/setup/demonstration/scripted-desktop';
import type { DeskKey } from '@main/usecases/setup/demonstration/units';
import type { Workspace } from '@main/usecases/workspace';
import { parseLocalDate, startOfDay } from '@shared/domain/calendar/local-date';
import { audienceOf } from '@shared/domain/event/audience';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import { clocksOf } from '@shared/domain/matter/matter-clocks';
import { MATTER_KINDS } from '@shared/domain/matter/matter-kind';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { ASSIGNMENT_STATES } from '@shared/domain/workflow/assignment-workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeFolder } from '../remove-folder';

const MINUTES = 60_000;
/** A Saturday: nothing may be dated on it. */
const now = () => startOfDay(parseLocalDate('2026-05-23')) + 10 * 3_600_000;
const resources = await loadResources(resolve(import.meta.dirname, '../../../resources'));
const ALL = { tab: 'all', sort: 'registered', descending: false, offset: 0, limit: 500 } as const;

let parentFolder: string;
let made: Demonstration;
const progress: [number, number, string][] = [];
const opened: OpenedWorkspace[] = [];
const desks = {} as Record<DeskKey, Workspace>;

beforeAll(async () => {
  parentFolder = await mkdtemp(join(tmpdir(), 'chengfu-demonstration-'));
  // What an attempt that was killed leaves behind.
  await mkdir(join(parentFolder, 'demonstration.unfinished', 'office'), { recursive: true });
  await writeFile(join(parentFolder, 'demonstration.unfinished', 'office', 'chengfu.db'), 'half');
  made = await createDemonstration({
    parentFolder,
    resources,
    now,
    onProgress: (...step) => progress.push(step),
  });
  for (const { id, dataFolder } of made.desks) {
    const desktop = new ScriptedDesktop(parentFolder);
    const desk = await openWorkspace({ dataFolder, resources, desktop, now });
    opened.push(desk);
    desks[id] = desk.workspace;
    const [person] = await desk.workspace.database.read(listPeople);
    const password = await readDemoPassword(dataFolder);
    if (!person || password === undefined) throw new Error('a desk of the demonstration is not set up');
    await unlock(desk.workspace, { password, personId: person.id });
  }
}, 3 * MINUTES);

afterAll(async () => {
  for (const { close } of opened) await close();
  await removeFolder(parentFolder);
});

async function mattersOf(workspace: Workspace): Promise<MatterState[]> {
  const { rows } = await listMatters(workspace, ALL);
  return workspace.database.read((reader) => Promise.all(rows.map(({ id }) => loadMatter(reader, id))));
}

describe('the demonstration', () => {
  it('has three desks that open with the public password, and leaves nothing unfinished', async () => {
    expect(made.desks.map(({ id, desk }) => [id, desk])).toEqual([
      ['office', 'office'],
      ['housing', 'unit'],
      ['finance', 'unit'],
    ]);
    expect(await readdir(parentFolder)).toEqual(['demonstration']);
    expect((await readdir(join(parentFolder, 'demonstration'))).sort()).toEqual([
      'finance',
      'housing',
      'medium',
      'office',
    ]);
    expect(await findDemonstration(parentFolder)).toEqual(made.desks);
  });

  it('shows 24 matters of all kinds, in every state, each regular', async () => {
    const matters = await mattersOf(desks.office);
    expect(matters).toHaveLength(24);
    expect(made.matters).toBe(24);
    expect(new Set(matters.map(({ facts }) => facts.kind))).toEqual(new Set(MATTER_KINDS));
    const states = matters.flatMap(({ assignments }) => assignments.map(({ state }) => state));
    expect([...new Set(states)].sort()).toEqual([...ASSIGNMENT_STATES].sort());
    expect(matters.filter(({ assignments }) => assignments.length === 0)).toHaveLength(2);
    expect(matters.some(({ archived }) => archived)).toBe(true);
    expect(matters.some(({ published }) => published)).toBe(true);
    expect(matters.some(({ facts }) => facts.classification === 'internal')).toBe(true);
    expect(matters.flatMap(({ irregular }) => irregular)).toEqual([]);
    const marks = matters.flatMap(({ assignments }) =>
      assignments.flatMap(({ replies }) => replies.flatMap(({ content }) => content.resultMark ?? [])),
    );
    expect([...new Set(marks)].sort()).toEqual(['A', 'B', 'C']);
    const verdicts = matters.flatMap(({ assignments }) =>
      assignments.flatMap(({ feedback }) => feedback.map(({ overall }) => overall)),
    );
    expect(new Set(verdicts).size).toBe(3);
  });

  it('shows a unit exactly what concerns it, folded to the same state', async () => {
    const waiting = (await pendingExports(desks.office)).flatMap(({ matters }) =>
      matters.map(({ matterId }) => matterId),
    );
    expect(waiting).toHaveLength(2); // one matter for two units, left for the newcomer to send
    for (const id of ['housing', 'finance'] as const) {
      const desk = desks[id];
      const unitId = desk.session.identity.unitId;
      const expected = new Map<string, MatterState>();
      for (const matter of await mattersOf(desks.office)) {
        if (waiting.includes(matter.id)) continue;
        const events = await desks.office.database.read((reader) => eventsOfMatter(reader, matter.id));
        const seen = events.filter(
          (event) => event.unit === unitId || audienceOf(event, matter).includes(unitId),
        );
        const state = foldMatter(seen);
        if (state) expected.set(matter.id, state);
      }
      const actual = new Map((await mattersOf(desk)).map((matter) => [matter.id as string, matter]));
      expect(actual.size).toBeGreaterThan(8);
      expect(actual).toEqual(expected);
    }
  });

  it('carried every package as a file that the other desk imported and acknowledged', async () => {
    const files = await readdir(join(parentFolder, 'demonstration', 'medium'));
    expect(files.filter((name) => name.endsWith('.cfp'))).toHaveLength(made.packages);
    const rows = await Promise.all(
      Object.values(desks).map((desk) => listPackages(desk, { offset: 0, limit: 500 })),
    );
    const [office, housing, finance] = rows.map(({ rows: packages }) => packages);
    if (!office || !housing || !finance) throw new Error('three desks');
    const sent = [office, housing, finance].flatMap((list) =>
      list.filter(({ direction }) => direction === 'out'),
    );
    expect(sent).toHaveLength(made.packages);
    for (const { fileName, size } of sent) {
      expect((await stat(join(parentFolder, 'demonstration', 'medium', fileName))).size).toBe(size);
    }
    const imported = new Map(
      [office, housing, finance].flatMap((list) =>
        list.flatMap((row) => (row.direction === 'in' ? [[row.packageId, row] as const] : [])),
      ),
    );
    const homes = new Set(Object.values(desks).map(({ session }) => session.identity.unitId));
    const delivered = sent.filter(({ peerUnitId }) => homes.has(peerUnitId));
    expect(delivered.length).toBeGreaterThan(40);
    expect(imported.size).toBe(delivered.length);
    for (const { packageId, fingerprint } of delivered) {
      expect(imported.get(packageId)?.fingerprint).toBe(fingerprint);
    }
    const unacknowledged = delivered.filter(({ state, kind }) => state === 'exported' && kind !== 'receipt');
    expect(unacknowledged).toEqual([]);
  });

  it('keeps the audit chain of every desk whole, and dates nothing on a weekend or in the future', async () => {
    for (const { database } of Object.values(desks)) {
      expect(await database.read(findBrokenAudit)).toBeUndefined();
    }
    for (const { id } of await mattersOf(desks.office)) {
      for (const { at } of await desks.office.database.read((reader) => eventsOfMatter(reader, id))) {
        expect(at).toBeLessThanOrEqual(now());
        expect([0, 6]).not.toContain(new Date(at + 8 * 3_600_000).getUTCDay());
      }
    }
  });

  it('gives every desk something to do: overdue, due soon, with time left, and waited for', async () => {
    const office = await getToday(desks.office);
    const housing = await getToday(desks.housing);
    const finance = await getToday(desks.finance);
    expect(office.todo.length).toBeGreaterThan(4);
    expect(housing.todo.length).toBeGreaterThan(7);
    expect(finance.todo.length).toBeGreaterThan(1);
    expect(office.waitingFor.length).toBeGreaterThan(4);
    expect(housing.counts['mine-overdue']).toBeGreaterThan(1);
    expect(housing.counts['mine-soon']).toBeGreaterThan(0);
    expect(office.outbox).toHaveLength(2);
    expect(housing.promises.length).toBeGreaterThan(2);
    const today = parseLocalDate('2026-05-23');
    const open = (await mattersOf(desks.office)).flatMap((matter) =>
      clocksOf(matter).flatMap(({ doneOn, due }) => (doneOn ? [] : [due.dueOn])),
    );
    expect(open.some((dueOn) => dueOn < today)).toBe(true);
    expect(open.some((dueOn) => dueOn > parseLocalDate('2026-06-20'))).toBe(true);
  });

  it('leaves a reply half written, scans that can be opened, and documents of every reply', async () => {
    const housing = await mattersOf(desks.housing);
    const heating = housing.find(({ facts }) => facts.number === '52');
    const mine = heating?.assignments.find(
      ({ facts }) => facts.unit.unitId === desks.housing.session.identity.unitId,
    );
    if (!heating || !mine) throw new Error('matter 52 is missing');
    const { draft, version } = await getDraft(desks.housing, {
      matterId: heating.id,
      assignmentId: mine.id,
      kind: 'reply',
    });
    expect(version).toBe(1);
    if (draft.kind !== 'reply') throw new Error('a reply was asked for');
    expect(draft.content.answers.map(({ text }) => text !== '')).toEqual([true, true, false, false]);
    const elevators = housing.find(({ facts }) => facts.number === '26');
    if (!elevators) throw new Error('matter 26 is missing');
    const { documents } = await getMatter(desks.housing, { matterId: elevators.id });
    expect(documents.map(({ kind }) => kind).sort()).toEqual([
      'approval-sheet',
      'reply-draft',
      'reply-final',
    ]);
    const reply = (await mattersOf(desks.office))
      .find(({ id }) => id === elevators.id)
      ?.assignments.flatMap(({ replies }) => replies)[0];
    if (reply?.signedOriginal.kind !== 'scan') throw new Error('the scan is missing');
    expect(reply.content.documentNumber).toMatch(/^云建函〔\d{4}〕\d+号$/);
    await expect(desks.office.contentStore.verify(reply.signedOriginal.file.sm3)).resolves.not.toThrow();
  });

  it('reports its progress in order and to the end', () => {
    const total = progress[0]?.[1] ?? 0;
    expect(progress.map(([done]) => done)).toEqual(Array.from({ length: total }, (_, index) => index));
    expect(progress.every(([, of, text]) => of === total && /[\u4e00-\u9fff]/.test(text))).toBe(true);
  });

  it('is not made a second time over what is there', async () => {
    await expect(createDemonstration({ parentFolder, resources, now })).rejects.toMatchObject({
      code: 'ALREADY_SET_UP',
    });
    expect(await findDemonstration(parentFolder)).toEqual(made.desks);
  });

  it('leaves nothing behind when it fails on the way', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'chengfu-demonstration-'));
    const onProgress = (done: number) => {
      if (done === 2) throw new Error('interrupted');
    };
    const attempt = createDemonstration({ parentFolder: elsewhere, resources, now, onProgress });
    await expect(attempt).rejects.toThrow('interrupted');
    expect(await readdir(elsewhere)).toEqual([]);
    expect(await findDemonstration(elsewhere)).toEqual([]);
    await rm(elsewhere, { recursive: true });
  });
});
