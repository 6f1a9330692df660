/** The same acts as the keys of the body editor, in words, with the key beside each. */
import { ArrowDownOutlined, ArrowUpOutlined, TableOutlined } from '@ant-design/icons';
import type { HeadingLevel } from '@shared/document-model/body-block';
import { HEADING_LEVELS } from '@shared/document-model/heading-number';
import { Button, Tooltip } from 'antd';
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { KeyboardEvent, ReactNode } from 'react';
import { RedoIcon, UndoIcon } from '../HistoryIcons';
import {
  addColumn,
  addRow,
  deleteTable,
  insertTable,
  isInFigure,
  isLandscape,
  levelAtCursor,
  moveBlocks,
  removeColumn,
  removeRow,
  setLevel,
  toggleLandscape,
  toggleRestart,
} from './block-commands';
import { headingAttributes } from './body-schema';

const LEVEL_MARKS: Record<HeadingLevel, string> = { 1: '一、', 2: '（一）', 3: '1.', 4: '（1）' };
const LEVEL_WORDS: Record<HeadingLevel, string> = {
  1: '一级标题',
  2: '二级标题',
  3: '三级标题',
  4: '四级标题',
};

interface Props {
  readonly view: EditorView | undefined;
  readonly state: EditorState | undefined;
  readonly highestLevel: HeadingLevel;
}

export function BodyToolbar({ view, state, highestLevel }: Props) {
  const run = (command: Command) => {
    if (!view) return;
    command(view.state, view.dispatch, view);
    view.focus();
  };
  const level = state && levelAtCursor(state);
  const inTable = state !== undefined && isInFigure(state);
  const restarts = state !== undefined && startOf(state) !== null;
  let hasStop = false;
  /** One stop of the Tab key for the whole bar; the arrows go on from there. */
  const tabStop = (enabled: boolean) => {
    if (!enabled || hasStop) return -1;
    hasStop = true;
    return 0;
  };
  const act = (
    words: string,
    key: string | undefined,
    command: Command,
    face: ReactNode,
    pressed?: boolean,
  ) => {
    const enabled = state !== undefined && command(state);
    return (
      <Tooltip title={key ? `${words}　${key}` : words} mouseEnterDelay={0.4} key={words}>
        <Button
          size="small"
          type="text"
          className={pressed ? 'body-act body-act-pressed' : 'body-act'}
          aria-label={words}
          aria-pressed={pressed}
          aria-keyshortcuts={key
            ?.replace('↑', 'ArrowUp')
            .replace('↓', 'ArrowDown')
            .replace('Ctrl', 'Control')}
          // A press must not take the cursor out of the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(command)}
          tabIndex={tabStop(enabled)}
          disabled={!enabled}
        >
          {face}
        </Button>
      </Tooltip>
    );
  };
  return (
    <div className="body-toolbar" role="toolbar" aria-label="层次和表格" onKeyDown={walkToolbar}>
      {inTable ? (
        <>
          {act('下面加一行', undefined, addRow, '加行')}
          {act('右边加一列', undefined, addColumn, '加列')}
          {act('删除本行', undefined, removeRow, '删行')}
          {act('删除本列', undefined, removeColumn, '删列')}
          {act('横排表格（单独一页）', undefined, toggleLandscape, '横排', state && isLandscape(state))}
          {act('删除表格', undefined, deleteTable, '删表')}
        </>
      ) : (
        <>
          {act('段落', 'Ctrl+Alt+0', setLevel(0), '段落', level === 0)}
          {HEADING_LEVELS.filter((each) => each >= highestLevel).map((each) =>
            act(LEVEL_WORDS[each], `Ctrl+Alt+${each}`, setLevel(each), LEVEL_MARKS[each], level === each),
          )}
          {level !== undefined && level > 0 && act('从1重新编号', undefined, toggleRestart, '重编', restarts)}
          {act('插入表格', 'Ctrl+Alt+T', insertTable, <TableOutlined />)}
        </>
      )}
      <span className="body-toolbar-gap" />
      {act('上移', 'Alt+Shift+↑', moveBlocks(-1), <ArrowUpOutlined />)}
      {act('下移', 'Alt+Shift+↓', moveBlocks(1), <ArrowDownOutlined />)}
      {act('撤销', 'Ctrl+Z', state && undoDepth(state) > 0 ? undo : () => false, <UndoIcon />)}
      {act('重做', 'Ctrl+Y', state && redoDepth(state) > 0 ? redo : () => false, <RedoIcon />)}
    </div>
  );
}

/** Between the buttons that can be pressed. */
function walkToolbar(event: KeyboardEvent<HTMLDivElement>): void {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (by === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}

function startOf(state: EditorState): number | null {
  const parent = state.selection.$from.parent;
  return parent.type.name === 'heading' ? headingAttributes(parent).start : null;
}
