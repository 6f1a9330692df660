/** Page 1 of the letter format down to the title (GB/T 9704 10.1): mark, double rules, items under the first rule, result mark. */
import {
  aboveTitle,
  BELOW_TITLE,
  LETTER_AXIS,
  letterMarkText,
  letterPlaces,
  TITLE_LINE,
} from '@shared/document-layout/letter-places';
import { tightLine } from '@shared/document-layout/line-metrics';
import { titleLines } from '@shared/document-layout/title-lines';
import { FONT } from '@shared/document-model/fonts';
import {
  LETTER,
  millimetresToTwips,
  type PageGeometry,
  pointsToMillimetres,
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
import { doubleRule, textBox } from './anchored-shapes';
import { CONTROL_TAG, contentControl } from './content-control';
import { STYLE } from './document-parts';
import type { SealedLetter } from './refuse-unfinished';
import { runOptions, textRun } from './text-runs';

/** Shown until the number is given out; the fields stay wide enough to be written in by hand. */
const EMPTY_NUMBER = '〔\u3000\u3000〕\u3000号';

const points = (value: number) => Math.round(value * 20);

/** Rules of page 1 live in its header: text edits cannot move them. */
export function firstPageHeader(letter: SealedLetter, geometry: PageGeometry): Header {
  const { ruleTop, lowerRuleTop } = letterPlaces(letter, geometry);
  return new Header({
    children: [
      new Paragraph({
        style: STYLE.plain,
        spacing: { line: 20, lineRule: LineRuleType.EXACT },
        children: [...doubleRule(ruleTop, '粗细', 10), ...doubleRule(lowerRuleTop, '细粗', 20)],
      }),
    ],
  });
}

function markBox(letter: SealedLetter, geometry: PageGeometry): ParagraphChild {
  const { markSize, markTop } = letterPlaces(letter, geometry);
  const line = tightLine(markSize);
  const mark = textRun(letterMarkText(letter), {
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
function leftItems(letter: SealedLetter): ParagraphChild[] {
  const { copyNumber, classification, urgency } = letter.head;
  const items: ParagraphChild[] = [];
  if (copyNumber !== null) items.push(textRun(copyNumberText(copyNumber)));
  if (classification !== null) items.push(textRun(classificationText(classification), { font: FONT.hei }));
  if (urgency !== null) items.push(textRun(urgency, { font: FONT.hei }));
  return items;
}

export function letterHead(letter: SealedLetter, geometry: PageGeometry): Paragraph[] {
  const { spacer } = letterPlaces(letter, geometry);
  const [first, ...others] = leftItems(letter);
  const number = letter.head.documentNumber;
  const numberControl = contentControl(CONTROL_TAG.documentNumber, 'rich-text', [
    textRun(number === null ? EMPTY_NUMBER : documentNumberText(number)),
  ]);
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
    titleParagraph(letter.title, aboveTitle(geometry)),
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
