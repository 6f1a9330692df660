/** Names every paragraph of a document: head, title, salutation, body with its headings, end, enclosed attachments, imprint. */

import { titleLength } from '../document-model/body-text';
import { FONT } from '../document-model/fonts';
import { readNumber } from '../document-model/heading-number';
import type { DocumentFacts, ParagraphFacts } from './document-facts';
import type { CheckedFormat, ElementKind, FoundElement, RecognisedDocument } from './elements';
import { familyOf } from './faces';
import { judgeFormat } from './judge-format';
import { ATTACHMENT_LABEL, imprintKind, recogniseEnd } from './recognise-end';
import { endOfTitle, findTitle, recogniseHead } from './recognise-head';

const whole = (kind: ElementKind, paragraph: ParagraphFacts): FoundElement => ({
  kind,
  paragraph,
  from: 0,
  to: paragraph.text.length,
  text: paragraph.text.trim(),
});

/** `format`: what the caller knows; else it is judged from the elements. */
export function recogniseDocument(
  facts: DocumentFacts,
  { format, own = false }: { readonly format?: CheckedFormat; readonly own?: boolean } = {},
): RecognisedDocument {
  const flow = facts.paragraphs.filter(({ where }) => where === 'flow');
  const apart = facts.paragraphs.filter(({ where }) => where !== 'flow');
  const titleAt = findTitle(flow);
  const headEnd = Math.max(0, titleAt);
  const titleEnd = titleAt < 0 ? 0 : endOfTitle(flow, titleAt);
  const elements = [
    ...recogniseApart(apart),
    ...recogniseHead(flow.slice(0, headEnd)),
    ...flow.slice(headEnd, titleEnd).map((paragraph) => whole('title', paragraph)),
    ...recogniseText(flow.slice(titleEnd)).map((element) => (own ? asMeant(element) : element)),
  ].sort((one, other) => one.paragraph.index - other.paragraph.index || one.from - other.from);
  return { facts, elements, format: format ?? judgeFormat(facts, elements) };
}

/** We style what is a heading; a list that we quote may begin with a number and stay a paragraph. */
function asMeant(element: FoundElement): FoundElement {
  const { kind, paragraph } = element;
  if (kind !== 'heading' || paragraph.outlineLevel !== null || /^heading/iu.test(paragraph.styleName))
    return element;
  const face = familyOf(paragraph.runs.find(({ text }) => text.trim() !== '')?.eastAsia ?? '');
  return face === FONT.hei || face === FONT.kai ? element : whole('body', paragraph);
}

/** Text boxes and tables that hold parts of head or imprint; other tables are left alone. */
function recogniseApart(paragraphs: readonly ParagraphFacts[]): FoundElement[] {
  const boxes = recogniseHead(paragraphs.filter(({ where }) => where === 'text-box'));
  const imprint = paragraphs.flatMap((paragraph) => {
    const kind = imprintKind(paragraph.text);
    return kind === undefined ? [] : [whole(kind, paragraph)];
  });
  return [...boxes.filter(({ paragraph }) => imprintKind(paragraph.text) === undefined), ...imprint];
}

function recogniseText(paragraphs: readonly ParagraphFacts[]): FoundElement[] {
  const enclosedAt = paragraphs.findIndex(
    (paragraph, index) => ATTACHMENT_LABEL.test(paragraph.text.trim()) && startsPage(paragraphs, index),
  );
  const own = enclosedAt < 0 ? paragraphs : paragraphs.slice(0, enclosedAt);
  const enclosed = enclosedAt < 0 ? [] : paragraphs.slice(enclosedAt);
  const end = recogniseEnd(own);
  const endPlaces = new Set(end.map(({ paragraph }) => paragraph.index));
  const salutation = findSalutation(own, endPlaces);
  return [
    ...(salutation ? [whole('salutation', salutation)] : []),
    ...own.filter((each) => each !== salutation && !endPlaces.has(each.index)).flatMap(bodyElement),
    ...end,
    ...recogniseEnclosed(enclosed),
  ];
}

function startsPage(paragraphs: readonly ParagraphFacts[], index: number): boolean {
  const here = paragraphs[index];
  const before = paragraphs[index - 1];
  if (here === undefined || before === undefined) return false;
  return (
    here.pageBreakBefore ||
    here.text.includes('\f') ||
    before.text.includes('\f') ||
    before.section !== here.section
  );
}

/** The first words after the title, closed by a colon; a line in parentheses under the title is none. */
function findSalutation(
  paragraphs: readonly ParagraphFacts[],
  taken: ReadonlySet<number>,
): ParagraphFacts | undefined {
  const first = paragraphs.find(({ text, alignment }) => text.trim() !== '' && alignment !== 'center');
  if (first === undefined || taken.has(first.index)) return undefined;
  const text = first.text.trim();
  const closed = /[：:]$/u.test(text) && text.length <= 200 && !/[。；]/u.test(text);
  return closed && readNumber(text) === undefined ? first : undefined;
}

function recogniseEnclosed(paragraphs: readonly ParagraphFacts[]): FoundElement[] {
  let expectTitle = false;
  let title: ParagraphFacts | undefined;
  return paragraphs.flatMap((paragraph, index): FoundElement[] => {
    const text = paragraph.text.trim();
    if (text === '') return [];
    if (ATTACHMENT_LABEL.test(text) && (index === 0 || startsPage(paragraphs, index))) {
      expectTitle = true;
      title = undefined;
      return [whole('attachment-label', paragraph)];
    }
    const kind = imprintKind(text);
    if (kind !== undefined) return [whole(kind, paragraph)];
    if (
      expectTitle &&
      paragraph.alignment === 'center' &&
      (title === undefined || goesOn(title, paragraph))
    ) {
      title = paragraph;
      return [whole('attachment-title', paragraph)];
    }
    expectTitle = false;
    return bodyElement(paragraph);
  });
}

/** A title may be typed as several centred paragraphs of one size. */
const goesOn = (title: ParagraphFacts, next: ParagraphFacts) =>
  next.index === title.index + 1 && next.runs[0]?.size === title.runs[0]?.size;

/** 7.3.3. A heading's own words end with its first sentence; what follows is body in the same paragraph. */
function bodyElement(paragraph: ParagraphFacts): FoundElement[] {
  const { text } = paragraph;
  if (text.trim() === '') return [];
  if (paragraph.alignment === 'center') return [whole('caption', paragraph)];
  const start = text.length - text.trimStart().length;
  const read = readNumber(text.trim());
  const length = read === undefined ? undefined : titleLength(read.words);
  if (read === undefined || length === undefined) return [whole('body', paragraph)];
  const words = text.indexOf(read.words, start);
  return [{ ...whole('heading', paragraph), level: read.level, headingEnd: words + length }];
}
