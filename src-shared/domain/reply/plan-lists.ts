/** 任务表、时间表、责任表 (S2 四; S1 二4 目标任务、责任、时间节点): three readings of one submitted plan, so that they never disagree. */
import { compareDates, type LocalDate, localDateOf } from '../calendar/local-date';
import { PLAN_STAGE_NAMES } from '../deadline/explain-backward-plan';
import type { AssignmentView, MatterState } from '../matter/matter-state';
import { closedPoints } from '../matter/point-closing';
import { milestonesOf } from './milestones';

export interface TaskRow {
  readonly no: number;
  /** 第1点, or 整件. */
  readonly point: string;
  readonly task: string;
  readonly target: string;
  readonly person: string;
  readonly dueOn: LocalDate;
  /** The day on which its point was closed or answered for good. */
  readonly doneOn?: LocalDate;
}

export interface TimeRow {
  readonly on: LocalDate;
  readonly what: string;
  readonly person: string;
  readonly doneOn?: LocalDate;
}

export interface DutyRow {
  readonly person: string;
  /** 主要负责人（牵头抓）, or 措施责任人. */
  readonly duty: string;
  /** 第1、3项, or the duty of the level. */
  readonly tasks: string;
  /** The first of the days for which this person answers. */
  readonly firstDueOn?: LocalDate;
}

export interface PlanLists {
  readonly tasks: readonly TaskRow[];
  readonly times: readonly TimeRow[];
  readonly duties: readonly DutyRow[];
}

/** Undefined while no plan was submitted. */
export function planListsOf(matter: MatterState, assignment: AssignmentView): PlanLists | undefined {
  const plan = assignment.plans.at(-1);
  if (!plan) return undefined;
  const tasks = plan.measures.map(({ pointId, text, target, person, dueOn }, index): TaskRow => {
    const doneOn = dayDone(matter, assignment, pointId);
    const point = matter.facts.points.find(({ id }) => id === pointId);
    return {
      no: index + 1,
      point: point ? `第${point.no}点` : '整件',
      task: text,
      target: target ?? '',
      person,
      dueOn,
      ...(doneOn === undefined ? {} : { doneOn }),
    };
  });
  const times: TimeRow[] = [
    ...milestonesOf(matter, assignment).map(({ stage, on, doneOn }) => ({
      on,
      what: PLAN_STAGE_NAMES[stage],
      person: stage === 'sign' ? plan.principalLeader : plan.clerk,
      ...(doneOn === undefined ? {} : { doneOn }),
    })),
    ...tasks.map(({ no, point, dueOn, person, doneOn }) => ({
      on: dueOn,
      what: `完成第${no}项任务（${point}）`,
      person,
      ...(doneOn === undefined ? {} : { doneOn }),
    })),
  ];
  return {
    tasks,
    times: times.sort((left, right) => compareDates(left.on, right.on)),
    duties: [
      { person: plan.principalLeader, duty: '主要负责人', tasks: '牵头抓，审定方案，审核签发答复' },
      { person: plan.deputyLeader, duty: '分管负责人', tasks: '直接抓，组织实施，协调会办单位' },
      { person: plan.section, duty: '职能科室', tasks: '具体抓，落实措施，起草答复' },
      { person: plan.clerk, duty: '经办人', tasks: '日常办理，联系提出人' },
      ...dutiesOfMeasures(tasks),
    ],
  };
}

function dutiesOfMeasures(tasks: readonly TaskRow[]): DutyRow[] {
  const people = [...new Set(tasks.map(({ person }) => person))];
  return people.map((person) => {
    const own = tasks.filter((task) => task.person === person);
    const firstDueOn = own.map(({ dueOn }) => dueOn).sort()[0];
    return {
      person,
      duty: '任务责任人',
      tasks: `第${own.map(({ no }) => no).join('、')}项任务`,
      ...(firstDueOn === undefined ? {} : { firstDueOn }),
    };
  });
}

/** A measure is done when its point is closed (销号), or when the whole was answered in the round that runs. */
function dayDone(
  matter: MatterState,
  { replies, redos }: AssignmentView,
  pointId: string | undefined,
): LocalDate | undefined {
  const closed = [...closedPoints(matter)].find(([id]) => id === pointId)?.[1];
  if (closed) return closed.on;
  const reply = replies[redos.length];
  const result = reply?.content.answers.find((answer) => answer.pointId === pointId)?.result;
  // A promise (B) goes on beyond the reply.
  return reply && result === 'A' ? localDateOf(reply.stamp.at) : undefined;
}
