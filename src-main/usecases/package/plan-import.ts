/** What confirming a staged package would do at this moment. Shown once, computed again inside the transaction: the plan that was confirmed is the plan that is written. */

import { findAuthorshipProblems } from '@shared/domain/event/authorship';
import { type Admission, admit, eventsByMatter } from '@shared/domain/exchange/admit';
import {
  type IncarnationId,
  incarnationIdSchema,
  type MatterId,
  packageIdSchema,
  unitIdSchema,
} from '@shared/domain/identifiers';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import { canonicalize } from '@shared/package-format/canonical-json';
import type { MatterEvent } from '@shared/package-format/events/event';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { eventsById, eventsOfMatter } from '../../database/repositories/event-repository';
import { importedAt, readPackage } from '../../database/repositories/package-repository';
import { hexOf, utf8 } from '../../sealing/bytes';
import { sm3 } from '../../sealing/sm3';
import { knownSender, statusOfPeer } from '../card/sender-trust';
import type { EarlierImports } from './earlier-imports';
import type { StagedImport } from './exchange';
import { requireUnchanged } from './read-events';
import { eventsBrought } from './read-originals';

export interface PlannedImport extends Admission {
  /** Over the lines and what is known of their matters. */
  readonly planHash: string;
}

/**
 * `earlier`: packages read in the same go that a person confirms before this one.
 * @throws AppError E_DUPLICATE, E_FORK, E_EVENTS, E_NOT_ALLOWED, E_SENDER_PENDING, E_SENDER_REVOKED, E_SENDER_UNKNOWN.
 */
export async function planImport(
  database: ReadableDatabase,
  staged: StagedImport,
  earlier: EarlierImports,
  now: number,
): Promise<PlannedImport> {
  await requireNotImported(database, staged);
  const signerIsOffice = await requireSenderStill(database, staged, earlier, now);
  const events = eventsBrought(staged);
  const stored = await eventsById(
    database,
    events.map(({ id }) => id),
  );
  const incoming = new Map<string, MatterEvent>(events.map((event) => [event.id, event]));
  requireUnchanged(
    [staged, ...staged.originals].flatMap((part) => part.events),
    (id) => stored.get(id) ?? earlier.event(id) ?? incoming.get(id),
  );
  const known = await knownEvents(database, [...eventsByMatter(events).keys()], earlier);
  const states = new Map([...known].map(([matterId, those]) => [matterId, foldMatter(those)]));
  const signed = [
    { events: staged.events, signer: unitIdSchema.parse(staged.verified.manifest.unitId), signerIsOffice },
    ...staged.originals.map(({ author, authorIsOffice, ...original }) => ({
      events: original.events,
      signer: author,
      signerIsOffice: authorIsOffice,
    })),
  ];
  const problems = signed.flatMap(({ events: theirs, ...signer }) =>
    findAuthorshipProblems(theirs, { ...signer, known: (matterId) => states.get(matterId) }),
  );
  if (problems.length > 0) throw new AppError('E_NOT_ALLOWED', { problems: problems.slice(0, 50) });
  const admission = admit(events, (matterId) => known.get(matterId) ?? []);
  return { ...admission, planHash: await hashOf(staged, admission, known) };
}

/** Asked again at every look: the same package may have been imported from another reading meanwhile. */
async function requireNotImported(database: ReadableDatabase, { verified }: StagedImport): Promise<void> {
  const { manifest, fingerprint, receiptCode, sequence } = verified;
  const packageId = packageIdSchema.parse(manifest.packageId);
  const sender = unitIdSchema.parse(manifest.unitId);
  const same = await readPackage(database, packageId);
  if (same?.direction === 'in' && same.peerUnitId === sender && same.fingerprint === fingerprint) {
    throw new AppError('E_DUPLICATE', { packageId, receiptCode });
  }
  if (same !== undefined) throw new AppError('E_FORK', { packageId, other: packageId, sequence });
  const other = await importedAt(database, sender, incarnationOf(manifest.inc.id), sequence);
  if (other !== undefined) throw new AppError('E_FORK', { packageId, other, sequence });
}

export function incarnationOf(id: string): IncarnationId {
  return incarnationIdSchema.parse(id);
}

/** Between reading and confirming a person may have revoked the card or taken in another. @returns whether it is an office's. */
async function requireSenderStill(
  database: ReadableDatabase,
  { verified, acceptedExpired }: StagedImport,
  earlier: EarlierImports,
  now: number,
): Promise<boolean> {
  const { manifest, sender } = verified;
  const details = { unit: sender.card.body.name, name: sender.card.body.name };
  const expected = earlier.senderBySigningKey(manifest.from);
  const known = expected
    ? { peer: expected, status: statusOfPeer(expected, now) }
    : await knownSender(database, manifest.from, now);
  if (known?.peer.unitId !== manifest.unitId) throw new AppError('E_SENDER_UNKNOWN', details);
  const { peer, status } = known;
  if (status === 'pending') throw new AppError('E_SENDER_PENDING', details);
  if (status === 'revoked') throw new AppError('E_SENDER_REVOKED', details);
  if (status === 'expired' && acceptedExpired === undefined) {
    throw new AppError('E_SENDER_EXPIRED', { ...details, validTo: sender.card.body.validTo });
  }
  return peer.desk === 'office';
}

async function knownEvents(
  database: ReadableDatabase,
  matterIds: readonly MatterId[],
  earlier: EarlierImports,
): Promise<Map<MatterId, MatterEvent[]>> {
  const known = new Map<MatterId, MatterEvent[]>();
  for (const matterId of matterIds) {
    const here = await eventsOfMatter(database, matterId);
    const ids = new Set(here.map(({ id }) => id));
    const coming = earlier.eventsOf(matterId).filter(({ id }) => !ids.has(id));
    known.set(matterId, [...here, ...coming]);
  }
  return known;
}

async function hashOf(
  { verified }: StagedImport,
  { lines }: Admission,
  known: ReadonlyMap<MatterId, readonly MatterEvent[]>,
): Promise<string> {
  const state = [...known].map(([matterId, events]) => [matterId, events.map(({ id }) => id).sort()]);
  const text = canonicalize({ packageId: verified.manifest.packageId, lines, state });
  return hexOf(await sm3(utf8(text)));
}
