/** One desk of the invented 云州市 as the window sees it: today, packages, cards and settings. Everything is a value; acts change it in memory. */
import { localDate, startOfDay } from '@shared/domain/calendar/local-date';
import {
  assignmentIdSchema,
  matterIdSchema,
  packageIdSchema,
  personIdSchema,
  unitIdSchema,
} from '@shared/domain/identifiers';
import type { Desk } from '@shared/domain/person/actor';
import type { TodayItem } from '@shared/ipc/calls/desk-calls';
import type { PackageRow, PendingExport } from '@shared/ipc/calls/exchange-calls';
import type { AppStatus, Person } from '@shared/ipc/calls/session-calls';
import type { Handlers } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { fakeCards } from './fake-cards';
import { fakeExchange } from './fake-exchange';
import { fakeImport } from './fake-import';
import { fakeProfiles } from './fake-profiles';
import { fakeSafety } from './fake-safety';

export const TODAY = localDate(2026, 5, 21);
const NOON = startOfDay(TODAY) + 12 * 3_600_000;
const DAY = 86_400_000;

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const matterId = (n: number) => matterIdSchema.parse(uuid(n));
export const unitId = (n: number) => unitIdSchema.parse(uuid(1000 + n));
const packageId = (n: number) => packageIdSchema.parse(uuid(2000 + n));
const personId = (n: number) => personIdSchema.parse(uuid(3000 + n));

export const OFFICE = { unitId: unitId(1), name: '云州市人民政府办公室' };
export const HOUSING = { unitId: unitId(2), name: '云州市住房和城乡建设局' };
export const FINANCE = { unitId: unitId(3), name: '云州市财政局' };
export const MARKET = { unitId: unitId(4), name: '云州市市场监督管理局' };

const FINANCE_OWES = { unitId: FINANCE.unitId, unitName: FINANCE.name };

export type Scene = 'blank' | 'locked' | 'unit' | 'office' | 'both' | 'empty';

