/** Words of the register of media, of parts for several discs, and of how things stand with a unit. */
import type { PartSizeChoice } from '@shared/domain/exchange/part-sizes';

export const MEDIUM_DIRECTION_WORDS = { out: '送出', in: '送入' } as const;

export const PART_SIZE_WORDS: Readonly<Record<PartSizeChoice, string>> = {
  cd: '光盘 CD（700 MB）',
  dvd: '光盘 DVD（4.7 GB）',
  fat32: 'U盘 FAT32（4 GB）',
  own: '自定大小',
};

/** 第 3、5 号包, and how many more where the list is cut. */
export function missingText(missing: readonly number[], count: number): string {
  return `缺第 ${missing.join('、')} 号包${count > missing.length ? `等 ${count} 个` : ''}`;
}
