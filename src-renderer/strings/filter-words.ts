/** Words of the list's filters, and of where a searched word was found. */

import type { TurnKind } from '@shared/domain/matter/turn';
import type { SearchedPart } from '@shared/domain/search/searched-parts';
import { chineseNumber } from '@shared/domain/wording/chinese-number';
import { ASSIGNMENT_ROLE_WORDS, SATISFACTION_WORDS } from '@shared/domain/wording/matter-wording';
import type { LOOSENED, MatterQuestion } from '@shared/ipc/calls/matter-question';
import { STEP_SHORT_WORDS } from './assignment-words';
import { GRADE_WORDS, MATTER_KIND_WORDS, MATTER_TAB_WORDS } from './matter-words';
import { RESULT_MARK_WORDS } from './reply-words';
import { TURN_WORDS } from './today-words';

type Loosened = (typeof LOOSENED)[number];

export const FILTER_WORDS: Readonly<Record<Loosened, string>> = {
  tab: '情况',
  kind: '类别',
  session: '届次',
  grade: '等级',
  keyOnly: '重点',
  unitId: '承办单位',
  role: '承办方式',
  step: '下一步',
  result: '办理结果',
  satisfaction: '满意度',
  dueFrom: '期限起',
  dueUntil: '期限止',
  text: '搜索',
  turn: '轮到谁',
  whose: '经办',
};

/** On the unit desk: whose work is shown. */
export const WHOSE_WORDS: Readonly<Record<NonNullable<MatterQuestion['whose']>, string>> = {
  me: '我的',
  section: '本科室',
};

export const SEARCHED_PART_WORDS: Readonly<Record<SearchedPart, string>> = {
  number: '编号',
  title: '标题',
  proposer: '提出人',
  original: '原文',
  point: '要点',
  answer: '答复',
  opinion: '会办意见',
  letter: '往来文书',
  attachment: '附件名',
};

export function sessionText({ term, meeting }: { readonly term: number; readonly meeting: number }): string {
  return `${chineseNumber(term)}届${chineseNumber(meeting)}次`;
}

/** 等级：二级. Undefined where it is not set. */
export function filterText(
  question: MatterQuestion,
  filter: Loosened,
  unitName: (unitId: string) => string,
): string | undefined {
  const value = valueText(question, filter, unitName);
  return value && (filter === 'keyOnly' ? value : `${FILTER_WORDS[filter]}：${value}`);
}

function valueText(
  question: MatterQuestion,
  filter: Loosened,
  unitName: (unitId: string) => string,
): string | undefined {
  const { tab, kind, session, grade, keyOnly, unitId, role, step, result, satisfaction, turn, whose } =
    question;
  switch (filter) {
    case 'tab':
      return tab === 'all' ? undefined : MATTER_TAB_WORDS[tab];
    case 'kind':
      return kind && MATTER_KIND_WORDS[kind];
    case 'session':
      return session && sessionText(session);
    case 'grade':
      return grade && GRADE_WORDS[grade];
    case 'keyOnly':
      return keyOnly ? '只看重点' : undefined;
    case 'unitId':
      return unitId && unitName(unitId);
    case 'role':
      return role && ASSIGNMENT_ROLE_WORDS[role];
    case 'step':
      return step && STEP_SHORT_WORDS[step];
    case 'result':
      return result && `${result} ${RESULT_MARK_WORDS[result]}`;
    case 'satisfaction':
      return satisfaction && SATISFACTION_WORDS[satisfaction];
    case 'whose':
      return whose && WHOSE_WORDS[whose];
    case 'turn':
      return turn && turnText(turn.what, turn.unitId === undefined ? '' : unitName(turn.unitId));
    case 'dueFrom':
    case 'dueUntil':
    case 'text':
      return question[filter] || undefined;
  }
}

/** 对方逾期（云州市财政局）. */
function turnText(what: TurnKind, unit: string): string {
  return unit === '' ? TURN_WORDS[what] : `${TURN_WORDS[what]}（${unit}）`;
}
