/** The head of a document: everything above the title, by tags where there are any, else by what is written and how it looks. */
import { TYPE_SIZE } from '../document-model/geometry';
import type { ParagraphFacts } from './document-facts';
import type { ElementKind, FoundElement } from './elements';

/** A number in any spelling that people use, so that wrong ones are found at all. */
const NUMBER_LIKE =
  /^(?:[^，。；：]{0,20}?)[〔[［（(【﹝]\s*\d{0,4}\s*年?\s*[〕\]］）)】﹞]\s*第?\s*\d*\s*号$/u;

const PATTERNS: readonly (readonly [ElementKind, RegExp])[] = [
  ['copy-number', /^(?:份号[:：]?\s*|No\.?\s*|№\s*)?\d{1,8}$/iu],
  ['classification', /^(?:绝密|机密|秘密)/u],
  ['urgency', /^(?:特\s*急|加\s*急|急\s*件|特提|平急)$/u],
  ['signer', /^签\s*发\s*人/u],
  ['issue', /^第?\s*[〇零一二三四五六七八九十百\d]+\s*期$/u],
  ['result-mark', /^[ABCD]类?$/u],
  ['number', NUMBER_LIKE],
];

/** Paragraphs that may belong to the head: a title stands among the first. */
const HEAD_REACH = 30;
const isRed = (paragraph: ParagraphFacts) =>
  paragraph.runs.some(({ colour, text }) => text.trim() !== '' && isRedColour(colour));

/** Any red that people take for the mark's. */
export function isRedColour(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = (colour.match(/../gu) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  return red >= 0xb0 && green <= 0x60 && blue <= 0x60;
}

const largest = (paragraph: ParagraphFacts) => Math.max(0, ...paragraph.runs.map(({ size }) => size));
const isBlank = (paragraph: ParagraphFacts) => paragraph.text.trim() === '';

/** Position of the title's first paragraph among the flowing ones; -1 where there is none. */
export function findTitle(flow: readonly ParagraphFacts[]): number {
  const reach = flow.slice(0, HEAD_REACH);
  const named = reach.findIndex(
    ({ tags, styleName }) => tags.includes('chengfu:title') || /^(?:公文标题|标题|title)$/iu.test(styleName),
  );
  if (named >= 0) return named;
  const after = reach.reduce(
    (place, paragraph, index) =>
      isRed(paragraph) || segmentsOf(paragraph).some(({ kind }) => kind !== undefined) ? index + 1 : place,
    0,
  );
  const centred = reach.findIndex(
    (paragraph, index) =>
      index >= after && paragraph.alignment === 'center' && paragraph.text.trim().length >= 2,
  );
  if (centred >= 0) return centred;
  return reach.findIndex(
    (paragraph, index) =>
      index >= after &&
      (largest(paragraph) >= TYPE_SIZE.two - 4 ||
        /关于.{2,}的?(?:通知|通报|报告|请示|批复|意见|函|复函|答复|决定|公告|纪要|方案|总结)$/u.test(
          paragraph.text.trim(),
        )) &&
      !isBlank(paragraph),
  );
}

/** A title may be typed as several centred paragraphs of one size. */
export function endOfTitle(flow: readonly ParagraphFacts[], start: number): number {
  const first = flow[start];
  if (first === undefined) return start;
  let end = start + 1;
  while (end < flow.length) {
    const next = flow[end];
    if (next === undefined || isBlank(next) || next.alignment !== 'center') break;
    if (first.alignment !== 'center' || largest(next) !== largest(first) || largest(next) < 18) break;
    end += 1;
  }
  return end;
}

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly kind: ElementKind | undefined;
}

/** What stands apart on one line: by tabs, or by the blanks that people push things aside with. */
export function segmentsOf(paragraph: ParagraphFacts): Segment[] {
  const found: Segment[] = [];
  for (const match of paragraph.text.matchAll(/[^\t\n]+/gu)) {
    for (const part of match[0].matchAll(/\S(?:(?!\s{3,}|签\s*发\s*人)[\s\S])*/gu)) {
      const text = part[0].trimEnd();
      const from = match.index + part.index;
      found.push({ from, to: from + text.length, text, kind: kindOf(text) });
    }
  }
  return found;
}

const kindOf = (text: string): ElementKind | undefined =>
  PATTERNS.find(([, pattern]) => pattern.test(text))?.[0];

export function recogniseHead(paragraphs: readonly ParagraphFacts[]): FoundElement[] {
  const numbered = paragraphs.findIndex((paragraph) =>
    segmentsOf(paragraph).some(({ kind }) => kind === 'number'),
  );
  return paragraphs.flatMap((paragraph, index): FoundElement[] => {
    if (isBlank(paragraph) && !paragraph.tags.includes('chengfu:mark')) return [];
    const whole = { paragraph, from: 0, to: paragraph.text.length, text: paragraph.text.trim() };
    if (paragraph.tags.includes('chengfu:mark')) return [{ kind: 'mark', ...whole }];
    const segments = segmentsOf(paragraph);
    const known = segments.flatMap(({ kind, ...rest }) => (kind ? [{ kind, paragraph, ...rest }] : []));
    if (paragraph.tags.includes('chengfu:document-number')) {
      // Signers may stand on the number's line.
      const last =
        segments.find(({ kind }) => kind === 'number') ?? segments.find(({ kind }) => kind === undefined);
      const others = known.filter(({ kind }) => kind !== 'number');
      return last
        ? [...others, { kind: 'number', paragraph, from: last.from, to: last.to, text: last.text }]
        : others;
    }
    if (known.length > 0) return known;
    const aboveNumber = numbered < 0 || index < numbered;
    if (isRed(paragraph) || (aboveNumber && largest(paragraph) > TYPE_SIZE.two))
      return [{ kind: 'mark', ...whole }];
    return [];
  });
}
