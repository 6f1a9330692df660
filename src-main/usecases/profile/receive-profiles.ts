/** Rules inside a package (SEALED-PACKAGE 3, entry type `profile`): believed from an office only, and only its own; shown in the plan, kept beside the versions that are here. */
import { type UnitId, unitIdSchema } from '@shared/domain/identifiers';
import { parseProfile } from '@shared/domain/profile/parse-profile';
import type { Profile } from '@shared/domain/profile/profile';
import { requireKnownFormat } from '@shared/domain/profile/profile-file';
import { ownIdPrefix } from '@shared/domain/profile/profile-id';
import type { ImportPlan } from '@shared/ipc/calls/exchange-calls';
import { canonicalize, parseCanonical } from '@shared/package-format/canonical-json';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase, WritableDatabase } from '../../database/drizzle-session';
import type { PeerRow } from '../../database/repositories/peer-repository';
import { listProfileRows } from '../../database/repositories/profile-repository';
import { decodeUtf8 } from '../../sealing/bytes';
import { signedFacts } from '../../sealing/check-manifest';
import type { VerifiedPackage } from '../../sealing/open-package';
import { readEntry, requireVerifiedOffice } from '../card/verified-office';
import { readUnitSettings } from '../desk/unit-settings';
import { recordAct } from '../event/record-act';
import type { Workspace } from '../workspace';
import { chooseInTransaction } from './choose-profile';
import { addVersion, isVersion, LARGEST_PROFILE } from './known-profiles';

/** More versions than an office puts in force in the life of a matter. */
const MOST_PROFILES = 100;

/**
 * `sender`: as it is known here.
 * @throws AppError E_NOT_ALLOWED, E_QUOTA, E_CANONICAL, E_SCHEMA with every problem, E_VERSION for rules of a newer application.
 */
export async function readProfiles(
  verified: VerifiedPackage,
  sender: PeerRow | undefined,
): Promise<Profile[]> {
  const found = verified.entries.filter(({ entry }) => entry.type === 'profile');
  if (found.length === 0) return [];
  requireVerifiedOffice(sender, 'rules');
  if (found.length > MOST_PROFILES) throw new AppError('E_QUOTA', { reason: 'profile' });
  const profiles: Profile[] = [];
  for (const staged of found) {
    const profile = parseEntry(await readEntry(staged, LARGEST_PROFILE), verified);
    if (!profile.id.startsWith(ownIdPrefix(unitIdSchema.parse(verified.manifest.unitId)))) {
      throw refuse("rules that are not the sender's own");
    }
    if (profiles.some((other) => isVersion(other, profile))) {
      throw new AppError('E_SCHEMA', { problems: [`two of ${profile.id} ${profile.version}`] });
    }
    profiles.push(profile);
  }
  return profiles;
}

/** What confirming would do. A version that is here and says something else stays as it is: data never waits for rules. */
export async function planProfiles(
  database: ReadableDatabase,
  profiles: readonly Profile[],
): Promise<ImportPlan['profiles']> {
  if (profiles.length === 0) return [];
  const rows = await listProfileRows(database);
  return profiles.map((profile) => {
    const { id, name, version } = profile;
    const same = rows.find((row) => isVersion(row, profile));
    if (same) return { name, version, effect: same.content === canonicalize(profile) ? 'known' : 'conflict' };
    const isOlder = rows.some((row) => row.id === id && row.version > version);
    return { name, version, effect: isOlder ? 'older' : 'new' };
  });
}

/**
 * In the transaction of the import. A unit that has chosen nothing of its own follows its office from now on; whoever is an office
 * itself keeps its choice, and only the matters that came with these rules run under them.
 */
export async function applyProfiles(
  tx: WritableDatabase,
  workspace: Pick<Workspace, 'session' | 'now'>,
  profiles: readonly Profile[],
  sender: UnitId,
): Promise<void> {
  const effects = await planProfiles(tx, profiles);
  const { identity, actor } = workspace.session;
  for (const [index, profile] of profiles.entries()) {
    const effect = effects[index]?.effect;
    if (effect === 'known') continue;
    if (effect === 'conflict') {
      await recordAct(tx, workspace, 'profile.conflict', profile.id, {
        version: profile.version,
        office: sender,
      });
      continue;
    }
    await addVersion(tx, profile, {
      origin: 'received',
      officeUnitId: sender,
      addedAt: workspace.now(),
      addedBy: actor.name,
    });
    await recordAct(tx, workspace, 'profile.received', profile.id, {
      version: profile.version,
      office: sender,
    });
    if (!identity.desks.includes('office') && (await followsShipped(tx))) {
      await chooseInTransaction(tx, profile.id);
    }
  }
}

async function followsShipped(tx: WritableDatabase): Promise<boolean> {
  const { profileId } = await readUnitSettings(tx);
  return !(await listProfileRows(tx)).some(({ id, origin }) => id === profileId && origin !== 'shipped');
}

function parseEntry(bytes: Uint8Array, { manifest, sender, sequence }: VerifiedPackage): Profile {
  const value = parseCanonical(textOf(bytes));
  try {
    requireKnownFormat((value as { readonly formatVersion?: unknown }).formatVersion);
    return parseProfile(value);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'PROFILE_FILE_NEWER') {
      // Signed by the office: it waits for an update of this machine, and its sender is told so.
      throw new AppError('E_VERSION', { entry: 'profile', ...signedFacts(manifest, sender, sequence) });
    }
    throw new AppError('E_SCHEMA', { problems: (error.details.problems ?? []) as readonly string[] });
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return decodeUtf8(bytes);
  } catch (error) {
    throw new AppError('E_CANONICAL', { reason: 'not UTF-8' }, { cause: error });
  }
}

function refuse(problem: string): AppError {
  return new AppError('E_NOT_ALLOWED', { problems: [problem] });
}
