/** Kills at random times: imports, joined volumes, exports and packages kept in quarantine. Whatever the moment, nothing is lost, doubled or half done, and the same act completes. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listWaiting } from '@main/database/repositories/quarantine-repository';
import { exportAgain } from '@main/usecases/package/export-again';
import { exportPackage } from '@main/usecases/package/export-package';
import { listPackages } from '@main/usecases/package/list-packages';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BuiltChild } from '../build-child';
import { craftPackage } from './crafted';
import { buildKilledDesk, eventsAt, expectConsistent, type KilledJob, killAfter } from './killed-desk';
import { partsOf, volume } from './kit/volume-cases';
import { isFullRun, sized, state } from './section-nine';
import {
  assign,
  exportTo,
  fileOf,
  importAt,
  officeAndUnit,
  openOffice,
  register,
  reopenDesk,
  stageAt,
  type TestDesk,
} from './support';

const TIMES = sized(1, 51);
/** A guess in the short run, found out by a first whole run in the full one. */
const GUESSED = isFullRun ? undefined : 5;

let program: BuiltChild;

beforeAll(async () => {
  program = await buildKilledDesk();
}, 120_000);

afterAll(() => program.remove());

/** Somewhere within the time that the work takes; those that come too late do not count. */
class RandomMoments {
  private longest: number | undefined = GUESSED;
  private killed = 0;
  private late = 0;

  get isEnough(): boolean {
    return this.killed >= TIMES || this.late > 3 * TIMES;
  }

  async kill(desk: TestDesk, job: KilledJob): Promise<void> {
    const delay = this.longest === undefined ? 20_000 : Math.random() * this.longest;
    const { isDone, took } = await killAfter(program, desk, job, delay);
    if (isDone) {
      this.longest = this.longest === undefined ? took : (this.longest + took) / 2;
      this.late += 1;
    } else this.killed += 1;
  }

  state(what: string): void {
    expect(this.killed).toBeGreaterThanOrEqual(TIMES);
    state('kills', `at random times: ${what}`, this.killed);
    state('kills', `after the work was done: ${what}`, this.late);
  }
}

async function newMatter(office: TestDesk, unit: TestDesk, number: number) {
  const attachments = [
    await fileOf(office, '建议原文.pdf', `${number} 原文`.repeat(40_000)),
    await fileOf(office, '附图.png', `${number} 附图`),
  ];
  const matterId = await register(office, { number: String(number).padStart(4, '0'), attachments });
  await assign(office, matterId, unit);
  return matterId;
}

it.each([
  ['one package', 1],
  ['volumes', 3],
] as const)(
  'an import of %s',
  {
    timeout: sized(120_000, 3_600_000),
  },
  async (what, count) => {
    const { office, unit } = await officeAndUnit();
    const moments = new RandomMoments();
    let reader = unit;
    for (let time = 0; !moments.isEnough; time += 1) {
      const matterId = await newMatter(office, reader, time + 1);
      const { path } = await exportTo(office, reader);
      const paths = count === 1 ? [path] : await inVolumes(path, count);
      await moments.kill(reader, { job: 'import', paths });

      reader = await reopenDesk(reader);
      await expectConsistent(reader);
      const isWritten = (await eventsAt(reader, matterId)).length > 0;
      if (isWritten) {
        expect((await stageAt(reader, path)).refused.map(({ code }) => code)).toEqual(['E_DUPLICATE']);
      } else {
        expect(await importAt(reader, ...paths)).toHaveLength(1);
      }
      expect(await eventsAt(reader, matterId)).toEqual(await eventsAt(office, matterId));
      expect((await listPackages(reader.workspace, { offset: 0, limit: 1 })).total).toBe(time + 1);
      await expectConsistent(reader);
    }
    moments.state(`an import of ${what}`);
  },
);

it('an export', { timeout: sized(120_000, 3_600_000) }, async () => {
  const { office, unit } = await officeAndUnit();
  const medium = join(office.folder, 'medium');
  await mkdir(medium, { recursive: true });
  const moments = new RandomMoments();
  let sender = office;
  for (let time = 0; !moments.isEnough; time += 1) {
    const matterId = await newMatter(sender, unit, time + 1);
    const path = join(medium, `${randomUUID()}.cfp`);
    await moments.kill(sender, { job: 'export', paths: [path], unitId: unit.unitId });

    sender = await reopenDesk(sender);
    await expectConsistent(sender);
    const { total, rows } = await listPackages(sender.workspace, { offset: 0, limit: 1 });
    sender.desktop.place = path;
    const [newest] = rows;
    // A file under its final name is always one that is recorded: its number cannot be given to another.
    if (total === time + 1 && newest) {
      await exportAgain(sender.workspace, { packageId: newest.packageId });
    } else {
      await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
      await exportPackage(sender.exchange, { unitId: unit.unitId, naming: 'neutral' });
    }
    expect(await importAt(unit, path)).toHaveLength(1);
    expect(await eventsAt(unit, matterId)).toEqual(await eventsAt(sender, matterId));
    await expectConsistent(sender);
  }
  moments.state('an export');
});

it('a package kept in quarantine', { timeout: sized(120_000, 3_600_000) }, async () => {
  const { unit } = await officeAndUnit();
  const stranger = await openOffice();
  const moments = new RandomMoments();
  let reader = unit;
  for (let time = 0; !moments.isEnough; time += 1) {
    const path = await craftPackage(stranger, reader, { seq: time + 1 });
    await moments.kill(reader, { job: 'import', paths: [path] });

    reader = await reopenDesk(reader);
    await expectConsistent(reader);
    const { plans, refused } = await stageAt(reader, path);
    expect([plans.length, refused.map(({ code }) => code)]).toEqual([0, ['E_SENDER_UNKNOWN']]);
    expect(await reader.workspace.database.read(listWaiting)).toHaveLength(time + 1);
    await expectConsistent(reader);
  }
  moments.state('a package kept in quarantine');
});

async function inVolumes(path: string, count: number): Promise<string[]> {
  const paths: string[] = [];
  for (const { fields, data } of await partsOf(await readFile(path), randomUUID(), count)) {
    const part = `${path}.${String(fields.index).padStart(3, '0')}`;
    await writeFile(part, await volume(fields, data));
    paths.push(part);
  }
  return paths;
}
