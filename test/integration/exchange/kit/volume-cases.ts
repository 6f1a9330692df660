/** Faulty volumes (SEALED-PACKAGE 7), cut from one small package by a writer of their own. */
import { ascii, joined, u16, u32 } from '@main/sealing/bytes';
import { sm3 } from '@main/sealing/sm3';
import type { AppErrorCode } from '@shared/result/app-error-code';
import { flipped, type KitFile, overwritten } from './kit-case';
import { drawn } from './kit-units';

export interface VolumeFields {
  readonly set: Uint8Array;
  readonly index: number;
  readonly count: number;
  readonly offset: number;
  readonly length: number;
  readonly total: number;
  readonly packageSm3: Uint8Array;
}

const u64 = (value: number): Uint8Array => joined(u32(Math.floor(value / 2 ** 32)), u32(value >>> 0));

export async function volume(
  fields: VolumeFields,
  data: Uint8Array,
  change: (header: Uint8Array) => Uint8Array = (header) => header,
): Promise<Uint8Array> {
  const { set, index, count, offset, length, total, packageSm3 } = fields;
  const numbers = joined(u16(index), u16(count), u64(offset), u64(length), u64(total));
  const head = joined(ascii('CFUVOL1\n'), set, numbers, packageSm3, await sm3(data));
  const padded = change(joined(head, new Uint8Array(160 - head.length)));
  return joined(padded, await sm3(padded), data);
}

/** The parts of a package, equal but for the last one. */
export async function partsOf(packageBytes: Uint8Array, name: string, count: number) {
  const set = (await drawn('set', name)).subarray(0, 16);
  const packageSm3 = await sm3(packageBytes.subarray(0, -40));
  const total = packageBytes.length;
  const size = Math.ceil(total / count);
  return Array.from({ length: count }, (_, at) => {
    const data = packageBytes.subarray(at * size, (at + 1) * size);
    const offset = at * size;
    return { fields: { set, index: at + 1, count, offset, length: data.length, total, packageSm3 }, data };
  });
}

export interface VolumeFile extends KitFile {
  /** Parts read before it. */
  readonly after: readonly string[];
}

export async function volumeCases(packageBytes: Uint8Array): Promise<VolumeFile[]> {
  const [first, second, third] = await partsOf(packageBytes, 'kit', 3);
  if (!first || !second || !third) throw new Error('three parts');
  const [stranger] = await partsOf(flipped(packageBytes, 60), 'kit', 3);
  if (!stranger) throw new Error('a part');
  const { fields, data } = second;
  const right = await volume(fields, data);
  const other = (changed: Partial<VolumeFields>, bytes = data) => volume({ ...fields, ...changed }, bytes);
  const head = (change: (header: Uint8Array) => Uint8Array) => volume(fields, data, change);
  const base = 'volumes/right.cfp.001';
  const cases: (readonly [string, string, AppErrorCode, Uint8Array, string?])[] = [
    ['empty', 'no byte', 'E_VOLUME_DAMAGED', new Uint8Array(0)],
    ['head-cut', '191 bytes', 'E_VOLUME_DAMAGED', right.subarray(0, 191)],
    ['head-only', 'a header without its data', 'E_VOLUME_DAMAGED', right.subarray(0, 192)],
    ['data-cut', 'the last byte is missing', 'E_VOLUME_DAMAGED', right.subarray(0, -1)],
    ['data-long', 'a byte behind', 'E_VOLUME_DAMAGED', joined(right, Uint8Array.of(0))],
    ['data-flipped', 'one bit of the data', 'E_VOLUME_DAMAGED', flipped(right, 200)],
    ['magic', 'another magic', 'E_VOLUME_DAMAGED', await head((it) => overwritten(it, 6, 0x32))],
    ['package', 'a package under the name of a volume', 'E_VOLUME_DAMAGED', packageBytes],
    ['head-flipped', 'one bit of the header', 'E_VOLUME_DAMAGED', flipped(right, 30)],
    ['head-digest', 'one bit of the header digest', 'E_VOLUME_DAMAGED', flipped(right, 191)],
    ['pad-first', 'byte 116 is not zero', 'E_VOLUME_DAMAGED', await head((it) => overwritten(it, 116, 1))],
    ['pad-last', 'byte 159 is not zero', 'E_VOLUME_DAMAGED', await head((it) => overwritten(it, 159, 1))],
    ['index-0', 'number 0', 'E_VOLUME_DAMAGED', await other({ index: 0 })],
    ['index-above', 'number 4 of 3', 'E_VOLUME_DAMAGED', await other({ index: 4 })],
    ['count-0', '0 parts', 'E_VOLUME_DAMAGED', await other({ count: 0, index: 0 })],
    ['count-1000', '1,000 parts', 'E_VOLUME_DAMAGED', await other({ count: 1000 })],
    ['count-65535', '65,535 parts', 'E_VOLUME_DAMAGED', await other({ count: 65_535 })],
    ['length-0', 'a part of 0 bytes', 'E_VOLUME_DAMAGED', await other({ length: 0 }, new Uint8Array(0))],
    ['length-more', 'a length beyond the whole', 'E_VOLUME_DAMAGED', await other({ length: fields.total })],
    ['offset-more', 'a place beyond the whole', 'E_VOLUME_DAMAGED', await other({ offset: fields.total })],
    ['offset-2-53', 'a place of 2^53', 'E_VOLUME_DAMAGED', await other({ offset: 2 ** 53 })],
    ['offset-2-63', 'a place of 2^63', 'E_VOLUME_DAMAGED', await other({ offset: 2 ** 63 })],
    ['total-0', 'a whole of 0 bytes', 'E_VOLUME_DAMAGED', await other({ total: 0 })],
    ['total-20-gib', 'a whole of 20 GiB', 'E_VOLUME_DAMAGED', await other({ total: 20 * 1024 ** 3 })],
    ['mixed-count', 'another number of parts', 'E_VOLUME_MIXED', await other({ count: 4 }), base],
    [
      'mixed-total',
      'another length of the whole',
      'E_VOLUME_MIXED',
      await other({ total: fields.total + 1 }),
      base,
    ],
    [
      'mixed-package',
      'another package',
      'E_VOLUME_MIXED',
      await other({ packageSm3: stranger.fields.packageSm3 }),
      base,
    ],
    [
      'mixed-same-number',
      'other data under a known number',
      'E_VOLUME_MIXED',
      await volume(first.fields, stranger.data),
      base,
    ],
    [
      'mixed-overlap',
      'begins within its predecessor',
      'E_VOLUME_MIXED',
      await other({ offset: fields.offset - 1 }),
      base,
    ],
    [
      'missing-second',
      'the second part is missing',
      'E_VOLUME_MISSING',
      await volume(third.fields, third.data),
      base,
    ],
    ['missing-others', 'a part alone', 'E_VOLUME_MISSING', right],
  ];
  const files = cases.map(([name, fault, code, bytes, after]) => ({
    file: `volumes/volume-${name}.cfp.${bytes === packageBytes ? '001' : '002'}`,
    code,
    fault,
    clause: '7: volumes',
    bytes,
    after: after === undefined ? [] : [after],
  }));
  return files;
}

/** The part that the mixed ones are read after. */
export async function rightVolume(packageBytes: Uint8Array): Promise<Uint8Array> {
  const [first] = await partsOf(packageBytes, 'kit', 3);
  if (!first) throw new Error('a part');
  return volume(first.fields, first.data);
}
