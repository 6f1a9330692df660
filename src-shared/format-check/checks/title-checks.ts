/** Title and salutation (GB/T 9704 7.3.1, 7.3.2): checks 16 and 34. */
import { FONT } from '../../document-model/fonts';
import { TYPE_SIZE } from '../../document-model/geometry';
import { type FoundElement, ofKind } from '../elements';
import {
  at,
  type Check,
  type CheckedDocument,
  type Deviation,
  lookDeviation,
  missing,
  placeOfElement,
  TEXT_FORMATS,
  textRepair,
} from './check';
import { leadingBlanks, lineStarts, millimetreWords } from './measures';

const TITLE = { font: FONT.xiaobiaosong, size: TYPE_SIZE.two } as const;

/** A form's title stands above its table and answers to the same face. */
const title: Check['find'] = (document) => [
  ...missing(document, 'title'),
  ...ofKind(document, 'title', 'attachment-title').flatMap((element): Deviation[] => {
    const { paragraph } = element;
    const { indent } = paragraph;
    const wanted = document.format === 'form' ? formTitle(element) : TITLE;
    const look = lookDeviation(element, element.from, element.to, wanted);
    const shifted = Math.abs(lineStarts(paragraph).first) > 40 || Math.abs(indent.right) > 40;
    if (paragraph.alignment === 'center' && !shifted) return look;
    return [
      ...look,
      {
        found: paragraph.alignment === 'center' ? '居中，但带缩进' : '没有居中',
        wanted: '居中',
        place: placeOfElement(element),
        repair: [
          { kind: 'align', ...at(paragraph), alignment: 'center' },
          { kind: 'indent', ...at(paragraph), indent: { firstLineChars: 0, leftChars: 0, rightChars: 0 } },
        ],
      },
    ];
  }),
];

/** A long unit's name takes smaller type instead of a second line. */
function formTitle({ paragraph }: FoundElement) {
  const size = Math.min(TYPE_SIZE.two, Math.max(0, ...paragraph.runs.map((run) => run.size)));
  return { font: FONT.xiaobiaosong, size: size >= TYPE_SIZE.smallFour ? size : TYPE_SIZE.two };
}

/** One blank line between title and salutation, by an empty paragraph or by spacing: 10.4 to 15.4 mm between their characters. */
const LEAST_GAP = 280;
const LARGEST_GAP = 900;

const salutation: Check['find'] = (document) => [
  ...missing(document, 'salutation'),
  ...ofKind(document, 'salutation').flatMap((element): Deviation[] => [
    ...salutationWords(element),
    ...salutationGap(document, element),
  ]),
];

function salutationWords(element: FoundElement): Deviation[] {
  const { paragraph } = element;
  const place = placeOfElement(element);
  const found: Deviation[] = [];
  const colon = paragraph.text.trimEnd().length - 1;
  if (paragraph.text[colon] === ':') {
    found.push({
      found: '冒号是半角',
      wanted: '机关名称后用全角冒号',
      place,
      repair: textRepair(paragraph, colon, colon + 1, '：'),
    });
  }
  const { first, others } = lineStarts(paragraph);
  const centred = paragraph.alignment === 'center' || paragraph.alignment === 'right';
  if (centred || ((Math.abs(first) > 40 || Math.abs(others) > 40) && leadingBlanks(paragraph) === 0)) {
    found.push({
      found: centred ? '没有居左' : `缩进${millimetreWords(first)}`,
      wanted: '居左顶格，回行仍顶格',
      place,
      repair: [
        { kind: 'indent', ...at(paragraph), indent: { firstLineChars: 0, leftChars: 0 } },
        { kind: 'align', ...at(paragraph), alignment: 'both' },
      ],
    });
  }
  return found;
}

function salutationGap(document: CheckedDocument, element: FoundElement): Deviation[] {
  const { paragraph } = element;
  const above = ofKind(document, 'title').at(-1)?.paragraph;
  if (above === undefined) return [];
  const spacing = Math.max(above.spaceAfter, paragraph.spaceBefore);
  const { blankBefore } = paragraph;
  const right =
    blankBefore === 1
      ? spacing < LEAST_GAP
      : blankBefore === 0 && spacing >= LEAST_GAP && spacing <= LARGEST_GAP;
  if (right) return [];
  const safe = blankBefore === 0;
  return [
    {
      found: blankBefore > 0 ? `空了${blankBefore}行` : `与标题只隔${millimetreWords(spacing)}`,
      wanted: '标题下空一行',
      place: placeOfElement(element),
      ...(safe
        ? {
            repair: [
              { kind: 'space-before', ...at(paragraph), twips: paragraph.line > 400 ? paragraph.line : 579 },
            ],
          }
        : { advice: '标题和主送机关之间只留一个空行。' }),
    },
  ];
}

export const TITLE_CHECKS: readonly Check[] = [
  { check: 16, rule: 'title', name: '标题', clause: 'GB/T 9704 7.3.1', severity: 'usual', find: title },
  {
    check: 34,
    rule: 'salutation',
    name: '主送机关',
    clause: 'GB/T 9704 7.3.2',
    severity: 'required',
    formats: TEXT_FORMATS,
    find: salutation,
  },
];
