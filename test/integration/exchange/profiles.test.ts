/** Rules on their way to units: they go along with the first matter under them until they are known to have arrived, only an office's own are believed, and one version never says two things. */
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readPackage } from '@main/database/repositories/package-repository';
import { writeSetting } from '@main/database/repositories/setting-repository';
import { profileTable } from '@main/database/schema/profile-tables';
import { auditTable } from '@main/database/schema/tables';
import { utf8 } from '@main/sealing/bytes';
import type { EntrySource } from '@main/sealing/entry-source';
import { loadMatter } from '@main/usecases/assignment/perform-act';
import { readUnitSettings } from '@main/usecases/desk/unit-settings';
import { profileOfMatter } from '@main/usecases/matter/profile-of-matter';
import { pendingExports } from '@main/usecases/package/pending-exports';
import { sendProfile } from '@main/usecases/profile/carry-profiles';
import { chooseProfile } from '@main/usecases/profile/choose-profile';
import { readDraft, saveDraft } from '@main/usecases/profile/edit-profile';
import { getProfile } from '@main/usecases/profile/get-profile';
import { importProfile } from '@main/usecases/profile/import-profile';
import { listProfiles } from '@main/usecases/profile/list-profiles';
import { putInForce } from '@main/usecases/profile/put-in-force';
import type { MatterId, PackageId } from '@shared/domain/identifiers';
import type { Profile } from '@shared/domain/profile/profile';
import { importPlanSchema } from '@shared/ipc/calls/exchange-calls';
import { canonicalize } from '@shared/package-format/canonical-json';
import { manifestSchema } from '@shared/package-format/manifest';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { craftPackage } from './crafted';
import {
  accept,
  assign,
  databaseDigest,
  deliver,
  drop,
  exportTo,
  importAt,
  openOffice,
  openUnit,
  register,
  stageAt,
  type TestDesk,
  trust,
  trustEachOther,
} from './support';

const GENERAL = resolve(import.meta.dirname, '../../../resources/profiles/general.json');

/** An office with rules of its own, in force at version 1. */
async function ruledOffice(): Promise<{ office: TestDesk; rules: string }> {
  const office = await openOffice();
  const path = join(office.folder, 'general.json');
  await writeFile(path, (await readFile(GENERAL, 'utf8')).replace('"通用"', '"云州市办理规则"'));
  const taken = await importProfile(office.workspace, drop(path));
  if (!taken) throw new Error('nothing was imported');
  await chooseProfile(office.workspace, { id: taken.id });
  return { office, rules: taken.id };
}

async function nextVersion({ workspace }: TestDesk, id: string, warn: number): Promise<number> {
  const draft = await readDraft(workspace, { id });
  const content = { ...draft.content, warnDays: { ...draft.content.warnDays, general: warn } };
  const { version: draftVersion } = await saveDraft(workspace, { id, content, version: draft.version });
  return (await putInForce(workspace, { id, draftVersion })).version;
}

async function sentPackage({ workspace }: TestDesk, packageId: PackageId) {
  const record = await workspace.database.read((reader) => readPackage(reader, packageId));
  if (!record) throw new Error('it was not recorded');
  return record;
}

async function carriedBy(desk: TestDesk, packageId: PackageId) {
  const { entries } = manifestSchema.parse(JSON.parse((await sentPackage(desk, packageId)).manifest));
  return entries.filter(({ type }) => type === 'profile').map(({ name }) => name);
}

const ruled = (office: TestDesk, id: string, version: number) =>
  register(office, { profile: { id, version } });

const versionsAt = async ({ workspace }: TestDesk, id: string) =>
  (await listProfiles(workspace))
    .find((profile) => profile.id === id)
    ?.versions.map(({ version }) => version);

const rulesOfMatter = async ({ workspace }: TestDesk, matterId: MatterId) => {
  const matter = await workspace.database.read((reader) => loadMatter(reader, matterId));
  return profileOfMatter(workspace, matter.facts);
};

