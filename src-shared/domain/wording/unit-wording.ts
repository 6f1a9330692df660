/** How units speak of themselves and to each other: 我局, 贵局, 你局; the government behind its office; the place in a unit's name. */
import { shortUnitName } from './reply-wording';

/** The first that fits: a county's government is 县, its office 办. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/办公室$/u, '办'],
  [/(委员会|委)$/u, '委'],
  [/局$/u, '局'],
  [/厅$/u, '厅'],
  [/县人民政府$/u, '县'],
  [/区人民政府$/u, '区'],
  [/镇人民政府$/u, '镇'],
  [/乡人民政府$/u, '乡'],
  [/市人民政府$/u, '市'],
  [/街道办事处$/u, '街道'],
  [/中心$/u, '中心'],
  [/院$/u, '院'],
  [/公司$/u, '公司'],
];

function unitWord(name: string): string {
  return WORDS.find(([ending]) => ending.test(name))?.[1] ?? '单位';
}

/** 我局. */
export const ourUnit = (name: string): string => `我${unitWord(name)}`;
/** 贵局, to an equal. */
export const yourUnit = (name: string): string => `贵${unitWord(name)}`;
/** 你局, from the office to a unit. */
export const toldUnit = (name: string): string => `你${unitWord(name)}`;

/** 云州市人民政府 for its office; a unit that is no such office stands for itself. */
export function governmentOf(officeName: string): string {
  return /人民政府办公(室|厅)$/u.test(officeName) ? officeName.replace(/办公(室|厅)$/u, '') : officeName;
}

/** 云州市, from 云州市财政局; empty where the name begins with no place. */
export function placeOf(unitName: string): string {
  const short = shortUnitName(unitName);
  const place = unitName.slice(0, unitName.length - short.length);
  return place === '' ? '' : `${place}${short.charAt(0)}`;
}
