/** Faults in lengths, stanzas and tags under a right trailer: forgery, or a faulty writer (SEALED-PACKAGE 1, 2). */
import { ascii, bytes32, joined, u16, u32, utf8, viewOf } from '@main/sealing/bytes';
import { SM2_CURVE } from '@main/sealing/sm2-curve';
import { sm3 } from '@main/sealing/sm3';
import { flipped, type KitCase, type KitFile, overwritten, packagesOf } from './kit-case';
import type { KitWorld } from './kit-units';
import { CHUNK, type ChunkFacts, eventsEntry, type KitEntry, type Recipe, rightlyTagged } from './kit-writer';

/** Claims another header length than the header has. */
const claim = (length: number | ((right: number) => number)): Partial<Recipe> => ({
  prefix: (bytes) => {
    const right = viewOf(bytes).getUint32(12);
    return joined(bytes.subarray(0, 12), u32(typeof length === 'number' ? length : length(right)));
  },
});
const header = (at: number, ...values: number[]): Partial<Recipe> => ({
  header: (bytes) => overwritten(bytes, at, ...values),
});
const stanza = (stanza: (cipher: Uint8Array) => Uint8Array): Partial<Recipe> => ({ stanza });
const body = (bytes: Uint8Array): Partial<Recipe> => ({ chunks: () => [bytes] });

const LENGTHS: readonly KitCase[] = [
  ['header-length-0', 'header length 0', 'E_FORMAT', claim(0)],
  ['header-length-154', 'header length 154, one below the least', 'E_FORMAT', claim(154)],
  ['header-length-155', 'header length 155, less than the header', 'E_FORMAT', claim(155)],
  ['header-length-less', 'header length one too small', 'E_FORMAT', claim((right) => right - 1)],
  ['header-length-more', 'header length one too large', 'E_FORMAT', claim((right) => right + 1)],
  ['header-length-9490', 'header length 9,490 in a short file', 'E_FORMAT', claim(9490)],
  ['header-length-9491', 'header length 9,491, one above the most', 'E_FORMAT', claim(9491)],
  ['header-length-2-31', 'header length 2^31', 'E_FORMAT', claim(2 ** 31)],
  ['header-length-2-32', 'header length 2^32 − 1', 'E_FORMAT', claim(2 ** 32 - 1)],
  [
    'body-empty',
    'no chunk at all',
    'E_FORMAT',
    { ...body(new Uint8Array(0)), header: (it) => joined(it, new Uint8Array(40)) },
  ],
  [
    'body-tag-only',
    'a last chunk of 0 bytes: a tag alone',
    'E_FORMAT',
    { ...body(new Uint8Array(32)), header: (it) => joined(it, new Uint8Array(40)) },
  ],
  [
    'body-31',
    'a body of 31 bytes, less than a tag',
    'E_FORMAT',
    { ...body(new Uint8Array(31)), header: (it) => joined(it, new Uint8Array(40)) },
  ],
  [
    'body-chunk-and-tag',
    'after a full chunk a last one of 0 bytes',
    'E_FORMAT',
    { chunks: () => [new Uint8Array(CHUNK + 32), new Uint8Array(32)] },
  ],
  ['chunk-size-0', 'chunk size 2^0', 'E_FORMAT', header(16, 0)],
  ['chunk-size-15', 'chunk size 2^15', 'E_FORMAT', header(16, 15)],
  ['chunk-size-255', 'chunk size 2^255', 'E_FORMAT', header(16, 255)],
  ['recipients-0', 'no recipient', 'E_FORMAT', header(17, 0)],
  ['recipients-2', 'two recipients, one stanza', 'E_FORMAT', header(17, 2)],
  ['recipients-64', '64 recipients, one stanza', 'E_FORMAT', header(17, 64)],
  ['recipients-65', '65 recipients claimed', 'E_FORMAT', header(17, 65)],
  ['recipients-255', '255 recipients claimed', 'E_FORMAT', header(17, 255)],
  ['stanza-type-0', 'a stanza of type 0', 'E_FORMAT', header(18, 0)],
  ['stanza-type-2', 'a stanza of type 2', 'E_FORMAT', header(18, 2)],
  ['stanza-length-0', 'a stanza of length 0', 'E_FORMAT', header(23, 0, 0)],
  ['stanza-length-129', 'a stanza of 129 bytes', 'E_FORMAT', stanza((cipher) => cipher.subarray(0, 129))],
  [
    'stanza-length-161',
    'a stanza of 161 bytes',
    'E_FORMAT',
    stanza((cipher) => joined(cipher, new Uint8Array(161 - cipher.length))),
  ],
  ['stanza-length-65535', 'a stanza of 65,535 bytes', 'E_FORMAT', header(23, 0xff, 0xff)],
  [
    'stanza-length-more',
    'a stanza one byte longer than the header has',
    'E_FORMAT',
    { header: (it) => overwritten(it, 24, (it[24] as number) + 1) },
  ],
  ['stanza-rest', 'one byte after the stanzas', 'E_FORMAT', { header: (it) => joined(it, Uint8Array.of(0)) }],
  [
    'stanza-missing-rest',
    'the last stanza cut by a byte',
    'E_FORMAT',
    { header: (it) => it.subarray(0, -1) },
  ],
];

