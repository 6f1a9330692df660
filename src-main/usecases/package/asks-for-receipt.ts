/** Which packages are receipted: asked where one is imported, where one comes a second time, and where the record shows what is still unanswered. */
import type { Manifest } from '@shared/package-format/manifest';

/** A package of receipts alone is not receipted, or two desks would answer each other for ever. */
export function asksForReceipt({ entries }: Manifest): boolean {
  return entries.length > 1 || (entries[0]?.size ?? 0) > 0;
}
