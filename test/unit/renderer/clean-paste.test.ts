/** Pasting: what the clipboard of Word, WPS, LibreOffice and browsers holds comes in as the text and structure that its reader saw. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cleanPaste, cleanPlainText } from '@renderer/components/body-editor/paste/clean-paste';
import { pasteNotice } from '@renderer/components/body-editor/paste/paste-plugin';
import { bodyBlockSchema } from '@shared/document-model/body-block';
import { textOfBody } from '@shared/document-model/body-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const fixture = (name: string) =>
  readFileSync(resolve(import.meta.dirname, '../../fixtures/paste', name), 'utf8');
const linesOf = (html: string) => textOfBody(cleanPaste(html).blocks).split('\n');

describe('a page copied from Word', () => {
  const { blocks, dropped } = cleanPaste(fixture('word.html'));

  it('keeps its numbers, its run-in headings, its accepted text and its table', () => {
    expect(textOfBody(blocks).split('\n')).toEqual([
      '一、关于完善加装电梯补贴政策',
      '《云州市既有住宅加装电梯补贴办法》已于今年3月印发，每台补贴15万元。今年已拨付12台。',
      '（一）明确补贴标准。每台补贴 15万元，老旧小区再加2万元。',
      '（二）简化办理流程',
      '1．5个工作日内受理；',
      '2.联合验收。',
      '统一窗口受理',
      '加装电梯进度',
      '| 街道 | 已建成(台) | 备注 |',
      '| 文峰街道 | 12 | 东园小区 西园小区 |',
      '|  | 8 |  |',
      '感谢您的关心。',
    ]);
  });

  it('says what was left out', () => {
    expect(dropped).toEqual({ images: 1, notes: 1, mergedCells: 1 });
    expect(pasteNotice(dropped)).toBe('图片 1 幅，脚注、批注 1 条没有带入；合并的单元格 1 个已拆开');
    expect(pasteNotice({ images: 0, notes: 0, mergedCells: 0 })).toBe('');
  });

  it('has headings where Word had them', () => {
    expect(blocks.slice(0, 4).map((block) => (block.type === 'heading' ? block.level : 0))).toEqual([
      1, 0, 2, 2,
    ]);
    expect(blocks[2]).toMatchObject({
      text: '（一）明确补贴标准。',
      runIn: '每台补贴 15万元，老旧小区再加2万元。',
    });
  });
});

describe('a page copied from WPS', () => {
  it('keeps numbers and table, and loses the blanks that indent', () => {
    const { blocks, dropped } = cleanPaste(fixture('wps.html'));
    expect(textOfBody(blocks).split('\n')).toEqual([
      '二、关于简化审批流程',
      '综合窗口已在市政务服务中心设立,平均办理时间由35个工作日减少到20个工作日。',
      '（1）网上受理',
      '全程网上办理将于9月底前实现。',
      '| 环节 |  | 时限 |',
      '| 受理 | 窗口 | 1个工作日 |',
    ]);
    expect(dropped).toEqual({ images: 1, notes: 0, mergedCells: 1 });
  });
});

describe('a page copied from LibreOffice', () => {
  it('counts its lists and gives its headings their levels', () => {
    const { blocks, dropped } = cleanPaste(fixture('libreoffice.html'));
    expect(textOfBody(blocks).split('\n')).toEqual([
      '工作进展',
      '截至 2026年6月，已完成改造 38个小区。',
      '一、下一步打算',
      '1.加快进度；',
      '2.严格验收。',
      '（1）分户验收',
      '（2）联合验收',
      '公布热线电话',
      '| 小区 | 完成时间 |',
      '| 东园小区 | 2026-6-30 |',
    ]);
    expect(dropped).toEqual({ images: 0, notes: 1, mergedCells: 0 });
  });
});

describe('a page copied from a browser', () => {
  it('keeps its words and lists, opens its frames, and runs nothing', () => {
    const { blocks, dropped } = cleanPaste(fixture('web-page.html'));
    expect(textOfBody(blocks).split('\n')).toEqual([
      '云州市2026年民生实事进展',
      '一、总体情况',
      '全市10件民生实事 总体进展顺利，详见公开目录。',
      '其中“点亮背街小巷”工程已完工。',
      '二、存在问题',
      '三、资金到位慢',
      '四、用地审批慢',
      '（一）农用地转用',
      '责任编辑：李雯',
      '| 甲 | 乙｜丙 |',
      '| 1 | 2 |',
      '第一行',
      '第二行',
    ]);
    expect(dropped.images).toBe(2);
  });

  it('reads HTML that was never closed', () => {
    expect(linesOf('<p>甲<p>乙<ul><li>丙<li>丁</ul><table><tr><td>1<td>2<tr><td>3<td>4')).toEqual([
      '甲',
      '乙',
      '丙',
      '丁',
      '| 1 | 2 |',
      '| 3 | 4 |',
    ]);
  });
});

describe('plain text', () => {
  it('loses the blanks that indent its paragraphs', () => {
    expect(
      textOfBody(cleanPlainText('　　一、工作进展\r\n    已完成。\r\n\r\n　　（一）下一步')).split('\n'),
    ).toEqual(['一、工作进展', '已完成。', '（一）下一步']);
  });

  it('is a table where several lines have the same tabs', () => {
    expect(textOfBody(cleanPlainText('进度如下：\n小区\t户数\n东园\t320\n\t缩进\n完')).split('\n')).toEqual([
      '进度如下：',
      '| 小区 | 户数 |',
      '| 东园 | 320 |',
      '缩进',
      '完',
    ]);
  });
});

const TAGS = [
  'p',
  'div',
  'li',
  'ol',
  'ul',
  'table',
  'tr',
  'td',
  'h1',
  'h4',
  'span',
  'style',
  'script',
  'img',
  'br',
  'pre',
  'del',
  'o:p',
];
const piece = fc.oneof(
  fc.constantFrom(...TAGS).map((tag) => `<${tag}>`),
  fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
  fc.constantFrom(
    '<td colspan=999999999 rowspan=9e9>',
    "<span style='mso-list:Ignore'>1.</span>",
    '<p style="mso-list:l0 level1">',
    '<!--[if gte vml 1]>',
    '<![endif]-->',
    '<!--',
    '&#55296;',
    '&#x110000;',
    '&nbsp;',
    '<',
    '\n',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('一、', '（一）', '加强领导。', '各部门', '|', '2026年'),
);

describe('any clipboard', () => {
  it('gives only blocks that a document can hold', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const block of cleanPaste(pieces.join('')).blocks) bodyBlockSchema.parse(block);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is read to its end, however deep or long', () => {
    const deep = `${'<div><table><tr><td>'.repeat(3_000)}甲${'</td></tr></table></div>'.repeat(3_000)}`;
    expect(linesOf(deep)).toEqual(['甲']);
    const long = `<p>${'改造'.repeat(15_000)}</p>`;
    expect(
      cleanPaste(long).blocks.map((block) => (block.type === 'paragraph' ? block.text.length : 0)),
    ).toEqual([20_000, 10_000]);
    expect(cleanPaste(`<a title="${'"'.repeat(50_000)}<p>乙`).blocks).toBeDefined();
  });
});
