/** Faces that count as one of the five that the standard names: those of Windows, of WPS and of the domestic systems beside each other. */
import { FONT, type FontName } from '../document-model/fonts';

const FAMILIES: readonly (readonly [FontName, RegExp])[] = [
  [FONT.fangsong, /^(?:仿宋|方正仿宋|华文仿宋|汉仪仿宋|cesi仿宋|fangsong|stfangsong|fzfangsong)/iu],
  [FONT.kai, /^(?:楷体|方正楷体|华文楷体|汉仪楷体|cesi楷体|kaiti|stkaiti|fzkai)/iu],
  [FONT.hei, /^(?:黑体|方正黑体|华文黑体|汉仪黑体|cesi黑体|simhei|stheiti|fzhei)/iu],
  [FONT.song, /^(?:宋体|新宋体|方正书宋|华文宋体|cesi宋体|simsun|nsimsun|stsong)/iu],
  [FONT.xiaobiaosong, /^(?:方正小标宋|小标宋|汉仪小标宋|cesi小标宋|fzxiaobiaosong)/iu],
];

/** Undefined for a face of none of the five families. */
export function familyOf(face: string): FontName | undefined {
  return FAMILIES.find(([, pattern]) => pattern.test(face.trim()))?.[0];
}

/** As people call them. */
export const FAMILY_WORDS: Readonly<Record<FontName, string>> = {
  [FONT.fangsong]: '仿宋',
  [FONT.kai]: '楷体',
  [FONT.hei]: '黑体',
  [FONT.song]: '宋体',
  [FONT.xiaobiaosong]: '小标宋',
};

const SIZE_WORDS: Readonly<Record<string, string>> = {
  '42': '初号',
  '36': '小初',
  '26': '一号',
  '24': '小一',
  '22': '2号',
  '18': '小2号',
  '16': '3号',
  '15': '小3号',
  '14': '4号',
  '12': '小4号',
  '10.5': '5号',
  '9': '小5号',
};

export const sizeWords = (points: number): string => SIZE_WORDS[String(points)] ?? `${points}磅`;
