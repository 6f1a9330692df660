/** The head above the title (GB/T 9704 7.2): checks 19, 20, 23. */
import { FONT } from '../../document-model/fonts';
import { TYPE_SIZE } from '../../document-model/geometry';
import { type ElementKind, type FoundElement, ofKind } from '../elements';
import {
  at,
  type Check,
  type CheckedDocument,
  type Deviation,
  HEADED_FORMATS,
  lookDeviation,
  missing,
  placeOfElement,
  TEXT_FORMATS,
  textRepair,
} from './check';
import { leadingBlanks } from './measures';

const BLACK_ITEM = { font: FONT.hei, size: TYPE_SIZE.three } as const;
const PLAIN_ITEM = { font: FONT.fangsong, size: TYPE_SIZE.three } as const;

const copyNumber: Check['find'] = (document) => [
  ...missing(document, 'copy-number'),
  ...ofKind(document, 'copy-number').flatMap((element): Deviation[] => {
    const { paragraph, from, to, text } = element;
    const digits = text.replace(/\D/gu, '');
    const look = lookDeviation(element, from, to, PLAIN_ITEM);
    const flush = paragraph.alignment !== 'center' && paragraph.alignment !== 'right';
    const first = !precededBy(document, element, ['classification', 'urgency']);
    if (/^\d{6}$/u.test(text) && flush && first) return look;
    const spelled = /^\d{6}$/u.test(text);
    return [
      ...look,
      {
        found: [spelled ? '' : `写作“${text}”`, flush ? '' : '没有顶格', first ? '' : '不在首行']
          .filter(Boolean)
          .join('，'),
        wanted: '6位阿拉伯数字，顶格编排在版心左上角第一行',
        place: placeOfElement(element),
        ...(first && digits.length <= 6
          ? {
              repair: [
                ...(spelled ? [] : textRepair(paragraph, from, to, digits.padStart(6, '0'))),
                ...(flush ? [] : ([{ kind: 'align', ...at(paragraph), alignment: 'left' }] as const)),
              ],
            }
          : { advice: '份号在前，其下为密级和保密期限，再下为紧急程度。' }),
      },
    ];
  }),
];

function precededBy(
  document: CheckedDocument,
  element: FoundElement,
  kinds: readonly ElementKind[],
): boolean {
  const place = document.elements.indexOf(element);
  return document.elements.slice(0, place).some(({ kind }) => kinds.includes(kind));
}

const secrecy: Check['find'] = (document) => {
  const items = ofKind(document, 'classification', 'urgency');
  const order = (['classification', 'urgency'] as const).map((kind) =>
    document.elements.findIndex((each) => each.kind === kind),
  );
  const swapped =
    order[0] !== undefined && order[1] !== undefined && order[0] >= 0 && order[1] >= 0 && order[0] > order[1];
  return [
    ...missing(document, 'classification'),
    ...missing(document, 'urgency'),
    ...items.flatMap((element) => lookDeviation(element, element.from, element.to, BLACK_ITEM)),
    ...ofKind(document, 'classification').flatMap(spelling),
    ...items.slice(0, swapped ? 1 : 0).map((element) => ({
      found: '紧急程度排在密级之前',
      wanted: '自上而下依次为份号、密级和保密期限、紧急程度',
      place: placeOfElement(element),
      advice: '把密级和保密期限移到紧急程度的上一行。',
    })),
  ];
};

function spelling(element: FoundElement): Deviation[] {
  const { paragraph, from, to, text } = element;
  const parts = /^(绝密|机密|秘密)\s*(?:([★☆*＊])?\s*(.*))$/u.exec(text);
  const level = parts?.[1] ?? '';
  const period = (parts?.[3] ?? '').trim();
  const wanted = period === '' ? level : `${level}★${period}`;
  if (text === wanted) return [];
  return [
    {
      found: `写作“${text}”`,
      wanted: `“${wanted}”，密级和保密期限之间用★隔开`,
      place: placeOfElement(element),
      repair: textRepair(paragraph, from, to, wanted),
    },
  ];
}

const NUMBER = /^[^〔〕\s\d]+〔\d{4}〕[1-9]\d*号$/u;
/** 〔　　〕　号: not given out yet. */
export const isOpenNumber = (text: string): boolean =>
  /^[^\d]*[〔（([［【]\s*(?:\d{4})?\s*[〕）)\]］】]\s*号$/u.test(text.trim());

