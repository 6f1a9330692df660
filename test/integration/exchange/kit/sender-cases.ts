/** Who sent it, signatures, the binding to envelope and recipient, and what was imported before (SEALED-PACKAGE 3 to 6). */
import { ascii, bytes32, integerOf, joined } from '@main/sealing/bytes';
import { SM2_CURVE } from '@main/sealing/sm2-curve';
import { flipped, type KitCase, type KitFile, overwritten, packagesOf } from './kit-case';
import { drawnUuid, type KitWorld, signed } from './kit-units';
import { buildPackage, type Fields, type Recipe } from './kit-writer';

const fields = (changed: Fields | ((manifest: Fields) => Fields)): Partial<Recipe> => ({
  manifest: (it) => ({ ...it, ...(typeof changed === 'function' ? changed(it) : changed) }),
});

function senders({ office, reader, colleague, ...others }: KitWorld): KitCase[] {
  return [
    ['sender-unknown', 'a unit whose card was never given', 'E_SENDER_UNKNOWN', { sender: others.stranger }],
    [
      'sender-pending',
      'a card whose fingerprint nobody has typed',
      'E_SENDER_PENDING',
      { sender: others.pending },
    ],
    ['sender-revoked', 'a revoked card', 'E_SENDER_REVOKED', { sender: others.revoked }],
    ['sender-expired', 'a card that ended in 2025', 'E_SENDER_EXPIRED', { sender: others.expired }],
    ['sender-not-yet', 'a card that begins in 2030', 'E_SENDER_EXPIRED', { sender: others.future }],
    ['sender-serial', 'another serial than the card', 'E_SENDER_UNKNOWN', fields({ card: 2 })],
    [
      'sender-other-unit',
      'the key of one unit, the id of another',
      'E_SENDER_UNKNOWN',
      fields({ unitId: colleague.unitId }),
    ],
    ['sender-self', 'the reader itself', 'E_SENDER_UNKNOWN', { sender: reader }],
    [
      'sender-encryption-key',
      'named by its encryption key',
      'E_SENDER_UNKNOWN',
      fields({ from: office.encKeyId }),
    ],
  ];
}

function integer(value: bigint): Uint8Array {
  const bytes = bytes32(value);
  const first = bytes.findIndex((byte) => byte !== 0);
  const minimal = first < 0 ? new Uint8Array(1) : bytes.subarray(first);
  const content = (minimal[0] as number) >= 0x80 ? joined(Uint8Array.of(0), minimal) : minimal;
  return joined(Uint8Array.of(2, content.length), content);
}

function signatureOf(r: Uint8Array, s: Uint8Array): Uint8Array {
  const content = joined(r, s);
  return joined(Uint8Array.of(0x30, content.length), content);
}

/** r and s of a right signature, to be written otherwise. */
const rewritten = (write: (r: bigint, s: bigint) => Uint8Array): Partial<Recipe> => ({
  signature: (der) => {
    const rEnd = 4 + (der[3] as number);
    return write(integerOf(der.subarray(4, rEnd)), integerOf(der.subarray(rEnd + 2)));
  },
});

function signatures({ office, colleague }: KitWorld): KitCase[] {
  const { n } = SM2_CURVE;
  const over = (
    message: (signedOne: Uint8Array) => Uint8Array,
    key = office.signPrivate,
  ): Partial<Recipe> => ({
    signature: (_der, message_) => signed(key, message(message_)),
  });
  const mark = ascii('CHENGFU1 manifest\n').length;
  return [
    ['signature-none', 'no signature', 'E_SIGNATURE', { signature: () => new Uint8Array(0) }],
    ['signature-80-zeros', '80 zeros', 'E_SIGNATURE', { signature: () => new Uint8Array(80) }],
    ['signature-flipped', 'one bit of s', 'E_SIGNATURE', { signature: (der) => flipped(der, -1) }],
    ['signature-flipped-r', 'one bit of r', 'E_SIGNATURE', { signature: (der) => flipped(der, 12) }],
    [
      'signature-exchanged',
      'r and s exchanged',
      'E_SIGNATURE',
      rewritten((r, s) => signatureOf(integer(s), integer(r))),
    ],
    ['signature-r-zero', 'r = 0', 'E_SIGNATURE', rewritten((_r, s) => signatureOf(integer(0n), integer(s)))],
    ['signature-s-zero', 's = 0', 'E_SIGNATURE', rewritten((r) => signatureOf(integer(r), integer(0n)))],
    ['signature-r-n', 'r = n', 'E_SIGNATURE', rewritten((_r, s) => signatureOf(integer(n), integer(s)))],
    ['signature-s-n', 's + n', 'E_SIGNATURE', rewritten((r, s) => signatureOf(integer(r), overN(s + n)))],
    [
      'signature-sum-n',
      'r + s = n',
      'E_SIGNATURE',
      rewritten((r) => signatureOf(integer(r), integer(n - r))),
    ],
    [
      'signature-negated',
      'n − s',
      'E_SIGNATURE',
      rewritten((r, s) => signatureOf(integer(r), integer(n - s))),
    ],
    [
      'signature-negative',
      'a negative s',
      'E_SIGNATURE',
      rewritten((r) => signatureOf(integer(r), joined(Uint8Array.of(2, 32), new Uint8Array(32).fill(0xfe)))),
    ],
    [
      'signature-padded',
      'an INTEGER with a needless zero',
      'E_SIGNATURE',
      rewritten((r, s) => signatureOf(joined(Uint8Array.of(2, 34, 0, 0), bytes32(r)), integer(s))),
    ],
    [
      'signature-long-length',
      'the length in long form',
      'E_SIGNATURE',
      { signature: (der) => joined(Uint8Array.of(0x30, 0x81, der.length - 2), der.subarray(2)) },
    ],
    [
      'signature-rest',
      'a byte after the signature',
      'E_SIGNATURE',
      { signature: (der) => joined(der, Uint8Array.of(0)) },
    ],
    [
      'signature-rest-inside',
      'a third INTEGER',
      'E_SIGNATURE',
      {
        signature: (der) =>
          joined(Uint8Array.of(0x30, der.length + 1), der.subarray(2), Uint8Array.of(2, 1, 1)),
      },
    ],
    [
      'signature-raw',
      '64 bytes without DER',
      'E_SIGNATURE',
      rewritten((r, s) => joined(bytes32(r), bytes32(s))),
    ],
    [
      'signature-other-tag',
      'a SET instead of a SEQUENCE',
      'E_SIGNATURE',
      { signature: (der) => overwritten(der, 0, 0x31) },
    ],
    [
      'signature-bare',
      'over the manifest without its mark',
      'E_SIGNATURE',
      over((message) => message.subarray(mark)),
    ],
    [
      'signature-card-mark',
      'over the manifest with the mark of a card',
      'E_SIGNATURE',
      over((message) => joined(ascii('CHENGFU1 card\n'), message.subarray(mark))),
    ],
    [
      'signature-other-text',
      'over another manifest',
      'E_SIGNATURE',
      over((message) => flipped(message, -20)),
    ],
    [
      'signature-other-key',
      'by another trusted unit',
      'E_SIGNATURE',
      over((message) => message, colleague.signPrivate),
    ],
    [
      'signature-encryption-key',
      'by the encryption key',
      'E_SIGNATURE',
      over((message) => message, office.encPrivate),
    ],
    [
      'signature-impostor',
      'signed by the office in the name of another unit',
      'E_SIGNATURE',
      fields({ from: colleague.keyId, unitId: colleague.unitId }),
    ],
  ];
}

