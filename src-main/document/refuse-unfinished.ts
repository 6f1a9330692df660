/** Decides whether a letter may be rendered: every reason is found before the first is reported. */
import { type LetterDocument, letterDocumentSchema } from '@shared/document-model/official-document';
import { AppError } from '@shared/result/app-error';
import type { RenderOptions } from './render-options';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Why a letter cannot be rendered; the window words them. */
export type LetterReason =
  | `model:${string}`
  | 'document-number-missing'
  | 'date-of-issue-missing'
  | 'more-than-one-issuer'
  | 'seal-image-not-png'
  | 'seal-image-in-draft';

export function refuseUnfinishedLetter(letter: LetterDocument, options: RenderOptions): void {
  const reasons: LetterReason[] = [];
  const parsed = letterDocumentSchema.safeParse(letter);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) reasons.push(`model:${issue.path.join('.')}`);
  } else {
    if (letter.signature.issuers.length > 1) reasons.push('more-than-one-issuer');
    if (options.variant === 'final') {
      if (letter.head.documentNumber === null) reasons.push('document-number-missing');
      if (letter.signature.dateOfIssue === null) reasons.push('date-of-issue-missing');
      if (options.sealImage !== undefined && !isPng(options.sealImage)) reasons.push('seal-image-not-png');
    } else if (options.sealImage !== undefined) {
      // A seal on an unapproved draft would be a forgery in the making.
      reasons.push('seal-image-in-draft');
    }
  }
  if (reasons.length > 0) throw new AppError('DOCUMENT_REJECTED', { reasons });
}

const isPng = (bytes: Uint8Array) => PNG_SIGNATURE.every((byte, index) => bytes[index] === byte);
