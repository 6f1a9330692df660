/** Words around the reply: disposal, result, publicity, contacts, feedback, documents, and the findings of the check. */
import type { Disposal, ResultMark } from '@shared/domain/reply/answer';
import type { Finding, FindingCode } from '@shared/domain/reply/check-reply';
import type { PUBLICITIES } from '@shared/domain/reply/reply-content';
import type { ProducedDocument } from '@shared/ipc/calls/matter-calls';
import type { SATISFACTIONS } from '@shared/package-format/events/office-events';
import type { CONTACT_STAGES } from '@shared/package-format/events/unit-events';

export { SATISFACTION_WORDS } from '@shared/domain/wording/matter-wording';

export type Publicity = (typeof PUBLICITIES)[number];
export type Satisfaction = (typeof SATISFACTIONS)[number];
export type ContactStage = (typeof CONTACT_STAGES)[number];

/** S0 三2. */
export const DISPOSAL_WORDS: Readonly<Record<Disposal, string>> = {
  solve: '有条件解决',
  'create-conditions': '存在困难',
  'hot-issue': '热点或全局',
  explain: '无法解决',
};

export const DISPOSAL_HINTS: Readonly<Record<Disposal, string>> = {
  solve: '抓紧落实，尽快解决',
  'create-conditions': '创造条件，列入计划逐步解决',
  'hot-issue': '专题报告，分管副市长牵头研究',
  explain: '实事求是说明原因',
};

export const RESULT_MARK_WORDS: Readonly<Record<ResultMark, string>> = {
  A: '已解决或基本解决',
  B: '正在解决或列入计划',
  C: '因条件限制待以后解决',
  D: '留作参考',
};

export const PUBLICITY_WORDS: Readonly<Record<Publicity, string>> = {
  public: '主动公开',
  'on-request': '依申请公开',
  'not-public': '不予公开',
};

export const CONTACT_STAGE_WORDS: Readonly<Record<ContactStage, string>> = {
  before: '办理前',
  during: '办理中',
  after: '答复后',
};

export const DOCUMENT_KIND_WORDS: Readonly<Record<ProducedDocument['kind'], string>> = {
  'reply-draft': '答复初稿',
  'reply-final': '正式答复',
  'approval-sheet': '送审签批单',
  'feedback-form': '征询意见表',
  'composed-draft': '送审稿',
  'composed-final': '正式稿',
};

const FINDING_SENTENCES: Readonly<Record<FindingCode, (place: string, name: string) => string>> = {
  'title-missing': () => '没有标题',
  'title-disagrees': () => '标题里的编号或题目与事项不一致',
  'salutation-missing': () => '没有称谓',
  'salutation-disagrees': (_place, name) => `称谓里没有提出人${name}`,
  'point-unanswered': (place) => `${place}没有答复`,
  'result-missing': (place) => `${place}没有选办理结果`,
  'promise-undated': (place) => `${place}标为B，还缺承诺办结的日期`,
  'promise-in-solved': (place) => `${place}标为A，正文却写着下一步再办`,
  'reason-missing': (place) => `${place}标为C或D，还没有说明原因`,
  'only-meetings': (place) => `${place}只写了开会发文，没有写实际成效`,
  'opinion-not-cited': (_place, name) => `没有引用${name}的会办意见`,
  'number-missing': () => '没有发文字号',
  'contact-missing': () => '没有联系人或联系电话',
  'leader-missing': () => '没有分管负责人',
  'publicity-missing': () => '没有选公开属性',
  'mark-missing': () => '没有选整件的办理结果',
  'date-missing': () => '没有成文日期',
  'characters-unprintable': (place) => `${place}有打印不出的字符，请删去重新输入`,
};

export function findingSentence(finding: Finding): string {
  const place = finding.pointNo === undefined ? '' : `第${finding.pointNo}点`;
  return FINDING_SENTENCES[finding.code](place, finding.name ?? '');
}
