/** The end of the text (GB/T 9704 7.3.4 to 7.3.6): checks 36, 37, 44. */
import { textWidth } from '../../document-layout/line-metrics';
import {
  CHARACTER_POINTS,
  millimetresToPoints,
  SIGNATURE,
  TYPE_AREA,
  TYPE_SIZE,
} from '../../document-model/geometry';
import { type FoundElement, ofKind } from '../elements';
import { OPEN_DATE } from '../recognise-end';
import { attachmentPlace } from './attachment-place';
import {
  at,
  type Check,
  type CheckedDocument,
  type Deviation,
  missing,
  placeOfElement,
  TEXT_FORMATS,
  textRepair,
} from './check';
import { CLOSE, leadingBlanks, lineStarts, millimetreWords, rightGap } from './measures';

const CHARACTER = CHARACTER_POINTS * 20;

const attachmentNote: Check['find'] = (document) => {
  const items = ofKind(document, 'attachment-note');
  const [first] = items;
  if (first === undefined) return missing(document, 'attachment-note');
  return [
    ...blankAbove(first),
    ...items.flatMap((element, index) => attachmentSpelling(element, index, items.length)),
    ...items.flatMap((element, index) => attachmentIndent(element, index, items)),
  ];
};

function blankAbove(first: FoundElement): Deviation[] {
  if (first.paragraph.blankBefore === 1) return [];
  return [
    {
      found:
        first.paragraph.blankBefore === 0 ? '与正文之间没有空行' : `空了${first.paragraph.blankBefore}行`,
      wanted: '正文下空一行',
      place: placeOfElement(first),
      advice: '正文和附件说明之间只留一个空行。',
    },
  ];
}

function attachmentSpelling(element: FoundElement, index: number, count: number): Deviation[] {
  const { paragraph, text } = element;
  const start = paragraph.text.length - paragraph.text.trimStart().length;
  const mended = text
    .replace(/^附\s*件\s*[:：]\s*/u, '附件：')
    .replace(/^(附件：)?(\d+)\s*[.．、]\s*/u, count === 1 ? '$1' : '$1$2.')
    .replace(/[。；;，,、]+$/u, '')
    .replace(/^(附件：)?(\d+\.)?《(.+)》$/u, '$1$2$3');
  const numbered = count === 1 || mended.includes(`${index + 1}.`);
  if (mended === text && numbered) return [];
  return [
    {
      found: `写作“${text.slice(0, 30)}”`,
      wanted:
        count === 1
          ? '“附件：名称”，名称后不加标点'
          : `“${index === 0 ? '附件：' : ''}${index + 1}.名称”，名称后不加标点`,
      place: placeOfElement(element),
      ...(mended !== text && numbered
        ? { repair: textRepair(paragraph, start, start + text.length, mended) }
        : { advice: '多个附件用阿拉伯数字依次编号。' }),
    },
  ];
}

/** Two characters in, and every turn-over under the first character of the name. */
function attachmentIndent(element: FoundElement, index: number, items: readonly FoundElement[]): Deviation[] {
  const { paragraph } = element;
  if (leadingBlanks(paragraph) > 0) return [];
  const place = attachmentPlace(items, index);
  if (place === undefined) return [];
  const { first, others } = lineStarts(paragraph);
  const start = place.left - place.hanging;
  const turnsOver =
    textWidth(element.text, TYPE_SIZE.three) + start / 20 > millimetresToPoints(TYPE_AREA.width);
  const right = Math.abs(first - start) <= CLOSE && (!turnsOver || Math.abs(others - place.left) <= CLOSE);
  if (right) return [];
  return [
    {
      found: `首行从${millimetreWords(first)}起${turnsOver ? `，回行从${millimetreWords(others)}起` : ''}`,
      wanted: `从${millimetreWords(start)}起（${index === 0 ? '左空二字' : '与上一名称对齐'}），回行与名称首字对齐`,
      place: placeOfElement(element),
      repair: [{ kind: 'indent', ...at(paragraph), indent: { hung: place } }],
    },
  ];
}

const DATE = /^[1-9]\d{3}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/u;

const date: Check['find'] = (document) => [
  ...missing(document, 'date'),
  ...missing(document, 'issuer'),
  ...ofKind(document, 'date').flatMap((element) => [
    ...dateSpelling(element),
    ...datePlace(document, element),
  ]),
];

