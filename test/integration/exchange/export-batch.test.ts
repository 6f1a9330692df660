/** Many packages into one folder, parts for several discs, resends and the card that travels with them: real desks, real files. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { partName, sweepParts } from '@main/files/part-file';
import { importCard } from '@main/usecases/card/import-card';
import { ownCard } from '@main/usecases/card/own-card';
import { rotateOwnCard } from '@main/usecases/card/rotate-own-card';
import { exchangeOverview } from '@main/usecases/package/exchange-overview';
import { exportBatch, exportUnconfirmed } from '@main/usecases/package/export-batch';
import { exportPackage } from '@main/usecases/package/export-package';
import { getPackage } from '@main/usecases/package/get-package';
import { listPackages } from '@main/usecases/package/list-packages';
import { pendingExports } from '@main/usecases/package/pending-exports';
import { planVolumes, sealForVolumes, writeVolume } from '@main/usecases/package/write-volumes';
import { settleContinuity } from '@main/usecases/session/continuity';
import { beginNewIncarnation } from '@main/usecases/session/incarnation';
import { unitIdSchema } from '@shared/domain/identifiers';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  accept,
  assign,
  codeOf,
  databaseDigest,
  deliver,
  drop,
  exportTo,
  fileOf,
  importAt,
  officeAndUnit,
  openOffice,
  openUnit,
  PASSWORD,
  register,
  stageAt,
  type TestDesk,
  temporaryFolder,
  trust,
} from './support';

/** The next folder dialog is answered with it. */
function chooses(desk: TestDesk, folder: string | undefined): void {
  desk.desktop.chooseFolder = async () => folder as undefined;
}

/** An office with a matter for each of three units, of which the last one's card nobody verified. */
async function officeAndThree() {
  const [office, first, second] = await Promise.all([
    openOffice(),
    openUnit('云州市教育局'),
    openUnit('云州市财政局'),
  ]);
  await trust(office, first, 'unit');
  await trust(office, second, 'unit');
  const stranger = { ...first, unitId: unitIdSchema.parse(randomUUID()), name: '云州市水务局' };
  const matterId = await register(office);
  for (const unit of [first, second, stranger]) await assign(office, matterId, unit, 'separate');
  const medium = await temporaryFolder();
  chooses(office, medium);
  return {
    office,
    first,
    second,
    stranger,
    medium,
    unitIds: [first, second, stranger].map(({ unitId }) => unitId),
  };
}

/** Hears what the window would: the texts of the bar, until `stop`. */
function hears(desk: TestDesk, onText: (text: string) => void): () => void {
  const { notify } = desk.workspace;
  Object.assign(desk.workspace, {
    notify: (changed: Parameters<typeof notify>[0]) => {
      if (changed.progress?.task === 'package.export-batch') onText(changed.progress.text ?? '');
      notify(changed);
    },
  });
  return () => Object.assign(desk.workspace, { notify });
}

