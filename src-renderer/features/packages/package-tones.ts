/** The tone of a package's state: status is word, colour and shape. */
import type { PackageRow } from '@shared/ipc/calls/exchange-calls';
import type { StatusTone } from '../../components/StatusTag';

export const PACKAGE_TONES: Readonly<Record<PackageRow['state'], StatusTone>> = {
  exported: 'waiting',
  received: 'good',
  quarantined: 'warning',
  refused: 'warning',
  imported: 'good',
};
