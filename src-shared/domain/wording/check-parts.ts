/** Numbers of parts in a text (GB/T 9704 7.3.3): the standard's spelling, no gap in the counting, no level left out. */
import type { HeadingLevel } from '../../document-model/body-block';
import { numberText, PartCounter, readNumber } from '../../document-model/heading-number';
import { perhaps, surely, type TextFinding } from './text-finding';

const LONGEST_STOPPED_TITLE = 25;

export function checkParts(text: string): TextFinding[] {
  const findings: TextFinding[] = [];
  const counter = new PartCounter();
  let before: HeadingLevel | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    const from = at + line.length - line.trimStart().length;
    const read = readNumber(line.trim());
    at += line.length + 1;
    if (!read) continue;
    const { level, number, words } = read;
    const mark = line.trim().slice(0, line.trim().length - words.length);
    const found = mark.trimEnd();
    const place = { from, to: from + found.length, found };
    const wanted = numberText(level, number, words);
    const expected = counter.expected(level);
    counter.take({ level, start: number });
    if (number !== expected && number !== 1) {
      findings.push({ code: 'part-gap', ...place, ...perhaps(numberText(level, expected, words)) });
    } else if (before !== undefined && skipsLevel(before, level)) {
      findings.push({ code: 'part-order', ...place, ...perhaps(null) });
    } else if (found !== wanted) findings.push({ code: 'part-form', ...place, ...surely(wanted) });
    before = level;
    if (level <= 2 && words.length <= LONGEST_STOPPED_TITLE && /^[^。！？；]*。$/u.test(words)) {
      const end = from + line.trim().length;
      findings.push({ code: 'title-stop', from: end - 1, to: end, found: '。', ...perhaps('') });
    }
  }
  return findings;
}

/** Where there are only two levels, 1. may stand directly below 一、. */
function skipsLevel(before: HeadingLevel, level: HeadingLevel): boolean {
  return level > before + 1 && !(before === 1 && level === 3);
}
