/** Volumes on real files: cut, carried in any order, joined to the same bytes; anything else is refused by name. */
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hexOf, joined } from '@main/sealing/bytes';
import { joinVolumes } from '@main/sealing/join-volumes';
import { PACKAGE_MAGIC, TRAILER_MARK } from '@main/sealing/package-layout';
import { copyVolume, readVolumeHeader } from '@main/sealing/read-volume';
import { sm3 } from '@main/sealing/sm3';
import { splitIntoVolumes, writeVolume } from '@main/sealing/split-volumes';
import { stagePackage } from '@main/sealing/stage-package';
import { encodeVolumeHeader, type VolumeHeader } from '@main/sealing/volume-header';
import { fitPart, inPackageOrder, missingParts } from '@main/sealing/volume-set';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sized, state } from '../exchange/section-nine';
import { codeOf } from './crafted-package';

// Thousands of runs on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chengfu-volumes-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What the keyless checks take for a package. */
async function packageOf(length: number): Promise<string> {
  const body = joined(PACKAGE_MAGIC, randomBytes(length));
  const path = join(folder, `${hexOf(randomBytes(4))}.cfp`);
  await writeFile(path, joined(body, TRAILER_MARK, await sm3(body)));
  return path;
}

async function cut(path: string, partSize: number, medium = join(folder, 'medium')) {
  await mkdir(medium, { recursive: true });
  const volumes = await splitIntoVolumes(path, { partSize });
  const parts: { path: string; header: VolumeHeader }[] = [];
  for (let index = 1; index <= volumes.count; index += 1) {
    const place = join(medium, volumes.fileName('承复-qwertyui.cfp', index));
    parts.push({ path: place, header: await writeVolume(volumes.orderOf(index, place)) });
  }
  return { volumes, parts };
}

async function newFolder(name: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path, { recursive: true });
  return path;
}

describe('a package in volumes', () => {
  it('is cut into parts of the asked size with names in order, and joined to the same bytes', async () => {
    const path = await packageOf(5_000);
    const { volumes, parts } = await cut(path, 1_192);
    expect(volumes.count).toBe(6);
    expect(await readdir(join(folder, 'medium'))).toEqual(
      [1, 2, 3, 4, 5, 6].map((index) => `承复-qwertyui.cfp.00${index}`),
    );
    for (const [at, part] of parts.entries()) {
      expect((await readFile(part.path)).length).toBe(volumes.sizeOf(at + 1));
    }
    const setFolder = await newFolder('set');
    const held: VolumeHeader[] = [];
    for (const at of [3, 0, 5, 2, 1, 4]) {
      const part = parts[at] as (typeof parts)[number];
      expect(fitPart(part.header, held)).toBe('new');
      held.push(await copyVolume({ sourcePath: part.path, setFolder }));
    }
    const staged = await joinVolumes({ parts: held, setFolder, stagingFolder: await newFolder('staging') });
    expect(await readFile(staged.path)).toEqual(await readFile(path));
    const whole = await stagePackage(path, await newFolder('whole'));
    expect(staged.fingerprint).toBe(whole.fingerprint);
    expect(staged.size).toBe(whole.size);
  });

  it('is cut the same way again for a disc that failed', async () => {
    const path = await packageOf(3_000);
    const { volumes, parts } = await cut(path, 1_000);
    const again = await splitIntoVolumes(path, { partSize: 1_000, setId: volumes.setId });
    const place = join(folder, 'again');
    await writeVolume(again.orderOf(2, place));
    expect(await readFile(place)).toEqual(await readFile(parts[1]?.path ?? ''));
  });

  it('refuses a part size that leaves no room or makes more than 999 parts', async () => {
    const path = await packageOf(3_000);
    for (const partSize of [0, 192, 194, Number.NaN, 200.5]) {
      expect(await codeOf(splitIntoVolumes(path, { partSize }))).toBe('INPUT_INVALID');
    }
  });

  it('leaves nothing behind when writing is cancelled', async () => {
    const path = await packageOf(3_000);
    const medium = await newFolder('medium');
    const volumes = await splitIntoVolumes(path, { partSize: 1_000 });
    const stop = new AbortController();
    stop.abort();
    const order = volumes.orderOf(1, join(medium, 'a.cfp.001'));
    expect(await codeOf(writeVolume(order, { signal: stop.signal }))).toBe('CANCELLED');
    expect(await readdir(medium)).toEqual([]);
  });
});

