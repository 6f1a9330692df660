/** What a unit brings before the government, behind the window: rounds first, then the sheet; more time only in time; hot issues reported. */

import { proposePlanDates } from '@main/usecases/assignment/propose-plan-dates';
import { signFor } from '@main/usecases/assignment/sign-for';
import { readCaseRules } from '@main/usecases/coordination/case-rules';
import { recordCoordination } from '@main/usecases/coordination/record-coordination';
import { composeDocument } from '@main/usecases/document/compose-document';
import { getDocument } from '@main/usecases/document/get-document';
import { sendLetter } from '@main/usecases/letter/send-letter';
import { getMatter } from '@main/usecases/matter/get-matter';
import { getDraft } from '@main/usecases/reply/get-draft';
import { positionsSheets } from '@shared/domain/coordination/positions-sheets';
import { extensionRequests } from '@shared/domain/extension/extension-requests';
import { clocksOf } from '@shared/domain/matter/matter-clocks';
import { nextSteps } from '@shared/domain/matter/next-step';
import { caseCalls } from '@shared/ipc/calls/case-calls';
import type { CallInput } from '@shared/ipc/contract';
import { expect, it } from 'vitest';
import { facts, OFFICE, POINTS, recordId } from '../../../unit/domain/matter/matter-fixtures';
import { writeReply } from '../reply/support';
import { day, failureOf } from '../support';
import { type ReceivedMatter, receivedMatter } from './support';

async function signed(): Promise<ReceivedMatter> {
  const here = await receivedMatter();
  const { matterId, assignmentId, desk } = here;
  await signFor(desk.workspace, { matterId, assignmentId, on: day('2026-03-02'), handler: '张敏' });
  return here;
}

type UnitLetter = Extract<CallInput<'letter.send'>, { desk: 'unit' }>;

function send({ desk, matterId, assignmentId }: ReceivedMatter, change: Partial<UnitLetter>) {
  return sendLetter(desk.workspace, {
    desk: 'unit',
    kind: 'report',
    matterId,
    assignmentId,
    to: [OFFICE],
    subject: '关于加装电梯补助资金分歧的报告',
    text: '详见附件。',
    attachments: [],
    ...change,
  });
}

const stateOf = async ({ desk, matterId }: ReceivedMatter) =>
  (await getMatter(desk.workspace, { matterId })).matter;

async function round(here: ReceivedMatter, on: string, outcome: 'agreed' | 'disagreed' = 'disagreed') {
  here.desk.setDay(on);
  const { matterId, assignmentId, desk } = here;
  await recordCoordination(desk.workspace, {
    matterId,
    assignmentId,
    on: day(on),
    with: ['云州市财政局'],
    issue: '补助资金由哪一级财政负担',
    outcome,
    text: '市财政局认为应由区级财政负担，我局认为应由市级统筹。',
    files: [await desk.addTextFile(`纪要${on}.txt`, `协调会议纪要 ${on}`)],
  });
}

it('lets 各方理据 go to the government only after the rounds of the profile, and says how many are missing', async () => {
  const here = await signed();
  const refused = (missing: number) => ({ code: 'COORDINATION_MISSING', details: { missing, required: 2 } });
  expect(await failureOf(send(here, { kind: 'positions' }))).toEqual(refused(2));
  await round(here, '2026-03-10');
  expect(await failureOf(send(here, { kind: 'positions' }))).toEqual(refused(1));
  await round(here, '2026-03-18');
  expect(
    await failureOf(
      round(here, '2026-03-20').then(() => send(here, { kind: 'positions', to: [here.desk.unitId] })),
    ),
  ).toMatchObject({ code: 'ACTION_FORBIDDEN' });
  const { letterId } = await send(here, { kind: 'positions' });
  await here.arrive('notice.issued', {
    letterId: recordId(5),
    kind: 'notice',
    to: [here.desk.unitId],
    on: day('2026-03-25'),
    subject: '关于补助资金负担的决定',
    text: '由市级财政负担六成，区级负担四成。',
    attachments: [],
    answers: letterId,
  });
  const matter = await stateOf(here);
  const part = matter.assignments[0];
  expect(part && positionsSheets(matter, part)).toMatchObject([
    { sheet: { letterId }, decision: { text: '由市级财政负担六成，区级负担四成。' } },
  ]);
});

