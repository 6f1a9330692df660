/** 临期 of a matter by its own rules, read where it is projected: lists, the first page and the matter's page say the same. */
import type { MatterId } from '@shared/domain/identifiers';
import type { MatterFacts } from '@shared/domain/matter/matter';
import type { KindProfile, Profile } from '@shared/domain/profile/profile';
import { WARNINGS_WITHOUT_RULES, type Warnings, warningsOf } from '@shared/domain/profile/warnings';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { mattersUnder, readWarningRules } from '../../database/repositories/profile-repository';
import type { ProfileKey } from './known-profiles';

export async function warningsOfMatter(
  database: ReadableDatabase,
  { profile, kind }: Pick<MatterFacts, 'profile' | 'kind'>,
): Promise<Warnings> {
  const stored = await readWarningRules(database, profile, kind);
  if (!stored) return WARNINGS_WITHOUT_RULES;
  // Only profiles that passed their schema are stored.
  const rules: KindProfile = JSON.parse(stored.kind);
  const warnDays: Profile['warnDays'] = JSON.parse(stored.warnDays);
  return warningsOf(warnDays, rules);
}

/** Matters that are here and run under one of these. */
export async function mattersUnderAny(
  database: ReadableDatabase,
  profiles: readonly ProfileKey[],
): Promise<Set<MatterId>> {
  const found = new Set<MatterId>();
  for (const profile of profiles) {
    for (const matterId of await mattersUnder(database, profile)) found.add(matterId);
  }
  return found;
}
