/** Whose desk writes a kind of document, asked again behind the window: an office's notice is not for a unit to issue. */
import { type DocumentKind, isWrittenAt, KIND_FACTS } from '@shared/domain/document/document-kind';
import { AppError } from '@shared/result/app-error';
import type { OwnIdentity } from '../session/session';

/** @throws AppError ACTION_FORBIDDEN. */
export function requireDocumentDesk(kind: DocumentKind, self: OwnIdentity): void {
  if (self.desks.some((desk) => isWrittenAt(kind, desk))) return;
  throw new AppError('ACTION_FORBIDDEN', { act: `document:${kind}`, state: KIND_FACTS[kind].desk });
}