it('proposes the sheet from the logged rounds, and an agreement takes the way to the government away', async () => {
  const here = await signed();
  await round(here, '2026-03-10');
  await round(here, '2026-03-18');
  const { matterId, assignmentId, desk } = here;
  const { documentId } = await composeDocument(desk.workspace, {
    kind: 'positions-statement',
    matterId,
    assignmentId,
  });
  const words = JSON.stringify(await getDocument(desk.workspace, { documentId }));
  for (const expected of ['补助资金由哪一级财政负担', '2026年3月10日', '2026年3月18日', '没有取得一致']) {
    expect(words).toContain(expected);
  }
  await round(here, '2026-03-26', 'agreed');
  expect((await failureOf(send(here, { kind: 'positions' }))).code).toBe('COORDINATION_MISSING');
});

it('takes no round of a day to come, and none before the matter is signed for', async () => {
  const here = await receivedMatter();
  expect((await failureOf(round(here, '2026-03-03'))).code).toBe('ACTION_FORBIDDEN');
  const { matterId, assignmentId, desk } = here;
  const body = { with: ['云州市财政局'], issue: '问题', outcome: 'disagreed' as const, text: '', files: [] };
  expect(
    await failureOf(
      recordCoordination(desk.workspace, { matterId, assignmentId, on: day('2026-03-04'), ...body }),
    ),
  ).toMatchObject({ code: 'INPUT_INVALID', details: { latest: '2026-03-03' } });
});

it('asks for more time within the maximum, once, before the due date; the office’s step and the clock follow', async () => {
  const here = await signed();
  const { assignmentId } = here;
  const rules = caseCalls['case.rules'].output.parse(await readCaseRules(here.desk.workspace, here));
  expect(rules.extensions).toContainEqual({ assignmentId, dueOn: '2026-06-02', latest: '2026-09-02' });
  const ask = (extendTo: string) =>
    send(here, { kind: 'extension', extendTo: day(extendTo), text: '管线迁改未完成。' });
  expect(await failureOf(ask('2026-09-03'))).toEqual({
    code: 'EXTENSION_TOO_LONG',
    details: { latest: '2026-09-02' },
  });
  expect((await failureOf(send(here, { kind: 'extension' }))).code).toBe('INPUT_INVALID');
  const { letterId } = await ask('2026-08-01');
  expect(await failureOf(ask('2026-08-02'))).toMatchObject({ details: { state: 'extension-open' } });
  expect(nextSteps(await stateOf(here)).map(({ code, desk }) => [code, desk])).toContainEqual([
    'decide-extension',
    'office',
  ]);
  await here.arrive('notice.issued', {
    letterId: recordId(6),
    kind: 'extension',
    to: [here.desk.unitId],
    on: day('2026-05-20'),
    subject: '不同意延期',
    text: '请按期办结。',
    attachments: [],
    answers: letterId,
    assignmentId,
  });
  const matter = await stateOf(here);
  const part = matter.assignments[0];
  expect(part && extensionRequests(matter, part)).toMatchObject([{ decision: { until: undefined } }]);
  expect(clocksOf(matter).find(({ purpose }) => purpose === 'reply')?.due.dueOn).toBe('2026-06-02');
  here.desk.setDay('2026-06-03');
  expect(await failureOf(ask('2026-08-01'))).toEqual({
    code: 'EXTENSION_LATE',
    details: { dueOn: '2026-06-02' },
  });
});

it('knows the hot points of the draft that is being written, and what a special report is about', async () => {
  const here = await signed();
  const [, second] = POINTS;
  await writeReply(here.desk, here, (answers) =>
    answers.map((answer, index) => (index === 1 ? { ...answer, disposal: 'hot-issue' } : answer)),
  );
  expect((await readCaseRules(here.desk.workspace, here)).hotPoints).toEqual([
    { assignmentId: here.assignmentId, pointIds: [second] },
  ]);
  if (!second) throw new Error('no point');
  expect(await failureOf(send(here, { kind: 'plan', specialReportOn: [second] }))).toMatchObject({
    code: 'INPUT_INVALID',
    details: { field: 'kind' },
  });
  await send(here, { specialReportOn: [second, second] });
  expect((await stateOf(here)).letters).toMatchObject([{ kind: 'report', specialReportOn: [second] }]);
});

it('goes on where the rules of the matter are not on this desk: a plan is written without proposed days, a document made', async () => {
  const { desk, matterId, assignmentId, arrive } = await signed();
  const { workspace } = desk;
  const unknown = facts({ profile: { id: 'office-elsewhere', version: 3 } });
  await arrive('matter.corrected', { facts: unknown, reason: '规则更正' });
  const place = { matterId, assignmentId };
  const { draft } = await getDraft(workspace, { ...place, kind: 'plan' });
  expect(draft.kind === 'plan' && draft.content.milestones).toBe(undefined);
  expect((await proposePlanDates(workspace, place)).milestones).toEqual([]);
  expect(await composeDocument(workspace, { kind: 'handling-plan', ...place })).toHaveProperty('documentId');
});
