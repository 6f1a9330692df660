/** The body (GB/T 9704 7.3.3): checks 13, 14, 15, 17, 18. */

import { EMPTY_DATE } from '../../document-layout/signature-places';
import { FONT, type FontName } from '../../document-model/fonts';
import { CHARACTER_POINTS, TYPE_SIZE } from '../../document-model/geometry';
import { type FoundElement, ofKind } from '../elements';
import { FAMILY_WORDS, familyOf } from '../faces';
import type { WantedIndent } from '../repair-step';
import { attachmentPlace } from './attachment-place';
import {
  at,
  type Check,
  type CheckedDocument,
  type Deviation,
  differenceOf,
  lookDeviation,
  mendedLook,
  placeOf,
  placeOfElement,
  runsBetween,
  TEXT_FORMATS,
  textRepair,
} from './check';
import { leadingBlanks, lineStarts, millimetreWords } from './measures';

const BODY = { font: FONT.fangsong, size: TYPE_SIZE.three } as const;

const HEADING_FACE: Readonly<Record<number, FontName>> = {
  1: FONT.hei,
  2: FONT.kai,
  3: FONT.fangsong,
  4: FONT.fangsong,
};
const LEVEL_WORDS: Readonly<Record<number, string>> = { 1: '一、', 2: '（一）', 3: '1.', 4: '（1）' };

const headingLook = ({ level }: FoundElement) =>
  ({ font: HEADING_FACE[level ?? 3] ?? FONT.fangsong, size: TYPE_SIZE.three }) as const;

/** Where a heading's own face ends: with its words, or with the last run in that face where the writer ended it elsewhere. */
function endOfFace(element: FoundElement): number {
  const { paragraph, to, headingEnd = to } = element;
  let end = 0;
  for (const slice of runsBetween(paragraph, 0, to)) {
    if (differenceOf(slice.run, headingLook(element)).length > 0) break;
    end = slice.to;
  }
  const restIsBody = lookDeviation(element, end, to, BODY).length === 0;
  return end > 3 && restIsBody && end < to ? end : headingEnd;
}

const faces: Check['find'] = (document) => [
  ...ofKind(document, 'salutation', 'body', 'note', 'attachment-note', 'issuer', 'date', 'number').flatMap(
    (element) => lookDeviation(element, element.from, element.to, BODY),
  ),
  ...ofKind(document, 'heading').flatMap((element) =>
    lookDeviation(element, endOfFace(element), element.to, BODY),
  ),
];

/** A ruled form has no size of its own; its faces are those of the standard, and none is bold. */
const formFaces: Check['find'] = ({ facts }) =>
  facts.paragraphs.flatMap((paragraph): Deviation[] => {
    const wrong = runsBetween(paragraph, 0, paragraph.text.length).filter(
      ({ run }) => familyOf(run.eastAsia) === undefined || run.bold,
    );
    if (wrong.length === 0) return [];
    const words = wrong.map(({ run }) => (familyOf(run.eastAsia) === undefined ? run.eastAsia : '加粗'));
    return [
      {
        found: [...new Set(words)].join('、'),
        wanted: '用仿宋、楷体、黑体、宋体或小标宋，不加粗',
        place: placeOf('表格', paragraph),
        repair: wrong.map(({ run, from, to }) => ({
          kind: 'look',
          ...at(paragraph),
          from: from - paragraph.label.length,
          to: to - paragraph.label.length,
          look: mendedLook(run, { font: familyOf(run.eastAsia) ?? FONT.fangsong, size: run.size }),
        })),
      },
    ];
  });

