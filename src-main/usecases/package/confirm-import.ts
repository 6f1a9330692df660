/**
 * Writes what the person confirmed: files into the store and onto the disk first, then one transaction, then staging goes.
 * A crash between leaves files without rows at most, and the same import completes (ARCHITECTURE 2, SEALED-PACKAGE 4).
 */
import { localDateOf } from '@shared/domain/calendar/local-date';
import { packageIdSchema, sm3Schema, type UnitId, unitIdSchema } from '@shared/domain/identifiers';
import type { ImportOutcome } from '@shared/ipc/calls/exchange-calls';
import type { ConfirmedPlan } from '@shared/ipc/calls/import-calls';
import { canonicalize } from '@shared/package-format/canonical-json';
import { AppError } from '@shared/result/app-error';
import type { WritableDatabase } from '../../database/drizzle-session';
import { noteArrival } from '../../database/repositories/arrival-repository';
import { referBlobs } from '../../database/repositories/blob-repository';
import { insertEvent } from '../../database/repositories/event-repository';
import { advanceContinuity, witnessLamport } from '../../database/repositories/identity-repository';
import { insertPackage, type PackageRecord } from '../../database/repositories/package-repository';
import { oweReceipt } from '../../database/repositories/receipt-repository';
import { enqueueAudience } from '../event/append-event';
import { filesOfEvent } from '../event/files-of-event';
import { projectMatter } from '../event/project-matter';
import { recordAct } from '../event/record-act';
import { learnProfiles } from '../profile/known-profiles';
import { applyProfiles } from '../profile/receive-profiles';
import { mattersUnderAny } from '../profile/warnings-of-matter';
import { releaseQuarantined, removeReleasedCopy } from '../quarantine/release-quarantined';
import { settleContinuity } from '../session/continuity';
import type { Workspace } from '../workspace';
import { acknowledge } from './acknowledge';
import { asksForReceipt } from './asks-for-receipt';
import { EarlierImports } from './earlier-imports';
import type { Exchange, StagedImport } from './exchange';
import { incarnationOf, type PlannedImport, planImport } from './plan-import';
import { distinctFiles, lamportToWitness } from './read-events';
import { eventsBrought } from './read-originals';
import { applyTrust } from './read-trust';
import { recordReturned } from './record-returned';
import { dropVolumes } from './stage-volumes';

/** @throws AppError NOT_FOUND, PLAN_CHANGED, the codes of `planImport`, E_DISK_FULL, DISK_WRITE; then the package stays staged. */
export async function confirmImport(
  { workspace, staged: imports }: Exchange,
  { stagingId, planHash }: ConfirmedPlan,
): Promise<ImportOutcome> {
  const { database } = workspace;
  const staged = imports.take(stagingId);
  let outcome: ImportOutcome;
  try {
    const files = distinctFiles(eventsBrought(staged)).map(({ sm3 }) => sm3);
    if (files.length > 0) {
      // Before any file moves; asked once more inside the transaction.
      await database.read((reader) => requirePlan(reader, workspace, staged, planHash));
      await adoptFiles(workspace, staged, files);
    }
    outcome = await database.write(async (tx) =>
      recordImport(tx, workspace, staged, await requirePlan(tx, workspace, staged, planHash)),
    );
  } catch (error) {
    imports.giveBack(staged);
    throw error;
  }
  if (staged.profiles.length > 0) await learnProfiles(workspace);
  await settleContinuity(workspace);
  imports.forget(staged);
  await staged.remove();
  await dropVolumes(workspace, staged.setId);
  await removeReleasedCopy(workspace, sm3Schema.parse(staged.verified.fingerprint));
  workspace.notify({
    topics: [
      'matters',
      'packages',
      'peers',
      ...(staged.profiles.length > 0 ? (['settings', 'status'] as const) : []),
    ],
  });
  return outcome;
}

async function requirePlan(
  database: Parameters<typeof planImport>[0],
  { now }: Workspace,
  staged: StagedImport,
  planHash: string,
): Promise<PlannedImport> {
  const plan = await planImport(database, staged, new EarlierImports(), now());
  if (plan.planHash !== planHash) throw new AppError('PLAN_CHANGED');
  return plan;
}

