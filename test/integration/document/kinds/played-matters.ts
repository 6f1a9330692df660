/** The demonstration's matters as they stand at the story's end, folded from events made in memory: real clocks, no desks, no files. */

import type {
  Act,
  DemonstrationMatter,
  UnitKey,
} from '@main/usecases/setup/demonstration/demonstration-matter';
import { DEMONSTRATION_MATTERS } from '@main/usecases/setup/demonstration/matters/all-matters';
import { StoryDays } from '@main/usecases/setup/demonstration/story-days';
import { CARD_UNITS, DESKS, nameOfUnit } from '@main/usecases/setup/demonstration/units';
import { clocksOfRequests } from '@shared/domain/assignment/plan-assignments';
import { addDays, type LocalDate, startOfDay } from '@shared/domain/calendar/local-date';
import {
  assignmentIdSchema,
  eventIdSchema,
  incarnationIdSchema,
  matterIdSchema,
  pointIdSchema,
  recordIdSchema,
  unitIdSchema,
} from '@shared/domain/identifiers';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { Point } from '@shared/domain/matter/matter';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { splitPoints } from '@shared/domain/matter/split-points';
import type { Actor } from '@shared/domain/person/actor';
import { proposeReply } from '@shared/domain/reply/propose-reply';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import { writeStageText } from '@shared/domain/workflow/stage-record';
import { stageOf } from '@shared/domain/workflow/stages';
import {
  EVENT_VERSION,
  type EventBody,
  type EventType,
  type MatterEvent,
  parseEvent,
} from '@shared/package-format/events/event';
import { shippedProfile, shippedTables } from '../../../unit/domain/deadline/shipped-resources';
import { FILE, uuid } from '../../../unit/domain/matter/matter-fixtures';

export const STORY_END = Date.UTC(2026, 5, 10, 2);
export const PROFILE = shippedProfile('general');
const tables = shippedTables();
export const days = StoryDays.until(STORY_END, tables);

const KEYS: readonly (UnitKey | 'office')[] = [
  'office',
  ...(['housing', 'finance'] as const),
  ...(Object.keys(CARD_UNITS) as (keyof typeof CARD_UNITS)[]),
];
const unitId = (key: UnitKey | 'office') => unitIdSchema.parse(uuid(KEYS.indexOf(key) + 1));

/** Stable numbers for a matter's own identifiers. */
const numbersOf = (index: number) => (index + 1) * 100_000;

class Player {
  private readonly events: MatterEvent[] = [];

  constructor(private readonly base: number) {}

  get state(): MatterState {
    const folded = foldMatter(this.events);
    if (!folded || folded.irregular.length > 0) throw new Error('the story does not fold');
    return folded;
  }

  record<T extends EventType>(key: UnitKey | 'office', on: LocalDate, type: T, body: EventBody<T>): this {
    const count = this.events.length + 1;
    const person =
      key === 'housing' || key === 'finance' || key === 'office' ? DESKS[key].people[0] : undefined;
    const actor: Actor = person ?? { name: '王小明', role: 'clerk' };
    const parsed = parseEvent(
      JSON.parse(
        JSON.stringify({
          actor: { name: actor.name, role: actor.role },
          at: startOfDay(on) + 9 * 3_600_000 + count,
          body,
          id: eventIdSchema.parse(uuid(this.base + 50_000 + count)),
          inc: incarnationIdSchema.parse(uuid(9)),
          lamport: count,
          matter: matterIdSchema.parse(uuid(this.base)),
          type,
          unit: unitId(key),
          v: EVENT_VERSION,
        }),
      ),
    );
    if (!parsed.ok) throw new Error(parsed.problems.join('; '));
    this.events.push(parsed.event);
    return this;
  }

  recordId() {
    return recordIdSchema.parse(uuid(this.base + 80_000 + this.events.length));
  }
}

