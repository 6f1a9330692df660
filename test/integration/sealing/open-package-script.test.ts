/** The independent witness: stock OpenSSL and a shell open what we seal, and refuse what was altered. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hexOf, utf8 } from '@main/sealing/bytes';
import { encodeCard, fingerprintOfCard } from '@main/sealing/card';
import { type SealedPackage, sealPackage } from '@main/sealing/seal-package';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeFolder } from '../remove-folder';
import { craft, flipBit, withTrailer } from './crafted-package';
import { fieldsFor, makeUnit, type TestUnit } from './units';

const SCRIPT = resolve(import.meta.dirname, '../../../docs/open-package.sh');
const version = spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout ?? '';
const able = version.startsWith('OpenSSL 3') && spawnSync('bash', ['--version']).status === 0;

describe.skipIf(!able)(`docs/open-package.sh${able ? '' : ' [skipped: needs bash and OpenSSL 3]'}`, () => {
  let folder: string;
  let office: TestUnit;
  let bureau: TestUnit;
  let other: TestUnit;
  let sealed: SealedPackage;
  let bytes: Uint8Array;
  const attachment = randomBytes(200_000);
  let runs = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chengfu-witness-'));
    office = await makeUnit('云州市人大常委会代表工作委员会');
    bureau = await makeUnit('云州市水利局');
    other = await makeUnit('云州市气象局');
    const media = 'application/octet-stream';
    sealed = await sealPackage({
      manifest: fieldsFor(office, [bureau, other]),
      entries: [
        { name: '事件', type: 'events', media, source: { bytes: utf8('{"n":1}\n') } },
        { name: '引号","size":5,"sm3":"附件', type: 'attachment', media, source: { bytes: attachment } },
        { name: '空', type: 'scan', media, source: { bytes: new Uint8Array(0) } },
      ],
      signer: office.keys,
      recipients: [bureau.card.body, other.card.body],
      destination: join(folder, 'sealed.cfp'),
    });
    bytes = await readFile(sealed.path);
  });
  afterAll(() => removeFolder(folder));

  async function witness(given: Uint8Array, privateKey: Uint8Array, sender: TestUnit) {
    runs += 1;
    const [path, key, card] = ['cfp', 'key', 'cfc'].map((kind) => join(folder, `${runs}.${kind}`)) as [
      string,
      string,
      string,
    ];
    const output = join(folder, `${runs}.out`);
    await writeFile(path, given);
    await writeFile(key, hexOf(privateKey));
    await writeFile(card, encodeCard(sender.card));
    const { status, stdout, stderr } = spawnSync('bash', [SCRIPT, path, key, card, output], {
      encoding: 'utf8',
    });
    return { status, stdout, stderr, output };
  }

  it('opens a package for each recipient, byte for byte', { timeout: 60_000 }, async () => {
    for (const unit of [bureau, other]) {
      const { status, stdout, stderr, output } = await witness(bytes, unit.encPrivate, office);
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(stdout).toContain(sealed.fingerprint);
      expect(stdout).toContain(await fingerprintOfCard(office.card));
      expect((await readdir(output)).sort()).toEqual([
        '00000-events',
        '00001-attachment',
        '00002-scan',
        'manifest.json',
      ]);
      expect(await readFile(join(output, '00000-events'), 'utf8')).toBe('{"n":1}\n');
      expect(attachment.equals(await readFile(join(output, '00001-attachment')))).toBe(true);
      expect(JSON.parse(await readFile(join(output, 'manifest.json'), 'utf8'))).toEqual(sealed.manifest);
    }
  });

  it('refuses a flipped bit, also under a recomputed trailer', { timeout: 120_000 }, async () => {
    const places = [3, 9, 14, 20, 60, 16 + 18 + 7 + 100, 400, 1000, 70_000, bytes.length - 60];
    for (const [index, place] of places.entries()) {
      const flipped = flipBit(bytes, place * 8 + (index % 8));
      for (const given of [flipped, await withTrailer(flipped)]) {
        const { status, stderr, output } = await witness(given, bureau.encPrivate, office);
        expect(status, `byte ${place}`).toBe(1);
        expect(stderr, `byte ${place}`).toMatch(/^refused: /);
        expect(existsSync(output)).toBe(false);
      }
    }
  });

  it.each<[string, () => Promise<[Uint8Array, Uint8Array, TestUnit]>, string]>([
    ['a key it was not sealed to', async () => [bytes, office.encPrivate, office], 'not for this key'],
    ['the card of another unit', async () => [bytes, bureau.encPrivate, other], 'another unit'],
    ['a file cut off', async () => [bytes.subarray(0, 5000), bureau.encPrivate, office], 'truncated'],
    [
      'another envelope',
      async () => [await crafted({ header: '0'.repeat(64) }), bureau.encPrivate, office],
      'envelope',
    ],
    [
      'another recipient named',
      async () => [await crafted({ to: ['0'.repeat(32)] }), bureau.encPrivate, office],
      'not named',
    ],
    [
      'a wrong digest',
      async () => [await crafted({}, utf8('{"a":2}\n')), bureau.encPrivate, office],
      'digest',
    ],
    [
      'left-over bytes',
      async () => [await crafted({}, utf8('{"a":1}\n.')), bureau.encPrivate, office],
      'bytes after',
    ],
    [
      'a signature by somebody else',
      async () => [await crafted({}, undefined, other), bureau.encPrivate, office],
      'signature',
    ],
  ])('refuses %s', { timeout: 30_000 }, async (_name, given, message) => {
    const { status, stderr } = await witness(...(await given()));
    expect(status).toBe(1);
    expect(stderr).toMatch(/^refused: /);
    expect(stderr).toContain(message);
  });

  function crafted(fields: object, content?: Uint8Array, signer: TestUnit = office): Promise<Uint8Array> {
    return craft({
      sender: { ...office, keys: { ...office.keys, sign: signer.keys.sign } },
      recipients: [bureau],
      manifest: (manifest) => ({ ...manifest, ...fields }),
      ...(content === undefined ? {} : { content: [content] }),
    });
  }
});
