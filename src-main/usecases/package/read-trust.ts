/** What a package says about other units' cards: the office's directory, its list of revoked cards, cards it passes on. Shown in the plan, believed only within each one's rules (SEALED-PACKAGE 5). */
import type { UnitId } from '@shared/domain/identifiers';
import type { IdentityCard } from '@shared/package-format/card';
import type { EntryType } from '@shared/package-format/manifest';
import type { RevocationList } from '@shared/package-format/revocation';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase, WritableDatabase } from '../../database/drizzle-session';
import type { PeerRow } from '../../database/repositories/peer-repository';
import { MAX_CARD_BYTES, parseCard, verifyCard } from '../../sealing/card';
import type { VerifiedPackage } from '../../sealing/open-package';
import { isSignedBy, parseRevocationList } from '../../sealing/revocation-list';
import { applyRevocation, cardsToRevoke } from '../card/apply-revocation';
import { takeCard } from '../card/import-card';
import { planCard } from '../card/plan-card';
import { type OfficeEntry, readEntry, readOfficeEntry } from '../card/verified-office';
import type { Workspace } from '../workspace';
import { adoptCards, cardsToAdopt, readDirectory } from './read-directory';

export interface TrustEntries {
  /** Cards of the office's directory, each countersigned by the sender. */
  readonly directory: readonly IdentityCard[];
  /** Passed on as they are: each is treated like a card from a medium. */
  readonly cards: readonly IdentityCard[];
  readonly revocation: RevocationList | undefined;
}

/** Entries about cards. */
export const TRUST_ENTRIES: ReadonlySet<EntryType> = new Set(['card', 'directory', 'revocation']);

const REVOCATION: OfficeEntry = {
  type: 'revocation',
  what: 'a list of revoked cards',
  largest: 4 * 1024 * 1024,
};

/** `sender`: as it is known here. @throws AppError E_NOT_ALLOWED, E_SCHEMA, E_CANONICAL, E_QUOTA, CARD_INVALID, CARD_SIGNATURE. */
export async function readTrust(
  verified: VerifiedPackage,
  sender: PeerRow | undefined,
): Promise<TrustEntries> {
  return {
    directory: await readDirectory(verified, sender),
    cards: await readCards(verified),
    revocation: await readRevocation(verified, sender),
  };
}

async function readCards({ entries }: VerifiedPackage): Promise<IdentityCard[]> {
  const cards: IdentityCard[] = [];
  for (const staged of entries.filter(({ entry }) => entry.type === 'card')) {
    const card = parseCard(await readEntry(staged, MAX_CARD_BYTES));
    await verifyCard(card);
    cards.push(card);
  }
  return cards;
}

/** Signed by the office that sends it, and its own: nobody revokes for another office. */
async function readRevocation(
  verified: VerifiedPackage,
  sender: PeerRow | undefined,
): Promise<RevocationList | undefined> {
  const bytes = await readOfficeEntry(verified, sender, REVOCATION);
  if (bytes === undefined) return undefined;
  const list = parseRevocationList(bytes);
  const refuse = (problem: string) => new AppError('E_NOT_ALLOWED', { problems: [problem] });
  if (list.body.officeUnitId !== verified.manifest.unitId) throw refuse('the list of another office');
  if (!(await isSignedBy(list, verified.sender.card.body.signPub))) {
    throw refuse('a list that its office did not sign');
  }
  return list;
}

export interface TrustView {
  /** Units whose cards come with it. */
  readonly directory: string[];
  /** Units whose cards are revoked by it. */
  readonly revoked: string[];
}

/** What confirming would change here; a card that this desk would refuse is left out and changes nothing. */
export async function describeTrust(
  database: ReadableDatabase,
  workspace: Pick<Workspace, 'session' | 'now'>,
  { directory, cards, revocation }: TrustEntries,
): Promise<TrustView> {
  const adopted = await cardsToAdopt(database, directory, workspace.session.identity.unitId);
  const names = adopted.map(({ card }) => card.body.name);
  for (const card of await acceptable(database, workspace, cards)) names.push(card.body.name);
  const revoked = revocation ? await cardsToRevoke(database, revocation) : [];
  return { directory: [...new Set(names)], revoked: revoked.map(({ name }) => name) };
}

/** In the transaction of the import. Revocations last: no word of the same package brings a revoked card back. */
export async function applyTrust(
  tx: WritableDatabase,
  workspace: Pick<Workspace, 'session' | 'now'>,
  { directory, cards, revocation }: TrustEntries,
  sender: UnitId,
): Promise<void> {
  await adoptCards(tx, directory, workspace.session.identity.unitId, workspace.now());
  for (const card of await acceptable(tx, workspace, cards)) await takeCard(tx, workspace, card);
  if (revocation) await applyRevocation(tx, workspace, revocation, sender);
}

/** An older card, a revoked one or our own may be passed on in good faith: it is no reason to refuse the package. */
async function acceptable(
  database: ReadableDatabase,
  workspace: Pick<Workspace, 'session' | 'now'>,
  cards: readonly IdentityCard[],
): Promise<IdentityCard[]> {
  const accepted: IdentityCard[] = [];
  for (const card of cards) {
    if (card.body.unitId === workspace.session.identity.unitId) continue;
    try {
      if ((await planCard(database, workspace, card)).effect !== 'known') accepted.push(card);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  return accepted;
}
