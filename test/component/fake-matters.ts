/** Matters of the invented 云州市 for looking at pages: real events, folded by the real fold; acts append to them in memory. */
import { addMonths, type LocalDate, localDate, startOfDay } from '@shared/domain/calendar/local-date';
import { labelOfLetter } from '@shared/domain/correspondence/letters';
import type { DueDate } from '@shared/domain/deadline/due-date';
import { explainPlannedDate } from '@shared/domain/deadline/explain-backward-plan';
import { explainDueDate } from '@shared/domain/deadline/explain-due-date';
import {
  assignmentIdSchema,
  eventIdSchema,
  incarnationIdSchema,
  type MatterId,
  pointIdSchema,
  recordIdSchema,
  sm3Schema,
  type UnitId,
} from '@shared/domain/identifiers';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import { MATTER_KINDS } from '@shared/domain/matter/matter-kind';
import type { Desk } from '@shared/domain/person/actor';
import { replacedByNext } from '@shared/domain/reply/draft-tree';
import { proposeMilestones } from '@shared/domain/reply/milestones';
import { proposeReply } from '@shared/domain/reply/propose-reply';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import { writeStageText } from '@shared/domain/workflow/stage-record';
import { stageOf } from '@shared/domain/workflow/stages';
import type { MatterRow } from '@shared/ipc/calls/matter-calls';
import type { SavedDraft } from '@shared/ipc/calls/unit-calls';
import type { Handlers } from '@shared/ipc/contract';
import type { ProducedDocument } from '@shared/ipc/matter-page-schema';
import { matterStateSchema } from '@shared/ipc/matter-state-schema';
import type { EventBody, EventType, MatterEvent } from '@shared/package-format/events/event';
import { AppError } from '@shared/result/app-error';
import { FINANCE, HOUSING, matterId, OFFICE, TODAY } from './fake-desk';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const assignment = (n: number) => assignmentIdSchema.parse(uuid(4000 + n));
const point = (n: number) => pointIdSchema.parse(uuid(5000 + n));
let records = 6000;
export const record = () => {
  records += 1;
  return recordIdSchema.parse(uuid(records));
};
export const file = (name: string) => ({
  name,
  media: 'application/octet-stream',
  size: 38_400,
  sm3: sm3Schema.parse('5a'.repeat(32)),
});

function months(rule: 'D13' | 'D14' | 'D15', from: LocalDate, amount: number): DueDate {
  const reached = addMonths(from, amount);
  return {
    ruleId: rule,
    profileId: 'general',
    profileVersion: 1,
    unit: 'natural-month',
    amount,
    startOn: from,
    steps: [
      { kind: 'start', event: rule === 'D15' ? 'feedback' : 'assignment', on: from },
      { kind: 'add', unit: 'natural-month', amount, reached },
    ],
    dueOn: reached,
  };
}
function days(rule: 'D1' | 'D11' | 'D12', from: LocalDate, amount: number, reached: LocalDate): DueDate {
  return {
    ruleId: rule,
    profileId: 'general',
    profileVersion: 1,
    unit: 'calendar-day',
    amount,
    startOn: from,
    steps: [
      { kind: 'start', event: 'assignment', on: from },
      { kind: 'add', unit: 'calendar-day', amount, reached },
    ],
    dueOn: reached,
  };
}

const ASSIGNED = localDate(2026, 3, 2);
const SHARES = { plan: 150, 'co-opinion': 400, draft: 650, review: 800, sign: 900, deliver: 970 };
const ORIGINAL = `　　我市2000年以前建成的老旧小区中，相当一部分居民楼未配建电梯，老年人上下楼不便的问题较为突出。据调查，全市六层及以上无电梯住宅约3200个单元，其中60岁以上老人占三成。

　　近年来，虽有部分单元成功加装，但审批环节多、资金筹措难、后期无人管护等问题仍较普遍，群众反映强烈。

　　为此建议：① 简化加装电梯审批流程，推行一窗受理、联合审查；② 完善财政补助政策，提高补助标准；③ 建立加装电梯后期管理和维护保养机制。`;