function frames(): KitCase[] {
  const frame = (bytes: Uint8Array): Partial<Recipe> => ({ plaintext: () => bytes });
  return [
    ['plaintext-1', 'a plaintext of 1 byte', 'E_FORMAT', frame(Uint8Array.of(0))],
    ['plaintext-3', 'a plaintext of 3 bytes', 'E_FORMAT', frame(new Uint8Array(3))],
    ['plaintext-5', 'a plaintext without the length of a signature', 'E_FORMAT', frame(new Uint8Array(5))],
    [
      'manifest-length-more',
      'a manifest longer than the plaintext',
      'E_FORMAT',
      frame(joined(u32(3), utf8('{}'), u16(0))),
    ],
    [
      'manifest-length-4-mib',
      '4 MiB of manifest claimed',
      'E_FORMAT',
      frame(joined(u32(4 * 1024 ** 2), new Uint8Array(100))),
    ],
    [
      'manifest-length-over',
      '4 MiB and a byte of manifest claimed',
      'E_FORMAT',
      frame(joined(u32(4 * 1024 ** 2 + 1), new Uint8Array(100))),
    ],
    [
      'manifest-length-2-31',
      '2^31 bytes of manifest claimed',
      'E_FORMAT',
      frame(joined(u32(2 ** 31), new Uint8Array(100))),
    ],
    [
      'manifest-length-2-32',
      '2^32 − 1 bytes of manifest claimed',
      'E_FORMAT',
      frame(joined(u32(2 ** 32 - 1), new Uint8Array(100))),
    ],
    ['signature-length-81', 'a signature of 81 bytes', 'E_FORMAT', { signature: () => new Uint8Array(81) }],
    [
      'signature-length-65535',
      '65,535 bytes of signature claimed',
      'E_FORMAT',
      { frame: (it) => joined(it.subarray(0, 4 + viewOf(it).getUint32(0)), u16(0xffff)) },
    ],
    [
      'signature-length-more',
      'a signature one byte longer than the plaintext',
      'E_FORMAT',
      { frame: (it) => joined(it.subarray(0, 4 + viewOf(it).getUint32(0)), u16(72), new Uint8Array(71)) },
    ],
  ];
}

/** SM2Cipher as given, with its parts at hand. */
function partsOf(cipher: Uint8Array) {
  const xLength = cipher[4] as number;
  const yLength = cipher[6 + xLength] as number;
  const x = cipher.slice(3, 5 + xLength);
  const y = cipher.slice(5 + xLength, 7 + xLength + yLength);
  const rest = cipher.slice(7 + xLength + yLength);
  return { x, y, c3: rest.slice(2, 34), c2: rest.slice(36) };
}

