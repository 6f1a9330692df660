/** Lines of a JSON text: every path has the line it stands on, and what `JSON.parse` refuses is refused at a line of the text. */
import { JsonTextError, lineOfPath, linesOfJson } from '@shared/domain/calendar/json-lines';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const at = (text: string, path: readonly PropertyKey[]) => lineOfPath(linesOfJson(text), path);

describe('lines of paths', () => {
  const text = '\n{\n  "year": 2027,\n  "daysOff": [\n    {"from": "x",\n "to": "y"}, {}\n  ]\n}\n';

  it.each([
    [[], 2],
    [['year'], 3],
    [['daysOff'], 4],
    [['daysOff', 0, 'from'], 5],
    [['daysOff', 0, 'to'], 6],
    [['daysOff', 1], 6],
    [['daysOff', 1, 'name'], 6],
    [['notice', 'number'], 2],
  ])('%j stands on line %i', (path, line) => {
    expect(at(text, path)).toBe(line);
  });

  it('property: any value written in lines has the line that JSON.stringify gave each of its items', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))), (list) => {
        const lines = linesOfJson(JSON.stringify({ list }, undefined, 2));
        for (const index of list.keys()) expect(lineOfPath(lines, ['list', index])).toBe(index + 3);
      }),
    );
  });

  it('property: it accepts exactly what JSON.parse accepts', () => {
    const accepted = (read: () => unknown) => {
      try {
        read();
        return true;
      } catch (error) {
        expect(error instanceof SyntaxError || error instanceof JsonTextError).toBe(true);
        return false;
      }
    };
    const spoiled = fc
      .tuple(
        fc.jsonValue({ maxDepth: 3 }),
        fc.nat(60),
        fc.constantFrom('', ',', '"', '}', '\u0001', '0', 'e', '\n', '\\'),
      )
      .map(([value, place, mark]) => {
        const good = JSON.stringify(value, undefined, 1);
        return good.slice(0, place) + mark + good.slice(place + (mark === '' ? 1 : 0));
      });
    fc.assert(
      fc.property(spoiled, (text) => {
        expect(
          accepted(() => linesOfJson(text)),
          text,
        ).toBe(accepted(() => JSON.parse(text)));
      }),
      { numRuns: 500 },
    );
  });

  it('names the line where it stops, and is not exhausted by depth', () => {
    const lineOf = (text: string) => {
      try {
        linesOfJson(text);
      } catch (error) {
        if (error instanceof JsonTextError) return error.line;
        throw error;
      }
      throw new Error('it was read');
    };
    expect(lineOf('{\n "a": 1,\n "b" 2\n}')).toBe(3);
    expect(lineOf('{\n "a": 1\n')).toBe(3);
    expect(lineOf('{}\n\nx')).toBe(3);
    expect(lineOf('[\n'.repeat(100_000))).toBeGreaterThan(60);
  });
});
