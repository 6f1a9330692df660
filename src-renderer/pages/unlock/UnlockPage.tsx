/** The place of unlocking in the frame. */
import type { AppStatus } from '@shared/ipc/calls/session-calls';

export function UnlockPage({ status }: { readonly status: AppStatus }) {
  return <div className="centred">{status.identity?.name}</div>;
}
