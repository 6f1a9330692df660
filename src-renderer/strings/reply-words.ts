/** Words around the reply: disposal, result, publicity, contacts, feedback, documents, and the findings of the check. */
import type { Disposal, ResultMark } from '@shared/domain/reply/answer';
import type { Finding, FindingCode, LetterPart } from '@shared/domain/reply/finding';
import type { PointStanding } from '@shared/domain/reply/point-progress';
import type { PUBLICITIES } from '@shared/domain/reply/reply-content';
import type { ProducedDocument } from '@shared/ipc/matter-page-schema';
import type { SATISFACTIONS } from '@shared/package-format/events/office-events';
import type { CONTACT_LEVELS, CONTACT_STAGES } from '@shared/package-format/events/unit-events';

export { SATISFACTION_WORDS } from '@shared/domain/wording/matter-wording';

export type Publicity = (typeof PUBLICITIES)[number];
export type Satisfaction = (typeof SATISFACTIONS)[number];
export type ContactLevel = (typeof CONTACT_LEVELS)[number];
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

export const POINT_STANDING_WORDS: Readonly<Record<PointStanding, string>> = {
  untouched: '还没有进展',
  'talk-only': '只有开会发文',
  'under-way': '有进展，缺佐证',
  evidenced: '有成效和佐证',
  answered: '已答复',
  closed: '已销号',
};

export function researchWords({ place, by }: { readonly place: string; readonly by: string }): string {
  return `走访调研：${place}（${by}）`;
}

/** Who of the unit spoke (S4 六). */
export const CONTACT_LEVEL_WORDS: Readonly<Record<ContactLevel, string>> = {
  principal: '主要负责人',
  deputy: '分管负责人',
  section: '职能科室',
  clerk: '经办人',
};

export const DOCUMENT_KIND_WORDS: Readonly<Record<ProducedDocument['kind'], string>> = {
  'reply-draft': '答复初稿',
  'reply-final': '正式答复',
  'approval-sheet': '送审签批单',
  'feedback-form': '征询意见表',
  'composed-draft': '送审稿',
  'composed-final': '正式稿',
};

const FINDING_SENTENCES: Readonly<
  Record<FindingCode, (place: string, name: string, count: number) => string>
> = {
  'title-missing': () => '没有标题',
  'title-disagrees': () => '标题里的编号或题目与事项不一致',
  'salutation-missing': () => '没有称谓',
  'salutation-disagrees': (_place, name) => `称谓里没有提出人${name}`,
  'salutation-stranger': (_place, name) => `称谓里的${name}不是这件的提出人`,
  'opening-missing': () => '没有开头一段',
  'opening-disagrees': () => '开头一段里的编号或题目与事项不一致',
  'point-unanswered': (place) => `${place}没有答复`,
  'result-missing': (place) => `${place}没有选办理结果`,
  'promise-undated': (place) => `${place}标为B，还缺承诺办结的日期`,
  'promise-in-solved': (place) => `${place}标为A，正文却写着下一步再办`,
  'reason-missing': (place) => `${place}标为C或D，还没有说明原因`,
  'only-meetings': (place) => `${place}只写了开会发文，没有写实际成效`,
  'progress-only-meetings': (place) => `${place}的进展记录只有开会发文，没有实际成效可以佐证`,
  'gap-left': (place) => `${place}还有没填的空（＿＿）`,
  'opinion-not-cited': (_place, name) => `没有引用${name}的会办意见`,
  'opinion-missing': (_place, name) => `${name}的会办意见还没有收到，答复里也没有说明`,
  'contacts-few': (_place, _name, count) => `与提出人的沟通还差 ${count} 次`,
  'research-missing': () => '还没有办理前走访调研的记录',
  'report-missing': (place) => `${place}是热点或全局问题，还没有报送专题报告`,
  'number-missing': () => '没有发文字号',
  'contact-missing': () => '没有联系人或联系电话',
  'leader-missing': () => '没有分管负责人',
  'publicity-missing': () => '没有选公开属性',
  'publicity-contradicts': () => '事项定有密级或属内部，不能选主动公开',
  'mark-missing': () => '没有选整件的办理结果',
  'date-missing': () => '没有成文日期',
  'characters-unprintable': (place) => `${place}有打印不出的字符，请删去重新输入`,
  'characters-outside-face': (place, name) => `${place}的“${name}”不在规定字体的字库里，请换字或核对打印效果`,
};

const PART_WORDS: Readonly<Record<LetterPart, string>> = {
  title: '标题',
  salutation: '称谓',
  opening: '开头一段',
  closing: '结束语',
  end: '落款和抄送',
};

export function findingSentence(finding: Finding): string {
  const place =
    finding.pointNo === undefined ? (finding.part ? PART_WORDS[finding.part] : '') : `第${finding.pointNo}点`;
  return FINDING_SENTENCES[finding.code](place, finding.name ?? '', finding.count ?? 0);
}
