/** Columns of a body table: numbers and short values stand in the middle, text reads from the left. */
import { columnAligns } from '@shared/document-layout/table-places';
import { describe, expect, it } from 'vitest';

const aligns = (...rows: string[][]) =>
  columnAligns({ columns: (rows[0] ?? []).map(() => ({ title: '列', share: 1 })), rows });

describe('columnAligns', () => {
  it('centres numbers, dates and short values, and leaves text at the left', () => {
    expect(
      aligns(
        ['1', '完成36个老旧小区的加装电梯摸底', '16件', '2026年12月31日', '已完成'],
        ['2', '开工', '6件', '2026年6月30日', ''],
      ),
    ).toEqual(['centre', 'left', 'centre', 'centre', 'centre']);
  });

  it('leaves a column at the left as soon as one cell is a sentence or too long', () => {
    expect(aligns(['已完成', '已开工'], ['已完成。', '市住房和城乡建设局'])).toEqual(['left', 'left']);
  });
});
