/** One line of official text from anything a person typed or pasted: no line breaks, nothing that XML refuses, no longer than its place. */

const BREAKS = /[\s\u2028\u2029]*[\n\t\r\u2028\u2029]+[\s\u2028\u2029]*/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are dropped
const INVALID = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/gu;

export function oneLine(text: string): string {
  return text.replaceAll(INVALID, '').replaceAll(BREAKS, ' ').trim();
}

/** The lines of a text that say something. */
export function linesOf(text: string): string[] {
  return text
    .split(/[\n\r\u2028\u2029]+/u)
    .map(oneLine)
    .filter((line) => line !== '');
}

/** `longest` in UTF-16 units, as schemas count; what is cut off is marked by an ellipsis. */
export function fitted(text: string, longest: number): string {
  const line = oneLine(text);
  if (line.length <= longest) return line;
  let short = '';
  for (const character of line) {
    if (short.length + character.length > longest - 2) break;
    short += character;
  }
  return `${short.trimEnd()}……`;
}
