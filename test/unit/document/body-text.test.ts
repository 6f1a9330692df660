/** The body as plain text: what people write is understood, what the editor makes survives the way through text and back. */
import { type BodyBlock, bodyBlockSchema } from '@shared/document-model/body-block';
import { bodyFromText, LONGEST_TITLE, textOfBody, underHeading } from '@shared/document-model/body-text';
import {
  HEADING_LEVELS,
  numberText,
  readLoneNumber,
  readNumber,
} from '@shared/document-model/heading-number';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, editorBlock, words } from './body-arbitraries';

const heading = (level: 1 | 2 | 3 | 4, text: string, runIn: string | null = null): BodyBlock => ({
  type: 'heading',
  level,
  text,
  runIn,
});
const paragraph = (text: string): BodyBlock => ({ type: 'paragraph', text });

describe('a line that a number opens', () => {
  it.each([
    ['一、关于老旧小区改造', [heading(1, '一、关于老旧小区改造')]],
    [
      '（二）完善补贴办法。今年3月，我局会同市财政局印发了补贴办法。',
      [heading(2, '（二）完善补贴办法。', '今年3月，我局会同市财政局印发了补贴办法。')],
    ],
    ['1.加强巡查', [heading(3, '1.加强巡查')]],
    ['（1）建立台账', [heading(4, '（1）建立台账')]],
    ['十二、下一步打算', [heading(1, '十二、下一步打算')]],
  ])('is a heading: %s', (line, blocks) => {
    expect(bodyFromText(line)).toEqual(blocks);
    expect(textOfBody(blocks)).toBe(line);
  });

  it.each([
    ['(一)完善补贴办法', heading(2, '（一）完善补贴办法')],
    ['1、加强巡查', heading(3, '1.加强巡查')],
    ['１．加强巡查', heading(3, '1.加强巡查')],
    ['(3)、建立台账', heading(4, '（3）建立台账')],
    ['（一）、、建立台账', heading(2, '（一）建立台账')],
    ['（二）、。', paragraph('（二）。')],
    ['2.2026年工作计划', heading(3, '2．2026年工作计划')],
    ['2、5个方面的措施', heading(3, '2．5个方面的措施')],
  ])('is read in other spellings too: %s', (line, block) => {
    expect(bodyFromText(line)).toEqual([block]);
  });

  it.each([
    '1.完成东园小区等38个小区的改造；',
    '（一）2026年6月底前完成全部改造任务。',
    '一、二级重点项目共12个，均已开工',
    '1.5亿元资金已经下达',
    '1．5条道路完成改造；',
    '2026.1版目录已经印发',
    '一二三四五六七号地块',
    '01.编号不从零开始',
    '（一）',
    `1.${'东园小区改造涉及的给排水管网、供电线路、消防通道和停车设施等各项内容均已按照设计图纸组织施工'.repeat(2)}。截至目前已完成。`,
  ])('stays a paragraph as it was written: %s', (line) => {
    expect(bodyFromText(line)).toEqual([paragraph(line)]);
  });

  it('ends its title outside quotes and brackets', () => {
    expect(bodyFromText('（一）落实“一户一策。一楼一案”要求。逐户上门。')).toEqual([
      heading(2, '（一）落实“一户一策。一楼一案”要求。', '逐户上门。'),
    ]);
  });

  it('is no title beyond its length, and still one at it', () => {
    const title = '改'.repeat(LONGEST_TITLE);
    expect(bodyFromText(`（一）${title}`)).toEqual([heading(2, `（一）${title}`)]);
    expect(bodyFromText(`（一）${title}造`)).toEqual([paragraph(`（一）${title}造`)]);
  });

  it('is what someone types to begin a part', () => {
    expect(readLoneNumber('（三）')).toEqual({ level: 2, number: 3 });
    expect(readLoneNumber('2.')).toEqual({ level: 3, number: 2 });
    expect(readLoneNumber('三是')).toBeUndefined();
    expect(readLoneNumber('2')).toBeUndefined();
  });
});

describe('tables', () => {
  const table: BodyBlock = {
    type: 'table',
    caption: '2026年老旧小区改造计划',
    columns: [
      { title: '小区', share: 2 },
      { title: '户数', share: 1 },
    ],
    rows: [
      ['东园小区', '320'],
      ['文峰小区', '1 204'],
    ],
    landscape: false,
  };

  it('are lines of cells below their title', () => {
    const text =
      '改造计划如下：\n表：2026年老旧小区改造计划\n| 小区 | 户数 |\n| -- | - |\n| 东园小区 | 320 |\n| 文峰小区 | 1 204 |\n按期完成。';
    expect(bodyFromText(text)).toEqual([paragraph('改造计划如下：'), table, paragraph('按期完成。')]);
    expect(textOfBody(bodyFromText(text))).toBe(text);
  });

  it('stand across the page, and stay apart from each other and from the words 表： above them', () => {
    const across: BodyBlock = { ...table, caption: null, landscape: true };
    const bare: BodyBlock = { ...table, caption: null };
    const blocks = [bare, across, bare, paragraph('表：见下'), bare];
    expect(bodyFromText(textOfBody(blocks))).toEqual(blocks);
    expect(textOfBody([across])).toMatch(/^横表：\n\| 小区/u);
  });

  it('get widths from their longest words where none are given, and rows of one length', () => {
    const [block] = bodyFromText('| 序号 | 主要任务 |\n| 1 |\n| 2 | 完成东园小区等十二个小区改造 |');
    expect(block).toMatchObject({
      columns: [
        { title: '序号', share: 1 },
        { title: '主要任务', share: 7 },
      ],
      rows: [
        ['1', ''],
        ['2', '完成东园小区等十二个小区改造'],
      ],
    });
  });

  it('that no document can hold stay lines', () => {
    const wide = `| ${Array.from({ length: 13 }, (_, column) => column).join(' | ')} |`;
    expect(bodyFromText(wide)).toEqual([paragraph(wide)]);
  });
});

