/** Checks that only other formats than the letter can fail: signers, the number's place, the imprint's second line, unsealed dates, forms. */
import { repairDocument } from '@main/document/foreign/repair-document';
import { optionsOfModel } from '@shared/format-check/expected-elements';
import { describe, expect, it } from 'vitest';
import { ALL_FIXTURES } from '../document/sheet/all-fixtures';
import { fileUnderTest, keyOf } from '../document/sheet/run-sheet';
import { edited, inspect, lineOf } from './inspected';

const DOCUMENT = 'word/document.xml';

/** Changes the paragraph around the first place where `text` stands. */
const around = (text: string, from: string | RegExp, to: string) => (bytes: Uint8Array) =>
  edited(bytes, DOCUMENT, (xml) => {
    const at = xml.indexOf(text);
    if (at < 0) throw new Error(`no ${text}`);
    const start = xml.lastIndexOf('<w:p>', at);
    const end = xml.indexOf('</w:p>', at) + 6;
    return xml.slice(0, start) + xml.slice(start, end).replace(from, to) + xml.slice(end);
  });

const MUTANTS: readonly (readonly [string, string, (bytes: Uint8Array) => Uint8Array])[] = [
  ['upward/two pages', '23 signer', around('签发人', /w:eastAsia="楷体_GB2312"/, 'w:eastAsia="黑体"')],
  ['downward/two pages', '23 number-place', around('〔', '<w:jc w:val="center"/>', '<w:jc w:val="left"/>')],
  [
    'downward/two pages',
    '48 imprint',
    around('日印发', /(\d+月)(\d)日印发|(\d+月)(\d\d)日印发/, '$1$30$2$4日印发'),
  ],
  ['letter/two pages', '13 latin-face', around('ChengfuBody', /w:ascii="[^"]+"/, 'w:ascii="Calibri"')],
  [
    'forms/talk-record',
    '13 form-face',
    (bytes) =>
      edited(bytes, DOCUMENT, (xml) => xml.replace(/(<w:tc>.*?)w:eastAsia="[^"]+"/s, '$1w:eastAsia="等线"')),
  ],
  [
    'forms/talk-record',
    '3 paper',
    (bytes) => edited(bytes, DOCUMENT, (xml) => xml.replace(/w:h="16838"/, 'w:h="15840"')),
  ],
  [
    'letter/unsealed',
    '37 date',
    (bytes) => edited(bytes, DOCUMENT, (xml) => xml.replace(/(\d{4}年)(\d{1,2}月\d{1,2}日<)/g, '$10$2')),
  ],
];

describe('documents of other formats broken in their finished XML', () => {
  it.each(MUTANTS)('%s: %s', async (name, rule, change) => {
    const fixture = ALL_FIXTURES.find((each) => keyOf(each) === name);
    if (fixture === undefined) throw new Error(name);
    const { bytes, model } = await fileUnderTest(fixture);
    const options = optionsOfModel(model, 'draft');
    const mutant = change(bytes);
    const { findings } = await inspect(mutant, options);
    expect([...new Set(findings.map((finding) => `${finding.check} ${finding.rule}`))]).toEqual([rule]);
    const after = await inspect(await repairDocument(mutant, findings), options);
    expect(after.findings.map(lineOf)).toEqual([]);
  });
});
