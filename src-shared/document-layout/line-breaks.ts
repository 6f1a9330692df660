/**
 * Where a line may end. LibreOffice asks the script of the first character that does not fit: a 汉字 or full-width sign is kept by the kinsoku
 * sets alone, a Latin letter, digit or sign of no script inside Latin text by the classes of UAX 14. Word keeps to the same two.
 */
import type { Script } from './scripts';

export interface Kinsoku {
  readonly notFirst: string;
  readonly notLast: string;
}

/** Classes of UAX 14; what is named nowhere is AL below U+2E80 and ID above. */
const CLASSES = {
  OP: '([{（〔《「『【〈〖［｛〝｟',
  CL: ')]}）〕》」』】〉〗］｝〞，。、．｡､｠',
  EX: '!?！？',
  IS: ',.:;',
  SY: '/',
  QU: '"\'“”‘’«»',
  PR: '$+\\±£¥￥＄￡№',
  PO: '%°‰℃％￠¢′″',
  HY: '-',
  BA: '–|‐\u00ad',
  B2: '—',
  IN: '…',
  NS: '：；々・ー〜‼',
  SP: ' ',
} as const;
type LineClass = keyof typeof CLASSES | 'NU' | 'AL' | 'ID';

const CLASS_OF = new Map<string, LineClass>(
  Object.entries(CLASSES).flatMap(([name, signs]) =>
    [...signs].map((sign) => [sign, name as LineClass] as const),
  ),
);

function lineClass(character: string): LineClass {
  const known = CLASS_OF.get(character);
  if (known !== undefined) return known;
  if (character >= '0' && character <= '9') return 'NU';
  const code = character.charCodeAt(0);
  return code >= 0x2e80 || (code >= 0x2460 && code < 0x2500) ? 'ID' : 'AL';
}

const list = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** Nothing separates these from what stands before them (LB 13, 19, 21, 22). */
const STICKS_TO_LEFT = list('CL EX IS SY QU BA HY NS SP');
const STICKS_TO_RIGHT = list('OP QU');
/** LB 17, 22 to 30. A hyphen ends a line even before a digit, and a closing mark, wide or narrow, holds the word behind it. */
const PAIRS = list(
  'B2-B2 AL-IN ID-IN IN-IN NU-IN AL-NU NU-AL PR-ID PR-AL PO-AL NU-PO NU-PR PO-OP PO-NU PR-OP PR-NU IS-NU NU-NU SY-NU AL-AL IS-AL CL-AL CL-NU',
);
const NARROW_OPENING = /[([{]/;
const HELD_BY_BRACKET = list('AL NU QU');

/** May a Latin line end between these neighbours? */
function mayBreakLatin(before: string, after: string): boolean {
  const left = lineClass(before);
  const right = lineClass(after);
  if (STICKS_TO_LEFT.has(right)) return false;
  if (left === 'SP') return true;
  if (right === 'OP' && left !== 'OP' && left !== 'PR' && left !== 'PO')
    return !NARROW_OPENING.test(after) || !HELD_BY_BRACKET.has(left);
  if (STICKS_TO_RIGHT.has(left)) return false;
  return !PAIRS.has(`${left}-${right}`);
}

/** The last place not after `cut` where a line that starts at `start` may end; `start` when there is none. */
export function breakBefore(
  texts: readonly string[],
  scripts: readonly Script[],
  start: number,
  cut: number,
  kinsoku: Kinsoku,
): number {
  let at = cut;
  if (scripts[cut] === 'asian') {
    while (at > start && !mayBreakAsian(texts, at, kinsoku)) at--;
    // A sign that drew back into a word takes the whole word with it.
    if (at === cut || scripts[at - 1] === 'asian' || scripts[at] === 'asian') return at;
  }
  while (at > start && !mayBreakLatin(texts[at - 1] ?? '', texts[at] ?? '')) at--;
  return at;
}

function mayBreakAsian(texts: readonly string[], at: number, { notFirst, notLast }: Kinsoku): boolean {
  return !notFirst.includes(texts[at] ?? '') && !notLast.includes(texts[at - 1] ?? '');
}
