/** Pasted text brings line ends and controls of other programs; the boundary takes line feeds and tabs only. */
export function plainText(text: string): string {
  return [...text.replaceAll('\r\n', '\n')].map(plainCharacter).join('');
}

const LINE_ENDS = new Set(['\r', '\u000b', '\u000c', '\u0085', '\u2028', '\u2029']);

function plainCharacter(character: string): string {
  if (character === '\n' || character === '\t') return character;
  if (LINE_ENDS.has(character)) return '\n';
  const code = character.codePointAt(0) ?? 0;
  return code < 0x20 || code === 0x7f ? '' : character;
}
