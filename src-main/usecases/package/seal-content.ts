/** Turns the content of an export into manifest fields and entries, seals it, and makes sure that every file inside is the one its event names. */

import { DIRECTORY_VERSION, type Directory } from '@shared/domain/exchange/directory';
import { canonicalize } from '@shared/package-format/canonical-json';
import type { IdentityCard } from '@shared/package-format/card';
import type { ManifestFields } from '@shared/package-format/manifest';
import { AppError } from '@shared/result/app-error';
import { utf8 } from '../../sealing/bytes';
import { countersignCard } from '../../sealing/card';
import type { EntrySource } from '../../sealing/entry-source';
import { joinEventLines } from '../../sealing/event-lines';
import { sealedLength } from '../../sealing/package-layout';
import type { SealedPackage } from '../../sealing/seal-package';
import { cardOfPeer } from '../card/peer-of-card';
import type { Workspace } from '../workspace';
import type { PackageContent } from './gather-content';
import { entryOfFile, type PackageFile } from './package-files';
import { progressReporter } from './report-progress';
import { entryOfOriginal } from './return-originals';

/** @throws AppError BLOB_MISSING when a file is gone or changed on this disk, and what `sealPackage` throws; then nothing is left. */
export async function sealContent(
  workspace: Workspace,
  content: PackageContent,
  destination: string,
  made: Pick<ManifestFields, 'packageId' | 'createdAt'>,
  signal?: AbortSignal,
): Promise<SealedPackage> {
  const { session, contentStore } = workspace;
  for (const { file } of content.files) {
    if (!(await contentStore.has(file.sm3))) throw missing(file);
  }
  const sealing = workspace.packageEngine.seal({
    manifest: { ...made, ...manifestFields(workspace, content) },
    entries: [
      eventsEntry(content),
      ...content.files.map((file) => entryOfFile(file, contentStore.pathOf(file.file.sm3))),
      ...content.originals.map(entryOfOriginal),
      ...(await directoryEntries(workspace, content)),
      ...revocationEntries(content),
      ...profileEntries(content),
    ],
    signer: session.keys,
    recipients: [{ encPub: cardOfPeer(content.recipient).body.encPub }],
    destination,
    onProgress: progressReporter(workspace, 'package.export', '正在封装'),
    signal,
  });
  return sealing.catch((error) => {
    // The read-back found a file that is not what its name in the content store says.
    const changed =
      error instanceof AppError && error.code === 'E_ENTRY_DIGEST' ? error.details.entry : undefined;
    const file = typeof changed === 'number' ? content.files[changed - 1] : undefined;
    throw file === undefined ? error : missing(file.file);
  });
}

/** At least what the sealed file will measure, for the question whether the medium has room; a few kilobytes more are no harm. */
export function estimatedLength(content: PackageContent): number {
  const files = content.files.reduce((sum, { file }) => sum + file.size + PER_ENTRY, 0);
  const cards = content.introduced.reduce((sum, card) => sum + canonicalize(card).length + PER_ENTRY, 0);
  const manifest = AROUND + content.receipts.length * PER_ENTRY;
  const originals = content.originals.reduce((sum, { bytes }) => sum + bytes.length + PER_ENTRY, 0);
  const list = (content.revocation?.bytes.length ?? 0) + PER_ENTRY;
  const rules = content.profiles.reduce((sum, { bytes }) => sum + bytes.length + PER_ENTRY, 0);
  return sealedLength(
    ONE_STANZA,
    manifest + files + cards + originals + list + rules + joinEventLines(content.events).length,
  );
}

/** Manifest and signature without entries and receipts, in bytes. */
const AROUND = 4096;
/** What the manifest says of one of them. */
const PER_ENTRY = 512;
/** The longest header for one recipient. */
const ONE_STANZA = 18 + 1 + 4 + 2 + 160;

function missing({ name, sm3 }: PackageFile['file']): AppError {
  return new AppError('BLOB_MISSING', { name, sm3 });
}

function manifestFields({ session }: Workspace, content: PackageContent) {
  const { unitId } = content.recipient;
  const { identity } = session;
  return {
    kind: content.kind,
    unitId: identity.unitId,
    card: content.ownCard.body.serial,
    classification: content.classification,
    inc: { id: identity.incarnationId, startedAt: identity.incarnationStartedAt },
    seq: { [unitId]: content.seq },
    prev: content.previous === undefined ? {} : { [unitId]: content.previous },
    supersedes: [],
    requires: [],
    have: content.have,
    receipts: content.receipts.map(({ packageId, fingerprint, importedAt, result }) => ({
      packageId,
      fingerprint,
      importedAt,
      result,
    })),
  };
}

function eventsEntry(content: PackageContent): EntrySource {
  const bytes = joinEventLines(content.events);
  return { name: 'events', type: 'events', media: 'application/x-ndjson', source: { bytes } };
}

function revocationEntries({ revocation }: PackageContent): EntrySource[] {
  if (!revocation) return [];
  const source = { bytes: revocation.bytes };
  return [{ name: 'revocation', type: 'revocation', media: 'application/json', source }];
}

function profileEntries({ profiles }: PackageContent): EntrySource[] {
  return profiles.map(({ id, version, bytes }) => ({
    name: `${id} ${version}`,
    type: 'profile',
    media: 'application/json',
    source: { bytes },
  }));
}

async function directoryEntries(workspace: Workspace, content: PackageContent): Promise<EntrySource[]> {
  if (content.introduced.length === 0) return [];
  const { keys, identity } = workspace.session;
  const cards: IdentityCard[] = [];
  for (const card of content.introduced) cards.push(await countersignCard(card, content.ownCard, keys));
  const directory: Directory = { v: DIRECTORY_VERSION, office: identity.unitId, cards };
  const bytes = utf8(canonicalize(directory));
  return [{ name: 'directory', type: 'directory', media: 'application/json', source: { bytes } }];
}