const number: Check['find'] = (document) => [
  ...missing(document, 'number'),
  ...ofKind(document, 'number').flatMap((element): Deviation[] => {
    const { text, paragraph, from, to } = element;
    if (NUMBER.test(text) || (isOpenNumber(text) && text.includes('〔'))) return [];
    const mended = text
      .replace(/\s/gu, '')
      .replace(/[[［（(【﹝](\d+)年?[\]］）)】﹞]/u, '〔$1〕')
      .replace(/〔(\d+)年〕/u, '〔$1〕')
      .replace(/〕第?0*(\d+)号$/u, '〕$1号');
    return [
      {
        found: `写作“${text}”`,
        wanted: NUMBER.test(mended)
          ? `“${mended}”`
          : '代字〔年份〕序号号：六角括号，年份四位，序号不编虚位、不加“第”',
        place: placeOfElement(element),
        ...(NUMBER.test(mended)
          ? { repair: textRepair(paragraph, from, to, mended) }
          : { advice: '机关代字、四位年份和序号请照发文登记补正。' }),
      },
    ];
  }),
];

/** 7.2.5, 10.1: centred; left, one character in, where signers stand on the same line; right in a letter. */
const numberPlace: Check['find'] = (document) =>
  ofKind(document, 'number').flatMap((element): Deviation[] => {
    const { paragraph } = element;
    const stop = paragraph.tabs.some(({ kind }) => kind === 'right' || kind === 'end' || kind === 'center');
    const { format } = document;
    if (paragraph.where !== 'flow' || stop) return [];
    if (format === 'letter' && paragraph.alignment === 'right') return [];
    if (format === 'downward' && paragraph.alignment === 'center') return [];
    if (format === 'upward' && paragraph.alignment !== 'center' && paragraph.alignment !== 'right') return [];
    if (format !== 'letter' && format !== 'downward') return [];
    const alignment = format === 'letter' ? 'right' : 'center';
    return [
      {
        found: '位置不对',
        wanted:
          format === 'letter' ? '顶格居版心右边缘，在第一条红色双线之下' : '编排在发文机关标志下空二行，居中',
        place: placeOfElement(element),
        ...(leadingBlanks(paragraph) === 0
          ? { repair: [{ kind: 'align', ...at(paragraph), alignment }] }
          : { advice: '删去用来移位的空格，再设对齐方式。' }),
      },
    ];
  });

/** 7.2.6: right, one character in; label 仿宋, name 楷体. */
const signer: Check['find'] = (document) => [
  ...missing(document, 'signer'),
  ...ofKind(document, 'signer').flatMap((element): Deviation[] => {
    const colon = Math.max(element.text.indexOf('：'), element.text.indexOf(':'));
    const name = element.from + colon + 1;
    const found = [
      ...lookDeviation(element, element.from, name, PLAIN_ITEM),
      ...lookDeviation(element, name, element.to, { font: FONT.kai, size: TYPE_SIZE.three }),
    ];
    return found.map((deviation) => ({ ...deviation, wanted: `“签发人”用3号仿宋，姓名用3号楷体` }));
  }),
];

export const HEAD_CHECKS: readonly Check[] = [
  {
    check: 19,
    rule: 'copy-number',
    name: '份号',
    clause: 'GB/T 9704 7.2.1',
    severity: 'usual',
    formats: HEADED_FORMATS,
    find: copyNumber,
  },
  {
    check: 20,
    rule: 'secrecy',
    name: '密级和紧急程度',
    clause: 'GB/T 9704 7.2.2、7.2.3',
    severity: 'required',
    formats: HEADED_FORMATS,
    find: secrecy,
  },
  {
    check: 23,
    rule: 'number',
    name: '发文字号',
    clause: 'GB/T 9704 7.2.5',
    severity: 'required',
    formats: TEXT_FORMATS,
    find: number,
  },
  {
    check: 23,
    rule: 'number-place',
    name: '发文字号的位置',
    clause: 'GB/T 9704 7.2.5、10.1',
    severity: 'required',
    formats: HEADED_FORMATS,
    find: numberPlace,
  },
  {
    check: 23,
    rule: 'signer',
    name: '签发人',
    clause: 'GB/T 9704 7.2.6',
    severity: 'required',
    formats: HEADED_FORMATS,
    find: signer,
  },
];
