/**
 * Chinese full-text search by pairs of characters, because FTS5's own tokenizers find no two-character word (社保).
 * Invariant: whatever stands in a text is found by any part of it, and nothing a person types is FTS syntax.
 */

import { pairsOf, wordsOf } from '@shared/domain/search/words';

/** For the FTS5 table: `tokenize = 'ascii'` takes every non-ASCII character as it is; `unicode61` knows only Unicode 6.1 and would cut rare characters of names. */
export const SEARCH_TOKENIZER = 'ascii';

/** More would only slow the search down; dropping the rest finds more, never less. */
const LONGEST_QUERY = 64;

/** Between two texts: a token that no query has, so that nothing is found that begins in one and ends in the other. */
const BREAK = ' ␟ ';

/** Of several texts, each searched by itself. */
export function searchableTexts(texts: readonly string[]): string {
  return texts.map(searchableText).join(BREAK);
}

/** What to store in the FTS5 column: 社会保险 becomes `社会 会保 保险 险`. The last character alone lets a search end anywhere. */
export function searchableText(text: string): string {
  return wordsOf(text).map(closedPairs).join(' ');
}

/**
 * The argument of `match`, or undefined when nothing in the text can be searched for (show everything, or nothing).
 * Parts between spaces must all occur, in any order; within a part punctuation counts as a break.
 */
export function searchQuery(typed: string): string | undefined {
  const parts = Array.from(typed)
    .slice(0, LONGEST_QUERY)
    .join('')
    .split(/\s+/u)
    .map(phraseOf)
    .filter((phrase) => phrase !== undefined);
  return parts.length === 0 ? undefined : parts.join(' AND ');
}

function phraseOf(part: string): string | undefined {
  const found = wordsOf(part);
  const last = found.pop();
  if (last === undefined) return undefined;
  // The text may go on after the last character typed, so this word stays open: its last pair, or its only character, is a beginning.
  const open = pairsOf(last);
  const tokens = [...found.map(closedPairs), open.length === 0 ? last : open.join(' ')];
  return open.length === 0 ? `"${tokens.join(' ')}" *` : `"${tokens.join(' ')}"`;
}

function closedPairs(word: string): string {
  return [...pairsOf(word), Array.from(word).at(-1)].join(' ');
}