describe('a damaged part', () => {
  it('is refused when it is cut short or longer at any of many places', async () => {
    const { parts } = await cut(await packageOf(2_000), 900);
    const good = await readFile(parts[0]?.path ?? '');
    const setFolder = await newFolder('set');
    const damaged = join(folder, 'damaged');
    const step = sized(37, 1);
    let cases = 0;
    for (let length = 0; length < good.length; length += step) {
      await writeFile(damaged, good.subarray(0, length));
      expect(await codeOf(copyVolume({ sourcePath: damaged, setFolder }))).toBe('E_VOLUME_DAMAGED');
      cases += 1;
    }
    await writeFile(damaged, joined(good, new Uint8Array(1)));
    expect(await codeOf(copyVolume({ sourcePath: damaged, setFolder }))).toBe('E_VOLUME_DAMAGED');
    expect(await readdir(setFolder)).toEqual([]);
    state('volumes', 'truncated parts, all E_VOLUME_DAMAGED', cases);
  });

  it('is refused with any byte changed', async () => {
    const { parts } = await cut(await packageOf(1_000), 700);
    const good = await readFile(parts[1]?.path ?? '');
    const setFolder = await newFolder('set');
    const damaged = join(folder, 'damaged');
    const step = sized(11, 1);
    let cases = 0;
    for (let at = 0; at < good.length; at += step) {
      const bytes = Buffer.from(good);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
      await writeFile(damaged, bytes);
      expect(await codeOf(copyVolume({ sourcePath: damaged, setFolder })), `byte ${at}`).toBe(
        'E_VOLUME_DAMAGED',
      );
      cases += 1;
    }
    expect(await readdir(setFolder)).toEqual([]);
    state('volumes', 'bytes of a part flipped, 0 accepted', cases);
  });

  it('is found out in the joined package even when its header was forged to fit', async () => {
    const path = await packageOf(2_000);
    const { parts } = await cut(path, 900);
    const setFolder = await newFolder('set');
    const [first] = parts;
    if (!first) throw new Error('no parts');
    const data = randomBytes(first.header.length);
    const header = { ...first.header, dataSm3: hexOf(await sm3(data)) };
    await writeFile(first.path, joined(await encodeVolumeHeader(header), data));
    const held = [];
    for (const part of parts) held.push(await copyVolume({ sourcePath: part.path, setFolder }));
    const joining = joinVolumes({ parts: held, setFolder, stagingFolder: await newFolder('staging') });
    expect(['E_NOT_A_PACKAGE', 'E_MEDIA_DAMAGED']).toContain(await codeOf(joining));
    expect(await readdir(join(folder, 'staging'))).toEqual([]);
  });

  it('of another package is found out by the fingerprint of the whole', async () => {
    const [path, other] = [await packageOf(2_000), await packageOf(2_000)];
    const { parts } = await cut(other, 5_000);
    const { volumes } = await cut(path, 5_000, join(folder, 'second'));
    const setFolder = await newFolder('set');
    const held = await copyVolume({ sourcePath: parts[0]?.path ?? '', setFolder });
    const claimed = [{ ...held, packageSm3: volumes.packageSm3 }];
    const joining = joinVolumes({ parts: claimed, setFolder, stagingFolder: await newFolder('staging') });
    expect(await codeOf(joining)).toBe('E_VOLUME_MIXED');
  });

  it('that shrank after it was read is told as damage', async () => {
    const { parts } = await cut(await packageOf(2_000), 900);
    const path = parts[0]?.path ?? '';
    await truncate(path, 200);
    expect(await codeOf(readVolumeHeader(path))).toBe('E_VOLUME_DAMAGED');
  });
});

