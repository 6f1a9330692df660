/** Exports that fail, are cancelled or run at once: a number of the series is used exactly when a package is recorded. */
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPackage } from '@main/database/repositories/package-repository';
import { exportAgain } from '@main/usecases/package/export-again';
import { exportPackage } from '@main/usecases/package/export-package';
import { listPackages } from '@main/usecases/package/list-packages';
import { pendingExports } from '@main/usecases/package/pending-exports';
import type { Classification } from '@shared/domain/matter/matter';
import { manifestSchema } from '@shared/package-format/manifest';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  accept,
  assign,
  codeOf,
  databaseDigest,
  deliver,
  exportTo,
  fileOf,
  filesOnDisk,
  importAt,
  officeAndUnit,
  openOffice,
  openUnit,
  recordProgress,
  register,
  stagingFolders,
  type TestDesk,
  temporaryFolder,
  trustEachOther,
} from './support';

async function outPackages({ workspace }: TestDesk) {
  const { rows } = await listPackages(workspace, { offset: 0, limit: 100 });
  return rows.filter(({ direction }) => direction === 'out').sort((left, right) => left.seq - right.seq);
}

async function manifestOf({ workspace }: TestDesk, packageId: Parameters<typeof readPackage>[1]) {
  const record = await workspace.database.read((reader) => readPackage(reader, packageId));
  return manifestSchema.parse(JSON.parse(record?.manifest ?? ''));
}

const neutral = { naming: 'neutral' } as const;

describe('an export that does not happen', () => {
  it('leaves nothing when the person cancels the dialog', async () => {
    const { office, unit } = await officeAndUnit();
    const before = await databaseDigest(office);
    office.desktop.place = undefined;
    expect(await exportPackage(office.exchange, { unitId: unit.unitId, ...neutral })).toBeUndefined();
    expect(await databaseDigest(office)).toBe(before);
  });

  it('names the unit whose card nobody verified', async () => {
    const [office, unit] = await Promise.all([openOffice(), openUnit()]);
    await assign(office, await register(office), unit);
    expect(await pendingExports(office.workspace)).toMatchObject([
      { recipient: { name: unit.name }, sendable: false },
    ]);
    const attempt = exportPackage(office.exchange, { unitId: unit.unitId, ...neutral });
    await expect(attempt).rejects.toMatchObject({ code: 'RECIPIENT_UNKNOWN', details: { name: unit.name } });
  });

  it('leaves nothing when the medium is gone, and the number is used by the next', async () => {
    const { office, unit } = await officeAndUnit();
    const [before, files] = [await databaseDigest(office), await filesOnDisk(office)];
    office.desktop.place = join(office.folder, 'no-such-medium', 'a.cfp');
    const attempt = exportPackage(office.exchange, { unitId: unit.unitId, ...neutral });
    expect(await codeOf(attempt)).toBe('DISK_WRITE');
    expect(await databaseDigest(office)).toBe(before);
    expect(await filesOnDisk(office)).toEqual(files);
    expect(await stagingFolders(office)).toEqual([]);
    await exportTo(office, unit);
    expect((await outPackages(office)).map(({ seq }) => seq)).toEqual([1]);
  });

  it('leaves nothing on a medium that cannot be written', async () => {
    const { office, unit } = await officeAndUnit();
    const medium = await temporaryFolder();
    if (process.getuid?.() === 0) {
      // Root may write where the mode forbids it; a mount may not be written by anyone.
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=1m', 'none', medium]);
      onTestFinished(() => {
        execFileSync('umount', [medium]);
      });
    } else {
      await chmod(medium, 0o500);
      onTestFinished(() => chmod(medium, 0o700));
    }
    const before = await databaseDigest(office);
    office.desktop.place = join(medium, 'a.cfp');
    const attempt = exportPackage(office.exchange, { unitId: unit.unitId, ...neutral });
    expect(await codeOf(attempt)).toBe('MEDIUM_READ_ONLY');
    expect(await readdir(medium)).toEqual([]);
    expect(await databaseDigest(office)).toBe(before);
  });

  it.skipIf(process.getuid?.() !== 0)('leaves nothing on a full medium', async () => {
    const { office, unit } = await officeAndUnit();
    const medium = await temporaryFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'none', medium]);
    onTestFinished(() => {
      execFileSync('umount', [medium]);
    });
    const file = await fileOf(office, '附件.pdf', '0123456789'.repeat(60_000));
    await assign(office, await register(office, { attachments: [file] }), unit);
    const [before, files] = [await databaseDigest(office), await filesOnDisk(office)];
    office.desktop.place = join(medium, 'a.cfp');
    const attempt = exportPackage(office.exchange, { unitId: unit.unitId, ...neutral });
    // About the medium, with figures, before anything is sealed.
    await expect(attempt).rejects.toMatchObject({
      code: 'E_DISK_FULL',
      details: { medium: true, needed: expect.any(Number), free: expect.any(Number) },
    });
    expect(await readdir(medium)).toEqual([]);
    expect(await databaseDigest(office)).toBe(before);
    expect(await filesOnDisk(office)).toEqual(files);
  });

  it('names the file that is gone from the store or was changed there', async () => {
    const { office, unit } = await officeAndUnit();
    const file = await fileOf(office, '附件.pdf', '原来的内容');
    await assign(office, await register(office, { attachments: [file] }), unit);
    const before = await databaseDigest(office);
    const stored = office.workspace.contentStore.pathOf(file.sm3);
    const missing = { code: 'BLOB_MISSING', details: { name: '附件.pdf' } };
    await writeFile(stored, '改过的内容');
    await expect(exportTo(office, unit)).rejects.toMatchObject(missing);
    await rm(stored);
    await expect(exportTo(office, unit)).rejects.toMatchObject(missing);
    expect(await databaseDigest(office)).toBe(before);
    expect(await readdir(join(office.folder, 'medium'))).toEqual([]);
  });
});

