/** What a package says for others, their cards and the rules they work by: it is heard from an office alone, whose own card a person here has verified (SEALED-PACKAGE 5). */
import { readFile } from 'node:fs/promises';
import type { EntryType } from '@shared/package-format/manifest';
import { AppError } from '@shared/result/app-error';
import type { PeerRow } from '../../database/repositories/peer-repository';
import type { VerifiedPackage } from '../../sealing/open-package';
import type { StagedEntry } from '../../sealing/reader-knowledge';

/** `sender`: as it is known here; `what`: the thing said, with its article. @throws AppError E_NOT_ALLOWED. */
export function requireVerifiedOffice(sender: PeerRow | undefined, what: string): void {
  if (sender?.desk === 'office' && sender.trustedBy === 'typed') return;
  throw new AppError('E_NOT_ALLOWED', { problems: [`${what} from a unit that is no verified office`] });
}

export interface OfficeEntry {
  readonly type: EntryType;
  /** With its article. */
  readonly what: string;
  /** Bytes. */
  readonly largest: number;
}

/** The one entry of its type; undefined where there is none. @throws AppError E_NOT_ALLOWED, E_SCHEMA for a second one, E_QUOTA. */
export async function readOfficeEntry(
  { entries }: VerifiedPackage,
  sender: PeerRow | undefined,
  { type, what, largest }: OfficeEntry,
): Promise<Uint8Array | undefined> {
  const [found, second] = entries.filter(({ entry }) => entry.type === type);
  if (found === undefined) return undefined;
  requireVerifiedOffice(sender, what);
  if (second !== undefined) throw new AppError('E_SCHEMA', { problems: [`two entries of type ${type}`] });
  return readEntry(found, largest);
}

/** `largest`: bytes. @throws AppError E_QUOTA. */
export async function readEntry({ entry, path }: StagedEntry, largest: number): Promise<Uint8Array> {
  if (entry.size > largest) throw new AppError('E_QUOTA', { reason: entry.type });
  return readFile(path);
}
