/** Page 1 of the letter format down to the title (GB/T 9704 10.1): mark, double rules, items under the first rule, result mark. */
import { FONT } from '@shared/document-model/fonts';
import {
  LETTER,
  millimetresToPoints,
  millimetresToTwips,
  PAPER,
  type PageGeometry,
  pointsToMillimetres,
  TWO_LINES,
  TYPE_AREA,
  TYPE_SIZE,
} from '@shared/document-model/geometry';
import { classificationText, copyNumberText, documentNumberText } from '@shared/document-model/official-text';
import {
  AlignmentType,
  Header,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  TabStopType,
  TextRun,
} from 'docx';
import { DOUBLE_RULE_HEIGHT, doubleRule, LETTER_AXIS, textBox } from './anchored-shapes';
import { CONTROL_TAG, contentControl } from './content-control';
import { STYLE } from './document-parts';
import { belowEmOnLine, emTopOnLine, textWidth, tightLine } from './line-metrics';
import type { SealedLetter } from './refuse-unfinished';
import { runOptions, textRun } from './text-runs';
import { titleLines } from './title-lines';

/** Shown until the number is given out; the fields stay wide enough to be written in by hand. */
const EMPTY_NUMBER = '〔\u3000\u3000〕\u3000号';

const TITLE_LINE = 36;
/** Room between title and salutation: one blank line (7.3.1) less what the exact lines add. */
const BELOW_TITLE = 8;
/** Ink starts a little below the em box, so boxes start a little above the asked edge. */
const MARK_INK = 0.3;

const points = (value: number) => Math.round(value * 20);

/** The mark is one line, as large as its length allows: 7.2.4 leaves the size open. */
export function markPoints(issuerMark: string): number {
  const widest = millimetresToPoints(LETTER.markWidest) / (textWidth(issuerMark, 1, 0) || 1);
  return Math.min(LETTER.markLargestPoints, Math.floor(widest * 2) / 2);
}

/** A letter carries its issuer's own name (10.1). */
const markText = (letter: SealedLetter): string => letter.head.mark.names[0] ?? '';

/** Vertical places on page 1, in millimetres from the top of the page. */
function letterPlaces(letter: SealedLetter, geometry: PageGeometry) {
  const size = markPoints(markText(letter));
  const markTop = LETTER.markTop - MARK_INK;
  const ruleTop = markTop + pointsToMillimetres(size) + LETTER.ruleBelowMark - MARK_INK;
  const pitch = geometry.pitchTwips / 20;
  const itemsTop = ruleTop + DOUBLE_RULE_HEIGHT + LETTER.itemBelowRule - emTopOnLine(pitch, TYPE_SIZE.three);
  return { markSize: size, markTop, ruleTop, itemsTop, spacer: itemsTop - geometry.top };
}

/** Rules of page 1 live in its header: text edits cannot move them. */
export function firstPageHeader(letter: SealedLetter, geometry: PageGeometry): Header {
  const { ruleTop } = letterPlaces(letter, geometry);
  const lowerTop = PAPER.height - LETTER.ruleFromBottom - DOUBLE_RULE_HEIGHT / 2;
  return new Header({
    children: [
      new Paragraph({
        style: STYLE.plain,
        spacing: { line: 20, lineRule: LineRuleType.EXACT },
        children: [...doubleRule(ruleTop, '粗细', 10), ...doubleRule(lowerTop, '细粗', 20)],
      }),
    ],
  });
}

function markBox(letter: SealedLetter, geometry: PageGeometry): ParagraphChild {
  const { markSize, markTop } = letterPlaces(letter, geometry);
  const line = tightLine(markSize);
  const mark = textRun(markText(letter), {
    font: FONT.xiaobiaosong,
    size: markSize,
    red: true,
    spacing: 0,
  });
  return textBox(
    {
      left: LETTER_AXIS - LETTER.ruleLength / 2,
      top: markTop,
      width: LETTER.ruleLength,
      height: pointsToMillimetres(line) + 1,
    },
    30,
    [
      new Paragraph({
        style: STYLE.plain,
        alignment: AlignmentType.CENTER,
        spacing: { line: points(line), lineRule: LineRuleType.EXACT },
        children: [contentControl(CONTROL_TAG.mark, 'rich-text', [mark])],
      }),
    ],
  );
}

