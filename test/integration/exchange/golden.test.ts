/** Files of every released format version open for ever, with the contents they had (SEALED-PACKAGE, principles). They are added to, never made anew. */
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bytesOfHex } from '@main/sealing/bytes';
import { parseCard, verifyCard } from '@main/sealing/card';
import { joinVolumes } from '@main/sealing/join-volumes';
import { readKeyBox } from '@main/sealing/key-box';
import { keyIdOf } from '@main/sealing/key-id';
import { keyProviderFromBox } from '@main/sealing/key-provider';
import { openPackage } from '@main/sealing/open-package';
import { copyVolume } from '@main/sealing/read-volume';
import { stagePackage } from '@main/sealing/stage-package';
import type { IdentityCard } from '@shared/package-format/card';
import { EVENT_TYPES, EVENT_VERSION, type MatterEvent } from '@shared/package-format/events/event';
import { PACKAGE_KINDS } from '@shared/package-format/manifest';
import { beforeAll, expect, it } from 'vitest';
import { nothingKnown } from '../sealing/units';
import { type BuiltGolden, buildGolden, type GoldenPackage } from './kit/build-golden';
import { openKitDesk } from './kit/kit-desk';
import { state } from './section-nine';
import { filesOnDisk, importAt, stagingFolders, temporaryFolder } from './support';

const FOLDER = resolve(import.meta.dirname, '../../fixtures/exchange-golden');

let golden: BuiltGolden;
let table: {
  keyBoxPassword: string;
  packages: readonly GoldenPackage[];
  /** Beside the kinds: the office's events of every type, then a unit's. */
  eventPackages: readonly GoldenPackage[];
};
const everyPackage = () => [...table.packages, ...table.eventPackages];

beforeAll(async () => {
  golden = await buildGolden();
  table = JSON.parse(await readFile(join(FOLDER, 'golden.json'), 'utf8'));
}, 120_000);

const cardOf = async (name: string) => parseCard(await readFile(join(FOLDER, `cards/${name}.cfc`)));

async function readerKeys() {
  const box = await readFile(join(FOLDER, 'reader.cfk'));
  return keyProviderFromBox(await readKeyBox(box, table.keyBoxPassword));
}

it('lie in the tree as the second writer makes them', async () => {
  const other: string[] = [];
  for (const [file, bytes] of golden.files) {
    if (!(await readFile(join(FOLDER, file))).equals(bytes)) other.push(file);
  }
  expect(other).toEqual([]);
  expect(table.packages.map(({ kind }) => kind)).toEqual([...PACKAGE_KINDS]);
});

it('open with every content, receipt code and fingerprint they had', { timeout: 120_000 }, async () => {
  const keys = await readerKeys();
  const cards = new Map<string, IdentityCard>();
  for (const name of ['office', 'colleague']) {
    const card = await cardOf(name);
    cards.set(await keyIdOf(bytesOfHex(card.body.signPub)), card);
  }
  const folder = await mkdtemp(join(tmpdir(), 'chengfu-golden-'));
  try {
    for (const expected of everyPackage()) {
      const opened = await openPackage({
        staged: await stagePackage(join(FOLDER, expected.file), folder),
        keys,
        trust: {
          cardBySigningKey(keyId) {
            const card = cards.get(keyId);
            return card && { card, status: 'trusted' };
          },
        },
        known: nothingKnown,
        checkEvents: () => {},
      });
      expect(opened.manifest.kind).toBe(expected.kind);
      expect(opened.manifest.packageId).toBe(expected.packageId);
      expect(opened.manifest.to).toHaveLength(expected.recipients);
      expect(opened.fingerprint).toBe(expected.fingerprint);
      expect(opened.receiptCode).toBe(expected.receiptCode);
      expect(opened.sequence).toBe(expected.seq);
      expect(opened.events).toEqual(expected.events);
      expect(opened.entries.map(({ entry: { name, type, sm3 } }) => ({ name, type, sm3 }))).toEqual(
        expected.entries,
      );
    }
    state('golden', 'packages of version 1, one of each kind', table.packages.length);
    state('golden', 'packages of version 1 with every type of event', table.eventPackages.length);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it('hold every type of event in every version', () => {
  const held = new Set(
    everyPackage().flatMap(({ events }) =>
      events.map((line) => {
        const { type, v } = JSON.parse(line) as MatterEvent;
        return `${type} v${v}`;
      }),
    ),
  );
  const versions = Array.from({ length: EVENT_VERSION }, (_, at) => at + 1);
  expect([...held].sort()).toEqual(
    EVENT_TYPES.flatMap((type) => versions.map((v) => `${type} v${v}`)).sort(),
  );
  state('golden', 'types of events in them', held.size);
});

it('are taken in by a desk, one series in any order, and no name becomes a path', {
  timeout: 120_000,
}, async () => {
  const desk = await openKitDesk(golden.world);
  const paths = everyPackage().map(({ file }) => join(FOLDER, file));
  const outcomes = await importAt(desk, ...[...paths].reverse());
  expect(outcomes).toHaveLength(paths.length);
  expect(outcomes.reduce((sum, { newMatters }) => sum + newMatters, 0)).toBe(table.packages.length + 2);
  expect(await stagingFolders(desk)).toEqual([]);
  const { blobs } = await filesOnDisk(desk);
  expect(blobs.every((name) => /^[0-9a-f]+$/.test(name))).toBe(true);
  expect((await readdir(desk.folder)).sort()).toEqual(['data']);
  state('golden', 'taken in by a desk', outcomes.length);
});

it('are joined from volumes', async () => {
  const folder = await temporaryFolder();
  const [setFolder, stagingFolder] = [join(folder, 'set'), join(folder, 'staging')];
  await mkdir(setFolder);
  await mkdir(stagingFolder);
  const parts = [];
  for (const index of [2, 3, 1]) {
    parts.push(await copyVolume({ sourcePath: join(FOLDER, `volumes/assign.cfp.00${index}`), setFolder }));
  }
  const joined = await joinVolumes({ parts, setFolder, stagingFolder });
  expect(joined.fingerprint).toBe(table.packages[0]?.fingerprint);
  state('golden', 'volumes of version 1', parts.length);
});

it('verify as cards: the first, the one that follows, the countersigned one', async () => {
  const [office, first, rotated, countersigned] = await Promise.all(
    ['office', 'colleague', 'colleague-rotated', 'colleague-countersigned'].map(cardOf),
  );
  if (!office || !first || !rotated || !countersigned) throw new Error('cards');
  await verifyCard(first);
  await verifyCard(rotated, { previous: first });
  expect(await verifyCard(countersigned, { officeCards: [office] })).toEqual({ countersigned: true });
  state('golden', 'cards and key boxes of version 1', 5);
});
