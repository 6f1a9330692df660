/** 办理规则: profiles as versioned data of the office. A version in force is never changed; an edit is saved while it is typed and becomes the next one. */
import { z } from 'zod';
import { textOf } from '../../domain/matter/matter';
import { type Profile, profileShape } from '../../domain/profile/profile';
import { isEditableProfile } from '../../domain/profile/profile-problems';
import { call } from '../call';
import { fileSourceSchema } from './exchange-calls';

const idField = z.string().max(50);
const versionField = z.int().min(1);
const nothing = z.strictObject({});

export const PROFILE_ORIGINS = ['shipped', 'own', 'received'] as const;

export const profileViewSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** The newest. */
  version: z.int(),
  /** Title and number of the document it follows. */
  source: z.string(),
  origin: z.enum(PROFILE_ORIGINS),
  /** Of a received one: whose it is. */
  officeName: z.string().optional(),
  /** New matters are registered under it. */
  inForce: z.boolean(),
  /** An edit of it waits. */
  hasDraft: z.boolean(),
  /** The newest first. */
  versions: z.array(z.strictObject({ version: z.int(), addedAt: z.int(), addedBy: z.string() })),
});
export type ProfileView = z.infer<typeof profileViewSchema>;

/** As it is typed: every field in its place, what stands in them may still be wrong. Its `version` is the one it was begun from. */
export const editedProfileSchema = z.custom<Profile>(isEditableProfile);

export const profileCalls = {
  /** The one in force first, then own, received and shipped ones. */
  'profile.list': call(nothing, z.array(profileViewSchema)),
  'profile.get': call(z.strictObject({ id: idField, version: versionField }), profileShape),
  /** The edit under way, or the newest version as the beginning of one (then `version` is 0). Own profiles only. */
  'profile.draft': call(
    z.strictObject({ id: idField }),
    z.strictObject({ content: editedProfileSchema, version: z.int(), savedAt: z.int().optional() }),
  ),
  'profile.save-draft': call(
    z.strictObject({ id: idField, content: editedProfileSchema, version: z.int().min(0) }),
    z.strictObject({ version: z.int(), savedAt: z.int() }),
  ),
  'profile.discard-draft': call(z.strictObject({ id: idField }), nothing),
  /** The saved edit becomes the next version, and the one new matters are registered under. */
  'profile.put-in-force': call(
    z.strictObject({ id: idField, draftVersion: z.int().min(1) }),
    z.strictObject({ version: z.int() }),
  ),
  /** New matters are registered under it from now on; matters that exist keep theirs. */
  'profile.choose': call(z.strictObject({ id: idField }), nothing),
  'profile.copy': call(
    z.strictObject({ id: idField, version: versionField, name: textOf(40).min(1) }),
    z.strictObject({ id: z.string() }),
  ),
  /** Every unit is owed the newest version: packages to them wait for export. */
  'profile.send': call(z.strictObject({ id: idField }), z.strictObject({ units: z.int() })),
  'profile.export': call(
    z.strictObject({ id: idField, version: versionField }),
    z.strictObject({ written: z.boolean() }),
  ),
  /** Nothing when the dialog was cancelled; `known` where this very version was here already. */
  'profile.import': call(
    fileSourceSchema,
    z.strictObject({ id: z.string(), name: z.string(), version: z.int(), known: z.boolean() }).optional(),
  ),
} as const;
