/** A line of no height to speak of: for anchors, and where Word wants a paragraph that the page does not. */
import { LineRuleType, Paragraph, type ParagraphChild } from 'docx';
import { STYLE } from './document-parts';

/** Points. */
export const HAIRLINE = 1;

export const hairline = (children: readonly ParagraphChild[] = [], pageBreakBefore = false): Paragraph =>
  new Paragraph({
    style: STYLE.plain,
    pageBreakBefore,
    spacing: { line: HAIRLINE * 20, lineRule: LineRuleType.EXACT },
    children,
  });