/** What has happened to the lift matter, in order; a scene shows it up to one of these. */
export const STAGES = [
  'registered',
  'assigned',
  'return-requested',
  'handling',
  'submitted',
  'returned',
  'approved',
  'replied',
  'delivered',
  'dissatisfied',
  'redo',
] as const;
export type Stage = (typeof STAGES)[number];

export class FakeMatters {
  readonly #events = new Map<MatterId, MatterEvent[]>();
  readonly #documents: ProducedDocument[] = [];
  readonly #drafts = new Map<string, SavedDraft>();
  #lamport = 0;

  constructor(
    readonly desk: Desk,
    readonly unit: UnitId,
    readonly announce: () => void,
  ) {}

  append<T extends EventType>(matter: MatterId, unit: UnitId, at: number, type: T, body: EventBody<T>): void {
    this.#lamport += 1;
    const office = unit === OFFICE.unitId;
    const event = {
      actor: {
        name: office ? '沈立群' : unit === FINANCE.unitId ? '郑海峰' : '李雯',
        role: office ? 'supervisor' : 'clerk',
      },
      at,
      body,
      id: eventIdSchema.parse(uuid(7000 + this.#lamport)),
      inc: incarnationIdSchema.parse(uuid(8000)),
      lamport: this.#lamport,
      matter,
      type,
      unit,
      v: 1,
    } as unknown as MatterEvent;
    this.#events.set(matter, [...(this.#events.get(matter) ?? []), event]);
  }

  now<T extends EventType>(matter: MatterId, type: T, body: EventBody<T>): Record<string, never> {
    this.append(matter, this.unit, startOfDay(TODAY) + 38_500_000 + this.#lamport * 1000, type, body);
    this.announce();
    return {};
  }

  state(id: MatterId) {
    const matter = foldMatter(this.#events.get(id) ?? []);
    if (!matter) throw new AppError('NOT_FOUND');
    return matter;
  }

  part(id: MatterId, assignmentId: string) {
    const found = this.state(id).assignments.find((other) => other.id === assignmentId);
    if (!found) throw new AppError('NOT_FOUND');
    return found;
  }

  handlers(): Partial<Handlers> {
    return {
      'matter.get': async ({ matterId: id }) => {
        const matter = this.state(id);
        const isOffice = matter.office === this.unit;
        return {
          matter: matterStateSchema.parse(matter),
          isOffice,
          myAssignmentIds: matter.assignments
            .filter(({ facts }) => facts.unit.unitId === this.unit)
            .map((other) => other.id),
          lateRequestsLapse: true,
          warnings: { general: 7, byRule: { D14: 15, D13: 7 } },
          trace: (this.#events.get(id) ?? []).map((event, index, all) => ({
            eventId: event.id,
            type: event.type,
            ...letterOf(event),
            at: event.at,
            actor: event.actor,
            unitName: [OFFICE, HOUSING, FINANCE].find(({ unitId }) => unitId === event.unit)?.name ?? '',
            mine: event.unit === this.unit,
            ...(event.unit === this.unit
              ? { travel: index > all.length - 2 ? ('pending' as const) : ('received' as const) }
              : {}),
            irregular: matter.irregular.includes(event.id),
          })),
          documents: this.#documents,
        };
      },
      'matter.list': async (filter) => {
        const total = filter.text ? 37 : filter.tab === 'overdue' ? 7 : filter.tab === 'closed' ? 0 : 100_000;
        return {
          total,
          rows: Array.from({ length: Math.max(0, Math.min(filter.limit, total - filter.offset)) }, (_v, at) =>
            this.#row(filter.offset + at),
          ),
          counts: { all: 100_000, mine: 18, overdue: 7, soon: 23, waiting: 31, dissatisfied: 3, closed: 0 },
        };
      },
      'matter.preview-clocks': async ({ assignments, assignedOn, ownLimitOn }) =>
        assignments.flatMap(({ unitId, role }) => {
          const due = role === 'co-handler' ? months('D13', assignedOn, 1) : months('D14', assignedOn, 3);
          return [
            {
              unitId,
              purpose: role === 'co-handler' ? 'co-opinion' : 'reply',
              dueOn: ownLimitOn ?? due.dueOn,
              explanation: explainDueDate(due),
            },
          ];
        }),
      'matter.register': async () => ({ matterId: matterId(1) }),
      'draft.get': async ({ matterId: id, assignmentId, kind }) =>
        this.#drafts.get(`${assignmentId} ${kind}`) ?? this.#proposal(id, assignmentId, kind),
      'draft.save': async ({ assignmentId, draft, version }) => {
        const stored = this.#drafts.get(`${assignmentId} ${draft.kind}`)?.version ?? 0;
        if (stored !== version) throw new AppError('STALE_VERSION');
        const savedAt = Date.now();
        this.#drafts.set(`${assignmentId} ${draft.kind}`, { draft, version: version + 1, savedAt });
        return { version: version + 1, savedAt };
      },
      'reply.produce': async ({ assignmentId, kind }) => {
        const id = record();
        const name = '答复.docx';
        this.#documents.push({ id, assignmentId, kind, name, at: Date.now(), file: file(name) });
        this.announce();
        return { documentId: id, name };
      },
      'document.open': async () => ({}),
      'document.save-as': async () => ({ written: true }),
      'file.add': async () => [file('加装电梯联合审查规程.pdf')],
      'file.open': async () => ({}),
      'reply.suggest-number': async () => ({ documentNumber: '云建函〔2026〕123号' }),
      'assignment.sign-for': async ({ matterId: id, ...body }) => this.now(id, 'assignment.accepted', body),
      'assignment.request-return': async ({ matterId: id, assignmentId, reason }) => {
        this.now(id, 'return.requested', { assignmentId, reason, on: TODAY, late: true });
        return { late: true };
      },
      'progress.record': async ({ matterId: id, ...body }) =>
        this.now(id, 'progress.recorded', { ...body, entryId: record() }),
      'contact.record': async ({ matterId: id, ...body }) =>
        this.now(id, 'contact.recorded', { ...body, entryId: record() }),
      'evidence.preview': async () => ({ kind: 'text', text: '办结清单：共46件。' }),
      'handling.requirements': async () => ({ contacts: 3, fieldResearch: true }),
      'plan.propose-milestones': async ({ matterId: id, assignmentId }) => {
        const matter = this.state(id);
        const proposal = proposeMilestones(matter, this.part(id, assignmentId), {
          today: TODAY,
          shares: SHARES,
          tables: [],
        });
        return {
          dueOn: proposal?.dueOn,
          milestones: (proposal?.dates ?? []).map((date) => ({
            stage: date.stage,
            on: date.on,
            explanation: proposal ? explainPlannedDate(date, proposal) : '',
          })),
          yearsWithoutTable: [...(proposal?.yearsWithoutTable ?? [])],
        };
      },
      'plan.submit': async ({ matterId: id, assignmentId, content }) =>
        this.now(id, 'plan.submitted', { ...content, assignmentId, planId: record() }),
      'opinion.submit': async ({ matterId: id, ...body }) =>
        this.now(id, 'opinion.submitted', { ...body, opinionId: record(), on: TODAY }),
      'reply.submit-draft': async ({ matterId: id, assignmentId }) => {
        const saved = this.#drafts.get(`${assignmentId} reply`) ?? this.#proposal(id, assignmentId, 'reply');
        if (saved.draft.kind !== 'reply') throw new AppError('NOT_FOUND');
        return this.now(id, 'draft.submitted', {
          assignmentId,
          draftId: record(),
          ...replacedByNext(this.part(id, assignmentId).drafts),
          content: saved.draft.content,
          document: file('答复初稿.docx'),
          approvalSheet: file('送审签批单.docx'),
        });
      },
      'reply.review': async ({ matterId: id, ...body }) => this.now(id, 'draft.reviewed', body),
      'reply.record-delivery': async ({ matterId: id, ...body }) => this.now(id, 'reply.delivered', body),
      'feedback.register': async ({ matterId: id, ...body }) => this.now(id, 'feedback.registered', body),
      'redo.order': async ({ matterId: id, assignmentId, reason }) =>
        this.now(id, 'redo.ordered', { assignmentId, reason, due: months('D15', TODAY, 1) }),
      'matter.record-procedure': async ({ matterId: id, values = {}, madeGood, text, ...body }) => {
        const rule = stageOf(this.state(id).facts.kind, body.procedure)?.record;
        if (!rule) throw new AppError('INPUT_INVALID');
        return this.now(id, 'procedure.recorded', {
          ...body,
          text: writeStageText(rule, { values, text, madeGood }),
        });
      },
      'assignment.correct': async ({ matterId: id, clocks: _clocks, ...body }) =>
        this.now(id, 'assignment.corrected', body),
      'assignment.preview-correction': async ({ assignmentId, matterId: id }) =>
        this.part(id, assignmentId).facts.clocks.map(({ purpose, due }) => ({
          purpose,
          dueOn: due.dueOn,
          explanation: explainDueDate(due),
        })),
      'point.close': async ({ matterId: id, ...body }) => this.now(id, 'point.closed', body),
      'point.reopen': async ({ matterId: id, ...body }) => this.now(id, 'point.reopened', body),
      'matter.merge': async ({ matterId: id, reason }) =>
        this.now(id, 'matter.merged', { reason, matters: [] }),
      'matter.merged-answers': async () => [],
      'assignment.withdraw': async ({ matterId: id, ...body }) => this.now(id, 'assignment.withdrawn', body),
    };
  }

  #proposal(id: MatterId, assignmentId: string, kind: 'reply' | 'plan' | 'opinion'): SavedDraft {
    const part = this.part(id, assignmentId);
    if (kind === 'plan') {
      const content = {
        principalLeader: '何志远',
        deputyLeader: '周建平',
        section: '城市更新科',
        clerk: '李雯',
        measures: [],
      };
      return { draft: { kind, content }, version: 0 };
    }
    if (kind === 'opinion') {
      const content = { text: '', contactName: '郑海峰', contactPhone: '0513-88002200', files: [] };
      return { draft: { kind, content }, version: 0 };
    }
    const proposal = proposeReply(this.state(id), part, {
      contactName: '李雯',
      contactPhone: '0513-88001234',
      leaderName: '周建平',
      copies: [],
    });
    const content = part.drafts.length > 0 ? proposal : halfAnswered(proposal);
    return { draft: { kind, content }, version: 0 };
  }

  #row(index: number): MatterRow {
    const kind = MATTER_KINDS[(index * 7 + 4) % MATTER_KINDS.length] ?? 'bill';
    const titles = [
      '关于推进老旧小区加装电梯工作的提案',
      '关于增加城区停车泊位的建议',
      '关于供热条例执法检查情况报告的审议意见',
      '关于把城市更新与历史文化街区保护结合起来、完善老城区排水防涝设施并建立长效管护机制的建议',
      '关于加快农村危房改造的建议',
    ];
    const graded = kind === 'cppcc-proposal' || kind === 'deputy-suggestion';
    const office = index % 3 === 0;
    return {
      id: matterId(index === 0 ? 1 : 1_000_000 + index),
      kind,
      number: index % 5 === 2 ? `2026-${index % 90}` : String(index + 1).padStart(4, '0'),
      title: titles[index % titles.length] ?? '',
      proposers: '李四',
      units: index % 2 ? '市住建局（主）市公安局 市财政局' : '市住建局',
      ...(graded ? { grade: ((index % 4) + 1) as 1 | 2 | 3 | 4 } : {}),
      keyMatter: graded && index % 5 === 0,
      procedure: ['handle', 'review', 'assign', 'reply'][index % 4] ?? 'handle',
      step: {
        code: office ? 'review-draft' : 'write-reply',
        desk: office ? 'office' : 'unit',
        mine: office === (this.desk === 'office'),
        unitId: office ? OFFICE.unitId : HOUSING.unitId,
        unitName: office ? OFFICE.name : '市住建局',
      },
      dueOn: localDate(2026, 5 + (index % 2), 17 + (index % 11)),
      latestType: ['assignment.accepted', 'draft.submitted', 'plan.submitted'][index % 3] ?? '',
      latestAt: startOfDay(TODAY) - index * 60_000,
      archived: false,
    };
  }
}