/** Digits and letters: 仿宋 as everything else, or the Latin face that many offices set beside it. */
const latin: Check['find'] = (document) =>
  ofKind(document, 'salutation', 'body', 'heading').flatMap((element): Deviation[] => {
    const { paragraph, from, to } = element;
    const wrong = runsBetween(paragraph, from, to).filter(
      ({ run, from: start, to: end }) =>
        /[0-9A-Za-z]/u.test(paragraph.text.slice(start, end)) &&
        familyOf(run.ascii) !== familyOf(run.eastAsia) &&
        !/^Times/iu.test(run.ascii) &&
        familyOf(run.ascii) !== FONT.fangsong,
    );
    if (wrong.length === 0) return [];
    return [
      {
        found: `数字、字母用${[...new Set(wrong.map(({ run }) => run.ascii))].join('、')}`,
        wanted: '数字、字母与正文同用仿宋（或Times New Roman）',
        place: placeOfElement(element),
        repair: wrong.map(({ from: start, to: end }) => ({
          kind: 'look',
          ...at(paragraph),
          from: start - paragraph.label.length,
          to: end - paragraph.label.length,
          look: { latin: FONT.fangsong },
        })),
      },
    ];
  });

const headingFaces: Check['find'] = (document) =>
  ofKind(document, 'heading').flatMap((element) =>
    lookDeviation(element, element.from, endOfFace(element), headingLook(element)).map((deviation) => ({
      ...deviation,
      wanted: `“${LEVEL_WORDS[element.level ?? 3]}”用3号${FAMILY_WORDS[headingLook(element).font]}，不加粗`,
    })),
  );

const TWO_CHARACTERS = 200;
/** Two characters of 3号 by measure, with or without the spacing taken off. */
const isTwoByMeasure = (twips: number) => twips >= 2 * CHARACTER_POINTS * 20 - 30 && twips <= 680;

const firstLine: Check['find'] = (document) =>
  ofKind(document, 'body', 'heading').flatMap((element): Deviation[] => {
    const { paragraph } = element;
    const { firstLineChars } = paragraph.indent;
    const { first, others } = lineStarts(paragraph);
    if (leadingBlanks(paragraph) > 0) return [];
    if (firstLineChars === TWO_CHARACTERS && Math.abs(others) < 40) return [];
    const byMeasure = isTwoByMeasure(first) && Math.abs(others) < 40;
    return [
      {
        found: byMeasure ? `首行缩进${millimetreWords(first)}，不随字号变` : indentWords(first, others),
        wanted: '首行缩进2字符，回行顶格',
        place: placeOfElement(element),
        repair: [
          { kind: 'indent', ...at(paragraph), indent: { firstLineChars: TWO_CHARACTERS, leftChars: 0 } },
        ],
        ...(byMeasure ? { severity: 'advised' as const } : {}),
      },
    ];
  });

function indentWords(first: number, others: number): string {
  const words = Math.abs(first) < 40 ? '首行顶格' : `首行从${millimetreWords(first)}起`;
  return Math.abs(others) < 40 ? words : `${words}，回行从${millimetreWords(others)}起`;
}

/** The place of an open date or number begins with blanks that are meant. */
const isOpenPlace = (text: string) => text.trim() === EMPTY_DATE.trim() || /^[\s\u3000]*年/u.test(text);

const blanks: Check['find'] = (document) =>
  ofKind(
    document,
    'title',
    'salutation',
    'body',
    'heading',
    'attachment-note',
    'note',
    'issuer',
    'date',
  ).flatMap((element): Deviation[] => {
    const { paragraph, kind } = element;
    const count = leadingBlanks(paragraph);
    if (count === 0 || isOpenPlace(paragraph.text.replace(/^\t/u, ''))) return [];
    const label = paragraph.label.length;
    const strip = textRepair(paragraph, label, label + count, '');
    const safe = kind !== 'issuer' && kind !== 'date';
    const indent = indentOf(document, element);
    return [
      {
        found: `行首用了${count}个空格或制表符`,
        wanted: kind === 'salutation' ? '顶格，不用空格' : '用缩进或对齐方式，不用空格',
        place: placeOfElement(element),
        ...(safe
          ? { repair: [...strip, { kind: 'indent', ...at(paragraph), indent }] }
          : { advice: '删去空格，用段落的缩进、右对齐或居中制表位排到位。' }),
      },
    ];
  });

