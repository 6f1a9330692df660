/** Every fixture, kind, format and form as laid out for the preview and as LibreOffice renders the file: the same pages, the same lines, the same places. */
import { renderDocument } from '@main/document/render-document';
import type { Typesetting } from '@shared/document-layout/break-lines';
import { layOutDocument } from '@shared/document-layout/lay-out-document';
import { DOCUMENT_TYPESETTING } from '@shared/document-layout/typesetting';
import type { DocumentModel } from '@shared/document-model/document-model';
import { DEFAULT_GEOMETRY } from '@shared/document-model/geometry';
import { beforeAll, describe, expect, it } from 'vitest';
import { FORM_FIXTURES } from './form-fixtures';
import { KIND_DOCUMENTS } from './kind-fixtures';
import { compareLines, laidOutLines } from './laid-out-lines';
import { LETTER_FIXTURES, lettersOfLengths } from './letter-fixtures';
import { LOOK_ALIKE_TYPESETTING } from './look-alike-typesetting';
import { keepFigures } from './measured-figures';
import { type Line, linesOf, parsePages } from './measured-page';
import { pdfWordBoxes, renderToPdf, toolSuite } from './office-tools';
import { LENGTH_FIXTURES, SHEET_FIXTURES } from './sheet/fixtures/sheet-fixtures';
import { SIGNED } from './signature-fixtures';

function allModels(): Map<string, DocumentModel> {
  const models = new Map<string, DocumentModel>();
  const add = (group: string, of: Iterable<readonly [string, DocumentModel]>) => {
    // A name is a file's name.
    for (const [name, model] of of) models.set(`${group} ${name}`.replace(/[^\p{L}\p{N}]+/gu, '-'), model);
  };
  add('letter', Object.entries(LETTER_FIXTURES));
  add('letter', lettersOfLengths(44));
  add('signed', Object.entries(SIGNED));
  add('kind', Object.entries(KIND_DOCUMENTS));
  add('form', Object.entries(FORM_FIXTURES));
  for (const { group, name, model } of [...SHEET_FIXTURES, ...LENGTH_FIXTURES]) add(group, [[name, model]]);
  return models;
}

interface Agreement {
  readonly name: string;
  readonly pages: readonly [laidOut: number, rendered: number];
  readonly lines: number;
  readonly equal: number;
  readonly down: number;
  readonly across: number;
}

const suite = toolSuite('preview and rendering');

describe.skipIf(suite.skip)(suite.name, () => {
  const models = allModels();
  const rendered = new Map<string, Line[][]>();

  beforeAll(async () => {
    const documents = new Map<string, Uint8Array>();
    for (const [name, model] of models)
      documents.set(name, await renderDocument(model, { variant: 'draft' }));
    const { pdf, remove } = await renderToPdf(documents);
    for (const name of models.keys())
      rendered.set(name, parsePages(await pdfWordBoxes(pdf(name))).map(linesOf));
    await remove();
  }, 240_000);

  const agreements = (typesetting: Typesetting): Agreement[] =>
    [...models].map(([name, model]) => agreementOf(name, model, typesetting, rendered.get(name) ?? []));

  it('have the same number of pages, 199 of 200 lines and their places in common', () => {
    const all = agreements(LOOK_ALIKE_TYPESETTING);
    const summary = summarise(all);
    keepFigures('preview-agreement', { engine: 'LibreOffice, look-alike faces', ...summary });
    expect(summary.otherPages).toEqual([]);
    expect(summary.share).toBeGreaterThanOrEqual(99.5);
    // A line of text is 10.4 mm high.
    expect(summary.official.down).toBeLessThan(0.6);
  });

  it('have the same number of pages with the widths of the named faces, which the file is planned with', () => {
    const summary = summarise(agreements(DOCUMENT_TYPESETTING));
    keepFigures('preview-agreement-named-faces', { engine: 'named faces', ...summary });
    expect(summary.otherPages).toEqual([]);
    expect(summary.share).toBeGreaterThanOrEqual(99);
  });
});

function agreementOf(
  name: string,
  model: DocumentModel,
  typesetting: Typesetting,
  pages: readonly (readonly Line[])[],
): Agreement {
  const laidOut = layOutDocument(model, { variant: 'draft' }, DEFAULT_GEOMETRY, typesetting).pages;
  const each = laidOut.map((page, index) =>
    compareLines(laidOutLines(page), pages[index] ?? [], page.width > page.height),
  );
  const sum = (key: 'lines' | 'equal') => each.reduce((total, page) => total + page[key], 0);
  const most = (key: 'down' | 'across') => Math.max(0, ...each.map((page) => page[key]));
  return {
    name,
    pages: [laidOut.length, pages.length],
    lines: sum('lines'),
    equal: sum('equal'),
    down: most('down'),
    across: most('across'),
  };
}

function summarise(all: readonly Agreement[]) {
  const sum = (key: 'lines' | 'equal') => all.reduce((total, each) => total + each[key], 0);
  const round = (value: number) => Math.round(value * 100) / 100;
  const official = all.filter(({ name }) => !/^(form|kind)/.test(name));
  return {
    documents: all.length,
    pages: all.reduce((total, { pages }) => total + pages[0], 0),
    otherPages: all.filter(({ pages }) => pages[0] !== pages[1]).map(({ name, pages }) => ({ name, pages })),
    lines: sum('lines'),
    equal: sum('equal'),
    share: round((sum('equal') / sum('lines')) * 100),
    official: {
      down: round(Math.max(...official.map(({ down }) => down))),
      across: round(Math.max(...official.map(({ across }) => across))),
    },
    least: [...all]
      .filter(({ lines, equal }) => equal < lines)
      .sort((one, other) => one.equal / one.lines - other.equal / other.lines)
      .slice(0, 20)
      .map(({ name, lines, equal, down }) => ({ name, lines, equal, down: round(down) })),
  };
}
