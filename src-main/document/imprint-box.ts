/** The imprint on the last lines of a page (GB/T 9704 7.4): ruled in every format but the letter, which has copies only (10.1). */
import {
  IMPRINT_ROW_AFTER,
  IMPRINT_RULE_LINE,
  IMPRINT_SIDE,
  IMPRINT_SIZE,
  type ImprintRow,
  imprintPlace,
  imprintRows,
} from '@shared/document-layout/imprint-places';
import { IMPRINT, millimetresToPoints, TYPE_AREA } from '@shared/document-model/geometry';
import type { OfficialDocument } from '@shared/document-model/official-document';
import { BorderStyle, LineRuleType, Paragraph, type ParagraphChild, Tab, TabStopType, TextRun } from 'docx';
import { textBox } from './anchored-shapes';
import { STYLE } from './document-parts';
import { runOptions, textRun } from './text-runs';

const BOX_ID = 28;
/** Millimetres of the box above its text: room for a copy that is added by hand. */
const SPARE = 20;
const LOOK = { size: IMPRINT_SIZE } as const;

const twips = (points: number) => Math.round(points * 20);

/** A text box that grows upwards from the type area's lower edge: a floating table would vanish in LibreOffice. */
export function imprintBox({ format, imprint }: OfficialDocument): ParagraphChild {
  const rows = imprintRows(format, imprint);
  const { top, height } = imprintPlace(format, imprint);
  const box = { left: TYPE_AREA.left, width: TYPE_AREA.width, top: top - SPARE, height: height + SPARE };
  const children = format === 'letter' ? rows.map((row) => rowParagraph(row, 0)) : ruled(rows);
  return textBox(box, BOX_ID, children, { bottom: true });
}

function ruled(rows: readonly ImprintRow[]): Paragraph[] {
  return [
    ...rows.flatMap((row, index) => [
      rule(index === 0 ? IMPRINT.outerRuleEighths : IMPRINT.innerRuleEighths),
      rowParagraph(row, IMPRINT_ROW_AFTER),
    ]),
    rule(IMPRINT.outerRuleEighths),
  ];
}

/** A line of no text across the whole box: the border of an indented row would be shorter than 156 mm. */
const rule = (eighths: number): Paragraph =>
  new Paragraph({
    style: STYLE.plain,
    border: { top: { style: BorderStyle.SINGLE, size: eighths, color: '000000', space: 0 } },
    spacing: { line: twips(IMPRINT_RULE_LINE), lineRule: LineRuleType.EXACT },
    children: [],
  });

function rowParagraph({ left, right, hanging, lines }: ImprintRow, after: number): Paragraph {
  const dateEdge = twips(millimetresToPoints(TYPE_AREA.width) - IMPRINT_SIDE);
  return new Paragraph({
    style: STYLE.plain,
    indent: {
      left: twips(IMPRINT_SIDE + hanging),
      right: twips(IMPRINT_SIDE),
      hanging: twips(hanging),
    },
    ...(right === null ? {} : { tabStops: [{ type: TabStopType.RIGHT, position: dateEdge }] }),
    spacing: { line: twips(IMPRINT.line), lineRule: LineRuleType.EXACT, after: twips(after) },
    children: [
      textRun(left, LOOK),
      ...(right === null
        ? []
        : [
            new TextRun({ ...runOptions(LOOK), ...(lines > 1 ? { break: 1 } : {}), children: [new Tab()] }),
            textRun(right, LOOK),
          ]),
    ],
  });
}
