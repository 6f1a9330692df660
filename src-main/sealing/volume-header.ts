/** The 192 bytes before the data of a volume (SEALED-PACKAGE 7): every field, every zero byte and their digest are checked before any is used. */
import { AppError } from '@shared/result/app-error';
import { ascii, bytesOfHex, hexOf, sameBytes, viewOf } from './bytes';
import { MAX_PACKAGE_LENGTH, MIN_PACKAGE_LENGTH } from './package-layout';
import { sm3 } from './sm3';

const VOLUME_MAGIC = ascii('CFUVOL1\n');
export const VOLUME_HEADER_LENGTH = 192;
export const MAX_VOLUMES = 999;

const SET_ID = { at: 8, length: 16 };
const INDEX_AT = 24;
const COUNT_AT = 26;
const OFFSET_AT = 28;
const LENGTH_AT = 36;
const TOTAL_AT = 44;
const PACKAGE_SM3_AT = 52;
const DATA_SM3_AT = 84;
const ZEROS_AT = 116;
const HEADER_SM3_AT = 160;

export interface VolumeHeader {
  /** 16 random bytes in hex, one for each splitting. */
  readonly setId: string;
  /** From 1. */
  readonly index: number;
  readonly count: number;
  /** Place of this part in the package, in bytes. */
  readonly offset: number;
  readonly length: number;
  readonly total: number;
  /** Outer SM3 of the package in hex: the fingerprint on the hand-over slip, that of all bytes before the trailer. */
  readonly packageSm3: string;
  /** SM3 of this part's data in hex. */
  readonly dataSm3: string;
}

export async function encodeVolumeHeader(header: VolumeHeader): Promise<Uint8Array> {
  const bytes = new Uint8Array(VOLUME_HEADER_LENGTH);
  const view = viewOf(bytes);
  bytes.set(VOLUME_MAGIC, 0);
  bytes.set(bytesOfHex(header.setId), SET_ID.at);
  view.setUint16(INDEX_AT, header.index);
  view.setUint16(COUNT_AT, header.count);
  view.setBigUint64(OFFSET_AT, BigInt(header.offset));
  view.setBigUint64(LENGTH_AT, BigInt(header.length));
  view.setBigUint64(TOTAL_AT, BigInt(header.total));
  bytes.set(bytesOfHex(header.packageSm3), PACKAGE_SM3_AT);
  bytes.set(bytesOfHex(header.dataSm3), DATA_SM3_AT);
  bytes.set(await sm3(bytes.subarray(0, HEADER_SM3_AT)), HEADER_SM3_AT);
  return bytes;
}

/** @throws AppError E_VOLUME_DAMAGED with the reason: a medium that failed, or bytes that no splitting makes. */
export async function parseVolumeHeader(bytes: Uint8Array): Promise<VolumeHeader> {
  if (bytes.length < VOLUME_HEADER_LENGTH) throw damaged('header ends early');
  const header = bytes.subarray(0, VOLUME_HEADER_LENGTH);
  if (!sameBytes(header.subarray(0, VOLUME_MAGIC.length), VOLUME_MAGIC)) throw damaged('no volume');
  const digest = await sm3(header.subarray(0, HEADER_SM3_AT));
  if (!sameBytes(digest, header.subarray(HEADER_SM3_AT))) throw damaged('header digest');
  if (header.subarray(ZEROS_AT, HEADER_SM3_AT).some((byte) => byte !== 0)) throw damaged('zero bytes');
  const view = viewOf(header);
  const parsed: VolumeHeader = {
    setId: hexOf(header.subarray(SET_ID.at, SET_ID.at + SET_ID.length)),
    index: view.getUint16(INDEX_AT),
    count: view.getUint16(COUNT_AT),
    offset: lengthAt(view, OFFSET_AT),
    length: lengthAt(view, LENGTH_AT),
    total: lengthAt(view, TOTAL_AT),
    packageSm3: hexOf(header.subarray(PACKAGE_SM3_AT, DATA_SM3_AT)),
    dataSm3: hexOf(header.subarray(DATA_SM3_AT, ZEROS_AT)),
  };
  requirePossible(parsed);
  return parsed;
}

/** What one header says for itself; how the parts fit together is for the set. */
function requirePossible({ index, count, offset, length, total }: VolumeHeader): void {
  if (count < 1 || count > MAX_VOLUMES) throw damaged('count');
  if (index < 1 || index > count) throw damaged('index');
  if (total < MIN_PACKAGE_LENGTH || total > MAX_PACKAGE_LENGTH) throw damaged('total');
  if (length < 1 || offset + length > total) throw damaged('range');
}

/** Beyond 2^53 nothing can be right: the largest package is far below. */
function lengthAt(view: DataView, at: number): number {
  const value = view.getBigUint64(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged('range');
  return Number(value);
}

function damaged(reason: string): AppError {
  return new AppError('E_VOLUME_DAMAGED', { reason });
}
