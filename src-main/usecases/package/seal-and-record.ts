/**
 * Seals a content, keeps the sealed file, and records the package. Its number in the series is used up only with the
 * transaction, and a medium shows the file only after that: a crash leaves either nothing, or a recorded package that can be
 * exported again.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { packageIdSchema, sm3Schema } from '@shared/domain/identifiers';
import { canonicalize } from '@shared/package-format/canonical-json';
import { AppError } from '@shared/result/app-error';
import type { WritableDatabase } from '../../database/drizzle-session';
import { referBlobs } from '../../database/repositories/blob-repository';
import { advanceContinuity } from '../../database/repositories/identity-repository';
import { settleOriginals } from '../../database/repositories/original-repository';
import { dequeueEvents } from '../../database/repositories/outbox-repository';
import { insertPackage, type PackageRecord } from '../../database/repositories/package-repository';
import { settleReceipts } from '../../database/repositories/receipt-repository';
import { createStagingFolder } from '../../files/temp-folder';
import { noteListCarried } from '../card/carry-revocations';
import { recordAct } from '../event/record-act';
import { noteProfilesCarried } from '../profile/carry-profiles';
import { settleContinuity } from '../session/continuity';
import type { Workspace } from '../workspace';
import type { PackageContent } from './gather-content';
import { MediumFile } from './medium-file';
import { progressReporter } from './report-progress';
import { sealContent } from './seal-content';

/** A place on a medium; or only a name, where the file is kept to be written in parts. */
export type SealTarget = { readonly place: string } | { readonly fileName: string };

/** @throws AppError of sealing and of the medium, CANCELLED; then nothing is recorded, unless the details say `recorded`. */
export async function sealAndRecord(
  workspace: Workspace,
  content: PackageContent,
  target: SealTarget,
  signal?: AbortSignal,
): Promise<PackageRecord> {
  const { contentStore, database, folders, packageEngine, now } = workspace;
  const staging = await createStagingFolder(folders.data);
  try {
    const at = now();
    const sealed = await sealContent(
      workspace,
      content,
      join(staging.path, 'sealed.cfp'),
      { packageId: randomUUID(), createdAt: at },
      signal,
    );
    const receiptCode = sealed.receiptCodes.get(content.recipient.encryptionKeyId);
    if (receiptCode === undefined) throw new Error('the package was not sealed to its recipient');
    const onProgress = progressReporter(workspace, 'package.export', '正在写到载体并读回核对');
    const medium =
      'place' in target
        ? await MediumFile.write(packageEngine, sealed.path, target.place, { signal, onProgress })
        : undefined;
    const sm3 =
      medium?.sm3 ?? sm3Schema.parse((await packageEngine.run('digestFile', { path: sealed.path })).sm3);
    const record: PackageRecord = {
      id: packageIdSchema.parse(sealed.packageId),
      direction: 'out',
      kind: content.kind,
      peerUnitId: content.recipient.unitId,
      incarnationId: workspace.session.identity.incarnationId,
      seq: content.seq,
      createdAt: at,
      handledAt: at,
      fileName: 'fileName' in target ? target.fileName : (medium?.fileName ?? ''),
      size: sealed.size,
      fingerprint: sm3Schema.parse(sealed.fingerprint),
      state: 'exported',
      receivedAt: null,
      receiptCode,
      manifest: canonicalize(sealed.manifest),
      blobSm3: sm3,
      recipientKeyId: null,
      signature: null,
    };
    try {
      await contentStore.adopt(sealed.path, sm3);
      await database.write((tx) => recordExport(tx, workspace, content, record, sm3));
      // Before the medium shows it: what left the machine must not be numbered again.
      await settleContinuity(workspace);
    } catch (error) {
      await medium?.discard();
      throw error;
    }
    workspace.notify({ topics: ['packages'] });
    if (medium) await publish(medium, record);
    return record;
  } finally {
    await staging.remove();
  }
}

/** The medium went away in the last moment: the package stands in the list and can be exported again. */
async function publish(medium: MediumFile, record: PackageRecord): Promise<void> {
  try {
    await medium.publish();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(
      error.code,
      { ...error.details, recorded: true, packageId: record.id },
      { cause: error },
    );
  }
}

async function recordExport(
  tx: WritableDatabase,
  workspace: Workspace,
  { events, receipts, originals, recipient, revocation, profiles }: PackageContent,
  record: PackageRecord,
  sm3: MediumFile['sm3'],
): Promise<void> {
  const carried = events.map(({ id, matter }) => ({ eventId: id, matterId: matter }));
  await advanceContinuity(tx, record.incarnationId);
  await insertPackage(tx, record, carried);
  await referBlobs(tx, { kind: 'package', id: record.id }, [{ sm3, size: record.size }], record.handledAt);
  await dequeueEvents(
    tx,
    recipient.unitId,
    carried.map(({ eventId }) => eventId),
  );
  await settleReceipts(
    tx,
    recipient.unitId,
    receipts.map(({ packageId }) => packageId),
  );
  await settleOriginals(
    tx,
    recipient.unitId,
    originals.map(({ packageId }) => packageId),
    record.id,
  );
  await noteListCarried(tx, recipient.unitId, revocation, record.id);
  await noteProfilesCarried(tx, recipient.unitId, profiles, record.id);
  await recordAct(tx, workspace, 'package.exported', record.id, {
    recipient: recipient.unitId,
    kind: record.kind,
    seq: record.seq,
    events: events.length,
    fingerprint: record.fingerprint,
  });
}
