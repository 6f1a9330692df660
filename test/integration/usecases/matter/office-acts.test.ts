/** Corrections of an assignment, 销号, 并案 and the stages, on a real desk: what each changes, what it refuses, and that a refusal changes nothing. */
import { eventTable } from '@main/database/schema/tables';
import { correctAssignment, previewCorrection } from '@main/usecases/assignment/correct-assignment';
import { loadMatter } from '@main/usecases/assignment/perform-act';
import { recordProgress } from '@main/usecases/assignment/record-progress';
import { requestReturn } from '@main/usecases/assignment/request-return';
import { signFor } from '@main/usecases/assignment/sign-for';
import { assignMatter } from '@main/usecases/matter/assign-matter';
import { closePoint, reopenPoint } from '@main/usecases/matter/close-point';
import { correctMatter } from '@main/usecases/matter/correct-matter';
import { getMatter } from '@main/usecases/matter/get-matter';
import { mergeMatters } from '@main/usecases/matter/merge-matters';
import { readMergedAnswers } from '@main/usecases/matter/merged-answers';
import { recordProcedure } from '@main/usecases/matter/record-procedure';
import { registerMatter } from '@main/usecases/matter/register-matter';
import { correctionsOf } from '@shared/domain/assignment/correct-assignment';
import type { MatterId } from '@shared/domain/identifiers';
import { nextSteps } from '@shared/domain/matter/next-step';
import { closedPoints, unclosedAtArchive } from '@shared/domain/matter/point-closing';
import { readStageText } from '@shared/domain/workflow/stage-record';
import { stageOf } from '@shared/domain/workflow/stages';
import { describe, expect, it } from 'vitest';
import { receivedMatter } from '../coordination/support';
import { writeReply } from '../reply/support';
import { assignToSelf, day, failureOf, openDesk, suggestion, type TestDesk } from '../support';
import { reply } from './replied';

const on = day('2026-03-02');

const stateOf = ({ workspace }: TestDesk, matterId: MatterId) =>
  workspace.database.read((reader) => loadMatter(reader, matterId));

describe('a corrected assignment', () => {
  it('takes points, requirement and a limit of its own, with every clock computed anew, and shows what stood before', async () => {
    const desk = await openDesk();
    const place = await assignToSelf(desk);
    const before = (await stateOf(desk, place.matterId)).assignments[0];
    const points = (await stateOf(desk, place.matterId)).facts.points.map(({ id }) => id);
    const limit = { ownLimitOn: day('2026-04-10') };
    const preview = await previewCorrection(desk.workspace, { ...place, clocks: limit });
    await correctAssignment(desk.workspace, {
      ...place,
      reason: '要求提前',
      pointIds: points.slice(0, 1),
      requirement: '请先答复第一点。',
      clocks: limit,
    });
    const after = (await stateOf(desk, place.matterId)).assignments[0];
    expect(after?.facts).toMatchObject({ pointIds: points.slice(0, 1), requirement: '请先答复第一点。' });
    const dates = after?.facts.clocks.map(({ purpose, due }) => ({ purpose, dueOn: due.dueOn }));
    expect(dates).toEqual(preview.map(({ purpose, dueOn }) => ({ purpose, dueOn })));
    expect(dates?.find(({ purpose }) => purpose === 'reply')?.dueOn).toBe('2026-04-10');
    // Computed from the day of the assignment, so that signing for it did not get longer.
    expect(dates?.find(({ purpose }) => purpose === 'sign-for')?.dueOn).toBe('2026-03-09');
    expect(after?.original).toEqual(before?.facts);
    const [view] = after ? correctionsOf(after) : [];
    expect(view?.changes.map(({ field }) => field).sort()).toEqual(['clocks', 'pointIds', 'requirement']);
    expect(view?.changes[0]?.before.requirement).toBe(before?.facts.requirement);
  });

  it('refuses a point that is not there, a limit beyond the maximum, and a correction that corrects nothing', async () => {
    const desk = await openDesk();
    const place = await assignToSelf(desk);
    const correct = (change: object) =>
      failureOf(correctAssignment(desk.workspace, { ...place, reason: '更正', ...change }));
    expect(await correct({})).toMatchObject({ details: { field: 'change' } });
    expect(await correct({ clocks: 'recompute' })).toMatchObject({ details: { field: 'change' } });
    expect(await correct({ clocks: { ownLimitOn: day('2027-03-02') } })).toMatchObject({
      details: { field: 'ownLimitOn' },
    });
    const stranger = await assignToSelf(desk);
    const other = (await stateOf(desk, stranger.matterId)).facts.points[0]?.id;
    expect(await correct({ pointIds: [other] })).toMatchObject({ details: { field: 'points' } });
    expect((await stateOf(desk, place.matterId)).assignments[0]?.corrections).toEqual([]);
  });

  it('runs the clock of what a meeting decided from its end (D10)', async () => {
    const desk = await openDesk();
    const { matterId } = await registerMatter(desk.workspace, {
      ...suggestion({ kind: 'supervised-matter' }),
      grade: undefined,
      supervision: { source: 'meeting', meetingEndedOn: day('2026-02-26') },
    });
    const assignments = [{ unitId: desk.unitId, role: 'sole' as const }];
    await assignMatter(desk.workspace, { matterId, assignments, assignedOn: on });
    const clocks = (await stateOf(desk, matterId)).assignments[0]?.facts.clocks;
    const due = clocks?.find(({ purpose }) => purpose === 'reply')?.due;
    expect(due).toMatchObject({ ruleId: 'D10', startOn: '2026-02-26', dueOn: '2026-03-26' });
  });
});

