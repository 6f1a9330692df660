/** Every check of the package and its XML really fails: one of our documents, broken in its finished XML, shows exactly that deviation. */
import { repairDocument } from '@main/document/foreign/repair-document';
import { renderDocument } from '@main/document/render-document';
import type { OfficialDocument } from '@shared/document-model/official-document';
import { optionsOfModel } from '@shared/format-check/expected-elements';
import { FORMAT_CHECKS } from '@shared/format-check/inspect-document';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { LETTER_FIXTURES } from '../document/letter-fixtures';
import { edited, inspect, lineOf, partNames, partText } from './inspected';

const full = LETTER_FIXTURES.threePointReply as OfficialDocument;
const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const SETTINGS = 'word/settings.xml';

type Edit = (bytes: Uint8Array) => Uint8Array;

const within = (part: string, from: string | RegExp, to: string): Edit => {
  return (bytes) => edited(bytes, part, (xml) => xml.replace(from, to));
};
/** Changes the one paragraph of the main part that holds `text`. */
const paragraph = (text: string, from: string | RegExp, to: string): Edit => {
  return (bytes) =>
    edited(bytes, DOCUMENT, (xml) => {
      const at = xml.indexOf(text);
      if (at < 0) throw new Error(`no ${text}`);
      const start = xml.lastIndexOf('<w:p>', at);
      const end = xml.indexOf('</w:p>', at) + 6;
      return xml.slice(0, start) + xml.slice(start, end).replace(from, to) + xml.slice(end);
    });
};
/** The footer that shows the number on odd pages stands first. */
const oddFooter = (from: string | RegExp, to: string): Edit => {
  return (bytes) => {
    const part = partNames(bytes, /^word\/footer\d+\.xml$/).find((name) =>
      partText(bytes, name).includes('w:val="right"'),
    );
    return within(part ?? '', from, to)(bytes);
  };
};
const without = (part: string): Edit => {
  return (bytes) => {
    const zip = new PizZip(bytes);
    zip.remove(part);
    return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
  };
};
const withRun = (text: string): Edit =>
  paragraph(text, /<w:t xml:space="preserve">/, '<w:t xml:space="preserve">　　');

