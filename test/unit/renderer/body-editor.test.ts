/** The body editor without its window: blocks in and out, keys on whole blocks, numbers, findings in their places, copies. */
import {
  addColumn,
  addRow,
  deleteTable,
  insertTable,
  lineBelow,
  moveBlocks,
  removeColumn,
  removeRow,
  setLevel,
  shiftLevel,
  splitLine,
  takeLevelBack,
  toggleLandscape,
  toggleRestart,
} from '@renderer/components/body-editor/block-commands';
import { bodyOfDocument, documentOfBody } from '@renderer/components/body-editor/body-document';
import { bodySchema } from '@renderer/components/body-editor/body-schema';
import { editorPlugins } from '@renderer/components/body-editor/editor-plugins';
import { numberedParts } from '@renderer/components/body-editor/numbering';
import { checkDocument, goToFinding, repairFindings } from '@renderer/components/body-editor/text-findings';
import { bodyBlockSchema } from '@shared/document-model/body-block';
import { bodyFromText, textOfBody } from '@shared/document-model/body-text';
import fc from 'fast-check';
import { undo } from 'prosemirror-history';
import { type Command, EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { editorBlock } from '../document/body-arbitraries';

const refused: string[] = [];

function open(text: string, limit?: number): EditorState {
  return EditorState.create({
    doc: documentOfBody(bodyFromText(text)),
    plugins: editorPlugins({
      placeholder: () => '',
      highest: () => 1,
      limit: () => limit,
      onNotice: (notice) => refused.push(notice),
    }),
  });
}

/** The cursor behind the first place of these words, or before it. */
function cursor(state: EditorState, words: string, side: 'before' | 'behind' = 'behind'): EditorState {
  let at: number | undefined;
  state.doc.descendants((node, position) => {
    const found = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (at === undefined && found !== -1) at = position + found + (side === 'behind' ? words.length : 0);
  });
  if (at === undefined) throw new Error(`no ${words}`);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
}

function run(state: EditorState, command: Command): EditorState {
  let next = state;
  const view = {
    get state() {
      return next;
    },
  };
  command(
    state,
    (transaction) => {
      next = next.apply(transaction);
    },
    view as never,
  );
  return next;
}

const typed =
  (words: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.insertText(words));
    return true;
  };

const textOf = (state: EditorState) => textOfBody(bodyOfDocument(state.doc)).split('\n');

describe('blocks in and out', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(editorBlock, { maxLength: 8 }), (blocks) => {
        const document = documentOfBody(blocks);
        document.check();
        expect(bodyOfDocument(document)).toEqual(blocks);
      }),
      { numRuns: 1_000 },
    );
  });

  it('keep numbers that begin again or leave a gap', () => {
    const text = '做法：\n1.甲项\n2.乙项\n打算：\n1.丙项\n（三）丁项\n（四）戊项';
    expect(textOf(open(text))).toEqual(text.split('\n'));
  });

  it('take in headings without numbers, and points that the document numbers itself', () => {
    const document = documentOfBody([
      { type: 'heading', level: 1, text: '指导思想', runIn: null },
      { type: 'heading', level: 1, text: '目标任务', runIn: '改造38个小区。' },
      { type: 'numbered-points', points: ['甲；', '乙。'] },
    ]);
    expect(textOfBody(bodyOfDocument(document)).split('\n')).toEqual([
      '一、指导思想',
      '二、目标任务。改造38个小区。',
      '1.甲；',
      '2.乙。',
    ]);
  });

  it('part a line that is longer than a paragraph may be', () => {
    const blocks = bodyOfDocument(documentOfBody([{ type: 'paragraph', text: '改'.repeat(20_000) }]));
    expect(blocks).toHaveLength(1);
    const long = bodySchema.node('doc', null, [
      bodySchema.node('paragraph', null, [bodySchema.text('改'.repeat(45_000))]),
    ]);
    for (const block of bodyOfDocument(long)) bodyBlockSchema.parse(block);
    expect(textOfBody(bodyOfDocument(long)).replaceAll('\n', '')).toHaveLength(45_000);
  });
});

