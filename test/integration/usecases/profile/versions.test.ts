/** 办理规则: a version is added beside the others and moves nothing that runs; a file that is damaged, foreign, newer or contradicts itself is refused whole. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrokenAudit } from '@main/database/repositories/audit-repository';
import { profileTable } from '@main/database/schema/profile-tables';
import { auditTable, eventTable } from '@main/database/schema/tables';
import { loadMatter } from '@main/usecases/assignment/perform-act';
import { assignMatter } from '@main/usecases/matter/assign-matter';
import { profileOfMatter } from '@main/usecases/matter/profile-of-matter';
import { registerMatter } from '@main/usecases/matter/register-matter';
import { chooseProfile } from '@main/usecases/profile/choose-profile';
import { copyProfile } from '@main/usecases/profile/copy-profile';
import { discardDraft, readDraft, saveDraft } from '@main/usecases/profile/edit-profile';
import { exportProfile } from '@main/usecases/profile/export-profile';
import { getProfile } from '@main/usecases/profile/get-profile';
import { importProfile } from '@main/usecases/profile/import-profile';
import { listProfiles } from '@main/usecases/profile/list-profiles';
import { putInForce } from '@main/usecases/profile/put-in-force';
import type { Workspace } from '@main/usecases/workspace';
import type { MatterId } from '@shared/domain/identifiers';
import type { Profile } from '@shared/domain/profile/profile';
import { ruleOf } from '@shared/domain/profile/profile-rules';
import { eq, like } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  assignToSelf,
  day,
  failureOf,
  openDesk,
  reopenWorkspace,
  suggestion,
  type TestDesk,
} from '../support';

const ORIGINAL = { id: 'rugao', version: 1 } as const;

async function ownCopy(desk: TestDesk, name = '云州市办理规则'): Promise<string> {
  const { id } = await copyProfile(desk.workspace, { ...ORIGINAL, name });
  await chooseProfile(desk.workspace, { id });
  return id;
}

/** Edits the newest version and puts the edit in force. */
async function nextVersion(
  { workspace }: Pick<TestDesk, 'workspace'>,
  id: string,
  edit: (profile: Profile) => void,
): Promise<number> {
  const draft = await readDraft(workspace, { id });
  const content = structuredClone(draft.content);
  edit(content);
  const { version: draftVersion } = await saveDraft(workspace, { id, content, version: draft.version });
  return (await putInForce(workspace, { id, draftVersion })).version;
}

function playing({ workspace }: TestDesk, desktop: Partial<Workspace['desktop']>): Workspace {
  return { ...workspace, desktop: { ...workspace.desktop, ...desktop } };
}

async function importing(desk: TestDesk, content: string | Uint8Array) {
  const path = join(desk.folder, 'rules.json');
  await writeFile(path, content);
  return importProfile(playing(desk, { chooseFiles: async () => [path] }), { from: 'dialog' });
}

async function exported(desk: TestDesk, id: string, version: number): Promise<string> {
  const path = join(desk.folder, `${id}-${version}.json`);
  const written = await exportProfile(playing(desk, { choosePlace: async () => path }), { id, version });
  expect(written).toEqual({ written: true });
  return readFile(path, 'utf8');
}

const replyDue = async ({ workspace }: Pick<TestDesk, 'workspace'>, matterId: MatterId) => {
  const matter = await workspace.database.read((reader) => loadMatter(reader, matterId));
  return matter.assignments[0]?.facts.clocks.find(({ purpose }) => purpose === 'reply')?.due;
};

const storedProfiles = async ({ workspace }: TestDesk) =>
  workspace.database.read((reader) => reader.select().from(profileTable));

