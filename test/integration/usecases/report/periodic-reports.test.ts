/** Reports that return, behind the window: drafts upon their version, one report a period, added periods, and who reported when. */
import { periodicReportTable } from '@main/database/schema/report-tables';
import { signFor } from '@main/usecases/assignment/sign-for';
import { getToday } from '@main/usecases/desk/get-today';
import { composeDocument } from '@main/usecases/document/compose-document';
import { getDocument } from '@main/usecases/document/get-document';
import { askForReports } from '@main/usecases/event/refresh-projections';
import { getMatter } from '@main/usecases/matter/get-matter';
import { addPeriods, previewPeriods, readPeriodsToAdd } from '@main/usecases/report/add-periods';
import { getReportDraft, saveReport } from '@main/usecases/report/report-draft';
import { reportOverview } from '@main/usecases/report/report-overview';
import { submitReport } from '@main/usecases/report/submit-report';
import { choosePerson, savePerson } from '@main/usecases/session/manage-people';
import { assignmentIdSchema } from '@shared/domain/identifiers';
import type { ReportingPlan } from '@shared/domain/matter/matter';
import { reportCalls } from '@shared/ipc/calls/report-calls';
import { expect, it } from 'vitest';
import { dueOn, uuid } from '../../../unit/domain/matter/matter-fixtures';
import { receivedMatter } from '../coordination/support';
import { type Assigned, assignToSelf, day, failureOf, openDesk, suggestion, type TestDesk } from '../support';

async function assigned(desk: TestDesk, reporting: ReportingPlan, number = '督1'): Promise<Assigned> {
  // Only what is answered to its proposers has a grade.
  const { grade: _grade, ...entry } = suggestion({
    kind: 'supervised-matter',
    number,
    title: '十件民生实事：新建改建农村公厕200座',
    supervision: { source: 'livelihood', reporting },
  });
  const place = await assignToSelf(desk, entry);
  await signFor(desk.workspace, { ...place, on: day('2026-03-02'), handler: '张敏' });
  return place;
}

const APRIL = day('2026-03-31');
const sections = [
  { heading: '采取的政策措施', text: '逐村落实用地。' },
  { heading: '重大进展和重要情况', text: '已开工36座。' },
];

it('keeps the draft of a period upon its version, takes one report for it, and makes the document from it', async () => {
  const desk = await openDesk();
  const { workspace } = desk;
  const place = await assigned(desk, 'livelihood');
  const period = { ...place, startOn: APRIL };
  const { draft, version } = reportCalls['report.get'].output.parse(await getReportDraft(workspace, period));
  expect([version, draft.sections.length]).toEqual([0, 6]);
  const saved = await saveReport(workspace, { ...period, draft: { sections, evidence: [] }, version });
  expect(await getReportDraft(workspace, period)).toMatchObject({
    version: saved.version,
    draft: { sections },
  });
  expect(
    await failureOf(saveReport(workspace, { ...period, draft: { sections: [], evidence: [] }, version })),
  ).toMatchObject({ code: 'STALE_VERSION', details: { version: 1 } });
  desk.setDay('2026-04-02');
  const blank = sections.map(({ heading }) => ({ heading, text: ' ' }));
  expect((await failureOf(submitReport(workspace, { ...period, sections: blank, evidence: [] }))).code).toBe(
    'INPUT_INVALID',
  );
  expect(
    (
      await failureOf(
        submitReport(workspace, { ...period, startOn: day('2026-03-30'), sections, evidence: [] }),
      )
    ).code,
  ).toBe('NOT_FOUND');
  await submitReport(workspace, { ...period, sections, evidence: [] });
  const { matter } = await getMatter(workspace, place);
  expect(matter.assignments[0]?.reports).toMatchObject([
    { period: { startOn: APRIL, name: '2026年4月' }, on: '2026-04-02' },
  ]);
  expect(await failureOf(submitReport(workspace, { ...period, sections, evidence: [] }))).toMatchObject({
    code: 'ACTION_FORBIDDEN',
    details: { state: 'reported' },
  });
  expect((await failureOf(getReportDraft(workspace, period))).code).toBe('ACTION_FORBIDDEN');
  const { documentId } = await composeDocument(workspace, { kind: 'periodic-report', ...place });
  const words = JSON.stringify(await getDocument(workspace, { documentId }));
  for (const expected of ['2026年4月', '逐村落实用地。', '已开工36座。', '困难问题及意见建议']) {
    expect(words).toContain(expected);
  }
});

it('sends no older text over what a colleague saved since: a report has no versions that could keep it', async () => {
  const desk = await openDesk({ personName: '李雯', role: 'clerk' });
  const { workspace } = desk;
  const place = await assigned(desk, 'livelihood');
  const period = { ...place, startOn: APRIL };
  const colleague = await savePerson(workspace, { name: '陈立', role: 'clerk', phone: '' });
  const [writer, ours] = [workspace.session.person.id, { sections, evidence: [] }];
  await saveReport(workspace, { ...period, draft: ours, version: 0 });
  await choosePerson(workspace, colleague.id);
  const theirs = {
    sections: [...sections, { heading: '困难问题', text: '三个村用地未落实。' }],
    evidence: [],
  };
  await saveReport(workspace, { ...period, draft: theirs, version: 1 });
  await choosePerson(workspace, writer);
  expect(await failureOf(submitReport(workspace, { ...period, ...ours }))).toEqual({
    code: 'STALE_VERSION',
    details: { version: 2 },
  });
  expect(await getReportDraft(workspace, period)).toMatchObject({ draft: theirs, version: 2 });
  expect((await getMatter(workspace, place)).matter.assignments[0]?.reports).toEqual([]);
  await submitReport(workspace, { ...period, ...theirs });
  expect((await getMatter(workspace, place)).matter.assignments[0]?.reports).toHaveLength(1);
});

