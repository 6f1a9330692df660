/** Seeded random changes of right packages, volumes, cards and key boxes, blind ones and such as know the structure: never an exception without a code, never accepted unless nothing was changed. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { utf8 } from '@main/sealing/bytes';
import { parseCard, verifyCard } from '@main/sealing/card';
import { deriveBoxKeys, readKeyBox } from '@main/sealing/key-box';
import { type KeyProvider, keyProviderFromBox, type UnwrappedKey } from '@main/sealing/key-provider';
import { openPackage } from '@main/sealing/open-package';
import { copyVolume } from '@main/sealing/read-volume';
import { stagePackage } from '@main/sealing/stage-package';
import { describe, expect, it } from 'vitest';
import { nothingKnown } from '../sealing/units';
import { KIT_PASSWORD } from './kit/key-box-cases';
import { assigned, registered } from './kit/kit-events';
import { type KitWorld, kitWorld } from './kit/kit-units';
import { buildPackage, eventsEntry, withOwnTrailer } from './kit/kit-writer';
import { sized, state } from './section-nine';
import { codeOf } from './support';

const KIT = resolve(import.meta.dirname, '../../fixtures/exchange-kit');
const GOLDEN = resolve(import.meta.dirname, '../../fixtures/exchange-golden');
const RUNS = sized(300, 20_000);
const LONG = { timeout: sized(120_000, 3_600_000) };

/** mulberry32: the seed of a failure is in its message. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Random = (below: number) => number;

const EXTREMES = [0x00, 0x01, 0x7f, 0x80, 0xff];

/** One to three changes: bits, bytes, runs, numbers at their bounds, parts cut out, doubled or moved. */
function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  let changed: Uint8Array = Uint8Array.from(bytes);
  for (let times = 1 + random(3); times > 0; times -= 1) changed = once(changed, random);
  return changed;
}

function once(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const at = random(Math.max(bytes.length, 1));
  const length = 1 + random(Math.min(64, Math.max(bytes.length - at, 1)));
  const extreme = EXTREMES[random(EXTREMES.length)] as number;
  switch (random(8)) {
    case 0:
      if (bytes.length > 0) copy[at] = (copy[at] as number) ^ (1 << random(8));
      return copy;
    case 1:
      if (bytes.length > 0) copy[at] = random(256);
      return copy;
    case 2:
      return copy.fill(extreme, at, at + length);
    case 3: {
      // A number of two or four bytes moved by one, carries and all.
      const width = random(2) === 0 ? 2 : 4;
      if (at + width > bytes.length) return copy;
      const view = new DataView(copy.buffer);
      const step = random(2) === 0 ? 1 : -1;
      if (width === 2) view.setUint16(at, view.getUint16(at) + step);
      else view.setUint32(at, view.getUint32(at) + step);
      return copy;
    }
    case 4:
      return Uint8Array.from([...copy.subarray(0, at), ...copy.subarray(at + length)]);
    case 5:
      return Uint8Array.from([...copy.subarray(0, at + length), ...copy.subarray(at)]);
    case 6:
      return Uint8Array.from([...copy.subarray(0, at), random(256), ...copy.subarray(at)]);
    default:
      return copy.subarray(0, at);
  }
}

const same = (left: Uint8Array, right: Uint8Array) => Buffer.from(left).equals(Buffer.from(right));

/** The code, or 'nothing was refused'; whatever else is thrown fails with the seed. */
async function triedWith(seed: number, attempt: Promise<unknown>): Promise<string> {
  return codeOf(attempt).catch((error: unknown) => {
    throw new Error(`seed ${seed}: an exception without a code`, { cause: error });
  });
}

async function rightPackage({ office, reader }: KitWorld): Promise<Uint8Array> {
  const events = [await registered('fuzz', office), await assigned('fuzz', office, reader)];
  const attachment = { name: '附件', type: 'attachment', media: 'text/plain', bytes: utf8('城东新区') };
  return buildPackage({
    seed: 'fuzz',
    sender: office,
    recipients: [reader],
    entries: [eventsEntry(...events), attachment],
  });
}

/** Unwrapping is a point multiplication; the same candidates give the same key. */
function remembering(keys: KeyProvider): KeyProvider {
  const memory = new Map<string, Promise<UnwrappedKey | undefined>>();
  return {
    ...keys,
    unwrap(candidates) {
      const name = candidates.map(({ cipher }) => Buffer.from(cipher).toString('hex')).join();
      const known = memory.get(name) ?? keys.unwrap(candidates);
      memory.set(name, known);
      return known;
    },
  };
}

interface Target {
  readonly right: Uint8Array;
  readonly change: (bytes: Uint8Array, random: Random) => Promise<Uint8Array>;
  readonly open: (bytes: Uint8Array) => Promise<unknown>;
  readonly runs: number;
}