describe('keys on whole blocks', () => {
  const text = '一、甲项\n甲文。\n二、乙项\n（一）丙项\n（二）丁项';

  it('give levels and take them back', () => {
    const second = run(cursor(open(text), '甲文'), setLevel(2));
    expect(textOf(second)).toEqual(['一、甲项', '（一）甲文。', '二、乙项', '（一）丙项', '（二）丁项']);
    expect(textOf(run(second, setLevel(2)))).toEqual(text.split('\n'));
    expect(textOf(run(cursor(open(text), '乙项'), setLevel(0)))).toEqual([
      '一、甲项',
      '甲文。',
      '乙项',
      '（一）丙项',
      '（二）丁项',
    ]);
  });

  it('move blocks, and the numbers follow', () => {
    const up = run(cursor(open(text), '丁项'), moveBlocks(-1));
    expect(textOf(up)).toEqual(['一、甲项', '甲文。', '二、乙项', '（一）丁项', '（二）丙项']);
    expect(up.selection.$from.parent.textContent).toBe('丁项');
    expect(textOf(run(cursor(open(text), '甲项'), moveBlocks(-1)))).toEqual(text.split('\n'));
    const down = run(cursor(open(text), '甲文'), moveBlocks(1));
    expect(textOf(down)).toEqual(['一、甲项', '二、乙项', '甲文。', '（一）丙项', '（二）丁项']);
  });

  it('shift a level only at the start of a line, between the highest and the lowest', () => {
    const start = cursor(open(text), '丙项', 'before');
    expect(textOf(run(start, shiftLevel(1, 1)))[3]).toBe('1.丙项');
    expect(textOf(run(start, shiftLevel(-1, 1)))[3]).toBe('三、丙项');
    expect(run(start, shiftLevel(-1, 2))).toBe(start);
    expect(shiftLevel(1, 1)(cursor(open(text), '丙项'))).toBe(false);
  });

  it('begin a paragraph behind a title, the next item behind an item', () => {
    const behindTitle = run(cursor(open(text), '丙项'), splitLine);
    expect(behindTitle.selection.$from.parent.type.name).toBe('paragraph');
    const behindItem = run(cursor(open('1.甲；'), '甲；'), splitLine);
    expect(behindItem.selection.$from.parent.type.name).toBe('heading');
    expect(run(behindItem, splitLine).selection.$from.parent.type.name).toBe('paragraph');
    const middle = run(cursor(open('（一）甲项。乙文。'), '甲项。'), splitLine);
    expect(textOf(middle)).toEqual(['（一）甲项。', '乙文。']);
    const above = run(cursor(open('（一）甲项'), '甲项', 'before'), splitLine);
    expect(textOf(above)).toEqual(['（一）甲项']);
    expect(above.doc.childCount).toBe(2);
  });

  it('take the level back at the start of a part', () => {
    expect(textOf(run(cursor(open(text), '乙项', 'before'), takeLevelBack))[2]).toBe('乙项');
    expect(takeLevelBack(cursor(open(text), '乙项'))).toBe(false);
  });

  it('begin counting again', () => {
    const again = run(cursor(open('1.甲\n乙\n2.丙\n3.丁'), '丙'), toggleRestart);
    expect(textOf(again)).toEqual(['1.甲', '乙', '1.丙', '2.丁']);
    expect(textOf(run(again, toggleRestart))).toEqual(['1.甲', '乙', '2.丙', '3.丁']);
  });
});

describe('tables', () => {
  const text = '甲文。\n表：计划\n| 小区 | 户数 |\n| 东园 | 320 |';

  it('are made, grow, stand across and go', () => {
    const made = run(cursor(open('甲文。'), '甲文'), insertTable);
    expect(textOf(made)).toEqual(['甲文。', '|  |  |  |', '|  |  |  |', '|  |  |  |']);
    expect(made.doc.lastChild?.type.name).toBe('paragraph');
    const inside = cursor(open(text), '东园');
    expect(textOf(run(inside, addRow))).toContain('|  |  |');
    expect(textOf(run(inside, addColumn))).toContain('| 东园 |  | 320 |');
    expect(textOf(run(inside, removeColumn))).toContain('| 320 |');
    expect(textOf(run(inside, removeRow))).toEqual(['甲文。', '表：计划', '| 小区 | 户数 |']);
    expect(removeRow(cursor(open(text), '户数'))).toBe(false);
    expect(textOf(run(inside, toggleLandscape))[1]).toBe('横表：计划');
    expect(textOf(run(inside, deleteTable))).toEqual(['甲文。']);
    expect(insertTable(inside)).toBe(false);
    expect(run(inside, lineBelow).selection.$from.parent.type.name).toBe('paragraph');
  });

  it('have at most twelve columns', () => {
    let state = cursor(open(text), '东园');
    for (let press = 0; press < 20; press += 1) state = run(state, addColumn);
    const table = bodyOfDocument(state.doc)[1];
    expect(table?.type === 'table' && table.columns.length).toBe(12);
    bodyBlockSchema.parse(table);
  });
});

const COMMANDS: readonly Command[] = [
  setLevel(0),
  setLevel(1),
  setLevel(2),
  setLevel(3),
  setLevel(4),
  shiftLevel(1, 1),
  shiftLevel(-1, 1),
  toggleRestart,
  moveBlocks(1),
  moveBlocks(-1),
  splitLine,
  takeLevelBack,
  insertTable,
  addRow,
  addColumn,
  removeRow,
  removeColumn,
  toggleLandscape,
  lineBelow,
  undo,
  typed('一、加强领导。'),
];

