/** Documents that a clerk composes: written with autosave, numbered, sealed, produced one by one or many at a time. No path crosses here. */
import { z } from 'zod';
import { documentModelSchema } from '../../document-model/document-model';
import { documentNumberSchema } from '../../document-model/official-document';
import { documentKindSchema } from '../../domain/document/document-kind';
import {
  assignmentIdSchema,
  matterIdSchema,
  packageIdSchema,
  recordIdSchema,
} from '../../domain/identifiers';
import { lineOf, textOf } from '../../domain/matter/matter';
import { matterKindSchema } from '../../domain/matter/matter-kind';
import { call } from '../call';

export const IMAGE_KINDS = ['seal', 'signature'] as const;
export const imageKindSchema = z.enum(IMAGE_KINDS);
export type ImageKind = z.infer<typeof imageKindSchema>;

/** Why a file is not kept as a seal or signature: DOCUMENT_REJECTED carries it in `reasons`. */
export type SealImageReason = 'image-not-png' | 'image-too-large' | 'image-not-square';

/** writing: nothing produced yet. changed: written on since it was produced last. */
export const DOCUMENT_STATES = ['writing', 'draft', 'final', 'changed', 'discarded'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

const documentVariantSchema = z.enum(['draft', 'final']);
const documentId = z.strictObject({ documentId: recordIdSchema });
const done = z.strictObject({});

const matterMentionSchema = z.strictObject({
  id: matterIdSchema,
  kind: matterKindSchema,
  number: z.string(),
  title: z.string(),
});

export const producedFileSchema = z.strictObject({
  documentId: recordIdSchema,
  variant: documentVariantSchema,
  name: z.string(),
  at: z.int(),
  /** The version that it shows. */
  version: z.int(),
  /** The unit's own template that it was made from; it may be gone since. */
  templateId: recordIdSchema.optional(),
});
export type ProducedFile = z.infer<typeof producedFileSchema>;

export const documentRowSchema = z.strictObject({
  id: recordIdSchema,
  /** `reply`: a file that the reply of an assignment made; it is written there, not here. */
  source: z.enum(['composed', 'reply']),
  kind: documentKindSchema,
  title: z.string(),
  number: z.string(),
  matter: matterMentionSchema.optional(),
  assignmentId: assignmentIdSchema.optional(),
  unitName: z.string().optional(),
  state: z.enum(DOCUMENT_STATES),
  at: z.int(),
  /** Empty for files made before anyone was noted. */
  by: z.string(),
  /** The newest file. */
  fileId: recordIdSchema.optional(),
});
export type DocumentRow = z.infer<typeof documentRowSchema>;

export const documentFilterSchema = z.strictObject({
  matterId: matterIdSchema.optional(),
  kind: documentKindSchema.optional(),
  /** Without it: everything that is not discarded. */
  state: z.enum(DOCUMENT_STATES).optional(),
  /** In title, number, or the matter's number and title. */
  text: z.string().max(100).optional(),
  offset: z.int().min(0),
  limit: z.int().min(1).max(500),
});
export type DocumentFilter = z.infer<typeof documentFilterSchema>;

const millimetres = z.number().min(5).max(120);
const shift = z.number().min(-200).max(200);

export const placedImageSchema = z.strictObject({
  kind: imageKindSchema,
  /** Which issuer's, from 0. */
  position: z.int().min(0).max(4),
  name: z.string(),
  width: millimetres,
  height: millimetres,
  /** Millimetres from the computed place. */
  right: shift,
  down: shift,
});
export type PlacedImageRow = z.infer<typeof placedImageSchema>;

export const composedDocumentSchema = z.strictObject({
  id: recordIdSchema,
  kind: documentKindSchema,
  matter: matterMentionSchema.optional(),
  assignmentId: assignmentIdSchema.optional(),
  unitName: z.string().optional(),
  content: documentModelSchema,
  version: z.int(),
  createdAt: z.int(),
  createdBy: z.string(),
  savedAt: z.int(),
  savedBy: z.string(),
  discarded: z.boolean(),
  images: z.array(placedImageSchema),
  /** Newest first. */
  produced: z.array(producedFileSchema),
  /** Numbers that it holds: discarding it voids them, for a reason. */
  numbers: z.array(z.string()),
});
export type ComposedDocument = z.infer<typeof composedDocumentSchema>;

export const sealImageSchema = z.strictObject({
  id: recordIdSchema,
  kind: imageKindSchema,
  name: z.string(),
  width: z.number(),
  height: z.number(),
  addedAt: z.int(),
  addedBy: z.string(),
});
export type SealImage = z.infer<typeof sealImageSchema>;

export const batchItemsSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('composed'), documentIds: z.array(recordIdSchema).min(1).max(2_000) }),
  /** One document of the kind for each: composed and produced in one go. */
  z.strictObject({
    from: z.literal('assignments'),
    kind: documentKindSchema,
    places: z
      .array(z.strictObject({ matterId: matterIdSchema, assignmentId: assignmentIdSchema }))
      .min(1)
      .max(2_000),
  }),
]);