describe('many units in one go', () => {
  it('gives each its own package, lists the one that fails, and says which number it is at', async () => {
    const { office, first, second, stranger, medium, unitIds } = await officeAndThree();
    await trust(first, office, 'office');
    await trust(second, office, 'office');
    const texts: string[] = [];
    hears(office, (text) => texts.push(text));
    const outcome = await exportBatch(office.exchange, { unitIds, naming: 'descriptive' });
    expect(outcome).toMatchObject({ cancelled: false, left: 0 });
    expect(outcome?.failed).toEqual([
      {
        unitId: stranger.unitId,
        unitName: stranger.name,
        code: 'RECIPIENT_UNKNOWN',
        details: { name: stranger.name },
      },
    ]);
    expect(texts[0]).toMatch(/^第 1 个，共 3 个：云州市/);
    expect((await readdir(medium)).sort()).toEqual(outcome?.exported.map(({ fileName }) => fileName).sort());
    for (const unit of [first, second]) {
      const mine = outcome?.exported.find(({ unitId }) => unitId === unit.unitId);
      const other = outcome?.exported.find(({ unitId }) => unitId !== unit.unitId);
      await importAt(unit, join(medium, mine?.fileName ?? ''));
      // Need to know: the other unit's package does not open here.
      const { refused } = await stageAt(unit, join(medium, other?.fileName ?? ''));
      expect(refused.map(({ code }) => code)).toEqual(['E_NOT_FOR_YOU']);
    }
    expect(await pendingExports(office.workspace)).toHaveLength(1);
  });

  it('stops between two packages and leaves no half file; the rest still waits', async () => {
    const { office, medium, unitIds } = await officeAndThree();
    // As a person would, who sees that the second one is at hand.
    const stop = hears(office, (text) => {
      if (text.startsWith('第 2 个')) office.workspace.tasks.cancel('package.export-batch');
    });
    const outcome = await exportBatch(office.exchange, { unitIds, naming: 'neutral' });
    stop();
    expect(outcome).toMatchObject({ cancelled: true, failed: [], left: 2 });
    expect(await readdir(medium)).toEqual(outcome?.exported.map(({ fileName }) => fileName));
    expect(await pendingExports(office.workspace)).toHaveLength(2);
    // Nothing was used up: the numbers go on where the finished ones end.
    const rest = await exportBatch(office.exchange, { unitIds, naming: 'neutral' });
    expect(rest?.exported).toHaveLength(1);
    const { rows } = await listPackages(office.workspace, { offset: 0, limit: 10 });
    expect(rows.map(({ seq }) => seq)).toEqual([1, 1]);
  });

  it('does nothing when no folder is chosen or the folder is gone, and replaces nothing that lies there', async () => {
    const { office, unit } = await officeAndUnit();
    const input = { unitIds: [unit.unitId], naming: 'descriptive' as const };
    const medium = await temporaryFolder();
    const before = await databaseDigest(office);
    chooses(office, undefined);
    expect(await exportBatch(office.exchange, input)).toBeUndefined();
    chooses(office, join(medium, 'pulled-out'));
    expect(await codeOf(exportBatch(office.exchange, input))).toBe('DISK_WRITE');
    expect(await databaseDigest(office)).toBe(before);
    chooses(office, medium);
    const fileName = (await exportBatch(office.exchange, input))?.exported[0]?.fileName ?? '';
    const bytes = await readFile(join(medium, fileName));
    const again = await exportUnconfirmed(office.exchange, { unitId: unit.unitId });
    const second = fileName.replace('.cfp', '（2）.cfp');
    expect(again?.exported.map((exported) => exported.fileName)).toEqual([second]);
    for (const name of [fileName, second]) expect(await readFile(join(medium, name))).toEqual(bytes);
  });
});

it('sends everything unconfirmed again, byte for byte and in order, and only that', async () => {
  const { office, unit } = await officeAndUnit();
  await deliver(office, unit);
  const sent = [];
  for (const number of ['0501', '0502']) {
    await assign(office, await register(office, { number }), unit);
    sent.push(await exportTo(office, unit));
  }
  await office.workspace.database.write(async (tx) => {
    await tx.run(sql`update package set state = 'received' where seq = 1 and direction = 'out'`);
  });
  const folder = await temporaryFolder();
  chooses(office, folder);
  const outcome = await exportUnconfirmed(office.exchange, { unitId: unit.unitId });
  expect(outcome?.exported.map(({ packageId }) => packageId)).toEqual(sent.map(({ packageId }) => packageId));
  for (const [index, { path }] of sent.entries()) {
    const copy = join(folder, outcome?.exported[index]?.fileName ?? '');
    expect(await readFile(copy)).toEqual(await readFile(path));
  }
});

