/** Whose desk writes a kind of document, asked again behind the window: an office's notice is not for a unit to issue. */
import { type DocumentKind, KIND_FACTS } from '@shared/domain/document/document-kind';
import { AppError } from '@shared/result/app-error';
import type { OwnIdentity } from '../session/session';

/** A package goes out from either desk, and the slip goes with it. */
const EITHER_DESK: ReadonlySet<DocumentKind> = new Set(['hand-over-slip']);

/** @throws AppError ACTION_FORBIDDEN. */
export function requireDocumentDesk(kind: DocumentKind, self: OwnIdentity): void {
  if (EITHER_DESK.has(kind) || self.desks.includes(KIND_FACTS[kind].desk)) return;
  throw new AppError('ACTION_FORBIDDEN', { act: `document:${kind}`, state: KIND_FACTS[kind].desk });
}
