/** Judges which format of GB/T 9704 a document was meant to have, from its head; a caller who knows better says so. */

import { LETTER } from '../document-model/geometry';
import type { DocumentFacts } from './document-facts';
import type { CheckedFormat, FoundElement } from './elements';

export function judgeFormat(facts: DocumentFacts, elements: readonly FoundElement[]): CheckedFormat {
  const has = (kind: FoundElement['kind']) => elements.some((element) => element.kind === kind);
  const mark = elements
    .filter(({ kind }) => kind === 'mark')
    .map(({ text }) => text.replace(/\s/gu, ''))
    .join('');
  if (has('signer')) return 'upward';
  if (/(?:纪要|简报|专报|快报|通报|信息)$/u.test(mark) || has('issue')) return 'minutes';
  if (/文件$/u.test(mark)) return 'downward';
  if (hasDoubleRule(facts)) return 'letter';
  if (mark !== '') return isCentred(elements) ? 'downward' : 'letter';
  if (mostlyTable(facts)) return 'form';
  return has('number') ? 'downward' : 'plain';
}

/** 10.1: red rules longer than the type area. */
const hasDoubleRule = (facts: DocumentFacts) =>
  facts.shapes.filter(({ width, height }) => width > LETTER.ruleLength - 8 && height < 3).length >= 2;

const isCentred = (elements: readonly FoundElement[]) =>
  elements.some(({ kind, paragraph }) => kind === 'number' && paragraph.alignment === 'center');

function mostlyTable({ paragraphs, tables }: DocumentFacts): boolean {
  if (tables === 0) return false;
  const length = (where: string) =>
    paragraphs.filter((each) => each.where === where).reduce((sum, { text }) => sum + text.length, 0);
  return length('table') > length('flow');
}