describe('rules go along with a matter', () => {
  it('under a version that the unit has not confirmed, are shown in the plan, and are followed there', async () => {
    const [{ office, rules }, unit] = await Promise.all([ruledOffice(), openUnit()]);
    await trustEachOther(office, unit);
    const matterId = await ruled(office, rules, 1);
    const assignmentId = await assign(office, matterId, unit);
    const exported = await exportTo(office, unit);
    expect(await carriedBy(office, exported.packageId)).toEqual([`${rules} 1`]);
    const { plans } = await stageAt(unit, exported.path);
    expect(plans[0]).toMatchObject({
      kind: 'assign',
      files: [],
      profiles: [{ name: '云州市办理规则', version: 1, effect: 'new' }],
    });
    await importAt(unit, exported.path);
    expect(await getProfile(unit.workspace, { id: rules, version: 1 })).toEqual(
      await getProfile(office.workspace, { id: rules, version: 1 }),
    );
    expect((await listProfiles(unit.workspace))[0]).toMatchObject({
      id: rules,
      origin: 'received',
      officeName: office.name,
      inForce: true,
    });
    expect((await rulesOfMatter(unit, matterId)).id).toBe(rules);

    // Exported is not received: it goes along until the unit has answered.
    const second = await ruled(office, rules, 1);
    await assign(office, second, unit);
    const again = await exportTo(office, unit);
    expect(await carriedBy(office, again.packageId)).toEqual([`${rules} 1`]);
    expect((await stageAt(unit, again.path)).plans[0]?.profiles).toMatchObject([{ effect: 'known' }]);
    await importAt(unit, again.path);
    await accept(unit, matterId, assignmentId);
    await deliver(unit, office);
    const third = await ruled(office, rules, 1);
    await assign(office, third, unit);
    const quiet = await exportTo(office, unit);
    expect(await carriedBy(office, quiet.packageId)).toEqual([]);

    // A new version is another matter's: the old ones keep theirs on both desks.
    expect(await nextVersion(office, rules, 9)).toBe(2);
    const newer = await ruled(office, rules, 2);
    await assign(office, newer, unit);
    await importAt(unit, quiet.path);
    const { exported: withTwo } = await deliver(office, unit);
    expect(await carriedBy(office, withTwo.packageId)).toEqual([`${rules} 2`]);
    expect(await versionsAt(unit, rules)).toEqual([2, 1]);
    for (const desk of [office, unit]) {
      expect((await rulesOfMatter(desk, matterId)).version).toBe(1);
      expect((await rulesOfMatter(desk, newer)).warnDays.general).toBe(9);
    }
  });

  it('an older version that comes late is kept for its matters and changes nothing else', async () => {
    const [{ office, rules }, unit] = await Promise.all([ruledOffice(), openUnit()]);
    await trustEachOther(office, unit);
    await assign(office, await ruled(office, rules, 1), unit);
    const first = await exportTo(office, unit);
    await nextVersion(office, rules, 9);
    await assign(office, await ruled(office, rules, 2), unit);
    const second = await exportTo(office, unit);
    await importAt(unit, second.path);
    const { plans } = await stageAt(unit, first.path);
    expect(plans[0]?.profiles).toEqual([{ name: '云州市办理规则', version: 1, effect: 'older' }]);
    await importAt(unit, first.path);
    expect(await versionsAt(unit, rules)).toEqual([2, 1]);
    expect((await listProfiles(unit.workspace))[0]).toMatchObject({ id: rules, version: 2, inForce: true });
  });

  it('shipped rules stay at home', async () => {
    const [office, unit] = await Promise.all([openOffice(), openUnit()]);
    await trustEachOther(office, unit);
    await assign(office, await register(office), unit);
    const { exported } = await deliver(office, unit);
    expect(await carriedBy(office, exported.packageId)).toEqual([]);
  });
});

it('rules sent on purpose wait for every unit until a package carries them', async () => {
  const [{ office, rules }, one, two] = await Promise.all([
    ruledOffice(),
    openUnit(),
    openUnit('云州市财政局'),
  ]);
  await trustEachOther(office, one);
  await trustEachOther(office, two);
  expect(await pendingExports(office.workspace)).toEqual([]);
  expect(await sendProfile(office.workspace, { id: rules })).toEqual({ units: 2 });
  expect(
    (await pendingExports(office.workspace)).map(({ kind, recipient }) => [kind, recipient.name]),
  ).toEqual([
    ['profile', '云州市财政局'],
    ['profile', '云州市教育局'],
  ]);
  const { exported } = await deliver(office, one);
  expect(await carriedBy(office, exported.packageId)).toEqual([`${rules} 1`]);
  expect((await sentPackage(office, exported.packageId)).kind).toBe('profile');
  expect((await pendingExports(office.workspace)).map(({ recipient }) => recipient.name)).toEqual([
    '云州市财政局',
  ]);
  expect(await one.workspace.database.read(readUnitSettings)).toMatchObject({ profileId: rules });
  await deliver(office, two);
  expect(await sendProfile(office.workspace, { id: rules })).toEqual({ units: 0 });
  expect(await pendingExports(office.workspace)).toEqual([]);
});

