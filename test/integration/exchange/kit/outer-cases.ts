/** Faults that anybody sees without a key: what kind of file, how long, damaged on the way, of which version (SEALED-PACKAGE 1). */
import { ascii, joined, u16, u32, utf8 } from '@main/sealing/bytes';
import { sm3 } from '@main/sealing/sm3';
import { canonicalText } from './canonical-text';
import { flipped, type KitCase, type KitFile, overwritten, packagesOf } from './kit-case';
import type { KitWorld } from './kit-units';
import { eventsEntry } from './kit-writer';

const cut = (length: number) => ({ whole: (bytes: Uint8Array) => bytes.subarray(0, length) });
const ended = (length: number) => ({
  whole: (bytes: Uint8Array) => bytes.subarray(0, bytes.length - length),
});
const trailer = (change: (trailer: Uint8Array) => Uint8Array) => ({
  whole: (bytes: Uint8Array) => joined(bytes.subarray(0, -40), change(bytes.slice(-40))),
});
const prefix = (at: number, ...values: number[]) => ({
  prefix: (bytes: Uint8Array) => overwritten(bytes, at, ...values),
});
const instead = (bytes: Uint8Array) => ({ whole: () => bytes });

function otherFiles(world: KitWorld): KitCase[] {
  const card = utf8(canonicalText(world.office.card));
  return [
    [
      'kind-zip',
      'a ZIP archive',
      'E_NOT_A_PACKAGE',
      instead(joined(ascii('PK\x03\x04'), new Uint8Array(500))),
    ],
    ['kind-text', 'a text', 'E_NOT_A_PACKAGE', instead(utf8('关于增设公办幼儿园的建议\n'.repeat(40)))],
    ['kind-card', 'an identity card under the name of a package', 'E_NOT_A_PACKAGE', instead(card)],
    [
      'kind-volume',
      'a volume under the name of a package',
      'E_NOT_A_PACKAGE',
      instead(joined(ascii('CFUVOL1\n'), new Uint8Array(400))),
    ],
    [
      'kind-key-box',
      'a key box under the name of a package',
      'E_NOT_A_PACKAGE',
      instead(joined(ascii('CFUKEY1\n'), new Uint8Array(400))),
    ],
    [
      'magic-lower-case',
      'the magic in lower case',
      'E_NOT_A_PACKAGE',
      { prefix: (it) => joined(ascii('chengfu1'), it.subarray(8)) },
    ],
    ['magic-next', 'CHENGFU2', 'E_NOT_A_PACKAGE', prefix(7, 0x32)],
    [
      'magic-bom',
      'a byte order mark before the magic',
      'E_NOT_A_PACKAGE',
      { whole: (it) => joined(Uint8Array.of(0xef, 0xbb, 0xbf), it) },
    ],
    [
      'magic-shifted',
      'one byte before the magic',
      'E_NOT_A_PACKAGE',
      { whole: (it) => joined(Uint8Array.of(0), it) },
    ],
    [
      'magic-backwards',
      'the whole file backwards',
      'E_NOT_A_PACKAGE',
      { whole: (it) => Uint8Array.from(it).reverse() },
    ],
    [
      'kind-zeros',
      'zeros, as a lost file comes back from a damaged medium',
      'E_NOT_A_PACKAGE',
      instead(new Uint8Array(1024)),
    ],
  ];
}

const CUT: readonly KitCase[] = [
  ['cut-empty', 'no byte at all', 'E_TRUNCATED', cut(0)],
  ['cut-in-magic', 'four bytes', 'E_TRUNCATED', cut(4)],
  ['cut-after-magic', 'the magic alone', 'E_TRUNCATED', cut(8)],
  ['cut-after-prefix', 'the prefix alone', 'E_TRUNCATED', cut(16)],
  ['cut-in-header', 'ends within the header', 'E_TRUNCATED', cut(100)],
  ['cut-below-least', '275 bytes, one less than the least package', 'E_TRUNCATED', cut(275)],
  ['cut-in-body', 'ends within the first chunk', 'E_TRUNCATED', cut(700)],
  ['cut-trailer', 'the trailer is missing', 'E_TRUNCATED', ended(40)],
  ['cut-half-trailer', 'half the trailer is missing', 'E_TRUNCATED', ended(20)],
  ['cut-last-byte', 'the last byte is missing', 'E_TRUNCATED', ended(1)],
  [
    'long-one-byte',
    'one byte after the trailer',
    'E_TRUNCATED',
    { whole: (it) => joined(it, Uint8Array.of(0)) },
  ],
  [
    'long-sector',
    'filled with zeros to a sector of 2,048 bytes',
    'E_TRUNCATED',
    { whole: (it) => joined(it, new Uint8Array(2048 - (it.length % 2048))) },
  ],
  [
    'long-twice',
    'the file twice, one after the other, the second one cut',
    'E_TRUNCATED',
    { whole: (it) => joined(it, it.subarray(0, 200)) },
  ],
  [
    'mark-lower-case',
    'the mark of the trailer in lower case',
    'E_TRUNCATED',
    trailer((it) => joined(ascii('cfuend1\n'), it.subarray(8))),
  ],
  [
    'mark-next',
    'the mark of another version of the trailer',
    'E_TRUNCATED',
    trailer((it) => overwritten(it, 6, 0x32)),
  ],
  [
    'mark-carriage-return',
    'the mark ends with a carriage return',
    'E_TRUNCATED',
    trailer((it) => overwritten(it, 7, 0x0d)),
  ],
  ['least-with-trailer', '275 bytes under a right trailer', 'E_TRUNCATED', {}],
];

