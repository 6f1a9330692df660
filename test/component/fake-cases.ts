/** What the rules of an invented matter say, and rounds of coordination kept in memory. */
import { localDate, parseLocalDate, startOfDay } from '@shared/domain/calendar/local-date';
import { latestDay } from '@shared/domain/deadline/extend-due-date';
import { extendableClock } from '@shared/domain/extension/extension-requests';
import { assignmentIdSchema, pointIdSchema } from '@shared/domain/identifiers';
import type { Desk } from '@shared/domain/person/actor';
import type { PromiseState } from '@shared/domain/promise/promises';
import { PERIODIC_HEADINGS } from '@shared/domain/report/periodic-report';
import { hotPoints } from '@shared/domain/report/special-report';
import type { PromiseRow } from '@shared/ipc/calls/promise-calls';
import type { ReportRow } from '@shared/ipc/calls/report-calls';
import type { Handlers } from '@shared/ipc/contract';
import { FINANCE, HOUSING, matterId, OFFICE } from './fake-desk';
import { type FakeMatters, file, record } from './fake-matters';

/** As the general rules have it: three months, six with consent. */
const REPLY_RULE = {
  id: 'D14',
  what: '答复代表或委员',
  unit: 'natural-month',
  amount: 3,
  maximumAmount: 6,
  startsAt: 'assignment',
  shiftToWorkingDay: false,
  source: '通用默认',
} as const;

export function caseHandlers(matters: FakeMatters): Partial<Handlers> {
  return {
    'case.rules': async ({ matterId }) => {
      const matter = matters.state(matterId);
      return {
        coordinationRounds: 2,
        officeDuties: [],
        extensions: matter.assignments.flatMap((part) => {
          const due = extendableClock(matter, part)?.due;
          if (!due) return [];
          return [{ assignmentId: part.id, dueOn: due.dueOn, latest: latestDay(REPLY_RULE, due.startOn) }];
        }),
        hotPoints: matter.assignments.map(({ id, drafts }) => ({
          assignmentId: id,
          pointIds: hotPoints(drafts.at(-1)?.content.answers ?? []),
        })),
      };
    },
    'coordination.record': async ({ matterId, ...body }) => {
      const coordinationId = record();
      matters.now(matterId, 'coordination.recorded', { ...body, coordinationId });
      return { coordinationId };
    },
  };
}

/** A ledger of three years, so that every state is seen. */
export function fakePromises(desk: Desk, empty: boolean): Partial<Handlers> {
  const rows: PromiseRow[] = empty ? [] : LEDGER.map((row, index) => promiseRow(row, index, desk));
  return {
    'promise.list': async ({ state, year, text = '' }) => {
      const kept = rows.filter(
        (row) =>
          (year === undefined || row.promisedOn.startsWith(String(year))) &&
          `${row.point}${row.answer}${row.title}`.includes(text.trim()),
      );
      const shown = kept.filter((row) => state === undefined || row.state === state);
      const count = (wanted: PromiseState) => kept.filter((row) => row.state === wanted).length;
      return {
        rows: shown,
        total: shown.length,
        counts: {
          open: count('open'),
          near: count('near'),
          overdue: count('overdue'),
          reported: count('reported'),
          confirmed: count('confirmed'),
        },
        years: empty ? [] : [2027, 2026, 2025],
        units: empty ? [] : [HOUSING, FINANCE].map(({ unitId, name }) => ({ unitId, name })),
      };
    },
    'promise.fulfil': async () => ({}),
    'promise.confirm': async () => ({}),
    'promise.decline': async () => ({}),
  };
}