/** Units without a desk sign, plan and report like the others: `unit` of an act is whoever does it. */
function play(story: DemonstrationMatter, index: number): MatterState {
  const base = numbersOf(index);
  const player = new Player(base);
  const { kind, session, proposers, grade, keyMatter, classification, urgency } = story;
  const originalText = days.fill(story.original.join('\n'));
  const points: Point[] = splitPoints(originalText)
    .filter((part) => part.kind === 'point')
    .map(({ text }, position) => ({
      id: pointIdSchema.parse(uuid(base + 10 + position)),
      no: position + 1,
      text,
    }));
  player.record('office', days.workdayOf(story.registered), 'matter.registered', {
    kind,
    number: days.fill(story.number),
    ...(session === undefined ? {} : { session }),
    title: story.title,
    proposers: [...proposers],
    originalText,
    points,
    ...(grade === undefined ? {} : { grade }),
    keyMatter: keyMatter ?? false,
    classification: classification ?? 'none',
    urgency: urgency ?? 'none',
    attachments: [],
    receivedOn: days.workdayOf(story.received),
    profile: { id: PROFILE.id, version: PROFILE.version },
  });
  for (const act of story.course) playAct(player, base, act);
  return player.state;
}

function playAct(player: Player, base: number, act: Act): Player {
  const on = days.workdayOf(act.day);
  const matter = player.state;
  const pointId = (no: number) => matter.facts.points[no - 1]?.id;
  if (act.act === 'assign') return assign(player, base, act, on);
  if (act.act === 'procedure') {
    const { procedure, person, text, values = {} } = act;
    const rule = stageOf(matter.facts.kind, procedure)?.record;
    if (!rule) throw new Error(`${procedure} is not recorded`);
    return player.record('office', on, 'procedure.recorded', {
      procedure,
      person,
      text: writeStageText(rule, { values, text: days.fill(text) }),
      on,
      files: [],
    });
  }
  if (act.act === 'close-points') {
    for (const { id } of matter.facts.points.filter(({ no }) => act.points.includes(no))) {
      player.record('office', on, 'point.closed', { pointId: id, on, reason: act.reason, files: [] });
    }
    return player;
  }
  if (act.act === 'publish') return player.record('office', on, 'matter.published', { on, where: act.where });
  if (act.act === 'archive') {
    return player.record('office', on, 'matter.archived', { on, place: days.fill(act.place) });
  }
  const part = matter.assignments.findLast(({ facts }) => facts.unit.unitId === unitId(act.unit));
  if (!part) throw new Error(`${act.unit} has no part in ${matter.facts.title}`);
  const assignmentId = part.id;
  const { contactName, contactPhone } = DESKS[act.unit].settings;
  switch (act.act) {
    case 'sign-for':
      return player.record(act.unit, on, 'assignment.accepted', {
        assignmentId,
        on,
        handler: contactName,
        phone: contactPhone,
      });
    case 'request-return':
      return player.record(act.unit, on, 'return.requested', {
        assignmentId,
        on,
        reason: act.reason,
        late: false,
      });
    case 'decide-return':
      return player.record('office', on, 'return.decided', {
        assignmentId,
        decision: act.decision,
        reason: act.reason,
      });
    case 'plan': {
      const [clerk, , deputy, principal] = DESKS[act.unit].people;
      return player.record(act.unit, on, 'plan.submitted', {
        assignmentId,
        planId: player.recordId(),
        principalLeader: (principal ?? DESKS[act.unit].people.at(-1) ?? clerk).name,
        deputyLeader: (deputy ?? clerk).name,
        section: act.unit === 'housing' ? '综合科' : '预算科',
        clerk: clerk.name,
        measures: act.measures.map(({ point, text, person, due }) => {
          const id = pointId(point);
          return { ...(id ? { pointId: id } : {}), text: days.fill(text), person, dueOn: days.on(due) };
        }),
      });
    }
    case 'progress': {
      const id = pointId(act.point);
      return player.record(act.unit, on, 'progress.recorded', {
        assignmentId,
        entryId: player.recordId(),
        ...(id ? { pointId: id } : {}),
        on,
        text: days.fill(act.text),
        evidence: [],
      });
    }
    case 'contact':
      return player.record(act.unit, on, 'contact.recorded', {
        assignmentId,
        entryId: player.recordId(),
        stage: act.stage,
        on,
        with: act.with,
        by: contactName,
        way: act.way,
        outcome: days.fill(act.outcome),
      });
    case 'opinion':
      return player.record(act.unit, on, 'opinion.submitted', {
        assignmentId,
        opinionId: player.recordId(),
        on,
        text: days.fill(act.text),
        contactName,
        contactPhone,
        files: [],
      });
    case 'save-draft':
      return player;
    case 'submit-draft':
      return player.record(act.unit, on, 'draft.submitted', {
        assignmentId,
        draftId: player.recordId(),
        content: contentOf(matter, part, act),
        document: FILE,
        approvalSheet: FILE,
      });
    case 'review': {
      const draft = part.drafts.at(-1);
      if (!draft) throw new Error('no draft to review');
      return player.record('office', on, 'draft.reviewed', {
        assignmentId,
        draftId: draft.draftId,
        decision: act.decision,
        comments: act.comments.map(({ text }) => ({ text })),
      });
    }
    case 'finalise': {
      const draft = part.drafts.at(-1);
      if (!draft) throw new Error('no draft to issue');
      const code = DESKS[act.unit].settings.letterSeries;
      return player.record(act.unit, on, 'reply.finalised', {
        assignmentId,
        replyId: player.recordId(),
        draftId: draft.draftId,
        content: { ...draft.content, documentNumber: `${code}〔2026〕${base / 100_000}号`, dateOfIssue: on },
        document: FILE,
        signedOriginal: { kind: 'paper-follows', on: addDays(on, 5) },
      });
    }
    case 'deliver':
      return player.record('office', on, 'reply.delivered', { assignmentId, on, way: act.way });
    case 'feedback': {
      const { proposer, attitude, process, result, overall, opinion } = act;
      return player.record('office', on, 'feedback.registered', {
        assignmentId,
        proposer,
        receivedOn: on,
        attitude,
        process,
        result,
        overall,
        opinion,
      });
    }
    case 'redo': {
      const due = part.facts.clocks.find(({ purpose }) => purpose === 'reply')?.due;
      if (!due) throw new Error('no clock to start anew');
      return player.record('office', on, 'redo.ordered', { assignmentId, reason: act.reason, due });
    }
  }
}