/** Only what an event names: anything else in the package has no owner and would be swept. */
async function adoptFiles(
  { contentStore }: Workspace,
  { verified: { entries } }: StagedImport,
  files: readonly string[],
): Promise<void> {
  const named = new Set(files);
  for (const { entry, path } of entries) {
    if (named.delete(entry.sm3)) await contentStore.adopt(path, entry.sm3);
  }
  // Files that came earlier must still be there.
  for (const sm3 of named) {
    if (!(await contentStore.has(sm3))) throw new AppError('BLOB_MISSING', { sm3 });
  }
}

async function recordImport(
  tx: WritableDatabase,
  workspace: Workspace,
  staged: StagedImport,
  plan: PlannedImport,
): Promise<ImportOutcome> {
  const { session, now } = workspace;
  const { identity } = session;
  const { manifest, receiptCode } = staged.verified;
  const at = now();
  const sender = unitIdSchema.parse(manifest.unitId);
  const record = recordOf(staged, sender, at);
  const { originals } = staged;
  const { speaksAnew } = await acknowledge(tx, workspace, { manifest, sender, originals, at });
  await insertPackage(
    tx,
    record,
    staged.events.map(({ id, matter }) => ({ eventId: id, matterId: matter })),
  );
  const { id, startedAt } = manifest.inc;
  await noteArrival(tx, sender, { id: incarnationOf(id), startedAt }, record.seq);
  for (const event of plan.fresh) {
    await insertEvent(tx, event, at, record.id);
    await referBlobs(tx, { kind: 'event', id: event.id }, filesOfEvent(event), at);
  }
  await witnessLamport(tx, lamportToWitness(plan.fresh));
  await recordReturned(tx, { carrier: manifest, sender, originals, self: identity.unitId, at });
  await applyTrust(tx, workspace, staged.trust, sender);
  await applyProfiles(tx, workspace, staged.profiles, sender);
  const touched = new Set(plan.fresh.map(({ matter }) => matter));
  // Their rules came later than they did: what is 临期 can only be told now.
  const ruled = await mattersUnderAny(tx, staged.profiles);
  for (const matterId of new Set([...touched, ...ruled])) {
    const projected = await projectMatter(tx, matterId, identity, localDateOf(at));
    if (projected) await enqueueAudience(tx, projected, identity);
  }
  // A machine that began anew asks whether anybody has heard.
  if (asksForReceipt(manifest) || speaksAnew) {
    const { id: packageId, fingerprint } = record;
    await oweReceipt(tx, { unitId: sender, packageId, fingerprint, importedAt: at, result: 'imported' });
  }
  await releaseQuarantined(tx, workspace, record.fingerprint, staged.acceptedExpired ?? '');
  await advanceContinuity(tx);
  await recordAct(tx, workspace, 'package.imported', record.id, {
    sender,
    kind: record.kind,
    seq: record.seq,
    events: plan.fresh.length,
    fingerprint: record.fingerprint,
  });
  return {
    packageId: record.id,
    matterIds: [...touched],
    newMatters: plan.lines.filter(({ effect }) => effect === 'new-matter').length,
    appliedEvents: plan.fresh.length,
    receiptCode,
  };
}

function recordOf({ verified, fileName }: StagedImport, sender: UnitId, at: number): PackageRecord {
  const { manifest, size, fingerprint, receiptCode, sequence, signature, recipientKeyId } = verified;
  return {
    id: packageIdSchema.parse(manifest.packageId),
    direction: 'in',
    kind: manifest.kind,
    peerUnitId: sender,
    incarnationId: incarnationOf(manifest.inc.id),
    seq: sequence,
    createdAt: manifest.createdAt,
    handledAt: at,
    fileName,
    size,
    fingerprint: sm3Schema.parse(fingerprint),
    state: 'imported',
    receivedAt: null,
    receiptCode,
    manifest: canonicalize(manifest),
    blobSm3: null,
    recipientKeyId,
    signature,
  };
}
