/** Templates that a unit made in Word or WPS for its official documents: chosen in the file dialog, tried before they are kept. No path crosses here. */
import { z } from 'zod';
import { BLOCK_PLACEHOLDERS, TEXT_PLACEHOLDERS } from '../../document-model/template-placeholder';
import { DOCUMENT_KINDS, documentKindSchema, KIND_FACTS } from '../../domain/document/document-kind';
import { recordIdSchema } from '../../domain/identifiers';
import { lineOf } from '../../domain/matter/matter';
import { call } from '../call';

/** Forms have ruled sheets of their own; a reply is written and produced point by point with its matter. */
export const TEMPLATE_KINDS = DOCUMENT_KINDS.filter(
  (kind) => KIND_FACTS[kind].layout !== 'form' && kind !== 'reply',
);

/** Empty: for every kind. */
const kinds = z
  .array(documentKindSchema.refine((kind) => TEMPLATE_KINDS.includes(kind)))
  .max(TEMPLATE_KINDS.length);
const about = { name: lineOf(50), kinds };

export const unitTemplateSchema = z.strictObject({
  id: recordIdSchema,
  ...about,
  /** As it was called when it was chosen. */
  fileName: z.string(),
  /** What it names: a document that says anything else is refused with it. */
  places: z.array(z.enum([...TEXT_PLACEHOLDERS, ...BLOCK_PLACEHOLDERS])),
  addedAt: z.int(),
  addedBy: z.string(),
});
export type UnitTemplate = z.infer<typeof unitTemplateSchema>;

const done = z.strictObject({});

export const templateCalls = {
  /** Asks for a .docx or .dotx; nothing when the dialog was cancelled. DOCUMENT_REJECTED lists what to change in it, FOREIGN_DOCUMENT_* that it cannot be read. */
  'template.add': call(z.strictObject(about), unitTemplateSchema.optional()),
  'template.list': call(z.strictObject({}), z.array(unitTemplateSchema)),
  'template.rename': call(z.strictObject({ templateId: recordIdSchema, ...about }), done),
  /** Files that were made from it stay. */
  'template.remove': call(z.strictObject({ templateId: recordIdSchema }), done),
} as const;