/** One cutting of one package, parts of uneven lengths. */
const cutting = fc
  .record({
    setId: fc.uint8Array({ minLength: 16, maxLength: 16 }).map(hexOf),
    lengths: fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 12 }),
  })
  .map(({ setId, lengths }): VolumeHeader[] => {
    const total = lengths.reduce((sum, length) => sum + length, 0);
    let offset = 0;
    return lengths.map((length, at) => {
      const part = { setId, index: at + 1, count: lengths.length, offset, length, total };
      offset += length;
      return { ...part, packageSm3: setId.repeat(2), dataSm3: `${setId}${setId.slice(0, 31)}${at % 10}` };
    });
  });

describe('a set of volumes', () => {
  it('is complete in any order, with doubles, and knows what is missing', async () => {
    const runs = sized(200, 5_000);
    await fc.assert(
      fc.asyncProperty(cutting, fc.infiniteStream(fc.nat()), async (parts, random) => {
        const pool = [...parts, ...parts].sort(() => (random.next().value % 2 === 0 ? -1 : 1));
        const held: VolumeHeader[] = [];
        for (const part of pool) {
          const isHeld = held.some(({ index }) => index === part.index);
          expect(fitPart(part, held)).toBe(isHeld ? 'double' : 'new');
          if (!isHeld) held.push(part);
          const absent = parts.filter((other) => !held.includes(other)).map(({ index }) => index);
          expect(missingParts(held)).toEqual(absent);
          if (absent.length > 0) expect(() => inPackageOrder(held)).toThrow('E_VOLUME_MISSING');
        }
        expect(inPackageOrder(held)).toEqual(parts);
      }),
      { numRuns: runs },
    );
    state('volumes', 'sets brought together in random order with doubles', runs);
  });

  it('refuses every part that does not fit, whatever is held', async () => {
    const wrong = fc.constantFrom<(part: VolumeHeader) => Partial<VolumeHeader>>(
      ({ count }) => ({ count: count + 1 }),
      ({ total }) => ({ total: total + 1 }),
      () => ({ packageSm3: 'ff'.repeat(32) }),
      () => ({ dataSm3: 'ff'.repeat(32) }),
      ({ length }) => ({ length: length + 1 }),
    );
    const runs = sized(200, 5_000);
    await fc.assert(
      fc.asyncProperty(cutting, wrong, fc.nat(), async (parts, change, at) => {
        const part = parts[at % parts.length] as VolumeHeader;
        const forged = { ...part, ...change(part) };
        expect(() => fitPart(forged, parts)).toThrow('E_VOLUME_MIXED');
      }),
      { numRuns: runs },
    );
    state('volumes', 'parts of another package or cutting under one set id, all E_VOLUME_MIXED', runs);
  });

  it('refuses an overlap, and a last part that leaves a gap', () => {
    const part = (index: number, offset: number, length: number): VolumeHeader => ({
      setId: '00'.repeat(16),
      index,
      count: 3,
      offset,
      length,
      total: 3_000,
      packageSm3: '11'.repeat(32),
      dataSm3: '22'.repeat(32),
    });
    const held = [part(1, 0, 1_000), part(3, 2_000, 1_000)];
    expect(fitPart(part(2, 1_000, 1_000), held)).toBe('new');
    for (const [offset, length] of [
      [999, 1_000],
      [1_000, 1_001],
      [0, 3_000],
      [1_001, 999],
      [1_000, 999],
    ] as const) {
      expect(() => fitPart(part(2, offset, length), held)).toThrow('E_VOLUME_MIXED');
    }
  });
});
