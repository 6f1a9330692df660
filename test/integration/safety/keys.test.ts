/** Password, recovery code and key boxes on real files: what opens, what no longer opens, and what nobody may learn. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrokenAudit } from '@main/database/repositories/audit-repository';
import { listPeople } from '@main/database/repositories/person-repository';
import { auditTable } from '@main/database/schema/tables';
import { changePassword } from '@main/usecases/session/change-password';
import { writeNextKeyBox } from '@main/usecases/session/key-box-file';
import { openKeyBox, replaceKeyBoxes } from '@main/usecases/session/key-boxes';
import { readSafety } from '@main/usecases/session/read-safety';
import { makeRecoverySheet, recoverAccess } from '@main/usecases/session/recovery-sheet';
import { unlock } from '@main/usecases/session/unlock';
import type { Workspace } from '@main/usecases/workspace';
import { describe, expect, it } from 'vitest';
import { codeOf, openUnit, PASSWORD, reopenDesk } from '../exchange/support';

const NEW = '云州市-新口令-2027';
const KEEPER = '云州市教育局机要室';

async function actsOf({ database }: Workspace): Promise<string[]> {
  return database.read(async (reader) =>
    (await reader.select({ act: auditTable.act }).from(auditTable)).map(({ act }) => act),
  );
}

async function personOf({ database }: Workspace) {
  const [person] = await database.read(listPeople);
  if (!person) throw new Error('nobody works here');
  return person.id;
}

const keyFiles = (workspace: Workspace) => readdir(join(workspace.folders.data, 'keys'));

describe('a changed password', () => {
  it('opens alone, under a new salt, with an audit row', async () => {
    const { workspace } = await openUnit();
    const path = join(workspace.folders.data, 'keys', 'unit.cfk');
    const before = await readFile(path);
    await changePassword(workspace, { oldPassword: PASSWORD, newPassword: NEW });
    const after = await readFile(path);
    expect(after.subarray(16, 48)).not.toEqual(before.subarray(16, 48));
    expect(await codeOf(openKeyBox(workspace, PASSWORD))).toBe('KEYBOX_PASSWORD_WRONG');
    const { unitId } = workspace.session.identity;
    expect((await openKeyBox(workspace, NEW)).unitId).toBe(unitId);
    expect(await actsOf(workspace)).toContain('keys.password-changed');
    expect(await workspace.database.read(findBrokenAudit)).toBeUndefined();
    expect((await keyFiles(workspace)).sort()).toEqual(['continuity.json', 'unit.cfk']);
  });

  it('asks for the old one and changes nothing without it', async () => {
    const { workspace } = await openUnit();
    const path = join(workspace.folders.data, 'keys', 'unit.cfk');
    const before = await readFile(path);
    const attempt = changePassword(workspace, { oldPassword: NEW, newPassword: NEW });
    expect(await codeOf(attempt)).toBe('KEYBOX_PASSWORD_WRONG');
    expect(await readFile(path)).toEqual(before);
    expect(await actsOf(workspace)).not.toContain('keys.password-changed');
  });
});

describe('a recovery sheet', () => {
  it('opens the desk under a new password, after which the forgotten one is void', async () => {
    const desk = await openUnit();
    const { workspace } = desk;
    expect((await readSafety(workspace)).sheet).toBeUndefined();
    const sheet = await makeRecoverySheet(workspace, { password: PASSWORD, keeper: KEEPER });
    expect(sheet).toMatchObject({ number: 1, keeper: KEEPER, code: expect.stringMatching(/^[0-9]{40}$/) });
    expect((await readSafety(workspace)).sheet).toMatchObject({ number: 1, keeper: KEEPER });
    const personId = await personOf(workspace);
    workspace.session.lock();
    await recoverAccess(workspace, { code: sheet.code, newPassword: NEW, personId });
    expect(workspace.session.isOpen).toBe(true);
    expect(await codeOf(openKeyBox(workspace, PASSWORD))).toBe('KEYBOX_PASSWORD_WRONG');
    workspace.session.lock();
    await unlock(workspace, { password: NEW, personId });
    // The sheet is good once more: it was not used up.
    workspace.session.lock();
    await recoverAccess(workspace, { code: sheet.code, newPassword: PASSWORD, personId });
    expect(await actsOf(workspace)).toEqual(expect.arrayContaining(['keys.sheet-made', 'keys.recovered']));
  });

  it('is void as soon as a newer one is made, and follows a change of password without being asked for', async () => {
    const { workspace } = await openUnit();
    const first = await makeRecoverySheet(workspace, { password: PASSWORD, keeper: KEEPER });
    const second = await makeRecoverySheet(workspace, { password: PASSWORD, keeper: KEEPER });
    expect(second).toMatchObject({ number: 2 });
    expect(second.code).not.toBe(first.code);
    await changePassword(workspace, { oldPassword: PASSWORD, newPassword: NEW });
    const personId = await personOf(workspace);
    workspace.session.lock();
    const with1 = recoverAccess(workspace, { code: first.code, newPassword: NEW, personId });
    expect(await codeOf(with1)).toBe('RECOVERY_CODE_WRONG');
    expect(workspace.session.isOpen).toBe(false);
    await recoverAccess(workspace, { code: second.code, newPassword: PASSWORD, personId });
  });

  it('carries rotated keys too', async () => {
    const { workspace } = await openUnit();
    const { code } = await makeRecoverySheet(workspace, { password: PASSWORD, keeper: KEEPER });
    const keys = await openKeyBox(workspace, PASSWORD);
    expect(keys.recoveryCode).toBe(code);
    const grown = { ...keys, oldEncPrivates: [keys.encPrivate] };
    await replaceKeyBoxes(workspace, grown, PASSWORD, async () => {});
    const { recoveryCode: _, ...content } = grown;
    expect(await openKeyBox(workspace, code, 'recovery')).toEqual(content);
  });

  it('is told apart from none at all', async () => {
    const { workspace } = await openUnit();
    const personId = await personOf(workspace);
    workspace.session.lock();
    const attempt = recoverAccess(workspace, { code: '0'.repeat(40), newPassword: NEW, personId });
    await expect(attempt).rejects.toMatchObject({ code: 'RECOVERY_CODE_WRONG', details: { missing: true } });
  });

  it('stands in clear in no file of the data folder', async () => {
    const { workspace, close } = await openUnit();
    const { code } = await makeRecoverySheet(workspace, { password: PASSWORD, keeper: KEEPER });
    await close();
    const folder = workspace.folders.data;
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const bytes = await readFile(join(entry.parentPath, entry.name));
      expect(bytes.includes(code), entry.name).toBe(false);
      expect(bytes.includes(PASSWORD), entry.name).toBe(false);
    }
  });
});

describe('a next box that a crash left', () => {
  it('is dropped where the database never named it', async () => {
    const desk = await openUnit();
    const other = await openUnit('云州市民政局');
    const foreign = await readFile(join(other.workspace.folders.data, 'keys', 'unit.cfk'));
    await writeNextKeyBox(desk.workspace.folders.data, 'unit', foreign);
    await desk.close();
    const again = await reopenDesk(desk);
    expect(again.workspace.session.identity.unitId).toBe(desk.unitId);
    expect(await keyFiles(again.workspace)).not.toContain('unit.cfk.next');
  });
});
