/** The check of a text: every kind of slip is found at its place, right texts pass, and safe replacements come to rest. */
import { checkText } from '@shared/domain/wording/check-text';
import { isInGb2312 } from '@shared/domain/wording/gb2312-repertoire';
import { TEXT_FINDING_CODES, type TextFindingCode } from '@shared/domain/wording/text-finding';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gb2312Characters } from '../../../../scripts/make-gb2312-table.mjs';

const SAFE: readonly (readonly [TextFindingCode, string, string])[] = [
  ['half-width-mark', '我局高度重视,已会同市财政局研究.', '我局高度重视，已会同市财政局研究。'],
  ['half-width-mark', '主要做法:一是完善办法;二是加强监管!', '主要做法：一是完善办法；二是加强监管！'],
  ['half-width-mark', '东园小区(一期)已完工', '东园小区（一期）已完工'],
  ['half-width-mark', '详见附件(1)。', '详见附件（1）。'],
  ['half-width-mark', '落实"一户一策"要求', '落实“一户一策”要求'],
  ['half-width-mark', '增长5%,其中新增3~5个', '增长5%，其中新增3～5个'],
  [
    'full-width-letter',
    '共改造１２个小区，采用ＢＩＭ技术，完成３．５公里',
    '共改造12个小区，采用BIM技术，完成3.5公里',
  ],
  ['number-brackets', '根据云政发[2026]12号文件', '根据云政发〔2026〕12号文件'],
  ['number-brackets', '云建函（2026）第007号收悉', '云建函〔2026〕7号收悉'],
  ['number-brackets', '按照云办【２０２６】3号要求', '按照云办〔2026〕3号要求'],
  ['number-serial', '云建函〔2026〕第7号', '云建函〔2026〕7号'],
  ['number-serial', '云建函〔2026〕007号', '云建函〔2026〕7号'],
  ['date-form', '于2026-1-5开工', '于2026年1月5日开工'],
  ['date-form', '2026/01/05印发，2026.6.30完工', '2026年1月5日印发，2026年6月30日完工'],
  ['date-form', '2026年01月05日', '2026年1月5日'],
  ['date-form', '6月05日前', '6月5日前'],
  ['date-form', '二〇二六年一月十五日', '2026年1月15日'],
  ['date-form', '二○二六年十二月', '2026年12月'],
  ['ellipsis', '涉及道路、管网...等内容', '涉及道路、管网……等内容'],
  ['ellipsis', '涉及道路、管网。。。', '涉及道路、管网……'],
  ['dash', '重点任务--加装电梯', '重点任务——加装电梯'],
  ['repeated-mark', '已全部完成。。', '已全部完成。'],
  ['repeated-mark', '已全部完成，。', '已全部完成。'],
  ['space', '我局 已 完成', '我局已完成'],
  ['space', '共 12 个小区', '共12个小区'],
  ['invisible', '我局\u200b已\ufeff完成', '我局已完成'],
  ['missing-glyph', '面积1200㎡', '面积1200平方米'],
  ['missing-glyph', '苏•州', '苏·州'],
  ['part-form', '1、加强巡查\n2、建立台账', '1.加强巡查\n2.建立台账'],
  ['part-form', '(一)完善办法', '（一）完善办法'],
];

/** The text with all safe replacements made; what they uncover is repaired too. */
function repairText(text: string): string {
  let repaired = text;
  // Each round only shortens or standardises; two are usual, the bound is for texts made to provoke.
  for (let round = 0; round < 8; round += 1) {
    const safe = checkText(repaired).filter((finding) => finding.safe && finding.wanted !== null);
    if (safe.length === 0) break;
    repaired = safe.reduceRight(
      (rest, { from, to, wanted }) => `${rest.slice(0, from)}${wanted}${rest.slice(to)}`,
      repaired,
    );
  }
  return repaired;
}

describe('what has one right answer', () => {
  it.each(SAFE)('%s: %s', (code, text, right) => {
    expect(checkText(text).map((finding) => finding.code)).toContain(code);
    expect(repairText(text)).toBe(right);
    expect(checkText(right)).toEqual([]);
  });
});