const sequence = (...parts: Uint8Array[]): Uint8Array => {
  const content = joined(...parts);
  return joined(Uint8Array.of(0x30, 0x81, content.length), content);
};
const octets = (bytes: Uint8Array): Uint8Array => joined(Uint8Array.of(0x04, bytes.length), bytes);
const integer = (bytes: Uint8Array): Uint8Array => joined(Uint8Array.of(0x02, bytes.length), bytes);
const positive = (value: bigint): Uint8Array => {
  const bytes = bytes32(value);
  return integer((bytes[0] as number) >= 0x80 ? joined(Uint8Array.of(0), bytes) : bytes);
};

const rebuilt = (build: (parts: ReturnType<typeof partsOf>) => Uint8Array): Partial<Recipe> =>
  stanza((cipher) => {
    const built = build(partsOf(cipher));
    // Below the least length of a stanza another check would notice; the rest then stands behind the SEQUENCE.
    return built.length < 130 ? joined(built, new Uint8Array(130 - built.length)) : built;
  });

function wraps(world: KitWorld): KitCase[] {
  return [
    ['tag-zeros', 'the tag of nobody', 'E_NOT_FOR_YOU', header(19, 0, 0, 0, 0)],
    ['tag-flipped', 'one bit of our tag', 'E_NOT_FOR_YOU', { header: (it) => flipped(it, 19) }],
    ['tag-other-salt', 'our tag of another salt', 'E_NOT_FOR_YOU', { header: (it) => flipped(it, 0) }],
    ['tag-other-unit', 'sealed to another unit', 'E_NOT_FOR_YOU', { recipients: [world.colleague] }],
    ['tag-own', 'sealed to the sender itself only', 'E_NOT_FOR_YOU', { recipients: [world.office] }],
    [
      'tag-of-signing-key',
      'the tag of our signing key',
      'E_NOT_FOR_YOU',
      { recipients: [{ ...world.reader, encPub: world.reader.signPub }] },
    ],
    ['wrap-other-key', 'our tag over a cipher for another key', 'E_UNWRAP', { ...claimOf(world) }],
    [
      'wrap-check-flipped',
      'one bit of C3',
      'E_UNWRAP',
      rebuilt(({ x, y, c3, c2 }) => sequence(x, y, octets(flipped(c3, 0)), octets(c2))),
    ],
    [
      'wrap-masked-flipped',
      'one bit of C2',
      'E_UNWRAP',
      rebuilt(({ x, y, c3, c2 }) => sequence(x, y, octets(c3), octets(flipped(c2, 5)))),
    ],
    [
      'wrap-zeros',
      'zeros instead of a cipher',
      'E_UNWRAP',
      stanza((cipher) => new Uint8Array(cipher.length)),
    ],
    ['wrap-key-31', 'a file key of 31 bytes', 'E_UNWRAP', { fileKey: new Uint8Array(31).fill(7) }],
    ['wrap-key-33', 'a file key of 33 bytes', 'E_UNWRAP', { fileKey: new Uint8Array(33).fill(7) }],
    [
      'wrap-infinity',
      'the point at infinity, written as (0, 0)',
      'E_UNWRAP',
      rebuilt(({ c3, c2 }) =>
        sequence(integer(new Uint8Array(1)), integer(new Uint8Array(1)), octets(c3), octets(c2)),
      ),
    ],
    [
      'wrap-off-curve',
      'a point that is not on the curve',
      'E_UNWRAP',
      rebuilt(({ x, c3, c2 }) => sequence(x, positive(5n), octets(c3), octets(c2))),
    ],
    [
      'wrap-coordinate-p',
      'a coordinate that is p',
      'E_UNWRAP',
      rebuilt(({ y, c3, c2 }) => sequence(positive(SM2_CURVE.p), y, octets(c3), octets(c2))),
    ],
    [
      'wrap-generator',
      'another point of the curve',
      'E_UNWRAP',
      rebuilt(({ c3, c2 }) =>
        sequence(positive(SM2_CURVE.Gx), positive(SM2_CURVE.Gy), octets(c3), octets(c2)),
      ),
    ],
    [
      'wrap-swapped-coordinates',
      'x and y exchanged',
      'E_UNWRAP',
      rebuilt(({ x, y, c3, c2 }) => sequence(y, x, octets(c3), octets(c2))),
    ],
    [
      'wrap-c2-before-c3',
      'C2 before C3, the old order',
      'E_UNWRAP',
      rebuilt(({ x, y, c3, c2 }) => sequence(x, y, octets(c2), octets(c3))),
    ],
    [
      'wrap-raw',
      '04 ‖ x ‖ y ‖ C3 ‖ C2 without DER',
      'E_UNWRAP',
      rebuilt(({ x, y, c3, c2 }) => joined(Uint8Array.of(4), x.slice(-32), y.slice(-32), c3, c2)),
    ],
    [
      'wrap-long-length',
      'the SEQUENCE length in one byte more than needed',
      'E_UNWRAP',
      stanza((cipher) => joined(Uint8Array.of(0x30, 0x82, 0, cipher.length - 3), cipher.subarray(3))),
    ],
    [
      'wrap-indefinite-length',
      'the SEQUENCE of indefinite length',
      'E_UNWRAP',
      stanza((cipher) => joined(Uint8Array.of(0x30, 0x80), cipher.subarray(3), new Uint8Array(2))),
    ],
    [
      'wrap-octets-long-length',
      'the length of C3 in long form',
      'E_UNWRAP',
      rebuilt(({ x, y, c3, c2 }) => sequence(x, y, joined(Uint8Array.of(4, 0x81, 32), c3), octets(c2))),
    ],
    [
      'wrap-negative',
      'a negative INTEGER',
      'E_UNWRAP',
      rebuilt(({ y, c3, c2 }) => sequence(integer(new Uint8Array(32).fill(0xff)), y, octets(c3), octets(c2))),
    ],
    [
      'wrap-padded',
      'an INTEGER with a needless zero',
      'E_UNWRAP',
      rebuilt(({ x, y, c3, c2 }) =>
        sequence(integer(joined(new Uint8Array(2), x.slice(-32))), y, octets(c3), octets(c2)),
      ),
    ],
    [
      'wrap-empty-integer',
      'an INTEGER of no bytes',
      'E_UNWRAP',
      rebuilt(({ y, c3, c2 }) => sequence(integer(new Uint8Array(0)), y, octets(c3), octets(c2))),
    ],
    [
      'wrap-rest',
      'a byte after the cipher',
      'E_UNWRAP',
      stanza((cipher) => joined(cipher, Uint8Array.of(0))),
    ],
    [
      'wrap-rest-inside',
      'a NULL within the SEQUENCE',
      'E_UNWRAP',
      rebuilt(({ x, y, c3, c2 }) => sequence(x, y, octets(c3), octets(c2), Uint8Array.of(5, 0))),
    ],
    [
      'wrap-bit-string',
      'a BIT STRING instead of an OCTET STRING',
      'E_UNWRAP',
      rebuilt(({ x, y, c3, c2 }) => sequence(x, y, octets(c3), overwritten(octets(c2), 0, 3))),
    ],
  ];
}

