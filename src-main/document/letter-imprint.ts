/** The imprint of a letter (10.1): copies only, without rules, issuing office and date, on the last lines of an even page. */
import {
  millimetresToPoints,
  type PageGeometry,
  pointsToMillimetres,
  TYPE_AREA,
  TYPE_SIZE,
} from '@shared/document-model/geometry';
import { LineRuleType, Paragraph, type ParagraphChild } from 'docx';
import { textBox } from './anchored-shapes';
import { STYLE } from './document-parts';
import { belowEmOnLine, textWidth } from './line-metrics';
import type { SealedLetter } from './refuse-unfinished';
import { textRun } from './text-runs';

const LINE = 24;
const SIZE = TYPE_SIZE.four;
/** 7.4.2: one character at each side; 抄送： is three. */
const SIDE = SIZE;
const LABEL = 3 * SIZE;

const twips = (points: number) => Math.round(points * 20);

const copiesText = (copies: readonly string[]) => `抄送：${copies.join('，')}。`;

export function imprintTexts(letter: SealedLetter): string[] {
  const { copies, publicity } = letter.imprint;
  return [
    ...(publicity === null ? [] : [`公开属性：${publicity}`]),
    ...(copies.length === 0 ? [] : [copiesText(copies)]),
  ];
}

/** Lines of 4号 that a text takes; 5% more for punctuation that moves to the next line. */
function lineCount(text: string): number {
  const width = millimetresToPoints(TYPE_AREA.width) - 2 * SIDE - LABEL;
  return Math.max(1, Math.ceil(((textWidth(text, SIZE, 0) - LABEL) * 1.05) / width));
}

/** Height in millimetres. */
function imprintHeight(letter: SealedLetter): number {
  return pointsToMillimetres(imprintTexts(letter).reduce((sum, text) => sum + lineCount(text) * LINE, 0));
}

/** Millimetres between the last line of text and the imprint. */
const AIR = 4;

/** Lines of the body's grid that the imprint takes from the last page, with the air above it. */
export function imprintGridLines(letter: SealedLetter, geometry: PageGeometry): number {
  const height = imprintHeight(letter);
  return height === 0 ? 0 : Math.ceil((height + AIR) / pointsToMillimetres(geometry.pitchTwips / 20));
}

/** A text box that grows upwards from the type area's lower edge: a floating table would vanish in LibreOffice. */
export function imprintBox(letter: SealedLetter): ParagraphChild {
  const height = imprintHeight(letter);
  const bottom = TYPE_AREA.bottom + belowEmOnLine(LINE, SIZE);
  const paragraphs = imprintTexts(letter).map((text) => {
    const label = text.startsWith('抄送') ? LABEL : LABEL + 2 * SIZE;
    return new Paragraph({
      style: STYLE.plain,
      indent: { left: twips(SIDE + label), right: twips(SIDE), hanging: twips(label) },
      spacing: { line: twips(LINE), lineRule: LineRuleType.EXACT },
      children: [textRun(text, { size: SIZE })],
    });
  });
  return textBox(
    { left: TYPE_AREA.left, top: bottom - height, width: TYPE_AREA.width, height },
    32,
    paragraphs,
    'bottom',
  );
}