describe('versions', () => {
  it('lists the shipped ones, the one in force first', async () => {
    const { workspace } = await openDesk();
    const listed = await listProfiles(workspace);
    expect(listed.map(({ id }) => id).sort()).toEqual([
      'general',
      'rugao',
      'xingcheng',
      'xuchang',
      'yangjiang',
      'yueyang',
    ]);
    expect(listed[0]).toMatchObject({ id: 'general', inForce: true, origin: 'shipped', hasDraft: false });
    expect(listed.filter(({ inForce }) => inForce)).toHaveLength(1);
  });

  it('a copy is ours under an id of its own, begins at 1, and leaves the shipped one alone', async () => {
    const desk = await openDesk();
    const id = await ownCopy(desk);
    expect(id).toMatch(new RegExp(`^own-${desk.unitId.slice(0, 8)}-[0-9a-f]{8}$`));
    const [first, ...others] = await listProfiles(desk.workspace);
    expect(first).toMatchObject({ id, name: '云州市办理规则', version: 1, origin: 'own', inForce: true });
    expect(others.find((profile) => profile.id === 'rugao')).toMatchObject({ name: '如皋', version: 1 });
  });

  it('a new version is one higher, and moves no clock of a matter that exists; a new matter runs under it', async () => {
    const desk = await openDesk({ on: '2026-03-02' });
    const id = await ownCopy(desk);
    const { matterId: old } = await assignToSelf(desk);
    const { matterId: waiting } = await registerMatter(desk.workspace, suggestion({ number: '0488' }));
    const dueBefore = await replyDue(desk, old);
    expect(dueBefore).toMatchObject({ profileId: id, profileVersion: 1, dueOn: '2026-06-02' });
    const eventsBefore = await desk.workspace.database.read((reader) => reader.select().from(eventTable));

    const version = await nextVersion(desk, id, (profile) => {
      ruleOf(profile, 'D14').amount = 2;
    });
    expect(version).toBe(2);
    expect(await replyDue(desk, old)).toEqual(dueBefore);
    expect(await desk.workspace.database.read((reader) => reader.select().from(eventTable))).toEqual(
      eventsBefore,
    );

    // Registered before, assigned after: it was registered under version 1.
    await assignMatter(desk.workspace, {
      matterId: waiting,
      assignments: [{ unitId: desk.unitId, role: 'sole' }],
      assignedOn: day('2026-03-02'),
    });
    expect(await replyDue(desk, waiting)).toMatchObject({ profileVersion: 1, dueOn: '2026-06-02' });
    const { matterId: fresh } = await assignToSelf(desk, suggestion({ number: '0489' }));
    expect(await replyDue(desk, fresh)).toMatchObject({
      profileId: id,
      profileVersion: 2,
      dueOn: '2026-05-02',
    });

    // Both versions are whole, before and after a restart.
    const isWhole = async (workspace: Workspace) => {
      expect(ruleOf(await getProfile(workspace, { id, version: 1 }), 'D14').amount).toBe(3);
      expect(ruleOf(await getProfile(workspace, { id, version: 2 }), 'D14').amount).toBe(2);
      const matter = await workspace.database.read((reader) => loadMatter(reader, old));
      expect(profileOfMatter(workspace, matter.facts).version).toBe(1);
    };
    await isWhole(desk.workspace);
    await isWhole(await closedAndReopened(desk));
  });

  it('a shipped version outlives the release that shipped it', async () => {
    const desk = await openDesk();
    const { matterId } = await assignToSelf(desk);
    const newer = desk.workspace.profiles.map((profile) =>
      profile.id === 'general' ? { ...profile, version: 2 } : profile,
    );
    await desk.close();
    desk.workspace.profiles.splice(0, Number.POSITIVE_INFINITY, ...newer);
    const workspace = await reopenWorkspace(desk);
    const matter = await workspace.database.read((reader) => loadMatter(reader, matterId));
    expect(profileOfMatter(workspace, matter.facts).version).toBe(1);
    expect((await listProfiles(workspace))[0]).toMatchObject({ id: 'general', version: 2 });
  });

  it('with contradictions it is refused with all of them, the edit stays, and nothing else changed', async () => {
    const desk = await openDesk();
    const id = await ownCopy(desk);
    const before = await storedProfiles(desk);
    const failure = await failureOf(
      nextVersion(desk, id, (profile) => {
        ruleOf(profile, 'D13').amount = 9;
        profile.appraisal = profile.appraisal.slice(1);
      }),
    );
    expect(failure.code).toBe('PROFILE_INVALID');
    expect(failure.details.problems).toEqual([
      '决议决定的“会办意见”期限：会办意见期限晚于答复期限',
      '审议意见的“会办意见”期限：会办意见期限晚于答复期限',
      '议案的“会办意见”期限：会办意见期限晚于答复期限',
      '代表建议的“会办意见”期限：会办意见期限晚于答复期限',
      '政协提案的“会办意见”期限：会办意见期限晚于答复期限',
      '考评项目：考评项目合计 60 分，应为 100 分',
    ]);
    expect(await storedProfiles(desk)).toEqual(before);
    expect((await readDraft(desk.workspace, { id })).content.appraisal).toHaveLength(2);
  });

  it('what is half typed is kept, and two windows do not overwrite each other', async () => {
    const desk = await openDesk();
    const id = await ownCopy(desk);
    const { content } = await readDraft(desk.workspace, { id });
    const halfTyped = { ...structuredClone(content), name: '' };
    expect(await saveDraft(desk.workspace, { id, content: halfTyped, version: 0 })).toMatchObject({
      version: 1,
    });
    const workspace = await closedAndReopened(desk);
    expect(await readDraft(workspace, { id })).toMatchObject({ version: 1, content: { name: '' } });
    expect((await failureOf(saveDraft(workspace, { id, content, version: 0 }))).code).toBe('STALE_VERSION');
    expect((await failureOf(putInForce(workspace, { id, draftVersion: 7 }))).code).toBe('STALE_VERSION');
    await discardDraft(workspace, { id });
    expect(await readDraft(workspace, { id })).toMatchObject({
      version: 0,
      content: { name: '云州市办理规则' },
    });
  });

  it('only an office makes rules, and only its own are edited', async () => {
    const unit = await openDesk({ name: '云州市住房和城乡建设局', desks: ['unit'] });
    const { workspace } = unit;
    const forbidden = [
      copyProfile(workspace, { ...ORIGINAL, name: '自定' }),
      readDraft(workspace, { id: 'general' }),
      putInForce(workspace, { id: 'general', draftVersion: 1 }),
      importing(unit, '{}'),
    ];
    for (const act of forbidden) expect((await failureOf(act)).code).toBe('ACTION_FORBIDDEN');
    const office = await openDesk();
    const failure = await failureOf(readDraft(office.workspace, { id: 'general' }));
    expect(failure).toEqual({ code: 'ACTION_FORBIDDEN', details: { act: 'profile', state: 'shipped' } });
  });

  it('every act is in the audit chain', async () => {
    const desk = await openDesk();
    const id = await ownCopy(desk);
    await nextVersion(desk, id, (profile) => {
      profile.warnDays.general = 4;
    });
    await exported(desk, id, 2);
    await importing(
      desk,
      await exported(desk, 'rugao', 1).then((text) => text.replace('"如皋"', '"如皋改"')),
    );
    const acts = await desk.workspace.database.read((reader) =>
      reader.select({ act: auditTable.act }).from(auditTable).where(like(auditTable.act, 'profile.%')),
    );
    expect(acts.map(({ act }) => act)).toEqual([
      'profile.copied',
      'profile.chosen',
      'profile.put-in-force',
      'profile.exported',
      'profile.exported',
      'profile.imported',
    ]);
    expect(await desk.workspace.database.read(findBrokenAudit)).toBeUndefined();
    const rows = await desk.workspace.database.read((reader) =>
      reader.select().from(profileTable).where(eq(profileTable.id, id)),
    );
    expect(rows.map(({ version, addedBy, origin }) => [version, addedBy, origin])).toEqual([
      [1, '李雯', 'own'],
      [2, '李雯', 'own'],
    ]);
  });
});