function letterOf(event: MatterEvent) {
  const letter = labelOfLetter(event);
  return letter ? { letter } : {};
}

function halfAnswered(proposal: ReplyContent): ReplyContent {
  const texts = [
    '我局会同自然资源和规划、市场监管部门印发联合审查工作规程，自2025年9月起实行一窗受理、并联审查，办理时限由60个工作日压缩至15个工作日，截至10月底已办结46件。',
    '下一步，我局将会同有关部门修订补助资金管理办法，对连片加装的单元按每部再增加2万元予以支持。',
    '',
  ];
  return {
    ...proposal,
    answers: proposal.answers.map((answer, index) => ({
      ...answer,
      text: texts[index] ?? '',
      ...(index === 0 ? { disposal: 'solve' as const, result: 'A' as const } : {}),
      ...(index === 1
        ? { disposal: 'create-conditions' as const, result: 'B' as const, promisedOn: localDate(2027, 3, 31) }
        : {}),
    })),
  };
}

export function wholeReply(proposal: ReplyContent): ReplyContent {
  const half = halfAnswered(proposal);
  return {
    ...half,
    resultMark: 'B',
    publicity: 'public',
    answers: half.answers.map((answer, index) =>
      index === 2
        ? {
            ...answer,
            disposal: 'create-conditions',
            result: 'B',
            promisedOn: localDate(2026, 12, 31),
            text: '我局已拟定加装电梯管理维护指引，明确业主共有、委托维保的办法。经商市财政局，维保首年费用由补助资金列支。下一步将在三个小区先行试点。',
          }
        : answer,
    ),
  };
}

