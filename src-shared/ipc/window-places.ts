/** The places of the left navigation, in its order: at most seven, each reached by Ctrl and its number, from the menu, too. */
export const WINDOW_PLACES = [
  { path: '/today', word: '今天' },
  { path: '/matters', word: '事项' },
  { path: '/documents', word: '公文' },
  { path: '/packages', word: '收发' },
  { path: '/promises', word: '台账' },
  { path: '/units', word: '单位与身份' },
  { path: '/settings', word: '设置' },
] as const;

export type WindowPlacePath = (typeof WINDOW_PLACES)[number]['path'];
