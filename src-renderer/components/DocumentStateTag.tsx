/** How far a document is, as word, colour and shape. */
import type { DocumentState } from '@shared/ipc/calls/document-calls';
import { DOCUMENT_STATE_WORDS } from '../strings/document-words';
import { StatusTag, type StatusTone } from './StatusTag';

const TONES: Readonly<Record<DocumentState, StatusTone>> = {
  writing: 'waiting',
  draft: 'waiting',
  final: 'good',
  changed: 'warning',
  discarded: 'quiet',
};

export function DocumentStateTag({ state }: { readonly state: DocumentState }) {
  return <StatusTag tone={TONES[state]}>{DOCUMENT_STATE_WORDS[state]}</StatusTag>;
}
