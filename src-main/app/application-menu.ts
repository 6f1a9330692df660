/** The menu in Chinese. It carries the editing keys; without it copy and paste would not work by keyboard. No developer tools. */
import { Menu, type MenuItemConstructorOptions } from 'electron';

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

const TEMPLATE: MenuItemConstructorOptions[] = [
  { label: '文件(&F)', submenu: [{ role: 'quit', label: '退出' }] },
  {
    label: '编辑(&E)',
    submenu: [
      { role: 'undo', label: '撤销' },
      { role: 'redo', label: '重做' },
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
];

export function setApplicationMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(TEMPLATE));
}
