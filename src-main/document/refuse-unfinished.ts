/** Decides whether a document may be rendered: every reason is found before the first is reported. */
import { type DocumentModel, documentModelSchema } from '@shared/document-model/document-model';
import type { DocumentReason } from '@shared/document-model/document-reason';
import { imagePlaces } from '@shared/document-model/image-places';
import type { OfficialDocument } from '@shared/document-model/official-document';
import { AppError } from '@shared/result/app-error';
import type { PlacedImage, RenderOptions } from './render-options';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Millimetres: nothing that is pressed or signed on a page is larger. */
const LARGEST_IMAGE = 120;

/** Throws `DOCUMENT_REJECTED` with `reasons`. */
export function requireRenderable(model: DocumentModel, options: RenderOptions): void {
  const reasons = documentReasons(model, options);
  if (reasons.length > 0) throw new AppError('DOCUMENT_REJECTED', { reasons });
}

/** Empty when the document can be made. */
export function documentReasons(model: DocumentModel, options: RenderOptions): DocumentReason[] {
  const parsed = documentModelSchema.safeParse(model);
  if (!parsed.success)
    return parsed.error.issues.map((issue): DocumentReason => `model:${issue.path.join('.')}`);
  const images = imageReasons(model, options);
  if (model.shape === 'form') return images;
  return [
    ...outOfPlace(model),
    ...alwaysMissing(model),
    ...(options.variant === 'final' ? finalMissing(model) : []),
    ...images,
  ];
}

const reasonsOf = (list: readonly (readonly [boolean, DocumentReason])[]): DocumentReason[] =>
  list.flatMap(([holds, reason]) => (holds ? [reason] : []));

const isMinutes = ({ format }: OfficialDocument) => format === 'minutes';

function outOfPlace(document: OfficialDocument): DocumentReason[] {
  const { format, head, signature, attendance } = document;
  return reasonsOf([
    [isMinutes(document) && head.documentNumber !== null, 'not-in-format:document-number'],
    [!isMinutes(document) && head.issue !== null, 'not-in-format:issue'],
    [format !== 'upward' && head.signers.length > 0, 'not-in-format:signers'],
    [(format === 'letter' || isMinutes(document)) && head.mark.suffix !== null, 'not-in-format:suffix'],
    [!isMinutes(document) && attendance.length > 0, 'not-in-format:attendance'],
    [isMinutes(document) && signature.kind !== 'none', 'not-in-format:signature'],
  ]);
}

/** Without these a draft would have no shape either. */
function alwaysMissing({ format, addressee, signature }: OfficialDocument): DocumentReason[] {
  return reasonsOf([
    [format === 'letter' && addressee === null, 'addressee-missing'],
    [format === 'letter' && signature.kind === 'none', 'signature-missing'],
  ]);
}

/** 7.2.5, 7.2.6, 7.3.5.4, 7.4.3: what makes a document official. */
function finalMissing(document: OfficialDocument): DocumentReason[] {
  const { format, head, signature, imprint } = document;
  const undated =
    (signature.kind !== 'none' && signature.dateOfIssue === null) || head.issue?.issuedOn === null;
  const printed = format !== 'letter';
  return reasonsOf([
    [!isMinutes(document) && head.documentNumber === null, 'document-number-missing'],
    [format === 'upward' && head.signers.length === 0, 'signer-missing'],
    [undated, 'date-of-issue-missing'],
    [printed && imprint.printingOffice === null, 'printing-office-missing'],
    [printed && imprint.printingOffice !== null && imprint.printedOn === null, 'printed-on-missing'],
  ]);
}

function imageReasons(model: DocumentModel, { variant, seals, signature }: RenderOptions): DocumentReason[] {
  const images = [...(seals ?? []), signature ?? null].filter((image) => image !== null);
  // A seal on an unapproved draft would be a forgery in the making.
  if (variant === 'draft') return images.length > 0 ? ['seal-image-in-draft'] : [];
  const places = imagePlaces(model);
  return reasonsOf([
    [seals !== undefined && seals.length !== places.seals, 'seal-count-mismatch'],
    [signature !== undefined && places.signatures === 0, 'signature-image-out-of-place'],
    [!images.every(({ png }) => isPng(png)), 'seal-image-not-png'],
    [!images.every(hasSize), 'seal-image-size'],
  ]);
}

const isPng = (bytes: Uint8Array) => PNG_SIGNATURE.every((byte, index) => bytes[index] === byte);

const hasSize = ({ width, height, right, down }: PlacedImage) =>
  [width, height].every((side) => side > 0 && side <= LARGEST_IMAGE) &&
  [right, down].every((shift) => Math.abs(shift) <= LARGEST_IMAGE);
