/**
 * Our rules on their way to our units: a version goes along with the first matter under it, and again until a package that carried
 * it is known to have arrived. Shipped versions stay at home, for every installation has them. One version may be sent to all on purpose.
 */
import { type PackageId, packageIdSchema, type UnitId } from '@shared/domain/identifiers';
import type { MatterState } from '@shared/domain/matter/matter-state';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { z } from 'zod';
import type { ReadableDatabase, WritableDatabase } from '../../database/drizzle-session';
import { readPackage } from '../../database/repositories/package-repository';
import { listPeerRows, type PeerRow } from '../../database/repositories/peer-repository';
import { listOwnProfileRows } from '../../database/repositories/profile-repository';
import { readSetting, writeSetting } from '../../database/repositories/setting-repository';
import { utf8 } from '../../sealing/bytes';
import { statusOfPeer } from '../card/sender-trust';
import { recordAct } from '../event/record-act';
import type { OwnIdentity } from '../session/session';
import type { Workspace } from '../workspace';
import { isVersion, type ProfileKey } from './known-profiles';
import { requireOwnProfile, requireRuleMaker } from './require-rule-maker';

export interface CarriedProfile extends ProfileKey {
  /** Canonical JSON. */
  readonly bytes: Uint8Array;
}

const CARRIED = 'profile.carried';
/** The last package to each unit that carried each version. */
const carriedSchema = z.record(z.string(), z.record(z.string(), packageIdSchema));

const SENT = 'profile.sent';
const sentSchema = z.strictObject({ id: z.string(), version: z.int() });

/** What the next package to a unit has to carry beside these matters. */
export async function profilesFor(
  database: ReadableDatabase,
  self: OwnIdentity,
  recipient: Pick<PeerRow, 'unitId' | 'desk'>,
  matters: readonly MatterState[],
): Promise<CarriedProfile[]> {
  if (!self.desks.includes('office') || recipient.desk !== 'unit') return [];
  const own = await listOwnProfileRows(database);
  if (own.length === 0) return [];
  const sent = await readSent(database);
  const wanted: ProfileKey[] = [
    ...matters.filter(({ office }) => office === self.unitId).map(({ facts }) => facts.profile),
    ...(sent ? [sent] : []),
  ];
  const carried = (await readCarried(database))[recipient.unitId] ?? {};
  const profiles: CarriedProfile[] = [];
  for (const { id, version, content } of own) {
    if (!wanted.some((key) => isVersion(key, { id, version }))) continue;
    if (await hasArrived(database, carried[nameOf({ id, version })])) continue;
    profiles.push({ id, version, bytes: utf8(content) });
  }
  return profiles;
}

/** Units that were to be sent a version and for which no package carries it yet. */
export async function unitsOwedProfile(
  database: ReadableDatabase,
  self: OwnIdentity,
  now: number,
): Promise<UnitId[]> {
  if (!self.desks.includes('office')) return [];
  const sent = await readSent(database);
  if (!sent) return [];
  const carried = await readCarried(database);
  return (await trustedUnits(database, now)).filter(
    (unitId) => carried[unitId]?.[nameOf(sent)] === undefined,
  );
}

/** In the transaction that records the export. */
export async function noteProfilesCarried(
  tx: WritableDatabase,
  unitId: UnitId,
  profiles: readonly CarriedProfile[],
  packageId: PackageId,
): Promise<void> {
  if (profiles.length === 0) return;
  const carried = await readCarried(tx);
  const now = Object.fromEntries(profiles.map((profile) => [nameOf(profile), packageId]));
  await writeSetting(tx, CARRIED, JSON.stringify({ ...carried, [unitId]: { ...carried[unitId], ...now } }));
}

/** 下发: every unit is owed the newest version, whether or not it has a matter under it. @throws AppError NOT_FOUND, ACTION_FORBIDDEN. */
export async function sendProfile(
  workspace: Workspace,
  { id }: CallInput<'profile.send'>,
): Promise<CallOutput<'profile.send'>> {
  requireRuleMaker(workspace);
  const { database, session, now } = workspace;
  const units = await database.write(async (tx) => {
    const { version } = await requireOwnProfile(tx, id);
    await writeSetting(tx, SENT, JSON.stringify({ id, version }));
    const owed = (await unitsOwedProfile(tx, session.identity, now())).length;
    await recordAct(tx, workspace, 'profile.sent', id, { version, units: owed });
    return owed;
  });
  workspace.notify({ topics: ['packages'] });
  return { units };
}

async function trustedUnits(database: ReadableDatabase, now: number): Promise<UnitId[]> {
  return (await listPeerRows(database))
    .filter((peer) => peer.desk === 'unit' && statusOfPeer(peer, now) === 'trusted')
    .map(({ unitId }) => unitId);
}

async function hasArrived(database: ReadableDatabase, packageId: PackageId | undefined): Promise<boolean> {
  return packageId !== undefined && (await readPackage(database, packageId))?.state === 'received';
}

async function readCarried(database: ReadableDatabase): Promise<z.output<typeof carriedSchema>> {
  return carriedSchema.parse(JSON.parse((await readSetting(database, CARRIED)) ?? '{}'));
}

async function readSent(database: ReadableDatabase): Promise<ProfileKey | undefined> {
  const stored = await readSetting(database, SENT);
  return stored === undefined ? undefined : sentSchema.parse(JSON.parse(stored));
}

function nameOf({ id, version }: ProfileKey): string {
  return `${id} ${version}`;
}
