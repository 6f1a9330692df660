/** The heading above the answer to one point: 一、关于……, a short title made from the point's own words. */
import { chineseNumber } from '../wording/chinese-number';

/** Longer would break the heading's line and repeat what the proposer knows. */
export const LONGEST_SHORT_TITLE = 20;

const NUMBERING =
  /^\s*(?:[（(]?[一二三四五六七八九十百\d]{1,4}[）)、.．]|第[一二三四五六七八九十百\d]{1,4}[、，,]|[①-⑳])\s*/u;
const REQUEST = /^(?:一是|二是|三是|四是|五是|建议|希望|恳请|请求|请|要|应当|应该|应|需要|需|进一步|关于)+/u;
const END_OF_CLAUSE = /[，。；：、,;:!?！？\n\r\t]/u;
/** A cut here would leave a word hanging. */
const DANGLING = /[的和与及或并对在把将以而等]+$/u;

export function headingOfPoint(position: number, pointText: string): string {
  return `${chineseNumber(position)}、${topicOfPoint(pointText)}`;
}

/** 关于…, at most 20 characters after 关于. */
export function topicOfPoint(pointText: string): string {
  const plain = pointText.replace(NUMBERING, '').trim().replace(REQUEST, '').trim();
  const characters = Array.from(firstClause(plain));
  const cut = characters.length > LONGEST_SHORT_TITLE;
  const title = characters.slice(0, LONGEST_SHORT_TITLE).join('');
  const short = cut ? title.replace(DANGLING, '') : title;
  return short === '' ? '关于该项意见' : `关于${short}`;
}

/** A first clause of one or two characters says nothing: the next one is added. */
function firstClause(text: string): string {
  let end = 0;
  for (;;) {
    const next = text.slice(end).search(END_OF_CLAUSE);
    if (next === -1) return text;
    if (end + next >= 4) return text.slice(0, end + next);
    end += next + 1;
    if (end >= text.length) return text.slice(0, end - 1);
  }
}
