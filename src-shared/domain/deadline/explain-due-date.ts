/** “为什么是这天”: the steps of a due date as Chinese sentences, one a step, so that a clerk can follow the count on paper. */
import { assertNever } from '../../result/assert-never';
import { addDays, formatChineseDate, formatChineseWeekday, type LocalDate } from '../calendar/local-date';
import type { DueDate, DueStep } from './due-date';
import type { DeadlineUnit, StartEvent } from './rule';

export const UNIT_WORDS: Readonly<Record<DeadlineUnit, string>> = {
  'natural-month': '个月',
  'calendar-day': '天',
  'working-day': '个工作日',
};

export const START_EVENT_WORDS: Readonly<Record<StartEvent, string>> = {
  assignment: '交办之日',
  'government-receipt': '政府收到之日',
  'unit-receipt': '承办单位收到之日',
  'meeting-end': '会议结束之日',
  'quarter-end': '季度结束之日',
  'month-start': '每月月初',
  feedback: '收到征询意见之日',
  reply: '答复之日',
  'stage-end': '上一阶段报告之日',
  talk: '约谈之日',
};

/** One sentence a step, in the order of the count. */
export function explainDueDate(due: DueDate): string[] {
  return due.steps.map(explainStep);
}

function explainStep(step: DueStep): string {
  switch (step.kind) {
    case 'start':
      return explainStart(step);
    case 'holiday-table':
      return `${step.year}年的工作日按《${step.notice}》通知计算。`;
    case 'add':
      return `加 ${step.amount} ${UNIT_WORDS[step.unit]}，到${fullDate(step.reached)}。`;
    case 'month-end':
      return `当月没有 ${step.wantedDay} 日，以当月最后一天${fullDate(step.on)}为准。`;
    case 'skip-weekend':
      return `其间周末 ${step.days} 天不计。`;
    case 'skip-holiday':
      return step.from === step.to
        ? `${fullDate(step.from)}是${step.name}假期，不计。`
        : `${formatChineseDate(step.from)}至${formatChineseDate(step.to)}是${step.name}假期，不计。`;
    case 'count-adjusted-workday':
      return `${fullDate(step.on)}调休上班，计入。`;
    case 'shift-off-day':
      return `${fullDate(step.from)}是${step.holiday === undefined ? '周末' : `${step.holiday}假期`}，顺延到下一个工作日${fullDate(step.to)}。`;
    case 'fixed':
      return `交办时指定${fullDate(step.on)}前办结。`;
    case 'cap':
      return `不得晚于答复期限，由${formatChineseDate(step.from)}提前到${fullDate(step.to)}。`;
    case 'extend':
      return `经${formatChineseDate(step.approvedOn)}批准，由${formatChineseDate(step.from)}延期到${fullDate(step.to)}。`;
    default:
      return assertNever(step);
  }
}

function explainStart(step: Extract<DueStep, { kind: 'start' }>): string {
  if (step.event === 'month-start') {
    return `从${fullDate(addDays(step.on, 1))}起算，当日计入。`;
  }
  const event = START_EVENT_WORDS[step.event];
  return step.standIn === undefined
    ? `从${event}${fullDate(step.on)}起算，当日不计。`
    : `应从${event}起算，该日未登记，以交办之日${fullDate(step.on)}代替，当日不计。`;
}

function fullDate(date: LocalDate): string {
  return `${formatChineseDate(date)}（${formatChineseWeekday(date)}）`;
}