describe('plain texts', () => {
  it('keep their paragraphs; empty lines mean nothing', () => {
    expect(bodyFromText('\n　　经研究，\t答复如下：\r\n\r\n感谢关心。\u2029')).toEqual([
      paragraph('经研究， 答复如下：'),
      paragraph('感谢关心。'),
    ]);
    expect(bodyFromText('')).toEqual([]);
  });

  it('lose characters that no document can hold', () => {
    expect(bodyFromText('甲\uffff乙')).toEqual([paragraph('甲乙')]);
  });
});

describe('parts below a heading', () => {
  it('move down together', () => {
    const blocks = bodyFromText(
      '一、已做工作。三项。\n（一）修订办法\n（二）1.2万户受益。\n表：甲\n| 乙 |\n下一步：',
    );
    expect(textOfBody(underHeading(blocks, 2)).split('\n')).toEqual([
      '（一）已做工作。三项。',
      '1.修订办法',
      '2．1.2万户受益。',
      '表：甲',
      '| 乙 |',
      '下一步：',
    ]);
  });

  it('stay where they are when they stand low enough', () => {
    const blocks = bodyFromText('（一）修订办法\n1.加强巡查');
    expect(underHeading(blocks, 2)).toEqual(blocks);
  });

  it('move only as far as they must', () => {
    const blocks = bodyFromText('一、甲\n（1）乙');
    expect(textOfBody(underHeading(blocks, 2)).split('\n')).toEqual(['（一）甲', '（1）乙']);
    expect(underHeading([heading(1, '没有序数'), heading(2, '（一）有序数')], 2)).toEqual([
      heading(2, '没有序数'),
      heading(3, '1.有序数'),
    ]);
  });

  it('are circled below the fourth level', () => {
    const blocks = bodyFromText('一、甲\n（一）乙\n1.丙\n（1）丁\n（2）戊');
    expect(textOfBody(underHeading(blocks, 2)).split('\n')).toEqual([
      '（一）甲',
      '1.乙',
      '（1）丙',
      '①丁',
      '②戊',
    ]);
  });
});

describe('text and blocks', () => {
  it('what the editor makes survives', () => {
    fc.assert(
      fc.property(fc.array(editorBlock, { maxLength: 8 }), (blocks) => {
        expect(bodyFromText(textOfBody(blocks))).toEqual(blocks);
      }),
      { numRuns: 2_000 },
    );
  });

  it('any text gives blocks that a document can hold, and stays itself when read again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = bodyFromText(text);
        for (const block of blocks) expect(bodyBlockSchema.parse(block)).toEqual(block);
        expect(bodyFromText(textOfBody(blocks))).toEqual(blocks);
      }),
      { numRuns: 2_000 },
    );
  });

  it('any text keeps its words', () => {
    const bare = (text: string) => text.normalize('NFKC').replaceAll(/[\s、.()|-]/g, '');
    fc.assert(
      fc.property(words, (text) => {
        // Numbers change their spelling, never their value; a table's dashes are widths.
        expect(bare(textOfBody(bodyFromText(text)))).toBe(bare(text));
      }),
    );
  });

  it('a heading without its number is counted in', () => {
    const blocks: BodyBlock[] = [
      heading(1, '指导思想'),
      paragraph('全面贯彻。'),
      heading(1, '目标任务', '改造38个小区。'),
      heading(2, '总体目标'),
      heading(2, '年度任务'),
      { type: 'numbered-points', points: ['甲；', '乙。'] },
    ];
    expect(textOfBody(blocks).split('\n')).toEqual([
      '一、指导思想',
      '全面贯彻。',
      '二、目标任务。改造38个小区。',
      '（一）总体目标',
      '（二）年度任务',
      '1.甲；',
      '2.乙。',
    ]);
  });

  it('every number reads back', () => {
    for (const level of HEADING_LEVELS) {
      for (let number = 1; number <= 199; number += 1) {
        expect(readNumber(`${numberText(level, number, '关')}关于`)).toEqual({
          level,
          number,
          words: '关于',
        });
      }
    }
  });
});