/** The tag is ours, the cipher another's. */
function claimOf(world: KitWorld): Partial<Recipe> {
  const ourTag = async (header: Uint8Array) => {
    const tag = await sm3(ascii('CHENGFU1 tag'), header.subarray(0, 16), world.reader.encPub);
    return overwritten(header, 19, ...tag.subarray(0, 4));
  };
  return { recipients: [world.colleague], header: ourTag };
}

const large: KitEntry = {
  name: '附件',
  type: 'attachment',
  media: 'application/octet-stream',
  bytes: new Uint8Array(CHUNK + 200),
};
const two: Partial<Recipe> = { entries: [eventsEntry(), large] };

const MACS: readonly KitCase[] = [
  [
    'header-mac-flipped',
    'one bit of the header MAC',
    'E_HEADER_MAC',
    { headerMac: (mac) => flipped(mac, 31) },
  ],
  ['header-mac-zeros', 'the header MAC is zeros', 'E_HEADER_MAC', { headerMac: () => new Uint8Array(32) }],
  [
    'header-mac-half',
    'half of the header MAC is zeros',
    'E_HEADER_MAC',
    { headerMac: (mac) => joined(mac.subarray(0, 16), new Uint8Array(16)) },
  ],
  [
    'header-mac-backwards',
    'the header MAC backwards',
    'E_HEADER_MAC',
    { headerMac: (mac) => Uint8Array.from(mac).reverse() },
  ],
  ['chunk-mac-flipped', 'one bit of a tag', 'E_CHUNK_MAC', { tag: (tag) => flipped(tag, 0) }],
  ['chunk-mac-zeros', 'a tag of zeros', 'E_CHUNK_MAC', { tag: () => new Uint8Array(32) }],
  [
    'chunk-flipped',
    'one bit of a chunk',
    'E_CHUNK_MAC',
    { chunks: (all) => all.map((chunk) => flipped(chunk, 3)) },
  ],
  [
    'chunk-index-1',
    'the first chunk counted as 1',
    'E_CHUNK_MAC',
    { tagged: (it) => rightlyTagged({ ...it, index: 1 }) },
  ],
  [
    'chunk-not-final',
    'the last chunk not marked as the last',
    'E_CHUNK_MAC',
    { tagged: (it) => rightlyTagged({ ...it, final: false }) },
  ],
  [
    'chunk-final-2',
    'the last chunk marked with 2',
    'E_CHUNK_MAC',
    { tagged: (it) => overwritten(rightlyTagged(it), 8, 2) },
  ],
  [
    'chunk-length-wrong',
    'another length under the tag',
    'E_CHUNK_MAC',
    { tagged: (it) => overwritten(rightlyTagged(it), 12, 0xff) },
  ],
  [
    'chunk-index-little-endian',
    'numbers under the tag in the other byte order',
    'E_CHUNK_MAC',
    {
      tagged: ({ sealed }) =>
        joined(new Uint8Array(8), Uint8Array.of(1), u32(sealed.length).reverse(), sealed),
    },
  ],
  ['chunk-bare', 'a tag over the bytes alone', 'E_CHUNK_MAC', { tagged: ({ sealed }) => sealed }],
  [
    'chunk-first-final',
    'two chunks, both marked as the last',
    'E_CHUNK_MAC',
    { ...two, tagged: (it: ChunkFacts) => rightlyTagged({ ...it, final: true }) },
  ],
  [
    'chunk-second-flipped',
    'one bit of the second chunk',
    'E_CHUNK_MAC',
    { ...two, chunks: ([first, second]) => [first as Uint8Array, flipped(second as Uint8Array, 0)] },
  ],
  [
    'chunk-dropped',
    'the last of two chunks dropped',
    'E_CHUNK_MAC',
    { ...two, chunks: ([first]) => [first as Uint8Array] },
  ],
  [
    'chunk-first-dropped',
    'the first of two chunks dropped',
    'E_CHUNK_MAC',
    { ...two, chunks: ([, second]) => [second as Uint8Array] },
  ],
  [
    'chunk-doubled',
    'the first of two chunks doubled',
    'E_CHUNK_MAC',
    { ...two, chunks: ([first, second]) => [first, first, second] as Uint8Array[] },
  ],
];

export async function headerCases(world: KitWorld): Promise<KitFile[]> {
  return [
    ...(await packagesOf(world, '1: lengths known and capped', LENGTHS)),
    ...(await packagesOf(world, '2: lengths within the plaintext', frames())),
    ...(await packagesOf(world, '1: the stanza and its DER', wraps(world))),
    ...(await packagesOf(world, '1: header MAC and chunk tags', MACS)),
    ...(await packagesOf(world, '1: 1..64 recipients', [tooMany(world)])),
  ];
}

/** 65 real stanzas, ours among them: too many, and above the header's most. */
function tooMany(world: KitWorld): KitCase {
  const recipients = Array.from({ length: 65 }, () => world.reader);
  const magic = ascii('CHENGFU1');
  return [
    'recipients-65-real',
    '65 stanzas that all open',
    'E_FORMAT',
    { recipients, prefix: (it) => joined(magic, it.subarray(8)) },
  ];
}
