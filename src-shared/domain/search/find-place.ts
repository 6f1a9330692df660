/** Where in a text something searched for stands, by the rules of the search itself: punctuation is a break, width and case do not matter. */
import { wordsOf } from './words';

export interface Place {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

interface Letter {
  /** Folded. */
  readonly character: string;
  /** The piece of the text that it came from. */
  readonly from: number;
  readonly to: number;
  /** Punctuation, a space or the beginning stands before it. */
  readonly begins: boolean;
  readonly ends: boolean;
}

/** Characters shown on either side of the hit. */
const BESIDE = 24;
const PIECE = /.\p{M}*/gsu;

/** Of one part (no spaces inside). Undefined where it does not stand. */
export function findPlace(text: string, part: string): Place | undefined {
  const wanted = wordsOf(part).map((word) => Array.from(word));
  if (wanted.length === 0) return undefined;
  const letters = lettersOf(text);
  for (let at = 0; at < letters.length; at += 1) {
    const end = endOfMatch(letters, at, wanted);
    if (end === undefined) continue;
    const from = letters[at]?.from ?? 0;
    return cut(text, from, letters[end - 1]?.to ?? from);
  }
  return undefined;
}

/** The first word may begin anywhere, the last may go on; those between stand whole. */
function endOfMatch(
  letters: readonly Letter[],
  start: number,
  words: readonly (readonly string[])[],
): number | undefined {
  let at = start;
  for (const [index, word] of words.entries()) {
    if (index > 0 && !letters[at]?.begins) return undefined;
    for (const [place, character] of word.entries()) {
      const letter = letters[at];
      if (letter?.character !== character || (place > 0 && letter.begins)) return undefined;
      at += 1;
    }
    if (index < words.length - 1 && !letters[at - 1]?.ends) return undefined;
  }
  return at;
}

function lettersOf(text: string): Letter[] {
  const letters: { -readonly [K in keyof Letter]: Letter[K] }[] = [];
  let broken = true;
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const words = wordsOf(piece);
    const characters = words.flatMap((word) => Array.from(word));
    if (characters.length === 0) {
      const last = letters.at(-1);
      if (last) last.ends = true;
      broken = true;
      continue;
    }
    for (const character of characters) {
      letters.push({ character, from: index, to: index + piece.length, begins: broken, ends: false });
      broken = false;
    }
  }
  const last = letters.at(-1);
  if (last) last.ends = true;
  return letters;
}

function cut(text: string, from: number, to: number): Place {
  const lead = Array.from(text.slice(0, from));
  const rest = Array.from(text.slice(to));
  const plain = (characters: readonly string[]) => characters.join('').replace(/\s+/gu, ' ');
  return {
    before: `${lead.length > BESIDE ? '…' : ''}${plain(lead.slice(-BESIDE))}`,
    hit: plain(Array.from(text.slice(from, to))),
    after: `${plain(rest.slice(0, BESIDE))}${rest.length > BESIDE ? '…' : ''}`,
  };
}
