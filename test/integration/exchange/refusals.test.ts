/** Bad input, one code a cause; after each the database is the same row for row and no file stays, but for what is kept for a person's decision. */
import { randomUUID } from 'node:crypto';
import { readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventsOfMatter } from '@main/database/repositories/event-repository';
import { readPeer, savePeer } from '@main/database/repositories/peer-repository';
import { utf8 } from '@main/sealing/bytes';
import { cancelImport } from '@main/usecases/package/cancel-import';
import { confirmImport } from '@main/usecases/package/confirm-import';
import { createExchange } from '@main/usecases/package/exchange';
import { canonicalize } from '@shared/package-format/canonical-json';
import { afterEach, describe, expect, it } from 'vitest';
import { attachmentEntry, craftPackage, rawEvent } from './crafted';
import {
  accept,
  assign,
  codeOf,
  databaseDigest,
  deliver,
  exportTo,
  filesOnDisk,
  flipByte,
  newRecordId,
  officeAndUnit,
  openOffice,
  openUnit,
  QUARANTINE_TABLES,
  register,
  stageAt,
  stagingFolders,
  type TestDesk,
  TODAY,
  takeCard,
  trust,
  trustEachOther,
} from './support';

let watched: { desk: TestDesk; digest: string; apart: string; blobs: string[] } | undefined;

/** From here on nothing may change at this desk until the test ends. */
async function watch(desk: TestDesk): Promise<void> {
  watched = {
    desk,
    digest: await databaseDigest(desk),
    apart: await databaseDigest(desk, QUARANTINE_TABLES),
    blobs: (await filesOnDisk(desk)).blobs,
  };
}

async function refusalOf(desk: TestDesk, path: string) {
  const { plans, refused } = await stageAt(desk, path);
  expect(plans).toEqual([]);
  expect(refused).toHaveLength(1);
  expect(await stagingFolders(desk)).toEqual([]);
  if (watched?.desk === desk) {
    const isKept = refused[0]?.details.kept === true;
    if (isKept) expect(await databaseDigest(desk, QUARANTINE_TABLES)).toBe(watched.apart);
    else expect(await databaseDigest(desk)).toBe(watched.digest);
    expect((await filesOnDisk(desk)).blobs).toEqual(watched.blobs);
    await watch(desk);
  }
  return refused[0];
}

const codeAt = async (desk: TestDesk, path: string) => (await refusalOf(desk, path))?.code;

afterEach(() => {
  watched = undefined;
});

describe('a file', () => {
  it('that is no package, was cut off, or has a flipped byte', async () => {
    const { office, unit } = await officeAndUnit();
    const { path, size } = await exportTo(office, unit);
    await watch(unit);
    const other = join(office.folder, '通知.cfp');
    await writeFile(other, '关于召开会议的通知'.repeat(100));
    expect(await codeAt(unit, other)).toBe('E_NOT_A_PACKAGE');
    expect(await codeAt(unit, join(office.folder, 'missing.cfp'))).toBe('DISK_READ');
    for (const at of [20, 200, Math.floor(size / 2), size - 5]) {
      expect(await codeAt(unit, await flipByte(path, at)), `byte ${at}`).toBe('E_MEDIA_DAMAGED');
    }
    for (const length of [size - 1, Math.floor(size / 2), 50]) {
      const cut = join(office.folder, `cut-${length}.cfp`);
      await writeFile(cut, await readFile(path));
      await truncate(cut, length);
      expect(await codeAt(unit, cut)).toBe('E_TRUNCATED');
    }
    expect((await stat(path)).size).toBe(size);
    expect((await stageAt(unit, path)).plans).toHaveLength(1);
  });

  it('among good ones is refused by itself', async () => {
    const { office, unit } = await officeAndUnit();
    const { path } = await exportTo(office, unit);
    const { plans, refused } = await stageAt(unit, await flipByte(path, 300), path);
    expect(plans).toHaveLength(1);
    expect(refused.map(({ code, fileName }) => [code, fileName.endsWith('.flipped.cfp')])).toEqual([
      ['E_MEDIA_DAMAGED', true],
    ]);
  });
});

