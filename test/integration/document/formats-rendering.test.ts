/** The formats as LibreOffice renders them: every page where the plan puts it, the imprint on an even page clear of the text, black in place without red. */
import { renderDocument } from '@main/document/render-document';
import { planDocument } from '@shared/document-layout/plan-document';
import { COMMON, DEFAULT_GEOMETRY, PAPER, TYPE_AREA } from '@shared/document-model/geometry';
import type { OfficialDocument } from '@shared/document-model/official-document';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsByRule, FORMAT_FIXTURES, NOTE_PHONE } from './formats-fixtures';
import { type Line, linesOf, PagePixels, parsePages } from './measured-page';
import { pdfPagePixels, pdfWordBoxes, renderToPdf, toolSuite } from './office-tools';

const suite = toolSuite('formats as rendered');
const squeezed = (lines: readonly Line[]) => lines.map(({ text }) => text.replace(/\s/g, '')).join('');

describe.skipIf(suite.skip)(suite.name, () => {
  const models = new Map<string, OfficialDocument>([
    ...Object.entries(FORMAT_FIXTURES),
    ...documentsByRule(48, 11),
  ]);
  const pages = new Map<string, Line[][]>();
  let pdf = (_: string) => '';
  let remove = async () => {};

  beforeAll(async () => {
    const documents = new Map<string, Uint8Array>();
    for (const [name, model] of models)
      documents.set(name, await renderDocument(model, { variant: 'draft' }));
    const rendered = await renderToPdf(documents);
    ({ pdf, remove } = rendered);
    for (const name of models.keys()) pages.set(name, parsePages(await pdfWordBoxes(pdf(name))).map(linesOf));
  }, 180_000);
  afterAll(() => remove());

  const linesOn = (name: string, page: number) => pages.get(name)?.[page - 1] ?? [];
  const lineWith = (name: string, text: string, page = 1) =>
    linesOn(name, page).find((line) => squeezed([line]).includes(text)) as Line;
  const pixels = async (name: string, page = 1) =>
    new PagePixels(await pdfPagePixels(pdf(name), page, 200), 200);

  it('has as many pages as planned, the last an even one, none without text before the imprint', () => {
    const wrong: unknown[] = [];
    for (const [name, model] of models) {
      const plan = planDocument(model, DEFAULT_GEOMETRY);
      const found = pages.get(name) ?? [];
      const empty = found.findIndex((lines) => lines.length === 0);
      if (found.length !== plan.pages || found.length % 2 === 1 || empty >= 0)
        wrong.push({ name, found: found.length, empty, plan: plan.pages });
    }
    expect(wrong).toEqual([]);
  });

  it('keeps the imprint clear of the text above it', () => {
    const gaps: number[] = [];
    for (const [name, model] of models) {
      const last = pages.get(name)?.at(-1) ?? [];
      const first = model.imprint.publicity === null ? '抄送：' : '公开属性：';
      const at = last.findIndex(({ text }) => text.startsWith(first));
      const [above, imprint] = [last[at - 1], last[at]];
      if (imprint === undefined) gaps.push(-1);
      else if (above !== undefined) gaps.push(imprint.emTop - above.emBottom);
    }
    expect(gaps.length).toBeGreaterThan(10);
    expect(Math.min(...gaps)).toBeGreaterThan(4);
  });

  it('never cuts the telephone number of a note', () => {
    const cut: string[] = [];
    let noted = 0;
    for (const [name, { note }] of models) {
      if (note === null) continue;
      noted++;
      if (!(pages.get(name) ?? []).flat().some((line) => squeezed([line]).includes(NOTE_PHONE)))
        cut.push(name);
    }
    expect(noted).toBeGreaterThan(10);
    expect(cut).toEqual([]);
  });

  it.each(['downward', 'upward', 'minutes', 'jointUpward'])(
    '%s has its mark at 72 mm and its rule 4 mm below the last row',
    async (name) => {
      const page = await pixels(name);
      const [rule] = page.bars('red', 150);
      if (rule === undefined) throw new Error('no rule');
      const mark = page.ink('red', { left: 0, right: 210, top: 0, bottom: rule.top - 1 });
      expect(Math.abs((mark?.top ?? 0) - COMMON.markTop)).toBeLessThan(1.5);
      expect((mark?.right ?? 0) - (mark?.left ?? 0)).toBeLessThanOrEqual(TYPE_AREA.width);
      expect(Math.abs(rule.right - rule.left - TYPE_AREA.width)).toBeLessThan(0.5);
      const above = linesOn(name, 1).filter(({ emBottom }) => emBottom < rule.top);
      const row = above.at(-1) as Line;
      expect(Math.abs(rule.top - row.emBottom - COMMON.ruleBelowNumber)).toBeLessThan(1);
      expect(Math.abs(row.points - 16)).toBeLessThan(0.3);
    },
  );

  it('stacks the signers of a joint report, the number beside the last', () => {
    const [first, last] = [lineWith('jointUpward', '签发人：'), lineWith('jointUpward', '45号')];
    expect(squeezed([first])).toBe('签发人：孙立钱国梁');
    expect(squeezed([last])).toBe('云建发〔2026〕45号欧阳文博');
    const nameLeft = first.words.find(({ text }) => text.includes('孙'))?.left ?? 0;
    expect(last.words.at(-1)?.left).toBeGreaterThan(nameLeft);
    expect(Math.abs(last.left - TYPE_AREA.left - 5.56)).toBeLessThan(0.6);
  });

  it('moves nothing black when the red head is printed before', () => {
    const { downward, preprinted } = {
      downward: linesOn('downward', 1).filter(({ points }) => points < 25),
      preprinted: linesOn('preprinted', 1),
    };
    expect(preprinted.map(({ text }) => text)).toEqual(downward.map(({ text }) => text));
    for (const [index, line] of preprinted.entries()) {
      expect(Math.abs(line.baseline - (downward[index]?.baseline ?? 0))).toBeLessThan(0.05);
      expect(Math.abs(line.left - (downward[index]?.left ?? 0))).toBeLessThan(0.05);
    }
  });

  it('shows the number of a turned page where the other pages have it', () => {
    const found = pages.get('enclosed') ?? [];
    const turned = found.findIndex((lines) => squeezed(lines).includes('附件3'));
    // Turned back upright: what is left of the turned page lies below the type area.
    const dash = found[turned]?.flatMap(({ words }) => words).filter(({ text }) => text === '—') ?? [];
    expect(dash.length).toBeGreaterThan(0);
    for (const { left, right } of dash) {
      expect(PAPER.height - left).toBeLessThan(276);
      expect(PAPER.height - right).toBeGreaterThan(TYPE_AREA.bottom);
    }
  });

  it('rules the imprint of minutes 0.35, 0.25 … 0.35 mm, the last on the lower edge', async () => {
    const bars = (await pixels('minutes', pages.get('minutes')?.length ?? 0)).bars('black', 150);
    expect(bars).toHaveLength(4);
    const lowest = bars.at(-1);
    expect(Math.abs((lowest?.bottom ?? 0) - TYPE_AREA.bottom)).toBeLessThan(1);
    const heights = bars.map(({ top, bottom }) => bottom - top);
    expect(heights[0]).toBeGreaterThan(heights[1] ?? 1);
    expect(heights[3]).toBeGreaterThan(heights[2] ?? 1);
  });
});
