/** “为什么是这天” of a proposed inner date, and the names of the stages; a year that was counted without a holiday table is said. */
import { assertNever } from '../../result/assert-never';
import { formatChineseDate, formatChineseWeekday, type LocalDate } from '../calendar/local-date';
import type { PlannedDate, PlanStage } from './backward-plan';

export const PLAN_STAGE_NAMES: Readonly<Record<PlanStage, string>> = {
  plan: '报送处理方案',
  'co-opinion': '收齐会办意见',
  draft: '答复初稿送审',
  review: '初稿审核通过',
  sign: '签发盖章',
  deliver: '报送正式答复',
};

export interface PlanSpan {
  /** Not counted. */
  readonly startOn: LocalDate;
  readonly dueOn: LocalDate;
}

export function explainPlannedDate({ because }: PlannedDate, { startOn, dueOn }: PlanSpan): string {
  switch (because.kind) {
    case 'share':
      return `${formatChineseDate(startOn)}后到答复期限${formatChineseDate(dueOn)}共 ${because.of} 个工作日，按办理规则的倒排比例安排在第 ${because.day} 个工作日。`;
    case 'limit':
      return `本环节另有期限${fullDate(because.limitOn)}，取不晚于这天的最后一个工作日。`;
    case 'next-stage':
      return '不晚于下一环节，与下一环节同一天。';
    case 'no-working-day':
      return `到答复期限${fullDate(dueOn)}前已没有工作日，定在当天。`;
    default:
      return assertNever(because);
  }
}

export function explainMissingTables(years: readonly number[]): string | undefined {
  if (years.length === 0) return undefined;
  return `${years.join('、')}年的节假日安排还没有导入，这些年份只避开了周末；导入后请重新倒排。`;
}

function fullDate(date: LocalDate): string {
  return `${formatChineseDate(date)}（${formatChineseWeekday(date)}）`;
}