function dateSpelling(element: FoundElement): Deviation[] {
  const { paragraph, text } = element;
  if (DATE.test(text) || OPEN_DATE.test(text)) return [];
  const digits = /^(\d{4})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?$/u.exec(text);
  const mended = digits ? `${digits[1]}年${Number(digits[2])}月${Number(digits[3])}日` : '';
  const start = paragraph.text.indexOf(text);
  return [
    {
      found: `写作“${text}”`,
      wanted: DATE.test(mended) ? `“${mended}”` : '用阿拉伯数字写全年、月、日，月、日不编虚位',
      place: placeOfElement(element),
      ...(DATE.test(mended)
        ? { repair: textRepair(paragraph, start, start + text.length, mended) }
        : { advice: '改用阿拉伯数字，例如2026年3月5日。' }),
    },
  ];
}

/** Where the date's right edge stands, twips from the type area's right edge; null where blanks put it, so that nobody can say. */
function dateGap({ paragraph, text }: FoundElement): number | null {
  const width = textWidth(text, TYPE_SIZE.three) * 20;
  const area = millimetresToPoints(TYPE_AREA.width) * 20;
  const centre = paragraph.tabs.filter(({ kind }) => kind === 'center').at(-1);
  if (centre && paragraph.text.includes('\t')) return area - centre.position - width / 2;
  if (leadingBlanks(paragraph) > 0) return null;
  if (paragraph.alignment === 'right') return rightGap(paragraph);
  if (paragraph.alignment === 'center') return null;
  return area - lineStarts(paragraph).first - width;
}

/** Four characters from the right under a seal or stamp; without a seal the place follows from the issuer's, never less than two. */
function datePlace(document: CheckedDocument, element: FoundElement): Deviation[] {
  const gap = dateGap(element);
  if (gap === null) return [];
  const sealed = document.facts.controls.some(({ tag }) => /^chengfu:(?:seal|signature)/u.test(tag));
  const least =
    (sealed ? SIGNATURE.dateFromRightCharacters : SIGNATURE.unsealedFromRightCharacters) * CHARACTER;
  const { paragraph } = element;
  // A name longer than the date moves the shared axis to the left.
  const longNames = ofKind(document, 'issuer').some(({ text }) => text.length > 12);
  const most = longNames || !sealed ? millimetresToPoints(TYPE_AREA.width) * 10 : least + 1.5 * CLOSE;
  if (gap >= least - CLOSE && gap <= most) return [];
  const aligned = paragraph.alignment === 'right';
  return [
    {
      found: Math.abs(gap) < CLOSE ? '顶到版心右边缘' : `距版心右边缘${millimetreWords(gap)}`,
      wanted: sealed ? '右空四字' : '加盖印章的右空四字，不加盖印章的比署名右移二字',
      place: placeOfElement(element),
      ...(aligned
        ? { repair: [{ kind: 'indent', ...at(paragraph), indent: { rightChars: 400 } }] }
        : { advice: '设为右对齐、右缩进4字符，署名以成文日期为准居中编排。' }),
    },
  ];
}

const note: Check['find'] = (document) => [
  ...missing(document, 'note'),
  ...ofKind(document, 'note').flatMap((element): Deviation[] => {
    const { paragraph, text } = element;
    const place = placeOfElement(element);
    const start = paragraph.text.indexOf(text);
    const found: Deviation[] = [];
    if (!text.startsWith('（') || !text.endsWith('）')) {
      found.push({
        found: '括号是半角',
        wanted: '加全角圆括号',
        place,
        repair: [
          ...textRepair(paragraph, start, start + 1, '（'),
          ...textRepair(paragraph, start + text.length - 1, start + text.length, '）'),
        ],
      });
    }
    const { first } = lineStarts(paragraph);
    if (leadingBlanks(paragraph) === 0 && Math.abs(first - 2 * CHARACTER) > 40) {
      found.push({
        found: `从${millimetreWords(first)}起`,
        wanted: '居左空二字',
        place,
        repair: [{ kind: 'indent', ...at(paragraph), indent: { firstLineChars: 200, leftChars: 0 } }],
      });
    }
    if (paragraph.blankBefore > 0) {
      found.push({
        found: '与成文日期之间有空行',
        wanted: '编排在成文日期下一行',
        place,
        advice: '删去成文日期和附注之间的空行。',
      });
    }
    return found;
  }),
];

export const END_CHECKS: readonly Check[] = [
  {
    check: 36,
    rule: 'attachment-note',
    name: '附件说明',
    clause: 'GB/T 9704 7.3.4',
    severity: 'required',
    formats: TEXT_FORMATS,
    find: attachmentNote,
  },
  {
    check: 37,
    rule: 'date',
    name: '成文日期',
    clause: 'GB/T 9704 7.3.5',
    severity: 'required',
    formats: TEXT_FORMATS,
    find: date,
  },
  {
    check: 44,
    rule: 'note',
    name: '附注',
    clause: 'GB/T 9704 7.3.6',
    severity: 'required',
    formats: TEXT_FORMATS,
    find: note,
  },
];
