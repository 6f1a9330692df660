/**
 * Breaks a paragraph into lines as LibreOffice and Word do with the generator's settings: kinsoku by moving the break back, Latin words and
 * numbers whole, a gap where 汉字 meet Latin letters or digits, no compressed and no hanging punctuation. Joined, the lines give the text.
 */
import type { FontName } from '../document-model/fonts';
import { breakBefore, type Kinsoku } from './line-breaks';
import { SCRIPT_GAP_EM } from './line-metrics';
import { type Script, scriptsOf } from './scripts';

/** Widths of the faces and the kinsoku sets: those of the document, unless a measurement brings another program's. */
export interface Typesetting extends Kinsoku {
  /** Em, without character spacing. */
  advance(character: string, font: FontName): number;
}

/** Text of one look; a paragraph is one or several. */
export interface Span {
  readonly text: string;
  readonly font: FontName;
  readonly points: number;
  /** Points added to each character. */
  readonly spacing: number;
}

/** Points. */
export interface LineMeasure {
  readonly width: number;
  /** Left edge of the first line and of the others. */
  readonly first: number;
  readonly rest: number;
}

export interface SetCharacter {
  readonly text: string;
  readonly span: Span;
  readonly script: Script;
  /** Points: glyph without spacing. */
  readonly glyph: number;
  /** Points between its glyph and the next one's on the same line: character spacing or the gap between scripts. */
  readonly after: number;
}

export interface BrokenLine {
  readonly characters: readonly SetCharacter[];
  /** Points from the paragraph's left edge. */
  readonly left: number;
  /** Natural width, spaces at the end not counted. */
  readonly width: number;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Rounding of sums, no more. */
const TOLERANCE = 0.005;

export function setCharacters(spans: readonly Span[], typesetting: Typesetting): SetCharacter[] {
  const looks = spans.flatMap((span) => [...span.text].map((text) => ({ text, span })));
  const scripts = scriptsOf(looks.map(({ text }) => text));
  return looks.map(({ text, span }, index) => {
    const script = scripts[index] ?? 'asian';
    const next = looks[index + 1];
    const sameScript = scripts[index + 1] === script;
    const gap =
      !sameScript && next !== undefined && LETTER_OR_DIGIT.test(text) && LETTER_OR_DIGIT.test(next.text)
        ? span.points * SCRIPT_GAP_EM
        : 0;
    // Spacing stands between characters of one run and script only.
    const after = sameScript && next?.span === span ? span.spacing : gap;
    return { text, span, script, glyph: typesetting.advance(text, span.font) * span.points, after };
  });
}

export function breakLines(
  spans: readonly Span[],
  measure: LineMeasure,
  typesetting: Typesetting,
): BrokenLine[] {
  const all = setCharacters(spans, typesetting);
  const texts = all.map(({ text }) => text);
  const scripts = all.map(({ script }) => script);
  const lines: BrokenLine[] = [];
  let start = 0;
  do {
    const left = start === 0 ? measure.first : measure.rest;
    const cut = firstTooFar(all, start, measure.width - left + TOLERANCE);
    let end = cut;
    if (cut < all.length) {
      end = breakBefore(texts, scripts, start, cut, typesetting);
      // A word longer than the line is cut.
      if (end === start) end = Math.max(cut, start + 1);
    }
    lines.push(lineOf(all.slice(start, end), left));
    start = end;
  } while (start < all.length);
  return lines;
}

/** Index of the first character that does not fit; spaces hang into the margin. */
function firstTooFar(all: readonly SetCharacter[], start: number, room: number): number {
  let used = 0;
  for (let index = start; index < all.length; index++) {
    const { text, glyph, after } = all[index] as SetCharacter;
    if (text !== ' ' && used + glyph > room) return index;
    used += glyph + after;
  }
  return all.length;
}

function lineOf(characters: readonly SetCharacter[], left: number): BrokenLine {
  let width = 0;
  let used = 0;
  for (const { text, glyph, after } of characters) {
    if (text !== ' ') width = used + glyph;
    used += glyph + after;
  }
  return { characters, left, width };
}
