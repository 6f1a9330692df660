/** 交办: roles that fit, recipients that are known, clocks that are frozen with their reasons. */
import { decideReturn } from '@main/usecases/assignment/decide-return';
import { requestReturn } from '@main/usecases/assignment/request-return';
import { signFor } from '@main/usecases/assignment/sign-for';
import { submitPlan } from '@main/usecases/assignment/submit-plan';
import { withdrawAssignment } from '@main/usecases/assignment/withdraw-assignment';
import { assignMatter } from '@main/usecases/matter/assign-matter';
import { correctMatter } from '@main/usecases/matter/correct-matter';
import { getMatter } from '@main/usecases/matter/get-matter';
import { previewClocks } from '@main/usecases/matter/preview-clocks';
import { publishMatter } from '@main/usecases/matter/publish-matter';
import { recordProcedure } from '@main/usecases/matter/record-procedure';
import { registerMatter } from '@main/usecases/matter/register-matter';
import type { AssignmentRole } from '@shared/domain/assignment/assignment';
import { sm3Schema, type UnitId } from '@shared/domain/identifiers';
import { describe, expect, it } from 'vitest';
import { assignToSelf, day, failureOf, knowUnit, openDesk, suggestion, type TestDesk } from '../support';

const assignedOn = day('2026-03-02');

async function units(desk: TestDesk): Promise<UnitId[]> {
  const names = ['云州市住房和城乡建设局', '云州市财政局', '云州市市场监督管理局'];
  const known: UnitId[] = [];
  for (const name of names) known.push(await knowUnit(desk, name));
  return known;
}

const parts = (known: readonly UnitId[], ...roles: AssignmentRole[]) =>
  roles.map((role, index) => ({ unitId: known[index] as UnitId, role }));

describe('assigning', () => {
  it('freezes the clocks of each part, the co-handler’s before the lead’s, as they were shown before', async () => {
    const desk = await openDesk();
    const known = await units(desk);
    const { matterId } = await registerMatter(desk.workspace, suggestion());
    const input = {
      matterId,
      assignments: parts(known, 'lead', 'co-handler'),
      assignedOn,
      ownLimitOn: day('2026-03-20'),
      requirement: '请按时办理',
    };
    const preview = await previewClocks(desk.workspace, input);
    const { assignmentIds } = await assignMatter(desk.workspace, input);
    const { matter, isOffice, trace } = await getMatter(desk.workspace, { matterId });
    expect(isOffice).toBe(true);
    expect(matter.assignments.map(({ id }) => id)).toEqual(assignmentIds);
    const frozen = matter.assignments.flatMap(({ facts }) =>
      facts.clocks.map(({ purpose, due }) => [facts.unit.unitId, purpose, due.dueOn]),
    );
    expect(preview.map(({ unitId, purpose, dueOn }) => [unitId, purpose, dueOn])).toEqual(frozen);
    expect(preview.every(({ explanation }) => explanation.length >= 2)).toBe(true);
    const dueOf = (index: number, purpose: string) =>
      matter.assignments[index]?.facts.clocks.find((clock) => clock.purpose === purpose)?.due.dueOn;
    expect(dueOf(0, 'reply')).toBe('2026-03-20');
    // A month would end on 2 April, after the lead’s reply.
    expect(dueOf(1, 'co-opinion')).toBe('2026-03-20');
    expect(dueOf(1, 'reply')).toBeUndefined();
    expect(trace.map(({ type, travel }) => [type, travel])).toEqual([
      ['matter.registered', 'pending'],
      ['matter.assigned', 'pending'],
      ['matter.assigned', 'pending'],
    ]);
  });

  it.each<[string, AssignmentRole[]]>([
    ['sole-twice', ['sole', 'sole']],
    ['roles-mixed', ['sole', 'co-handler']],
    ['roles-mixed', ['lead', 'separate']],
    ['lead-twice', ['lead', 'lead']],
    ['lead-missing', ['co-handler', 'co-handler']],
  ])('refuses %s', async (reason, roles) => {
    const desk = await openDesk();
    const known = await units(desk);
    const { matterId } = await registerMatter(desk.workspace, suggestion());
    const input = { matterId, assignments: parts(known, ...roles), assignedOn };
    expect(await failureOf(assignMatter(desk.workspace, input))).toEqual({
      code: 'INPUT_INVALID',
      details: { field: 'assignments', reason },
    });
    const { matter } = await getMatter(desk.workspace, { matterId });
    expect(matter.assignments).toEqual([]);
  });

  it('adds a co-handler to a lead that stands, and refuses one unit twice', async () => {
    const desk = await openDesk();
    const [lead, finance] = await units(desk);
    const { matterId } = await registerMatter(desk.workspace, suggestion());
    const assign = (unitId: UnitId | undefined, role: AssignmentRole) =>
      assignMatter(desk.workspace, {
        matterId,
        assignments: [{ unitId: unitId as UnitId, role }],
        assignedOn,
      });
    await assign(lead, 'lead');
    await assign(finance, 'co-handler');
    expect(await failureOf(assign(finance, 'co-handler'))).toMatchObject({
      details: { reason: 'unit-twice' },
    });
    const { matter } = await getMatter(desk.workspace, { matterId });
    expect(matter.assignments.map(({ facts }) => facts.role)).toEqual(['lead', 'co-handler']);
  });

  it('knows no recipient without a verified card, and writes nothing of the others', async () => {
    const desk = await openDesk();
    const [lead] = await units(desk);
    const pending = await knowUnit(desk, '云州市水务局', 'pending');
    const { matterId } = await registerMatter(desk.workspace, suggestion());
    const assignments = [
      { unitId: lead as UnitId, role: 'lead' as const },
      { unitId: pending, role: 'co-handler' as const },
    ];
    expect(
      await failureOf(assignMatter(desk.workspace, { matterId, assignments, assignedOn })),
    ).toMatchObject({
      code: 'RECIPIENT_UNKNOWN',
      details: { name: '云州市水务局' },
    });
    const { matter } = await getMatter(desk.workspace, { matterId });
    expect(matter.assignments).toEqual([]);
  });

  it('says which year’s holidays are missing', async () => {
    const desk = await openDesk({ on: '2027-03-02' });
    const known = await units(desk);
    const { matterId } = await registerMatter(
      desk.workspace,
      suggestion({ kind: 'supervised-matter', grade: undefined, receivedOn: day('2027-03-01') }),
    );
    const input = { matterId, assignments: parts(known, 'sole'), assignedOn: day('2027-03-02') };
    for (const work of [previewClocks, assignMatter]) {
      expect(await failureOf(work(desk.workspace, input))).toEqual({
        code: 'HOLIDAYS_MISSING',
        details: { year: 2027 },
      });
    }
  });
});