function assign(player: Player, base: number, act: Extract<Act, { act: 'assign' }>, on: LocalDate): Player {
  const matter = player.state;
  const requests = act.to.map(({ unit, role }) => ({ unitId: unitId(unit), role }));
  const clocks = clocksOfRequests(matter, requests, {
    assignedOn: on,
    profile: PROFILE,
    tables,
    ...(act.limit === undefined ? {} : { ownLimitOn: days.on(act.limit) }),
  });
  const { contactName: name, contactPhone: phone } = DESKS.office.settings;
  for (const [index, { unit, role, points }] of act.to.entries()) {
    const pointIds = (points ?? []).flatMap((no) => matter.facts.points[no - 1]?.id ?? []);
    player.record('office', on, 'matter.assigned', {
      id: assignmentIdSchema.parse(uuid(base + 200 + matter.assignments.length + index)),
      unit: { unitId: unitId(unit), name: nameOfUnit(unit) },
      role,
      ...(pointIds.length === 0 ? {} : { pointIds }),
      assignedOn: on,
      clocks: clocks[index] ?? [],
      ...(act.requirement === undefined ? {} : { requirement: days.fill(act.requirement) }),
      officeContact: { name, phone },
    });
  }
  return player;
}

function contentOf(
  matter: MatterState,
  part: AssignmentView,
  { answers, mark, publicity, unit }: Extract<Act, { act: 'submit-draft' }>,
): ReplyContent {
  const proposed = proposeReply(matter, part, DESKS[unit].settings);
  return {
    ...proposed,
    answers: proposed.answers.map((answer) => {
      const written = answers.find(({ point }) => matter.facts.points[point - 1]?.id === answer.pointId);
      if (!written) return answer;
      const { disposal, result, text, promised } = written;
      return {
        pointId: answer.pointId,
        disposal,
        result,
        text: days.fill(text),
        ...(promised === undefined ? {} : { promisedOn: days.on(promised) }),
      };
    }),
    ...(mark === undefined ? {} : { resultMark: mark }),
    ...(publicity === undefined ? {} : { publicity }),
  };
}

export const PLAYED_MATTERS: readonly MatterState[] = DEMONSTRATION_MATTERS.map(play);

/** By its number and kind: 代表建议 26. */
export function playedMatter(kind: MatterState['facts']['kind'], number: string): MatterState {
  const found = PLAYED_MATTERS.find(({ facts }) => facts.kind === kind && facts.number === number);
  if (!found) throw new Error(`no ${kind} ${number}`);
  return found;
}

/** The part of a unit in a matter. */
export function partOf(matter: MatterState, unit: UnitKey): AssignmentView {
  const found = matter.assignments.findLast(({ facts }) => facts.unit.unitId === unitId(unit));
  if (!found) throw new Error(`${unit} has no part in ${matter.facts.title}`);
  return found;
}
