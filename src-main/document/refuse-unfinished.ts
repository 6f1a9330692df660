/** Decides whether a letter may be rendered: every reason is found before the first is reported. */
import { type DocumentModel, documentModelSchema } from '@shared/document-model/document-model';
import type { DocumentSignature, OfficialDocument } from '@shared/document-model/official-document';
import { AppError } from '@shared/result/app-error';
import type { RenderOptions } from './render-options';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Why a letter cannot be rendered; the window words them. */
export type LetterReason =
  | `model:${string}`
  | 'document-number-missing'
  | 'date-of-issue-missing'
  | 'not-a-sealed-letter'
  | 'more-than-one-issuer'
  | 'seal-image-not-png'
  | 'seal-image-in-draft';

/** A letter with an addressee and one sealed issuer. */
export type SealedLetter = OfficialDocument & {
  readonly addressee: string;
  readonly signature: Extract<DocumentSignature, { kind: 'sealed' }>;
};

export function requireSealedLetter(letter: DocumentModel, options: RenderOptions): SealedLetter {
  const reasons: LetterReason[] = [];
  const parsed = documentModelSchema.safeParse(letter);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) reasons.push(`model:${issue.path.join('.')}`);
  } else {
    if (!isSealedLetter(letter)) reasons.push('not-a-sealed-letter');
    else if (letter.signature.issuers.length > 1) reasons.push('more-than-one-issuer');
    const images = [...(options.seals ?? []), options.signature ?? null].filter((image) => image !== null);
    if (options.variant === 'final') {
      if (isSealedLetter(letter) && letter.head.documentNumber === null)
        reasons.push('document-number-missing');
      if (isSealedLetter(letter) && letter.signature.dateOfIssue === null)
        reasons.push('date-of-issue-missing');
      if (!images.every(({ png }) => isPng(png))) reasons.push('seal-image-not-png');
    } else if (images.length > 0) {
      // A seal on an unapproved draft would be a forgery in the making.
      reasons.push('seal-image-in-draft');
    }
  }
  if (reasons.length > 0 || !isSealedLetter(letter)) throw new AppError('DOCUMENT_REJECTED', { reasons });
  return letter;
}

const isSealedLetter = (letter: DocumentModel): letter is SealedLetter =>
  letter.shape === 'official' &&
  letter.format === 'letter' &&
  letter.addressee !== null &&
  letter.signature.kind === 'sealed';

const isPng = (bytes: Uint8Array) => PNG_SIGNATURE.every((byte, index) => bytes[index] === byte);