function overN(value: bigint): Uint8Array {
  const hex = value.toString(16);
  const bytes = Uint8Array.from(Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex'));
  const content = (bytes[0] as number) >= 0x80 ? joined(Uint8Array.of(0), bytes) : bytes;
  return joined(Uint8Array.of(2, content.length), content);
}

function bindings({ reader, colleague, office }: KitWorld): KitCase[] {
  const nobody = '0'.repeat(32);
  const both = [reader, colleague];
  return [
    [
      'binding-other-envelope',
      'signed for another envelope',
      'E_REENVELOPED',
      fields({ header: 'ab'.repeat(32) }),
    ],
    ['binding-zeros', 'signed for no envelope', 'E_REENVELOPED', fields({ header: '0'.repeat(64) })],
    [
      'binding-flipped',
      'one digit of the header digest',
      'E_REENVELOPED',
      fields(({ header }) => ({
        header: String(header).replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      })),
    ],
    ['named-nobody', 'another recipient named', 'E_NOT_NAMED', fields({ to: [nobody] })],
    ['named-sender', 'the sender named in our place', 'E_NOT_NAMED', fields({ to: [office.encKeyId] })],
    [
      'named-more',
      'one recipient more than stanzas',
      'E_NOT_NAMED',
      fields(({ to }) => ({ to: [nobody, ...(to as string[])] })),
    ],
    [
      'named-fewer',
      'one recipient fewer than stanzas',
      'E_NOT_NAMED',
      { recipients: both, ...fields({ to: [reader.encKeyId] }) },
    ],
    [
      'named-order',
      'stanzas in another order than the recipients',
      'E_NOT_NAMED',
      {
        recipients: [...both].sort((left, right) => (left.encKeyId < right.encKeyId ? 1 : -1)),
        keepOrder: true,
        ...fields(({ to }) => ({ to: [...(to as string[])].sort() })),
      },
    ],
    ['named-signing-key', 'our signing key named', 'E_NOT_NAMED', fields({ to: [reader.keyId] })],
    [
      'named-without-number',
      'no number for our unit',
      'E_NOT_NAMED',
      fields({ seq: { [colleague.unitId]: 1 } }),
    ],
  ];
}

/** The package that the reader has imported before it reads the kit. */
export const BEFORE = 'before';

export function beforeRecipe(world: KitWorld): Recipe {
  return { seed: BEFORE, sender: world.office, recipients: [world.reader] };
}

async function replays(world: KitWorld): Promise<KitCase[]> {
  const packageId = await drawnUuid(`package ${BEFORE}`);
  const inc = { id: await drawnUuid(`incarnation ${BEFORE}`), startedAt: Date.UTC(2026, 0, 5, 1) };
  const before = await buildPackage(beforeRecipe(world));
  return [
    [
      'replay-same',
      'the package that was imported before, byte for byte',
      'E_DUPLICATE',
      { whole: () => before },
    ],
    ['fork-same-id', 'another package under its id', 'E_FORK', fields({ packageId })],
    ['fork-same-place', 'another package in its place of the series', 'E_FORK', fields({ inc })],
    ['fork-same-both', 'the same id in the same place, sealed anew', 'E_FORK', fields({ packageId, inc })],
  ];
}

export async function senderCases(world: KitWorld): Promise<KitFile[]> {
  return [
    ...(await packagesOf(world, "4, 5: the sender's card", senders(world))),
    ...(await packagesOf(world, '2, 8: the signature and its DER', signatures(world))),
    ...(await packagesOf(world, '3: bound to envelope and recipients', bindings(world))),
    ...(await packagesOf(world, '6: imported before', await replays(world))),
  ];
}
