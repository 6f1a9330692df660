/** What the reader must be told from outside: it has no database, so the questions it asks are given to it as functions. */
import type { CardStatus, IdentityCard } from '@shared/package-format/card';
import type { ManifestEntry } from '@shared/package-format/manifest';

export interface SenderCard {
  readonly card: IdentityCard;
  readonly status: CardStatus;
}

/** Whose keys we know. */
export interface SenderTrust {
  /** `keyId` of a signing key. */
  cardBySigningKey(keyId: string): SenderCard | undefined | Promise<SenderCard | undefined>;
}

/** What was imported before. Packages are looked up per sender, so that no unit can make another's package look imported. */
export interface KnownPackages {
  /** Outer SM3 of the imported package. */
  fingerprintOf(senderUnitId: string, packageId: string): string | undefined | Promise<string | undefined>;
  /** Id of the package imported as this sender's n-th to us in this incarnation. */
  packageAt(
    senderUnitId: string,
    incarnationId: string,
    n: number,
  ): string | undefined | Promise<string | undefined>;
}

export interface StagedEntry {
  readonly entry: ManifestEntry;
  /** The file in staging; its SM3 and size are the entry's. */
  readonly path: string;
}