describe('returning', () => {
  it('passes role, points and requirement to the next unit in one act, with clocks of its own', async () => {
    const desk = await openDesk();
    const [water] = await units(desk);
    const { matterId } = await registerMatter(desk.workspace, suggestion());
    const pointIds = (await getMatter(desk.workspace, { matterId })).matter.facts.points
      .slice(0, 2)
      .map(({ id }) => id);
    const { assignmentIds } = await assignMatter(desk.workspace, {
      matterId,
      assignments: [{ unitId: desk.unitId, role: 'sole', pointIds }],
      assignedOn,
      requirement: '逐点答复',
    });
    const place = { matterId, assignmentId: assignmentIds[0] as (typeof assignmentIds)[number] };
    desk.setDay('2026-03-04');
    expect(
      await requestReturn(desk.workspace, { ...place, reason: '不属本单位职责', suggestedUnitId: water }),
    ).toEqual({
      late: false,
    });
    await decideReturn(desk.workspace, {
      ...place,
      decision: 'accepted',
      reason: '同意改办',
      reassignTo: water,
    });
    const { matter } = await getMatter(desk.workspace, { matterId });
    const [returned, reassigned] = matter.assignments;
    expect(returned).toMatchObject({
      state: 'withdrawn',
      returnDecisions: [{ reassignedTo: { unitId: water } }],
    });
    expect(reassigned).toMatchObject({
      state: 'assigned',
      facts: {
        role: 'sole',
        pointIds,
        requirement: '逐点答复',
        assignedOn: '2026-03-04',
        unit: { unitId: water },
      },
    });
    expect(reassigned?.facts.clocks.find(({ purpose }) => purpose === 'reply')?.due.dueOn).toBe('2026-06-04');
  });

  it('marks a request after D12 as late, and a refusal leads back', async () => {
    const desk = await openDesk();
    const place = await assignToSelf(desk);
    desk.setDay('2026-03-04');
    await signFor(desk.workspace, { ...place, on: day('2026-03-04'), handler: '张敏' });
    desk.setDay('2026-03-20');
    // Where the profile does not let it lapse, the office decides.
    const profiles = desk.workspace.profiles.map((profile) => ({
      ...profile,
      settings: { ...profile.settings, lateReturnRequestsLapse: false },
    }));
    const lenient = { ...desk.workspace, profiles };
    expect(await requestReturn(lenient, { ...place, reason: '不属本单位职责' })).toEqual({ late: true });
    const refuse = { ...place, decision: 'refused' as const, reason: '逾期申请' };
    expect(
      await failureOf(decideReturn(desk.workspace, { ...refuse, reassignTo: desk.unitId })),
    ).toMatchObject({
      code: 'INPUT_INVALID',
    });
    await decideReturn(desk.workspace, refuse);
    const { matter } = await getMatter(desk.workspace, { matterId: place.matterId });
    expect(matter.assignments[0]?.state).toBe('handling');
  });
});

