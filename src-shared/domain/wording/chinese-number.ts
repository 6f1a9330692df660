/** Chinese numerals 1 to 99 as sessions are named: 十四届三次会议. */
const DIGITS = '零一二三四五六七八九';

export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 99) throw new RangeError(`0 to 99, not ${value}`);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return DIGITS.charAt(ones);
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${ones === 0 ? '' : DIGITS.charAt(ones)}`;
}
