/** The numbers in front of the parts of a text, 一、 （一） 1. （1） (GB/T 9704 7.3.3): read, written and counted in one place. */
import { chineseNumber, valueOfChineseNumber } from '../domain/wording/chinese-number';
import type { HeadingLevel } from './body-block';

export const HEADING_LEVELS = [1, 2, 3, 4] as const satisfies readonly HeadingLevel[];

export interface NumberedWords {
  readonly level: HeadingLevel;
  readonly number: number;
  /** The words behind the number; never empty. */
  readonly words: string;
}

const CHINESE = '[一二三四五六七八九十百零]{1,5}';
const DIGITS = '[\\d０-９]{1,3}';
/** 一、二号楼 and 一、二级 list things and open no part; nor do 1.5 and 2026.1, but 1.2026年 does. */
const PATTERNS: readonly (readonly [HeadingLevel, RegExp])[] = [
  [1, new RegExp(`^(${CHINESE})、(?!${CHINESE}(?:、|和|及|[级期类等线层号批栋幢]))`, 'u')],
  [2, new RegExp(`^[（(](${CHINESE})[）)]、?`, 'u')],
  [3, new RegExp(`^(${DIGITS})(?:．|\\.(?!\\d)|\\.(?=\\d{4}年)|、(?!${DIGITS}(?:、|和|及)))`, 'u')],
  [4, new RegExp(`^[（(](${DIGITS})[）)]、?`, 'u')],
];

/** Undefined for a line that no number opens, and for a number with nothing behind it. Spellings such as (一) and 1、 are read too. */
export function readNumber(line: string): NumberedWords | undefined {
  for (const [level, pattern] of PATTERNS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const number = numberOf(match[1] ?? '');
    const words = line.slice(match[0].length).trim();
    if (number === undefined || words === '') return undefined;
    return { level, number, words };
  }
  return undefined;
}

/** The number alone, as someone types it to begin a part: `一、` `（一）` `1.` `（1）`. */
export function readLoneNumber(text: string): Omit<NumberedWords, 'words'> | undefined {
  const read = readNumber(`${text}一`);
  return read?.words === '一' ? { level: read.level, number: read.number } : undefined;
}

function numberOf(text: string): number | undefined {
  const digits = text.normalize('NFKC');
  if (!/^\d+$/.test(digits)) return valueOfChineseNumber(text);
  // A leading zero and a nought are no numbers of parts.
  return /^[1-9]/.test(digits) ? Number(digits) : undefined;
}

/** In the standard's spelling. Before a digit the full-width stop stands, or 1.5 would be read. */
export function numberText(level: HeadingLevel, number: number, words: string): string {
  switch (level) {
    case 1:
      return `${chineseNumber(number)}、`;
    case 2:
      return `（${chineseNumber(number)}）`;
    case 3:
      return `${number}${/^[\d０-９]/.test(words) ? '．' : '.'}`;
    case 4:
      return `（${number}）`;
  }
}

export interface Counted {
  readonly level: HeadingLevel;
  /** Set where counting does not simply go on: a list that begins again at 1, an answer that begins with （三）. */
  readonly start: number | null;
}

/** Counts on through parts in their order; a part of a higher level makes the lower ones begin again. */
export class PartCounter {
  readonly #counts: [number, number, number, number] = [0, 0, 0, 0];

  /** The number that comes next at this level, without taking it. */
  expected(level: HeadingLevel): number {
    return this.#counts[(level - 1) as 0] + 1;
  }

  take({ level, start }: Counted): number {
    const number = start ?? this.expected(level);
    this.#counts[(level - 1) as 0] = number;
    this.#counts.fill(0, level);
    return number;
  }
}