it('is asked for from the day on which there is a period to report on, also on a desk that nobody touches meanwhile', async () => {
  const desk = await openDesk();
  const { workspace } = desk;
  const { matterId } = await assigned(desk, 'livelihood');
  const stages = await assigned(desk, 'long-running', '督2');
  const askedOn = async (today: string) => {
    desk.setDay(today);
    await askForReports(workspace);
    return (await getToday(workspace)).todo
      .filter(({ step }) => step.code === 'submit-report')
      .map((item) => [item.number, item.step.dueOn]);
  };
  expect(await askedOn('2026-03-31')).toEqual([['督2', '2026-04-02']]);
  expect(await askedOn('2026-04-01')).toEqual([
    ['督2', '2026-04-02'],
    ['督1', '2026-04-03'],
  ]);
  await submitReport(workspace, { ...stages, startOn: day('2026-03-02'), sections, evidence: [] });
  expect(await askedOn('2026-04-02')).toEqual([['督1', '2026-04-03']]);
  // The next stage ends on 2 May: it is asked for when that is near, and its clock is never hidden.
  expect(await askedOn('2026-04-20')).toEqual([['督1', '2026-04-03']]);
  expect(await askedOn('2026-04-30')).toContainEqual(['督2', '2026-05-02']);
  expect(
    (await getMatter(workspace, { matterId })).matter.assignments[0]?.facts.clocks.length,
  ).toBeGreaterThan(8);
  expect(await askForReports(workspace)).toBe(0);
});

it('says which year is missing, and adds its periods by a correction once another year has come', async () => {
  const desk = await openDesk();
  const { workspace } = desk;
  const place = await assigned(desk, 'annual-work');
  expect(await previewPeriods(workspace, { ...place, assignedOn: day('2026-03-02') })).toEqual({
    missingYears: [2027],
  });
  expect(await readPeriodsToAdd(workspace, place)).toEqual({ periods: [], missingYears: [2027] });
  expect((await failureOf(addPeriods(workspace, place))).code).toBe('ACTION_FORBIDDEN');
  const stages = await assigned(desk, 'long-running', '督2');
  expect(await readPeriodsToAdd(workspace, stages)).toEqual({ periods: [], missingYears: [] });
  desk.setDay('2027-01-05');
  const { periods } = await readPeriodsToAdd(workspace, stages);
  expect(periods.length).toBeGreaterThan(0);
  const before = (await getMatter(workspace, stages)).matter.assignments[0]?.facts.clocks.length ?? 0;
  const { added } = await addPeriods(workspace, stages);
  const part = (await getMatter(workspace, stages)).matter.assignments[0];
  expect(part?.facts.clocks).toHaveLength(before + added);
  expect(part?.corrections).toMatchObject([{ reason: '补充定期报告的期限' }]);
});

it('shows the office who reported on time, late or not at all for the period that fell due last', async () => {
  const desk = await openDesk();
  const { workspace } = desk;
  const first = await assigned(desk, 'livelihood');
  const second = await assigned(desk, 'livelihood', '督2');
  await assigned(desk, 'livelihood', '督3');
  const empty = await openDesk({ name: '云州市财政局', desks: ['unit'] });
  expect(await reportOverview(empty.workspace, {})).toMatchObject({ periods: [], rows: [] });
  desk.setDay('2026-04-03');
  await submitReport(workspace, { ...first, startOn: APRIL, sections, evidence: [] });
  desk.setDay('2026-04-04');
  await submitReport(workspace, { ...second, startOn: APRIL, sections, evidence: [] });
  // As it crosses to the window: the contract is closed.
  const overview = reportCalls['report.overview'].output.parse(await reportOverview(workspace, {}));
  expect(overview.chosen).toEqual({ name: '2026年4月', dueOn: '2026-04-03' });
  expect(overview.rows.map(({ number, standing }) => [number, standing])).toEqual([
    ['督1', 'in-time'],
    ['督2', 'late'],
    ['督3', 'missing'],
  ]);
  expect(overview.counts).toEqual({ 'in-time': 1, late: 1, missing: 1, awaited: 0 });
  expect(overview.periods.find(({ name }) => name === '2026年4月')).toMatchObject({ asked: 3, reported: 2 });
  const may = await reportOverview(workspace, { period: { name: '2026年5月', dueOn: day('2026-05-08') } });
  expect(may.counts).toEqual({ 'in-time': 0, late: 0, missing: 0, awaited: 3 });
});

it('calls nobody’s report missing that goes to an office elsewhere', async () => {
  const { desk, matterId, arrive } = await receivedMatter({
    kind: 'supervised-matter',
    supervision: { source: 'livelihood', reporting: 'livelihood' },
  });
  const { workspace } = desk;
  const helper = (await getMatter(workspace, { matterId })).matter.assignments[1];
  const clocks = [{ purpose: 'periodic-report' as const, due: dueOn('2026-04-03') }];
  if (!helper) throw new Error('no other part');
  const { unit } = helper.facts;
  const id = assignmentIdSchema.parse(uuid(77));
  await arrive('assignment.withdrawn', { assignmentId: helper.id, reason: '改为分办' });
  await arrive('matter.assigned', { id, unit, role: 'separate', assignedOn: day('2026-03-02'), clocks });
  expect((await reportOverview(workspace, {})).rows.map(({ unitName }) => unitName)).not.toContain(unit.name);
  const units = await workspace.database.read((reader) => reader.select().from(periodicReportTable));
  expect(new Set(units.map(({ unitId }) => unitId))).not.toContain(unit.unitId);
});
