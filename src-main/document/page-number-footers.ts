/** Page numbers (GB/T 9704 7.5) in footers that also hold the text back to 22 lines on pages without the letter's lower rule. */
import { FONT } from '@shared/document-model/fonts';
import {
  millimetresToTwips,
  PAGE_NUMBER,
  PAPER,
  type PageGeometry,
  pointsToMillimetres,
  TYPE_AREA,
  TYPE_SIZE,
} from '@shared/document-model/geometry';
import { AlignmentType, Footer, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx';
import { STYLE } from './document-parts';
import { runOptions } from './text-runs';

const LINE = 20;
/** Digits of 宋体 are 0.68 em high; the 一字线 runs near their middle, so 7 mm holds for either within the tolerance. */
const DIGIT_TOP = 0.8 * LINE - 0.68 * TYPE_SIZE.four;
const ABOVE_SEVEN = 0.8;

export interface FooterPlan {
  /** Distance of the footer from the page's lower edge, millimetres. */
  readonly distance: number;
  readonly first: Footer;
  readonly odd: Footer;
  readonly even: Footer;
}

/** Footer whose top is the geometry's bottom margin: Word and LibreOffice both push the text back by it. */
export function pageNumberFooters(geometry: PageGeometry): FooterPlan {
  const digitsTop = TYPE_AREA.bottom + PAGE_NUMBER.belowTypeArea - ABOVE_SEVEN;
  const lineTop = digitsTop - pointsToMillimetres(DIGIT_TOP);
  const footerTop = PAPER.height - geometry.bottom;
  const lineBottom = lineTop + pointsToMillimetres(LINE);
  const before = millimetresToTwips(lineTop - footerTop);
  return {
    distance: PAPER.height - lineBottom,
    first: new Footer({ children: [hairline()] }),
    odd: new Footer({ children: [numberParagraph('odd', before)] }),
    even: new Footer({ children: [numberParagraph('even', before)] }),
  };
}

/** A footer of no height to speak of and no content. */
const hairline = () =>
  new Paragraph({ style: STYLE.plain, spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] });

export const emptyFooter = (): Footer => new Footer({ children: [hairline()] });

function numberParagraph(side: 'odd' | 'even', before: number): Paragraph {
  const look = { font: FONT.song, size: TYPE_SIZE.four, spacing: 0 } as const;
  const indent = PAGE_NUMBER.indentCharacters * TYPE_SIZE.four * 20;
  return new Paragraph({
    style: STYLE.plain,
    alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: side === 'odd' ? { right: indent } : { left: indent },
    spacing: { before, line: LINE * 20, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ ...runOptions(look), children: ['— ', PageNumber.CURRENT, ' —'] })],
  });
}
