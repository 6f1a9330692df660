/** Which refused packages are kept for a person's decision (SEALED-PACKAGE 4, 5): those that may turn out good, or that are evidence. Damage and forgery are never kept. */
import type { AppErrorDetails } from '../../result/app-error';
import type { AppErrorCode } from '../../result/app-error-code';

/** The two packages must be compared by telephone: it is an alarm, and reading again cures it only where the other was never taken in. */
export const FORK: AppErrorCode = 'E_FORK';

const KEPT: ReadonlySet<AppErrorCode> = new Set([
  'E_SENDER_EXPIRED',
  'E_SENDER_PENDING',
  'E_SENDER_UNKNOWN',
  'E_VERSION',
  FORK,
]);

/** An event type that this version does not know asks for a newer one, as an unknown format does. */
export function isKeptForDecision(code: AppErrorCode, details: AppErrorDetails): boolean {
  if (code === 'E_SCHEMA') return details.needed !== undefined;
  // An old version stays old: nothing that comes later can read it.
  if (code === 'E_VERSION') return !(typeof details.version === 'number' && details.version < 1);
  return KEPT.has(code);
}

/** Failures of this machine say nothing about the package. */
const OF_THE_MACHINE: ReadonlySet<AppErrorCode> = new Set([
  'CANCELLED',
  'DISK_READ',
  'DISK_WRITE',
  'E_DISK_FULL',
  'INTERNAL',
  'KEYBOX_LOCKED',
  'NOT_FOUND',
  'PACKAGE_ENGINE_LOST',
]);

/** Whether reading it again told something new of a package that already waits. */
export function saysMore(code: AppErrorCode): boolean {
  return !OF_THE_MACHINE.has(code);
}