describe('rules are refused', () => {
  const entry = (value: unknown, name = '规则'): EntrySource => ({
    name,
    type: 'profile',
    media: 'application/json',
    source: { bytes: utf8(typeof value === 'string' ? value : canonicalize(value)) },
  });

  async function refusal(unit: TestDesk, path: string) {
    const { plans, refused } = await stageAt(unit, path);
    expect(plans).toEqual([]);
    return refused[0];
  }

  it('with the code of what is wrong, and nothing of the package is taken in', async () => {
    const [{ office, rules }, unit] = await Promise.all([ruledOffice(), openUnit()]);
    await trustEachOther(office, unit);
    const profile = await getProfile(office.workspace, { id: rules, version: 1 });
    const before = await databaseDigest(unit);
    const cases: readonly (readonly [readonly EntrySource[], string, RegExp])[] = [
      [[entry('{}')], 'E_SCHEMA', /缺少这一项/],
      [[entry('{ }')], 'E_CANONICAL', /./],
      [[entry({ ...profile, appraisal: profile.appraisal.slice(1) })], 'E_SCHEMA', /应为 100 分/],
      [[entry({ ...profile, id: 'general' })], 'E_NOT_ALLOWED', /not the sender's own/],
      [[entry({ ...profile, id: 'own-ffffffff-00000000' })], 'E_NOT_ALLOWED', /not the sender's own/],
      [[entry(profile), entry(profile, '再来')], 'E_SCHEMA', /two of/],
      [[entry(`"${'x'.repeat(600 * 1024)}"`)], 'E_QUOTA', /./],
    ];
    for (const [entries, code, words] of cases) {
      const refused = await refusal(unit, await craftPackage(office, unit, { entries }));
      expect(refused?.code, String(words)).toBe(code);
      expect(JSON.stringify(refused?.details)).toMatch(words);
    }
    expect(await databaseDigest(unit)).toBe(before);
  });

  it('from a unit, and from an office whose card nobody has typed', async () => {
    const [{ office, rules }, unit, other] = await Promise.all([
      ruledOffice(),
      openUnit(),
      openUnit('云州市财政局'),
    ]);
    await trust(unit, other, 'unit');
    await trust(other, unit, 'unit');
    const profile: Profile = {
      ...(await getProfile(office.workspace, { id: rules, version: 1 })),
      id: `own-${other.unitId.slice(0, 8)}-00000000`,
    };
    const path = await craftPackage(other, unit, { entries: [entry(profile)] });
    expect(await refusal(unit, path)).toMatchObject({
      code: 'E_NOT_ALLOWED',
      details: { problems: ['rules from a unit that is no verified office'] },
    });
  });
});

it('another content under a version that is here stays outside, and keeps no matter outside with it', async () => {
  const [{ office, rules }, unit] = await Promise.all([ruledOffice(), openUnit()]);
  await trustEachOther(office, unit);
  const profile = await getProfile(office.workspace, { id: rules, version: 1 });
  await sendProfile(office.workspace, { id: rules });
  await deliver(office, unit);
  // As after a restore that forgot the version, and gave its number to another.
  const changed = { ...profile, warnDays: { ...profile.warnDays, general: 9 } };
  await office.workspace.database.write((tx) =>
    tx
      .update(profileTable)
      .set({ content: canonicalize(changed) })
      .where(eq(profileTable.id, rules)),
  );
  await office.workspace.database.write((tx) => writeSetting(tx, 'profile.carried', '{}'));
  const matterId = await ruled(office, rules, 1);
  await assign(office, matterId, unit);
  const exported = await exportTo(office, unit);
  expect(await carriedBy(office, exported.packageId)).toEqual([`${rules} 1`]);
  const staged = importPlanSchema.parse((await stageAt(unit, exported.path)).plans[0]);
  expect(staged.profiles).toEqual([{ name: '云州市办理规则', version: 1, effect: 'conflict' }]);
  await importAt(unit, exported.path);
  expect(await getProfile(unit.workspace, { id: rules, version: 1 })).toEqual(profile);
  expect((await rulesOfMatter(unit, matterId)).warnDays).toEqual(profile.warnDays);
  const acts = await unit.workspace.database.read((reader) => reader.select().from(auditTable));
  expect(acts.filter(({ act }) => act === 'profile.conflict').map(({ subject }) => subject)).toEqual([rules]);

  // The way out: the office's next version comes in like any other.
  expect(await nextVersion(office, rules, 5)).toBe(2);
  await assign(office, await ruled(office, rules, 2), unit);
  await deliver(office, unit);
  expect(await versionsAt(unit, rules)).toEqual([2, 1]);
});

it('a desk that forgot a version never gives its number to another', async () => {
  const { office, rules } = await ruledOffice();
  // As after a restore: a matter came back that was registered under version 4.
  await ruled(office, rules, 4);
  expect(await nextVersion(office, rules, 9)).toBe(5);
});
