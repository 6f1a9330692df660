/** 发文字号 and dates inside a text (GB/T 9704 7.2.5, 7.3.5.4): six-cornered brackets, no 第, no leading zero, Arabic dates. */
import { valueOfChineseNumber } from './chinese-number';
import { findAll, HAN, perhaps, surely, type TextFinding } from './text-finding';

/** 市政（2026）3号地块 is a parcel of land, no document. */
const NO_DOCUMENT = '(?!地块|宗地|楼|线|路|库|机|井)';
const DOCUMENT_NUMBER = new RegExp(
  `(?<=[${HAN}A-Za-z])[［\\[（(【〔{〈《]\\s?([0-9０-９]{4})\\s?[］\\]）)】〕}〉》]\\s?(第?)\\s?([0-9０-９]{1,5})\\s?号${NO_DOCUMENT}`,
  'gu',
);

const digits = (text: string) => text.normalize('NFKC');

export function checkNumbers(text: string): TextFinding[] {
  return [...checkDocumentNumbers(text), ...checkDates(text)].filter(({ found, wanted }) => found !== wanted);
}

function checkDocumentNumbers(text: string): TextFinding[] {
  return findAll(text, 'number-brackets', DOCUMENT_NUMBER, (match) => {
    const [, year = '', , serial = ''] = match;
    const number = Number(digits(serial));
    return number === 0 ? undefined : surely(`〔${digits(year)}〕${number}号`);
  }).map((finding) =>
    /^〔\d{4}〕/.test(finding.found) ? { ...finding, code: 'number-serial' as const } : finding,
  );
}

const YEAR = '(?:19|20)\\d{2}';
/** Nothing before or behind that would make it a longer number, a telephone or a version. */
const DASHED = new RegExp(`(?<![\\w.\\-/])(${YEAR})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\w\\-/]|\\.\\d)`, 'gu');
const WRITTEN = new RegExp(`(?:(${YEAR})年)?(?<!\\d)(\\d{1,2})月(?:(\\d{1,2})日)?`, 'gu');
const CHINESE_YEAR = '[一二][〇○零Ｏ一二三四五六七八九]{3}';
const CHINESE_DATE = new RegExp(
  `(${CHINESE_YEAR})年(?:([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?)?`,
  'gu',
);

function checkDates(text: string): TextFinding[] {
  const dashed = findAll(text, 'date-form', DASHED, ([, year = '', , month = '', day = '']) =>
    isDay(Number(month), Number(day)) ? surely(`${year}年${Number(month)}月${Number(day)}日`) : undefined,
  );
  const written = findAll(text, 'date-form', WRITTEN, ([, year, month = '', day]) => {
    const zeros = /^0/.test(month) || /^0/.test(day ?? '');
    if (!zeros || !isDay(Number(month), Number(day ?? 1))) return undefined;
    return surely(`${year ? `${year}年` : ''}${Number(month)}月${day ? `${Number(day)}日` : ''}`);
  });
  const chinese = findAll(text, 'date-form', CHINESE_DATE, ([, year = '', month, day]) => {
    const arabicYear = [...year].map((digit) => Math.max(0, '零一二三四五六七八九'.indexOf(digit))).join('');
    if (!/^(?:19|20)/.test(arabicYear)) return undefined;
    if (month === undefined) return perhaps(`${arabicYear}年`);
    const arabicMonth = valueOfChineseNumber(month) ?? 0;
    const arabicDay = day === undefined ? 1 : (valueOfChineseNumber(day) ?? 0);
    if (!isDay(arabicMonth, arabicDay)) return undefined;
    return surely(`${arabicYear}年${arabicMonth}月${day === undefined ? '' : `${arabicDay}日`}`);
  });
  return [...dashed, ...written, ...chinese];
}

function isDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
