/** Text boxes of page 1 that every format has: lines of the red mark (GB/T 9704 7.2.4) and the result mark of a reply (PRODUCT 7). */
import { emTopOnLine, tightLine } from '@shared/document-layout/line-metrics';
import { FONT } from '@shared/document-model/fonts';
import { COMMON, LETTER, pointsToMillimetres, TYPE_SIZE } from '@shared/document-model/geometry';
import { AlignmentType, LineRuleType, Paragraph, type ParagraphChild } from 'docx';
import { textBox } from './anchored-shapes';
import { STYLE } from './document-parts';
import { textRun } from './text-runs';

/** Drawing ids; the lines of a mark follow each other. */
const MARK_ID = 30;
const RESULT_MARK_ID = 29;
/** Millimetres below the last line, so that no descender is cut. */
const BELOW = 1;

export interface LineBox {
  readonly left: number;
  readonly width: number;
  /** Upper edge of the em boxes, in millimetres from the top of the page. */
  readonly emTop: number;
  readonly points: number;
  /** More than one: at the pitch of joint names. */
  readonly lines: number;
}

function lineBox(
  { left, width, emTop, points, lines }: LineBox,
  id: number,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  children: readonly ParagraphChild[],
): ParagraphChild {
  const line = lines === 1 ? tightLine(points) : points * COMMON.jointMarkPitch;
  const top = emTop - emTopOnLine(line, points);
  return textBox({ left, top, width, height: pointsToMillimetres(line * lines) + BELOW }, id, [
    new Paragraph({
      style: STYLE.plain,
      alignment,
      spacing: { line: Math.round(line * 20), lineRule: LineRuleType.EXACT },
      children,
    }),
  ]);
}

/** `index`: boxes of one mark, from 0. */
export const markBox = (box: LineBox, index: number, children: readonly ParagraphChild[]): ParagraphChild =>
  lineBox(box, MARK_ID + index, AlignmentType.CENTER, children);

/** 3号黑体, right edge where the type area ends. */
export function resultMarkBox(mark: string, emTop: number): ParagraphChild {
  const width = 20;
  const box = { left: LETTER.rightEdge - width, width, emTop, points: TYPE_SIZE.three, lines: 1 };
  return lineBox(box, RESULT_MARK_ID, AlignmentType.RIGHT, [textRun(mark, { font: FONT.hei, spacing: 0 })]);
}
