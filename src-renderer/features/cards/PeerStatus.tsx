/** The standing of a unit's card in a word, a colour and a shape. */
import type { Peer } from '@shared/ipc/calls/card-calls';
import { StatusTag, type StatusTone } from '../../components/StatusTag';
import { PEER_STATUS_WORDS } from '../../strings/package-words';

const TONES: Readonly<Record<Peer['status'], StatusTone>> = {
  pending: 'warning',
  trusted: 'good',
  revoked: 'bad',
  expired: 'bad',
};

export function PeerStatus({ status }: { readonly status: Peer['status'] }) {
  return <StatusTag tone={TONES[status]}>{PEER_STATUS_WORDS[status]}</StatusTag>;
}