describe('a point', () => {
  it('is closed upon evidence and nothing less, opened again with a reason, and kept in order', async () => {
    const desk = await openDesk();
    const place = await assignToSelf(desk);
    const { matterId, assignmentId } = place;
    await signFor(desk.workspace, { ...place, on, handler: '张敏' });
    const pointId = (await stateOf(desk, matterId)).facts.points[0]?.id;
    if (!pointId) throw new Error('no point');
    const close = { matterId, pointId, on, reason: '已核实。', files: [] };
    expect(await failureOf(closePoint(desk.workspace, close))).toEqual({
      code: 'ACTION_FORBIDDEN',
      details: { act: 'point.closed', state: 'no-evidence' },
    });
    const progress = { matterId, assignmentId, pointId, on, text: '建成充电桩41个。' };
    await recordProgress(desk.workspace, { ...progress, evidence: [] });
    expect(await failureOf(closePoint(desk.workspace, close))).toMatchObject({ code: 'ACTION_FORBIDDEN' });
    const evidence = [await desk.addTextFile('验收单.txt', '验收合格')];
    // S2 九: meetings and papers are no proof, whatever is enclosed with them.
    const meeting = { ...progress, text: '召开专题会议2次，印发工作方案，成立工作专班。' };
    await recordProgress(desk.workspace, { ...meeting, evidence });
    expect(await failureOf(closePoint(desk.workspace, close))).toMatchObject({
      details: { state: 'no-evidence' },
    });
    await recordProgress(desk.workspace, { ...progress, evidence });
    await closePoint(desk.workspace, close);
    expect(closedPoints(await stateOf(desk, matterId)).get(pointId)).toMatchObject({ reason: '已核实。' });
    expect(await failureOf(closePoint(desk.workspace, close))).toMatchObject({
      details: { state: 'closed' },
    });
    await reopenPoint(desk.workspace, { matterId, pointId, reason: '群众反映未通电' });
    const matter = await stateOf(desk, matterId);
    expect(closedPoints(matter).size).toBe(0);
    expect(matter.pointActs.map(({ act }) => act)).toEqual(['closed', 'reopened']);
    const again = { matterId, pointId, reason: '重复' };
    expect(await failureOf(reopenPoint(desk.workspace, again))).toMatchObject({ code: 'ACTION_FORBIDDEN' });
  });
});

