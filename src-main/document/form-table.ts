/** A ruled form on the width of the type area: rows of labelled cells on one grid, with heights that fill the page. */
import { FONT } from '@shared/document-model/fonts';
import { millimetresToTwips, TYPE_AREA, TYPE_SIZE } from '@shared/document-model/geometry';
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { STYLE } from './document-parts';
import { textRun } from './text-runs';

/** Six columns: label and value three times; values of one-entry rows span five. */
const SHARES = [26, 30, 22, 26, 22, 30] as const;
const OUTER = { style: BorderStyle.SINGLE, size: 12, color: '000000' } as const;
const INNER = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

export interface FormCell {
  /** Columns of the grid that the cell covers. */
  readonly span: number;
  readonly label: boolean;
  readonly paragraphs: readonly FormParagraph[];
}

export interface FormParagraph {
  readonly children: readonly ParagraphChild[];
  readonly right?: boolean;
}

export interface FormRow {
  /** Smallest height in millimetres. */
  readonly height: number;
  readonly cells: readonly FormCell[];
}

export const formText = (
  text: string,
  font: (typeof FONT)[keyof typeof FONT] = FONT.fangsong,
): ParagraphChild => textRun(text, { font, size: TYPE_SIZE.smallFour });

export const labelCell = (text: string): FormCell => ({
  span: 1,
  label: true,
  paragraphs: [{ children: [formText(text, FONT.hei)] }],
});

export const textCell = (span: number, ...texts: readonly string[]): FormCell => ({
  span,
  label: false,
  paragraphs: (texts.length === 0 ? [''] : texts).map((text) => ({ children: [formText(text)] })),
});

/** Widths in twips; the last takes what rounding leaves. */
export function formColumnWidths(): number[] {
  const total = millimetresToTwips(TYPE_AREA.width);
  const shares = SHARES.reduce<number>((sum, share) => sum + share, 0);
  const widths = SHARES.map((share) => Math.floor((total * share) / shares));
  widths[5] = (widths[5] ?? 0) + total - widths.reduce((sum, width) => sum + width, 0);
  return widths;
}

export function formTable(rows: readonly FormRow[]): Table {
  const widths = formColumnWidths();
  return new Table({
    width: { size: millimetresToTwips(TYPE_AREA.width), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    margins: { left: 100, right: 100, top: 40, bottom: 40, marginUnitType: WidthType.DXA },
    borders: {
      top: OUTER,
      bottom: OUTER,
      left: OUTER,
      right: OUTER,
      insideHorizontal: INNER,
      insideVertical: INNER,
    },
    rows: rows.map((row) => tableRow(row, widths)),
  });
}

function tableRow(row: FormRow, widths: readonly number[]): TableRow {
  let column = 0;
  const cells = row.cells.map((cell) => {
    const width = widths.slice(column, column + cell.span).reduce((sum, each) => sum + each, 0);
    column += cell.span;
    return new TableCell({
      columnSpan: cell.span,
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: cell.paragraphs.map(
        (paragraph) =>
          new Paragraph({
            style: STYLE.tableText,
            alignment: cell.label
              ? AlignmentType.CENTER
              : paragraph.right === true
                ? AlignmentType.RIGHT
                : AlignmentType.LEFT,
            children: paragraph.children,
          }),
      ),
    });
  });
  return new TableRow({
    cantSplit: true,
    height: { value: millimetresToTwips(row.height), rule: HeightRule.ATLEAST },
    children: cells,
  });
}