describe('a sender', () => {
  it('that is unknown, pending, revoked, or sealed for another unit', async () => {
    const [office, unit, other] = await Promise.all([openOffice(), openUnit(), openUnit('云州市财政局')]);
    await trust(office, unit, 'unit');
    await assign(office, await register(office), unit);
    const { path } = await exportTo(office, unit);
    await watch(unit);
    expect(await codeAt(unit, path)).toBe('E_SENDER_UNKNOWN');
    expect(await codeAt(other, path)).toBe('E_NOT_FOR_YOU');
    await takeCard(unit, office);
    await watch(unit);
    expect(await refusalOf(unit, path)).toMatchObject({
      code: 'E_SENDER_PENDING',
      details: { unit: office.name },
    });
    await trust(unit, office, 'office');
    const [plan] = (await stageAt(unit, path)).plans;
    if (!plan) throw new Error('no plan');
    await unit.workspace.database.write(async (tx) => {
      const peer = await readPeer(tx, office.unitId);
      if (peer) await savePeer(tx, { ...peer, status: 'revoked' });
    });
    await watch(unit);
    // Read while the card was still good, confirmed when it no longer is.
    expect(await codeOf(confirmImport(unit.exchange, plan))).toBe('E_SENDER_REVOKED');
    await cancelImport(unit.exchange, plan);
    expect(await codeAt(unit, path)).toBe('E_SENDER_REVOKED');
  });

  it('whose clock is past the end of its card', async () => {
    const { office, unit } = await officeAndUnit();
    const { path } = await exportTo(office, unit);
    const later = { ...unit.workspace, now: () => Date.UTC(2040, 0, 1) };
    expect(await codeAt({ ...unit, exchange: createExchange(later) }, path)).toBe('E_SENDER_EXPIRED');
  });
});

describe('a series', () => {
  it('with two packages in one place, or other bytes under a known id', async () => {
    const { office, unit, matterId, assignmentId } = await officeAndUnit();
    await deliver(office, unit);
    await accept(unit, matterId, assignmentId);
    const { exported } = await deliver(unit, office);
    await watch(office);
    const second = await craftPackage(unit, office, { seq: 1 });
    expect(await refusalOf(office, second)).toMatchObject({
      code: 'E_FORK',
      details: { other: exported.packageId },
    });
    const renamed = await craftPackage(unit, office, { seq: 2, fields: { packageId: exported.packageId } });
    expect(await codeAt(office, renamed)).toBe('E_FORK');
  });

  it('that takes the id of another unit’s package', async () => {
    const { office, unit, matterId } = await officeAndUnit();
    const other = await openUnit('云州市财政局');
    await trustEachOther(office, other);
    const assignmentId = await assign(office, matterId, other, 'separate');
    await deliver(office, other);
    await accept(other, matterId, assignmentId);
    const { exported } = await deliver(other, office);
    await watch(office);
    const stolen = await craftPackage(unit, office, { fields: { packageId: exported.packageId } });
    expect(await codeAt(office, stolen)).toBe('E_FORK');
  });

  it('with two claimants read in one go: the later one is refused', async () => {
    const { office, unit } = await officeAndUnit();
    const [one, two] = [await craftPackage(unit, office, {}), await craftPackage(unit, office, {})];
    const { plans, refused } = await stageAt(office, one, two);
    expect([plans.length, refused.map(({ code }) => code)]).toEqual([1, ['E_FORK']]);
  });
});