export const documentCalls = {
  'document.list': call(
    documentFilterSchema,
    z.strictObject({ rows: z.array(documentRowSchema), total: z.int() }),
  ),
  /** Writes the proposal down as version 1. ACTION_FORBIDDEN for another desk's kind. */
  'document.compose': call(
    z.strictObject({
      kind: documentKindSchema,
      matterId: matterIdSchema.optional(),
      assignmentId: assignmentIdSchema.optional(),
      /** The package that a hand-over slip goes with. */
      packageId: packageIdSchema.optional(),
      /** Several on one medium. */
      packageIds: z.array(packageIdSchema).min(1).max(500).optional(),
      /** All that the register says of a medium. */
      mediumId: recordIdSchema.optional(),
    }),
    documentId,
  ),
  'document.get': call(documentId, composedDocumentSchema),
  /** Autosave. STALE_VERSION when another window or person saved since `version`. */
  'document.save': call(
    z.strictObject({ documentId: recordIdSchema, version: z.int().min(1), content: documentModelSchema }),
    z.strictObject({ version: z.int(), savedAt: z.int() }),
  ),
  /** Numbers that it holds are voided with the reason, which is then required. */
  'document.discard': call(
    z.strictObject({ documentId: recordIdSchema, reason: textOf(500).optional() }),
    done,
  ),
  'document.restore': call(documentId, done),
  /** The number kept for it, else the next of the series this year; null while no series is known. */
  'document.suggest-number': call(
    z.strictObject({ documentId: recordIdSchema, series: textOf(20).optional() }),
    z.strictObject({ documentNumber: documentNumberSchema.nullable(), issue: z.int().nullable() }),
  ),
  /** Makes the .docx from the saved version and keeps it. DOCUMENT_REJECTED lists what stands against a final. */
  'document.produce': call(
    z.strictObject({
      documentId: recordIdSchema,
      variant: documentVariantSchema,
      /** Fills a template of the unit instead of the layout of the standard. */
      templateId: recordIdSchema.optional(),
    }),
    producedFileSchema,
  ),
  /** Many at a time, told in items; a cancelled batch keeps what was finished and nothing half-made. */
  'document.produce-batch': call(
    z.strictObject({ batchId: recordIdSchema, variant: documentVariantSchema, items: batchItemsSchema }),
    z.strictObject({
      produced: z.int(),
      cancelled: z.boolean(),
      refused: z.array(
        z.strictObject({
          documentId: recordIdSchema.optional(),
          title: z.string(),
          code: z.string(),
          reasons: z.array(z.string()),
        }),
      ),
    }),
  ),
  /** The newest file of each, written into a folder that is asked for; nothing when the dialog was cancelled. */
  'document.save-all': call(
    z.strictObject({ batchId: recordIdSchema, documentIds: z.array(recordIdSchema).min(1).max(2_000) }),
    z
      .strictObject({
        /** The folder's name alone. */
        folder: z.string(),
        saved: z.int(),
        cancelled: z.boolean(),
        /** Those of which nothing has been produced yet. */
        without: z.array(z.strictObject({ documentId: recordIdSchema, title: z.string() })),
      })
      .optional(),
  ),
  'document.cancel-batch': call(z.strictObject({ batchId: recordIdSchema }), done),
  /** An image at its place on the document; null takes it away. */
  'document.place-image': call(
    z.strictObject({
      documentId: recordIdSchema,
      kind: imageKindSchema,
      position: z.int().min(0).max(4),
      placed: z
        .strictObject({
          /** Another kept image; without it only place and size change. */
          imageId: recordIdSchema.optional(),
          width: millimetres.optional(),
          right: shift,
          down: shift,
        })
        .nullable(),
    }),
    z.strictObject({ version: z.int(), savedAt: z.int(), images: z.array(placedImageSchema) }),
  ),
  /** The bytes of the images on a document, base64, for its preview. */
  'document.images': call(
    documentId,
    z.array(z.strictObject({ kind: imageKindSchema, position: z.int(), png: z.string() })),
  ),
  /** Asks for a PNG of at most 5 MiB, a seal's square within 5 %; nothing when the dialog was cancelled. */
  'seal-image.add': call(
    z.strictObject({ kind: imageKindSchema, name: lineOf(50), width: millimetres }),
    sealImageSchema.optional(),
  ),
  'seal-image.list': call(z.strictObject({}), z.array(sealImageSchema)),
  /** Documents that carry it keep it. */
  'seal-image.remove': call(z.strictObject({ imageId: recordIdSchema }), done),
} as const;
