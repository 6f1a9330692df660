/** How a text is taken apart for searching: runs of letters and digits, folded. One way for storing, asking and marking, so that they agree. */

const WORD = /[\p{L}\p{M}\p{N}\p{Co}]+/gu;

/** Compatibility forms are folded (１２ is 12), case too: one character at a time, for Greek sigma depends on its place. */
export function wordsOf(text: string): string[] {
  const folded = Array.from(text.normalize('NFKC'), (character) => character.toLowerCase()).join('');
  return folded.match(WORD) ?? [];
}

/** Neighbouring characters, two by two: 社会保险 has 社会 会保 保险. */
export function pairsOf(word: string): string[] {
  const characters = Array.from(word);
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