describe('merged matters', () => {
  it('name each other, part again, and offer the unit what it wrote in the others', async () => {
    const desk = await openDesk();
    const first = await assignToSelf(desk);
    const second = await assignToSelf(desk);
    const third = await assignToSelf(desk);
    const reason = '均为加装电梯，合并办理';
    const partners = async (matterId: MatterId) =>
      (await stateOf(desk, matterId)).merged?.matters.map((one) => one.matterId);
    await mergeMatters(desk.workspace, {
      matterId: first.matterId,
      matterIds: [second.matterId, third.matterId],
      reason,
    });
    expect(await partners(second.matterId)).toEqual([first.matterId, third.matterId]);
    await signFor(desk.workspace, { ...second, on, handler: '张敏' });
    await writeReply(desk, second);
    const offered = await readMergedAnswers(desk.workspace, { matterId: first.matterId });
    expect(offered.map(({ answers }) => answers.length > 0)).toEqual([true, false]);
    await mergeMatters(desk.workspace, {
      matterId: first.matterId,
      matterIds: [second.matterId],
      reason: '第三件另行办理',
    });
    expect(await partners(third.matterId)).toEqual([]);
    expect(await partners(first.matterId)).toEqual([second.matterId]);
    const own = { matterId: first.matterId, matterIds: [first.matterId], reason };
    expect(await failureOf(mergeMatters(desk.workspace, own))).toMatchObject({ code: 'INPUT_INVALID' });
    // The title of a classified matter would leave in a package that is marked lower.
    const secret = await assignToSelf(desk, suggestion({ classification: 'mimi' }));
    const mixed = { matterId: first.matterId, matterIds: [second.matterId, secret.matterId], reason };
    expect(await failureOf(mergeMatters(desk.workspace, mixed))).toMatchObject({
      code: 'ACTION_FORBIDDEN',
      details: { state: 'classification' },
    });
    expect(await partners(first.matterId)).toEqual([second.matterId]);
  });

  it('part from one that was archived meanwhile, too', async () => {
    const desk = await openDesk();
    const { matterId } = await assignToSelf(desk);
    const second = await reply(desk, suggestion(), [['已建成。', 'A']]);
    const reason = '合并办理';
    await mergeMatters(desk.workspace, { matterId, matterIds: [second.matterId], reason });
    await second.act('matter.archived', { on, place: '档案室' });
    const again = { matterId, matterIds: [], reason: '前件已归档' };
    await mergeMatters(desk.workspace, again);
    expect((await stateOf(desk, matterId)).merged?.matters).toEqual([]);
    expect(await failureOf(mergeMatters(desk.workspace, again))).toMatchObject({ code: 'INPUT_INVALID' });
  });
});

describe('a return after D12', () => {
  it('lapses under a profile that says so, and changes nothing; the page is told', async () => {
    const desk = await openDesk();
    const place = await assignToSelf(desk);
    const { lateRequestsLapse } = await getMatter(desk.workspace, { matterId: place.matterId });
    expect(lateRequestsLapse).toBe(true);
    desk.setDay('2026-03-20');
    expect(await failureOf(requestReturn(desk.workspace, { ...place, reason: '不属本单位职责' }))).toEqual({
      code: 'RETURN_LAPSED',
      details: { dueOn: '2026-03-09' },
    });
    expect((await stateOf(desk, place.matterId)).assignments[0]).toMatchObject({
      state: 'assigned',
      returnRequests: [],
    });
  });
});

it('a return counts from the day on which the medium came, where that was later than the assignment (D12)', async () => {
  const { desk, matterId, assignmentId } = await receivedMatter();
  const { workspace } = desk;
  const place = { matterId, assignmentId };
  const mayReturn = async () => !(await getMatter(workspace, { matterId })).lateRequestsLapse;
  desk.setDay('2026-03-13');
  expect(await mayReturn()).toBe(false);
  // Frozen on 9 March from the assignment of 2 March; the disc lay until the 12th.
  const came = desk.workspace.now() - 24 * 3_600_000;
  await workspace.database.write((tx) => tx.update(eventTable).set({ recordedAt: came }));
  expect(await mayReturn()).toBe(true);
  desk.setDay('2026-03-20');
  expect(await mayReturn()).toBe(false);
  expect((await failureOf(requestReturn(workspace, { ...place, reason: '不属本单位职责' }))).code).toBe(
    'RETURN_LAPSED',
  );
  desk.setDay('2026-03-19');
  expect(await requestReturn(workspace, { ...place, reason: '不属本单位职责' })).toEqual({ late: false });
  expect((await stateOf(desk, matterId)).assignments[0]?.returnRequests).toMatchObject([{ late: false }]);
});

