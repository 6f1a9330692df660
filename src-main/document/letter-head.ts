/** Page 1 of the letter format down to the title (GB/T 9704 10.1): mark, double rules, items under the first rule, result mark. */
import { headItems, numberText } from '@shared/document-layout/head-items';
import { aboveTitle, letterMarkText, letterPlaces } from '@shared/document-layout/letter-places';
import { MARK_AXIS } from '@shared/document-layout/mark-places';
import { FONT } from '@shared/document-model/fonts';
import { LETTER, millimetresToTwips, type PageGeometry, TYPE_AREA } from '@shared/document-model/geometry';
import type { OfficialDocument } from '@shared/document-model/official-document';
import { LineRuleType, Paragraph, type ParagraphChild, Tab, TabStopType, TextRun } from 'docx';
import { doubleRule } from './anchored-shapes';
import { CONTROL_TAG, contentControl } from './content-control';
import { STYLE } from './document-parts';
import { markBox, resultMarkBox } from './head-boxes';
import { runOptions, textRun } from './text-runs';
import { titleParagraph } from './title-paragraph';

/** Rules of page 1 live in its header: text edits cannot move them. A preprinted sheet brings its own. */
export function letterRules(letter: OfficialDocument, geometry: PageGeometry): ParagraphChild[] {
  if (letter.head.preprinted) return [];
  const { ruleTop, lowerRuleTop } = letterPlaces(letter, geometry);
  return [...doubleRule(ruleTop, '粗细', 10), ...doubleRule(lowerRuleTop, '细粗', 20)];
}

function letterMark(letter: OfficialDocument, geometry: PageGeometry): ParagraphChild[] {
  if (letter.head.preprinted) return [];
  const { markSize, markTop } = letterPlaces(letter, geometry);
  const look = { font: FONT.xiaobiaosong, size: markSize, red: true, spacing: 0 } as const;
  const box = {
    left: MARK_AXIS - LETTER.ruleLength / 2,
    width: LETTER.ruleLength,
    emTop: markTop,
    points: markSize,
    lines: 1,
  };
  const mark = contentControl(CONTROL_TAG.mark, 'rich-text', [textRun(letterMarkText(letter), look)]);
  return [markBox(box, 0, [mark])];
}

export function letterHead(letter: OfficialDocument, geometry: PageGeometry): Paragraph[] {
  const { spacer } = letterPlaces(letter, geometry);
  const { resultMark } = letter.head;
  const [first, ...others] = headItems(letter.head).map(({ text, font }) => textRun(text, { font }));
  const number = contentControl(CONTROL_TAG.documentNumber, 'rich-text', [textRun(numberText(letter.head))]);
  return [
    new Paragraph({
      style: STYLE.plain,
      keepNext: true,
      spacing: { line: millimetresToTwips(spacer), lineRule: LineRuleType.EXACT },
      children: [
        ...letterMark(letter, geometry),
        ...(resultMark === null ? [] : [resultMarkBox(resultMark, LETTER.resultMarkTop)]),
      ],
    }),
    new Paragraph({
      style: STYLE.plain,
      keepNext: true,
      tabStops: [{ type: TabStopType.RIGHT, position: millimetresToTwips(TYPE_AREA.width) }],
      children: [
        ...(first === undefined ? [] : [first]),
        new TextRun({ ...runOptions(), children: [new Tab()] }),
        number,
      ],
    }),
    ...others.map((item) => new Paragraph({ style: STYLE.plain, keepNext: true, children: [item] })),
    titleParagraph(letter.title, { above: aboveTitle(geometry) }, inTitleControl),
  ];
}

export const inTitleControl = (runs: ParagraphChild[]): ParagraphChild[] => [
  contentControl(CONTROL_TAG.title, 'rich-text', runs),
];