export function fakeDesk(scene: Scene): Partial<Handlers> {
  const desk: Desk = scene === 'office' ? 'office' : 'unit';
  const own = desk === 'office' ? OFFICE : HOUSING;
  const people: Person[] = [
    { id: personId(1), name: '李雯', role: 'clerk', phone: '0513-88001234' },
    { id: personId(2), name: '周建平', role: 'deputy-leader', phone: '0513-88001201' },
    {
      id: personId(3),
      name: '沈立群',
      role: desk === 'office' ? 'supervisor' : 'principal-leader',
      phone: '',
    },
  ];
  let state: AppStatus['state'] = scene === 'blank' ? 'blank' : scene === 'locked' ? 'locked' : 'open';
  let person = people[desk === 'office' ? 2 : 0] as Person;
  const status = (): AppStatus => ({
    state,
    people: state === 'blank' ? [] : people,
    today: TODAY,
    version: '0.1.0',
    warnDays: 7,
    ...(state === 'blank'
      ? {}
      : { identity: { ...own, code: '11320600', desks: scene === 'both' ? ['office', 'unit'] : [desk] } }),
    ...(state === 'open' ? { person, lastBackupAt: NOON - 3.5 * 3_600_000 } : {}),
    ...(scene === 'locked' ? { demoPassword: 'yunzhou-2026' } : {}),
  });
  let demoMade = false;
  const empty = scene === 'empty';
  return {
    'app.status': async () => status(),
    'setup.create': async () => {
      state = 'open';
      return status();
    },
    'setup.demo-desks': async () =>
      demoMade
        ? [
            { id: 'office', name: OFFICE.name, desk: 'office' },
            { id: 'unit', name: HOUSING.name, desk: 'unit' },
          ]
        : [],
    'setup.create-demo': () =>
      new Promise((resolve) => {
        setTimeout(() => {
          demoMade = true;
          resolve([]);
        }, 3000);
      }),
    'setup.open-demo-desk': async () => ({}),
    'session.unlock': async ({ password }) => {
      if (password !== 'yunzhou-2026') throw new AppError('KEYBOX_PASSWORD_WRONG');
      state = 'open';
      return status();
    },
    'session.lock': async () => {
      state = 'locked';
      return status();
    },
    'session.choose-person': async ({ personId: id }) => {
      person = people.find((candidate) => candidate.id === id) ?? person;
      return status();
    },
    'person.save': async (input) => {
      const saved = { ...input, id: input.id ?? personId(9) };
      people.push(saved);
      return saved;
    },
    ...fakeSafety('yunzhou-2026'),
    'today.get': async () => ({
      today: TODAY,
      now: startOfDay(TODAY) + 10 * 3_600_000,
      counts: {
        mine: empty ? 0 : desk === 'office' ? OFFICE_TODO.length : UNIT_TODO.length,
        'mine-overdue': empty ? 0 : 1,
        'mine-soon': empty ? 0 : 3,
        arrived: empty ? 0 : 2,
        others: empty ? 0 : WAITING.length,
        'others-overdue': empty ? 0 : 1,
        'others-soon': empty ? 0 : 1,
      },
      drafts:
        empty || desk === 'office'
          ? []
          : [
              {
                matterId: matterId(1),
                assignmentId: assignmentIdSchema.parse(uuid(4001)),
                kind: 'reply' as const,
                matterKind: 'deputy-suggestion' as const,
                number: '48',
                title: '关于增加城区停车泊位的建议',
                savedAt: startOfDay(TODAY) + 9 * 3_600_000,
                savedBy: '李雯',
              },
            ],
      todo: empty ? [] : desk === 'office' ? OFFICE_TODO : UNIT_TODO,
      waitingFor: empty ? [] : WAITING,
      outbox: empty
        ? []
        : [
            { unitName: OFFICE.name, matters: 2, kind: 'accept' },
            { unitName: FINANCE.name, matters: 1, kind: 'co-request' },
          ],
      promises: empty
        ? []
        : [
            {
              matterId: matterId(1),
              title: '关于推进老旧小区加装电梯工作的提案',
              point: '既有住宅加装电梯 150 部',
              promisedOn: localDate(2026, 6, 30),
            },
            {
              matterId: matterId(2),
              title: '关于增加城区停车泊位的建议',
              point: '停车泊位共享平台上线',
              promisedOn: localDate(2026, 7, 15),
            },
          ],
      progress: empty
        ? { total: 0, replied: 0, reviewing: 0, handling: 0 }
        : { total: 46, replied: 28, reviewing: 6, handling: 12 },
    }),
    'plan.near': async () =>
      empty || desk === 'office'
        ? []
        : [
            {
              matterId: matterId(1),
              assignmentId: assignmentIdSchema.parse(uuid(4001)),
              number: '0123',
              title: '关于推进老旧小区加装电梯工作的提案',
              stage: 'draft',
              on: localDate(2026, 5, 19),
            },
          ],
    ...fakeCards(own, empty),
    'package.pending': async () => (empty ? [] : PENDING),
    'package.export': async () => ({
      packageId: packageId(90),
      fileName: '2026-0012.cfp',
      fingerprint: 'a3f0'.repeat(16),
      size: 486_400,
    }),
    'package.send-anew': async () => ({}),
    'package.export-again': async () => ({ fileName: '2026-0009.cfp' }),
    ...fakeImport(empty),
    'task.cancel': async () => true,
    ...fakeExchange({ rows: empty ? [] : ROWS, now: NOON, today: TODAY, units: [OFFICE, FINANCE, MARKET] }),
    'package.confirm-by-telephone': async ({ code }) => ({ received: code === '902714468135' }),
    'settings.get': async () => ({
      letterSeries: '云建函',
      contactName: '李雯',
      contactPhone: '0513-88001234',
      leaderName: '周建平',
      sealDiameterMillimetres: 42,
      profileId: 'rugao',
      copies: ['市人大常委会代表工作委员会', '市政府办公室'],
    }),
    'settings.save': async (input) => input,
    ...fakeProfiles(desk, NOON),
    'reminder.list': async () =>
      empty
        ? []
        : [
            {
              ...FINANCE_OWES,
              desk: 'unit' as const,
              overdue: 1,
              soon: 2,
              nearestOn: localDate(2026, 5, 18),
            },
          ],
    'holiday.list': async () => [
      {
        year: 2027,
        noticeNumber: '国办发明电〔2026〕9号',
        noticeTitle: '国务院办公厅关于2027年部分节假日安排的通知',
        issuedOn: localDate(2026, 11, 5),
        origin: 'imported',
      },
      {
        year: 2026,
        noticeNumber: '国办发明电〔2025〕7号',
        noticeTitle: '国务院办公厅关于2026年部分节假日安排的通知',
        issuedOn: localDate(2025, 11, 4),
        origin: 'shipped',
      },
    ],
    'holiday.import': async () => undefined,
    'holiday.save-as': async () => ({ written: true }),
    'matter.list': async () => ({
      rows: [],
      total: 0,
      counts: { all: 0, mine: 0, overdue: 0, soon: 0, waiting: 0, dissatisfied: 0, closed: 0 },
    }),
  };
}

const step = (
  code: TodayItem['step']['code'],
  unit: typeof OFFICE,
  mine: boolean,
  dueOn?: TodayItem['step']['dueOn'],
) => ({
  code,
  desk: (unit.unitId === OFFICE.unitId ? 'office' : 'unit') satisfies Desk as Desk,
  mine,
  unitId: unit.unitId,
  unitName: unit.name,
  ...(dueOn === undefined ? {} : { dueOn }),
});

