/**
 * The numbers of GB/T 9704-2012 as the checks know them, in millimetres and points. Written down a second time on purpose: a wrong number
 * in the generator's own geometry must show, so nothing here is imported from the product.
 */

export const POINT = 25.4 / 72;
export const TWIP = POINT / 20;

/** 5.1 */
export const PAPER = { width: 210, height: 297 } as const;
/** 5.2.1 */
export const AREA = { left: 28, right: 184, top: 37, bottom: 262, width: 156 } as const;
/** 5.2.3: 22 lines; 28 characters of 3号 with their spacing fill 156 mm. */
export const LINES = 22;
export const CHARACTERS = 28;
/** Advance of one character of the body. */
export const CHARACTER = AREA.width / 28.08;
export const PITCH = 10.45;

/** Type sizes in points: 2号, 3号, 4号. */
export const SIZE = { two: 22, three: 16, four: 14 } as const;
/** One character of 4号. */
export const CHARACTER_FOUR = SIZE.four * POINT;
/** Height of an em of 3号. */
export const EM_THREE = SIZE.three * POINT;

/** Two blank lines between em boxes: two pitches, less what an exact line adds; the upper end is two pitches and an em. */
export const TWO_BLANK_LINES = { low: 20.78, high: 25.6 } as const;
export const ONE_BLANK_LINE = { low: 10.4, high: 15.4 } as const;

/** 7.2.4, 10.1: upper edge of the mark from the top of the page. */
export const MARK_TOP = { letter: 30, downward: 72, upward: 72, minutes: 72 } as const;
export const MARK_WIDEST = { letter: 170, downward: 156, upward: 156, minutes: 156 } as const;

/** 10.1 */
export const LETTER_RULE = { length: 170, belowMark: 4, fromBottom: 20, itemBelow: 4.84 } as const;
/** 7.2.7 */
export const RED_RULE = { length: 156, belowNumber: 4 } as const;
/** 7.5 */
export const NUMBER_BELOW_AREA = 7;
/** 7.4.1 */
export const IMPRINT_RULE = { outer: 0.35, inner: 0.25 } as const;

/** DOCUMENT-FORMAT 1: margins and pitch that put 22 lines of 28 characters on the type area, and where the first em then starts. */
export const GEOMETRIES = [
  { name: 'dialog', top: 37, bottom: 35, pitchTwips: 579, firstEmTop: 40.3 },
  { name: 'gb33476', top: 34.58, bottom: 32.58, pitchTwips: 592, firstEmTop: 38.1 },
  { name: 'calibrated', top: 33.52, bottom: 33.64, pitchTwips: 592, firstEmTop: 37 },
] as const;

/** Named in the file, and what the look-alike of each is called in the PDF. */
export const FACE = {
  fangsong: { named: '仿宋_GB2312', shown: 'FandolFang' },
  kai: { named: '楷体_GB2312', shown: 'FandolKai' },
  hei: { named: '黑体', shown: 'FandolHei' },
  song: { named: '宋体', shown: 'FandolSong' },
  xiaobiaosong: { named: '方正小标宋简体', shown: 'FandolSong bold' },
} as const;
export type Face = keyof typeof FACE;

/** 7.2.5, 7.3.5.4, 7.2.1, 7.2.2 spelled here, not by the product's own speller. */
export const numberText = (number: { code: string; year: number; serial: number }) =>
  `${number.code}〔${number.year}〕${number.serial}号`;

export function dateText(date: string | null): string {
  if (date === null) return '年月日';
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

export const squeezed = (text: string) => text.replace(/[\s\u3000]/gu, '');