describe('a medium', () => {
  it('is asked before the long work: the name fits its file system', async () => {
    const { office, unit } = await officeAndUnit();
    office.desktop.place = join(await temporaryFolder(), `${'长'.repeat(90)}.cfp`);
    const before = await databaseDigest(office);
    const attempt = exportPackage(office.exchange, { unitId: unit.unitId, naming: 'neutral' });
    expect(await codeOf(attempt)).toBe('PATH_TOO_LONG');
    expect(await databaseDigest(office)).toBe(before);
  });

  it('is rid of what a killed export left, and of nothing else', async () => {
    const folder = await temporaryFolder();
    const now = Date.now();
    const alive = partName();
    const dead = alive.replace(/-[0-9]+-/, '-999999999-');
    const elsewhere = alive.replace(/chengfu-[0-9a-f]{8}/, 'chengfu-00000000');
    const old = '.chengfu-5f0c7c1e-2f0a-4d35-9d0e-4b8e6ad0c111.part';
    const foreign = '.other-program.part';
    for (const name of [alive, dead, elsewhere, old, foreign]) await writeFile(join(folder, name), 'x');
    await mkdir(join(folder, '.chengfu-aa.part'));
    const dayAgo = new Date(now - 25 * 3_600_000);
    for (const name of [old, foreign]) await utimes(join(folder, name), dayAgo, dayAgo);
    expect(await sweepParts(folder, now)).toBe(2);
    expect((await readdir(folder)).sort()).toEqual(['.chengfu-aa.part', alive, elsewhere, foreign].sort());
  });
});

describe('parts for several discs', () => {
  it('are written on different days, one of them twice, and make the one package again', async () => {
    const { office, unit } = await officeAndUnit();
    const file = await fileOf(office, '现场照片.zip', '0123456789abcdef'.repeat(40_000));
    await assign(office, await register(office, { number: '0777', attachments: [file] }), unit);
    const partSize = 240_000;
    const sealed = await sealForVolumes(office.exchange, { unitId: unit.unitId, naming: 'neutral' });
    const { packageId } = sealed;
    expect(await planVolumes(office.workspace, { packageId, partSize })).toEqual({
      count: 3,
      partSize,
      written: [],
    });
    const discs = await Promise.all([1, 2, 3].map(() => temporaryFolder()));
    const write = async (index: number) => {
      office.desktop.place = join(discs[index - 1] ?? '', `${sealed.fileName}.00${index}`);
      return writeVolume(office.workspace, { packageId, partSize, index });
    };
    expect((await write(2))?.written).toEqual([2]);
    const second = await readFile(join(discs[1] ?? '', `${sealed.fileName}.002`));
    office.desktop.place = undefined;
    expect(await writeVolume(office.workspace, { packageId, partSize, index: 1 })).toBeUndefined();
    for (const index of [3, 2, 1]) await write(index);
    expect(await readFile(join(discs[1] ?? '', `${sealed.fileName}.002`))).toEqual(second);
    expect((await getPackage(office.workspace, { packageId })).volumes).toEqual({
      partSize,
      count: 3,
      written: [1, 2, 3],
    });
    // Another size is another set, whose parts are all still to be written.
    expect((await planVolumes(office.workspace, { packageId, partSize: 2 * partSize })).written).toEqual([]);
    const paths = [1, 2, 3].map((index) => join(discs[index - 1] ?? '', `${sealed.fileName}.00${index}`));
    const parts = await Promise.all(paths.map((path) => readFile(path)));
    const whole = join(await temporaryFolder(), 'whole.cfp');
    await writeFile(whole, Buffer.concat(parts.map((part) => part.subarray(192))));
    expect(await importAt(unit, whole)).toHaveLength(1);
  });

  it('are not written from a damaged store', async () => {
    const { office, unit } = await officeAndUnit();
    const { packageId } = await sealForVolumes(office.exchange, { unitId: unit.unitId, naming: 'neutral' });
    const { blobs } = await office.workspace.database.read(async (reader) => ({
      blobs: await reader.values<[string]>(sql`select blob_sm3 from package`),
    }));
    const stored = office.workspace.contentStore.pathOf(blobs[0]?.[0] ?? '');
    const bytes = await readFile(stored);
    bytes.writeUInt8(bytes.readUInt8(300) ^ 1, 300);
    await writeFile(stored, bytes);
    office.desktop.place = join(await temporaryFolder(), 'a.cfp.001');
    const attempt = writeVolume(office.workspace, { packageId, partSize: 1_048_576, index: 1 });
    expect(await codeOf(attempt)).toBe('BLOB_MISSING');
    expect(existsSync(office.desktop.place)).toBe(false);
  });
});

