/** The rules of 载体登记: numbers of a year run on, a medium is never classified below what lies on it, and what is out cannot go out again. */
import { AppError } from '../../result/app-error';
import { CLASSIFICATIONS, type Classification } from '../matter/matter';

export const MEDIUM_KINDS = ['disc', 'stick', 'drive', 'other'] as const;
export type MediumKind = (typeof MEDIUM_KINDS)[number];

export const MEDIUM_KIND_WORDS: Readonly<Record<MediumKind, string>> = {
  disc: '光盘',
  stick: 'U盘',
  drive: '移动硬盘',
  other: '其他',
};

const DEFAULT_SERIES = '载';
const NUMBER = /^(?<series>.*?)(?<year>\d{4})-(?<count>\d{1,6})$/u;

/** The next of the year, in the series used last: 云建载2026-017 → 云建载2026-018; a new year begins at 001. `used`: newest first. */
export function nextMediumNumber(used: readonly string[], year: number): string {
  const parsed = used.flatMap((number) => {
    const found = NUMBER.exec(number)?.groups;
    return found ? [found as { series: string; year: string; count: string }] : [];
  });
  const series = parsed[0]?.series ?? DEFAULT_SERIES;
  const counts = parsed
    .filter((entry) => entry.series === series && Number(entry.year) === year)
    .map(({ count }) => Number(count));
  return `${series}${year}-${String(Math.max(0, ...counts) + 1).padStart(3, '0')}`;
}

export interface EarlierUse {
  readonly kind: string;
  /** Absent while it is out, and for ever where it stays with the receiver. */
  readonly returned: boolean;
}

/**
 * A disc is written once, so its number is used once; a stick or drive goes out again when it has come back.
 * @throws AppError NUMBER_TAKEN, MEDIUM_STILL_OUT
 */
export function requireFreeMedium(number: string, kind: MediumKind, earlier: readonly EarlierUse[]): void {
  if (kind === 'disc' ? earlier.length > 0 : earlier.some((use) => use.kind === 'disc')) {
    throw new AppError('NUMBER_TAKEN', { number });
  }
  if (earlier.some(({ returned }) => !returned)) throw new AppError('MEDIUM_STILL_OUT', { number });
}

/** @throws AppError MEDIUM_CLASSIFICATION {lowest} where the medium is classified below a package on it. */
export function requireClassification(medium: Classification, lowest: Classification): void {
  if (CLASSIFICATIONS.indexOf(medium) < CLASSIFICATIONS.indexOf(lowest)) {
    throw new AppError('MEDIUM_CLASSIFICATION', { lowest });
  }
}
