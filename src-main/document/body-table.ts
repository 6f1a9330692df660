/** A table of the body, or its part from a row on: fixed widths, exact lines, head row on every page. */
import type { TablePart } from '@shared/document-layout/flow-units';
import {
  CELL_MARGIN,
  columnAligns,
  columnWidths,
  TABLE_AIR,
  TABLE_FONT,
  TABLE_LINE,
  TABLE_SIZE,
  tableWidth,
} from '@shared/document-layout/table-places';
import { FONT } from '@shared/document-model/fonts';
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { UnitPosition } from './body-blocks';
import { STYLE } from './document-parts';
import { airLine, hairline } from './hairline';
import { textRun } from './text-runs';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
} as const;
const MARGINS = {
  left: CELL_MARGIN.side,
  right: CELL_MARGIN.side,
  top: CELL_MARGIN.end,
  bottom: CELL_MARGIN.end,
  marginUnitType: WidthType.DXA,
} as const;

export function bodyTable(part: TablePart, position: UnitPosition): (Paragraph | Table)[] {
  const { table } = part;
  const widths = columnWidths(table);
  const aligns = columnAligns(table);
  const rows = table.rows.slice(part.first, part.last);
  const row = (texts: readonly string[], head: boolean, keepNext: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: texts.map((text, column) =>
        cell(text, widths[column] ?? 0, { head, centred: head || aligns[column] === 'centre', keepNext }),
      ),
    });
  const made = new Table({
    width: { size: tableWidth(table), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: BORDERS,
    margins: MARGINS,
    rows: [
      // Not kept with the next: LibreOffice would read that as the whole table kept with what follows it.
      row(
        table.columns.map(({ title }) => title),
        true,
        false,
      ),
      ...rows.map((texts, index) => row(texts, false, position.keepNext && index === rows.length - 1)),
    ],
  });
  if (part.caption !== null) return [caption(part.caption, position.pageBreakBefore), made];
  // A table cannot ask for a page itself, and two that touch would grow together.
  if (position.pageBreakBefore) return [hairline([], true), made];
  return part.air ? [airLine(TABLE_AIR), made] : [made];
}

const caption = (text: string, pageBreakBefore: boolean) =>
  new Paragraph({
    style: STYLE.plain,
    alignment: AlignmentType.CENTER,
    keepNext: true,
    pageBreakBefore,
    children: [textRun(text, { font: FONT.hei })],
  });

interface CellLook {
  readonly head: boolean;
  readonly centred: boolean;
  readonly keepNext: boolean;
}

const cell = (text: string, width: number, { head, centred, keepNext }: CellLook) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        style: STYLE.tableText,
        alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
        keepNext,
        spacing: { line: TABLE_LINE * 20, lineRule: LineRuleType.EXACT },
        children: [textRun(text, { font: head ? TABLE_FONT.head : TABLE_FONT.cell, size: TABLE_SIZE })],
      }),
    ],
  });