const DAMAGED: readonly KitCase[] = [
  ['damaged-digest', 'one bit of the outer SM3', 'E_MEDIA_DAMAGED', trailer((it) => flipped(it, 39))],
  [
    'damaged-digest-first',
    'the first bit of the outer SM3',
    'E_MEDIA_DAMAGED',
    trailer((it) => flipped(it, 8, 0x80)),
  ],
  [
    'damaged-digest-zeros',
    'the outer SM3 is zeros',
    'E_MEDIA_DAMAGED',
    trailer((it) => joined(it.subarray(0, 8), new Uint8Array(32))),
  ],
  ['damaged-salt', 'one bit of the salt', 'E_MEDIA_DAMAGED', { whole: (it) => flipped(it, 20) }],
  ['damaged-header', 'one bit of a stanza', 'E_MEDIA_DAMAGED', { whole: (it) => flipped(it, 90) }],
  ['damaged-body', 'one bit of a chunk', 'E_MEDIA_DAMAGED', { whole: (it) => flipped(it, 600, 0x10) }],
  ['damaged-last', 'the last bit before the trailer', 'E_MEDIA_DAMAGED', { whole: (it) => flipped(it, -41) }],
  [
    'damaged-sector',
    '512 bytes read as zeros',
    'E_MEDIA_DAMAGED',
    { whole: (it) => overwritten(it, 400, ...new Uint8Array(512)) },
  ],
  [
    'damaged-swapped',
    'two bytes exchanged',
    'E_MEDIA_DAMAGED',
    { whole: (it) => overwritten(it, 500, it[501] as number, it[500] as number) },
  ],
];

const VERSIONS: readonly KitCase[] = [
  ['version-0', 'version 0', 'E_VERSION', prefix(8, 0, 0)],
  ['version-2', 'version 2', 'E_VERSION', prefix(8, 0, 2)],
  ['version-256', 'version 256: 1 in the wrong byte order', 'E_VERSION', prefix(8, 1, 0)],
  ['version-65535', 'version 65535', 'E_VERSION', prefix(8, 0xff, 0xff)],
  ['suite-0', 'suite 0', 'E_VERSION', prefix(10, 0, 0)],
  ['suite-2', 'suite 2', 'E_VERSION', prefix(10, 0, 2)],
  ['suite-256', 'suite 256', 'E_VERSION', prefix(10, 1, 0)],
  ['suite-65535', 'suite 65535', 'E_VERSION', prefix(10, 0xff, 0xff)],
  ['version-and-suite-2', 'version and suite 2', 'E_VERSION', prefix(8, 0, 2, 0, 2)],
  [
    'version-2-other-header',
    'version 2 with a header that version 1 has not',
    'E_VERSION',
    { prefix: (it) => joined(it.subarray(0, 8), u16(2), u16(1), u32(4)), header: () => utf8('next') },
  ],
  [
    'manifest-version-2',
    'a manifest of version 2 with new fields',
    'E_VERSION',
    { manifest: (it) => ({ ...it, v: 2, news: true }) },
  ],
  [
    'manifest-reader-2',
    'a manifest that asks for reader 2',
    'E_VERSION',
    { manifest: (it) => ({ ...it, minReader: 2 }) },
  ],
];

export async function outerCases(world: KitWorld): Promise<KitFile[]> {
  const files = [
    ...(await packagesOf(world, '1: the first bytes differ from the magic', otherFiles(world))),
    ...(await packagesOf(
      world,
      '1: shorter than the least possible, or no mark at size − 40',
      await withLeast(),
    )),
    ...(await packagesOf(world, '1: the outer SM3 differs', DAMAGED)),
    ...(await packagesOf(world, '1, 3: unknown version or suite', VERSIONS)),
  ];
  return [...files, ...(await packagesOf(world, '1: the outer SM3 differs', [await markDigested(world)]))];
}

/** One byte less than a package can measure, and otherwise right to the last byte. */
async function withLeast(): Promise<KitCase[]> {
  const before = joined(ascii('CHENGFU1'), u16(1), u16(1), u32(155), new Uint8Array(275 - 16 - 40));
  const whole = joined(before, ascii('CFUEND1\n'), await sm3(before));
  return CUT.map(([name, fault, code, recipe]) =>
    name === 'least-with-trailer' ? [name, fault, code, instead(whole)] : [name, fault, code, recipe],
  );
}

/** A writer that misread "all bytes before the trailer". */
async function markDigested(_world: KitWorld): Promise<KitCase> {
  const whole = async (bytes: Uint8Array) => {
    const marked = bytes.subarray(0, -32);
    return joined(marked, await sm3(marked));
  };
  const entries = [eventsEntry()];
  return [
    'damaged-mark-digested',
    'the outer SM3 covers the mark too',
    'E_MEDIA_DAMAGED',
    { whole, entries },
  ];
}
