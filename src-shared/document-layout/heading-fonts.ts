/** 7.3.3: 黑体, 楷体, 仿宋, 仿宋, all 3号 and none bold. */
import { FONT, type FontName } from '../document-model/fonts';

export const HEADING_FONT: Readonly<Record<1 | 2 | 3 | 4, FontName>> = {
  1: FONT.hei,
  2: FONT.kai,
  3: FONT.fangsong,
  4: FONT.fangsong,
};
