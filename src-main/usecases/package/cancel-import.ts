/** The person decided against a staged package: its copy goes, nothing else was there. */
import type { CallInput } from '@shared/ipc/contract';
import type { Exchange } from './exchange';

/** May be called twice: a window that closes does not know what was confirmed. */
export async function cancelImport(
  { staged }: Exchange,
  { stagingId }: CallInput<'package.cancel'>,
): Promise<Record<string, never>> {
  if (staged.has(stagingId)) await staged.take(stagingId).remove();
  return {};
}
