/** Words around the check of a text: what each finding means, in one short phrase. */
import type { TextFinding, TextFindingCode } from '@shared/domain/wording/text-finding';

const FINDING_WORDS: Readonly<Record<TextFindingCode, string>> = {
  invisible: '看不见的字符',
  'missing-glyph': '仿宋_GB2312、楷体_GB2312 没有这个字',
  'number-brackets': '发文字号用六角括号',
  'number-serial': '发文字号不加“第”，不编虚位',
  'date-form': '日期写法',
  'half-width-mark': '中文里用全角标点',
  'full-width-letter': '数字、字母用半角',
  ellipsis: '省略号占两个字',
  dash: '破折号占两个字',
  'repeated-mark': '标点重复',
  'unmatched-mark': '引号、括号或书名号不成对',
  space: '汉字之间不空格',
  'part-form': '结构层次序数写法',
  'part-gap': '序数不连续',
  'part-order': '结构层次跳级',
  'title-stop': '标题末尾不用句号',
};

export function findingWords({ code, wanted }: TextFinding): string {
  return code === 'missing-glyph' && wanted === null
    ? `${FINDING_WORDS[code]}，请换字，或改用 GB 18030 字库的仿宋`
    : FINDING_WORDS[code];
}

/** A character that cannot be seen is told by its number. */
export function shownText(text: string): string {
  if (/^\s+$/u.test(text)) return '空格';
  return /^[\p{Cc}\p{Cf}\p{Co}\ufffc]+$/u.test(text)
    ? [...text]
        .map((character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`)
        .join(' ')
    : text;
}
