/**
 * The menu in Chinese. It carries the editing keys; without it copy and paste would not work by keyboard. What the window itself
 * answers to is only named here: the key goes to the window, and an entry chosen with the mouse plays that key. No developer tools.
 */
import { type KeyGroup, WINDOW_KEYS, type WindowKey } from '@shared/ipc/window-keys';
import { type BaseWindow, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

const TEMPLATE: MenuItemConstructorOptions[] = [
  {
    label: '文件(&F)',
    submenu: [...entriesOf('act'), SEPARATOR, { role: 'quit', label: '退出', accelerator: 'Ctrl+Q' }],
  },
  {
    label: '编辑(&E)',
    submenu: [
      { role: 'undo', label: '撤销' },
      { role: 'redo', label: '重做', accelerator: 'Ctrl+Y' },
      SEPARATOR,
      { role: 'cut', label: '剪切' },
      { role: 'copy', label: '复制' },
      { role: 'paste', label: '粘贴' },
      { role: 'pasteAndMatchStyle', label: '粘贴为纯文本' },
      { role: 'delete', label: '删除' },
      SEPARATOR,
      { role: 'selectAll', label: '全选' },
    ],
  },
  { label: '前往(&G)', submenu: entriesOf('place') },
  {
    label: '显示(&V)',
    submenu: [
      { role: 'zoomIn', label: '放大' },
      { role: 'zoomOut', label: '缩小' },
      { role: 'resetZoom', label: '实际大小' },
      SEPARATOR,
      { role: 'togglefullscreen', label: '全屏' },
    ],
  },
  {
    label: '窗口(&W)',
    submenu: [
      { role: 'minimize', label: '最小化' },
      { role: 'close', label: '关闭' },
    ],
  },
  { label: '帮助(&H)', submenu: entriesOf('area') },
];

export function setApplicationMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(TEMPLATE));
}

function entriesOf(group: KeyGroup): MenuItemConstructorOptions[] {
  return WINDOW_KEYS.filter((key) => key.menu && key.group === group).map(({ chords, words }: WindowKey) => {
    const accelerator = (chords[0] ?? '').replace('←', 'Left');
    return {
      label: words.replace(/（.*）$/u, ''),
      accelerator,
      registerAccelerator: false,
      click: (_entry, window) => play(accelerator, window),
    };
  });
}

function play(accelerator: string, window: BaseWindow | undefined): void {
  if (!(window instanceof BrowserWindow)) return;
  const parts = accelerator.split('+');
  const keyCode = parts.at(-1) ?? '';
  const modifiers = parts
    .slice(0, -1)
    .map((part) => (part === 'Ctrl' ? 'control' : 'alt') as 'control' | 'alt');
  for (const type of ['keyDown', 'keyUp'] as const)
    window.webContents.sendInputEvent({ type, keyCode, modifiers });
}
