/** A unit's own templates in words: what each place in them stands for, what they are for, and what to change in one that is refused. */
import type { BlockPlaceholder, TextPlaceholder } from '@shared/document-model/template-placeholder';
import { type DocumentKind, KIND_FACTS } from '@shared/domain/document/document-kind';

/** As it is written in the template. */
export const placeText = (name: string): string => `{{${name}}}`;

export const TEXT_PLACE_WORDS: Readonly<Record<TextPlaceholder, string>> = {
  标题: '公文标题',
  主送: '主送机关或称谓，不带冒号',
  发文机关: '发文机关名称；模板自带红头的可以不写',
  发文字号: '如云建函〔2026〕5号；送审稿留出号数',
  签发人: '签发人姓名，上行文用',
  份号: '六位份号',
  密级: '密级和保密期限',
  紧急程度: '特急、加急',
  结果标记: '答复的 A、B、C、D 类',
  期号: '纪要、简报的期号',
  署名: '发文机关署名，盖电子印章的请改用落款',
  成文日期: '成文日期，如2026年3月5日',
  附件: '附件名称；独占一段时按国标逐个排列',
  附注: '联系人等，不带括号',
  抄送: '抄送机关，用逗号隔开，不带句号',
  印发机关: '版记里的印发机关',
  印发日期: '版记里的印发日期，不带“印发”二字',
  公开属性: '主动公开、依申请公开、不予公开',
  出席: '纪要的出席人员',
  列席: '纪要的列席人员',
  请假: '纪要的请假人员',
};

export const BLOCK_PLACE_WORDS: Readonly<Record<BlockPlaceholder, string>> = {
  正文: '全部正文，必须有，独占一段',
  落款: '署名、印章和成文日期，按国标编排，独占一段',
  附件正文: '附件的内容，另起一页，独占一段',
};

export const templateKindsText = (kinds: readonly DocumentKind[]): string =>
  kinds.length === 0 ? '所有文种' : kinds.map((kind) => KIND_FACTS[kind].name).join('、');

const SENTENCES: Readonly<Record<string, (place: string) => string>> = {
  'template-unknown': (place) => `模板里的${place}不是可以填写的位置，请改正或删除`,
  'template-missing': (place) => `模板里没有${place}的位置，请在模板中加上`,
  'template-repeated': (place) => `模板里${place}不止一处，请只留一处`,
  'template-not-alone': (place) => `模板里的${place}要在正文中独占一段`,
};

/** Undefined for a reason that is not about a template. */
export function templateSentence(reason: string): string | undefined {
  const [kind = '', name = ''] = reason.split(/:(.*)/su);
  return SENTENCES[kind]?.(`“${placeText(name)}”`);
}