describe('entries', () => {
  it('refuses what contradicts itself, with the field', async () => {
    const desk = await openDesk();
    const { workspace } = desk;
    const field = async (work: Promise<unknown>) => (await failureOf(work)).details.field;
    expect(await field(registerMatter(workspace, suggestion({ kind: 'bill' })))).toBe('grade');
    expect(await field(registerMatter(workspace, suggestion({ receivedOn: day('2026-03-03') })))).toBe(
      'receivedOn',
    );
    const missing = {
      name: '附件.pdf',
      media: 'application/pdf',
      size: 1,
      sm3: sm3Schema.parse('0'.repeat(64)),
    };
    expect(await failureOf(registerMatter(workspace, suggestion({ attachments: [missing] })))).toEqual({
      code: 'BLOB_MISSING',
      details: { name: '附件.pdf' },
    });
    const place = await assignToSelf(desk);
    const { matterId } = place;
    const procedure = { matterId, on: assignedOn, person: '李雯', text: '', files: [] };
    expect(await field(recordProcedure(workspace, { ...procedure, procedure: 'assign' }))).toBe('procedure');
    expect(await field(recordProcedure(workspace, { ...procedure, procedure: 'compile' }))).toBe('procedure');
    await recordProcedure(workspace, { ...procedure, procedure: 'inspect' });
    expect(
      await failureOf(publishMatter(workspace, { matterId, on: assignedOn, where: '网站' })),
    ).toMatchObject({
      code: 'ACTION_FORBIDDEN',
    });
    expect(await field(signFor(workspace, { ...place, on: day('2026-03-09'), handler: '张敏' }))).toBe('on');
  });

  it('corrects facts, keeps the ids of points, and protects what a unit works on', async () => {
    const desk = await openDesk();
    const { workspace } = desk;
    const place = await assignToSelf(desk);
    const { matterId } = place;
    const before = (await getMatter(workspace, { matterId })).matter.facts;
    const [first, second] = before.points;
    if (!first || !second) throw new Error('points are missing');
    const entry = suggestion({
      number: '0488',
      points: [second, { text: '新增要点' }, first].map(({ text, ...rest }) =>
        'id' in rest ? { id: rest.id, text } : { text },
      ),
    });
    await correctMatter(workspace, { matterId, entry, reason: '编号有误' });
    const after = (await getMatter(workspace, { matterId })).matter;
    expect(after.facts).toMatchObject({ number: '0488', profile: before.profile });
    expect(after.facts.points.map(({ no, text }) => [no, text])).toEqual([
      [1, second.text],
      [2, '新增要点'],
      [3, first.text],
    ]);
    expect(after.facts.points[2]?.id).toBe(first.id);
    expect(after.corrections).toHaveLength(1);
    const correct = (change: Parameters<typeof suggestion>[0]) =>
      failureOf(correctMatter(workspace, { matterId, entry: suggestion(change), reason: '更正' }));
    expect(await correct({ kind: 'cppcc-proposal' })).toMatchObject({ details: { field: 'kind' } });
    await withdrawAssignment(workspace, { ...place, reason: '重新交办' });
    await correctMatter(workspace, {
      matterId,
      entry: suggestion({ kind: 'cppcc-proposal' }),
      reason: '更正',
    });
  });

  it('takes measures only for points that the unit was given', async () => {
    const desk = await openDesk();
    const { matterId } = await registerMatter(desk.workspace, suggestion());
    const points = (await getMatter(desk.workspace, { matterId })).matter.facts.points;
    const [given, other] = points;
    if (!given || !other) throw new Error('points are missing');
    const { assignmentIds } = await assignMatter(desk.workspace, {
      matterId,
      assignments: [{ unitId: desk.unitId, role: 'separate', pointIds: [given.id] }],
      assignedOn,
    });
    const place = { matterId, assignmentId: assignmentIds[0] as (typeof assignmentIds)[number] };
    await signFor(desk.workspace, { ...place, on: assignedOn, handler: '张敏' });
    const plan = (pointId: typeof given.id) => ({
      ...place,
      content: {
        principalLeader: '赵宏',
        deputyLeader: '王建国',
        section: '科室',
        clerk: '张敏',
        measures: [{ pointId, text: '措施', person: '张敏', dueOn: day('2026-04-01') }],
      },
    });
    expect(await failureOf(submitPlan(desk.workspace, plan(other.id)))).toMatchObject({
      code: 'INPUT_INVALID',
    });
    await submitPlan(desk.workspace, plan(given.id));
  });
});
