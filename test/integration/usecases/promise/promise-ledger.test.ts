/** The ledger across years, behind the window: filters and counts, a promise kept after the archive, and nothing else then. */
import { recordProgress } from '@main/usecases/assignment/record-progress';
import { signFor } from '@main/usecases/assignment/sign-for';
import { archiveMatter } from '@main/usecases/matter/archive-matter';
import { closePoint } from '@main/usecases/matter/close-point';
import { getMatter } from '@main/usecases/matter/get-matter';
import { publishMatter } from '@main/usecases/matter/publish-matter';
import { confirmPromise } from '@main/usecases/promise/confirm-promise';
import { declinePromise } from '@main/usecases/promise/decline-promise';
import { fulfilPromise } from '@main/usecases/promise/fulfil-promise';
import { listPromises } from '@main/usecases/promise/list-promises';
import { finaliseReply } from '@main/usecases/reply/finalise-reply';
import { recordDelivery } from '@main/usecases/reply/record-delivery';
import { registerFeedback } from '@main/usecases/reply/register-feedback';
import { reviewDraft } from '@main/usecases/reply/review-draft';
import { submitDraft } from '@main/usecases/reply/submit-draft';
import type { PointId } from '@shared/domain/identifiers';
import { matterCalls } from '@shared/ipc/calls/matter-calls';
import { promiseCalls } from '@shared/ipc/calls/promise-calls';
import type { CallInput } from '@shared/ipc/contract';
import { expect, it, vi } from 'vitest';
import { writeReply } from '../reply/support';
import { type Assigned, assignToSelf, day, failureOf, openDesk, suggestion, type TestDesk } from '../support';

// Documents are really made, and the machine that tests may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** The second point is promised by the day given. */
async function answered(
  desk: TestDesk,
  number: string,
  promisedOn: string,
): Promise<Assigned & { pointId: PointId }> {
  desk.setDay('2026-03-02');
  const place = await assignToSelf(desk, suggestion({ number }));
  const { workspace } = desk;
  await signFor(workspace, { ...place, on: day('2026-03-02'), handler: '张敏' });
  await writeReply(desk, place, (answers) =>
    answers.map((answer) => (answer.promisedOn ? { ...answer, promisedOn: day(promisedOn) } : answer)),
  );
  await submitDraft(workspace, place);
  const { matter } = await getMatter(workspace, place);
  const draftId = matter.assignments[0]?.drafts[0]?.draftId;
  const pointId = matter.facts.points[1]?.id;
  if (!draftId || !pointId) throw new Error('no draft');
  await reviewDraft(workspace, { ...place, draftId, decision: 'approved', comments: [] });
  await finaliseReply(workspace, {
    ...place,
    documentNumber: `云建函〔2026〕${Number(number)}号`,
    dateOfIssue: day('2026-03-02'),
    signedOriginal: { kind: 'paper-follows', on: day('2026-03-05') },
  });
  return { ...place, pointId };
}

async function archived(desk: TestDesk, place: Assigned): Promise<void> {
  const { workspace } = desk;
  await recordDelivery(workspace, { ...place, on: day('2026-03-02'), way: '当面送达' });
  await registerFeedback(workspace, {
    ...place,
    proposer: '周敏',
    receivedOn: day('2026-03-02'),
    attitude: 'satisfied',
    process: 'satisfied',
    result: 'satisfied',
    overall: 'satisfied',
    opinion: '',
  });
  await publishMatter(workspace, { ...place, on: day('2026-03-02'), where: '市政府网站' });
  await archiveMatter(workspace, { ...place, on: day('2026-03-02'), place: '档案室' });
}

/** As it crosses to the window: the contract is closed. */
const list = async ({ workspace }: TestDesk, question: Partial<CallInput<'promise.list'>> = {}) =>
  promiseCalls['promise.list'].output.parse(
    await listPromises(workspace, { offset: 0, limit: 100, ...question }),
  );