/** The lift matter, carried to `stage` between the office, the housing bureau as lead and the finance bureau as co-handler. */
export function liftMatter(matters: FakeMatters, stage: Stage): void {
  const id = matterId(1);
  const reached = (other: Stage) => STAGES.indexOf(stage) >= STAGES.indexOf(other);
  const on = (month: number, day: number, hour = 10) =>
    startOfDay(localDate(2026, month, day)) + hour * 3_600_000;
  const office = <T extends EventType>(at: number, type: T, body: EventBody<T>) =>
    matters.append(id, OFFICE.unitId, at, type, body);
  const housing = <T extends EventType>(at: number, type: T, body: EventBody<T>) =>
    matters.append(id, HOUSING.unitId, at, type, body);
  const lead = assignment(1);
  const helper = assignment(2);
  office(on(2, 26), 'matter.registered', {
    kind: 'cppcc-proposal',
    number: '0123',
    session: { term: 14, meeting: 3 },
    title: '关于推进老旧小区加装电梯工作的提案',
    proposers: [{ name: '李四', kind: 'member', group: '经济界' }],
    originalText: ORIGINAL,
    points: [
      { id: point(1), no: 1, text: '简化加装电梯审批流程，推行一窗受理、联合审查；' },
      { id: point(2), no: 2, text: '完善财政补助政策，提高补助标准；' },
      { id: point(3), no: 3, text: '建立加装电梯后期管理和维护保养机制。' },
    ],
    grade: 3,
    keyMatter: true,
    classification: 'none',
    urgency: 'none',
    attachments: [file('加装电梯需求调查表.xlsx')],
    receivedOn: localDate(2026, 2, 25),
    profile: { id: 'general', version: 1 },
  });
  if (!reached('assigned')) return;
  const common = {
    assignedOn: ASSIGNED,
    requirement: '请主动与提案人沟通，逐条答复。',
    officeContact: { name: '沈立群', phone: '0513-88000110' },
  };
  office(on(3, 2), 'matter.assigned', {
    id: lead,
    unit: HOUSING,
    role: 'lead',
    clocks: [
      { purpose: 'sign-for', due: days('D11', ASSIGNED, 7, localDate(2026, 3, 9)) },
      { purpose: 'return-request', due: days('D12', ASSIGNED, 7, localDate(2026, 3, 9)) },
      { purpose: 'handling-plan', due: days('D1', ASSIGNED, 14, localDate(2026, 3, 16)) },
      { purpose: 'reply', due: months('D14', ASSIGNED, 3) },
    ],
    ...common,
  });
  office(on(3, 2), 'matter.assigned', {
    id: helper,
    unit: FINANCE,
    role: 'co-handler',
    clocks: [{ purpose: 'co-opinion', due: months('D13', ASSIGNED, 1) }],
    pointIds: [point(2)],
    ...common,
  });
  if (stage === 'return-requested') {
    housing(on(3, 4), 'return.requested', {
      assignmentId: lead,
      on: localDate(2026, 3, 4),
      reason: '加装电梯审批职能已于2025年12月划入市行政审批局，建议改由该局主办，我局会办。',
      suggestedUnit: FINANCE,
      late: false,
    });
  }
  if (!reached('handling')) return;
  housing(on(3, 4), 'assignment.accepted', {
    assignmentId: lead,
    on: localDate(2026, 3, 4),
    handler: '李雯',
    phone: '0513-88001234',
  });
  housing(on(3, 12), 'plan.submitted', {
    assignmentId: lead,
    planId: record(),
    principalLeader: '何志远',
    deputyLeader: '周建平',
    section: '城市更新科',
    clerk: '李雯',
    measures: [
      {
        pointId: point(1),
        text: '会同自然资源和规划局、市场监管局印发联合审查规程。',
        person: '李雯',
        dueOn: localDate(2026, 4, 15),
      },
    ],
  });
  housing(on(3, 20), 'contact.recorded', {
    assignmentId: lead,
    entryId: record(),
    stage: 'before',
    on: localDate(2026, 3, 20),
    with: '李四委员',
    by: '周建平',
    way: '上门走访',
    outcome: '听取了对审批流程的具体意见。',
  });
  matters.append(id, FINANCE.unitId, on(3, 5), 'assignment.accepted', {
    assignmentId: helper,
    on: localDate(2026, 3, 5),
    handler: '郑海峰',
  });
  matters.append(id, FINANCE.unitId, on(5, 18), 'opinion.submitted', {
    assignmentId: helper,
    opinionId: record(),
    on: localDate(2026, 5, 18),
    text: '同意适当提高补助标准，所需资金列入2027年度预算。',
    contactName: '郑海峰',
    contactPhone: '0513-88002200',
    files: [],
  });
  housing(on(5, 19), 'progress.recorded', {
    assignmentId: lead,
    entryId: record(),
    pointId: point(1),
    on: localDate(2026, 5, 19),
    text: '召开协调会，印发工作规程。',
    evidence: [file('联合审查规程.pdf')],
  });
  if (!reached('submitted')) return;
  const content = wholeReply(
    proposeReply(matters.state(id), matters.part(id, lead), {
      contactName: '李雯',
      contactPhone: '0513-88001234',
      leaderName: '周建平',
      copies: [],
    }),
  );
  const draftId = record();
  housing(on(5, 20), 'draft.submitted', {
    assignmentId: lead,
    draftId,
    content,
    document: file('答复初稿.docx'),
    approvalSheet: file('送审签批单.docx'),
  });
  if (stage === 'returned') {
    office(on(5, 20, 15), 'draft.reviewed', {
      assignmentId: lead,
      draftId,
      decision: 'returned',
      comments: [
        { pointId: point(2), text: '补助标准请写明现行数额和拟提高的数额。' },
        { text: '请与提案人再沟通一次后报送。' },
      ],
    });
    return;
  }
  if (!reached('approved')) return;
  office(on(5, 20, 16), 'draft.reviewed', {
    assignmentId: lead,
    draftId,
    decision: 'approved',
    comments: [],
  });
  if (!reached('replied')) return;
  housing(on(5, 21, 8), 'reply.finalised', {
    assignmentId: lead,
    replyId: record(),
    draftId,
    content: { ...content, documentNumber: '云建函〔2026〕123号', dateOfIssue: TODAY },
    document: file('正式答复.docx'),
    signedOriginal: { kind: 'scan', file: file('答复函扫描件.pdf') },
  });
  if (!reached('delivered')) return;
  office(on(5, 21, 9), 'reply.delivered', { assignmentId: lead, on: TODAY, way: '当面送达' });
  if (!reached('dissatisfied')) return;
  office(on(5, 21, 9) + 1000, 'feedback.registered', {
    assignmentId: lead,
    proposer: '李四',
    receivedOn: TODAY,
    attitude: 'satisfied',
    process: 'basically-satisfied',
    result: 'dissatisfied',
    overall: 'dissatisfied',
    opinion: '后期维护保养机制没有落实到具体单位。',
  });
  if (!reached('redo')) return;
  office(on(5, 21, 9) + 2000, 'redo.ordered', {
    assignmentId: lead,
    reason: '请明确维护保养的责任单位。',
    due: months('D15', TODAY, 1),
  });
}
