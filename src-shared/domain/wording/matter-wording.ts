/** How documents name a matter, its kind, grade, roles, results and judgements. */
import type { AssignmentRole } from '../assignment/assignment';
import type { Classification, Grade, MatterFacts } from '../matter/matter';
import { isAnsweredToProposers, type MatterKind } from '../matter/matter-kind';
import { honoured, meetingOf } from './reply-wording';

export const MATTER_KIND_WORDS: Readonly<Record<MatterKind, string>> = {
  resolution: '决议决定',
  'deliberation-opinion': '审议意见',
  bill: '议案',
  'deputy-suggestion': '代表建议',
  'cppcc-proposal': '政协提案',
  'supervised-matter': '督查事项',
};

/** After a number: 第26号建议. */
export const MATTER_NOUNS: Readonly<Record<MatterKind, string>> = {
  resolution: '决议决定',
  'deliberation-opinion': '审议意见',
  bill: '议案',
  'deputy-suggestion': '建议',
  'cppcc-proposal': '提案',
  'supervised-matter': '督查事项',
};

export const ASSIGNMENT_ROLE_WORDS: Readonly<Record<AssignmentRole, string>> = {
  sole: '独办',
  lead: '主办',
  'co-handler': '会办',
  separate: '分办',
};

export const CLASSIFICATION_WORDS: Readonly<Record<Classification, string>> = {
  none: '不涉密',
  internal: '内部',
  mimi: '秘密',
  jimi: '机密',
  juemi: '绝密',
};

export const GRADE_WORDS: Readonly<Record<Grade, string>> = { 1: '一级', 2: '二级', 3: '三级', 4: '四级' };

/** Who leads the handling of a grade (S4 二). */
export const GRADE_LEADER_WORDS: Readonly<Record<Grade, string>> = {
  1: '市长领办',
  2: '分管副市长领办',
  3: '主办单位主要领导领办',
  4: '主办单位分管领导领办',
};

export const SATISFACTION_WORDS = {
  satisfied: '满意',
  'basically-satisfied': '基本满意',
  dissatisfied: '不满意',
} as const;

/** Suggestions, proposals and bills by session and number, the others by their own title. */
export function matterReference(facts: MatterFacts): string {
  const numbered = isAnsweredToProposers(facts.kind) || facts.kind === 'bill';
  return numbered
    ? `${meetingOf(facts)}第${facts.number}号${MATTER_NOUNS[facts.kind]}`
    : `《${facts.title}》`;
}

/** 市九届人大五次会议第26号建议《关于…的建议》. */
export function matterMention(facts: MatterFacts): string {
  const reference = matterReference(facts);
  return reference.startsWith('《') ? reference : `${reference}《${facts.title}》`;
}

/** 王秀兰等3名代表; empty where nobody is named. */
export function proposersText({ proposers }: MatterFacts): string {
  const [first] = proposers;
  if (!first) return '';
  if (proposers.length <= 2) return proposers.map(honoured).join('、');
  const people = proposers.every(({ kind }) => kind === first.kind);
  const word =
    people && first.kind === 'deputy' ? '名代表' : people && first.kind === 'member' ? '名委员' : '方';
  return `${first.name}等${proposers.length}${word}`;
}

/** 王秀兰等3名代表提出的; empty for what is decided or ordered rather than raised. */
export function raisedBy(facts: MatterFacts): string {
  const raised = isAnsweredToProposers(facts.kind) || facts.kind === 'bill';
  const who = raised ? proposersText(facts) : '';
  return who === '' ? '' : `${who}提出的`;
}
