/** The file itself, and what a finished document must not carry: checks 1, 2, 42, 52, 54, and tracked changes, comments, hidden text. */
import { RED } from '../../document-model/geometry';
import { ELEMENT_WORDS, type ElementKind, ofKind } from '../elements';
import { OPEN_DATE } from '../recognise-end';
import { isRedColour } from '../recognise-head';
import {
  at,
  type Check,
  type CheckedDocument,
  type Deviation,
  placeOf,
  placeOfDocument,
  placeOfElement,
  runsBetween,
} from './check';
import { isOpenNumber } from './head-checks';

const problems =
  (kind: 'schema' | 'opening', wanted: string): Check['find'] =>
  ({ facts }) =>
    facts.problems
      .filter((problem) => problem.kind === kind)
      .map(({ words, part }) => ({
        found: words,
        wanted,
        place: placeOfDocument('文件', part),
        advice: '请在WPS或Word里打开，另存为新的 .docx 后再检查。',
      }));

/** Fields by which later tools find a value again; the tag of each element. */
const TAGS: Readonly<Partial<Record<ElementKind, string>>> = {
  mark: 'chengfu:mark',
  number: 'chengfu:document-number',
  title: 'chengfu:title',
  issuer: 'chengfu:issuer:',
  date: 'chengfu:date-of-issue',
};

const tagged: Check['find'] = (document) => {
  if (!document.own) return [];
  const tags = document.facts.controls.map(({ tag }) => tag);
  const missing = document.expects.filter((kind) => {
    const wanted = TAGS[kind];
    return wanted !== undefined && !tags.some((tag) => tag.startsWith(wanted));
  });
  const seal = document.variant === 'draft' && !showsStamp(document);
  return [
    ...missing.map((kind) => ({
      found: `${ELEMENT_WORDS[kind]}没有标记`,
      wanted: '放在带标记的内容控件里',
      place: placeOfDocument(ELEMENT_WORDS[kind]),
      advice: '请用承复重新生成文书。',
    })),
    ...(seal
      ? [
          {
            found: '没有印章或签名的位置',
            wanted: '印章、签名的位置放在带标记的图片控件里',
            place: placeOfDocument('印章'),
            advice: '请用承复重新生成文书。',
          },
        ]
      : []),
  ];
};

/** A draft for a seal or a stamp shows its place; a document without a seal shows none. */
const showsStamp = ({ facts, sealed }: CheckedDocument) =>
  !sealed || facts.controls.some(({ tag, picture }) => picture && /^chengfu:(?:seal|signature):/u.test(tag));

/** 5.2.4. */
const colours: Check['find'] = (document) => {
  const marks = new Set(ofKind(document, 'mark', 'issue').map(({ paragraph }) => paragraph));
  const paragraphs = [
    ...document.facts.paragraphs,
    ...document.facts.edges.flatMap((edge) => edge.paragraphs),
  ];
  return paragraphs.flatMap((paragraph): Deviation[] => {
    const wrong = runsBetween(paragraph, 0, paragraph.text.length).filter(({ run }) =>
      marks.has(paragraph) ? run.colour !== RED && run.colour !== '000000' : run.colour !== '000000',
    );
    const [first] = wrong;
    if (first === undefined) return [];
    const mark = marks.has(paragraph);
    const colour = mark && isRedColour(first.run.colour) ? RED : mark ? RED : '000000';
    return [
      {
        found: `文字颜色为${first.run.colour}`,
        wanted: mark ? '红色' : '黑色',
        place: placeOf(ofKind(document, 'mark').length > 0 && mark ? ELEMENT_WORDS.mark : '文字', paragraph),
        repair: wrong.map(({ from, to }) => ({
          kind: 'look',
          ...at(paragraph),
          from: from - paragraph.label.length,
          to: to - paragraph.label.length,
          look: { colour },
        })),
      },
    ];
  });
};

