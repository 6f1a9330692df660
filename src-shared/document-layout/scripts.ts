/** Which script a character counts to: it decides where a line may end, where a gap stands and where character spacing pauses. */

export type Script = 'asian' | 'latin';

/** Punctuation, arrows, symbols and enclosed digits between Greek and CJK belong to the text around them. */
function ownScript(character: string): Script | null {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x20 || code === 0xa0) return null;
  if (code < 0x2000) return 'latin';
  return code < 0x2e80 ? null : 'asian';
}

/** A sign of no script takes that of the text before it; at the very start, that of the text behind it. */
export function scriptsOf(texts: readonly string[]): Script[] {
  const own = texts.map(ownScript);
  let current: Script = own.find((script) => script !== null) ?? 'asian';
  return own.map((script) => {
    current = script ?? current;
    return current;
  });
}
