/** Page 1 of the 通用 and 纪要 formats down to the title (GB/T 9704 7.2, 10.3): items, mark, number or issue, red rule. */
import { type HeadPlaces, headPlaces, type RowText } from '@shared/document-layout/head-places';
import { MARK_AXIS, type MarkLine } from '@shared/document-layout/mark-places';
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
    titleParagraph(document.title, places.titleTop - rowsBottom, inTitleControl),
  ];
}

const plain = (children: readonly ParagraphChild[], options: IParagraphOptions = {}) =>
  new Paragraph({ style: STYLE.plain, keepNext: true, ...options, children });

const rule = ({ ruleTop }: HeadPlaces): ParagraphChild =>
  redRule({ left: TYPE_AREA.left, top: ruleTop, width: TYPE_AREA.width, height: COMMON.rule }, RULE_ID);

function markBoxes(lines: readonly MarkLine[]): ParagraphChild[] {
  return lines.map((line, order) => {
    const { index, text, points, spacing, left, width, emTop } = line;
    const runs = spread(text, { font: FONT.xiaobiaosong, size: points, red: true, spacing: 0 }, spacing);
    if (index === null && line.role === 'name') {
      const box = { left: MARK_AXIS - LETTER.ruleLength / 2, width: LETTER.ruleLength, emTop, points };
      return markBox(box, order, [contentControl(CONTROL_TAG.mark, 'rich-text', runs)]);
    }
    const box = { left: left - SPARE / 2, width: width + SPARE, emTop, points };
    return markBox(
      box,
      order,
      index === null ? runs : [contentControl(numberedTag('mark', index), 'rich-text', runs)],
    );
  });
}

/** Points behind each character but the last, which ends the text where it should end. */
function spread(text: string, look: RunLook, points: number): ParagraphChild[] {
  const characters = [...text];
  const last = characters.pop();
  if (points === 0 || last === undefined || characters.length === 0) return [textRun(text, look)];
  const spacing = (look.spacing ?? CHARACTER_SPACING_POINTS) + points;
  return [textRun(characters.join(''), { ...look, spacing }), textRun(last, look)];
}

const TAB = { left: TabStopType.LEFT, centre: TabStopType.CENTER, right: TabStopType.RIGHT } as const;

/** The first text by indent or centred, each other on a tab of its own: the row looks the same whatever the face. */
function rowParagraph(texts: readonly RowText[], firstSigner: number): Paragraph {
  let signer = firstSigner;
  const children = texts.flatMap((text, order) => {
    const runs = spread(text.text, { font: text.font }, text.spread);
    const tag = text.role === 'signer' ? numberedTag('signer', signer++) : TAGS[text.role];
    return [
      ...(order === 0 ? [] : [new TextRun({ ...runOptions(), children: [new Tab()] })]),
      ...(tag === null ? runs : [contentControl(tag, 'rich-text', runs)]),
    ];
  });
  const [first, ...others] = texts;
  return plain(children, {
    ...(first?.align === 'left'
      ? { alignment: AlignmentType.LEFT, indent: { left: millimetresToTwips(first.at) } }
      : { alignment: AlignmentType.CENTER }),
    tabStops: others.map(({ align, at }) => ({ type: TAB[align], position: millimetresToTwips(at) })),
  });
}

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
