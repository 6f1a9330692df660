/** Whether a produced file may travel as a letter: finished, not set aside, of a kind that travels so, and about this matter or none. */
import { type LetterKind, letterKindOfDocument } from '@shared/domain/correspondence/letter-kinds';
import type { MatterId } from '@shared/domain/identifiers';
import type { Desk } from '@shared/domain/person/actor';
import { AppError } from '@shared/result/app-error';
import type { ComposedRow } from '../../database/repositories/composed-document-repository';
import type { DocumentRow } from '../../database/repositories/document-repository';

interface Wanted {
  readonly matterId: MatterId;
  readonly kind: LetterKind;
  readonly desk: Desk;
}

/** @throws AppError ACTION_FORBIDDEN, INPUT_INVALID {field}. */
export function requireSendable(file: DocumentRow, composed: ComposedRow, wanted: Wanted): void {
  if (file.kind !== 'composed-final' || composed.discardedAt !== null) {
    throw new AppError('ACTION_FORBIDDEN', {
      act: 'letter.send',
      state: composed.discardedAt === null ? 'draft' : 'discarded',
    });
  }
  if (composed.matterId !== null && composed.matterId !== wanted.matterId) {
    throw new AppError('INPUT_INVALID', { field: 'matterId' });
  }
  if (letterKindOfDocument(composed.kind, wanted.desk) !== wanted.kind) {
    throw new AppError('INPUT_INVALID', { field: 'kind' });
  }
}