describe('how things stand', () => {
  it('counts what waits, what is unconfirmed since when, what is missing, and marks who is silent', async () => {
    const { office, unit } = await officeAndUnit();
    const { workspace } = office;
    const standing = async () =>
      (await exchangeOverview(workspace)).units.find(({ unitId }) => unitId === unit.unitId);
    expect(await standing()).toMatchObject({
      name: unit.name,
      card: { status: 'trusted' },
      waiting: { matters: 1, receipts: 0 },
      missing: [],
      alarming: false,
    });
    await exportTo(office, unit);
    expect(await standing()).toMatchObject({
      waiting: { matters: 0, receipts: 0 },
      unconfirmed: { count: 1 },
      silentDays: 0,
    });
    await workspace.database.write(async (tx) => {
      await tx.run(sql`update package set handled_at = handled_at - 20 * 86400000`);
      await tx.run(sql`insert into arrival (unit_id, incarnation_id, started_at, highest, missing)
        values (${unit.unitId}, '5f0c7c1e-2f0a-4d35-9d0e-4b8e6ad0c111', 1, 4, '[3]')`);
    });
    expect(await standing()).toMatchObject({ missing: [3], missingCount: 1, silentDays: 20, alarming: true });
  });

  it('waits for no receipt of receipts alone, but for one of the first package after a restore', async () => {
    const { office, unit } = await officeAndUnit();
    await deliver(office, unit);
    await deliver(unit, office);
    const standing = async () => (await exchangeOverview(unit.workspace)).units[0];
    expect((await standing())?.unconfirmed).toBeUndefined();
    await unit.workspace.database.write((tx) => beginNewIncarnation(tx, unit.workspace, 'restored'));
    await settleContinuity(unit.workspace);
    expect(await pendingExports(unit.workspace)).toMatchObject([{ receipts: 0, restarted: true }]);
    await exportTo(unit, office);
    expect(await standing()).toMatchObject({ unconfirmed: { count: 1 } });
  });

  it('knows a unit that has no card here yet by the name of its assignment', async () => {
    const [office, unit] = await Promise.all([openOffice(), openUnit()]);
    await assign(office, await register(office), unit);
    const { units } = await exchangeOverview(office.workspace);
    expect(units).toMatchObject([{ name: unit.name, waiting: { matters: 1 } }]);
    expect(units[0]?.card).toBeUndefined();
  });
});

it('finds packages by what a clerk remembers of them', async () => {
  const { office, unit } = await officeAndUnit();
  const { exported } = await deliver(office, unit);
  const found = async (filter: object) =>
    (await listPackages(office.workspace, { offset: 0, limit: 10, ...filter })).total;
  expect(await found({ text: '幼儿园' })).toBe(1);
  expect(await found({ text: '教育局' })).toBe(1);
  expect(await found({ text: exported.fingerprint.slice(8, 24).replace(/(.{8})/, '$1 ') })).toBe(1);
  expect(await found({ text: '水务' })).toBe(0);
  expect(await found({ direction: 'in' })).toBe(0);
  expect(await found({ direction: 'out', kind: 'assign', state: 'exported', unitId: unit.unitId })).toBe(1);
  const detail = await getPackage(office.workspace, { packageId: exported.packageId });
  expect(detail.events.map(({ what }) => what)).toEqual(['matter.registered', 'matter.assigned']);
  expect(detail).toMatchObject({ classification: 'none', media: [] });
});

it('carries the own new card beside a package until the peer seals to it', async () => {
  const { office, unit, matterId, assignmentId } = await officeAndUnit();
  expect((await deliver(office, unit)).exported.cardFile).toBeUndefined();
  const { name, code } = await ownCard(office.workspace);
  await rotateOwnCard(office.exchange, { password: PASSWORD, name, code, lost: false });
  await assign(office, await register(office, { number: '0701' }), unit);
  const { path, fileName, cardFile } = await exportTo(office, unit);
  expect(cardFile).toBe(fileName.replace('.cfp', '.cfc'));
  const { trusted } = (await importCard(unit.workspace, drop(path.replace(/cfp$/, 'cfc')))) ?? {};
  expect(trusted).toBe(true);
  await importAt(unit, path);
  await accept(unit, matterId, assignmentId);
  await deliver(unit, office);
  await assign(office, await register(office, { number: '0702' }), unit);
  expect((await exportTo(office, unit)).cardFile).toBeUndefined();
});