const PROPOSAL = {
  matterId: matterId(1),
  kind: 'cppcc-proposal',
  number: '0123',
  title: '关于推进老旧小区加装电梯工作的提案',
} as const;
const PARKING = {
  matterId: matterId(2),
  kind: 'deputy-suggestion',
  number: '48',
  title: '关于增加城区停车泊位的建议',
} as const;
const HEATING = {
  matterId: matterId(3),
  kind: 'deliberation-opinion',
  number: '2026-3',
  title: '关于供热条例执法检查情况报告的审议意见',
} as const;
const RURAL = {
  matterId: matterId(4),
  kind: 'deputy-suggestion',
  number: '31',
  title: '关于加快农村危房改造的建议',
} as const;

const UNIT_TODO: TodayItem[] = [
  { ...HEATING, step: step('submit-plan', HOUSING, true, localDate(2026, 5, 18)), since: NOON - 20 * DAY },
  { ...PARKING, step: step('sign-for', HOUSING, true, localDate(2026, 5, 23)), since: NOON - 5 * DAY },
  { ...PROPOSAL, step: step('write-reply', HOUSING, true, localDate(2026, 5, 25)), since: NOON - 40 * DAY },
  { ...RURAL, step: step('revise-reply', HOUSING, true, localDate(2026, 5, 27)), since: NOON - 2 * DAY },
  {
    ...RURAL,
    matterId: matterId(6),
    number: '20250688',
    title: '关于把城市更新与历史文化街区保护结合起来、完善老城区排水防涝设施并建立长效管护机制的建议',
    step: step('finalise-reply', HOUSING, true, localDate(2026, 6, 10)),
    since: NOON - DAY,
  },
];
const OFFICE_TODO: TodayItem[] = [
  { ...PARKING, step: step('assign', OFFICE, true), since: NOON - DAY },
  { ...PROPOSAL, step: step('review-draft', OFFICE, true, localDate(2026, 5, 24)), since: NOON - 3 * DAY },
  { ...HEATING, step: step('decide-return', OFFICE, true, localDate(2026, 5, 20)), since: NOON - 6 * DAY },
];
const WAITING: TodayItem[] = [
  { ...RURAL, number: '12', step: step('review-draft', OFFICE, false), since: NOON - 6 * DAY },
  {
    ...PROPOSAL,
    number: '0088',
    step: step('write-opinion', FINANCE, false, localDate(2026, 5, 20)),
    since: NOON - 31 * DAY,
  },
];

const PENDING: PendingExport[] = [
  {
    recipient: OFFICE,
    kind: 'accept',
    sendable: true,
    matters: [
      {
        matterId: matterId(2),
        number: '48',
        title: PARKING.title,
        what: ['assignment.accepted', 'plan.submitted'],
        letters: [],
      },
      {
        matterId: matterId(1),
        number: '0123',
        title: PROPOSAL.title,
        what: ['draft.submitted'],
        letters: [],
      },
    ],
    receipts: 2,
    returning: 0,
    restarted: false,
    bytes: 1_843_200,
  },
  {
    recipient: MARKET,
    kind: 'co-request',
    sendable: false,
    matters: [
      {
        matterId: matterId(1),
        number: '0123',
        title: PROPOSAL.title,
        what: ['matter.registered', 'matter.assigned', 'notice.issued'],
        letters: [{ type: 'notice.issued', kind: 'notice', subject: '关于报送办理进度的通知' }],
      },
    ],
    receipts: 0,
    returning: 0,
    restarted: false,
    bytes: 20_480,
  },
];

const ROWS: PackageRow[] = Array.from({ length: 400 }, (_, index) => ({
  packageId: packageId(100 + index),
  direction: index % 3 === 0 ? 'in' : 'out',
  kind: ['assign', 'draft', 'accept', 'reply', 'plan'][index % 5] ?? 'assign',
  peerName: index % 4 === 1 ? FINANCE.name : OFFICE.name,
  peerUnitId: index % 4 === 1 ? FINANCE.unitId : OFFICE.unitId,
  seq: 400 - index,
  at: NOON - index * DAY,
  fileName: `2026-${String(400 - index).padStart(4, '0')}.cfp`,
  size: 40_000 + index * 9973,
  fingerprint: 'b7e2'.repeat(16),
  matters: [
    { matterId: matterId(1), number: '0123', title: PROPOSAL.title },
    ...(index % 2 === 0 ? [{ matterId: matterId(2), number: '48', title: PARKING.title }] : []),
  ],
  state: index % 3 === 0 ? 'imported' : index % 3 === 1 ? 'exported' : 'received',
  ...(index % 3 === 0 ? { receiptCode: '902714468135' } : {}),
}));
