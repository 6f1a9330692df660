/** Page 1 of the 通用 and 纪要 formats down to the title (GB/T 9704 7.2, 10.3): items, mark, number or issue, red rule. */
import { type HeadPlaces, headPlaces, type RowText } from '@shared/document-layout/head-places';
import type { MarkLine } from '@shared/document-layout/mark-places';
import { FONT } from '@shared/document-model/fonts';
import {
  CHARACTER_SPACING_POINTS,
  COMMON,
  LETTER,
  millimetresToTwips,
  type PageGeometry,
  pointsToMillimetres,
  TYPE_AREA,
} from '@shared/document-model/geometry';
import type { OfficialDocument } from '@shared/document-model/official-document';
import {
  AlignmentType,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { redRule } from './anchored-shapes';
import { CONTROL_TAG, type ControlTag, contentControl, numberedTag } from './content-control';
import { STYLE } from './document-parts';
import { markBox, resultMarkBox } from './head-boxes';
import { inTitleControl } from './letter-head';
import { type RunLook, runOptions, textRun } from './text-runs';
import { titleParagraph } from './title-paragraph';

const RULE_ID = 10;
/** Millimetres that a text box is wider than its text, so that rounding never turns a line over. */
const SPARE = 4;

export function commonHead(document: OfficialDocument, geometry: PageGeometry): Paragraph[] {
  const places = headPlaces(document, geometry);
  const { head } = document;
  const pitch = pointsToMillimetres(geometry.pitchTwips / 20);
  const spacerTop = geometry.top + places.items.length * pitch;
  const shapes = [
    ...(head.preprinted ? [] : [...markBoxes(places.mark), rule(places)]),
    ...(head.resultMark === null ? [] : [resultMarkBox(head.resultMark, TYPE_AREA.top)]),
  ];
  const rowsBottom = places.rowsTop + places.rows.length * pitch;
  return [
    ...places.items.map(({ text, font }) => plain([textRun(text, { font })])),
    plain(shapes, {
      spacing: {
        line: millimetresToTwips(places.rowsTop - spacerTop),
        lineRule: LineRuleType.EXACT,
      },
    }),
    ...rowParagraphs(places.rows),
    titleParagraph(document.title, { above: places.titleTop - rowsBottom }, inTitleControl),
  ];
}

const plain = (children: readonly ParagraphChild[], options: IParagraphOptions = {}) =>
  new Paragraph({ style: STYLE.plain, keepNext: true, ...options, children });

const rule = ({ ruleTop }: HeadPlaces): ParagraphChild =>
  redRule({ left: TYPE_AREA.left, top: ruleTop, width: TYPE_AREA.width, height: COMMON.rule }, RULE_ID);

/** The names of a joint mark are lines of one box, each a field; 文件 stands in another at their right. */
function markBoxes(lines: readonly MarkLine[]): ParagraphChild[] {
  const names = lines.filter(({ role }) => role === 'name');
  const [first] = names;
  if (first === undefined) return [];
  const { points, emTop } = first;
  const runs = names.flatMap((line, order) => [
    ...(order === 0 ? [] : [new TextRun({ ...runOptions(markLook(line)), break: 1 })]),
    contentControl(
      line.index === null ? CONTROL_TAG.mark : numberedTag('mark', line.index),
      'rich-text',
      evenly(line.text, markLook(line), line.spacing),
    ),
  ]);
  const width = names.length === 1 ? LETTER.ruleLength : first.width + SPARE;
  const middle = first.left + first.width / 2;
  const box = { left: middle - width / 2, width, emTop, points, lines: names.length };
  const suffixes = lines.filter(({ role }) => role === 'suffix');
  return [
    markBox(box, 0, runs),
    ...suffixes.map((line) =>
      markBox(
        {
          left: line.left - SPARE / 2,
          width: line.width + SPARE,
          emTop: line.emTop,
          points: line.points,
          lines: 1,
        },
        1,
        [textRun(line.text, markLook(line))],
      ),
    ),
  ];
}

const markLook = ({ points }: MarkLine) =>
  ({ font: FONT.xiaobiaosong, size: points, red: true, spacing: 0 }) as const;

/** Points behind each character but the last, which ends the text where it should end. */
function evenly(text: string, look: RunLook, points: number): ParagraphChild[] {
  const characters = [...text];
  const last = characters.pop();
  if (points === 0 || last === undefined || characters.length === 0) return [textRun(text, look)];
  return [textRun(characters.join(''), { ...look, spacing: points }), textRun(last, look)];
}

const TAB = { left: TabStopType.LEFT, centre: TabStopType.CENTER, right: TabStopType.RIGHT } as const;

/** The first text by indent or centred, each other on a tab of its own: the row looks the same whatever the face. */
function rowParagraph(texts: readonly RowText[], firstSigner: number): Paragraph {
  let signer = firstSigner;
  const children = texts.flatMap((text, order) => {
    // The last character may be followed by as much as the others: nothing is centred on it.
    const spacing = CHARACTER_SPACING_POINTS + text.spread;
    const runs = [textRun(text.text, { font: text.font, spacing })];
    const tag = text.role === 'signer' ? numberedTag('signer', signer++) : TAGS[text.role];
    return [
      ...(startsOnTab(texts, order) ? [new TextRun({ ...runOptions(), children: [new Tab()] })] : []),
      ...(tag === null ? runs : [contentControl(tag, 'rich-text', runs)]),
    ];
  });
  const [first] = texts;
  const onTabs = texts.filter((_, order) => startsOnTab(texts, order));
  return plain(children, {
    ...(first?.align === 'left'
      ? { alignment: AlignmentType.LEFT, indent: { left: millimetresToTwips(first.at) } }
      : { alignment: AlignmentType.CENTER }),
    tabStops: onTabs.map(({ align, at }) => ({ type: TAB[align], position: millimetresToTwips(at) })),
  });
}

/** A signer follows the label at once: a tab between them would have no width to take. */
const startsOnTab = (texts: readonly RowText[], order: number): boolean =>
  order > 0 && texts[order - 1]?.role !== 'signer-label';

const TAGS: Readonly<Record<Exclude<RowText['role'], 'signer'>, ControlTag | null>> = {
  number: CONTROL_TAG.documentNumber,
  'signer-label': null,
  issue: CONTROL_TAG.issue,
  issuer: numberedTag('issuer', 0),
  date: CONTROL_TAG.dateOfIssue,
};

function rowParagraphs(rows: readonly (readonly RowText[])[]): Paragraph[] {
  let signers = 0;
  return rows.map((row) => {
    const paragraph = rowParagraph(row, signers);
    signers += row.filter(({ role }) => role === 'signer').length;
    return paragraph;
  });
}