/** Result mark of a reply (PRODUCT 7): 3号黑体, right edge at 184 mm, 20 mm from the top. */
function resultMarkBox(mark: string): ParagraphChild {
  const line = tightLine(TYPE_SIZE.three);
  const width = 20;
  return textBox(
    {
      left: LETTER.rightEdge - width,
      top: LETTER.resultMarkTop,
      width,
      height: pointsToMillimetres(line) + 1,
    },
    31,
    [
      new Paragraph({
        style: STYLE.plain,
        alignment: AlignmentType.RIGHT,
        spacing: { line: points(line), lineRule: LineRuleType.EXACT },
        children: [textRun(mark, { font: FONT.hei, spacing: 0 })],
      }),
    ],
  );
}

/** Items at the left under the first rule, in the order of 7.2: copy number, classification, urgency. */
function leftItems(letter: SealedLetter): TextRun[] {
  const { copyNumber, classification, urgency } = letter.head;
  const items: TextRun[] = [];
  if (copyNumber !== null) items.push(textRun(copyNumberText(copyNumber)));
  if (classification !== null) items.push(textRun(classificationText(classification), { font: FONT.hei }));
  if (urgency !== null) items.push(textRun(urgency, { font: FONT.hei }));
  return items;
}

export function letterHead(letter: SealedLetter, geometry: PageGeometry): Paragraph[] {
  const { spacer } = letterPlaces(letter, geometry);
  const pitch = geometry.pitchTwips / 20;
  const [first, ...others] = leftItems(letter);
  const number = letter.head.documentNumber;
  const numberControl = contentControl(CONTROL_TAG.documentNumber, 'rich-text', [
    textRun(number === null ? EMPTY_NUMBER : documentNumberText(number)),
  ]);
  const aboveTitle =
    TWO_LINES - belowEmOnLine(pitch, TYPE_SIZE.three) - emTopOnLine(TITLE_LINE, TYPE_SIZE.two);
  return [
    new Paragraph({
      style: STYLE.plain,
      keepNext: true,
      spacing: { line: millimetresToTwips(spacer), lineRule: LineRuleType.EXACT },
      children: [
        markBox(letter, geometry),
        ...(letter.head.resultMark === null ? [] : [resultMarkBox(letter.head.resultMark)]),
      ],
    }),
    new Paragraph({
      style: STYLE.plain,
      keepNext: true,
      tabStops: [{ type: TabStopType.RIGHT, position: millimetresToTwips(TYPE_AREA.width) }],
      children: [
        ...(first === undefined ? [] : [first]),
        new TextRun({ ...runOptions(), children: ['\t'] }),
        numberControl,
      ],
    }),
    ...others.map((item) => new Paragraph({ style: STYLE.plain, keepNext: true, children: [item] })),
    titleParagraph(letter.title, aboveTitle),
  ];
}

function titleParagraph(title: string, above: number): Paragraph {
  const look = { font: FONT.xiaobiaosong, size: TYPE_SIZE.two, spacing: 0 } as const;
  const runs = titleLines(title).map(
    (text, index) => new TextRun({ ...runOptions(look), text, ...(index === 0 ? {} : { break: 1 }) }),
  );
  return new Paragraph({
    style: STYLE.title,
    alignment: AlignmentType.CENTER,
    keepLines: true,
    spacing: {
      before: millimetresToTwips(above),
      after: millimetresToTwips(BELOW_TITLE),
      line: points(TITLE_LINE),
      lineRule: LineRuleType.EXACT,
    },
    children: [contentControl(CONTROL_TAG.title, 'rich-text', runs)],
  });
}

/** Lines of body text that page 1 holds below the title, the salutation included. */
export function firstPageLines(letter: SealedLetter, geometry: PageGeometry): number {
  const pitch = pointsToMillimetres(geometry.pitchTwips / 20);
  const items = Math.max(1, leftItems(letter).length);
  const head =
    letterPlaces(letter, geometry).itemsTop +
    items * pitch +
    TWO_LINES -
    belowEmOnLine(geometry.pitchTwips / 20, TYPE_SIZE.three) -
    emTopOnLine(TITLE_LINE, TYPE_SIZE.two) +
    titleLines(letter.title).length * pointsToMillimetres(TITLE_LINE) +
    BELOW_TITLE;
  return Math.floor((PAPER.height - LETTER.firstPageBottom - head) / pitch + 0.001);
}