/** A final shows neither an open place nor the picture that keeps one. */
const placeholders: Check['find'] = (document) => {
  if (document.variant !== 'final') return [];
  const open: Deviation[] = [
    ...ofKind(document, 'number').filter(({ text }) => isOpenNumber(text)),
    ...ofKind(document, 'date').filter(({ text }) => OPEN_DATE.test(text)),
  ].map((element) => ({
    found: '还是空白',
    wanted: '定稿前填写',
    place: placeOfElement(element),
    advice: '填好后重新生成定稿。',
  }));
  const pictures = document.facts.controls
    .filter(({ tag }) => /^chengfu:(?:seal|signature):/u.test(tag))
    .map(({ tag }) => ({
      found: tag.includes('seal') ? '留有印章占位图' : '留有签名占位图',
      wanted: '定稿不留占位图',
      place: placeOfDocument(tag.includes('seal') ? '印章' : '签名'),
      advice: '换成电子印章、签名图片，或重新生成定稿。',
    }));
  const samples = ofKind(document, 'title', 'body', 'heading', 'salutation', 'issuer', 'number')
    .filter(({ text }) => /[X×]{2,}|［\s*］|（此处|【请|\bTODO\b/u.test(text))
    .map((element) => ({
      severity: 'usual' as const,
      found: '留有待填的文字',
      wanted: '定稿不留待填的文字',
      place: placeOfElement(element),
      advice: '填好或删去。',
    }));
  return [...open, ...pictures, ...samples];
};

const countOf =
  (name: 'revisions' | 'comments', found: (count: number) => string, advice: string): Check['find'] =>
  ({ facts }) =>
    facts[name] === 0
      ? []
      : [
          {
            found: found(facts[name]),
            wanted: '没有',
            place: placeOfDocument(name === 'comments' ? '批注' : '修订'),
            advice,
          },
        ];

const hidden: Check['find'] = ({ facts }) =>
  facts.paragraphs
    .filter((paragraph) => runsBetween(paragraph, 0, paragraph.text.length).some(({ run }) => run.hidden))
    .map((paragraph) => ({
      found: '有隐藏的文字',
      wanted: '没有隐藏的文字',
      place: placeOf('文字', paragraph),
      advice: '显示隐藏文字，核对后删去或取消隐藏。',
    }));

const OUTSIDE = '公文处理要求';

export const FILE_CHECKS: readonly Check[] = [
  {
    check: 1,
    rule: 'schema',
    name: '文件结构',
    clause: 'GB/T 9704 4',
    severity: 'required',
    find: problems('schema', '符合 .docx 的结构规定'),
  },
  {
    check: 2,
    rule: 'opening',
    name: '在其他程序里打开',
    clause: 'GB/T 9704 4',
    severity: 'required',
    find: problems('opening', '不引用别处的内容，不嵌入会运行的对象'),
  },
  { check: 42, rule: 'tags', name: '要素标记', clause: 'GB/T 33476', severity: 'usual', find: tagged },
  {
    check: 52,
    rule: 'colours',
    name: '文字颜色',
    clause: 'GB/T 9704 5.2.4',
    severity: 'usual',
    find: colours,
  },
  {
    check: 54,
    rule: 'placeholders',
    name: '定稿占位',
    clause: 'GB/T 9704 7.3.5',
    severity: 'required',
    find: placeholders,
  },
  {
    check: 0,
    rule: 'revisions',
    name: '修订痕迹',
    clause: OUTSIDE,
    severity: 'required',
    find: countOf(
      'revisions',
      (count) => `有${count}处修订没有接受或拒绝`,
      '在“审阅”里逐处接受或拒绝修订，再检查。',
    ),
  },
  {
    check: 0,
    rule: 'comments',
    name: '批注',
    clause: OUTSIDE,
    severity: 'required',
    find: countOf('comments', (count) => `有${count}处批注`, '在“审阅”里删去批注，再检查。'),
  },
  { check: 0, rule: 'hidden', name: '隐藏文字', clause: OUTSIDE, severity: 'required', find: hidden },
];
