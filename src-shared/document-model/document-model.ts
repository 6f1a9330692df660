/** Either shape of a document: what the editor, the preview, the generator and the format check all take. */
import { z } from 'zod';
import { formDocumentSchema } from './form-document';
import { officialDocumentSchema } from './official-document';

export const documentModelSchema = z.discriminatedUnion('shape', [
  officialDocumentSchema,
  formDocumentSchema,
]);
export type DocumentModel = z.infer<typeof documentModelSchema>;
