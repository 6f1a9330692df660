/** The body of a document (GB/T 9704 7.3.2, 7.3.3): salutation, headings of four levels, paragraphs, numbered points, tables. */

import { pointText, salutationText } from '@shared/document-layout/body-lines';
import type { BodyBlock, HeadingBlock, TableBlock } from '@shared/document-model/body-block';
import { FONT } from '@shared/document-model/fonts';
import { CHARACTER_POINTS, millimetresToTwips, TYPE_AREA, TYPE_SIZE } from '@shared/document-model/geometry';
import { assertNever } from '@shared/result/assert-never';
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { HEADING_FONT, STYLE } from './document-parts';
import { textRun } from './text-runs';

const POINTS_TO_TWIPS = 20;

/** Two characters, by count so that it follows the type size, with a measure for programs that do not know the count. */
export const FIRST_LINE = {
  firstLineChars: 200,
  firstLine: Math.round(2 * CHARACTER_POINTS * POINTS_TO_TWIPS),
} as const;

const HEADING_LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

export function salutation(addressee: string): Paragraph {
  return new Paragraph({
    style: STYLE.plain,
    alignment: AlignmentType.BOTH,
    children: [textRun(salutationText(addressee))],
  });
}

export interface BlockPosition {
  /** Set on the block before the signature, so that the signature never stands on a page without text. */
  readonly keepNext: boolean;
  readonly pageBreakBefore: boolean;
}

export function bodyBlock(block: BodyBlock, position: BlockPosition): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [headingParagraph(block, position)];
    case 'paragraph':
      return [bodyParagraph(block.text, position)];
    case 'numbered-points':
      return block.points.map((text, index) =>
        bodyParagraph(pointText(text, index), {
          keepNext: position.keepNext && index === block.points.length - 1,
          pageBreakBefore: position.pageBreakBefore && index === 0,
        }),
      );
    case 'table':
      return tableBlock(block, position);
    default:
      return assertNever(block);
  }
}

function bodyParagraph(text: string, position: BlockPosition): Paragraph {
  return new Paragraph({
    style: STYLE.body,
    alignment: AlignmentType.BOTH,
    indent: FIRST_LINE,
    ...position,
    children: [textRun(text)],
  });
}

function headingParagraph(block: HeadingBlock, position: BlockPosition): Paragraph {
  return new Paragraph({
    heading: HEADING_LEVELS[block.level],
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

const TABLE_LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const TABLE_BORDERS = {
  top: TABLE_LINE,
  bottom: TABLE_LINE,
  left: TABLE_LINE,
  right: TABLE_LINE,
  insideHorizontal: TABLE_LINE,
  insideVertical: TABLE_LINE,
} as const;

/** WPS needs the widths in twips on the grid and on each cell; the last column takes what rounding leaves. */
function columnWidths(table: TableBlock): number[] {
  const total = millimetresToTwips(TYPE_AREA.width);
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0);
  const widths = table.columns.map((column) => Math.floor((total * column.share) / shares));
  const rest = total - widths.reduce((sum, width) => sum + width, 0);
  widths[widths.length - 1] = (widths.at(-1) ?? 0) + rest;
  return widths;
}

function tableBlock(block: TableBlock, position: BlockPosition): (Paragraph | Table)[] {
  const widths = columnWidths(block);
  const cell = (text: string, column: number, head: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: [
        new Paragraph({
          style: STYLE.tableText,
          alignment: head ? AlignmentType.CENTER : AlignmentType.LEFT,
          keepNext: head || position.keepNext,
          children: [textRun(text, { font: head ? FONT.hei : FONT.fangsong, size: TYPE_SIZE.smallFour })],
        }),
      ],
    });
  const rows = [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: block.columns.map((column, index) => cell(column.title, index, true)),
    }),
    ...block.rows.map(
      (row) =>
        new TableRow({ cantSplit: true, children: row.map((text, index) => cell(text, index, false)) }),
    ),
  ];
  const table = new Table({
    width: { size: millimetresToTwips(TYPE_AREA.width), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: TABLE_BORDERS,
    margins: { left: 80, right: 80, top: 40, bottom: 40, marginUnitType: WidthType.DXA },
    rows,
  });
  if (block.caption === null) return [table];
  const caption = new Paragraph({
    style: STYLE.plain,
    alignment: AlignmentType.CENTER,
    keepNext: true,
    pageBreakBefore: position.pageBreakBefore,
    children: [textRun(block.caption, { font: FONT.hei })],
  });
  return [caption, table];
}