it('lists the promises of all years by their day, with their states, filters and words', async () => {
  const desk = await openDesk();
  await answered(desk, '0487', '2026-12-31');
  await answered(desk, '0488', '2028-06-30');
  desk.setDay('2026-12-20');
  const all = await list(desk);
  expect(all.rows.map(({ number, promisedOn, state }) => [number, promisedOn, state])).toEqual([
    ['0487', '2026-12-31', 'near'],
    ['0488', '2028-06-30', 'open'],
  ]);
  expect(all.rows[0]).toMatchObject({
    point: '完善财政补助政策，扩大补助范围',
    answer: '补助资金已纳入年度预算。扩大补助范围的意见正在测算。',
    unitName: '云州市人民政府办公室',
    canFulfil: true,
    canConfirm: false,
  });
  expect(all.years).toEqual([2028, 2026]);
  expect(all.units).toEqual([{ unitId: desk.unitId, name: '云州市人民政府办公室' }]);
  expect((await list(desk, { year: 2028 })).rows.map(({ number }) => number)).toEqual(['0488']);
  expect((await list(desk, { text: '测算' })).total).toBe(2);
  expect((await list(desk, { text: '100%' })).total).toBe(0);
  // Two years on it is still there.
  desk.setDay('2028-07-01');
  const later = await list(desk, { state: 'overdue' });
  expect(later.total).toBe(2);
  expect(later.counts).toEqual({ open: 0, near: 0, overdue: 2, reported: 0, confirmed: 0 });
});

it('closes no point upon a promise alone', async () => {
  const desk = await openDesk();
  const { workspace } = desk;
  const { pointId, ...place } = await answered(desk, '0487', '2026-12-31');
  const close = { matterId: place.matterId, pointId, on: day('2026-03-02'), reason: '已答复', files: [] };
  expect(await failureOf(closePoint(workspace, close))).toMatchObject({
    code: 'ACTION_FORBIDDEN',
    details: { state: 'promised' },
  });
  expect((await list(desk)).rows).toMatchObject([{ state: 'open', canFulfil: true }]);
});

it('takes the unit’s word and the office’s after the archive, each once its turn has come, and no other act', async () => {
  const desk = await openDesk();
  const { workspace } = desk;
  const { pointId, ...place } = await answered(desk, '0487', '2026-12-31');
  await archived(desk, place);
  desk.setDay('2027-02-01');
  const evidence = [await desk.addTextFile('验收单.txt', '验收合格')];
  const keep = { ...place, pointId, on: day('2027-01-20'), text: '补助范围已扩大到全部老旧小区。', evidence };
  const confirm = { ...place, pointId, on: day('2027-02-01'), reason: '现场核实，312户已领取补助。' };
  expect((await failureOf(confirmPromise(workspace, confirm))).details).toMatchObject({
    state: 'not-reported',
  });
  expect((await failureOf(fulfilPromise(workspace, { ...keep, on: day('2027-02-02') }))).code).toBe(
    'INPUT_INVALID',
  );
  const first = (await getMatter(workspace, place)).matter.facts.points[0]?.id;
  if (!first) throw new Error('no point');
  expect((await failureOf(fulfilPromise(workspace, { ...keep, pointId: first }))).code).toBe(
    'ACTION_FORBIDDEN',
  );
  await fulfilPromise(workspace, keep);
  expect((await list(desk)).rows).toMatchObject([
    { state: 'reported', fulfilledOn: '2027-01-20', canFulfil: true, canConfirm: true },
  ]);
  expect(
    (
      await failureOf(
        recordProgress(workspace, { ...place, on: day('2027-02-01'), text: '补充', evidence: [] }),
      )
    ).code,
  ).toBe('ACTION_FORBIDDEN');
  // Looked at and not found so: it is the unit's again, with its day, until it says so anew.
  const decline = { ...place, pointId, reason: '现场核实，仍有2个小区没有领到。' };
  await declinePromise(workspace, decline);
  const open = (await list(desk)).rows;
  expect(open).toMatchObject([{ state: 'overdue', canFulfil: true, canConfirm: false }]);
  expect(open[0]?.fulfilledOn).toBeUndefined();
  for (const refused of [confirmPromise(workspace, confirm), declinePromise(workspace, decline)]) {
    expect((await failureOf(refused)).details).toMatchObject({ state: 'not-reported' });
  }
  const { matter } = matterCalls['matter.get'].output.parse(await getMatter(workspace, place));
  expect(matter.letters).toMatchObject([{ kind: 'notice', text: decline.reason, to: [desk.unitId] }]);
  await fulfilPromise(workspace, { ...keep, on: day('2027-02-01') });
  await confirmPromise(workspace, confirm);
  expect((await list(desk)).rows).toMatchObject([
    { state: 'confirmed', confirmedOn: '2027-02-01', canFulfil: false, canConfirm: false },
  ]);
  expect((await failureOf(fulfilPromise(workspace, keep))).details).toMatchObject({ state: 'closed' });
  expect((await failureOf(confirmPromise(workspace, confirm))).code).toBe('ACTION_FORBIDDEN');
});
