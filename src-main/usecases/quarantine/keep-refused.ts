/**
 * Keeps a refused package that a person must decide about: its staged copy moves to the quarantine folder, a row says why, and
 * nothing else of it is believed. Where the signature held, the sender is owed a receipt that says so (SEALED-PACKAGE 3, 5).
 */
import { randomUUID } from 'node:crypto';
import { FORK, isKeptForDecision, saysMore } from '@shared/domain/exchange/quarantine';
import {
  packageIdSchema,
  recordIdSchema,
  type Sm3,
  sm3Schema,
  unitIdSchema,
} from '@shared/domain/identifiers';
import { AppError, type AppErrorDetails } from '@shared/result/app-error';
import type { WritableDatabase } from '../../database/drizzle-session';
import { readPackage } from '../../database/repositories/package-repository';
import {
  type QuarantineRow,
  saveQuarantined,
  waitingByFingerprint,
} from '../../database/repositories/quarantine-repository';
import { oweReceipt } from '../../database/repositories/receipt-repository';
import { QuarantineFolder } from '../../files/quarantine-folder';
import { signedFacts } from '../../sealing/check-manifest';
import type { VerifiedPackage } from '../../sealing/open-package';
import type { StagedPackage } from '../../sealing/stage-package';
import { recordAct } from '../event/record-act';
import { queueReturn } from '../package/return-originals';
import type { Workspace } from '../workspace';

export interface RefusedCopy extends Pick<StagedPackage, 'path' | 'size' | 'fingerprint'> {
  /** As the file was called on the medium: a label. */
  readonly fileName: string;
  /** Where every check of the package itself had passed and only the plan failed. */
  readonly verified?: VerifiedPackage | undefined;
}

/** @returns the error to throw on: the same one, with `kept` in its details where the package waits now. */
export async function keepRefused(workspace: Workspace, copy: RefusedCopy, error: unknown): Promise<unknown> {
  if (!(error instanceof AppError) || !saysMore(error.code)) return error;
  const { database, folders } = workspace;
  const fingerprint = sm3Schema.parse(copy.fingerprint);
  const known = await database.read((reader) => waitingByFingerprint(reader, fingerprint));
  const details = detailsOf(copy, error);
  if (!known && !isKeptForDecision(error.code, details)) return error;
  // The file first: a crash between leaves a file without a row, which the next start removes.
  if (!known) await new QuarantineFolder(folders.data).take(copy.path, fingerprint);
  await database.write(async (tx) => {
    const before = await waitingByFingerprint(tx, fingerprint);
    const row = rowOf(copy, fingerprint, { code: error.code, details }, before, workspace.now());
    await saveQuarantined(tx, row);
    await oweQuarantined(tx, row);
    await returnOther(tx, row, details);
    if (before?.code === row.code) return;
    await recordAct(tx, workspace, 'package.quarantined', row.id, {
      code: row.code,
      fingerprint,
      fileName: row.fileName,
      ...(row.senderUnitId === null ? {} : { sender: row.senderUnitId }),
      ...(row.packageId === null ? {} : { packageId: row.packageId }),
    });
  });
  workspace.notify({ topics: ['packages'] });
  return new AppError(error.code, { ...details, kept: true }, { cause: error });
}

function detailsOf({ verified }: RefusedCopy, { code, details }: AppError): AppErrorDetails {
  if (!verified || code !== FORK) return details;
  return { ...details, ...signedFacts(verified.manifest, verified.sender, verified.sequence) };
}

function rowOf(
  copy: RefusedCopy,
  fingerprint: Sm3,
  { code, details }: Pick<AppError, 'code' | 'details'>,
  before: QuarantineRow | undefined,
  at: number,
): QuarantineRow {
  const { signed, unit, unitId, packageId, sequence } = details;
  const isSigned = signed === true;
  return {
    id: before?.id ?? recordIdSchema.parse(randomUUID()),
    fingerprint,
    fileName: before?.fileName ?? copy.fileName,
    size: copy.size,
    code,
    details: JSON.stringify(details),
    senderUnitId: isSigned ? unitIdSchema.parse(unitId) : null,
    senderName: typeof unit === 'string' ? unit : null,
    packageId: isSigned ? packageIdSchema.parse(packageId) : null,
    seq: isSigned && typeof sequence === 'number' ? sequence : null,
    arrivedAt: before?.arrivedAt ?? at,
    state: 'waiting',
    settledAt: null,
    settledBy: null,
    reason: null,
  };
}

/** Its sender numbered twice: what we hold under the number goes back, signed by itself, as the proof. */
async function returnOther(
  tx: WritableDatabase,
  row: QuarantineRow,
  details: AppErrorDetails,
): Promise<void> {
  if (row.code !== FORK || row.senderUnitId === null || typeof details.other !== 'string') return;
  await queueReturn(tx, row.senderUnitId, packageIdSchema.parse(details.other));
}

async function oweQuarantined(tx: WritableDatabase, row: QuarantineRow): Promise<void> {
  const owed = await receiptDue(tx, row);
  if (owed) await oweReceipt(tx, { ...owed, importedAt: row.arrivedAt, result: 'quarantined' });
}

/** Undefined where nobody is certain to have sent it, and where its id is that of a package we took in: that one was receipted. */
export async function receiptDue(
  tx: WritableDatabase,
  { senderUnitId, packageId, fingerprint }: QuarantineRow,
): Promise<Pick<Parameters<typeof oweReceipt>[1], 'unitId' | 'packageId' | 'fingerprint'> | undefined> {
  if (senderUnitId === null || packageId === null) return undefined;
  if ((await readPackage(tx, packageId)) !== undefined) return undefined;
  return { unitId: senderUnitId, packageId, fingerprint };
}
