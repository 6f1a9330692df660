/** The heading above the answer to one point: 一、关于……, a short title made from the point's own words. */
import { chineseNumber } from '../wording/chinese-number';

/** Longer would break the heading's line and repeat what the proposer knows. */
export const LONGEST_SHORT_TITLE = 20;

const NUMBERING =
  /^\s*(?:[（(]?[一二三四五六七八九十百\d]{1,4}[）)、.．]|第[一二三四五六七八九十百\d]{1,4}[、，,]|[①-⑳])\s*/u;
const REQUEST = /^(?:一是|二是|三是|四是|五是|建议|希望|恳请|请求|请|要|应当|应该|应|需要|需|进一步|关于)+/u;
const END_OF_CLAUSE = /[，。；：,;:!?！？\n\r\t\u2028\u2029]/u;
/** A cut here would leave a word hanging. */
const DANGLING = /[的和与及或并对在把将以而等、]+$/u;
/** 近年来, 一是: too short to be what a point is about. */
const SHORTEST_TOPIC = 4;

export function headingOfPoint(position: number, pointText: string): string {
  return `${chineseNumber(position)}、${topicOfPoint(pointText)}`;
}

/** 关于…, at most 20 characters after 关于. */
export function topicOfPoint(pointText: string): string {
  const clauses = pointText
    .replace(NUMBERING, '')
    .split(END_OF_CLAUSE)
    .map((clause) => clause.replaceAll(/\s+/gu, ' ').trim().replace(REQUEST, '').replace(DANGLING, '').trim())
    .filter((clause) => clause !== '');
  const telling = clauses.find((clause) => Array.from(clause).length >= SHORTEST_TOPIC) ?? clauses[0] ?? '';
  const characters = Array.from(telling);
  const short = characters.slice(0, LONGEST_SHORT_TITLE).join('');
  const title = characters.length > LONGEST_SHORT_TITLE ? short.replace(DANGLING, '') : short;
  return title === '' ? '关于该项意见' : `关于${title}`;
}
