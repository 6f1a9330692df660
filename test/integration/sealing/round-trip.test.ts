/** What goes into a package comes out, byte for byte, for every named recipient and nobody else. */
import { randomBytes, randomUUID } from 'node:crypto';
import { truncateSync } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plaintextPieces } from '@main/sealing/body-reader';
import { hexOf, joined, utf8, viewOf } from '@main/sealing/bytes';
import type { EntrySource } from '@main/sealing/entry-source';
import { createEnvelope } from '@main/sealing/envelope';
import { keyIdOf } from '@main/sealing/key-id';
import { keyProviderFromBox } from '@main/sealing/key-provider';
import { openPackage } from '@main/sealing/open-package';
import { bodyGeometry, CHUNK_LENGTH, sealedLength } from '@main/sealing/package-layout';
import { sealPackage } from '@main/sealing/seal-package';
import { generateKeyPair } from '@main/sealing/sm2-curve';
import { sm3 } from '@main/sealing/sm3';
import { stagePackage } from '@main/sealing/stage-package';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, sealBytes } from './crafted-package';
import { fieldsFor, makeUnit, nothingKnown, type TestUnit, trustIn } from './units';

let folder: string;
let office: TestUnit;
let units: TestUnit[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chengfu-seal-'));
  office = await makeUnit('云州市人大常委会代表工作委员会');
  units = [await makeUnit('云州市人力资源和社会保障局'), await makeUnit('云州市财政局')];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const EVENTS: EntrySource = {
  name: '事件',
  type: 'events',
  media: 'application/x-ndjson',
  source: { bytes: utf8('{"n":1}\n{"n":2}\n') },
};

async function attachment(length: number): Promise<EntrySource & { readonly content: Buffer }> {
  const content = randomBytes(length);
  const path = join(folder, `source-${length}`);
  await writeFile(path, content);
  const media = 'application/octet-stream';
  return { name: `附件 ${length}.bin`, type: 'attachment', media, source: { path }, content };
}

function request(entries: readonly EntrySource[], recipients = units) {
  return {
    manifest: fieldsFor(office, recipients),
    entries,
    signer: office.keys,
    recipients: recipients.map(({ card }) => card.body),
    destination: join(folder, '承复-aaaabbbb.cfp'),
  };
}

function opening(recipient: TestUnit) {
  return {
    keys: recipient.keys,
    trust: trustIn([office]),
    known: nothingKnown,
    checkEvents: () => {},
  };
}

async function stage(path: string) {
  await mkdir(join(folder, 'staging'), { recursive: true });
  return stagePackage(path, join(folder, 'staging'));
}

describe('a sealed package', () => {
  it('gives every recipient the same entries, from 0 bytes to several MiB', { timeout: 60_000 }, async () => {
    const lengths = [0, 1, 15, 65_535, 65_536, 65_537, 3 * 1024 * 1024 + 7];
    const attachments = await Promise.all(lengths.map(attachment));
    const progress: number[] = [];
    const sealed = await sealPackage({
      ...request([EVENTS, ...attachments]),
      onProgress: (done, total) => progress.push(done / total),
    });
    expect(progress.at(-1)).toBe(1);
    expect(progress).toEqual([...progress].sort((left, right) => left - right));
    expect((await stat(sealed.path)).mode & 0o777).toBe(0o600);
    expect((await stat(sealed.path)).size).toBe(sealed.size);

    for (const unit of units) {
      const staged = await stage(sealed.path);
      expect(staged.fingerprint).toBe(sealed.fingerprint);
      let checked: readonly string[] = [];
      const opened = await openPackage({
        staged,
        ...opening(unit),
        checkEvents: (lines) => {
          checked = lines;
        },
      });
      expect(checked).toEqual(['{"n":1}', '{"n":2}']);
      expect(opened.events).toEqual(checked);
      expect(opened.manifest).toEqual(sealed.manifest);
      expect(opened.sender.card).toEqual(office.card);
      expect(opened.sequence).toBe(1);
      for (const [index, { content }] of attachments.entries()) {
        const entry = opened.entries[index + 1];
        expect(content.equals(await readFile(entry?.path ?? ''))).toBe(true);
      }
      // The telephone receipt that the office expects from this unit.
      expect(opened.recipientKeyId).toBe(await keyIdOf(unit.keys.encPublic));
      expect(opened.receiptCode).toBe(sealed.receiptCodes.get(opened.recipientKeyId));
      expect(opened.receiptCode).toMatch(/^[0-9]{12}$/);
      await rm(staged.folder, { recursive: true });
    }
    expect(new Set(sealed.receiptCodes.values()).size).toBe(2);
    expect(await readdir(join(folder, 'staging'))).toEqual([]);
  });

  it('has the exact layout and lengths of the format', async () => {
    const sealed = await sealPackage(request([EVENTS]));
    const bytes = await readFile(sealed.path);
    const view = viewOf(bytes);
    const ids = await Promise.all(units.map(({ keys }) => keyIdOf(keys.encPublic)));
    const headerLength = view.getUint32(12);
    expect(bytes.subarray(0, 8).toString()).toBe('CHENGFU1');
    expect([view.getUint16(8), view.getUint16(10)]).toEqual([1, 1]);
    expect([bytes[32], bytes[33]]).toEqual([16, 2]);
    let at = 34;
    for (const keyId of sealed.manifest.to) {
      const key = units.map(({ keys }) => keys.encPublic)[ids.indexOf(keyId)] as Uint8Array;
      const tag = await sm3(utf8('CHENGFU1 tag'), bytes.subarray(16, 32), key);
      expect(bytes[at]).toBe(1);
      expect(bytes.subarray(at + 1, at + 5)).toEqual(Buffer.from(tag.subarray(0, 4)));
      at += 7 + view.getUint16(at + 5);
    }
    expect(at).toBe(16 + headerLength);
    expect(sealed.manifest.to).toEqual([...sealed.manifest.to].sort());
    expect(sealed.manifest.header).toBe(hexOf(await sm3(bytes.subarray(0, at + 32))));
    expect(bytes.subarray(-40, -32).toString()).toBe('CFUEND1\n');
    expect(bytes.subarray(-32).toString('hex')).toBe(hexOf(await sm3(bytes.subarray(0, -40))));
    expect(sealed.fingerprint).toBe(bytes.subarray(-32).toString('hex'));
  });

  it('tells nothing in clear: no name, number or subject of those concerned', async () => {
    const sealed = await sealPackage(request([{ ...EVENTS, name: '关于社会保障卡的建议' }]));
    const bytes = await readFile(sealed.path);
    for (const secret of ['关于社会保障卡的建议', '云州', office.keys.unitId, sealed.packageId]) {
      expect(bytes.includes(secret), secret).toBe(false);
    }
  });

  it('never repeats: the same content sealed twice has nothing in common but its frame', async () => {
    const both = [await sealPackage(request([EVENTS])), await sealPackage(request([EVENTS]))];
    expect(both[0]?.fingerprint).not.toBe(both[1]?.fingerprint);
    expect(both[0]?.manifest.header).not.toBe(both[1]?.manifest.header);
  });

  it.each([
    1,
    CHUNK_LENGTH - 1,
    CHUNK_LENGTH,
    CHUNK_LENGTH + 1,
    2 * CHUNK_LENGTH - 1,
    2 * CHUNK_LENGTH,
    2 * CHUNK_LENGTH + 1,
  ])('cuts a plaintext of %i bytes into full chunks and a last one that is never empty', async (length) => {
    const envelope = await createEnvelope([(units[0] as TestUnit).keys.encPublic]);
    const plaintext = randomBytes(length);
    const path = join(folder, 'exact.cfp');
    const bytes = await sealBytes(envelope, plaintext);
    await writeFile(path, bytes);
    expect(bytes.length).toBe(sealedLength(envelope.headerLength, length));
    const geometry = bodyGeometry(bytes.length, envelope.headerLength);
    expect(geometry.plaintextLength).toBe(length);
    expect(geometry.chunkCount).toBe(Math.ceil(length / CHUNK_LENGTH));
    const file = await open(path, 'r');
    const pieces: Uint8Array[] = [];
    for await (const piece of plaintextPieces({ file, geometry, keys: envelope.keys })) {
      pieces.push(Uint8Array.from(piece));
    }
    await file.close();
    expect(plaintext.equals(joined(...pieces))).toBe(true);
  });

  it('opens with an old decryption key after a rotation', async () => {
    const unit = units[0] as TestUnit;
    const sealed = await sealPackage(request([EVENTS]));
    const rotated = keyProviderFromBox({
      unitId: unit.keys.unitId,
      signPrivate: generateKeyPair().privateKey,
      encPrivate: generateKeyPair().privateKey,
      oldEncPrivates: [generateKeyPair().privateKey, unit.encPrivate],
    });
    const opened = await openPackage({ staged: await stage(sealed.path), ...opening(unit), keys: rotated });
    expect(opened.recipientKeyId).toBe(await keyIdOf(unit.keys.encPublic));
  });

  it('takes sixty-four recipients, and no more', async () => {
    const many = Array.from({ length: 65 }, () => ({ encPub: hexOf(generateKeyPair().publicKey) }));
    const unit = units[0] as TestUnit;
    const few = [...many.slice(0, 63), unit.card.body];
    const sealed = await sealPackage({ ...request([EVENTS], [unit]), recipients: few });
    expect(viewOf(await readFile(sealed.path)).getUint32(12)).toBeLessThanOrEqual(9490);
    expect((await openPackage({ staged: await stage(sealed.path), ...opening(unit) })).sequence).toBe(1);
    expect(await codeOf(sealPackage({ ...request([EVENTS], [unit]), recipients: many }))).toBe('E_QUOTA');
  });
});

describe('sealing that fails', () => {
  const leftOver = async () => (await readdir(folder)).filter((name) => name.includes('.cfp'));

  it('leaves nothing when cancelled, at any moment', { timeout: 60_000 }, async () => {
    const entry = await attachment(2 * 1024 * 1024);
    let calls = 0;
    await sealPackage({ ...request([EVENTS, entry]), onProgress: () => calls++ });
    await rm(request([]).destination);
    for (let stopAt = 1; stopAt < calls; stopAt += Math.ceil(calls / 12)) {
      const controller = new AbortController();
      let seen = 0;
      const onProgress = () => {
        seen += 1;
        if (seen === stopAt) controller.abort();
      };
      const attempt = sealPackage({ ...request([EVENTS, entry]), onProgress, signal: controller.signal });
      expect(await codeOf(attempt), `stopped at ${stopAt} of ${calls}`).toBe('CANCELLED');
      expect(await leftOver()).toEqual([]);
    }
  });

  it('notices a file that changes between digest and sealing', async () => {
    const entry = await attachment(1000);
    let changed = false;
    const attempt = sealPackage({
      ...request([entry, EVENTS].reverse()),
      onProgress: (done, total) => {
        if (!changed && done >= total / 3) {
          changed = true;
          truncateSync(join(folder, 'source-1000'));
        }
      },
    });
    expect(['DISK_READ', 'E_ENTRY_DIGEST']).toContain(await codeOf(attempt));
    expect(await leftOver()).toEqual([]);
  });

  it('refuses an entry beyond the cap of the format before reading it', async () => {
    const path = join(folder, 'huge');
    await writeFile(path, '');
    // Sparse: it takes no space here, but would in the package.
    await truncate(path, 8 * 1024 ** 3 + 1);
    const huge: EntrySource = { name: '巨', type: 'attachment', media: 'a/b', source: { path } };
    expect(await codeOf(sealPackage(request([EVENTS, huge])))).toBe('E_QUOTA');
    expect(await leftOver()).toEqual([]);
  });

  it('refuses what a recipient would refuse', async () => {
    expect(await codeOf(sealPackage(request([])))).toBe('E_SCHEMA');
    expect(await codeOf(sealPackage(request([EVENTS, EVENTS])))).toBe('E_SCHEMA');
    expect(await codeOf(sealPackage(request([{ ...EVENTS, name: 'a\u202eb' }])))).toBe('E_SCHEMA');
    const skipping = { ...fieldsFor(office, units), seq: { [randomUUID()]: 2 } };
    expect(await codeOf(sealPackage({ ...request([EVENTS]), manifest: skipping }))).toBe('E_SCHEMA');
    expect(
      await codeOf(sealPackage({ ...request([EVENTS]), destination: join(folder, 'none', 'a.cfp') })),
    ).toBe('DISK_WRITE');
    const missing: EntrySource = { ...EVENTS, type: 'scan', source: { path: join(folder, 'missing') } };
    expect(await codeOf(sealPackage(request([EVENTS, missing])))).toBe('DISK_READ');
    expect(await leftOver()).toEqual([]);
  });
});