const FOR_A_PERSON: readonly (readonly [TextFindingCode, string, string, string | null])[] = [
  ['missing-glyph', '经办人杨喆', '喆', null],
  ['missing-glyph', '二〇号楼', '〇', null],
  ['unmatched-mark', '落实“一户一策要求', '“', null],
  ['unmatched-mark', '落实《条例》》', '》', null],
  ['unmatched-mark', '（见附件', '（', null],
  ['part-gap', '一、甲项\n三、乙项', '三、', '二、'],
  ['part-gap', '（二）甲项', '（二）', '（一）'],
  ['part-order', '一、甲项\n（1）乙项', '（1）', null],
  ['title-stop', '一、下一步工作。', '。', ''],
  ['space', '出席：张三　李四', '\u3000', ''],
  ['repeated-mark', '已完成。，下一步', '。，', null],
  ['date-form', '二〇二六年以来', '二〇二六年', '2026年'],
];

describe('what a person decides', () => {
  it.each(FOR_A_PERSON)('%s: %s', (code, text, found, wanted) => {
    const finding = checkText(text).find((one) => one.code === code);
    expect(finding).toMatchObject({ found, wanted, safe: false });
    expect(text.slice(finding?.from, finding?.to)).toBe(found);
  });

  it('covers every code together with the above', () => {
    const covered = [...SAFE, ...FOR_A_PERSON].map(([code]) => code);
    expect(new Set(covered)).toEqual(new Set(TEXT_FINDING_CODES));
  });
});

describe('right texts pass', () => {
  it.each([
    '一、关于老旧小区改造\n我局会同市财政局印发《云州市既有住宅加装电梯补贴办法》（云建发〔2026〕12号），每台补贴15万元。',
    '（一）完善补贴办法。截至2026年6月30日，已拨付1,200万元，同比增长3.5%。\n（二）加强监管\n1.建立台账；\n2．2026年底前完成。',
    '一、基本情况\n1.组织领导\n（1）成立专班\n（2）落实责任\n2.工作进展\n二、下一步打算',
    '联系人：李雯，联系电话：0513-81230000。网址www.yunzhou.example/a,b?c=1，邮箱li.wen@yunzhou.example。',
    '执行GB/T 9704-2012标准，采用Office 365和WPS Office；会议于8:30召开，比例为1:2。',
    '“十五五”期间（2026—2030年），重点推进“北京—上海”通道建设……',
    '请见version 2.0 (final), thanks.',
    '市政（2026）3号地块已经出让。',
    'A.第一类；B.第二类。气温-5℃。',
  ])('%s', (text) => {
    expect(checkText(text)).toEqual([]);
  });
});

describe('addresses of pages', () => {
  it('keep their marks, the words around them do not', () => {
    const found = checkText('见https://yunzhou.example/a,b.html,谢谢.');
    expect(found.map(({ found: mark }) => mark)).toEqual(['.']);
  });
});

describe('the repertoire of the named faces', () => {
  const { symbols, han } = gb2312Characters();
  it('is GB 2312-80, to the character', () => {
    expect([symbols.length, han.length]).toEqual([682, 6763]);
    const all = new Set([...symbols, ...han].map((character) => character.codePointAt(0) ?? 0));
    for (let point = 0x80; point <= 0xffff; point += 1) {
      if (isInGb2312(point) !== all.has(point)) throw new Error(`U+${point.toString(16)}`);
    }
    expect(isInGb2312(0x20000)).toBe(false);
    expect(isInGb2312(0x41)).toBe(true);
  });
});

const PIECES = [
  ...'我局会同一二三十〇,.;:?!()"\'~，。；：？！“”‘’《》（）【】〔〕[]…—-－ 　\n\t12０Ａ%喆㎡•\u200b',
  '云政发[2026]012号',
  '2026-01-05',
  '2026年01月',
  '二〇二六年一月',
  '（一）',
  '1、',
  '...',
  '--',
  'https:',
];
const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('any text', () => {
  it('has findings in order, apart from each other, each at its place', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => {
        let end = 0;
        for (const finding of checkText(text)) {
          expect(finding.from).toBeGreaterThanOrEqual(end);
          expect(finding.to).toBeGreaterThan(finding.from);
          expect(text.slice(finding.from, finding.to)).toBe(finding.found);
          expect(finding.wanted).not.toBe(finding.found);
          if (finding.safe) expect(finding.wanted).not.toBeNull();
          end = finding.to;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('comes to rest when repaired', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const repaired = repairText(text);
        expect(checkText(repaired).filter(({ safe }) => safe)).toEqual([]);
        expect(repairText(repaired)).toBe(repaired);
      }),
      { numRuns: 2_000 },
    );
  });
});
