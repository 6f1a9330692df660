/** How dates, numbers and marks are written out (GB/T 9704 7.2, 7.3.5): the one place for these spellings. */
import type { Classification, DocumentNumber } from './official-document';

/** 云建函〔2026〕123号: U+3014/3015, full year, no 第, no leading zero (7.2.5). */
export function documentNumberText(number: DocumentNumber): string {
  return `${number.code}〔${number.year}〕${number.serial}号`;
}

/** 机密★1年 (7.2.2). */
export function classificationText(classification: Classification): string {
  return classification.period === null
    ? classification.level
    : `${classification.level}★${classification.period}`;
}

/** 000012 (7.2.1). */
export function copyNumberText(copyNumber: number): string {
  return String(copyNumber).padStart(6, '0');
}

/** `2026-01-05` → 2026年1月5日: Arabic, full year, no leading zero (7.3.5.4). */
export function chineseDateText(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
