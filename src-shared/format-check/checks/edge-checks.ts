/** Page numbers and settings (GB/T 9704 7.5, 10.1): checks 50, 51, 53. */
import { FONT } from '../../document-model/fonts';
import { PAGE_NUMBER, TYPE_SIZE } from '../../document-model/geometry';
import type { FooterKind, ParagraphFacts, SectionFacts } from '../document-facts';
import { ofKind } from '../elements';
import type { RepairStep } from '../repair-step';
import {
  at,
  type Check,
  type CheckedDocument,
  type Deviation,
  differenceOf,
  HEADED_FORMATS,
  mendedLook,
  placeOf,
  placeOfDocument,
  runsBetween,
} from './check';
import { lineStarts, rightGap } from './measures';

const NUMBER_LOOK = { font: FONT.song, size: TYPE_SIZE.four } as const;

function numberIn({ facts }: CheckedDocument, part: string | undefined): ParagraphFacts | undefined {
  return facts.edges
    .find((edge) => edge.part === part)
    ?.paragraphs.find(({ hasPageNumber }) => hasPageNumber);
}

/** Sections with text: an imprint alone on its page carries no number. */
const numbered = (document: CheckedDocument): SectionFacts[] => {
  const withText = new Set(
    document.elements
      .filter(({ kind }) => !['copies', 'printing', 'publicity'].includes(kind))
      .map(({ paragraph }) => paragraph.section),
  );
  return document.facts.sections.filter(({ index }) => withText.has(index));
};

const pageNumber: Check['find'] = (document) => {
  const [first] = numbered(document);
  if (first === undefined) return [];
  const place = placeOfDocument('页码');
  const odd = numberIn(document, first.footers.default);
  const even = numberIn(document, first.footers.even);
  if (odd === undefined && even === undefined) {
    return [
      {
        found: '没有页码',
        wanted: '4号半角宋体阿拉伯数字，左右各放一条一字线',
        place,
        advice: '在页脚插入页码。',
      },
    ];
  }
  const sides = new Map<string, [ParagraphFacts, FooterKind]>();
  for (const { footers } of numbered(document)) {
    for (const kind of ['default', 'even'] as const) {
      const paragraph = numberIn(document, footers[kind]);
      if (paragraph && (kind === 'default' || document.facts.settings.evenAndOdd))
        sides.set(`${paragraph.part}:${paragraph.index}`, [paragraph, kind]);
    }
  }
  return [
    ...(document.facts.settings.evenAndOdd && odd !== undefined && even !== undefined
      ? []
      : [
          {
            found: document.facts.settings.evenAndOdd ? '奇偶页中有一种没有页码' : '奇偶页的页码在同一位置',
            wanted: '单页码居右空一字，双页码居左空一字',
            place,
            advice: '在页脚选项里选“奇偶页不同”，分别插入页码。',
          },
        ]),
    ...[...sides.values()].flatMap(([paragraph, kind]) => [
      ...numberLook(paragraph),
      ...numberSide(document, paragraph, kind),
    ]),
  ];
};

function numberLook(paragraph: ParagraphFacts): Deviation[] {
  const place = placeOf('页码', paragraph);
  const wrong = runsBetween(paragraph, 0, paragraph.text.length)
    .map((slice) => ({ ...slice, words: numberDifference(slice) }))
    .filter(({ words }) => words.length > 0);
  const found: Deviation[] = [];
  if (wrong.length > 0) {
    found.push({
      found: [...new Set(wrong.flatMap(({ words }) => words))].join('、'),
      wanted: '4号半角宋体阿拉伯数字',
      place,
      repair: wrong.map(({ run, from, to }) => ({
        kind: 'look',
        ...at(paragraph),
        from,
        to,
        look: { ...mendedLook(run, NUMBER_LOOK), font: FONT.song },
      })),
    });
  }
  const match = /^(.*?)#(.*)$/su.exec(paragraph.text);
  const [before, after] = [match?.[1]?.trim() ?? '', match?.[2]?.trim() ?? ''];
  if (before !== DASH || after !== DASH) {
    const place0 = paragraph.text.indexOf('#');
    const bare = /^[-－–—―_第\s]*$/u.test(before) && /^[-－–—―_页\s]*$/u.test(after);
    found.push({
      found: before === '' && after === '' ? '数字两边没有一字线' : `写作“${before}1${after}”`,
      wanted: '“— 1 —”，数字左右各放一条一字线',
      place,
      ...(bare
        ? {
            repair: [
              {
                kind: 'text',
                ...at(paragraph),
                from: place0 + 1,
                to: paragraph.text.length,
                text: ` ${DASH}`,
              },
              { kind: 'text', ...at(paragraph), from: 0, to: place0, text: `${DASH} ` },
            ] satisfies RepairStep[],
          }
        : { advice: '页码只用数字和两条一字线，不写“第、页、共”。' }),
    });
  }
  return found;
}