describe('a series', () => {
  it('counts from 1 for each recipient, and every package names the one before', async () => {
    const { office, unit, matterId } = await officeAndUnit();
    const other = await openUnit('云州市财政局');
    await trustEachOther(office, other);
    const first = await exportTo(office, unit);
    await assign(office, matterId, other, 'separate');
    const toOther = await exportTo(office, other);
    const second = await exportTo(office, unit);
    const manifests = [];
    for (const { packageId } of [first, second, toOther]) manifests.push(await manifestOf(office, packageId));
    expect(manifests.map(({ seq, prev }) => ({ seq, prev }))).toEqual([
      { seq: { [unit.unitId]: 1 }, prev: {} },
      { seq: { [unit.unitId]: 2 }, prev: { [unit.unitId]: first.packageId } },
      { seq: { [other.unitId]: 1 }, prev: {} },
    ]);
  });

  it('gives two exports at once two numbers and every event to one of them', async () => {
    const { office, unit, matterId } = await officeAndUnit();
    const secondMatter = await register(office, { number: '0490' });
    await assign(office, secondMatter, unit);
    const results = await Promise.all([
      exportTo(office, unit, { matterIds: [matterId] }),
      exportTo(office, unit, { matterIds: [secondMatter] }),
    ]);
    expect((await outPackages(office)).map(({ seq }) => seq)).toEqual([1, 2]);
    const outcomes = await importAt(unit, ...results.map(({ path }) => path));
    expect(outcomes.map(({ appliedEvents }) => appliedEvents)).toEqual([2, 2]);
    const both = [exportTo(office, unit), exportTo(office, unit)];
    expect(await Promise.all(both.map(codeOf))).toEqual(['NOTHING_TO_EXPORT', 'NOTHING_TO_EXPORT']);
  });

  it('runs one of two exports of the same things', async () => {
    const { office, unit } = await officeAndUnit();
    const codes = await Promise.all([codeOf(exportTo(office, unit)), codeOf(exportTo(office, unit))]);
    expect(codes.sort()).toEqual(['NOTHING_TO_EXPORT', 'nothing was refused']);
    expect(await outPackages(office)).toHaveLength(1);
  });

  it('tells what arrived, and that counts as received where the receipt was lost', async () => {
    const { office, unit, matterId, assignmentId } = await officeAndUnit();
    const { exported } = await deliver(office, unit);
    await accept(unit, matterId, assignmentId);
    // Carries the receipt and never arrives.
    await exportTo(unit, office);
    expect((await outPackages(office))[0]?.state).toBe('exported');
    await recordProgress(unit, matterId, assignmentId, '完成选址');
    const third = await deliver(unit, office);
    const manifest = await manifestOf(unit, third.exported.packageId);
    const { incarnationId } = office.workspace.session.identity;
    expect(manifest.receipts).toEqual([]);
    expect(manifest.have).toEqual({ [office.unitId]: { [incarnationId]: [1] } });
    expect((await outPackages(office))[0]).toMatchObject({
      packageId: exported.packageId,
      state: 'received',
    });
  });
});

describe('a file name', () => {
  async function namesFor(classification: Classification) {
    const { office, unit } = await officeAndUnit();
    await exportTo(office, unit);
    const matterId = await register(office, { classification, number: '26' });
    await assign(office, matterId, unit);
    office.desktop.place = undefined;
    office.desktop.proposed.length = 0;
    for (const naming of ['neutral', 'descriptive'] as const) {
      await exportPackage(office.exchange, { unitId: unit.unitId, naming });
    }
    return office.desktop.proposed;
  }

  it('says nothing unless asked to, and never where the classification forbids', async () => {
    const random = expect.stringMatching(/^承复-[a-z0-9]{8}\.cfp$/);
    expect(await namesFor('internal')).toEqual([random, '承复-交办-云州市教育局-26号-20260302.cfp']);
    expect(await namesFor('mimi')).toEqual([random, random]);
  });
});

it('exports the same bytes again, and not from a damaged store', async () => {
  const { office, unit } = await officeAndUnit();
  const { packageId } = await exportTo(office, unit);
  const record = await office.workspace.database.read((reader) => readPackage(reader, packageId));
  const folder = join(office.folder, 'second');
  await mkdir(folder);
  office.desktop.place = undefined;
  expect(await exportAgain(office.workspace, { packageId })).toBeUndefined();
  office.desktop.place = join(folder, 'again.cfp');
  await rm(office.workspace.contentStore.pathOf(record?.blobSm3 ?? ''));
  expect(await codeOf(exportAgain(office.workspace, { packageId }))).toBe('BLOB_MISSING');
  expect(await readdir(folder)).toEqual([]);
  expect(await codeOf(exportAgain(unit.workspace, { packageId }))).toBe('NOT_FOUND');
});
