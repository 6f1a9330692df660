/** 10,000 packages and 1,000 duplicates in random order: the same desk as after the packages in order, E_DUPLICATE for exactly the duplicates, and no import dearer than the first ones (SEALED-PACKAGE 9). */
import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { confirmImport } from '@main/usecases/package/confirm-import';
import { exportPackage } from '@main/usecases/package/export-package';
import { stagePackages } from '@main/usecases/package/stage-packages';
import type { MatterId } from '@shared/domain/identifiers';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pick, randomFrom } from '../../../bench/data/random';
import { removeFolder } from '../../remove-folder';
import { sized, state } from '../section-nine';
import { act, assignMatter, TODAY } from './matters';
import { closeDesks, type DeskTemplate, type ModelDesk, makeTemplates, openDesks } from './model-desks';
import { quickFolder } from './quick-folder';

const PACKAGES = sized(300, 10_000);
const DUPLICATES = PACKAGES / 10;
const HOURS = 3 * 3600 * 1000;

let base: string;
let templates: DeskTemplate[];

beforeAll(async () => {
  base = await mkdtemp(join(quickFolder(), 'chengfu-thousands-'));
  templates = await makeTemplates(base);
}, 60_000);

afterAll(() => removeFolder(base));

/** A matter and its assignment a package; every fifth says something about an earlier matter instead. */
async function writePackages(office: ModelDesk, unit: ModelDesk): Promise<string[]> {
  const random = randomFrom(20_260_302);
  const matters: MatterId[] = [];
  const paths: string[] = [];
  for (let n = 1; n <= PACKAGES; n += 1) {
    if (n % 5 === 0) {
      const body = { procedure: '督办', on: TODAY, person: '周督查', text: `第${n}包`, files: [] };
      await act(office, pick(random, matters), 'procedure.recorded', body);
    } else {
      matters.push(await assignMatter(office, unit, n));
    }
    const path = join(office.folder, 'medium', `${n}.cfp`);
    office.desktop.place = path;
    await exportPackage(office.exchange, { unitId: unit.unitId, naming: 'neutral' });
    paths.push(path);
  }
  return paths;
}

/** @returns what was refused, by path, and the CPU time of each import in milliseconds. */
async function importAll(desk: ModelDesk, paths: readonly string[]) {
  const refused: string[] = [];
  const costs: number[] = [];
  for (const path of paths) {
    const before = process.cpuUsage();
    const { plans, refused: turned } = await stagePackages(desk.exchange, { from: 'drop', tokens: [path] });
    refused.push(...turned.map(({ code }) => `${code} ${path}`));
    for (const { stagingId, planHash } of plans) await confirmImport(desk.exchange, { stagingId, planHash });
    const { user, system } = process.cpuUsage(before);
    if (plans.length > 0) costs.push((user + system) / 1000);
  }
  return { refused, costs };
}

function shuffled<T>(values: readonly T[], seed: number): T[] {
  const random = randomFrom(seed);
  const mixed = [...values];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}

/** Everything but the order and the hour of arrival. */
async function stateOf({ workspace }: ModelDesk): Promise<Record<string, unknown[]>> {
  const queries = {
    events:
      'select id, matter_id, type, unit_id, incarnation_id, lamport, at, body, package_id from event order by id',
    matters: 'select * from matter order by id',
    assignments: 'select * from assignment order by id',
    steps: 'select * from step order by matter_id, position',
    packages: 'select id, kind, seq, fingerprint, state, manifest, signature from package order by id',
    carried: 'select * from package_event order by package_id, position',
    arrival: 'select * from arrival',
    receipts: 'select unit_id, package_id, fingerprint, result from outbox_receipt order by package_id',
    outbox: 'select * from outbox_event order by unit_id, event_id',
    lamport: 'select lamport from identity',
    originals: 'select * from outbox_original',
  };
  return workspace.database.read(async (reader) => {
    const state: Record<string, unknown[]> = {};
    for (const [name, query] of Object.entries(queries)) state[name] = await reader.values(sql.raw(query));
    return state;
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

it(
  'in random order and with duplicates leave the same desk as in order',
  async () => {
    const folder = join(base, 'run');
    await mkdir(folder);
    const [office, unit] = [templates[0] as DeskTemplate, templates[1] as DeskTemplate];
    const desks = await openDesks([office, unit, unit], folder);
    const [sender, orderly, mixed] = desks as [ModelDesk, ModelDesk, ModelDesk];
    const paths = await writePackages(sender, orderly);
    const inOrder = await importAll(orderly, paths);
    expect(inOrder.refused).toEqual([]);

    const twice = shuffled(paths, 1).slice(0, DUPLICATES);
    const asDelivered = shuffled([...paths, ...twice], 2);
    const { refused, costs } = await importAll(mixed, asDelivered);
    expect(refused.sort()).toEqual(twice.map((path) => `E_DUPLICATE ${path}`).sort());
    expect(await stateOf(mixed)).toEqual(await stateOf(orderly));

    state('thousands', 'packages imported in random order: the same desk as in order', PACKAGES);
    state('thousands', 'duplicates among them, each refused as such', refused.length);
    const slice = Math.min(1000, PACKAGES / 3);
    const [first, last] = [mean(costs.slice(0, slice)), mean(costs.slice(-slice))];
    state('thousands', 'microseconds of CPU an import, the first of them', Math.round(first * 1000));
    state('thousands', 'microseconds of CPU an import, the last of them', Math.round(last * 1000));
    await closeDesks(desks);
  },
  HOURS,
);
