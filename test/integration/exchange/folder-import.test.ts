/** A whole folder or disc in one go: cards first, volumes joined, packages in the order of their series, foreign files counted, one order of confirmation. */
import { copyFile, mkdir, readdir, rename, stat, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { splitIntoVolumes, writeVolume } from '@main/sealing/split-volumes';
import { exportCard } from '@main/usecases/card/export-card';
import { rotateOwnCard } from '@main/usecases/card/rotate-own-card';
import { cancelImports } from '@main/usecases/package/cancel-import';
import { confirmStaged } from '@main/usecases/package/confirm-staged';
import { stagePackages, withoutLines } from '@main/usecases/package/stage-packages';
import { discardVolumes } from '@main/usecases/volume/discard-volumes';
import { listVolumeSets } from '@main/usecases/volume/list-volume-sets';
import type { CallOutput } from '@shared/ipc/contract';
import { describe, expect, it, vi } from 'vitest';
import { sized, state } from './section-nine';
import {
  accept,
  assign,
  codeOf,
  databaseDigest,
  deliver,
  drop,
  exportTo,
  filesOnDisk,
  flipByte,
  officeAndUnit,
  openOffice,
  openUnit,
  PASSWORD,
  recordProgress,
  register,
  reopenDesk,
  stageAt,
  stagingFolders,
  type TestDesk,
  temporaryFolder,
  trustEachOther,
} from './support';

// The full run writes and reads ten thousand files.
vi.setConfig({ testTimeout: 600_000 });

type Staging = CallOutput<'package.stage'>;

/** Confirms everything in the order in which it was shown. */
function confirmAll(desk: TestDesk, { cards, plans }: Pick<Staging, 'cards' | 'plans'>) {
  return confirmStaged(desk.exchange, {
    cards: cards.filter(({ effect }) => effect !== 'known').map(({ stagingId }) => stagingId),
    packages: plans.map(({ stagingId, planHash }) => ({ stagingId, planHash })),
  });
}

/** The unit signs for its matter and records progress in packages of its own. */
async function severalPackages(count: number) {
  const desks = await officeAndUnit();
  const { office, unit, matterId, assignmentId } = desks;
  await deliver(office, unit);
  const paths: string[] = [];
  for (let at = 0; at < count; at += 1) {
    if (at === 0) await accept(unit, matterId, assignmentId);
    else await recordProgress(unit, matterId, assignmentId, `第 ${at} 次现场协调`);
    paths.push((await exportTo(unit, office)).path);
  }
  return { ...desks, paths };
}

async function cutInto(path: string, medium: string, parts: number): Promise<string[]> {
  const { size } = await stat(path);
  const volumes = await splitIntoVolumes(path, { partSize: Math.ceil(size / parts) + 192 });
  const places: string[] = [];
  for (let index = 1; index <= volumes.count; index += 1) {
    const place = join(medium, volumes.fileName(basename(path), index));
    await writeVolume(volumes.orderOf(index, place));
    places.push(place);
  }
  return places;
}

describe('a folder of everything', () => {
  it('is read in the right order, shows cards, gaps, doubles and damage, and is confirmed in one go', async () => {
    const { office, paths } = await severalPackages(5);
    const medium = await temporaryFolder();
    const deep = join(medium, '一月', '二组', '三');
    await mkdir(deep, { recursive: true });
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = paths;
    // Out of order by name and place; the third is missing, the fourth comes in volumes, the fifth twice, one is damaged.
    await copyFile(fifth, join(medium, 'a.cfp'));
    await copyFile(fifth, join(deep, 'b.CFP'));
    await copyFile(first, join(deep, 'z.cfp'));
    await copyFile(second, join(medium, '一月', 'm.cfp'));
    await cutInto(fourth, medium, 3);
    await rename(await flipByte(third, 500), join(medium, 'broken.cfp'));
    // Foreign files, an unfinished copy, a link, and a package below the deepest level.
    await writeFile(join(medium, '说明.txt'), '请查收');
    await copyFile(third, join(medium, '.chengfu-0123456789ab.part'));
    await copyFile(third, join(medium, '._a.cfp'));
    await symlink(third, join(medium, 'link.cfp'));
    await mkdir(join(deep, '四'));
    await copyFile(third, join(deep, '四', 'deep.cfp'));
    const before = await databaseDigest(office);

    office.desktop.folder = medium;
    const staging = await stagePackages(office.exchange, { from: 'folder' });
    expect(await databaseDigest(office)).toBe(before);
    expect(staging).toMatchObject({ cards: [], ignored: 5, left: 0, volumes: 3 });
    expect(staging.refused.map(({ fileName, code }) => [fileName, code]).sort()).toEqual([
      ['b.CFP', 'E_DUPLICATE'],
      ['broken.cfp', 'E_MEDIA_DAMAGED'],
    ]);
    const kinds = staging.plans.map(({ kind, missing }) => [kind, missing]);
    expect(kinds).toEqual([
      ['accept', []],
      ['progress', []],
      ['progress', [3]],
      ['progress', [3]],
    ]);
    const outcome = await confirmAll(office, staging);
    expect(outcome.failed).toBeUndefined();
    expect(outcome.done.map(({ stagingId }) => stagingId)).toEqual(
      staging.plans.map(({ stagingId }) => stagingId),
    );
    expect(new Set(outcome.done.map(({ receiptCode }) => receiptCode)).size).toBe(4);
    expect(await stagingFolders(office)).toEqual([]);
    expect(await listVolumeSets(office.workspace)).toEqual([]);
    state('volumes', 'packages joined from the parts of a mixed folder and imported', 1);
  });

  it('lets packages under a rotated key pass with the card that lies beside them', async () => {
    const { office, unit, matterId, assignmentId, paths } = await severalPackages(2);
    const medium = await temporaryFolder();
    await rotateOwnCard(unit.exchange, { password: PASSWORD, name: unit.name, code: '云州', lost: false });
    await recordProgress(unit, matterId, assignmentId, '换卡后的进展');
    const { path } = await exportTo(unit, office);
    unit.desktop.place = join(medium, '新卡.cfc');
    await exportCard(unit.workspace);
    await copyFile(join(medium, '新卡.cfc'), join(medium, '新卡副本.cfc'));
    for (const [at, from] of [...paths, path].entries()) await copyFile(from, join(medium, `${at}.cfp`));

    const without = await stageAt(office, path);
    expect(without.plans).toEqual([]);

    const staging = await stageAt(office, medium);
    expect(staging.refused).toEqual([]);
    expect(staging.cards).toMatchObject([{ name: unit.name, serial: 2, effect: 'rotation' }]);
    expect(staging.plans).toHaveLength(3);
    const outcome = await confirmAll(office, staging);
    expect(outcome.failed).toBeUndefined();
    expect(outcome.cards).toHaveLength(1);
    expect(outcome.done).toHaveLength(3);
    const again = await stageAt(office, medium);
    expect(again.cards).toMatchObject([{ effect: 'known' }]);
    expect(again.refused.map(({ code }) => code)).toEqual(Array(3).fill('E_DUPLICATE'));
  });

  it('shows a new unit’s card as pending, and keeps nothing of it until it is confirmed', async () => {
    const [office, unit] = await Promise.all([openOffice(), openUnit()]);
    const medium = await temporaryFolder();
    unit.desktop.place = join(medium, 'card.cfc');
    await exportCard(unit.workspace);
    await writeFile(join(medium, 'other.cfc'), '{}');
    const before = await databaseDigest(office);
    const staging = await stageAt(office, medium);
    expect(staging.cards).toMatchObject([{ name: unit.name, serial: 1, effect: 'pending' }]);
    expect(staging.refused).toMatchObject([{ fileName: 'other.cfc', code: 'CARD_INVALID' }]);
    expect(await databaseDigest(office)).toBe(before);
    await cancelImports(office.exchange, { stagingIds: staging.cards.map(({ stagingId }) => stagingId) });
    expect((await confirmAll(office, staging)).failed).toMatchObject({ code: 'NOT_FOUND' });
    await confirmAll(office, await stageAt(office, medium));
    expect(await databaseDigest(office)).not.toBe(before);
  });

  it('brings the lines of a large go one by one only', async () => {
    const { office, paths } = await severalPackages(13);
    const staging = await stageAt(office, ...paths.reverse());
    const shown = withoutLines(staging);
    expect(shown.plans).toHaveLength(13);
    expect(shown.plans.flatMap(({ lines }) => lines)).toEqual([]);
    expect(shown.plans.map(({ counts }) => counts.updates)).toEqual(Array(13).fill(1));
    const [plan] = staging.plans;
    expect(office.exchange.staged.planOf(plan?.stagingId ?? '')).toEqual(plan);
    expect(plan?.lines).toHaveLength(1);
    await cancelImports(office.exchange, { stagingIds: staging.plans.map(({ stagingId }) => stagingId) });
    expect(await stagingFolders(office)).toEqual([]);
  });
});

describe('confirming all', () => {
  it('stops at the first that fails and leaves the rest staged', async () => {
    const { office, paths } = await severalPackages(4);
    const staging = await stageAt(office, ...paths);
    const [, second] = staging.plans;
    await cancelImports(office.exchange, { stagingIds: [second?.stagingId ?? ''] });
    const outcome = await confirmAll(office, staging);
    expect(outcome.failed?.stagingId).toBe(second?.stagingId);
    expect(outcome.failed?.code).toBe('NOT_FOUND');
    expect(outcome.done).toHaveLength(1);
    expect(outcome.done[0]?.stagingId).toBe(staging.plans[0]?.stagingId);
    // They were planned after the second; without it they are shown anew.
    const rest = await confirmAll(office, { cards: [], plans: staging.plans.slice(2) });
    expect(rest).toMatchObject({ done: [], failed: { code: 'PLAN_CHANGED' }, refused: [] });
    expect(rest.plans).toMatchObject([{ missing: [2] }, { missing: [2] }]);
    expect((await confirmAll(office, { cards: [], plans: rest.plans })).done).toHaveLength(2);
  });

  it('plans anew what changed meanwhile, and shows that instead', async () => {
    const { office, unit, matterId, paths } = await severalPackages(3);
    const staging = await stageAt(office, ...paths);
    // The office wrote something about the same matter after the plan was shown.
    await assign(office, matterId, unit, 'co-handler');
    const outcome = await confirmAll(office, staging);
    expect(outcome.failed?.code).toBe('PLAN_CHANGED');
    expect(outcome.done).toEqual([]);
    expect(outcome.plans.map(({ stagingId }) => stagingId)).toEqual(
      staging.plans.map(({ stagingId }) => stagingId),
    );
    const again = await confirmAll(office, { cards: [], plans: outcome.plans });
    expect(again.failed).toBeUndefined();
    expect(again.done).toHaveLength(3);
  });

  it('tells which of them can no longer be taken in when it plans anew', async () => {
    const { office, unit, matterId, paths } = await severalPackages(2);
    const staging = await stageAt(office, ...paths);
    const [first, second] = staging.plans.map(({ stagingId }) => stagingId);
    await cancelImports(office.exchange, { stagingIds: [second ?? ''] });
    await assign(office, matterId, unit, 'co-handler');
    const outcome = await confirmAll(office, staging);
    expect(outcome).toMatchObject({ done: [], failed: { stagingId: first, code: 'PLAN_CHANGED' } });
    expect(outcome.plans.map(({ stagingId }) => stagingId)).toEqual([first]);
    expect(outcome.refused).toMatchObject([{ stagingId: second, code: 'NOT_FOUND' }]);
  });

  it('can be stopped between two packages', async () => {
    const { office, paths } = await severalPackages(3);
    const staging = await stageAt(office, ...paths);
    const stop = { ...office.workspace, notify: () => void office.workspace.tasks.cancel('package.confirm') };
    const outcome = await confirmAll(
      { ...office, exchange: { ...office.exchange, workspace: stop } },
      staging,
    );
    expect(outcome.failed).toMatchObject({ code: 'CANCELLED', stagingId: staging.plans[1]?.stagingId });
    expect(outcome.done).toHaveLength(1);
    const rest = await confirmAll(office, { cards: [], plans: staging.plans.slice(1) });
    expect(rest.done).toHaveLength(2);
  });
});

describe('a package on several discs', () => {
  it('is read over days and restarts in any order, with another set between, and imported when it is whole', async () => {
    const { office, unit, paths } = await severalPackages(2);
    const medium = await temporaryFolder();
    const [one, other] = [await cutInto(paths[0] ?? '', medium, 4), await cutInto(paths[1] ?? '', medium, 2)];
    const early = await stageAt(office, one[2] ?? '', other[1] ?? '', one[0] ?? '', one[2] ?? '');
    expect(early).toMatchObject({ plans: [], refused: [], volumes: 4 });
    const label = basename(paths[0] ?? '');
    const sets = await listVolumeSets(office.workspace);
    expect(sets.find((set) => set.label === label)).toMatchObject({
      count: 4,
      held: [1, 3],
      missing: [2, 4],
    });
    expect(sets).toHaveLength(2);
    await office.close();

    const reopened = await reopenDesk(office);
    expect(await listVolumeSets(reopened.workspace)).toEqual(sets);
    const whole = await stageAt(reopened, one[3] ?? '', one[1] ?? '');
    expect(whole.refused).toEqual([]);
    expect(whole.plans).toMatchObject([{ kind: 'accept', sender: { name: unit.name } }]);
    // Set aside: the parts stay, and the package can be taken from them without the discs.
    await cancelImports(reopened.exchange, { stagingIds: whole.plans.map(({ stagingId }) => stagingId) });
    const complete = (await listVolumeSets(reopened.workspace)).find(({ missing }) => missing.length === 0);
    const fromHere = await stagePackages(reopened.exchange, {
      from: 'volumes',
      setId: complete?.setId ?? '',
    });
    expect((await confirmAll(reopened, fromHere)).done).toHaveLength(1);
    const [left, ...none] = await listVolumeSets(reopened.workspace);
    expect(none).toEqual([]);
    await discardVolumes(reopened.workspace, { setId: left?.setId ?? '' });
    expect(await listVolumeSets(reopened.workspace)).toEqual([]);
    expect(await codeOf(discardVolumes(reopened.workspace, { setId: left?.setId ?? '' }))).toBe('NOT_FOUND');
    // Read once more after the import: told as a double, and no parts stay behind.
    const twice = await stageAt(reopened, ...one);
    expect(twice.refused).toMatchObject([{ fileName: label, code: 'E_DUPLICATE' }]);
    expect(await listVolumeSets(reopened.workspace)).toEqual([]);
    state('volumes', 'sets resumed over a restart, with another set between', 2);
  });

  it('never mixes parts: a part of another cutting under the same id is refused, damage is named', async () => {
    const { office, paths } = await severalPackages(1);
    const [path = ''] = paths;
    const medium = await temporaryFolder();
    const parts = await cutInto(path, medium, 3);
    await stageAt(office, parts[0] ?? '');
    const [set] = await listVolumeSets(office.workspace);
    const forged = await splitIntoVolumes(path, { partSize: 700, setId: set?.setId ?? '' });
    const place = join(medium, forged.fileName('假', 2));
    await writeVolume(forged.orderOf(2, place));
    const damaged = await flipByte(parts[2] ?? '', 400);
    const renamed = join(medium, '坏.cfp.003');
    await rename(damaged, renamed);
    const staging = await stageAt(office, place, renamed);
    expect(staging.refused.map(({ code }) => code)).toEqual(['E_VOLUME_MIXED', 'E_VOLUME_DAMAGED']);
    expect(await listVolumeSets(office.workspace)).toEqual([set]);
  });
});

describe('a medium full of other files', () => {
  it('is searched for ours, and everything else only counted', async () => {
    const { office, paths } = await severalPackages(3);
    const medium = await temporaryFolder();
    const junk = sized(300, 10_000);
    for (let at = 0; at < junk; at += 1) await writeFile(join(medium, `照片${at}.jpg`), 'x');
    for (const [at, path] of paths.entries()) await copyFile(path, join(medium, `照片${at}.cfp`));
    const staging = await stageAt(office, medium);
    expect(staging).toMatchObject({ ignored: junk, refused: [], left: 0 });
    expect(staging.plans).toHaveLength(3);
    expect((await confirmAll(office, staging)).done).toHaveLength(3);
    expect(await readdir(medium)).toHaveLength(junk + 3);
    state('medium-faults', 'foreign files on the medium beside the packages, all only counted', junk);
  });

  it('reads not more than so many in one go and tells how many are left', async () => {
    const office = await openOffice();
    const medium = await temporaryFolder();
    const count = sized(40, 10_040);
    for (let at = 0; at < count; at += 1) await writeFile(join(medium, `${at}.cfp`), 'x');
    const staging = await stageAt(office, medium);
    expect(staging.plans).toEqual([]);
    expect(staging.refused).toHaveLength(Math.min(count, 10_000));
    expect(staging.left).toBe(Math.max(0, count - 10_000));
    expect((await filesOnDisk(office)).staging).toEqual([]);
    state(
      'medium-faults',
      'files named like packages that are none, all refused by name',
      staging.refused.length,
    );
  });

  it('is not believed when it cannot be read: a missing place is told, the rest goes on', async () => {
    const { office, paths } = await severalPackages(1);
    const staging = await stageAt(office, '/no/such/disc', paths[0] ?? '');
    expect(staging.refused).toMatchObject([{ fileName: 'disc', code: 'DISK_READ' }]);
    expect(staging.plans).toHaveLength(1);
    expect(await stagePackages(office.exchange, drop(paths[0] ?? ''))).toMatchObject({ refused: [] });
  });
});

describe('many units at once', () => {
  it('plans what a unit sealed first before what others sealed about it', async () => {
    const { office, unit, matterId } = await officeAndUnit();
    const second = await openUnit('云州市财政局');
    await trustEachOther(office, second);
    const assignmentId = await assign(office, matterId, second, 'co-handler');
    await register(office, { number: '0488' });
    await deliver(office, unit);
    await deliver(office, second);
    await accept(second, matterId, assignmentId);
    const early = await exportTo(second, office);
    await recordProgress(second, matterId, assignmentId, '资金已落实');
    const late = await exportTo(second, office);
    const staging = await stageAt(office, late.path, early.path);
    expect(staging.plans.map(({ kind }) => kind)).toEqual(['accept', 'progress']);
  });
});
