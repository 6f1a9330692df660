/** Packages and cards read in the same go that a person confirms before the one at hand: looked up by id, so that the 10,000th package costs no more than the first. */
import type { MatterId } from '@shared/domain/identifiers';
import type { MatterEvent } from '@shared/package-format/events/event';
import { AppError } from '@shared/result/app-error';
import type { PeerRow } from '../../database/repositories/peer-repository';
import type { StagedImport } from './exchange';
import { eventsBrought } from './read-originals';

export class EarlierImports {
  private readonly events = new Map<string, MatterEvent>();
  private readonly byMatter = new Map<MatterId, MatterEvent[]>();
  private readonly fingerprints = new Set<string>();
  private readonly packageIds = new Set<string>();
  /** Id of the package that takes a place of a series. */
  private readonly places = new Map<string, string>();
  private readonly senders = new Map<string, PeerRow>();

  add(staged: StagedImport): void {
    const { manifest, fingerprint } = staged.verified;
    for (const event of eventsBrought(staged)) {
      if (this.events.has(event.id)) continue;
      this.events.set(event.id, event);
      const others = this.byMatter.get(event.matter);
      if (others) others.push(event);
      else this.byMatter.set(event.matter, [event]);
    }
    this.fingerprints.add(fingerprint);
    this.packageIds.add(manifest.packageId);
    this.places.set(placeOf(staged), manifest.packageId);
  }

  event(id: MatterEvent['id']): MatterEvent | undefined {
    return this.events.get(id);
  }

  /** Each event once, in the order of arrival. */
  eventsOf(matterId: MatterId): readonly MatterEvent[] {
    return this.byMatter.get(matterId) ?? [];
  }

  /** The same package twice in one go is a duplicate; another one under its id or in its place of the series is a fork. @throws AppError E_DUPLICATE, E_FORK. */
  requireNew(staged: StagedImport): void {
    const { manifest, fingerprint, sequence } = staged.verified;
    const { packageId } = manifest;
    // Without the number for the telephone: nothing of it is imported yet.
    if (this.fingerprints.has(fingerprint)) throw new AppError('E_DUPLICATE', { packageId });
    const other = this.packageIds.has(packageId) ? packageId : this.places.get(placeOf(staged));
    if (other !== undefined) throw new AppError('E_FORK', { packageId, other, sequence });
  }

  /** A unit whose card, once confirmed, makes this row: packages under its key may pass in the same go. */
  expectSender(peer: PeerRow): void {
    this.senders.set(peer.signKeyId, peer);
  }

  senderBySigningKey(keyId: string): PeerRow | undefined {
    return this.senders.get(keyId);
  }
}

function placeOf({ verified: { manifest, sequence } }: StagedImport): string {
  return `${manifest.unitId} ${manifest.inc.id} ${sequence}`;
}