const LEDGER = [
  [
    'confirmed',
    '2025-12-31',
    '0311',
    '关于改造城北老旧供水管网的建议',
    '更换灰口铸铁管道',
    '2025年底前更换灰口铸铁管道42公里，覆盖17个小区。',
  ],
  [
    'overdue',
    '2026-04-30',
    '0088',
    '关于完善无障碍设施的提案',
    '主要路口增设盲道和坡道',
    '4月底前完成38个路口的盲道和坡道改造。',
  ],
  [
    'reported',
    '2026-05-10',
    '0123',
    '关于推进老旧小区加装电梯工作的提案',
    '既有住宅加装电梯 150 部',
    '本年度安排加装150部，5月上旬全部开工。',
  ],
  [
    'near',
    '2026-05-31',
    '48',
    '关于增加城区停车泊位的建议',
    '停车泊位共享平台上线',
    '5月底前上线共享平台，首批接入2600个泊位。',
  ],
  [
    'open',
    '2026-12-31',
    '31',
    '关于加快农村危房改造的建议',
    '动态新增危房当年改造',
    '今年排查出的127户年底前全部改造到位。',
  ],
  [
    'open',
    '2027-06-30',
    '20250688',
    '关于把城市更新与历史文化街区保护结合起来的建议',
    '东关街区修缮和排水防涝工程',
    '列入2027年城建计划，2027年6月底前完成东关街区排水主管改造。',
  ],
] as const;

function promiseRow(
  [state, promisedOn, number, title, point, answer]: (typeof LEDGER)[number],
  index: number,
  desk: Desk,
): PromiseRow {
  const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const told = state === 'reported' || state === 'confirmed';
  return {
    matterId: matterId(1),
    assignmentId: assignmentIdSchema.parse(id(5000 + index)),
    pointId: pointIdSchema.parse(id(6000 + index)),
    kind: 'deputy-suggestion',
    number,
    title,
    point,
    answer,
    unitName: (index % 3 === 1 ? FINANCE : HOUSING).name,
    promisedOn: parseLocalDate(promisedOn),
    state,
    ...(told ? { fulfilledOn: parseLocalDate(promisedOn) } : {}),
    ...(state === 'confirmed' ? { confirmedOn: parseLocalDate(promisedOn) } : {}),
    canFulfil: desk === 'unit' && state !== 'confirmed',
    canConfirm: desk === 'office' && state === 'reported',
  };
}

/** One period with every standing, and a form that is kept nowhere. */
export function fakeReports(empty: boolean): Partial<Handlers> {
  const rows: ReportRow[] = REPORTS.map(([number, title, unitName, standing, reportedOn], index) => ({
    matterId: matterId(1),
    assignmentId: assignmentIdSchema.parse(
      `00000000-0000-4000-8000-${String(7000 + index).padStart(12, '0')}`,
    ),
    number,
    title,
    unitName,
    dueOn: parseLocalDate('2026-05-08'),
    standing,
    ...(reportedOn === '' ? {} : { reportedOn: parseLocalDate(reportedOn) }),
  }));
  const count = (wanted: ReportRow['standing']) => rows.filter(({ standing }) => standing === wanted).length;
  const chosen = { name: '2026年5月', dueOn: parseLocalDate('2026-05-08') };
  return {
    'report.overview': async () =>
      empty
        ? { periods: [], rows: [], counts: { 'in-time': 0, late: 0, missing: 0, awaited: 0 } }
        : {
            periods: [
              { ...chosen, reporting: 'livelihood', asked: rows.length, reported: rows.length - 1 },
              {
                name: '2026年4月',
                dueOn: parseLocalDate('2026-04-03'),
                reporting: 'livelihood',
                asked: 4,
                reported: 4,
              },
            ],
            chosen,
            rows,
            counts: {
              'in-time': count('in-time'),
              late: count('late'),
              missing: count('missing'),
              awaited: count('awaited'),
            },
          },
    'report.preview': async () => ({ missingYears: [] }),
    'report.to-add': async () => ({ periods: [], missingYears: [] }),
    'report.add-periods': async () => ({ added: 0 }),
    'report.get': async () => ({
      draft: {
        sections: PERIODIC_HEADINGS.map(([heading, what]) => ({
          heading,
          text: what === '' ? '4月28日，完成补助资金测算，新开工14部。' : '',
        })),
        evidence: [],
      },
      version: 0,
    }),
    'report.save': async ({ version }) => ({
      version: version + 1,
      savedAt: startOfDay(parseLocalDate('2026-05-21')),
    }),
    'report.submit': async () => ({}),
  };
}

