/** Whole envelopes with something wrong inside: who sent it, to whom, and manifests that even a trusted unit must not send. One code each, never an exception of another kind. */
import { randomUUID } from 'node:crypto';
import { hexOf, joined, u16, u32, utf8 } from '@main/sealing/bytes';
import { createEnvelope } from '@main/sealing/envelope';
import { keyIdOf } from '@main/sealing/key-id';
import { signedManifest } from '@main/sealing/plaintext-frame';
import type { KnownPackages } from '@main/sealing/reader-knowledge';
import { sm3 } from '@main/sealing/sm3';
import type { Manifest, ManifestEntry } from '@shared/package-format/manifest';
import { AppError, type AppErrorDetails } from '@shared/result/app-error';
import { beforeAll, describe, expect, it } from 'vitest';
import { state } from '../exchange/section-nine';
import { type Craft, codeOf, craft, type Opening, openBytes, sealBytes } from './crafted-package';
import { makeUnit, nothingKnown, type TestUnit, trustIn } from './units';

let office: TestUnit;
let bureau: TestUnit;
let stranger: TestUnit;

beforeAll(async () => {
  office = await makeUnit('云州市人大常委会办公室');
  bureau = await makeUnit('云州市住房和城乡建设局');
  stranger = await makeUnit('云州市交通运输局');
});

async function codeFor(options: Partial<Craft>, opening: Opening = {}): Promise<string> {
  const bytes = await craft({ sender: office, recipients: [bureau], ...options });
  return codeOf(openBytes(bytes, bureau, office, opening));
}

describe('recipients', () => {
  it('not addressed, even with the package in hand', async () => {
    const bytes = await craft({ sender: office, recipients: [bureau] });
    expect(await codeOf(openBytes(bytes, stranger, office))).toBe('E_NOT_FOR_YOU');
    state('senders', 'wrong recipient: E_NOT_FOR_YOU', 1);
  });

  it('given a re-sealed manifest are told of the new envelope', async () => {
    let signed: Uint8Array = new Uint8Array(0);
    await craft({
      sender: office,
      recipients: [bureau],
      frame: (frame) => {
        signed = frame;
        return frame;
      },
    });
    // The bureau opens the package and puts its signed content into an envelope for somebody else.
    const envelope = await createEnvelope([stranger.keys.encPublic]);
    const forwarded = await sealBytes(envelope, joined(signed, utf8('{"a":1}\n')));
    expect(await codeOf(openBytes(forwarded, stranger, office))).toBe('E_REENVELOPED');
  });

  it('not named by the manifest, or in another place, are told so', async () => {
    const nobody = '0'.repeat(32);
    expect(await codeFor({ manifest: (manifest) => ({ ...manifest, to: [nobody] }) })).toBe('E_NOT_NAMED');
    const twice = (manifest: Manifest) => ({ ...manifest, to: [nobody, ...manifest.to] });
    expect(await codeFor({ manifest: twice })).toBe('E_NOT_NAMED');
    const otherUnit = (manifest: Manifest) => ({ ...manifest, seq: { [randomUUID()]: 1 } });
    expect(await codeFor({ manifest: otherUnit })).toBe('E_NOT_NAMED');
    const both = [bureau, stranger];
    const swapped = (manifest: Manifest) => ({ ...manifest, to: [nobody, manifest.to[1]] });
    const codes = [];
    for (const reader of both) {
      codes.push(
        await codeOf(
          openBytes(await craft({ sender: office, recipients: both, manifest: swapped }), reader, office),
        ),
      );
    }
    expect(codes.sort()).toEqual(['ACCEPTED', 'E_NOT_NAMED']);
  });

  it('whose stanza holds no file key of 32 bytes', async () => {
    const envelope = await createEnvelope([bureau.keys.encPublic]);
    const keys = { ...bureau.keys, unwrap: async () => ({ secret: new Uint8Array(31), index: 0 }) };
    expect(await codeFor({ envelope }, { keys })).toBe('E_UNWRAP');
  });
});

