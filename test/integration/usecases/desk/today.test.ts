/** 今天: what the first page says is what the matters say. */

import { signFor } from '@main/usecases/assignment/sign-for';
import { getToday } from '@main/usecases/desk/get-today';
import { readUnitSettings } from '@main/usecases/desk/unit-settings';
import { assignMatter } from '@main/usecases/matter/assign-matter';
import { getMatter } from '@main/usecases/matter/get-matter';
import { registerMatter } from '@main/usecases/matter/register-matter';
import { listProfiles } from '@main/usecases/profile/list-profiles';
import { finaliseReply } from '@main/usecases/reply/finalise-reply';
import { reviewDraft } from '@main/usecases/reply/review-draft';
import { submitDraft } from '@main/usecases/reply/submit-draft';
import { TURNS } from '@shared/domain/matter/turn';
import { todaySchema } from '@shared/ipc/calls/desk-calls';
import { profileCalls } from '@shared/ipc/calls/profile-calls';
import { describe, expect, it } from 'vitest';
import { writeReply } from '../reply/support';
import { assignToSelf, day, failureOf, knowUnit, openDesk, suggestion } from '../support';

const on = day('2026-03-02');

describe('the first page', () => {
  it('is empty on a new desk; nobody at work records nothing', async () => {
    const desk = await openDesk();
    expect(await getToday(desk.workspace)).toEqual({
      today: '2026-03-02',
      now: expect.any(Number),
      counts: Object.fromEntries(TURNS.map((what) => [what, 0])),
      todo: [],
      waitingFor: [],
      drafts: [],
      outbox: [],
      promises: [],
      progress: { total: 0, replied: 0, reviewing: 0, handling: 0 },
    });
    desk.workspace.session.lock();
    expect(await failureOf(registerMatter(desk.workspace, suggestion()))).toMatchObject({
      code: 'KEYBOX_LOCKED',
    });
  });

  it('shows own steps by date, what others owe, what waits for export, promises and progress', async () => {
    const desk = await openDesk();
    const { workspace } = desk;
    const bureau = await knowUnit(desk, '云州市教育局');
    const signed = await assignToSelf(desk, suggestion({ number: '1' }));
    await assignToSelf(desk, suggestion({ number: '2' }));
    const given = await registerMatter(workspace, suggestion({ number: '3' }));
    await assignMatter(workspace, {
      matterId: given.matterId,
      assignments: [{ unitId: bureau, role: 'sole' }],
      assignedOn: on,
    });
    await registerMatter(workspace, suggestion({ number: '4' }));
    await signFor(workspace, { ...signed, on, handler: '张敏' });
    await writeReply(desk, signed);
    await submitDraft(workspace, signed);
    let today = await getToday(workspace);
    expect(todaySchema.safeParse(today).error).toBeUndefined();
    expect(today.todo.map(({ number, step }) => [number, step.code, step.mine])).toEqual([
      ['2', 'sign-for', true],
      ['4', 'assign', true],
      ['1', 'review-draft', true],
    ]);
    expect(today.waitingFor.map(({ number, step }) => [number, step.code, step.unitName])).toEqual([
      ['3', 'sign-for', '云州市教育局'],
    ]);
    expect(today.outbox).toEqual([{ unitName: '云州市教育局', matters: 1, kind: 'assign' }]);
    expect(today).toMatchObject({
      counts: { mine: 3, arrived: 2, others: 1 },
      progress: { total: 4, replied: 0, reviewing: 1, handling: 3 },
    });

    const { matter } = await getMatter(workspace, { matterId: signed.matterId });
    const draftId = matter.assignments[0]?.drafts[0]?.draftId;
    if (!draftId) throw new Error('no draft');
    await reviewDraft(workspace, { ...signed, draftId, decision: 'approved', comments: [] });
    expect((await getToday(workspace)).progress).toMatchObject({ reviewing: 1, replied: 0 });
    await finaliseReply(workspace, {
      ...signed,
      documentNumber: '云建函〔2026〕1号',
      dateOfIssue: on,
      signedOriginal: { kind: 'paper-follows', on },
    });
    today = await getToday(workspace);
    expect(today.progress).toEqual({ total: 4, replied: 1, reviewing: 0, handling: 3 });
    expect(today.promises).toMatchObject([{ matterId: signed.matterId, promisedOn: '2026-12-31' }]);
    desk.setDay('2027-06-01');
    expect((await getToday(workspace)).promises).toEqual([]);
  });
});

describe('settings', () => {
  it('offers each profile once and begins with defaults', async () => {
    const { workspace } = await openDesk();
    const profiles = await listProfiles(workspace);
    expect(profileCalls['profile.list'].output.safeParse(profiles).error).toBeUndefined();
    expect(profiles.map(({ id }) => id).sort()).toEqual([
      'general',
      'rugao',
      'xingcheng',
      'xuchang',
      'yangjiang',
      'yueyang',
    ]);
    expect(await workspace.database.read(readUnitSettings)).toMatchObject({
      profileId: 'general',
      sealDiameterMillimetres: 42,
    });
  });
});