describe('a file', () => {
  it('of our own is known here, and one that was lost comes back as the version it was', async () => {
    const desk = await openDesk();
    const id = await ownCopy(desk);
    await nextVersion(desk, id, (profile) => {
      profile.warnDays.general = 4;
    });
    const text = await exported(desk, id, 2);
    expect(await importing(desk, text)).toEqual({ id, name: '云州市办理规则', version: 2, known: true });
    const third = text.replace('"version": 2', '"version": 3');
    expect(await importing(desk, `\ufeff${third}`)).toMatchObject({ id, version: 3, known: false });
    const failure = await failureOf(importing(desk, third.replace('"general": 4', '"general": 5')));
    expect(failure).toEqual({
      code: 'PROFILE_CONFLICT',
      details: { name: '云州市办理规则', version: 3 },
    });
  });

  it('of another office becomes a profile of ours', async () => {
    const there = await openDesk({ name: '临江市人民政府办公室' });
    const text = await exported(there, await ownCopy(there, '临江市办理规则'), 1);
    const here = await openDesk();
    const taken = await importing(here, text);
    expect(taken).toMatchObject({ name: '临江市办理规则', version: 1, known: false });
    expect(taken?.id.startsWith(`own-${here.unitId.slice(0, 8)}-`)).toBe(true);
    expect(await listProfiles(here.workspace)).toContainEqual(
      expect.objectContaining({ id: taken?.id, origin: 'own', inForce: false }),
    );
  });

  it('that is no good is refused whole, each with its code', async () => {
    const desk = await openDesk();
    const text = await exported(desk, 'general', 1);
    const before = await storedProfiles(desk);
    const cases: readonly (readonly [string | Uint8Array, string])[] = [
      [text.slice(0, text.length / 2), 'PROFILE_FILE_DAMAGED'],
      [Uint8Array.from([0x7b, 0xb0, 0xec, 0x7d]), 'PROFILE_FILE_DAMAGED'],
      ['', 'PROFILE_FILE_DAMAGED'],
      ['[]', 'PROFILE_FILE_FOREIGN'],
      ['{"year": 2027}', 'PROFILE_FILE_FOREIGN'],
      ['x'.repeat(600 * 1024), 'PROFILE_FILE_FOREIGN'],
      [text.replace('"formatVersion": 1', '"formatVersion": 2'), 'PROFILE_FILE_NEWER'],
      [text.replace('"formatVersion": 1', '"formatVersion": "1"'), 'PROFILE_INVALID'],
      [text.replace('"D13"', '"D17"'), 'PROFILE_INVALID'],
    ];
    for (const [content, code] of cases) {
      expect((await failureOf(importing(desk, content))).code, String(content).slice(0, 40)).toBe(code);
    }
    expect(await storedProfiles(desk)).toEqual(before);
    expect(await importing(desk, text)).toMatchObject({ id: 'general', version: 1, known: true });
  });
});

/** With the shipped profiles alone: the others must come from the database. */
async function closedAndReopened(desk: TestDesk): Promise<Workspace> {
  await desk.close();
  const { profiles } = desk.workspace;
  profiles.splice(0, profiles.length, ...profiles.filter(({ id }) => !id.startsWith('own-')));
  return reopenWorkspace(desk);
}
