/** Two witnesses that are not ours, in both directions: stock OpenSSL opens packages of every kind that our desks seal, and what it builds is taken in by our desks. */
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { eventsOfMatter } from '@main/database/repositories/event-repository';
import { hexOf, utf8 } from '@main/sealing/bytes';
import { encodeCard } from '@main/sealing/card';
import { sealPackage } from '@main/sealing/seal-package';
import { listPackages } from '@main/usecases/package/list-packages';
import { matterIdSchema } from '@shared/domain/identifiers';
import { PACKAGE_KINDS } from '@shared/package-format/manifest';
import { describe, expect, it } from 'vitest';
import { fieldsFor, makeUnit } from '../sealing/units';
import { canonicalText, type Json } from './kit/canonical-text';
import { openKitDesk } from './kit/kit-desk';
import { assigned, registered } from './kit/kit-events';
import { drawnUuid, type KitUnit, type KitWorld, kitWorld } from './kit/kit-units';
import { isFullRun, sized, state } from './section-nine';
import { importAt, stageAt, temporaryFolder } from './support';

const ROOT = resolve(import.meta.dirname, '../../..');
const OPEN = join(ROOT, 'docs/open-package.sh');
const BUILD = join(ROOT, 'scripts/build-package-with-openssl.sh');
const version = spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout ?? '';
const able = version.startsWith('OpenSSL 3') && spawnSync('bash', ['--version']).status === 0;

const run = (script: string, words: readonly string[]) =>
  spawnSync('bash', [script, ...words], { encoding: 'utf8' });

describe.skipIf(!able)(`stock OpenSSL${able ? '' : ' [skipped: needs bash and OpenSSL 3]'}`, () => {
  it('opens a package of every kind, byte for byte', { timeout: sized(60_000, 600_000) }, async () => {
    const folder = await temporaryFolder();
    const [office, bureau] = [await makeUnit('云州市人民政府办公室'), await makeUnit('云州市教育局')];
    await writeFile(join(folder, 'key'), hexOf(bureau.encPrivate));
    await writeFile(join(folder, 'card'), encodeCard(office.card));
    const kinds = isFullRun ? PACKAGE_KINDS : PACKAGE_KINDS.filter((_, index) => index % 8 === 0);
    for (const [index, kind] of kinds.entries()) {
      const events = utf8(`{"n":${index}}\n`);
      // From no attachment to one over three chunks.
      const attachment = randomBytes(index * 6000);
      const media = 'application/octet-stream';
      const { path, fingerprint, manifest } = await sealPackage({
        manifest: { ...fieldsFor(office, [bureau]), kind },
        entries: [
          { name: 'events', type: 'events', media, source: { bytes: events } },
          { name: '附件', type: 'attachment', media, source: { bytes: attachment } },
        ],
        signer: office.keys,
        recipients: [bureau.card.body],
        destination: join(folder, `${kind}.cfp`),
      });
      const output = join(folder, `${kind}.out`);
      const { status, stdout, stderr } = run(OPEN, [path, join(folder, 'key'), join(folder, 'card'), output]);
      expect([kind, status, stderr]).toEqual([kind, 0, '']);
      expect(stdout).toContain(fingerprint);
      expect(JSON.parse(await readFile(join(output, 'manifest.json'), 'utf8'))).toEqual(manifest);
      expect(await readdir(output)).toHaveLength(3);
      expect((await readFile(join(output, '00000-events'))).equals(Buffer.from(events))).toBe(true);
      expect((await readFile(join(output, '00001-attachment'))).equals(attachment)).toBe(true);
    }
    state('witness', 'packages of all kinds opened by stock OpenSSL', kinds.length);
  });

  it('builds packages that a desk takes in, for one and for two recipients', {
    timeout: sized(60_000, 600_000),
  }, async () => {
    const world = await kitWorld();
    const desk = await openKitDesk(world);
    // 5 bytes behind two whole chunks, to the chunk, and small.
    const sizes = isFullRun ? [0, 1, 5000, 65_536, 131_077, 300_000] : [131_077];
    for (const [index, size] of sizes.entries()) {
      const recipients = index % 2 === 0 ? [world.reader, world.colleague] : [world.reader];
      const content = randomBytes(size);
      const { path, matter } = await builtByOpenSsl(world, recipients, content, index + 1);
      expect(await importAt(desk, path)).toMatchObject([{ newMatters: 1, appliedEvents: 2 }]);
      const { database, contentStore } = desk.workspace;
      const events = await database.read((reader) => eventsOfMatter(reader, matterIdSchema.parse(matter)));
      expect(events.map(({ type }) => type)).toEqual(['matter.registered', 'matter.assigned']);
      const [first] = events;
      if (first?.type !== 'matter.registered') throw new Error('not registered');
      for (const { sm3 } of first.body.attachments) {
        await contentStore.verify(sm3);
        expect(digest(await readFile(contentStore.pathOf(sm3)))).toBe(digest(content));
      }
      expect((await stageAt(desk, path)).refused.map(({ code }) => code)).toEqual(['E_DUPLICATE']);
    }
    expect((await listPackages(desk.workspace, { offset: 0, limit: 20 })).total).toBe(sizes.length);
    state('witness', 'packages built by stock OpenSSL and taken in by a desk', sizes.length);
  });

  it('is no witness with another key: such a package is refused', async () => {
    const world = await kitWorld();
    const desk = await openKitDesk(world);
    const impostor = { ...world, office: { ...world.office, signPrivate: world.colleague.signPrivate } };
    const { path } = await builtByOpenSsl(impostor, [world.reader], randomBytes(10), 1);
    const { plans, refused } = await stageAt(desk, path);
    expect([plans.length, refused.map(({ code }) => code)]).toEqual([0, ['E_SENDER_UNKNOWN']]);
    state('witness', 'negative control: built with another key, refused', 1);
  });
});

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** PKCS#8 around ECPrivateKey on sm2p256v1, as PEM. */
function pemOf(privateKey: Uint8Array): string {
  const der = `3041020100301306072a8648ce3d020106082a811ccf5501822d042730250201010420${hexOf(privateKey)}`;
  const base64 = Buffer.from(der, 'hex').toString('base64');
  return `-----BEGIN PRIVATE KEY-----\n${base64.replaceAll(/.{64}/g, '$&\n')}\n-----END PRIVATE KEY-----\n`;
}

