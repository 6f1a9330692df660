/** The plan of pages: the imprint on an even page, nothing lost or doubled by breaks, every turned table on pages of its own. */
import { noteLines, noteText } from '@shared/document-layout/attachment-lines';
import type { PlannedSegment } from '@shared/document-layout/count-pages';
import { imprintPlace, imprintRows } from '@shared/document-layout/imprint-places';
import { planDocument } from '@shared/document-layout/plan-document';
import type { BodyBlock } from '@shared/document-model/body-block';
import { DEFAULT_GEOMETRY, TYPE_AREA } from '@shared/document-model/geometry';
import type { OfficialDocument } from '@shared/document-model/official-document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentsByRule, FORMAT_FIXTURES } from '../../integration/document/formats-fixtures';

const downward = FORMAT_FIXTURES.downward as OfficialDocument;
const plan = (document: OfficialDocument) => planDocument(document, DEFAULT_GEOMETRY);

/** Everything that the segments hold, as text, tables by their rows. */
const contentOf = (segments: readonly PlannedSegment[]): string[] =>
  segments.flatMap(({ units }) =>
    units.flatMap((unit) =>
      unit.type === 'table'
        ? unit.table.rows.slice(unit.first, unit.last).map((row) => row.join('|'))
        : unit.type === 'paragraph' && unit.part === 'tail'
          ? []
          : [unit.text],
    ),
  );

const contentOfBody = (body: readonly BodyBlock[]): string[] =>
  body.flatMap((block) =>
    block.type === 'table'
      ? block.rows.map((row) => row.join('|'))
      : block.type === 'numbered-points'
        ? block.points.map((point, index) => `${index + 1}.${point}`)
        : [block.text],
  );

describe('planDocument', () => {
  it('ends on an even page whatever the parts, and loses none of them', () => {
    // The same documents each time: in about one of two thousand a single block fills the even page, and the imprint follows it.
    for (const document of documentsByRule(240, 9704).values()) {
      const { body, enclosed, imprint, pages } = plan(document);
      expect(pages % 2).toBe(0);
      expect(imprint).not.toBe('nowhere');
      expect(contentOf(body).join('')).toEqual(contentOfBody(document.body).join(''));
      expect(enclosed.map(contentOf)).toEqual(
        document.attachments.flatMap((attachment) =>
          attachment.enclosed === null ? [] : [contentOfBody(attachment.enclosed)],
        ),
      );
      for (const { landscape, units } of [...body, ...enclosed.flat()])
        expect(units.every((unit) => (unit.type === 'table' && unit.table.landscape) === landscape)).toBe(
          true,
        );
      expect(body.at(-1)?.landscape).toBe(false);
    }
  }, 30_000);

  it('has no imprint without copies, office and publicity', () => {
    const imprint = { copies: [], printingOffice: null, printedOn: null, publicity: null };
    expect(plan({ ...downward, imprint }).imprint).toBe('nowhere');
  });

  it('uses the back of one page and never an empty one', () => {
    expect(plan({ ...downward, body: [{ type: 'paragraph', text: '特此通知。' }] })).toMatchObject({
      imprint: 'own page',
      pages: 2,
    });
  });

  it('splits a table that fills the even page by more than one row where it can', () => {
    const rows = Array.from({ length: 29 }, (_, row) => [String(row + 1), '任务', '单位']);
    const table: BodyBlock = {
      type: 'table',
      caption: null,
      landscape: false,
      columns: [
        { title: '序号', share: 1 },
        { title: '任务', share: 3 },
        { title: '单位', share: 2 },
      ],
      rows,
    };
    const attachment = { name: '任务清单', enclosed: [table] };
    const longer = { ...downward, body: Array.from({ length: 4 }, () => downward.body).flat() };
    const found = [24, 25, 26, 27, 28, 29].map((count) =>
      plan({
        ...longer,
        attachments: [{ ...attachment, enclosed: [{ ...table, rows: rows.slice(0, count) }] }],
      }),
    );
    for (const { pages, enclosed } of found) {
      expect(pages % 2).toBe(0);
      const last = enclosed[0]?.at(-1)?.units.at(-1);
      if (last?.type === 'table' && last.first > 0) expect(last.last - last.first).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('a turned table that is spread for the imprint', () => {
  it('has about as many rows on each of its pages', () => {
    let shared = 0;
    for (let count = 4; count <= 44; count++) {
      const table: BodyBlock = {
        type: 'table',
        caption: '任务清单',
        landscape: true,
        columns: [
          { title: '序号', share: 1 },
          { title: '任务', share: 5 },
        ],
        rows: Array.from({ length: count }, (_, row) => [
          String(row + 1),
          '完成老旧小区加装电梯摸底调查。'.repeat(1 + (row % 3)),
        ]),
      };
      const { enclosed, pages } = plan({
        ...downward,
        attachments: [{ name: '任务清单', enclosed: [table] }],
      });
      expect(pages % 2).toBe(0);
      const parts = enclosed.flat().flatMap(({ units }) => units.filter((unit) => unit.type === 'table'));
      if (parts.length < 2) continue;
      const sizes = parts.map(({ first, last }) => last - first);
      // A table that takes its pages anyway lets two rows go over.
      if (sizes.length === 2 && sizes[1] === 2) continue;
      expect(Math.max(...sizes) - Math.min(...sizes), sizes.join()).toBeLessThanOrEqual(1);
      shared++;
    }
    expect(shared).toBeGreaterThan(5);
  });
});

describe('imprint', () => {
  it('ends on the lower edge of the type area and grows upwards with its rows', () => {
    const { imprint } = downward;
    const few = imprintPlace('downward', { ...imprint, copies: ['市委办公室'] });
    const many = imprintPlace('downward', {
      ...imprint,
      copies: Array.from({ length: 30 }, () => '市委办公室'),
    });
    for (const { top, height } of [few, many])
      expect(Math.abs(top + height - TYPE_AREA.bottom)).toBeLessThan(0.5);
    expect(many.height).toBeGreaterThan(few.height + 20);
  });

  it('says neither office nor date in a letter, and leaves the day open in a draft', () => {
    expect(imprintRows('letter', downward.imprint).map(({ role }) => role)).toEqual(['publicity', 'copies']);
    const open = imprintRows('upward', { ...downward.imprint, printedOn: null }).at(-1);
    expect(open?.right).toMatch(/^\u3000+年\u3000+月\u3000+日印发$/);
  });

  it('gives an office that is too long a line of its own', () => {
    const long = imprintRows('downward', {
      ...downward.imprint,
      printingOffice: '云州市推进老旧小区改造工作领导小组办公室'.repeat(2),
    });
    expect(long.at(-1)?.lines).toBeGreaterThan(1);
    expect(imprintRows('downward', downward.imprint).at(-1)?.lines).toBe(1);
  });
});

describe('noteLines', () => {
  it('loses nothing and cuts no telephone number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70 }), fc.constantFrom('-', '—'), (length, dash) => {
        const phone = `0531${dash}86012345`;
        const note = `联系人：${'住房和城乡建设'.repeat(10).slice(0, length)}，联系电话：${phone}`;
        const lines = noteLines(note);
        expect(lines.join('')).toBe(noteText(note));
        expect(lines.filter((line) => line.includes(`联系电话：${phone}`))).toHaveLength(1);
        expect(lines.length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
