/** A ruled form on one or more pages (征询意见表, 约谈记录, 移交清单 …): rows of labelled cells on one grid, no layout beyond spans and heights. */
import { z } from 'zod';
import { documentLine } from './document-line';
import { documentPropertiesSchema } from './official-document';

/** What a person fills in by hand or with an image: it stays visible in a draft and leaves its room in a final. */
export const FORM_PLACEHOLDERS = ['signature', 'seal', 'date'] as const;

/** Lines are split by \n; no other control characters. */
const cellText = z
  .string()
  .max(20_000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the point is to refuse them
  .regex(/^[^\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029\ufffe\uffff]*$/, 'control character');

export const formCellSchema = z.strictObject({
  /** Columns of the grid that the cell covers. */
  span: z.int().min(1).max(24),
  /** label: 黑体, centred. text: left. number: right. choice: centred. */
  look: z.enum(['label', 'text', 'number', 'choice']),
  text: cellText,
  placeholder: z.enum(FORM_PLACEHOLDERS).nullable(),
});
export type FormCell = z.infer<typeof formCellSchema>;

export const formRowSchema = z.strictObject({
  /** Smallest height in millimetres; a row grows with its text. */
  height: z.number().min(6).max(200),
  /** Repeated on each page, for lists that run over. */
  header: z.boolean(),
  /** Takes the height that is left on the last page, shared with other rows that do. */
  grows: z.boolean(),
  cells: z.array(formCellSchema).min(1).max(24),
});
export type FormRow = z.infer<typeof formRowSchema>;

export const formDocumentSchema = z
  .strictObject({
    shape: z.literal('form'),
    /** Issuing unit, on the line above the form's name; null where the name stands alone. */
    unit: documentLine(40).nullable(),
    title: documentLine(80),
    /** A line between title and table: 编号 left, date right. */
    left: documentLine(80).nullable(),
    right: documentLine(80).nullable(),
    landscape: z.boolean(),
    /** Relative widths of the grid's columns. */
    columns: z.array(z.number().positive().max(100)).min(1).max(24),
    rows: z.array(formRowSchema).min(1).max(2_000),
    /** Below the table: 说明, 一式两份 …, one paragraph each. */
    notes: z.array(documentLine(500)).max(20),
    properties: documentPropertiesSchema,
  })
  .refine(
    (form) =>
      form.rows.every((row) => row.cells.reduce((sum, cell) => sum + cell.span, 0) === form.columns.length),
    'the spans of a row must cover the grid',
  );
export type FormDocument = z.infer<typeof formDocumentSchema>;
