/** What the check of a text finds: a place, what stands there, and what should, where that is known. */

export const TEXT_FINDING_CODES = [
  'invisible',
  'missing-glyph',
  'number-brackets',
  'number-serial',
  'date-form',
  'half-width-mark',
  'full-width-letter',
  'ellipsis',
  'dash',
  'repeated-mark',
  'unmatched-mark',
  'space',
  'part-form',
  'part-gap',
  'part-order',
  'title-stop',
] as const;
export type TextFindingCode = (typeof TEXT_FINDING_CODES)[number];

export interface TextFinding {
  readonly code: TextFindingCode;
  /** Places in the text, in UTF-16 units; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  readonly found: string;
  /** Null: only a person can say. */
  readonly wanted: string | null;
  /** True where nobody needs to read the sentence to know that the replacement is right. */
  readonly safe: boolean;
}

/** 汉字, and the marks that stand among them. */
export const CHINESE = '[\\p{Script=Han}，。；：？！、“”‘’《》〈〉（）【】〔〕—…]';
export const HAN = '\\p{Script=Han}';

type Judged = { readonly wanted: string | null; readonly safe: boolean } | undefined;

/** One finding for each match that `judge` does not let pass. */
export function findAll(
  text: string,
  code: TextFindingCode,
  pattern: RegExp,
  judge: (match: RegExpExecArray) => Judged,
): TextFinding[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const judged = judge(match);
    if (!judged || judged.wanted === match[0]) return [];
    return [{ code, from: match.index, to: match.index + match[0].length, found: match[0], ...judged }];
  });
}

export const surely = (wanted: string) => ({ wanted, safe: true });
export const perhaps = (wanted: string | null) => ({ wanted, safe: false });
