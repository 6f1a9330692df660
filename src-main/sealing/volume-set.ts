/** Which parts belong together: one set cuts one package once, so its parts agree on it and cover it without overlap (SEALED-PACKAGE 7). Pure. */
import { AppError } from '@shared/result/app-error';
import type { VolumeHeader } from './volume-header';

/** `new`: the part belongs to the set and is not here yet; `double`: the very same part is here. @throws AppError E_VOLUME_MIXED. */
export function fitPart(part: VolumeHeader, held: readonly VolumeHeader[]): 'new' | 'double' {
  const { setId, index } = part;
  const mixed = (reason: string) => new AppError('E_VOLUME_MIXED', { setId, index, reason });
  for (const other of held) {
    if (other.count !== part.count) throw mixed('count');
    if (other.total !== part.total) throw mixed('total');
    if (other.packageSm3 !== part.packageSm3) throw mixed('package');
    if (other.index === index) {
      const isSame =
        other.offset === part.offset && other.length === part.length && other.dataSm3 === part.dataSm3;
      if (isSame) return 'double';
      throw mixed('another part of this number');
    }
    if (part.offset < other.offset + other.length && other.offset < part.offset + part.length) {
      throw mixed('overlap');
    }
  }
  if (held.length + 1 === part.count && lengthOf(held) + part.length !== part.total) throw mixed('gap');
  return 'new';
}

/** Numbers of the parts that are not here, ascending. */
export function missingParts(held: readonly VolumeHeader[]): number[] {
  const here = new Set(held.map(({ index }) => index));
  const count = held[0]?.count ?? 0;
  return Array.from({ length: count }, (_, at) => at + 1).filter((index) => !here.has(index));
}

/** In the order in which they are joined: every byte of the package once. @throws AppError E_VOLUME_MISSING, E_VOLUME_MIXED. */
export function inPackageOrder(held: readonly VolumeHeader[]): VolumeHeader[] {
  const missing = missingParts(held);
  if (held.length === 0 || missing.length > 0) {
    throw new AppError('E_VOLUME_MISSING', { missing: missing.map(String) });
  }
  const ordered = [...held].sort((left, right) => left.offset - right.offset);
  let at = 0;
  for (const { setId, index, offset, length } of ordered) {
    if (offset !== at) throw new AppError('E_VOLUME_MIXED', { setId, index, reason: 'gap' });
    at += length;
  }
  return ordered;
}

function lengthOf(parts: readonly VolumeHeader[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
