/**
 * One contract for whatever holds a unit's keys, run against the key box and against a token in another process: no step of the
 * product needs a private key, so that a certified token can take the file's place (SEALED-PACKAGE 5).
 */
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCard, rotateCard, verifyCard } from '@main/sealing/card';
import { type KeyProvider, keyProviderFromBox } from '@main/sealing/key-provider';
import { openPackage } from '@main/sealing/open-package';
import { sealPackage } from '@main/sealing/seal-package';
import { generateKeyPair, publicKeyOf } from '@main/sealing/sm2-curve';
import { encryptSm2 } from '@main/sealing/sm2-encryption';
import { verifySm2 } from '@main/sealing/sm2-signature';
import { stagePackage } from '@main/sealing/stage-package';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltChild, buildChild } from '../build-child';
import { codeOf } from './crafted-package';
import type { TokenCommand } from './token-child';
import { fieldsFor, makeUnit, nothingKnown, type TestUnit, trustIn } from './units';

const PARTICULARS = { name: '云州市财政局', code: '云财', validFrom: '2026-01-01', validTo: '2030-12-31' };

interface Answer {
  readonly id: number;
  readonly unitId?: string;
  readonly sign?: string;
  readonly encryption?: string[];
  readonly signature?: string;
  readonly secret?: string;
}

/** What crossed the boundary of the token, in its own words. */
const crossed: string[] = [];
let program: BuiltChild;
let token: ChildProcess;
let folder: string;
const providers = new Map<string, KeyProvider>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chengfu-token-'));
  program = await buildChild(join(import.meta.dirname, 'token-child.ts'));
  token = fork(program.path);
  providers.set('a token in another process', await keyProviderFromToken(token));
  const keys = { signPrivate: generateKeyPair().privateKey, encPrivate: generateKeyPair().privateKey };
  const old = generateKeyPair().privateKey;
  providers.set('the key box', keyProviderFromBox({ ...keys, unitId: randomUUID(), oldEncPrivates: [old] }));
}, 120_000);

afterAll(async () => {
  token.disconnect();
  await program.remove();
  await rm(folder, { recursive: true, force: true });
});

