/** The table of rules is whole: no row empty, every place, test and change it names is there, every numbered clause has a row, and docs/rules.md shows it as it is. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemsOfTable, ROOT } from './check-table';
import { clausesOf, coverage, DOCUMENTS } from './documents';
import { renderTable } from './render-table';
import { kindOf, ROWS } from './table';

describe('the table of rules', () => {
  it('has no empty row and names nothing that is not there', () => {
    expect(problemsOfTable()).toEqual([]);
  });

  it('is shown by docs/rules.md as it stands', async () => {
    await expect(renderTable()).toMatchFileSnapshot(resolve(ROOT, 'docs/rules.md'));
  });

  it('leaves only a few rows to a later issue', () => {
    const left = ROWS.filter((row) => kindOf(row) === 'later');
    expect(left.length).toBeLessThanOrEqual(8);
  });

  it.skipIf(DOCUMENTS === undefined)('has a row for every numbered clause of the five documents', () => {
    expect(coverage().problems).toEqual([]);
  });
});

describe('the numbering of a document', () => {
  it('is read down to its items, ordinals and sentences', () => {
    const text = [
      '二、健全机制',
      '建立大督查格局。',
      '(一)分级负责。各单位负责。',
      '1.完善机制。第一,梳理。第二,批示。',
      '三、措施',
      '(一)学习。',
    ].join('\n');
    expect(clausesOf('S0', text)).toEqual([
      'S0 二',
      'S0 二（一）',
      'S0 二（一）1 第一',
      'S0 二（一）1 第二',
      'S0 三（一）',
    ]);
    const articles = '第一条 目的。\n第二条 分级。\n第一条 目的。\n第二条 分级。';
    expect(clausesOf('S4', articles)).toEqual([
      'S4 人大 第一条',
      'S4 人大 第二条',
      'S4 政协 第一条',
      'S4 政协 第二条',
    ]);
  });
});
