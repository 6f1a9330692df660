/** A kill at any step of a change of password, of a whole backup and of its way back: one of the two states is there, whole, and the act completes when it is done again. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrokenAudit } from '@main/database/repositories/audit-repository';
import { openKeyBox } from '@main/usecases/session/key-boxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltChild, buildChild } from '../build-child';
import { chosen } from '../exchange/section-nine';
import { codeOf, fileOf, NOON, openUnit, PASSWORD, reopenDesk, type TestDesk } from '../exchange/support';
import { backUpTo, blankMachine, copyOf, identityOf, openMachine, stageFrom } from './support';

const NEW = '云州市-新口令-2027';
const LATER = NOON + 24 * 3600 * 1000;

let program: BuiltChild;

beforeAll(async () => {
  program = await buildChild(join(import.meta.dirname, 'crash-child.ts'));
}, 120_000);

afterAll(() => program.remove());

interface Death {
  readonly job: 'password' | 'backup' | 'restore' | 'place';
  readonly argument?: string;
  readonly step: string;
  readonly nth?: number;
}

async function die(dataFolder: string, { job, argument = '', step, nth = 1 }: Death): Promise<void> {
  const words = [dataFolder, PASSWORD, job, argument, step, String(nth), String(LATER)];
  const child = spawn(process.execPath, [program.path, ...words], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  expect(await once(child, 'exit'), `${job}: ${step} ${nth}`).toEqual([null, 'SIGKILL']);
}

const folderOf = ({ workspace }: TestDesk) => workspace.folders.data;

describe('a change of password killed', () => {
  // The next boxes lie there from the first step on; the database names them from the commit on.
  const steps = [
    ['before the transaction', PASSWORD],
    ['before the commit', PASSWORD],
    ['after the commit', NEW],
    ['finished', NEW],
  ] as const;

  it.each(chosen(steps, 1, 2))('%s: %s opens, the other does not', async (step, password) => {
    const desk = await openUnit();
    await desk.close();
    await die(folderOf(desk), { job: 'password', argument: NEW, step });
    const { workspace } = await openMachine(folderOf(desk), () => LATER);
    const other = password === NEW ? PASSWORD : NEW;
    expect(await codeOf(openKeyBox(workspace, other))).toBe('KEYBOX_PASSWORD_WRONG');
    expect((await openKeyBox(workspace, password)).unitId).toBe(desk.unitId);
    expect(await readdir(join(folderOf(desk), 'keys'))).not.toContain('unit.cfk.next');
    expect(await workspace.database.read(findBrokenAudit)).toBeUndefined();
  });
});

describe('a whole backup killed', () => {
  it('is no set until its list stands, and the next one completes it; the older set stays good', async () => {
    const desk = await openUnit();
    await fileOf(desk, '现场照片.jpg', '照片'.repeat(30_000));
    const fresh = join(desk.folder, 'fresh');
    await mkdir(fresh);
    const older = await backUpTo(desk.workspace, desk.desktop, join(desk.folder, 'stick'));
    await fileOf(desk, '补充材料.txt', '补充');
    await desk.close();
    for (const [step, nth] of [
      ['before a file', 1],
      ['after a file', 2],
      ['before a file', 4],
    ] as const) {
      await die(folderOf(desk), { job: 'backup', argument: fresh, step, nth });
      await die(folderOf(desk), { job: 'backup', argument: join(desk.folder, 'stick'), step, nth });
      const [half] = await readdir(fresh);
      const machine = await blankMachine(() => LATER);
      expect(await codeOf(stageFrom(machine, join(fresh, half ?? '')))).toBe('BACKUP_SET_FOREIGN');
      await stageFrom(machine, older.path);
    }
    const again = await reopenDesk(desk);
    const whole = await backUpTo(again.workspace, again.desktop, fresh);
    expect(whole.files).toBe(older.files + 1);
    await stageFrom(await blankMachine(() => LATER), whole.path);
  });
});

describe('a restore killed', () => {
  it('while it reads the set: the desk is as it was, and reading again completes', async () => {
    const { desk, set } = await deskWithSet();
    const blank = await blankMachine(() => LATER);
    await blank.close();
    for (const [step, nth] of [
      ['before a file', 1],
      ['after a file', 1],
      ['after a file', 3],
    ] as const) {
      await die(blank.dataFolder, { job: 'restore', argument: set, step, nth });
    }
    const still = await openMachine(blank.dataFolder, () => LATER);
    await expect(identityOf(still.workspace)).rejects.toThrow('not set up');
    expect(await readdir(blank.dataFolder)).not.toContain('restoring');
    await stageFrom(still, set);
    await still.close();
    await expectRestored(blank.dataFolder, desk);
  });

  it.each(chosen(['files placed', 'unit key placed', 'keys placed', 'database placed'], 1, 3))(
    'while it is put in place (%s): the next start completes it',
    async (step) => {
      const { desk, set } = await deskWithSet();
      const blank = await blankMachine(() => LATER);
      await stageFrom(blank, set);
      await blank.close();
      await die(blank.dataFolder, { job: 'place', step });
      await expectRestored(blank.dataFolder, desk);
    },
  );
});

async function deskWithSet() {
  const desk = await openUnit();
  await fileOf(desk, '现场照片.jpg', '照片'.repeat(30_000));
  const { path } = await backUpTo(desk.workspace, desk.desktop, join(desk.folder, 'stick'));
  return { desk, set: await copyOf(path) };
}

async function expectRestored(dataFolder: string, desk: TestDesk): Promise<void> {
  const { workspace } = await openMachine(dataFolder, () => LATER);
  const [before, after] = [await identityOf(desk.workspace), await identityOf(workspace)];
  expect(after.unitId).toBe(before.unitId);
  expect(after.incarnationId).not.toBe(before.incarnationId);
  expect((await openKeyBox(workspace, PASSWORD)).unitId).toBe(before.unitId);
  expect(await workspace.database.read(findBrokenAudit)).toBeUndefined();
  expect(await readdir(dataFolder)).not.toContain('restoring');
}