async function keyProviderFromToken(process: ChildProcess): Promise<KeyProvider> {
  const waiting = new Map<number, (answer: Answer) => void>();
  let count = 0;
  process.on('message', (answer: Answer) => {
    crossed.push(JSON.stringify(answer));
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  const command = (order: Omit<TokenCommand, 'id'>) =>
    new Promise<Answer>((done) => {
      count += 1;
      waiting.set(count, done);
      process.send({ id: count, ...order });
    });
  const bytesOf = (hex = '') => Uint8Array.from(Buffer.from(hex, 'hex'));
  const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  const { unitId = '', sign, encryption = [] } = await command({ act: 'describe' });
  return {
    unitId,
    signPublic: bytesOf(sign),
    encPublic: bytesOf(encryption[0]),
    encryptionPublicKeys: encryption.map(bytesOf),
    sign: async (message) => bytesOf((await command({ act: 'sign', bytes: hexOf(message) })).signature),
    async unwrap(candidates) {
      for (const [index, { encryptionPublicKey, cipher }] of candidates.entries()) {
        const container = encryption.indexOf(hexOf(encryptionPublicKey));
        if (container < 0) continue;
        const { secret } = await command({ act: 'decrypt', bytes: hexOf(cipher), container });
        if (secret !== undefined) return { secret: bytesOf(secret), index };
      }
      return undefined;
    },
  };
}

describe.each(['the key box', 'a token in another process'])('%s', (name) => {
  const provider = () => {
    const found = providers.get(name);
    if (!found) throw new Error(name);
    return found;
  };

  it('shows public keys, the present encryption key first', () => {
    const { unitId, signPublic, encPublic, encryptionPublicKeys } = provider();
    expect(unitId).toMatch(/^[0-9a-f-]{36}$/);
    expect([signPublic.length, encPublic.length, signPublic[0], encPublic[0]]).toEqual([65, 65, 4, 4]);
    expect(encryptionPublicKeys).toHaveLength(2);
    expect(encryptionPublicKeys[0]).toEqual(encPublic);
  });

  it('signs what it is given, and nothing else verifies', async () => {
    const message = randomBytes(1000);
    const signature = await provider().sign(message);
    expect(await verifySm2(provider().signPublic, message, signature)).toBe(true);
    expect(await verifySm2(provider().signPublic, randomBytes(1000), signature)).toBe(false);
    expect(await verifySm2(generateKeyPair().publicKey, message, signature)).toBe(false);
  });

  it('unwraps by the present and by an old key, in the order given, and refuses the rest', async () => {
    const keys = provider();
    const secret = Uint8Array.from(randomBytes(32));
    const stranger = generateKeyPair().publicKey;
    const foreign = { encryptionPublicKey: stranger, cipher: await encryptSm2(stranger, secret) };
    for (const encryptionPublicKey of keys.encryptionPublicKeys) {
      const wrapped = { encryptionPublicKey, cipher: await encryptSm2(encryptionPublicKey, secret) };
      const spoiled = Uint8Array.from(wrapped.cipher);
      spoiled[spoiled.length - 1] = (spoiled[spoiled.length - 1] ?? 0) ^ 1;
      expect(await keys.unwrap([wrapped])).toEqual({ secret, index: 0 });
      const broken = { encryptionPublicKey, cipher: spoiled };
      expect(await keys.unwrap([foreign, broken, wrapped])).toEqual({ secret, index: 2 });
      expect(await keys.unwrap([broken])).toBeUndefined();
      // A tag that collides: named as ours, wrapped for somebody else.
      expect(await keys.unwrap([{ encryptionPublicKey, cipher: foreign.cipher }])).toBeUndefined();
    }
    expect(await keys.unwrap([foreign])).toBeUndefined();
    expect(await keys.unwrap([])).toBeUndefined();
  });

  it('makes a card that verifies, signs the next one as its predecessor, seals and opens packages', async () => {
    const keys = provider();
    const card = await makeCard(PARTICULARS, keys);
    await verifyCard(card);
    const [signPrivate, encPrivate] = [generateKeyPair().privateKey, generateKeyPair().privateKey];
    const successor = keyProviderFromBox({
      unitId: keys.unitId,
      signPrivate,
      encPrivate,
      oldEncPrivates: [],
    });
    const next = await rotateCard(card, PARTICULARS, successor, keys);
    await verifyCard(next, { previous: card });
    const other = await makeUnit('云州市人民政府办公室');
    const held: TestUnit = { card, keys, signPrivate: new Uint8Array(), encPrivate: new Uint8Array() };
    await exchange(held, other);
    await exchange(other, held);
    expect(await codeOf(exchange(other, held, await makeUnit('云州市民政局')))).toBe('E_NOT_FOR_YOU');
  });

  it('holds nothing that is a private key', () => {
    for (const value of Object.values(provider())) {
      if (value instanceof Uint8Array) expect(value.length).toBe(65);
    }
  });
});

it('the token gave out no private key in all of this', () => {
  const { signPublic, encryptionPublicKeys } = providers.get('a token in another process') as KeyProvider;
  const own = new Set([signPublic, ...encryptionPublicKeys].map((key) => Buffer.from(key).toString('hex')));
  const scalars = crossed.flatMap((text) => text.match(/"[0-9a-f]{64}"/g) ?? []);
  expect(crossed.length).toBeGreaterThan(10);
  expect(scalars.length).toBeGreaterThan(3);
  for (const scalar of scalars) {
    const candidate = Uint8Array.from(Buffer.from(scalar.slice(1, -1), 'hex'));
    const made = Buffer.from(publicKeyOf(candidate)).toString('hex');
    expect(own.has(made)).toBe(false);
  }
});

/** `reader` opens with its own keys what was sealed to `recipient`. */
async function exchange(sender: TestUnit, recipient: TestUnit, reader: TestUnit = recipient): Promise<void> {
  const destination = join(folder, `${randomUUID()}.cfp`);
  const staging = join(folder, randomUUID());
  await mkdir(staging);
  await sealPackage({
    manifest: fieldsFor(sender, [recipient]),
    entries: [
      {
        name: '事件',
        type: 'events',
        media: 'application/x-ndjson',
        source: { bytes: Uint8Array.from(Buffer.from('{"n":1}\n')) },
      },
    ],
    signer: sender.keys,
    recipients: [recipient.card.body],
    destination,
  });
  const opened = await openPackage({
    staged: await stagePackage(destination, staging),
    keys: reader.keys,
    trust: trustIn([sender]),
    known: nothingKnown,
    checkEvents: () => {},
  });
  expect(opened.manifest.unitId).toBe(sender.keys.unitId);
}
