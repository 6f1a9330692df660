/** What stands in the cells of a form: lines of text, the room of what a person adds by hand, and the height that both need. */
import { FONT, type FontName } from '../document-model/fonts';
import type { FormCell, FormDocument, FormRow } from '../document-model/form-document';
import { FORM, millimetresToPoints, pointsToMillimetres } from '../document-model/geometry';
import { type BrokenLine, breakLines, type Typesetting } from './break-lines';
import { evenLines } from './even-lines';

/** Written by hand, between the characters; no room before the year, because nothing is indented by spaces. */
export const DATE_BY_HAND = '年\u3000\u3000月\u3000\u3000日';

/** One size for all cells of a form, in points. */
export interface FormType {
  readonly size: number;
  readonly line: number;
}

export type CellAlign = 'left' | 'centre' | 'right';

export interface CellParagraph {
  /** The text, cut where the form itself breaks it: a label that needs several lines has them about equally long. */
  readonly parts: readonly string[];
  readonly align: CellAlign;
  readonly lines: readonly BrokenLine[];
  /** A date that a person writes in, counted through the form from 0; null: printed text. */
  readonly dateIndex: number | null;
}

/** A seal or signature, in millimetres from the left edge of the cell's text and from the top of its content. */
export interface CellImage {
  readonly kind: 'seal' | 'signature';
  /** Counted through the form from 0. */
  readonly index: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface CellContent {
  readonly cell: FormCell;
  /** Millimetres from the table's left edge. */
  readonly left: number;
  readonly width: number;
  readonly paragraphs: readonly CellParagraph[];
  readonly image: CellImage | null;
  /** Room kept below the text, where a signature stands. */
  readonly roomBelow: number;
  /** Millimetres that text and room take, without the padding. */
  readonly height: number;
}

export interface RowContent {
  readonly row: FormRow;
  readonly cells: readonly CellContent[];
  /** Millimetres: the model's smallest height, or what the cells need. */
  readonly height: number;
  /** What the cells need. */
  readonly needed: number;
}

/** Millimetres that padding and rule add to what stands in a cell. */
export const CELL_FRAME = 2 * FORM.paddingTop + pointsToMillimetres(FORM.innerRule);

/** Rows in the model's order. `grid` in millimetres. */
export function formRows(
  form: Pick<FormDocument, 'rows'>,
  grid: readonly number[],
  type: FormType,
  typesetting: Typesetting,
): RowContent[] {
  const counted = { seal: 0, signature: 0, date: 0 };
  return form.rows.map((row) => {
    let column = 0;
    let left = 0;
    const cells = row.cells.map((cell) => {
      const width = grid.slice(column, column + cell.span).reduce((sum, each) => sum + each, 0);
      const content = cellContent(cell, { left, width }, type, typesetting, counted);
      column += cell.span;
      left += width;
      return content;
    });
    const needed = Math.max(...cells.map(contentHeight)) + CELL_FRAME;
    return { row, cells, height: Math.max(row.height, needed), needed };
  });
}

/** A seal may be higher than the text that it presses. */
const contentHeight = ({ height, image }: CellContent) =>
  image?.kind === 'seal' ? Math.max(height, image.height) : height;

export const fontOf = ({ look }: Pick<FormCell, 'look'>): FontName =>
  look === 'label' ? FONT.hei : FONT.fangsong;

const ALIGN: Readonly<Record<FormCell['look'], CellAlign>> = {
  label: 'centre',
  choice: 'centre',
  text: 'left',
  number: 'right',
};

function cellContent(
  cell: FormCell,
  { left, width }: { left: number; width: number },
  type: FormType,
  typesetting: Typesetting,
  counted: Record<'seal' | 'signature' | 'date', number>,
): CellContent {
  const inner = width - 2 * FORM.paddingSide;
  const room = millimetresToPoints(inner);
  const align = ALIGN[cell.look];
  const empty = cell.text.trim() === '';
  const paragraph = (text: string, at: CellAlign, dateIndex: number | null): CellParagraph => {
    const parts = cell.look === 'label' ? evenLines(text, room, type.size, 0) : [text];
    const lines = parts.flatMap((part) =>
      breakLines(
        [{ text: part, font: fontOf(cell), points: type.size, spacing: 0 }],
        { width: room, first: 0, rest: 0 },
        typesetting,
      ),
    );
    return { parts, align: at, dateIndex, lines };
  };
  const byHand = cell.placeholder;
  const paragraphs =
    empty && byHand === 'date' ? [] : cell.text.split('\n').map((text) => paragraph(text, align, null));
  if (byHand === 'date') {
    // Alone it stands in the middle, below an opinion at the right, where it is signed.
    const at = empty || align === 'centre' ? 'centre' : 'right';
    paragraphs.push(paragraph(DATE_BY_HAND, at, counted.date++));
  }
  const lines = paragraphs.reduce((sum, each) => sum + each.lines.length, 0);
  const textHeight = pointsToMillimetres(lines * type.line);
  const box = { left, width, cell, paragraphs };
  if (byHand === 'seal') {
    const diameter = FORM.sealDiameter;
    const image = { kind: byHand, index: counted.seal++, width: diameter, height: diameter } as const;
    const place = { left: (inner - diameter) / 2, top: (textHeight - diameter) / 2 };
    return { ...box, image: { ...image, ...place }, roomBelow: 0, height: textHeight };
  }
  if (byHand === 'signature') {
    const scale = Math.min(1, inner / FORM.signature.width);
    const size = { width: FORM.signature.width * scale, height: FORM.signature.height * scale };
    const free = inner - size.width;
    const image = { kind: byHand, index: counted.signature++, ...size } as const;
    // An empty cell holds the signature alone: no line of text above it.
    const above = empty ? 0 : textHeight;
    const place = { left: align === 'left' && !empty ? 0 : align === 'right' ? free : free / 2, top: above };
    return {
      ...box,
      paragraphs: empty ? [] : paragraphs,
      image: { ...image, ...place },
      roomBelow: size.height,
      height: above + size.height,
    };
  }
  return { ...box, image: null, roomBelow: 0, height: textHeight };
}
