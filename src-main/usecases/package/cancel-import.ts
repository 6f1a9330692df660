/** The person decided against what was read: the copies go, nothing else was there. Parts of volumes stay until they are given up by name. */
import type { CallInput } from '@shared/ipc/contract';
import type { Exchange } from './exchange';

/** May be called twice: a window that closes does not know what was confirmed. */
export async function cancelImport(
  { staged, cards }: Exchange,
  { stagingId }: CallInput<'package.cancel'>,
): Promise<Record<string, never>> {
  cards.delete(stagingId);
  if (!staged.has(stagingId)) return {};
  const taken = staged.take(stagingId);
  staged.forget(taken);
  await taken.remove();
  return {};
}

export async function cancelImports(
  exchange: Exchange,
  { stagingIds }: CallInput<'package.cancel-all'>,
): Promise<Record<string, never>> {
  for (const stagingId of stagingIds) await cancelImport(exchange, { stagingId });
  return {};
}