async function fuzz(what: string, { right, change, open, runs }: Target): Promise<void> {
  expect(await triedWith(-1, open(right))).toBe('nothing was refused');
  const codes = new Map<string, number>();
  let unchanged = 0;
  for (let seed = 0; seed < runs; seed += 1) {
    const bytes = await change(right, randomOf(seed));
    const code = await triedWith(seed, open(bytes));
    if (same(bytes, right)) {
      unchanged += 1;
      expect(code, `seed ${seed}, nothing changed`).toBe('nothing was refused');
    } else {
      expect(code, `seed ${seed}`).not.toBe('nothing was refused');
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
  }
  expect([...codes.values()].reduce((sum, count) => sum + count, 0)).toBe(runs - unchanged);
  state('kit', `random changes of ${what}, refused with one of ${codes.size} codes`, runs - unchanged);
  state('kit', `random changes of ${what} that were accepted`, 0);
}

describe('random changes', () => {
  it.each([
    ['a package', async (bytes: Uint8Array, random: Random) => mutated(bytes, random)],
    [
      'a package under a right trailer',
      async (bytes: Uint8Array, random: Random) => withOwnTrailer(mutated(bytes.subarray(0, -40), random)),
    ],
  ] as const)('of %s', LONG, async (what, change) => {
    const world = await kitWorld();
    const { unitId, signPrivate, encPrivate } = world.reader;
    const keys = remembering(keyProviderFromBox({ unitId, signPrivate, encPrivate, oldEncPrivates: [] }));
    const card = parseCard(await readFile(join(KIT, 'units/office.cfc')));
    const folder = await mkdtemp(join(tmpdir(), 'chengfu-fuzz-'));
    const path = join(folder, 'given.cfp');
    const open = async (bytes: Uint8Array) => {
      await writeFile(path, bytes);
      const staged = await stagePackage(path, folder);
      try {
        await openPackage({
          staged,
          keys,
          trust: { cardBySigningKey: () => ({ card, status: 'trusted' }) },
          known: nothingKnown,
          checkEvents: () => {},
        });
      } finally {
        await rm(staged.folder, { recursive: true, force: true });
      }
    };
    try {
      await fuzz(what, { right: await rightPackage(world), change, open, runs: RUNS });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('of a manifest that its sender signed all the same', LONG, async () => {
    const world = await kitWorld();
    const { unitId, signPrivate, encPrivate } = world.reader;
    const keys = keyProviderFromBox({ unitId, signPrivate, encPrivate, oldEncPrivates: [] });
    const card = parseCard(await readFile(join(KIT, 'units/office.cfc')));
    const folder = await mkdtemp(join(tmpdir(), 'chengfu-fuzz-'));
    const path = join(folder, 'given.cfp');
    const codes = new Map<string, number>();
    const runs = Math.ceil(RUNS / 10);
    try {
      for (let seed = 0; seed < runs; seed += 1) {
        const random = randomOf(seed);
        const bytes = await buildPackage({
          seed: `manifest ${seed}`,
          sender: world.office,
          recipients: [world.reader],
          text: (canonical) => mutated(utf8(canonical), random),
        });
        await writeFile(path, bytes);
        const staged = await stagePackage(path, folder);
        const opening = openPackage({
          staged,
          keys,
          trust: { cardBySigningKey: () => ({ card, status: 'trusted' }) },
          known: nothingKnown,
          checkEvents: () => {},
        });
        // A digit of a date changed and signed is a right manifest: only that there is a code counts here.
        const code = await triedWith(seed, opening);
        codes.set(code, (codes.get(code) ?? 0) + 1);
        await rm(staged.folder, { recursive: true, force: true });
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    expect(codes.get('E_CANONICAL')).toBeGreaterThan(0);
    state(
      'manifests',
      'random changes signed by a trusted unit: a code or a right manifest, no exception',
      runs,
    );
  });

  it('of a card', LONG, async () => {
    const right = await readFile(join(GOLDEN, 'cards/colleague.cfc'));
    await fuzz('a card', {
      right,
      change: async (bytes, random) => mutated(bytes, random),
      open: async (bytes) => verifyCard(parseCard(bytes)),
      runs: RUNS,
    });
  });

  it('of a key box', LONG, async () => {
    const right = await readFile(join(GOLDEN, 'reader.cfk'));
    const known = await deriveBoxKeys(KIT_PASSWORD, right.subarray(16, 48), {
      iterations: 100_000,
      log2N: 14,
    });
    const other = { encryptionKey: new Uint8Array(16), macKey: new Uint8Array(32) };
    // Another salt or cost gives other keys: which ones makes no difference to a tag that does not hold.
    const derive: typeof deriveBoxKeys = async (_password, salt, { iterations, log2N }) =>
      same(salt, right.subarray(16, 48)) && iterations === 100_000 && log2N === 14 ? known : other;
    await fuzz('a key box', {
      right,
      change: async (bytes, random) => mutated(bytes, random),
      open: (bytes) => readKeyBox(bytes, KIT_PASSWORD, derive),
      runs: RUNS,
    });
  });

  it('of a volume', LONG, async () => {
    const right = await readFile(join(GOLDEN, 'volumes/assign.cfp.002'));
    const folder = await mkdtemp(join(tmpdir(), 'chengfu-fuzz-'));
    const sourcePath = join(folder, 'given.cfp.002');
    const setFolder = join(folder, 'set');
    try {
      await fuzz('a volume', {
        right,
        change: async (bytes, random) => mutated(bytes, random),
        async open(bytes) {
          await writeFile(sourcePath, bytes);
          await mkdir(setFolder, { recursive: true });
          try {
            await copyVolume({ sourcePath, setFolder });
          } finally {
            await rm(setFolder, { recursive: true, force: true });
          }
        },
        runs: RUNS,
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