describe('senders', () => {
  it.each([
    ['pending', 'E_SENDER_PENDING'],
    ['revoked', 'E_SENDER_REVOKED'],
    ['expired', 'E_SENDER_EXPIRED'],
  ] as const)('%s', async (status, code) => {
    expect(await codeFor({}, { trust: trustIn([office], status) })).toBe(code);
    state('senders', `${status}: ${code}`, 1);
  });

  it('unknown', async () => {
    expect(await codeFor({}, { trust: trustIn([stranger]) })).toBe('E_SENDER_UNKNOWN');
    state('senders', 'unknown: E_SENDER_UNKNOWN', 1);
    expect(await codeFor({})).toBe('ACCEPTED');
    state('senders', 'negative control: a trusted sender to the right recipient is accepted', 1);
  });

  it('expired, when a person decided to read on', async () => {
    const opening = { trust: trustIn([office], 'expired'), acceptExpiredSender: true };
    expect(await codeFor({}, opening)).toBe('ACCEPTED');
    expect(await codeFor({}, { ...opening, trust: trustIn([office], 'revoked') })).toBe('E_SENDER_REVOKED');
  });

  it('rotated: packages to the old key still open, those of the old signing key are from an unknown card', async () => {
    const rotated = await makeUnit('云州市住房和城乡建设局', [bureau.encPrivate]);
    const keys = { ...rotated.keys, unitId: bureau.keys.unitId };
    expect(await codeFor({}, { keys })).toBe('ACCEPTED');
    state('senders', 'recipient rotated, sealed to the old key: accepted', 1);
    const officeAfter = { ...office, keys: { ...office.keys, signPublic: stranger.keys.signPublic } };
    const after = { ...officeAfter, card: { ...office.card, body: { ...office.card.body, serial: 2 } } };
    expect(await codeFor({}, { trust: trustIn([after]) })).toBe('E_SENDER_UNKNOWN');
    state('senders', 'sender rotated, signed with the old key: E_SENDER_UNKNOWN', 1);
  });

  it('speaking for another unit or with another serial', async () => {
    const unit = { manifest: (manifest: Manifest) => ({ ...manifest, unitId: stranger.keys.unitId }) };
    const serial = { manifest: (manifest: Manifest) => ({ ...manifest, card: 2 }) };
    expect(await codeFor(unit)).toBe('E_SENDER_UNKNOWN');
    expect(await codeFor(serial)).toBe('E_SENDER_UNKNOWN');
    state('senders', 'another unit or another serial than the card: E_SENDER_UNKNOWN', 2);
  });

  it('naming another trusted unit as the signer', async () => {
    const id = await keyIdOf(stranger.keys.signPublic);
    const { unitId } = stranger.keys;
    const impostor = { manifest: (manifest: Manifest) => ({ ...manifest, from: id, unitId }) };
    expect(await codeFor(impostor, { trust: trustIn([office, stranger]) })).toBe('E_SIGNATURE');
  });

  it.each<[string, Partial<Craft>]>([
    ['with no signature', { signature: () => new Uint8Array(0) }],
    ['with a signature that is no DER', { signature: () => new Uint8Array(72) }],
    ['with bytes after the signature', { signature: (signature) => joined(signature, Uint8Array.of(0)) }],
  ])('%s', async (_name, options) => {
    expect(await codeFor(options)).toBe('E_SIGNATURE');
  });

  it('whose signature is over other bytes', async () => {
    const keys = { ...office.keys, sign: (await makeUnit('云州市审计局')).keys.sign };
    expect(await codeFor({ sender: { ...office, keys } })).toBe('E_SIGNATURE');
  });
});

