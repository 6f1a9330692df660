/** Which line of a JSON text each value stands on, so that a mistake in a file can be told by its line; and the line where the text stops being JSON. */

/** Lines from 1, by path: `daysOff.3.from`; the whole value under the empty path. */
export type LinesOfPaths = ReadonlyMap<string, number>;

export class JsonTextError extends Error {
  constructor(readonly line: number) {
    super(`no JSON from line ${line}`);
  }
}

/** Deeper than any file of ours; a hostile one must not exhaust the stack. */
const DEEPEST = 64;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a string of JSON has none of them
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\n\r]*/y;

/** @throws JsonTextError with the line at which reading failed; what it accepts, `JSON.parse` accepts. */
export function linesOfJson(text: string): LinesOfPaths {
  const lines = new Map<string, number>();
  let at = 0;
  let line = 1;
  let counted = 0;
  const fail = (): never => {
    throw new JsonTextError(lineAt(at));
  };
  // Only forward: every character is counted once.
  const lineAt = (place: number): number => {
    for (; counted < place; counted += 1) if (text[counted] === '\n') line += 1;
    return line;
  };
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const space = () => void take(SPACE);
  const expect = (mark: string) => {
    space();
    if (text[at] !== mark) fail();
    at += 1;
  };
  const is = (mark: string): boolean => {
    space();
    if (text[at] !== mark) return false;
    at += 1;
    return true;
  };
  const items = (end: string, one: (index: number) => void) => {
    if (is(end)) return;
    for (let index = 0; ; index += 1) {
      one(index);
      if (is(end)) return;
      expect(',');
    }
  };
  const value = (path: string, depth: number): void => {
    space();
    lines.set(path, lineAt(at));
    if (depth > DEEPEST) fail();
    if (is('{')) {
      items('}', () => {
        space();
        const start = at;
        const key = take(STRING) ?? fail();
        const inner = below(path, String(JSON.parse(key)));
        lines.set(inner, lineAt(start));
        expect(':');
        value(inner, depth + 1);
      });
    } else if (is('[')) items(']', (index) => value(below(path, String(index)), depth + 1));
    else if ((take(STRING) ?? take(NUMBER) ?? take(WORD)) === undefined) fail();
  };
  value('', 0);
  space();
  if (at < text.length) fail();
  return lines;
}

/** The line of a path, or of the nearest thing around it that is there. */
export function lineOfPath(lines: LinesOfPaths, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const line = lines.get(path.slice(0, length).map(String).join('.'));
    if (line !== undefined) return line;
  }
  return lines.get('') ?? 1;
}

function below(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
