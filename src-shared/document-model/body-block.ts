/** The body of a document (GB/T 9704 7.3.3): headings of four levels, paragraphs, numbered points and tables. */
import { z } from 'zod';
import { documentCell, documentLine } from './document-line';

const headingLevelSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type HeadingLevel = z.infer<typeof headingLevelSchema>;

/** Heading with its own number in the text (一、 (一) 1. (1)); `runIn` continues the same paragraph in 仿宋. */
export const headingBlockSchema = z.strictObject({
  type: z.literal('heading'),
  level: headingLevelSchema,
  text: documentLine(200),
  runIn: documentLine(5_000).nullable(),
});
export const paragraphBlockSchema = z.strictObject({
  type: z.literal('paragraph'),
  text: documentLine(20_000),
});
/** Points that the generator numbers 1. 2. 3. */
export const numberedPointsBlockSchema = z.strictObject({
  type: z.literal('numbered-points'),
  points: z.array(documentLine(5_000)).min(1).max(200),
});
export const tableBlockSchema = z
  .strictObject({
    type: z.literal('table'),
    caption: documentLine(100).nullable(),
    /** `share` is relative: 2 is twice as wide as 1. */
    columns: z
      .array(z.strictObject({ title: documentCell(50), share: z.number().positive().max(100) }))
      .min(1)
      .max(12),
    rows: z.array(z.array(documentCell(500))).max(500),
    /** 横排表格 (8): a page of its own, turned; the page number keeps its place. */
    landscape: z.boolean(),
  })
  .refine((table) => table.rows.every((row) => row.length === table.columns.length), 'row length');

export const bodyBlockSchema = z.discriminatedUnion('type', [
  headingBlockSchema,
  paragraphBlockSchema,
  numberedPointsBlockSchema,
  tableBlockSchema,
]);
export type HeadingBlock = z.infer<typeof headingBlockSchema>;
export type ParagraphBlock = z.infer<typeof paragraphBlockSchema>;
export type NumberedPointsBlock = z.infer<typeof numberedPointsBlockSchema>;
export type TableBlock = z.infer<typeof tableBlockSchema>;
export type BodyBlock = z.infer<typeof bodyBlockSchema>;