const REPORTS = [
  ['民1', '新建改建农村公厕200座', '云州市农业农村局', 'in-time', '2026-05-07'],
  ['民2', '新增普惠性托位1500个', '云州市卫生健康委员会', 'late', '2026-05-11'],
  ['民3', '改造老旧小区48个', '云州市住房和城乡建设局', 'missing', ''],
  ['民4', '新建口袋公园20处', '云州市城市管理局', 'in-time', '2026-05-06'],
] as const;

/** Two rounds without agreement, a request for more time, a hot issue reported, and months to report on. */
export function addCases(matters: FakeMatters): void {
  const id = matterId(1);
  const on = (month: number, day: number) => localDate(2026, month, day);
  const at = (month: number, day: number) => startOfDay(on(month, day)) + 16 * 3_600_000;
  const { facts, assignments } = matters.state(id);
  const lead = assignments.find(({ facts: part }) => part.unit.unitId === HOUSING.unitId);
  const point = facts.points[2];
  if (!lead || !point) throw new Error('the matter is not assigned');
  matters.append(id, OFFICE.unitId, at(3, 3), 'matter.corrected', {
    facts: { ...facts, supervision: { source: 'livelihood', reporting: 'livelihood' } },
    reason: '列入民生实事',
  });
  const periods = [
    [on(3, 31), on(4, 3)],
    [on(4, 30), on(5, 8)],
    [on(5, 31), on(6, 3)],
  ] as const;
  matters.append(id, OFFICE.unitId, at(3, 3), 'assignment.corrected', {
    assignmentId: lead.id,
    reason: '补充定期报告的期限',
    clocks: [
      ...lead.facts.clocks,
      ...periods.map(([startOn, dueOn]) => ({
        purpose: 'periodic-report' as const,
        due: {
          ruleId: 'D9',
          profileId: 'general',
          profileVersion: 1,
          unit: 'working-day' as const,
          amount: 3,
          startOn,
          steps: [
            { kind: 'start' as const, event: 'month-start' as const, on: startOn },
            { kind: 'add' as const, unit: 'working-day' as const, amount: 3, reached: dueOn },
          ],
          dueOn,
        },
      })),
    ],
  });
  matters.append(id, HOUSING.unitId, at(4, 2), 'report.submitted', {
    assignmentId: lead.id,
    reportId: record(),
    on: on(4, 2),
    period: { startOn: on(3, 31), name: '2026年4月' },
    sections: [
      { heading: '采取的政策措施', text: '印发联合审查规程，明确一窗受理。' },
      { heading: '重大进展和重要情况', text: '3月受理申请19件，开工11部。' },
    ],
    evidence: [file('开工清单.xlsx')],
  });
  for (const [month, day, text] of [
    [4, 20, '市财政局认为补助应由区级承担七成，我局建议市区各半。'],
    [5, 11, '市财政局同意提高市级比例至四成，我局仍建议各半，没有取得一致。'],
  ] as const) {
    matters.append(id, HOUSING.unitId, at(month, day), 'coordination.recorded', {
      assignmentId: lead.id,
      coordinationId: record(),
      on: on(month, day),
      with: [FINANCE.name],
      issue: '加装电梯补助资金的市、区分担比例',
      outcome: 'disagreed',
      text,
      files: [file(`协调会议纪要（${month}月${day}日）.pdf`)],
    });
  }
  matters.append(id, HOUSING.unitId, at(5, 18), 'paper.submitted', {
    letterId: record(),
    kind: 'extension',
    to: [OFFICE.unitId],
    on: on(5, 18),
    subject: `关于第${facts.number}号《${facts.title}》延期办理的申请`,
    text: '补助资金分担比例尚待市政府决定，测算工作需延至8月底完成。',
    attachments: [],
    assignmentId: lead.id,
    extendTo: on(8, 31),
  });
  matters.append(id, HOUSING.unitId, at(5, 19), 'paper.submitted', {
    letterId: record(),
    kind: 'report',
    to: [OFFICE.unitId],
    on: on(5, 19),
    subject: '关于加装电梯后期管理有关问题的专题报告',
    text: '维保责任主体不清，涉及三个部门，建议由分管副市长牵头研究。',
    attachments: [file('专题报告.pdf')],
    assignmentId: lead.id,
    specialReportOn: [point.id],
  });
}
