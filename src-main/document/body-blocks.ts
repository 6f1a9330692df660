/** The body of a document (GB/T 9704 7.3.2, 7.3.3): salutation, headings of four levels, paragraphs, numbered points, tables. */

import { salutationText } from '@shared/document-layout/body-lines';
import type { FlowUnit, ParagraphPart } from '@shared/document-layout/flow-units';
import { HEADING_FONT } from '@shared/document-layout/heading-fonts';
import { lastLineOfHead } from '@shared/document-layout/last-paragraph';
import type { HeadingBlock } from '@shared/document-model/body-block';
import { CHARACTER_POINTS } from '@shared/document-model/geometry';
import { assertNever } from '@shared/result/assert-never';
import { AlignmentType, Paragraph, type ParagraphChild, type Table } from 'docx';
import { bodyTable } from './body-table';
import { STYLE } from './document-parts';
import { textRun } from './text-runs';

const POINTS_TO_TWIPS = 20;

/** Two characters, by count so that it follows the type size, with a measure for programs that do not know the count. */
export const FIRST_LINE = {
  firstLineChars: 200,
  firstLine: Math.round(2 * CHARACTER_POINTS * POINTS_TO_TWIPS),
} as const;

export function salutation(addressee: string): Paragraph {
  return new Paragraph({
    style: STYLE.plain,
    alignment: AlignmentType.BOTH,
    children: [textRun(salutationText(addressee))],
  });
}

export interface UnitPosition {
  /** Set on what stands before the signature, so that the signature never stands on a page without text. */
  readonly keepNext: boolean;
  readonly pageBreakBefore: boolean;
  /** Word's own names unless the document is another's, whose headings have their own look. */
  readonly headingStyle?: (level: HeadingBlock['level']) => string;
}

export function flowUnit(unit: FlowUnit, position: UnitPosition): (Paragraph | Table)[] {
  switch (unit.type) {
    case 'heading':
      return [headingParagraph(unit, position)];
    case 'paragraph':
      return [bodyParagraph(unit, position)];
    case 'table':
      return bodyTable(unit, position);
    default:
      return assertNever(unit);
  }
}

/** Kept lines: Word would leave the paragraph's first lines behind, LibreOffice never does. */
function bodyParagraph({ text }: ParagraphPart, { keepNext, pageBreakBefore }: UnitPosition): Paragraph {
  return new Paragraph({
    style: STYLE.body,
    alignment: AlignmentType.BOTH,
    indent: FIRST_LINE,
    keepNext,
    ...(keepNext ? { keepLines: true } : {}),
    pageBreakBefore,
    children: [textRun(text)],
  });
}

/** A paragraph that runs over to the signature's page: `blank` stands in the line that ends its page. */
export function runOverParagraph(
  unit: ParagraphPart,
  pageBreakBefore: boolean,
  blank: ParagraphChild | null,
): Paragraph {
  const { text } = unit;
  const at = blank === null ? 0 : lastLineOfHead(unit);
  return new Paragraph({
    style: STYLE.body,
    alignment: AlignmentType.BOTH,
    indent: FIRST_LINE,
    pageBreakBefore,
    children: [
      ...(at === 0 ? [] : [textRun(text.slice(0, at))]),
      ...(blank === null ? [] : [blank]),
      textRun(text.slice(at)),
    ],
  });
}

function headingParagraph(block: HeadingBlock, position: UnitPosition): Paragraph {
  return new Paragraph({
    style: (position.headingStyle ?? STYLE.heading)(block.level),
    alignment: AlignmentType.BOTH,
    indent: FIRST_LINE,
    keepNext: position.keepNext || block.runIn === null,
    pageBreakBefore: position.pageBreakBefore,
    children: [
      textRun(block.text, { font: HEADING_FONT[block.level] }),
      ...(block.runIn === null ? [] : [textRun(block.runIn)]),
    ],
  });
}
