/** Keys of the body editor, and the numbers that make a part when they are typed at the start of a line. */
import type { HeadingLevel } from '@shared/document-model/body-block';
import { type NumberedWords, readLoneNumber, readNumber } from '@shared/document-model/heading-number';
import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { InputRule, inputRules, undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import {
  type Command,
  type EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';
import {
  insertTable,
  lineBelow,
  moveBlocks,
  nextCell,
  setLevel,
  shiftLevel,
  splitLine,
  takeLevelBack,
} from './block-commands';
import { bodySchema } from './body-schema';
import { numberBefore } from './numbering';

const { nodes } = bodySchema;

const usedSinceFocus = new PluginKey<boolean>('used since focus');

/** Someone who only passes through the form with Tab must not change levels on the way. */
function focusPlugin(): Plugin<boolean> {
  const mark =
    (used: boolean) => (view: { state: EditorState; dispatch: (transaction: Transaction) => void }) => {
      if (usedSinceFocus.getState(view.state) !== used) {
        view.dispatch(view.state.tr.setMeta(usedSinceFocus, used).setMeta('addToHistory', false));
      }
      return false;
    };
  return new Plugin<boolean>({
    key: usedSinceFocus,
    state: {
      init: () => false,
      apply: (transaction, before) =>
        (transaction.getMeta(usedSinceFocus) as boolean | undefined) ?? (before || transaction.docChanged),
    },
    props: {
      handleDOMEvents: {
        blur: (view) => mark(false)(view),
        mousedown: (view) => mark(true)(view),
        keydown: (view, event) => (event.key === 'Tab' || event.key === 'Shift' ? false : mark(true)(view)),
      },
    },
  });
}

const ifUsed =
  (by: 1 | -1, highest: () => HeadingLevel): Command =>
  (state, dispatch) =>
    usedSinceFocus.getState(state) === true && shiftLevel(by, highest())(state, dispatch);

/** `highest`: no part of a higher level can be made; one of a higher number becomes it. */
export function keyPlugins(highest: () => HeadingLevel): Plugin[] {
  const level =
    (wanted: HeadingLevel): Command =>
    (state, dispatch) =>
      setLevel(atMost(highest(), wanted))(state, dispatch);
  return [
    inputRules({ rules: [numberRule(highest)] }),
    keymap({
      'Mod-Alt-0': setLevel(0),
      'Mod-Alt-1': level(1),
      'Mod-Alt-2': level(2),
      'Mod-Alt-3': level(3),
      'Mod-Alt-4': level(4),
      'Mod-Alt-t': insertTable,
      'Mod-z': undo,
      'Mod-y': redo,
      'Mod-Shift-z': redo,
      // As in Word; Alt with an arrow alone leads to the next point.
      'Alt-Shift-ArrowUp': moveBlocks(-1),
      'Alt-Shift-ArrowDown': moveBlocks(1),
      'Mod-Enter': lineBelow,
      Enter: splitLine,
      'Shift-Enter': splitLine,
      Backspace: chainCommands(undoInputRule, takeLevelBack),
      Tab: chainCommands(nextCell, ifUsed(1, highest)),
      'Shift-Tab': chainCommands(goToNextCell(-1), ifUsed(-1, highest)),
    }),
    keymap(baseKeymap),
    focusPlugin(),
  ];
}

/**
 * 一、 （一） （1） begin a part at once; 1. only with the first word behind it, because 1.5亿元 is none. A number that goes on
 * counting, and a wrong one, count by themselves; 1 begins again.
 */
function numberRule(highest: () => HeadingLevel): InputRule {
  return new InputRule(/^(.{1,8})$/u, (state, match, from, to) => {
    const $from = state.doc.resolve(from);
    if ($from.parent.type !== nodes.paragraph && !isEmptyPart($from.parent)) return null;
    const typed = match[1] ?? '';
    const read = beginsPart(typed);
    if (!read) return null;
    const position = $from.before();
    const level = atMost(highest(), read.level);
    const start = read.number === 1 && numberBefore(state.doc, position, level) > 0 ? 1 : null;
    const transaction = state.tr.insertText(read.words, from, to);
    transaction.setNodeMarkup(position, nodes.heading, { level, start });
    return transaction.setSelection(TextSelection.create(transaction.doc, from + read.words.length));
  });
}

const atMost = (highest: HeadingLevel, level: HeadingLevel): HeadingLevel =>
  level < highest ? highest : level;

function isEmptyPart(node: { type: unknown; content: { size: number } }): boolean {
  return node.type === nodes.heading && node.content.size === 0;
}

function beginsPart(typed: string): NumberedWords | undefined {
  const lone = readLoneNumber(typed);
  if (lone && !/[.．]$/u.test(typed)) return { ...lone, words: '' };
  const read = readNumber(typed);
  return read?.level === 3 ? read : undefined;
}