describe('what was imported before', () => {
  const packageId = randomUUID();
  const known = (changes: Partial<KnownPackages>) => ({ known: { ...nothingKnown, ...changes } });
  const sameId = { manifest: (manifest: Manifest) => ({ ...manifest, packageId }) };

  it('the same file again, with its receipt code once more', async () => {
    const bytes = await craft({ sender: office, recipients: [bureau], ...sameId });
    const first = await openBytes(bytes, bureau, office);
    const again = openBytes(bytes, bureau, office, known({ fingerprintOf: () => first.fingerprint }));
    await expect(again).rejects.toMatchObject({
      code: 'E_DUPLICATE',
      details: { packageId, receiptCode: first.receiptCode },
    });
  });

  it('another file under the same id, or another id in the same place', async () => {
    expect(await codeFor(sameId, known({ fingerprintOf: () => 'f'.repeat(64) }))).toBe('E_FORK');
    expect(await codeFor(sameId, known({ packageAt: () => randomUUID() }))).toBe('E_FORK');
    expect(await codeFor(sameId, known({ packageAt: () => packageId }))).toBe('ACCEPTED');
  });

  it('is asked for by sender, incarnation and our own number', async () => {
    const asked: unknown[] = [];
    const inc = { id: randomUUID(), startedAt: 5 };
    const manifest = (complete: Manifest) => ({
      ...complete,
      packageId,
      inc,
      seq: { [bureau.keys.unitId]: 7, [stranger.keys.unitId]: 3 },
      prev: { [bureau.keys.unitId]: randomUUID(), [stranger.keys.unitId]: randomUUID() },
    });
    const ask = {
      fingerprintOf: (...args: unknown[]) => void asked.push(args),
      packageAt: (...args: unknown[]) => void asked.push(args),
    };
    expect(await codeFor({ manifest }, { known: ask })).toBe('ACCEPTED');
    const sender = office.keys.unitId;
    expect(asked).toEqual([
      [sender, packageId],
      [sender, inc.id, 7],
    ]);
  });
});

describe('events', () => {
  const described = async (bytes: Uint8Array): Promise<Partial<Craft>> => {
    const digest = hexOf(await sm3(bytes));
    return {
      content: [bytes],
      manifest: (manifest) => ({
        ...manifest,
        entries: [{ ...(manifest.entries[0] as ManifestEntry), size: bytes.length, sm3: digest }],
      }),
    };
  };

  it.each<[string, Uint8Array, string]>([
    ['not UTF-8', Uint8Array.of(0xc3, 0x28, 0x0a), 'E_EVENTS'],
    ['last line not ended', utf8('{"a":1}\n{"b":2}'), 'E_EVENTS'],
    ['an empty line', utf8('{"a":1}\n\n{"b":2}\n'), 'E_EVENTS'],
    ['no events at all', new Uint8Array(0), 'ACCEPTED'],
  ])('%s', async (_name, bytes, code) => {
    expect(await codeFor(await described(bytes))).toBe(code);
  });

  it.each(['E_SCHEMA', 'E_NOT_ALLOWED', 'E_EVENTS'] as const)(
    'refused by their own check: %s',
    async (code) => {
      const details: AppErrorDetails = { problems: ['第 1 行'] };
      const checkEvents = () => {
        throw new AppError(code, details);
      };
      expect(await codeFor({}, { checkEvents })).toBe(code);
    },
  );
});

/** Fields changed in an otherwise right manifest. */
const change =
  (fields: object | ((manifest: Manifest) => object)) =>
  (manifest: Manifest): object => ({
    ...manifest,
    ...(typeof fields === 'function' ? fields(manifest) : fields),
  });
const entry = (fields: object) =>
  change((manifest) => ({ entries: [{ ...manifest.entries[0], ...fields }] }));
const without = (field: keyof Manifest) => (manifest: Manifest) => {
  const { [field]: _dropped, ...rest } = manifest;
  return rest;
};
const UUID = '6f1c2f3e-8b7a-4c5d-9e0f-112233445566';

