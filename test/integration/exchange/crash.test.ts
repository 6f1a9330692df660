/** A kill at any step of an import or an export: at the next start nothing is lost, doubled or half done, and the same act completes. */
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { exportAgain } from '@main/usecases/package/export-again';
import { exportPackage } from '@main/usecases/package/export-package';
import { listPackages } from '@main/usecases/package/list-packages';
import { pendingExports } from '@main/usecases/package/pending-exports';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltChild } from '../build-child';
import { buildKilledDesk, eventsAt, expectConsistent, killAtStep, packageCount } from './killed-desk';
import { state } from './section-nine';
import { assign, exportTo, fileOf, importAt, officeAndUnit, register, reopenDesk, stageAt } from './support';

let program: BuiltChild;

beforeAll(async () => {
  program = await buildKilledDesk();
}, 120_000);

afterAll(() => program.remove());

async function withTwoFiles() {
  const { office, unit } = await officeAndUnit();
  const attachments = [
    await fileOf(office, '建议原文.pdf', '原文'.repeat(40_000)),
    await fileOf(office, '附图.png', '附图'.repeat(1000)),
  ];
  const matterId = await register(office, { number: '0492', attachments });
  await assign(office, matterId, unit);
  return { office, unit, matterId, attachments };
}

describe('an import killed', () => {
  it.each([
    ['staged', 1, false],
    ['before adopting', 1, false],
    ['after adopting', 1, false],
    ['after adopting', 2, false],
    ['begun', 1, false],
    ['before the commit', 1, false],
    ['after the commit', 1, true],
    ['finished', 1, true],
  ] as const)('%s (%i): written at all = %s', async (step, nth, isWritten) => {
    const { office, unit, matterId, attachments } = await withTwoFiles();
    const { path } = await exportTo(office, unit);
    await killAtStep(program, unit, { job: 'import', paths: [path], step, nth });

    const again = await reopenDesk(unit);
    await expectConsistent(again);
    expect(await packageCount(again)).toBe(isWritten ? 1 : 0);
    expect((await eventsAt(again, matterId)).length).toBe(isWritten ? 2 : 0);
    const { plans, refused } = await stageAt(again, path);
    expect([plans.length, refused.map(({ code }) => code)]).toEqual(
      isWritten ? [0, ['E_DUPLICATE']] : [1, []],
    );
    if (!isWritten) expect(await importAt(again, path)).toMatchObject([{ newMatters: 2, appliedEvents: 4 }]);

    expect(await eventsAt(again, matterId)).toEqual(await eventsAt(office, matterId));
    expect(await packageCount(again)).toBe(1);
    expect(await pendingExports(again.workspace)).toMatchObject([{ receipts: 1 }]);
    for (const { sm3 } of attachments) await again.workspace.contentStore.verify(sm3);
    await expectConsistent(again);
    state('kills', 'at a step of an import, consistent and completed again', 1);
  });
});

describe('an export killed', () => {
  it.each([
    ['half sealed', false],
    ['before adopting', false],
    ['after adopting', false],
    ['before the commit', false],
    ['after the commit', true],
    ['finished', true],
  ] as const)('%s: recorded = %s', async (step, isRecorded) => {
    const { office, unit, matterId } = await withTwoFiles();
    const medium = join(office.folder, 'medium');
    await mkdir(medium);
    const path = join(medium, 'out.cfp');
    await killAtStep(program, office, { job: 'export', paths: [path], step, unitId: unit.unitId });

    const again = await reopenDesk(office);
    await expectConsistent(again);
    const { rows } = await listPackages(again.workspace, { offset: 0, limit: 10 });
    expect(rows.map(({ seq, state }) => [seq, state])).toEqual(isRecorded ? [[1, 'exported']] : []);
    // A file under its final name is always one that is recorded: its number cannot be given to another.
    if (!isRecorded) expect(await readdir(medium)).not.toContain('out.cfp');

    again.desktop.place = path;
    const [row] = rows;
    if (row) await exportAgain(again.workspace, { packageId: row.packageId });
    else await exportPackage(again.exchange, { unitId: unit.unitId, naming: 'neutral' });
    expect(await importAt(unit, path)).toMatchObject([{ newMatters: 2, appliedEvents: 4 }]);
    expect(await eventsAt(unit, matterId)).toEqual(await eventsAt(again, matterId));
    expect(await pendingExports(again.workspace)).toEqual([]);
    await expectConsistent(again);
    state('kills', 'at a step of an export, consistent and completed again', 1);
  });
});
