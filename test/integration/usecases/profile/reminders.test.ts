/** 临期 by the rules of the matter: list, first page and the matter's page say the same on each desk; two-way reminders follow the rules in force. */
import { signFor } from '@main/usecases/assignment/sign-for';
import { getToday } from '@main/usecases/desk/get-today';
import { readUnitSettings, saveUnitSettings } from '@main/usecases/desk/unit-settings';
import { assignMatter } from '@main/usecases/matter/assign-matter';
import { getMatter } from '@main/usecases/matter/get-matter';
import { listMatters } from '@main/usecases/matter/list-matters';
import { registerMatter } from '@main/usecases/matter/register-matter';
import { chooseProfile } from '@main/usecases/profile/choose-profile';
import { copyProfile } from '@main/usecases/profile/copy-profile';
import { readDraft, saveDraft } from '@main/usecases/profile/edit-profile';
import { putInForce } from '@main/usecases/profile/put-in-force';
import { listReminders } from '@main/usecases/reminder/list-reminders';
import type { MatterId } from '@shared/domain/identifiers';
import type { Profile } from '@shared/domain/profile/profile';
import { describe, expect, it } from 'vitest';
import { assignToSelf, day, knowUnit, openDesk, suggestion, type TestDesk } from '../support';

async function ruled({ workspace }: TestDesk, change: (profile: Profile) => void): Promise<string> {
  const { id } = await copyProfile(workspace, { id: 'general', version: 1, name: '云州市办理规则' });
  await chooseProfile(workspace, { id });
  await edited(workspace, id, change);
  return id;
}

async function edited(workspace: TestDesk['workspace'], id: string, change: (profile: Profile) => void) {
  const draft = await readDraft(workspace, { id });
  const content = structuredClone(draft.content);
  change(content);
  const { version: draftVersion } = await saveDraft(workspace, { id, content, version: draft.version });
  await putInForce(workspace, { id, draftVersion });
}

const soonAt = async ({ workspace }: TestDesk) => {
  const { rows, counts } = await listMatters(workspace, {
    tab: 'soon',
    sort: 'due',
    descending: false,
    offset: 0,
    limit: 50,
  });
  expect(rows).toHaveLength(counts.soon);
  return rows.map(({ number }) => number);
};

const turnsAt = async ({ workspace }: TestDesk) => (await getToday(workspace)).counts;

describe('临期', () => {
  it('begins by purpose and kind of the matter’s own rules, everywhere on the same day', async () => {
    const desk = await openDesk({ on: '2026-03-02' });
    await ruled(desk, (profile) => {
      profile.warnDays.byPurpose['sign-for'] = 4;
      profile.kinds['supervised-matter'].warnDays['sign-for'] = 1;
    });
    // Both are to be signed for by 9 March.
    const first = await assignToSelf(desk, suggestion({ number: '11' }));
    await assignToSelf(desk, {
      ...suggestion({ number: '督12', kind: 'supervised-matter', proposers: [] }),
      session: undefined,
      grade: undefined,
    } as never);
    const detail = await getMatter(desk.workspace, { matterId: first.matterId });
    expect(detail.warnings.byRule).toMatchObject({ D11: 4, D14: 15 });
    for (const [on, numbers] of [
      ['2026-03-04', []],
      ['2026-03-05', ['11']],
      ['2026-03-07', ['11']],
      ['2026-03-08', ['11', '督12']],
      ['2026-03-09', ['11', '督12']],
      ['2026-03-10', []],
    ] as const) {
      desk.setDay(on);
      expect(await soonAt(desk), on).toEqual(numbers);
      expect((await turnsAt(desk))['mine-soon'], on).toBe(numbers.length);
    }
    expect((await turnsAt(desk))['mine-overdue']).toBe(2);
  });

  it('of a matter that exists is not moved by a new version', async () => {
    const desk = await openDesk({ on: '2026-03-02' });
    const id = await ruled(desk, (profile) => {
      profile.warnDays.byPurpose['sign-for'] = 2;
    });
    const old = await assignToSelf(desk, suggestion({ number: '21' }));
    await edited(desk.workspace, id, (profile) => {
      profile.warnDays.byPurpose['sign-for'] = 6;
    });
    await assignToSelf(desk, suggestion({ number: '22' }));
    desk.setDay('2026-03-04');
    expect(await soonAt(desk)).toEqual(['22']);
    // An act projects the old one again, and still by its own version.
    await signFor(desk.workspace, { ...old, on: day('2026-03-04'), handler: '张敏' });
    expect((await getMatter(desk.workspace, { matterId: old.matterId })).warnings.byRule.D11).toBe(2);
  });
});

describe('two-way reminders', () => {
  async function assigned(
    { workspace }: TestDesk,
    units: readonly TestDesk['unitId'][],
    number: string,
  ): Promise<MatterId> {
    const { matterId } = await registerMatter(workspace, suggestion({ number }));
    await assignMatter(workspace, {
      matterId,
      assignments: units.map((unitId) => ({ unitId, role: 'separate' as const })),
      assignedOn: day('2026-03-02'),
    });
    return matterId;
  }

  it('tell unit by unit what is owed, overdue and soon, and are silent where the rules know none', async () => {
    const desk = await openDesk({ desks: ['office'], on: '2026-03-02' });
    const id = await ruled(desk, (profile) => {
      profile.warnDays.byPurpose['sign-for'] = 2;
    });
    const housing = await knowUnit(desk, '云州市住房和城乡建设局');
    const finance = await knowUnit(desk, '云州市财政局');
    const first = await assigned(desk, [housing, finance], '31');
    await assigned(desk, [housing], '32');
    expect(await listReminders(desk.workspace)).toEqual([]);
    desk.setDay('2026-03-07');
    const owed = await listReminders(desk.workspace);
    expect(
      owed.map(({ unitName, overdue, soon, nearestOn }) => [unitName, overdue, soon, nearestOn]).sort(),
    ).toEqual([
      ['云州市住房和城乡建设局', 0, 2, '2026-03-09'],
      ['云州市财政局', 0, 1, '2026-03-09'],
    ]);
    // Each figure leads to just what it counts, and the only matter of a unit is named.
    expect(owed.map(({ onlyMatterId }) => onlyMatterId).sort()).toEqual([first, undefined]);
    for (const [unitId, numbers] of [
      [housing, ['31', '32']],
      [finance, ['31']],
    ] as const) {
      const turn = { what: 'others-soon', unitId } as const;
      const question = { tab: 'all', sort: 'number', descending: false, offset: 0, limit: 50 } as const;
      const { rows } = await listMatters(desk.workspace, { ...question, turn });
      expect(rows.map(({ number }) => number)).toEqual(numbers);
    }
    desk.setDay('2026-03-10');
    expect((await listReminders(desk.workspace)).reduce((sum, { overdue }) => sum + overdue, 0)).toBe(3);
    await edited(desk.workspace, id, (profile) => {
      profile.settings.twoWayReminders = false;
    });
    expect(await listReminders(desk.workspace)).toEqual([]);
  });

  it('leave out the desk’s own steps: those are its own to do', async () => {
    const desk = await openDesk({ on: '2026-03-02' });
    const settings = await desk.workspace.database.read(readUnitSettings);
    await saveUnitSettings(desk.workspace, { ...settings, profileId: 'yangjiang' });
    await assignToSelf(desk);
    desk.setDay('2026-03-10');
    expect((await turnsAt(desk))['mine-overdue']).toBe(1);
    expect(await listReminders(desk.workspace)).toEqual([]);
  });
});
