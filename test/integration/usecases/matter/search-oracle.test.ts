/** The search against a plain scan of the same texts, on random texts and random queries; and every hit is shown where it stands. */
import { findPlaces } from '@main/usecases/matter/find-places';
import { listMatters } from '@main/usecases/matter/list-matters';
import { registerMatter } from '@main/usecases/matter/register-matter';
import type { MatterId } from '@shared/domain/identifiers';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openDesk, suggestion } from '../support';

/** Few, so that queries hit: Chinese, rare and outside the basic plane, Latin of both widths and cases, digits, signs that fold, punctuation. */
const CHARACTERS = Array.from('社保社保险云州𠮷𫠓abAB１2１2①㎡，。、（）《》- \n.%％');
const character = fc.constantFrom(...CHARACTERS);
const textOf = (least: number, most: number) =>
  fc.array(character, { minLength: least, maxLength: most }).map((characters) => characters.join(''));
const line = textOf(1, 20).map((text) => `题${text.replaceAll('\n', ' ')}`);

interface Stored {
  readonly matterId: MatterId;
  readonly texts: readonly string[];
}

it('finds what a plain scan finds, nothing more and nothing less', async () => {
  const desk = await openDesk();
  const { workspace } = desk;
  const stored: Stored[] = [];
  const entries = fc.sample(fc.tuple(line, textOf(0, 120), textOf(1, 30), line), { numRuns: 40, seed: 1 });
  for (const [index, [title, originalText, point, fileName]] of entries.entries()) {
    const attachment = { name: fileName, media: 'text/plain', size: 1, sm3: 'a'.repeat(64) };
    const file = { ...(await desk.addTextFile(`${index}.txt`, 'x')), name: attachment.name };
    const entry = suggestion({
      number: `N${index}`,
      title,
      originalText,
      points: point.trim() === '' ? [] : [{ text: point }],
      proposers: [{ name: '周敏', kind: 'deputy' }],
      attachments: [file],
    });
    const { matterId } = await registerMatter(workspace, entry);
    const points = entry.points.map(({ text }) => text);
    stored.push({ matterId, texts: [entry.number, title, '周敏', originalText, ...points, fileName] });
  }
  const longTerm = fc.constantFrom('社保'.repeat(30), 'ab'.repeat(49), '社'.repeat(100));
  const ofAText = fc
    .tuple(fc.nat(), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 12 }))
    .map(([matter, text, start, length]) => {
      const texts = stored[matter % stored.length]?.texts ?? [];
      const characters = Array.from(texts[text % texts.length] ?? '');
      const from = characters.length === 0 ? 0 : start % characters.length;
      return characters.slice(from, from + length).join('');
    });
  await fc.assert(
    fc.asyncProperty(fc.oneof(ofAText, ofAText, textOf(1, 4), character, longTerm), async (typed) => {
      const page = { tab: 'all', sort: 'registered', descending: false, offset: 0, limit: 100 } as const;
      const { rows, total, counts } = await listMatters(workspace, { ...page, text: typed });
      const expected = stored.filter(({ texts }) => plainlyHas(texts, typed)).map(({ matterId }) => matterId);
      expect(rows.map(({ id }) => id)).toEqual(expected);
      expect([total, counts.all]).toEqual([expected.length, expected.length]);
      const terms = typed.split(/\s+/u).filter((term) => wordsIn(term).length > 0);
      if (terms.length === 0) return;
      const places = await findPlaces(workspace, { matterIds: expected, text: typed });
      expect(places.map(({ matterId }) => matterId)).toEqual(expected);
      for (const { places: found } of places) {
        for (const { hit } of found) {
          expect(terms.some((term) => wordsIn(hit).join('').includes(wordsIn(term).join('')))).toBe(true);
        }
      }
    }),
    { numRuns: 150 },
  );
});

/** No pairs of characters here: words compared as strings. Typed text beyond 64 characters is dropped. */
function plainlyHas(texts: readonly string[], typed: string): boolean {
  const terms = Array.from(typed).slice(0, 64).join('').split(/\s+/u);
  const wanted = terms.map(wordsIn).filter((words) => words.length > 0);
  if (wanted.length === 0) return typed.trim() === '';
  const each = texts.map(wordsIn);
  return wanted.every((term) => each.some((words) => words.some((_word, at) => standsAt(words, at, term))));
}

function standsAt(words: readonly string[], at: number, term: readonly string[]): boolean {
  return term.every((part, index) => {
    const word = words[at + index];
    if (word === undefined) return false;
    if (term.length === 1) return word.includes(part);
    if (index === 0) return word.endsWith(part);
    return index === term.length - 1 ? word.startsWith(part) : word === part;
  });
}

function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}\p{Co}]+/gu) ?? []
  );
}