function indentOf(document: CheckedDocument, element: FoundElement): WantedIndent {
  if (element.kind === 'attachment-note') {
    const items = ofKind(document, 'attachment-note');
    const place = attachmentPlace(items, items.indexOf(element));
    return place === undefined ? { leftChars: 0 } : { hung: place };
  }
  const flush = element.kind === 'salutation' || element.kind === 'title';
  return { firstLineChars: flush ? 0 : TWO_CHARACTERS, leftChars: 0 };
}

const isStyledHeading = ({ paragraph }: FoundElement) =>
  /^(?:heading|标题)\s*[1-9]/iu.test(paragraph.styleName) || paragraph.outlineLevel !== null;

/** Numbered sentences may be paragraphs at the third and fourth level; at the first two they structure the document. */
const levels: Check['find'] = (document) =>
  ofKind(document, 'heading')
    .filter((element) => (element.level ?? 3) <= 2 || isStyledHeading(element))
    .flatMap((element): Deviation[] => {
      const { paragraph, level = 1, headingEnd = 0, to } = element;
      const alone = paragraph.text.slice(headingEnd, to).trim() === '' && !hasBodyEnd(element);
      const wrongLevel = paragraph.outlineLevel !== level - 1;
      const loose = alone && !paragraph.keepNext;
      if (!wrongLevel && !loose) return [];
      return [
        {
          found: [wrongLevel ? '没有设对大纲级别' : '', loose ? '没有与下段同页' : '']
            .filter(Boolean)
            .join('，'),
          wanted: `大纲级别${level}级${alone ? '，与下段同页' : ''}`,
          place: placeOfElement(element),
          ...severityOf(document),
          repair: [
            ...(wrongLevel ? ([{ kind: 'outline', ...at(paragraph), level: level - 1 }] as const) : []),
            ...(loose ? ([{ kind: 'keep-next', ...at(paragraph) }] as const) : []),
          ],
        },
      ];
    });

/** A part of the paragraph in the body's face: text runs in behind the heading. */
const hasBodyEnd = (element: FoundElement) => endOfFace(element) < element.paragraph.text.trimEnd().length;

const severityOf = ({ own }: CheckedDocument) => (own ? { severity: 'usual' as const } : {});

export const BODY_CHECKS: readonly Check[] = [
  {
    check: 13,
    rule: 'form-face',
    name: '表格字体',
    clause: 'GB/T 9704 5.2.2',
    severity: 'usual',
    formats: ['form'],
    find: formFaces,
  },
  {
    check: 13,
    rule: 'body-face',
    name: '正文字体字号',
    clause: 'GB/T 9704 5.2.2',
    severity: 'usual',
    formats: TEXT_FORMATS,
    find: faces,
  },
  {
    check: 13,
    rule: 'latin-face',
    name: '数字和字母的字体',
    clause: 'GB/T 9704 5.2.2',
    severity: 'advised',
    formats: TEXT_FORMATS,
    find: latin,
  },
  {
    check: 14,
    rule: 'first-line',
    name: '首行缩进',
    clause: 'GB/T 9704 7.3.3',
    severity: 'required',
    formats: TEXT_FORMATS,
    find: firstLine,
  },
  {
    check: 15,
    rule: 'blanks',
    name: '用空格缩进',
    clause: 'GB/T 9704 7.3.3',
    severity: 'usual',
    formats: TEXT_FORMATS,
    find: blanks,
  },
  {
    check: 17,
    rule: 'heading-face',
    name: '结构层次标题的字体',
    clause: 'GB/T 9704 7.3.3',
    severity: 'usual',
    formats: TEXT_FORMATS,
    find: headingFaces,
  },
  {
    check: 18,
    rule: 'heading-level',
    name: '标题的大纲级别',
    clause: 'GB/T 9704 7.3.3',
    severity: 'advised',
    formats: TEXT_FORMATS,
    find: levels,
  },
];
