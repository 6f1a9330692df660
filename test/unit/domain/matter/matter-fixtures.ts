/** Events of one matter of 云州市, made by hand: an office, a lead and a co-handler, with the marks of order that the fold reads. */
import type { AssignmentRole } from '@shared/domain/assignment/assignment';
import { parseLocalDate } from '@shared/domain/calendar/local-date';
import type { DueDate } from '@shared/domain/deadline/due-date';
import {
  type AssignmentId,
  assignmentIdSchema,
  eventIdSchema,
  incarnationIdSchema,
  matterIdSchema,
  type PointId,
  pointIdSchema,
  type RecordId,
  recordIdSchema,
  sm3Schema,
  type UnitId,
  unitIdSchema,
} from '@shared/domain/identifiers';
import type { FileReference, MatterFacts } from '@shared/domain/matter/matter';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import {
  EVENT_VERSION,
  type EventBody,
  type EventOf,
  type EventType,
  type MatterEvent,
  parseEvent,
} from '@shared/package-format/events/event';

export const day = parseLocalDate;

/** A UUID whose last digits are the number: tests read better and every run is the same. */
export const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const OFFICE = unitIdSchema.parse(uuid(1));
export const BUREAU = unitIdSchema.parse(uuid(2));
export const FINANCE = unitIdSchema.parse(uuid(3));
export const STRANGER = unitIdSchema.parse(uuid(4));
export const MATTER = matterIdSchema.parse(uuid(10));
export const LEAD: AssignmentId = assignmentIdSchema.parse(uuid(20));
export const CO_HANDLER: AssignmentId = assignmentIdSchema.parse(uuid(21));
export const POINTS: readonly PointId[] = [30, 31, 32].map((number) => pointIdSchema.parse(uuid(number)));
export const recordId = (number: number): RecordId => recordIdSchema.parse(uuid(1000 + number));

export const NAMES: ReadonlyMap<UnitId, string> = new Map([
  [OFFICE, '云州市人民政府办公室'],
  [BUREAU, '云州市住房和城乡建设局'],
  [FINANCE, '云州市财政局'],
  [STRANGER, '云州市水务局'],
]);

export const FILE: FileReference = {
  name: '答复.docx',
  media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  size: 1,
  sm3: sm3Schema.parse('ab'.repeat(32)),
};

export function dueOn(on: string): DueDate {
  const start = day('2026-03-02');
  const end = day(on);
  return {
    ruleId: 'D15',
    profileId: 'general',
    profileVersion: 1,
    unit: 'fixed-date',
    amount: 0,
    startOn: start,
    steps: [
      { kind: 'start', event: 'assignment', on: start },
      { kind: 'fixed', on: end },
    ],
    dueOn: end,
  };
}

export function facts(change: Partial<MatterFacts> = {}): MatterFacts {
  return {
    kind: 'deputy-suggestion',
    number: '26',
    session: { term: 14, meeting: 3 },
    title: '关于加快老旧小区加装电梯的建议',
    proposers: [{ name: '周敏', kind: 'deputy' }],
    originalText: '建议加快老旧小区加装电梯。',
    points: [
      { id: POINTS[0] as PointId, no: 1, text: '一、建议简化加装电梯审批流程，实行联合审查' },
      { id: POINTS[1] as PointId, no: 2, text: '完善财政补助政策，扩大补助范围' },
      { id: POINTS[2] as PointId, no: 3, text: '加强后期管理，明确维保责任' },
    ],
    keyMatter: false,
    classification: 'none',
    urgency: 'none',
    attachments: [],
    receivedOn: day('2026-03-02'),
    profile: { id: 'general', version: 1 },
    ...change,
  };
}

export function assignmentOf(
  id: AssignmentId,
  unit: UnitId,
  role: AssignmentRole,
  change: Partial<EventBody<'matter.assigned'>> = {},
): EventBody<'matter.assigned'> {
  return {
    id,
    unit: { unitId: unit, name: NAMES.get(unit) ?? '' },
    role,
    assignedOn: day('2026-03-02'),
    clocks: [{ purpose: role === 'co-handler' ? 'co-opinion' : 'reply', due: dueOn('2026-06-02') }],
    ...change,
  };
}

export function content(change: Partial<ReplyContent> = {}): ReplyContent {
  return {
    title: '云州市住房和城乡建设局对市十四届人大三次会议第26号建议的答复',
    salutation: '周敏代表：',
    opening: '您提出的《关于加快老旧小区加装电梯的建议》（第26号）收悉。经会同市财政局认真研究，现答复如下：',
    answers: [
      { pointId: POINTS[0] as PointId, result: 'A', text: '联合审查已实施，审批压缩到15个工作日。' },
      {
        pointId: POINTS[1] as PointId,
        result: 'B',
        text: '市财政局已安排补助资金。\n扩大范围的意见正在测算。',
        promisedOn: day('2026-12-31'),
      },
      { pointId: POINTS[2] as PointId, result: 'C', text: '由于维保标准须由省里制定，目前条件不具备。' },
    ],
    closing: '感谢您对我们工作的关心和支持。',
    resultMark: 'B',
    documentNumber: '',
    attachments: [],
    contactName: '张敏',
    contactPhone: '0000-8300002',
    leaderName: '王建国',
    copies: ['市人大常委会代表工作委员会', '市政府办公室'],
    publicity: 'public',
    ...change,
  };
}

/** Writes events one after another: each is later in order than the one before. */
export class Story {
  readonly events: MatterEvent[] = [];
  private lamport = 0;

  record<T extends EventType>(unit: UnitId, type: T, body: EventBody<T>, lamport = this.lamport + 1): this {
    this.lamport = Math.max(this.lamport, lamport);
    const number = this.events.length + 1;
    this.events.push(eventOf({ unit, type, body, lamport, number }));
    return this;
  }

  /** Registered, with the bureau as lead and finance as co-handler. */
  static assigned(change: Partial<MatterFacts> = {}): Story {
    return new Story()
      .record(OFFICE, 'matter.registered', facts(change))
      .record(OFFICE, 'matter.assigned', assignmentOf(LEAD, BUREAU, 'lead'))
      .record(OFFICE, 'matter.assigned', assignmentOf(CO_HANDLER, FINANCE, 'co-handler'));
  }
}

export function eventOf<T extends EventType>(parts: {
  readonly unit: UnitId;
  readonly type: T;
  readonly body: EventBody<T>;
  readonly lamport: number;
  readonly number: number;
}): MatterEvent {
  const { unit, type, body, lamport, number } = parts;
  const event: EventOf<T> = {
    actor: { name: '李雯', role: 'clerk' },
    at: Date.UTC(2026, 2, 2, 2) + number * 3_600_000,
    body,
    id: eventIdSchema.parse(uuid(100_000 + number)),
    inc: incarnationIdSchema.parse(uuid(9)),
    lamport,
    matter: MATTER,
    type,
    unit,
    v: EVENT_VERSION,
  };
  const parsed = parseEvent(JSON.parse(JSON.stringify(event)));
  if (!parsed.ok) throw new Error(parsed.problems.join('; '));
  return parsed.event;
}
