/** Reads one package up to the checked events, whatever it came from; a refused one leaves nothing but what waits for a decision. */
import { randomUUID } from 'node:crypto';
import { packageIdSchema, unitIdSchema } from '@shared/domain/identifiers';
import type { MatterEvent } from '@shared/package-format/events/event';
import { importedAt, readPackage } from '../../database/repositories/package-repository';
import type { PeerRow } from '../../database/repositories/peer-repository';
import type { Database } from '../../database/session';
import { createStagingFolder } from '../../files/temp-folder';
import type { JobOptions } from '../../sealing/engine/jobs';
import type { KnownPackages } from '../../sealing/reader-knowledge';
import type { StagedPackage } from '../../sealing/stage-package';
import { cardOfPeer } from '../card/peer-of-card';
import { type KnownSender, knownSender, statusOfPeer } from '../card/sender-trust';
import { readProfiles } from '../profile/receive-profiles';
import { keepRefused, type RefusedCopy } from '../quarantine/keep-refused';
import type { Workspace } from '../workspace';
import type { EarlierImports } from './earlier-imports';
import type { StagedImport } from './exchange';
import { oweAgain } from './owe-again';
import { incarnationOf } from './plan-import';
import { readEvents, requireFiles } from './read-events';
import { readOriginals } from './read-originals';
import { readTrust } from './read-trust';
import type { ReadingProgress } from './reading-progress';

export interface PackageToRead {
  /** A label. */
  readonly fileName: string;
  readonly size: number;
  /** Makes the private copy. */
  readonly stage: (stagingFolder: string, options: JobOptions) => Promise<StagedPackage>;
  /** Why a person accepts it although the sender's card has expired. */
  readonly acceptedExpired?: string | undefined;
  /** The volumes it was joined from. */
  readonly setId?: string | undefined;
}

export interface ReadingContext {
  readonly workspace: Workspace;
  /** Cards read in the same go. */
  readonly earlier: EarlierImports;
  readonly progress: ReadingProgress;
  readonly signal: AbortSignal;
}

/** What a person sees of it: the file's own bytes, although each is read three times, for the copy, for the tags and for the content. */
export function workOf(size: number): number {
  return size;
}

/** @throws AppError the code of the first check that failed (SEALED-PACKAGE 4), with `kept` where it waits for a decision. */
export async function openPackageFile(context: ReadingContext, file: PackageToRead): Promise<StagedImport> {
  const { workspace, progress, signal } = context;
  const { contentStore, database, folders, session, packageEngine } = workspace;
  const { fileName, size, acceptedExpired, setId } = file;
  const staging = await createStagingFolder(folders.data);
  let copy: RefusedCopy | undefined;
  try {
    const staged = await file.stage(staging.path, { onProgress: progress.step(size / 3), signal });
    copy = { ...staged, fileName };
    let events: MatterEvent[] = [];
    let sender: PeerRow | undefined;
    const verified = await packageEngine.open({
      staged,
      keys: session.keys,
      trust: {
        async cardBySigningKey(keyId) {
          const known = await signerOf(context, keyId);
          sender = known?.peer;
          return known;
        },
      },
      known: knownPackages(database),
      async checkEvents(lines, { entries }) {
        events = await readEvents(lines);
        await requireFiles(events, entries, (sm3) => contentStore.has(sm3));
      },
      acceptExpiredSender: acceptedExpired !== undefined,
      onProgress: progress.step((2 * size) / 3),
      signal,
    });
    const trust = await readTrust(verified, sender);
    const profiles = await readProfiles(verified, sender);
    const originals = await readOriginals(verified, workspace);
    return {
      stagingId: randomUUID(),
      fileName,
      verified,
      events,
      originals,
      trust,
      profiles,
      copy: { ...copy, verified },
      acceptedExpired,
      setId,
      remove: staging.remove,
    };
  } catch (error) {
    await oweAgain(workspace, error);
    const refusal = copy ? await keepRefused(workspace, copy, error).catch((failure) => failure) : error;
    await staging.remove();
    throw refusal;
  }
}

/** A rotation on the same disc vouches for packages under its new key: both are shown, and the card is confirmed first. */
async function signerOf(
  { workspace: { database, now }, earlier }: ReadingContext,
  keyId: string,
): Promise<KnownSender | undefined> {
  const peer = earlier.senderBySigningKey(keyId);
  if (peer) return { peer, card: cardOfPeer(peer), status: statusOfPeer(peer, now()) };
  return database.read((reader) => knownSender(reader, keyId, now()));
}

function knownPackages(database: Database): KnownPackages {
  return {
    async fingerprintOf(senderUnitId, packageId) {
      const record = await database.read((reader) => readPackage(reader, packageIdSchema.parse(packageId)));
      return record?.direction === 'in' && record.peerUnitId === senderUnitId
        ? record.fingerprint
        : undefined;
    },
    packageAt(senderUnitId, incarnationId, n) {
      return database.read((reader) =>
        importedAt(reader, unitIdSchema.parse(senderUnitId), incarnationOf(incarnationId), n),
      );
    },
  };
}
