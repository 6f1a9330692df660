/** Chinese numerals 1 to 9999, as sessions (十四届三次会议) and headings (一、) are numbered, and back again as far as numbering goes. */
const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) throw new RangeError(`0 to 9999, not ${value}`);
  if (value === 0) return '零';
  const digits = [...String(value)].map(Number);
  let words = '';
  for (const [index, digit] of digits.entries()) {
    // One 零 stands for a gap of any length, and none at the end: 一百零五, 一百.
    if (digit !== 0) words += `${DIGITS.charAt(digit)}${UNITS[digits.length - 1 - index]}`;
    else if (digits[index + 1]) words += '零';
  }
  return value >= 10 && value < 20 ? words.slice(1) : words;
}

const LARGEST_READ = 199;
const VALUES = new Map(
  Array.from({ length: LARGEST_READ }, (_, index) => [chineseNumber(index + 1), index + 1] as const),
);

/** 二十一 → 21; undefined for what is no numeral from 1 to 199, the range of numbered parts. */
export function valueOfChineseNumber(words: string): number | undefined {
  return VALUES.get(words);
}