describe('events', () => {
  async function setting() {
    const { office, unit, matterId, assignmentId } = await officeAndUnit();
    await deliver(office, unit);
    await accept(unit, matterId, assignmentId);
    await deliver(unit, office);
    await watch(office);
    const progress = (change: object = {}) =>
      rawEvent(unit, matterId, 'progress.recorded', {
        assignmentId,
        entryId: newRecordId(),
        on: TODAY,
        text: '完成选址',
        evidence: [],
        ...change,
      });
    const refused = async (...lines: (object | string)[]) =>
      refusalOf(office, await craftPackage(unit, office, { seq: 2, lines }));
    return { office, unit, matterId, progress, refused };
  }

  it('of an unknown type or version name what is needed', async () => {
    const { unit, matterId, progress, refused } = await setting();
    const unknown = rawEvent(unit, matterId, 'promise.kept', { on: TODAY });
    const newer = { ...progress(), v: 2 };
    expect(await refused(unknown, progress(), newer)).toMatchObject({
      code: 'E_SCHEMA',
      details: { needed: ['promise.kept v1', 'progress.recorded v2'] },
    });
  });

  it('are all listed with what is wrong about them', async () => {
    const { progress, refused } = await setting();
    const doubled = progress();
    const outcome = await refused(
      progress({ text: '' }),
      progress({ secret: 1 }),
      doubled,
      doubled,
      { ...progress(), lamport: 2 ** 50 },
      `${canonicalize(progress())} `,
      'null',
    );
    expect(outcome?.code).toBe('E_EVENTS');
    const problems = outcome?.details.problems as string[];
    for (const line of [1, 2, 4, 5, 6, 7]) {
      expect(
        problems.some((problem) => problem.startsWith(`line ${line}:`)),
        `line ${line}`,
      ).toBe(true);
    }
    expect(problems.some((problem) => problem.startsWith('line 3:'))).toBe(false);
  });

  it('by anyone but the signer, or not the signer’s to write', async () => {
    const { office, unit, matterId, progress, refused } = await setting();
    expect((await refused({ ...progress(), unit: office.unitId }))?.code).toBe('E_NOT_ALLOWED');
    const archived = rawEvent(unit, matterId, 'matter.archived', { on: TODAY, place: '档案室' });
    expect((await refused(progress(), archived))?.code).toBe('E_NOT_ALLOWED');
    const other = await openUnit('云州市财政局');
    await trustEachOther(office, other);
    await watch(office);
    const foreign = { ...progress(), unit: other.unitId };
    const path = await craftPackage(other, office, { lines: [foreign] });
    expect(await refusalOf(office, path)).toMatchObject({
      code: 'E_NOT_ALLOWED',
      details: { problems: [expect.stringContaining('another unit')] },
    });
  });

  it('that a unit known as no office writes for an office, and another office’s matter', async () => {
    const { office, unit, matterId } = await officeAndUnit();
    await deliver(office, unit);
    const second = await openOffice();
    await trustEachOther(second, unit);
    await watch(unit);
    const archived = rawEvent(second, matterId, 'matter.archived', { on: TODAY, place: '档案室' });
    const path = await craftPackage(second, unit, { lines: [archived] });
    expect(await codeAt(unit, path)).toBe('E_NOT_ALLOWED');
  });

  it('whose id stands for other words', async () => {
    const { office, unit, matterId, progress, refused } = await setting();
    const [known] = (await unit.workspace.database.read((reader) => eventsOfMatter(reader, matterId))).filter(
      ({ type }) => type === 'assignment.accepted',
    );
    expect(known).toBeDefined();
    expect((await refused({ ...progress(), id: known?.id }))?.code).toBe('E_EVENTS');
    const elsewhere = { ...progress(), id: known?.id, matter: await register(office) };
    await watch(office);
    expect((await refused(elsewhere))?.code).toBe('E_EVENTS');
  });

  it('that name a file which neither travels nor is here, or has another size', async () => {
    const { office, unit, progress } = await setting();
    const missing = { name: '现场.jpg', media: 'image/jpeg', size: 3, sm3: 'ab'.repeat(32) };
    const path = await craftPackage(unit, office, { seq: 2, lines: [progress({ evidence: [missing] })] });
    expect(await codeAt(office, path)).toBe('E_EVENTS');
    // SM3("abc"), three bytes long.
    const abc = '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0';
    const sized = (size: number) =>
      craftPackage(unit, office, {
        seq: 2,
        lines: [progress({ evidence: [{ ...missing, sm3: abc, size }] })],
        entries: [attachmentEntry('现场.jpg', 'abc')],
      });
    expect(await codeAt(office, await sized(4))).toBe('E_EVENTS');
    expect((await stageAt(office, await sized(3))).plans).toHaveLength(1);
  });

  it('beside rules that only an office may send are not half imported', async () => {
    const { office, unit, progress } = await setting();
    const source = { bytes: utf8('{}') };
    const entries = [{ name: '规则', type: 'profile', media: 'application/json', source } as const];
    const path = await craftPackage(unit, office, { seq: 2, lines: [progress()], entries });
    expect(await refusalOf(office, path)).toMatchObject({
      code: 'E_NOT_ALLOWED',
      details: { problems: ['rules from a unit that is no verified office'] },
    });
  });
});

it('a review of a draft that nobody knows is kept in the trace and moves nothing', async () => {
  const { office, unit, matterId, assignmentId } = await officeAndUnit();
  await deliver(office, unit);
  const review = rawEvent(office, matterId, 'draft.reviewed', {
    assignmentId,
    draftId: randomUUID(),
    decision: 'approved',
    comments: [],
  });
  const path = await craftPackage(office, unit, { seq: 2, lines: [review] });
  const { plans } = await stageAt(unit, path);
  expect(plans[0]?.lines.map(({ effect }) => effect)).toEqual(['no-effect']);
});

it('a file that cannot be opened is told by its name, never by its path', async () => {
  const unit = await openUnit();
  const { refused } = await stageAt(unit, join(unit.folder, '不存在', '某包.cfp'));
  expect(refused).toMatchObject([{ fileName: '某包.cfp', code: 'DISK_READ' }]);
  expect(JSON.stringify(refused)).not.toContain(unit.folder);
});
