/** The end of a document: list of attachments, issuer, date, note, imprint, found from the date backwards and forwards. */
import type { ParagraphFacts } from './document-facts';
import type { ElementKind, FoundElement } from './elements';

const YEAR = '(?:\\d{2,4}|[〇○零一二三四五六七八九十]{2,4})';
const SHORT = '(?:\\d{1,2}|[〇零一二三四五六七八九十]{1,3})';
const DATE_LINE = new RegExp(`^${YEAR}\\s*[年.\\-/]\\s*${SHORT}\\s*[月.\\-/]\\s*${SHORT}\\s*日?$`, 'u');
/** 　　年　月　日: the place of a date that is still open. */
export const OPEN_DATE = /^[\s\u3000X×x*]*年[\s\u3000X×x*]*月[\s\u3000X×x*]*日$/u;

const IMPRINT: readonly (readonly [ElementKind, RegExp])[] = [
  ['copies', /^(?:抄送|分送|抄报)\s*[:：]?/u],
  ['printing', /印\s*发$/u],
  ['publicity', /^(?:公开属性|公开方式|信息公开选项|此件)/u],
];

export function imprintKind(text: string): ElementKind | undefined {
  return IMPRINT.find(([, pattern]) => pattern.test(text.trim()))?.[0];
}

export const ATTACHMENT_LABEL = /^附\s*件\s*\d{0,2}\s*[:：]?$/u;
const ATTACHMENT_NOTE = /^附\s*件\s*[:：]\s*\S/u;
const ATTENDANCE = /^(?:出席|列席|请假|参加人员|出席人员|列席人员)\s*[:：]/u;
const NOTE = /^[（(].+[）)]$/su;

const trimmed = (paragraph: ParagraphFacts) => paragraph.text.trim();

const whole = (kind: ElementKind, paragraph: ParagraphFacts): FoundElement => ({
  kind,
  paragraph,
  from: 0,
  to: paragraph.text.length,
  text: trimmed(paragraph),
});

/** `paragraphs`: flowing ones between title and enclosed attachments. What is not answered is body. */
export function recogniseEnd(paragraphs: readonly ParagraphFacts[]): FoundElement[] {
  const found: FoundElement[] = [];
  for (const paragraph of paragraphs) {
    const kind = imprintKind(trimmed(paragraph));
    if (kind !== undefined && isImprintLine(paragraph, kind)) found.push(whole(kind, paragraph));
    else if (ATTENDANCE.test(trimmed(paragraph))) found.push(whole('attendance', paragraph));
  }
  found.push(...signature(paragraphs), ...attachmentNote(paragraphs));
  return found;
}

/** 印发 also ends ordinary sentences without a stop. */
const isImprintLine = (paragraph: ParagraphFacts, kind: ElementKind) =>
  kind !== 'printing' || (trimmed(paragraph).length <= 60 && /日\s*印\s*发$/u.test(trimmed(paragraph)));

function signature(paragraphs: readonly ParagraphFacts[]): FoundElement[] {
  const isDate = (paragraph: ParagraphFacts) =>
    paragraph.tags.includes('chengfu:date-of-issue') ||
    DATE_LINE.test(trimmed(paragraph)) ||
    OPEN_DATE.test(trimmed(paragraph));
  const at = paragraphs.findLastIndex(isDate);
  const issuersByTag = paragraphs.filter(({ tags }) => tags.some((tag) => tag.startsWith('chengfu:issuer')));
  const date = paragraphs[at];
  const issuers = issuersByTag.length > 0 ? issuersByTag : date ? issuersAbove(paragraphs, at) : [];
  // Minutes have no date; their note is the last of the text.
  const after = date
    ? paragraphs.slice(at + 1).find((each) => trimmed(each) !== '')
    : paragraphs.findLast((each) => trimmed(each) !== '' && imprintKind(trimmed(each)) === undefined);
  return [
    ...issuers.map((paragraph) => whole('issuer', paragraph)),
    ...(date ? [whole('date', date)] : []),
    ...(after && NOTE.test(trimmed(after)) ? [whole('note', after)] : []),
  ];
}

const MOST_ISSUER_LINES = 6;
const MOST_BLANK_LINES = 4;

/** Short lines right above the date that no sentence ends and that do not stand like body text. */
function issuersAbove(paragraphs: readonly ParagraphFacts[], date: number): ParagraphFacts[] {
  const found: ParagraphFacts[] = [];
  // A signature stamp leaves its room between post and date (7.3.5.3).
  let start = date - 1;
  while (date - start <= MOST_BLANK_LINES && trimmed(paragraphs[start] as ParagraphFacts) === '') start -= 1;
  for (let at = start; at >= 0 && found.length < MOST_ISSUER_LINES; at--) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined || !isIssuer(paragraph)) break;
    found.unshift(paragraph);
  }
  return found;
}

function isIssuer(paragraph: ParagraphFacts): boolean {
  const text = trimmed(paragraph);
  if (text === '' || text.length > 60 || /[。；：，、！？:;]$/u.test(text)) return false;
  if (/^附\s*件/u.test(text) || /^\d+[.．、]/u.test(text)) return false;
  const { alignment, indent, tabs } = paragraph;
  const pushed =
    /^[\s\u3000]{6,}/u.test(paragraph.text) ||
    indent.left + Math.max(0, indent.firstLine) > 2_500 ||
    (indent.leftChars ?? 0) + Math.max(0, indent.firstLineChars ?? 0) > 800;
  return (
    alignment === 'right' || alignment === 'center' || pushed || tabs.some(({ kind }) => kind !== 'left')
  );
}

/** From 附件： on, each further numbered name. */
function attachmentNote(paragraphs: readonly ParagraphFacts[]): FoundElement[] {
  const start = paragraphs.findIndex((paragraph) => ATTACHMENT_NOTE.test(trimmed(paragraph)));
  if (start < 0) return [];
  let end = start + 1;
  while (end < paragraphs.length && /^\d+\s*[.．、]/u.test(trimmed(paragraphs[end] as ParagraphFacts)))
    end += 1;
  return paragraphs.slice(start, end).map((paragraph) => whole('attachment-note', paragraph));
}
