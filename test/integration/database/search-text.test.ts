/** Chinese search on a real FTS5 table: every part of a text finds it, and nothing typed is syntax. */
import { join } from 'node:path';
import { SEARCH_TOKENIZER, searchableText, searchQuery } from '@main/database/search-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openConnection, temporaryFolder } from './support';

async function searchTable() {
  const connection = await openConnection(join(await temporaryFolder(), 'search.sqlite'));
  await connection.execute(`create virtual table search using fts5 (text, tokenize = '${SEARCH_TOKENIZER}')`);
  return {
    fill: async (...texts: string[]) => {
      await connection.run('delete from search');
      for (const text of texts)
        await connection.run('insert into search (text) values (?)', [searchableText(text)]);
    },
    find: async (typed: string) => {
      const query = searchQuery(typed);
      if (query === undefined) return undefined;
      const rows = await connection.all('select rowid from search where search match ? order by rowid', [
        query,
      ]);
      return rows.map((row) => row.rowid);
    },
  };
}

/** Characters of the texts we store: common and rare Chinese, Latin of both widths, digits, signs that fold, punctuation, spaces. */
const CHARACTERS = Array.from('社保险云州市〇々𠮷𫠓龘éßΣσabAB１2３①㎡％。，《》“” \n-_.*"\':()^+');
const text = fc.array(fc.constantFrom(...CHARACTERS), { minLength: 2, maxLength: 24 });

const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character.normalize('NFKC'));

describe('every part of a text', () => {
  it('finds the text, wherever it starts and ends', async () => {
    const { fill, find } = await searchTable();
    await fc.assert(
      fc.asyncProperty(text, fc.nat(), fc.nat(), async (characters, one, two) => {
        const start = one % (characters.length - 1);
        const end = start + 2 + (two % (characters.length - start - 1));
        const part = characters.slice(start, end);
        await fill(characters.join(''), '别的事项');
        const found = await find(part.join(''));
        if (part.some(isWord)) expect(found).toContain(1);
        else expect(found).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  it('finds nothing that is not there', async () => {
    const { fill, find } = await searchTable();
    const plain = fc.array(fc.constantFrom(...'社保险云州ab12'), { minLength: 2, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(plain, plain, async (stored, typed) => {
        await fill(stored.join(''));
        expect(await find(typed.join(''))).toEqual(stored.join('').includes(typed.join('')) ? [1] : []);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what a clerk types', () => {
  it('works with two characters, one, parts of words, and several parts', async () => {
    const { fill, find } = await searchTable();
    await fill('关于提高社会保险（社保）待遇的建议', '云州市2025年第12号议案ABC项目', '保');
    expect(await find('社保')).toEqual([1]);
    expect(await find('保险')).toEqual([1]);
    expect(await find('会险')).toEqual([]);
    expect(await find('保')).toEqual([1, 3]);
    expect(await find('议')).toEqual([1, 2]);
    expect(await find('第12号')).toEqual([2]);
    expect(await find('第１２号')).toEqual([2]);
    expect(await find('bc项')).toEqual([2]);
    expect(await find('待遇 社保')).toEqual([1]);
    expect(await find('待遇　项目')).toEqual([]);
    expect(await find(' ，。 ')).toBeUndefined();
  });

  it('is never syntax', async () => {
    const { fill, find } = await searchTable();
    await fill('社保 AND 医保 NEAR text');
    for (const typed of [
      '"',
      'a" OR text:"',
      'text : 社保',
      '社保 OR 无此',
      'NEAR(社保 医保)',
      '^社保',
      '社保*',
      '-社保',
      '\u0000社保',
      '\ud800',
    ]) {
      await find(typed);
    }
    expect(await find('社保 OR 医保')).toEqual([]);
    expect(await find('社保 AND 医保')).toEqual([1]);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (typed) => {
        await find(typed);
      }),
    );
  });

  it('may be a pasted page', async () => {
    const { fill, find } = await searchTable();
    const page = '云州市人民政府关于社会保险工作的答复意见'.repeat(100);
    await fill(page, '别的事项');
    expect(await find(page)).toEqual([1]);
  });
});
