/** What an imprint says, how high it is and which room of the last page it takes (GB/T 9704 7.4, 10.1). */
import { FONT } from '../document-model/fonts';
import {
  IMPRINT,
  millimetresToPoints,
  PAPER,
  type PageGeometry,
  pointsToMillimetres,
  TYPE_AREA,
  TYPE_SIZE,
} from '../document-model/geometry';
import type { DocumentFormat, Imprint } from '../document-model/official-document';
import { chineseDateText } from '../document-model/official-text';
import { countLines } from './estimate-lines';
import { belowEmOnLine, emTopOnLine, textWidth } from './line-metrics';
import { EMPTY_DATE } from './signature-places';

export const IMPRINT_SIZE = TYPE_SIZE.four;
/** Points. 7.4.2: one character at each side; 抄送： is three. */
export const IMPRINT_SIDE = IMPRINT_SIZE;
const LABEL = 3 * IMPRINT_SIZE;
const WIDTH = millimetresToPoints(TYPE_AREA.width);

/** Points below each row of a ruled imprint, so that its text stands midway between two rules. */
export const IMPRINT_ROW_AFTER = millimetresToPoints(
  emTopOnLine(IMPRINT.line, IMPRINT_SIZE) - belowEmOnLine(IMPRINT.line, IMPRINT_SIZE),
);
/** Points: the line of no text that carries a rule, with the rule itself. */
export const IMPRINT_RULE_LINE = 1;

export interface ImprintRow {
  readonly role: 'publicity' | 'copies' | 'printing';
  readonly left: string;
  /** 印发日期, flush with the right side; on the row's only line. */
  readonly right: string | null;
  /** Points by which turn-overs hang behind the label's colon. */
  readonly hanging: number;
  readonly lines: number;
}

const row = (role: ImprintRow['role'], left: string, hanging: number): ImprintRow => ({
  role,
  left,
  right: null,
  hanging,
  lines: lineCount(left, hanging),
});

/** Rows from top to bottom; those of a letter have neither 印发机关 nor rules (10.1). */
export function imprintRows(format: DocumentFormat, imprint: Imprint): ImprintRow[] {
  const { copies, publicity, printingOffice, printedOn } = imprint;
  return [
    ...(publicity === null ? [] : [row('publicity', `公开属性：${publicity}`, LABEL + 2 * IMPRINT_SIZE)]),
    ...(copies.length === 0 ? [] : [row('copies', `抄送：${copies.join('，')}。`, LABEL)]),
    ...(format === 'letter' ? [] : printingRows(printingOffice, printedOn)),
  ];
}

/** 7.4.3: one line; an office that leaves no room for the date has a line of its own. */
function printingRows(office: string | null, printedOn: string | null): ImprintRow[] {
  if (office === null) return [];
  const right = `${printedOn === null ? EMPTY_DATE : chineseDateText(printedOn)}印发`;
  const width = textWidth(office, IMPRINT_SIZE, 0) + textWidth(right, IMPRINT_SIZE, 0);
  const fits = width + 3 * IMPRINT_SIDE <= WIDTH;
  return [{ role: 'printing', left: office, right, hanging: 0, lines: fits ? 1 : lineCount(office, 0) + 1 }];
}

/** Lines of 4号 that a text takes. */
const lineCount = (text: string, hanging: number): number =>
  countLines(
    text,
    { font: FONT.fangsong, points: IMPRINT_SIZE, spacing: 0 },
    { width: WIDTH - 2 * IMPRINT_SIDE, first: 0, rest: hanging },
  );

/** Upper edge and height in millimetres: text, or the last rule, ends on the type area's lower edge. Height 0: there is no imprint. */
export function imprintPlace(format: DocumentFormat, imprint: Imprint): { top: number; height: number } {
  const rows = imprintRows(format, imprint);
  const text = rows.reduce((sum, { lines }) => sum + lines * IMPRINT.line, 0);
  if (rows.length === 0) return { top: TYPE_AREA.bottom, height: 0 };
  if (format === 'letter') {
    const height = pointsToMillimetres(text);
    return { height, top: TYPE_AREA.bottom + belowEmOnLine(IMPRINT.line, IMPRINT_SIZE) - height };
  }
  const rules = (rows.length + 1) * (IMPRINT_RULE_LINE + IMPRINT.outerRuleEighths / 8);
  const height = pointsToMillimetres(text + rows.length * IMPRINT_ROW_AFTER + rules);
  return { height, top: TYPE_AREA.bottom + pointsToMillimetres(IMPRINT_RULE_LINE) - height };
}

/** Millimetres between the last line of text and the imprint. */
const AIR = 4;

/** Points of the page's text that the imprint takes, with the air above it; 0: there is none. */
export function imprintRoom(format: DocumentFormat, imprint: Imprint, geometry: PageGeometry): number {
  const { top, height } = imprintPlace(format, imprint);
  return height === 0 ? 0 : millimetresToPoints(PAPER.height - geometry.bottom - top + AIR);
}
