/** The tone of a package's state: status is word, colour and shape. */
import type { PackageRow } from '@shared/ipc/calls/exchange-calls';
import type { StatusTone } from '../../components/StatusTag';

const TONES: Readonly<Record<PackageRow['state'], StatusTone>> = {
  exported: 'waiting',
  received: 'good',
  quarantined: 'warning',
  refused: 'warning',
  imported: 'good',
};

export function packageTone({ state, unanswered }: Pick<PackageRow, 'state' | 'unanswered'>): StatusTone {
  return state === 'exported' && unanswered ? 'quiet' : TONES[state];
}
