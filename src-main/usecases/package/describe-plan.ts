/** The plan of one staged package as the window shows it. */
import { countPlan } from '@shared/domain/exchange/plan-counts';
import { packageIdSchema, unitIdSchema } from '@shared/domain/identifiers';
import type { ImportPlan } from '@shared/ipc/calls/exchange-calls';
import type { EntryType } from '@shared/package-format/manifest';
import { arrivalsFrom } from '../../database/repositories/arrival-repository';
import { isOriginal } from '../../sealing/original';
import { planProfiles } from '../profile/receive-profiles';
import type { Workspace } from '../workspace';
import type { EarlierImports } from './earlier-imports';
import type { StagedImport } from './exchange';
import { incarnationOf, planImport } from './plan-import';
import { describeTrust, TRUST_ENTRIES } from './read-trust';
import type { SeriesGaps } from './series-gaps';

/** Shown under heads of their own, and never as files. */
const OWN_HEADS: ReadonlySet<EntryType> = new Set<EntryType>([...TRUST_ENTRIES, 'profile']);

/** `earlier` and `gaps`: of those confirmed before it. @throws AppError of `planImport`. */
export async function describePlan(
  { database, session, now }: Workspace,
  staged: StagedImport,
  earlier: EarlierImports,
  gaps: SeriesGaps,
): Promise<ImportPlan> {
  const { verified } = staged;
  const { manifest, sender, fingerprint } = verified;
  const senderId = unitIdSchema.parse(manifest.unitId);
  return database.read(async (reader) => {
    const plan = await planImport(reader, staged, earlier, now());
    const profiles = await planProfiles(reader, staged.profiles);
    const trust = await describeTrust(reader, { session, now }, staged.trust);
    const files = manifest.entries.filter(
      (entry) => entry.type !== 'events' && !OWN_HEADS.has(entry.type) && !isOriginal(entry),
    );
    const arrivals = await arrivalsFrom(reader, senderId);
    const incarnation = incarnationOf(manifest.inc.id);
    const own = staged.originals.filter(({ author }) => author === session.identity.unitId);
    return {
      stagingId: staged.stagingId,
      packageId: packageIdSchema.parse(manifest.packageId),
      kind: manifest.kind,
      sender: { unitId: senderId, name: sender.card.body.name },
      createdAt: manifest.createdAt,
      classification: manifest.classification,
      fingerprint,
      counts: countPlan(plan.lines),
      lines: [...plan.lines],
      files: files.map(({ name, size, type }) => ({ name, size, type })),
      fileCount: files.length,
      receipts: manifest.receipts.length,
      ...trust,
      profiles,
      speaksAnew: arrivals.size > 0 && !arrivals.has(incarnation),
      returned: own.filter(({ isRevoked }) => !isRevoked).length,
      returnedRevoked: own.filter(({ isRevoked }) => isRevoked).length,
      missing: await gaps.after(reader, senderId, incarnation, verified.sequence),
      planHash: plan.planHash,
    };
  });
}
