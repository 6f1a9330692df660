/**
 * The keys of the window, written once: the window obeys them, its list of keys shows them, the menu names them and, when an entry is
 * chosen with the mouse, plays the key into the window. No key has another meaning on another page.
 */
import { WINDOW_PLACES } from './window-places';

export const KEY_GROUPS = ['place', 'act', 'list', 'write', 'area'] as const;
export type KeyGroup = (typeof KEY_GROUPS)[number];

export interface WindowKey {
  /** Chords of the table below, spelled as `chordOf` spells them; two that mean the same stand beside one another. */
  readonly chords: readonly string[];
  readonly words: string;
  readonly group: KeyGroup;
  /** Offered by the menu. */
  readonly menu?: true;
}

export const KEY_GROUP_WORDS: Readonly<Record<KeyGroup, string>> = {
  place: '去哪里',
  act: '办理',
  list: '列表和选择',
  write: '写答复和正文',
  area: '在页面里移动',
};

const PLACE_KEYS: readonly WindowKey[] = WINDOW_PLACES.map(({ word }, index) => ({
  chords: [`Ctrl+${index + 1}`],
  words: word,
  group: 'place',
  menu: true,
}));

export const WINDOW_KEYS: readonly WindowKey[] = [
  ...PLACE_KEYS,
  { chords: ['Ctrl+F'], words: '搜索（本页没有搜索时，到“事项”搜索）', group: 'place', menu: true },
  { chords: ['Alt+←'], words: '返回上一页', group: 'place', menu: true },
  { chords: ['Ctrl+Enter'], words: '办理本页或对话框的主要按钮（红色的那一个）', group: 'act', menu: true },
  { chords: ['Ctrl+S'], words: '立即保存正在写的内容', group: 'act', menu: true },
  { chords: ['Ctrl+P'], words: '打印', group: 'act', menu: true },
  { chords: ['Enter'], words: '对话框的单行栏目里：确定', group: 'act' },
  { chords: ['Esc'], words: '关闭对话框、收起选项', group: 'act' },
  { chords: ['↑', '↓'], words: '在列表的各行、各要点之间移动', group: 'list' },
  { chords: ['Home', 'End'], words: '列表的第一行、最后一行', group: 'list' },
  { chords: ['Enter'], words: '打开这一行', group: 'list' },
  { chords: ['空格'], words: '选中或取消；按下按钮', group: 'list' },
  { chords: ['Alt+↑', 'Alt+↓'], words: '上一点、下一点', group: 'write' },
  { chords: ['Alt+Shift+↑', 'Alt+Shift+↓'], words: '这一段上移、下移', group: 'write' },
  { chords: ['Ctrl+Alt+1', 'Ctrl+Alt+4'], words: '一级至四级标题；Ctrl+Alt+0 改回段落', group: 'write' },
  { chords: ['Alt+F10'], words: '到正文上方的按钮', group: 'write' },
  { chords: ['Ctrl+Z', 'Ctrl+Y'], words: '撤销、重做', group: 'write' },
  { chords: ['Tab', 'Shift+Tab'], words: '下一个、上一个栏目或按钮', group: 'area' },
  { chords: ['F6', 'Shift+F6'], words: '下一栏、上一栏（导航、页头、各栏）', group: 'area' },
  { chords: ['F1', '?'], words: '看这张按键表', group: 'area', menu: true },
];

const SPELLED: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  ' ': '空格',
};

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** How the table above spells a pressed key. A sign that needs Shift on the keyboard (?) stands for itself. */
export function chordOf({ key, ctrlKey, altKey, shiftKey }: PressedKey): string {
  const sign = key.length === 1 && !/[a-z0-9 ]/i.test(key);
  const name = SPELLED[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  const held = [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && !sign && 'Shift'];
  return [...held.filter((part) => part !== false), name].join('+');
}