describe('manifests signed by a trusted unit that are nevertheless wrong', () => {
  it.each<[string, (manifest: Manifest) => object, string]>([
    ['an unknown field', change({ extra: 1 }), 'E_SCHEMA'],
    ['a missing field', without('classification'), 'E_SCHEMA'],
    ['an array instead of an object', () => [1, 2], 'E_SCHEMA'],
    ['version 0', change({ v: 0 }), 'E_SCHEMA'],
    ['version 2', change({ v: 2, news: true }), 'E_VERSION'],
    ['a newer reader wanted', change({ minReader: 2 }), 'E_VERSION'],
    ['version as text', change({ v: '1' }), 'E_SCHEMA'],
    ['an unknown kind', change({ kind: 'hello' }), 'E_SCHEMA'],
    ['an unknown classification', change({ classification: 'secret' }), 'E_SCHEMA'],
    ['an upper-case uuid', change({ packageId: UUID.toUpperCase() }), 'E_SCHEMA'],
    ['a uuid of version 1', change({ packageId: UUID.replace('-4', '-1') }), 'E_SCHEMA'],
    ['a key id too short', change({ from: 'ab' }), 'E_SCHEMA'],
    ['upper-case hex', change({ header: 'A'.repeat(64) }), 'E_SCHEMA'],
    ['no recipient', change({ to: [] }), 'E_SCHEMA'],
    ['recipients doubled', change(({ to }) => ({ to: [...to, ...to] })), 'E_SCHEMA'],
    ['recipients descending', change({ to: ['b'.repeat(32), 'a'.repeat(32)] }), 'E_SCHEMA'],
    [
      '65 recipients',
      change({ to: Array.from({ length: 65 }, (_, n) => `${n + 10}`.padStart(32, '0')) }),
      'E_SCHEMA',
    ],
    ['a number 0 in seq', change(({ seq }) => ({ seq: { [Object.keys(seq)[0] as string]: 0 } })), 'E_SCHEMA'],
    ['an empty seq', change({ seq: {} }), 'E_SCHEMA'],
    [
      'prev missing at n = 2',
      change(({ seq }) => ({ seq: { [Object.keys(seq)[0] as string]: 2 } })),
      'E_SCHEMA',
    ],
    ['prev at n = 1', change(({ seq }) => ({ prev: { [Object.keys(seq)[0] as string]: UUID } })), 'E_SCHEMA'],
    ['prev of a unit that is no recipient', change({ prev: { [UUID]: UUID } }), 'E_SCHEMA'],
    [
      'have with a missing number above its max',
      change({ have: { [UUID]: { [UUID]: [3, 4] } } }),
      'E_SCHEMA',
    ],
    ['have without numbers', change({ have: { [UUID]: { [UUID]: [] } } }), 'E_SCHEMA'],
    ['have under a key that is no unit', change({ have: { constructor: {} } }), 'E_SCHEMA'],
    ['an incarnation with a foreign field', change({ inc: { id: UUID, startedAt: 1, x: 1 } }), 'E_SCHEMA'],
    [
      'a receipt with an unknown result',
      change({ receipts: [{ packageId: UUID, fingerprint: 'a'.repeat(64), importedAt: 1, result: 'lost' }] }),
      'E_SCHEMA',
    ],
    ['no entries', change({ entries: [] }), 'E_SCHEMA'],
    ['two events entries', change(({ entries }) => ({ entries: [...entries, ...entries] })), 'E_SCHEMA'],
    [
      'events not first',
      change(({ entries }) => ({ entries: [{ ...entries[0], type: 'scan' }, ...entries] })),
      'E_SCHEMA',
    ],
    ['an unknown entry type', entry({ type: 'program' }), 'E_SCHEMA'],
    ['an entry name with a line break', entry({ name: 'a\nb' }), 'E_SCHEMA'],
    ['an entry name with reversed direction', entry({ name: 'a\u202egpj.exe' }), 'E_SCHEMA'],
    ['an entry name not in NFC', entry({ name: 'e\u0301' }), 'E_SCHEMA'],
    ['an empty entry name', entry({ name: '' }), 'E_SCHEMA'],
    ['an entry name of 256 characters', entry({ name: 'x'.repeat(256) }), 'E_SCHEMA'],
    ['a media type with parameters', entry({ media: 'text/plain; charset=x' }), 'E_SCHEMA'],
    ['an entry over 8 GiB', entry({ size: 8 * 1024 ** 3 + 1 }), 'E_QUOTA'],
    [
      'entries over 16 GiB',
      change(({ entries }) => ({
        entries: [...entries, ...[1, 2, 3].map(() => ({ ...entries[0], type: 'scan', size: 8 * 1024 ** 3 }))],
      })),
      'E_QUOTA',
    ],
    ['events too long to hold', entry({ size: 1024 ** 3 }), 'E_QUOTA'],
    [
      '10,001 entries',
      change(({ entries }) => ({
        entries: [...entries, ...Array.from({ length: 10_000 }, () => ({ ...entries[0], type: 'scan' }))],
      })),
      'E_QUOTA',
    ],
    ['another digest', entry({ sm3: '0'.repeat(64) }), 'E_ENTRY_DIGEST'],
    ['content shorter than promised', entry({ size: 9 }), 'E_ENTRY_DIGEST'],
    ['content longer than promised', entry({ size: 7 }), 'E_ENTRY_DIGEST'],
  ])('%s', async (_name, manifest, code) => {
    expect(await codeFor({ manifest })).toBe(code);
    state('manifests', code, 1);
  });

  it.each<[string, (canonical: string) => string | Uint8Array]>([
    ['white space', (text) => text.replace(',', ', ')],
    ['a line break at the end', (text) => `${text}\n`],
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['keys out of order', (text) => text.replace('"v":1}', '"v":1,"a":1}')],
    ['a doubled key', (text) => text.replace('"v":1}', '"v":1,"v":1}')],
    ['a needless escape', (text) => text.replace('"assign"', '"\\u0061ssign"')],
    ['an exponent', (text) => text.replace('"v":1}', '"v":1e0}')],
    ['a fraction', (text) => text.replace('"v":1}', '"v":1.5}')],
    ['a negative number', (text) => text.replace('"v":1}', '"v":-1}')],
    ['a number beyond 2^53', (text) => text.replace('"v":1}', '"v":9007199254740993}')],
    ['null', (text) => text.replace('"v":1}', '"v":null}')],
    ['a lone surrogate', (text) => text.replace('"assign"', '"\\ud800"')],
    ['nesting without end', () => '['.repeat(100_000)],
    ['nesting of 17', () => `${'['.repeat(17)}${']'.repeat(17)}`],
    ['the prototype as a key', (text) => text.replace('{', '{"__proto__":{},')],
    ['no JSON', () => 'hello'],
    ['nothing', () => ''],
    ['not UTF-8', () => Uint8Array.of(0x22, 0xff, 0x22)],
  ])('text with %s: E_CANONICAL', async (_name, text) => {
    expect(await codeFor({ text })).toBe('E_CANONICAL');
    state('manifests', 'E_CANONICAL', 1);
  });

  it.each<[string, (frame: Uint8Array) => Uint8Array, string]>([
    ['manifest length over its cap', () => u32(4 * 1024 * 1024 + 1), 'E_FORMAT'],
    ['manifest length beyond the plaintext', () => u32(4096), 'E_FORMAT'],
    [
      'signature length over its cap',
      () => joined(u32(2), utf8('{}'), u16(81), new Uint8Array(81)),
      'E_FORMAT',
    ],
    ['signature beyond the plaintext', () => joined(u32(2), utf8('{}'), u16(80)), 'E_FORMAT'],
    ['nothing but three bytes', () => new Uint8Array(3), 'E_FORMAT'],
  ])('frame with %s', async (_name, frame, code) => {
    expect(await codeFor({ frame, content: [] })).toBe(code);
    state('manifests', `the frame: ${code}`, 1);
  });

  it('bytes after the last entry', async () => {
    expect(await codeFor({ content: [utf8('{"a":1}\n'), Uint8Array.of(1)] })).toBe('E_TRAILING');
  });

  it('are signed over their mark: a signature over the bare manifest is none', async () => {
    const sender = {
      ...office,
      keys: {
        ...office.keys,
        sign: (message: Uint8Array) =>
          office.keys.sign(message.subarray(signedManifest(new Uint8Array(0)).length)),
      },
    };
    expect(await codeFor({ sender })).toBe('E_SIGNATURE');
  });
});
