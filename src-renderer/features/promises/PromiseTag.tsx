/** How a promise stands, as word, colour and shape. */
import type { PromiseState } from '@shared/domain/promise/promises';
import { StatusTag, type StatusTone } from '../../components/StatusTag';
import { PROMISE_STATE_WORDS } from '../../strings/promise-words';

const TONES: Readonly<Record<PromiseState, StatusTone>> = {
  open: 'quiet',
  near: 'warning',
  overdue: 'bad',
  reported: 'waiting',
  confirmed: 'good',
};

export function PromiseTag({ state }: { readonly state: PromiseState }) {
  return <StatusTag tone={TONES[state]}>{PROMISE_STATE_WORDS[state]}</StatusTag>;
}