describe('a stage', () => {
  it('is recorded in its turn with what it asks for, or out of it with a reason', async () => {
    const desk = await openDesk();
    const { matterId } = await registerMatter(desk.workspace, {
      ...suggestion({ kind: 'resolution' }),
      grade: undefined,
    });
    const record = { matterId, on, person: '市长 林书远', text: '抓紧办理。', files: [] };
    expect(await failureOf(recordProcedure(desk.workspace, { ...record, procedure: 'instruct' }))).toEqual({
      code: 'ACTION_FORBIDDEN',
      details: { act: 'procedure.recorded', state: 'stage-missing', stage: '批示', missing: ['汇编'] },
    });
    const wrong = { ...record, procedure: 'instruct', values: { 职务: '局长' }, madeGood: '先批后编' };
    expect(await failureOf(recordProcedure(desk.workspace, wrong))).toMatchObject({
      code: 'INPUT_INVALID',
      details: { label: '职务', reason: 'not-an-option' },
    });
    expect((await stateOf(desk, matterId)).procedures).toEqual([]);
    await recordProcedure(desk.workspace, { ...wrong, values: { 职务: '市长' } });
    const [entry] = (await stateOf(desk, matterId)).procedures;
    expect(readStageText(stageOf('resolution', 'instruct')?.record, entry?.text ?? '')).toEqual({
      values: { 职务: '市长' },
      text: '抓紧办理。',
      madeGood: '先批后编',
    });
    await recordProcedure(desk.workspace, { ...record, procedure: 'compile' });
    const empty = { ...record, procedure: 'executive-meeting', text: ' ' };
    expect(await failureOf(recordProcedure(desk.workspace, empty))).toMatchObject({
      details: { label: '办理的原则和要求', reason: 'missing' },
    });
  });

  it('belongs to the choice of the profile that the matter was registered under', async () => {
    const desk = await openDesk();
    const profiles = desk.workspace.profiles.map((profile) => {
      const stages = profile.kinds.bill.stages.filter(({ code }) => code !== 'leading-group');
      return { ...profile, kinds: { ...profile.kinds, bill: { ...profile.kinds.bill, stages } } };
    });
    const { grade: _none, ...entry } = suggestion({ kind: 'bill' });
    const { matterId } = await registerMatter({ ...desk.workspace, profiles }, entry);
    const matter = await stateOf(desk, matterId);
    expect(matter.facts.profile.stages?.[1]?.code).toBe('implementation-plan');
    expect(nextSteps(matter).map(({ code }) => code)).toEqual(['implementation-plan']);
    const record = { matterId, procedure: 'leading-group', on, person: '贺明远', text: '', files: [] };
    expect(await failureOf(recordProcedure(desk.workspace, record))).toMatchObject({
      details: { field: 'procedure' },
    });
    // A correction keeps the choice while the kind is the same.
    await correctMatter(desk.workspace, { matterId, entry: { ...entry, number: '2' }, reason: '编号有误' });
    expect((await stateOf(desk, matterId)).facts.profile).toEqual(matter.facts.profile);
  });
});

describe('an archive', () => {
  it('of what is carried out point by point asks why points are left open', async () => {
    const desk = await openDesk();
    const { grade: _none, ...entry } = suggestion({ kind: 'supervised-matter' });
    const { matterId } = await registerMatter(desk.workspace, entry);
    const matter = await stateOf(desk, matterId);
    expect(unclosedAtArchive(matter)).toEqual(matter.facts.points);
    const suggested = await registerMatter(desk.workspace, suggestion());
    expect(unclosedAtArchive(await stateOf(desk, suggested.matterId))).toEqual([]);
  });
});
