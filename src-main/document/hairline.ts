/** A line of no height to speak of: for anchors, and where Word wants a paragraph that the page does not. */
import { LineRuleType, Paragraph, type ParagraphChild } from 'docx';
import { STYLE } from './document-parts';

/** Points. */
export const HAIRLINE = 1;

/** Keeps what stands above it and the table below it on one page, and apart. `height` in points. */
export const airLine = (height: number): Paragraph =>
  new Paragraph({
    style: STYLE.plain,
    keepNext: true,
    spacing: { line: height * 20, lineRule: LineRuleType.EXACT },
    children: [],
  });

export const hairline = (children: readonly ParagraphChild[] = [], pageBreakBefore = false): Paragraph =>
  new Paragraph({
    style: STYLE.plain,
    pageBreakBefore,
    spacing: { line: HAIRLINE * 20, lineRule: LineRuleType.EXACT },
    children,
  });