const DASH = '—';

function numberDifference({ run }: { readonly run: ParagraphFacts['runs'][number] }): string[] {
  // The digits follow the Latin face of the run.
  const digits = run.text.includes('#') ? { ...run, eastAsia: run.ascii } : run;
  return differenceOf(digits, NUMBER_LOOK);
}

const NEAR = 80;
const SIDE = PAGE_NUMBER.indentCharacters * TYPE_SIZE.four * 20;

function numberSide(document: CheckedDocument, paragraph: ParagraphFacts, kind: FooterKind): Deviation[] {
  const odd = kind === 'default';
  if (paragraph.where !== 'flow' || !document.facts.settings.evenAndOdd) return [];
  const gap = odd ? rightGap(paragraph) : lineStarts(paragraph).first;
  const aligned = odd
    ? paragraph.alignment === 'right'
    : paragraph.alignment === 'left' || paragraph.alignment === 'both';
  if (aligned && Math.abs(gap - SIDE) <= NEAR) return [];
  return [
    {
      found: aligned ? '没有空一字' : odd ? '单页码没有居右' : '双页码没有居左',
      wanted: odd ? '单页码居右空一字' : '双页码居左空一字',
      place: placeOf('页码', paragraph),
      repair: [
        { kind: 'align', ...at(paragraph), alignment: odd ? 'right' : 'left' },
        {
          kind: 'indent',
          ...at(paragraph),
          indent: odd
            ? { rightChars: 100, leftChars: 0, firstLineChars: 0, size: TYPE_SIZE.four }
            : { leftChars: 100, rightChars: 0, firstLineChars: 0, size: TYPE_SIZE.four },
        },
      ],
    },
  ];
}

const firstPage: Check['find'] = (document) => {
  const [section] = document.facts.sections;
  if (section === undefined) return [];
  const shown = numberIn(document, section.footers.first);
  if (section.titlePage && shown === undefined) return [];
  return [
    {
      found: section.titlePage ? '首页页脚有页码' : '没有设“首页不同”，首页显示页码',
      wanted: '信函格式首页不显示页码',
      place: placeOfDocument('页码'),
      ...(shown === undefined
        ? { repair: [{ kind: 'title-page', section: section.index }] }
        : { advice: '删去首页页脚里的页码。' }),
    },
  ];
};

const punctuation: Check['find'] = (document) => {
  const { settings } = document.facts;
  const place = placeOfDocument('文档设置');
  const loose = ofKind(document, 'body', 'heading', 'salutation').filter(
    ({ paragraph }) => !paragraph.kinsoku,
  );
  return [
    ...(settings.compressPunctuation
      ? []
      : [
          {
            found: '没有压缩标点',
            wanted: '只压缩标点符号',
            place,
            repair: [{ kind: 'setting', name: 'compressPunctuation' }] satisfies RepairStep[],
          },
        ]),
    ...(document.own && !settings.lineBreakSets
      ? [
          {
            found: '没有声明行首行尾禁则字符',
            wanted: '声明中文的行首行尾禁则字符',
            place,
            advice: '请用承复重新生成文书。',
          },
        ]
      : []),
    ...loose.map(({ paragraph }) => ({
      found: '标点可以出现在行首',
      wanted: '按中文习惯控制首尾字符',
      place: placeOf('正文', paragraph),
      repair: [{ kind: 'kinsoku', ...at(paragraph) }] satisfies RepairStep[],
    })),
  ];
};

export const EDGE_CHECKS: readonly Check[] = [
  {
    check: 50,
    rule: 'page-number',
    name: '页码',
    clause: 'GB/T 9704 7.5',
    severity: 'usual',
    formats: HEADED_FORMATS,
    find: pageNumber,
  },
  {
    check: 51,
    rule: 'first-page-number',
    name: '首页页码',
    clause: 'GB/T 9704 10.1',
    severity: 'required',
    formats: ['letter'],
    find: firstPage,
  },
  {
    check: 53,
    rule: 'punctuation',
    name: '标点压缩和首尾字符',
    clause: 'GB/T 9704 5.2.3',
    severity: 'advised',
    find: punctuation,
  },
];
