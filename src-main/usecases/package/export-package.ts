/**
 * Seals what waits for a unit into one package. Its number in the series is used up only with the transaction that records it,
 * and the medium shows the file only after that: a crash leaves either nothing, or a recorded package that can be exported again.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { localDateOf } from '@shared/domain/calendar/local-date';
import { mayNameContent } from '@shared/domain/exchange/package-kind';
import { descriptiveName, neutralName } from '@shared/domain/exchange/package-name';
import { packageIdSchema, sm3Schema } from '@shared/domain/identifiers';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { canonicalize } from '@shared/package-format/canonical-json';
import { AppError } from '@shared/result/app-error';
import type { WritableDatabase } from '../../database/drizzle-session';
import { referBlobs } from '../../database/repositories/blob-repository';
import { dequeueEvents } from '../../database/repositories/outbox-repository';
import { insertPackage, type PackageRecord } from '../../database/repositories/package-repository';
import { settleReceipts } from '../../database/repositories/receipt-repository';
import { nameFromLabel } from '../../files/safe-name';
import { createStagingFolder } from '../../files/temp-folder';
import type { FileFilter } from '../desktop';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';
import type { Exchange } from './exchange';
import { gatherContent, type PackageContent } from './gather-content';
import { MediumFile } from './medium-file';
import { sealContent } from './seal-content';

export const PACKAGE_FILES: readonly FileFilter[] = [{ name: '封装包', extensions: ['cfp'] }];

type ExportInput = CallInput<'package.export'>;

/** Undefined when the person cancelled. @throws AppError RECIPIENT_UNKNOWN, NOTHING_TO_EXPORT, BLOB_MISSING, E_QUOTA, E_DISK_FULL, DISK_WRITE; then nothing is recorded, unless the details say `recorded`. */
export async function exportPackage(
  { workspace, exports }: Exchange,
  input: ExportInput,
): Promise<CallOutput<'package.export'>> {
  const proposed = await gather(workspace, input);
  const place = await workspace.desktop.choosePlace(
    '导出封装包',
    fileNameFor(proposed, input.naming, workspace.now()),
    PACKAGE_FILES,
  );
  if (place === undefined) return undefined;
  return exports.run(async () => {
    // Once more: another export may have taken its number or its events while the dialog was open.
    const content = await gather(workspace, input);
    if (mayNameContent(proposed.classification) && !mayNameContent(content.classification)) {
      throw new AppError('PLAN_CHANGED');
    }
    return sealAndRecord(workspace, content, place);
  });
}

function gather({ database, session, now }: Workspace, input: ExportInput): Promise<PackageContent> {
  return database.read((reader) => gatherContent(reader, input, session.identity, now()));
}

function fileNameFor(content: PackageContent, naming: ExportInput['naming'], now: number): string {
  const { kind, matters, recipient, classification } = content;
  if (naming === 'neutral' || !mayNameContent(classification)) {
    return nameFromLabel(neutralName(randomName()), '.cfp');
  }
  const numbers = matters.map(({ facts }) => facts.number);
  const label = descriptiveName({ kind, unitName: recipient.name, numbers, on: localDateOf(now) });
  return nameFromLabel(label, '.cfp');
}

/** Eight of 32 characters that cannot be mistaken for one another when read out. */
function randomName(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz023456789';
  return Array.from(randomBytes(8), (byte) => alphabet[byte % alphabet.length]).join('');
}

async function sealAndRecord(
  workspace: Workspace,
  content: PackageContent,
  place: string,
): Promise<NonNullable<CallOutput<'package.export'>>> {
  const { contentStore, database, folders, now } = workspace;
  const staging = await createStagingFolder(folders.data);
  try {
    const at = now();
    const sealed = await sealContent(workspace, content, join(staging.path, 'sealed.cfp'), {
      packageId: randomUUID(),
      createdAt: at,
    });
    const receiptCode = sealed.receiptCodes.get(content.recipient.encryptionKeyId);
    if (receiptCode === undefined) throw new Error('the package was not sealed to its recipient');
    const medium = await MediumFile.write(workspace.packageEngine, sealed.path, place);
    const record: PackageRecord = {
      id: packageIdSchema.parse(sealed.packageId),
      direction: 'out',
      kind: content.kind,
      peerUnitId: content.recipient.unitId,
      incarnationId: workspace.session.identity.incarnationId,
      seq: content.seq,
      createdAt: at,
      handledAt: at,
      fileName: medium.fileName,
      size: sealed.size,
      fingerprint: sm3Schema.parse(sealed.fingerprint),
      state: 'exported',
      receivedAt: null,
      receiptCode,
      manifest: canonicalize(sealed.manifest),
      blobSm3: medium.sm3,
      recipientKeyId: null,
      signature: null,
    };
    try {
      await contentStore.adopt(sealed.path, medium.sm3);
      await database.write((tx) => recordExport(tx, workspace, content, record, medium));
    } catch (error) {
      await medium.discard();
      throw error;
    }
    workspace.notify({ topics: ['packages'] });
    await publish(medium, record);
    const { id: packageId, fileName, fingerprint, size } = record;
    return { packageId, fileName, fingerprint, size };
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
  { events, receipts, recipient }: PackageContent,
  record: PackageRecord,
  blob: { readonly sm3: MediumFile['sm3']; readonly size: number },
): Promise<void> {
  const carried = events.map(({ id, matter }) => ({ eventId: id, matterId: matter }));
  await insertPackage(tx, record, carried);
  await referBlobs(tx, { kind: 'package', id: record.id }, [blob], record.handledAt);
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
  await recordAct(tx, workspace, 'package.exported', record.id, {
    recipient: recipient.unitId,
    kind: record.kind,
    seq: record.seq,
    events: events.length,
    fingerprint: record.fingerprint,
  });
}
