/** Letters that differ in their number, so that nothing can be remembered from one to the next. */
import type { OfficialDocument } from '@shared/document-model/official-document';

export function withSerial(letter: OfficialDocument, serial: number): OfficialDocument {
  const number = letter.head.documentNumber;
  return { ...letter, head: { ...letter.head, documentNumber: number && { ...number, serial } } };
}