async function builtByOpenSsl(
  { office, reader }: KitWorld,
  recipients: readonly KitUnit[],
  content: Uint8Array,
  seq: number,
): Promise<{ path: string; matter: string }> {
  const folder = await temporaryFolder();
  const at = (name: string) => join(folder, name);
  await mkdir(folder, { recursive: true });
  await writeFile(at('content.bin'), content);
  const sm3 = spawnSync('openssl', ['dgst', '-sm3', '-r', at('content.bin')], { encoding: 'utf8' });
  const file = { name: '附件.bin', sm3: sm3.stdout.slice(0, 64), size: content.length };
  const seed = `built by OpenSSL ${seq}`;
  const first = await registered(seed, office, [file]);
  const events = [first, await assigned(seed, office, reader)];
  await writeFile(at('events'), events.map((event) => `${canonicalText(event)}\n`).join(''));
  await writeFile(at('sender.pem'), pemOf(office.signPrivate));
  const cards: string[] = [];
  for (const [index, { card }] of recipients.entries()) {
    const path = at(`${index}.cfc`);
    await writeFile(path, canonicalText(card));
    cards.push(path);
  }
  await writeFile(at('manifest'), await templateOf(office, recipients, seq));
  const path = at('built.cfp');
  const entries = [
    `events:application/x-ndjson:events:${at('events')}`,
    `attachment:text/plain:附件.bin:${at('content.bin')}`,
  ];
  const words = [at('sender.pem'), at('manifest'), path, ...cards, '--', ...entries];
  const { status, stderr } = run(BUILD, words);
  expect([status, stderr]).toEqual([0, '']);
  return { path, matter: String(first.matter) };
}

async function templateOf(office: KitUnit, recipients: readonly KitUnit[], seq: number): Promise<string> {
  const series: Record<string, Json> = {};
  for (const { unitId } of recipients) series[unitId] = 1;
  const fields: Json = {
    v: 1,
    minReader: 1,
    packageId: randomUUID(),
    kind: 'assign',
    unitId: office.unitId,
    from: '@FROM@',
    card: 1,
    to: '@TO@',
    header: '@HEADER@',
    createdAt: Date.UTC(2026, 2, 1, 2) + seq,
    classification: 'none',
    inc: { id: await drawnUuid(`openssl ${seq}`), startedAt: Date.UTC(2026, 0, 5, 1) },
    seq: series,
    prev: {},
    supersedes: [],
    requires: [],
    have: {},
    receipts: [],
    entries: '@ENTRIES@',
  };
  return canonicalText(fields).replace('"@TO@"', '@TO@').replace('"@ENTRIES@"', '@ENTRIES@');
}
