/**
 * Imports sealed packages one by one, as a clerk with a disc does, and measures the CPU time of the whole process with its threads:
 * copy, opening, plan, transaction. Then the same on a desk with 9,500 packages behind it, over the 10,000th.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageEngineInPlace } from '@main/sealing/engine/package-engine';
import { confirmImport } from '@main/usecases/package/confirm-import';
import { exportPackage } from '@main/usecases/package/export-package';
import { stagePackages } from '@main/usecases/package/stage-packages';
import { sql } from 'drizzle-orm';
import { assignMatter } from '../integration/exchange/convergence/matters';
import {
  closeDesks,
  type ModelDesk,
  makeTemplates,
  openDesks,
} from '../integration/exchange/convergence/model-desks';
import { type BenchRow, milliseconds, report, times } from './support/report';
import { inWorkFolder } from './support/work-folder';

const MEASURED = 1000;
const BEFORE = 9_500;
/** How many stand for one: a single import is at the mercy of the collector. */
const AROUND = 100;

const rows: BenchRow[] = [];
await inWorkFolder(async (folder) => {
  const templates = (await makeTemplates(folder)).slice(0, 2);
  const desks = await openDesks(templates, join(folder, 'desks'), packageEngineInPlace);
  const [office, unit] = desks as [ModelDesk, ModelDesk];
  const costs = await importAll(unit, await sealMany(office, unit, MEASURED));
  await fillUp(office, unit);
  const lateCosts = await importAll(unit, await sealMany(office, unit, 500 + AROUND / 2));
  const [early, late] = [average(costs.slice(50, 50 + AROUND)), average(lateCosts.slice(-AROUND))];
  rows.push(
    {
      what: 'import of one package (a new matter: registration and assignment, no files), CPU time of the process',
      ours: milliseconds(average(costs)),
      runs: `mean of ${MEASURED}`,
    },
    {
      what: 'the 10,000th import against the 100th, CPU time',
      ours: milliseconds(late),
      peer: `${milliseconds(early)} (the 100th)`,
      ratio: times(late, early),
      runs: `means of ${AROUND} around each`,
    },
  );
  await closeDesks(desks);
});
report(rows);

async function sealMany(office: ModelDesk, unit: ModelDesk, count: number): Promise<string[]> {
  const medium = join(office.folder, 'medium');
  mkdirSync(medium, { recursive: true });
  const paths: string[] = [];
  for (let n = 0; n < count; n += 1) {
    await assignMatter(office, unit, n);
    const path = join(medium, `${office.clock.at}.cfp`);
    office.desktop.place = path;
    await exportPackage(office.exchange, { unitId: unit.unitId, naming: 'neutral' });
    paths.push(path);
  }
  return paths;
}

async function importAll(unit: ModelDesk, paths: readonly string[]): Promise<number[]> {
  const costs: number[] = [];
  for (const path of paths) {
    const before = process.cpuUsage();
    const { plans, refused } = await stagePackages(unit.exchange, { from: 'drop', tokens: [path] });
    if (refused.length > 0) throw new Error(JSON.stringify(refused));
    for (const { stagingId, planHash } of plans) {
      await confirmImport(unit.exchange, { stagingId, planHash });
    }
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / 1000);
  }
  return costs;
}

/** The rows that 8,500 further imports would have left, copied from the first ones; the series goes on after them. */
async function fillUp(office: ModelDesk, unit: ModelDesk): Promise<void> {
  const last = BEFORE - 1;
  await unit.workspace.database.write(async (tx) => {
    const copy = async (table: string, where: string, changed: Readonly<Record<string, string>>) => {
      const columns = await tx.values<[string]>(sql.raw(`select name from pragma_table_info('${table}')`));
      const values = columns.map(([name]) => changed[name] ?? `old.${name}`).join(', ');
      await tx.run(
        sql.raw(`insert into ${table} with recursive number(n) as (
          select ${MEASURED} + 1 union all select n + 1 from number where n < ${last}
        ) select ${values} from (select * from ${table} ${where} limit 1) as old, number`),
      );
    };
    // The number takes the last twelve digits of an id.
    const id = (column: string) => `substr(old.${column}, 1, 24) || printf('%012d', number.n)`;
    await copy('package', 'order by seq', { id: id('id'), seq: 'number.n' });
    await copy('outbox_receipt', 'order by imported_at', { package_id: id('package_id') });
    await copy('matter', 'order by registered_at', { id: id('id') });
    const event = { id: id('id'), matter_id: id('matter_id'), package_id: 'null' };
    await copy('event', "where type = 'matter.registered'", event);
    await tx.run(sql.raw(`update arrival set highest = ${last}`));
  });
  await office.workspace.database.write((tx) =>
    tx.run(sql.raw(`update package set seq = ${BEFORE} where seq = ${MEASURED}`)),
  );
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