/** The rule that must tell it, then what is broken. */
const MUTANTS: readonly (readonly [number, string, string, Edit])[] = [
  [
    1,
    'schema',
    'a property in the wrong place',
    paragraph('您在提案中', /(<w:pStyle [^>]*>)(.*?)(<w:jc [^>]*>)/s, '$3$1$2'),
  ],
  [1, 'schema', 'an unknown property', within(STYLES, '<w:kinsoku/>', '<w:kinsoku/><w:punctuation/>')],
  [
    1,
    'schema',
    'a content type of a part that is missing',
    within(
      '[Content_Types].xml',
      '</Types>',
      '<Override PartName="/word/comments.xml" ContentType="application/xml"/></Types>',
    ),
  ],
  [
    2,
    'opening',
    'a relationship that does not exist',
    within(
      DOCUMENT,
      /<w:headerReference w:type="default" r:id="[^"]+"/,
      '<w:headerReference w:type="default" r:id="rIdGone"',
    ),
  ],
  [
    2,
    'opening',
    'an outside template',
    within(
      'word/_rels/document.xml.rels',
      '</Relationships>',
      '<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///share/a.png" TargetMode="External"/></Relationships>',
    ),
  ],
  [3, 'paper', 'Letter paper', within(DOCUMENT, /w:h="16838"/, 'w:h="15840"')],
  [4, 'side-margins', 'left 25 mm', within(DOCUMENT, /w:left="1587"/, 'w:left="1417"')],
  [5, 'geometry', 'top 30 mm', within(DOCUMENT, /w:top="1900"/, 'w:top="1701"')],
  [6, 'lines', 'pitch of 30 points', within(STYLES, 'w:line="592"', 'w:line="600"')],
  [
    7,
    'characters',
    'no character spacing',
    within(DOCUMENT, /<w:spacing w:val="-5"\/>/g, '<w:spacing w:val="0"/>'),
  ],
  [
    13,
    'body-face',
    'a run in 宋体',
    paragraph('您在提案中', /w:eastAsia="仿宋_GB2312"/, 'w:eastAsia="宋体"'),
  ],
  [13, 'body-face', 'a run of 小4', paragraph('您在提案中', '<w:sz w:val="32"/>', '<w:sz w:val="24"/>')],
  [13, 'body-face', 'a bold run', paragraph('您在提案中', /(<w:rFonts [^>]*\/>)/, '$1<w:b/>')],
  [
    14,
    'first-line',
    'no first-line indent',
    paragraph('您在提案中', /<w:ind [^>]*\/>/, '<w:ind w:firstLine="0" w:firstLineChars="0"/>'),
  ],
  [15, 'blanks', 'blanks for an indent', withRun('您在提案中')],
  [16, 'title', 'a bold title', paragraph('云州市住房和城乡建设局关于', /(<w:rFonts [^>]*\/>)/, '$1<w:b/>')],
  [
    16,
    'title',
    'a title at the left',
    paragraph('云州市住房和城乡建设局关于', '<w:jc w:val="center"/>', '<w:jc w:val="left"/>'),
  ],
  [
    16,
    'title',
    'a title of 3号',
    paragraph('云州市住房和城乡建设局关于', '<w:sz w:val="44"/>', '<w:sz w:val="32"/>'),
  ],
  [
    17,
    'heading-face',
    'first heading in 仿宋',
    paragraph('一、基本情况', /w:eastAsia="黑体"/, 'w:eastAsia="仿宋_GB2312"'),
  ],
  [
    17,
    'heading-face',
    'second heading in 黑体',
    paragraph('（一）关于简化', /w:eastAsia="楷体_GB2312"/, 'w:eastAsia="黑体"'),
  ],
  [
    18,
    'heading-level',
    'no keepNext',
    paragraph('一、基本情况', /<w:keepNext\/>/, '<w:keepNext w:val="0"/>'),
  ],
  [18, 'heading-level', 'no outline level', within(STYLES, '<w:outlineLvl w:val="1"/>', '')],
  [19, 'copy-number', 'four digits', within(DOCUMENT, '>000012<', '>0012<')],
  [
    20,
    'secrecy',
    'classification in 仿宋',
    paragraph('机密★1年', /w:eastAsia="黑体"/, 'w:eastAsia="仿宋_GB2312"'),
  ],
  [20, 'secrecy', 'no star', within(DOCUMENT, '机密★1年', '机密 1年')],
  [
    20,
    'secrecy',
    'urgency above classification',
    (bytes) =>
      edited(bytes, DOCUMENT, (xml) =>
        xml.replace('机密★1年', '@@').replace('>特急<', '>机密★1年<').replace('@@', '特急'),
      ),
  ],
  [23, 'number', 'square brackets', within(DOCUMENT, '云建函〔2025〕123号', '云建函[2025]123号')],
  [23, 'number', 'leading zero', within(DOCUMENT, '云建函〔2025〕123号', '云建函〔2025〕0123号')],
  [34, 'salutation', 'half-width colon', within(DOCUMENT, '李四委员：', '李四委员:')],
  [
    34,
    'salutation',
    'no line between title and salutation',
    paragraph('云州市住房和城乡建设局关于', /w:after="\d+"/, 'w:after="0"'),
  ],
  [
    34,
    'salutation',
    'indented',
    paragraph(
      '李四委员：',
      /<w:jc w:val="both"\/>/,
      '<w:ind w:firstLineChars="200" w:firstLine="630"/><w:jc w:val="both"/>',
    ),
  ],
  [
    36,
    'attachment-note',
    'an end mark',
    within(DOCUMENT, '联合审查工作规程</w:t>', '联合审查工作规程；</w:t>'),
  ],
  [36, 'attachment-note', 'at the margin', paragraph('附件：1.', /<w:ind [^>]*\/>/, '<w:ind w:left="0"/>')],
  [37, 'date', 'leading zero', within(DOCUMENT, '2025年11月21日', '2025年11月01日')],
  [37, 'date', 'Chinese numerals', within(DOCUMENT, '2025年11月21日', '二〇二五年十一月二十一日')],
  [
    37,
    'date',
    'one character from the right',
    paragraph('2025年11月21日', /(<w:tab w:val="center" w:pos=")\d+/, '$17900'),
  ],
  [42, 'tags', 'date without a tag', within(DOCUMENT, 'chengfu:date-of-issue', 'date')],
  [42, 'tags', 'number without a tag', within(DOCUMENT, 'chengfu:document-number', 'number')],
  [42, 'tags', 'mark without a tag', within(DOCUMENT, 'chengfu:mark', 'mark')],
  [42, 'tags', 'seal without a tag', within(DOCUMENT, 'chengfu:seal:1', 'seal')],
  [
    44,
    'note',
    'half-width parentheses',
    (bytes) =>
      edited(bytes, DOCUMENT, (xml) => xml.replace('（联系人', '(联系人').replace('12345678）', '12345678)')),
  ],
  [44, 'note', 'at the margin', paragraph('（联系人', /<w:ind [^>]*\/>/, '<w:ind w:firstLine="0"/>')],
  [48, 'imprint', 'no full stop', within(DOCUMENT, '市市场监管局。', '市市场监管局')],
  [48, 'imprint', 'copies of 3号', paragraph('抄送：', '<w:sz w:val="28"/>', '<w:sz w:val="32"/>')],
  [
    48,
    'imprint',
    'no room at the left',
    paragraph('抄送：', /<w:ind [^>]*\/>/, '<w:ind w:left="840" w:right="280" w:hanging="840"/>'),
  ],
  [50, 'page-number', '5号', oddFooter(/<w:sz w:val="28"\/>/g, '<w:sz w:val="21"/>')],
  [50, 'page-number', 'short dashes', oddFooter(/— /, '- ')],
  [50, 'page-number', 'odd pages at the left', oddFooter('<w:jc w:val="right"/>', '<w:jc w:val="left"/>')],
  [50, 'page-number', 'odd and even alike', within(SETTINGS, '<w:evenAndOddHeaders/>', '')],
  [51, 'first-page-number', 'first page like the others', within(DOCUMENT, '<w:titlePg/>', '')],
  [
    52,
    'colours',
    'blue text',
    paragraph('您在提案中', '<w:color w:val="000000"/>', '<w:color w:val="0070C0"/>'),
  ],
  [53, 'punctuation', 'no compression', within(SETTINGS, 'compressPunctuation', 'doNotCompress')],
  [53, 'punctuation', 'no kinsoku', within(STYLES, '<w:kinsoku/>', '<w:kinsoku w:val="0"/>')],
  [
    0,
    'revisions',
    'a tracked deletion',
    paragraph(
      '您在提案中',
      '<w:r>',
      '<w:del w:id="1" w:author="甲" w:date="2025-11-20T08:00:00Z"><w:r><w:delText>原</w:delText></w:r></w:del><w:r>',
    ),
  ],
  [
    0,
    'comments',
    'a comment',
    paragraph('您在提案中', '</w:p>', '<w:r><w:commentReference w:id="0"/></w:r></w:p>'),
  ],
  [0, 'hidden', 'hidden text', paragraph('您在提案中', '<w:color', '<w:vanish/><w:color')],
];

describe('a document broken in its finished XML', () => {
  it.each(MUTANTS)('check %i %s: %s', async (check, rule, _words, change) => {
    const bytes = await renderDocument(full, { variant: 'draft' });
    const mutant = change(bytes);
    const options = optionsOfModel(full, 'draft');
    const { findings } = await inspect(mutant, options);
    expect([...new Set(findings.map((finding) => `${finding.check} ${finding.rule}`))]).toEqual([
      `${check} ${rule}`,
    ]);
    for (const finding of findings) {
      expect(finding.clause).toMatch(/GB\/T|公文处理/);
      expect(finding.found).not.toBe('');
      expect(finding.wanted).not.toBe('');
      expect(finding.repair.length > 0 || finding.advice !== '').toBe(true);
    }
    const repairable = findings.filter(({ repair }) => repair.length > 0);
    if (repairable.length === 0) return;
    const after = await inspect(await repairDocument(mutant, repairable), options);
    expect(after.findings.filter(({ repair }) => repair.length > 0).map(lineOf)).toEqual([]);
    expect(after.findings).toHaveLength(findings.length - repairable.length);
  });

  it.each([
    ['a date that is open', within(DOCUMENT, '2025年11月21日', '　　年　月　日')],
    ['a number that is open', within(DOCUMENT, '云建函〔2025〕123号', '〔　　〕　号')],
    ['the place of a seal', null],
  ] as const)('check 54: a final with %s', async (_words, change) => {
    const draft = await renderDocument(full, { variant: change === null ? 'draft' : 'final' });
    const { findings } = await inspect(change?.(draft) ?? draft, optionsOfModel(full, 'final'));
    expect(findings.map(({ check }) => check)).toEqual([54]);
  });

  it('a part that is referred to is missing', async () => {
    const bytes = await renderDocument(full, { variant: 'draft' });
    const part = partNames(bytes, /^word\/footer\d+\.xml$/).at(-1) ?? '';
    const { findings } = await inspect(without(part)(bytes), optionsOfModel(full, 'draft'));
    expect(findings.map(({ check }) => check)).toContain(2);
  });

  it('leaves no check without a mutant', () => {
    const shown = new Set([...MUTANTS.map(([, rule]) => rule), 'placeholders']);
    // mutants-of-formats.test.ts
    const elsewhere = ['latin-face', 'number-place', 'signer', 'form-face'];
    const rules = FORMAT_CHECKS.map(({ rule }) => rule).filter((rule) => !elsewhere.includes(rule));
    expect(rules.filter((rule) => !shown.has(rule))).toEqual([]);
  });
});
