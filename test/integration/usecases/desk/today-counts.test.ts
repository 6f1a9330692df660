/** Over random matters at random stages and days: every figure of 今天 is the length of the list behind it, and of a count by hand. */
import { signFor } from '@main/usecases/assignment/sign-for';
import { getToday } from '@main/usecases/desk/get-today';
import { assignMatter } from '@main/usecases/matter/assign-matter';
import { getMatter } from '@main/usecases/matter/get-matter';
import { listMatters } from '@main/usecases/matter/list-matters';
import { registerMatter } from '@main/usecases/matter/register-matter';
import { reviewDraft } from '@main/usecases/reply/review-draft';
import { submitDraft } from '@main/usecases/reply/submit-draft';
import { addDays } from '@shared/domain/calendar/local-date';
import type { MatterId } from '@shared/domain/identifiers';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { stepsSeenBy } from '@shared/domain/matter/seen-steps';
import { ARRIVALS, TURNS, type TurnKind } from '@shared/domain/matter/turn';
import type { Desk } from '@shared/domain/person/actor';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeReply } from '../reply/support';
import { assignToSelf, day, knowUnit, openDesk, suggestion, type TestDesk } from '../support';

/** How far a matter has come: given to another unit, or this far at the own one. */
const STAGES = ['registered', 'given', 'assigned', 'signed', 'written', 'submitted', 'returned'] as const;
const START = day('2026-03-02');

const matterAt = fc.record({ stage: fc.constantFrom(...STAGES), after: fc.integer({ min: 0, max: 40 }) });

describe('the figures of the first page', () => {
  it('agree with their lists whatever lies on the desk', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(matterAt, { minLength: 1, maxLength: 9 }),
        fc.array(fc.integer({ min: 40, max: 220 }), { minLength: 1, maxLength: 3 }),
        async (matters, days) => {
          const desk = await openDesk();
          const ids: MatterId[] = [];
          for (const [index, { stage, after }] of matters.entries()) {
            desk.setDay(addDays(START, after));
            ids.push(await lift(desk, stage, `${index + 1}`));
          }
          for (const later of days) {
            desk.setDay(addDays(START, later));
            await expectAgreement(desk, ids);
          }
        },
      ),
      { numRuns: 4, seed: 20260302 },
    );
  });

  it('counts a text as a draft until it is sent, and again when it was changed since', async () => {
    const desk = await openDesk();
    const place = await assignToSelf(desk);
    await signFor(desk.workspace, { ...place, on: START, handler: '张敏' });
    const drafts = async () =>
      (await getToday(desk.workspace, 'unit')).drafts.map(({ kind, savedBy }) => [kind, savedBy]);
    expect(await drafts()).toEqual([]);
    await writeReply(desk, place);
    expect(await drafts()).toEqual([['reply', '李雯']]);
    await submitDraft(desk.workspace, place);
    expect(await drafts()).toEqual([]);
    await writeReply(desk, place);
    expect(await drafts()).toEqual([['reply', '李雯']]);
  });
});

async function lift(desk: TestDesk, stage: (typeof STAGES)[number], number: string): Promise<MatterId> {
  const { workspace } = desk;
  const on = (await getToday(workspace)).today;
  const entry = suggestion({ number, receivedOn: on });
  if (stage === 'registered') return (await registerMatter(workspace, entry)).matterId;
  if (stage === 'given') {
    const unitId = await knowUnit(desk, `云州市第${number}局`);
    const { matterId } = await registerMatter(workspace, entry);
    await assignMatter(workspace, { matterId, assignments: [{ unitId, role: 'sole' }], assignedOn: on });
    return matterId;
  }
  const place = await assignToSelf(desk, entry);
  const reached = STAGES.indexOf(stage);
  if (reached >= STAGES.indexOf('signed')) await signFor(workspace, { ...place, on, handler: '张敏' });
  if (reached >= STAGES.indexOf('written')) await writeReply(desk, place);
  if (reached >= STAGES.indexOf('submitted')) await submitDraft(workspace, place);
  if (stage === 'returned') {
    const { matter } = await getMatter(workspace, { matterId: place.matterId });
    const draftId = matter.assignments[0]?.drafts[0]?.draftId;
    if (!draftId) throw new Error('no draft');
    const comments = [{ text: '请写明完成时间。' }];
    await reviewDraft(workspace, { ...place, draftId, decision: 'returned', comments });
  }
  return place.matterId;
}

async function expectAgreement(desk: TestDesk, ids: readonly MatterId[]): Promise<void> {
  const { workspace } = desk;
  const matters = await Promise.all(
    ids.map(async (matterId) => (await getMatter(workspace, { matterId })).matter),
  );
  for (const at of ['office', 'unit'] as const) {
    const today = await getToday(workspace, at);
    for (const what of TURNS) {
      const turn = what.startsWith('others') ? { what } : { what, desk: at };
      const page = { sort: 'due', descending: false, offset: 0, limit: 50 } as const;
      const list = await listMatters(workspace, { tab: 'all', ...page, turn });
      expect(list.total, `${what} at ${at}`).toBe(today.counts[what]);
      expect(list.rows).toHaveLength(list.total);
      const byHand = matters.filter((matter) => isInTurn(matter, what, at, desk.unitId, today.today));
      if (!what.endsWith('soon')) expect(list.total).toBe(byHand.length);
    }
    expect(new Set(today.todo.map(({ matterId }) => matterId)).size).toBe(today.counts.mine);
    expect(new Set(today.waitingFor.map(({ matterId }) => matterId)).size).toBe(today.counts.others);
  }
}

function isInTurn(
  matter: MatterState,
  what: TurnKind,
  at: Desk,
  self: TestDesk['unitId'],
  today: string,
): boolean {
  return stepsSeenBy(matter, self).some((step) => {
    // This identity has both desks: every step of its own unit is its own.
    const mine = step.unitId === self;
    const overdue = step.dueOn !== undefined && step.dueOn < today;
    if (what.startsWith('others')) return !mine && (what === 'others' || overdue);
    if (!mine || step.desk !== at) return false;
    return what === 'mine' || (what === 'arrived' ? ARRIVALS.includes(step.code) : overdue);
  });
}