describe('any keys in any order', () => {
  it('leave a document that can be kept, shown and read back', () => {
    fc.assert(
      fc.property(
        fc.array(editorBlock, { minLength: 1, maxLength: 5 }),
        fc.array(fc.tuple(fc.constantFrom(...COMMANDS), fc.double({ min: 0, max: 1, noNaN: true })), {
          maxLength: 15,
        }),
        (blocks, presses) => {
          let state = open(textOfBody(blocks));
          for (const [command, where] of presses) {
            const at = Math.floor(state.doc.content.size * where);
            state = state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(at))));
            state = run(state, command);
            state.doc.check();
          }
          const made = bodyOfDocument(state.doc);
          for (const block of made) bodyBlockSchema.parse(block);
          const text = textOfBody(made);
          expect(textOfBody(bodyFromText(text))).toBe(text);
        },
      ),
      // A stop that stood at the head of a line came behind the number of the part, where it belongs to the number.
      { numRuns: 300, examples: [[[{ type: 'paragraph', text: '、。' }], [[setLevel(2), 0]]]] },
    );
  });
});

describe('findings', () => {
  const text = '一、已做工作\n于2026-1-5开工,共１２个。\n| 小区(一期) | 户数 |\n| 东 园 | 1.甲 |';

  it('stand at their places, in cells too, where numbers count nothing', () => {
    const { doc } = open(text);
    const found = checkDocument(doc);
    expect(found.map(({ found: words }) => words)).toEqual(['2026-1-5', ',', '１２', '(', ')', ' ']);
    for (const { from, to, found: words } of found) expect(doc.textBetween(from, to)).toBe(words);
  });

  it('are repaired in one step that one undo takes back', () => {
    const state = open(text);
    const repaired = run(state, repairFindings(checkDocument(state.doc)));
    expect(textOf(repaired)).toEqual([
      '一、已做工作',
      '于2026年1月5日开工，共12个。',
      '| 小区（一期） | 户数 |',
      '| 东园 | 1.甲 |',
    ]);
    expect(checkDocument(repaired.doc)).toEqual([]);
    expect(textOf(run(repaired, undo))).toEqual(textOf(state));
  });

  it('close a gap in the numbers, which then count on', () => {
    const state = open('一、甲项\n三、乙项\n四、丙项');
    const [gap] = checkDocument(state.doc);
    expect(gap).toMatchObject({ code: 'part-gap', found: '三、', wanted: '二、', ofNumber: true });
    if (!gap) return;
    expect(textOf(run(state, repairFindings([gap])))).toEqual(['一、甲项', '二、乙项', '三、丙项']);
    expect(run(state, goToFinding(gap)).selection.$from.parent.textContent).toBe('乙项');
  });
});

describe('numbers', () => {
  it('are drawn for empty parts too, which the document leaves out', () => {
    const state = run(open(''), setLevel(1));
    expect(numberedParts(state.doc).map(({ number }) => number)).toEqual(['一、']);
    expect(bodyOfDocument(state.doc)).toEqual([]);
  });
});

describe('numbers that are written as text', () => {
  it('are counted as soon as the cursor leaves their line', () => {
    const state = cursor(open('甲文。\n乙文。'), '甲文', 'before');
    const written = run(state, typed('（三）完善办法。'));
    expect(written.doc.child(0).type.name).toBe('paragraph');
    const left = cursor(written, '乙文');
    expect(left.doc.child(0).type.name).toBe('heading');
    expect(left.doc.child(0).textContent).toBe('完善办法。甲文。');
    expect(textOf(left)).toEqual(['（三）完善办法。甲文。', '乙文。']);
    expect(textOf(run(run(left, undo), undo))).toEqual(['甲文。', '乙文。']);
  });

  it('give way to a level that is chosen', () => {
    const state = run(cursor(open('甲文'), '甲文', 'before'), typed('（三）'));
    expect(textOf(run(state, setLevel(3)))).toEqual(['1.甲文']);
  });
});

describe('the limit', () => {
  it('refuses what would not fit and says by how much; shortening is always allowed', () => {
    const state = open('改造工程。', 10);
    const insert = (words: string) => state.applyTransaction(state.tr.insertText(words, 1)).state;
    expect(textOf(insert('一二三四五'))).toEqual(['一二三四五改造工程。']);
    refused.length = 0;
    expect(insert('一二三四五六七')).toBe(state);
    expect(refused).toEqual(['超出上限 2 字，没有写入']);
    const tooLong = open('改'.repeat(30), 10);
    expect(textOf(tooLong.apply(tooLong.tr.delete(1, 3)))).toEqual(['改'.repeat(28)]);
  });

  it('holds for heads, cells and titles of tables', () => {
    const state = cursor(open('| 小区 | 户数 |\n| 东园 | 320 |'), '小区');
    refused.length = 0;
    expect(run(state, typed('改'.repeat(49)))).toBe(state);
    expect(refused).toEqual(['表头最多 50 字，没有写入']);
    const inCell = cursor(state, '东园');
    const filled = run(inCell, typed('改'.repeat(498)));
    expect(textOf(filled)[1]).toHaveLength(500 + '|  | 320 |'.length);
  });
});
