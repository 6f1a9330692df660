/** Words of official documents: what each kind is for, how they are grouped, their states, and why a final is refused with the next step. */
import type { DocumentReason } from '@shared/document-model/document-reason';
import type { DocumentFormat } from '@shared/document-model/official-document';
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  isWrittenAt,
  KIND_FACTS,
} from '@shared/domain/document/document-kind';
import type { HeadProblem } from '@shared/domain/document/number-series';
import type { Desk } from '@shared/domain/person/actor';
import type { DocumentState, SealImageReason } from '@shared/ipc/calls/document-calls';
import { templateSentence } from './template-words';

export const DOCUMENT_STATE_WORDS: Readonly<Record<DocumentState, string>> = {
  writing: '起草中',
  draft: '已出送审稿',
  final: '已出正式稿',
  changed: '生成后又有改动',
  discarded: '已作废',
};

export const FORMAT_WORDS: Readonly<Record<DocumentFormat, string>> = {
  letter: '信函格式',
  downward: '通用格式（下行、平行）',
  upward: '通用格式（上行）',
  minutes: '纪要、简报格式',
};

/** The register's own order. */
export const KIND_GROUPS: readonly { readonly title: string; readonly kinds: readonly DocumentKind[] }[] = [
  { title: '答复', kinds: between('reply', 'promise-fulfilment') },
  { title: '方案', kinds: between('handling-plan', 'implementation-plan') },
  { title: '三单、督查与约谈', kinds: between('assignment-notice', 'talk-record') },
  { title: '分歧与热点', kinds: between('positions-statement', 'coordination-minutes') },
  { title: '通报与成果', kinds: between('circular', 'investigation-report') },
  { title: '督查', kinds: between('supervision-plan', 'supervision-report') },
  { title: '视察、回访与总结', kinds: between('inspection-record', 'summary-report') },
  { title: '收发', kinds: between('hand-over-slip', 'hand-over-slip') },
];

function between(first: DocumentKind, last: DocumentKind): DocumentKind[] {
  return DOCUMENT_KINDS.slice(DOCUMENT_KINDS.indexOf(first), DOCUMENT_KINDS.indexOf(last) + 1);
}

export const KIND_HINTS: Readonly<Record<DocumentKind, string>> = {
  reply: '对建议、提案逐条答复，送代表、委员',
  'co-opinion': '会办单位把意见送主办单位，不直接答复提出人',
  'report-reply': '向政府或人大常委会报告决议、审议意见的办理情况',
  'feedback-form': '随答复送提出人填写，征询对办理的意见',
  'approval-sheet': '随送审稿在本单位内部核稿、会签、签发',
  'promise-fulfilment': '答复时承诺的事项办成后，再次函告提出人',
  'handling-plan': '收到交办后提出措施、责任人和时限，报政府',
  'implementation-plan': '议案办理的总体安排，按四个部分写',
  'assignment-notice': '把事项交给承办单位，写明要点、要求和期限',
  'supervision-slip': '对重点事项跟踪督办，要求报告进展',
  'urge-notice': '临近期限或逾期未报的，催促承办单位办理',
  'supervision-notice': '以政府名义通知整改，写明问题、要求和时限',
  'talk-record': '约谈责任人的记录，双方签字，抄送有关机关',
  'positions-statement': '单位意见不一致时，并列各方意见、依据和建议',
  'special-report': '全局性、热点问题的专题报告，供领导牵头研究',
  'coordination-minutes': '协调会议的议定事项和各方意见',
  circular: '通报办理进度、表扬或批评',
  'special-brief': '向领导报送的督查情况，一期一题',
  compilation: '决议、审议意见的分类汇编，呈领导批示',
  'monthly-list': '当月应办、在办和逾期事项的清单',
  'periodic-report': '按期报告落实措施、成效、困难和下一步打算',
  'investigation-report': '专项调研的情况、分析和建议',
  'supervision-plan': '一次督查的对象、内容、方式和时间',
  'supervision-task': '交给督查组的任务和要求',
  'supervision-report': '督查发现的情况、问题和建议',
  'inspection-record': '代表、委员视察现场的记录',
  'return-visit-record': '办结后回访提出人和群众的记录',
  'summary-report': '全年办理工作的总结',
  'hand-over-slip': '封装包用载体移交时的签收清单，写明指纹',
};

/** The published rules that the register cites, by the place they come from. */
const RULES_OF: Readonly<Record<string, string>> = {
  S0: '如皋规则',
  S1: '阳江规则',
  S2: '岳阳规则',
  S3: '许昌规则',
  S4: '兴城规则',
};

/** 依据：如皋规则 二2; empty where the kind is the product's own. */
export function kindSource(kind: DocumentKind): string {
  const { source } = KIND_FACTS[kind];
  if (!/^S\d/.test(source)) return '';
  return `依据：${source.replaceAll(/S\d/g, (code) => RULES_OF[code] ?? code).replaceAll(', ', '、')}`;
}

export function kindsOfDesk(desk: Desk): readonly DocumentKind[] {
  return DOCUMENT_KINDS.filter((kind) => isWrittenAt(kind, desk));
}

type Reason = Exclude<DocumentReason, `model:${string}`> | SealImageReason;

/** Reasons against a document, as sentences without full stop. */
const REASONS: Readonly<Record<Reason, string>> = {
  'document-number-missing': '还没有发文字号，请点“取号”或手工填写',
  'date-of-issue-missing': '还没有成文日期，请选择日期',
  'signer-missing': '上行文还没有签发人，请填写',
  'addressee-missing': '信函还没有主送机关，请填写',
  'signature-missing': '信函还没有署名，请选择署名方式',
  'printing-office-missing': '版记里还没有印发机关，请填写',
  'printed-on-missing': '版记里还没有印发日期，请选择日期',
  'not-in-format:document-number': '纪要、简报不写发文字号，请改填期号',
  'not-in-format:issue': '这种版式不写期号，请改填发文字号',
  'not-in-format:signers': '只有上行文写签发人，请删去或改用上行文版式',
  'not-in-format:suffix': '这种版式的发文机关标志后面没有“文件”二字，请重新选择版式',
  'not-in-format:attendance': '只有纪要写出席名单，请删去或改用纪要版式',
  'not-in-format:signature': '纪要、简报不署名，请把署名方式改为“不署名”',
  'seal-image-not-png': '印章或签名图片不是PNG格式，请重新选择图片',
  'seal-image-in-draft': '送审稿不能加盖电子印章，请生成正式稿时再用印',
  'seal-image-size': '印章或签名图片的大小不合适，请改正宽度',
  'seal-count-mismatch': '印章图片与署名机关的个数不一致，请逐个选择',
  'signature-image-out-of-place': '这份公文没有签名的位置，请取消签名图片',
  'image-not-png': '选择的文件不是PNG图片，请另存为PNG后再选',
  'image-too-large': '图片超过5 MB或4000像素，请缩小后再选',
  'image-not-square': '印章图片的宽和高相差超过5%，请裁成正方形后再选',
};

/** `code`: the 代字 of the series that the document counts in. */
export function headProblemWords(problem: HeadProblem, code: string): string {
  switch (problem) {
    case 'number-missing':
      return '还没有发文字号';
    case 'number-of-other-year':
      return '发文字号的年份与成文日期的年份不同';
    case 'number-of-other-series':
      return `发文代字与本单位这类公文的“${code}”不同`;
    case 'issue-missing':
      return '还没有期号';
    case 'copy-number-missing':
      return '涉密公文还没有份号';
    case 'copy-number-without-secrecy':
      return '有份号但没有密级';
    case 'signer-missing':
      return '上行文还没有签发人';
    case 'mark-without-issuer':
      return '发文机关标志里的机关没有在文末署名';
    case 'addressee-missing':
      return '还没有主送机关';
    case 'several-addressees-upward':
      return '上行文只主送一个机关，其他机关列入抄送';
  }
}

/** Parts of the model as the editor calls them, for reasons of the form `model:head.signers.0`. */
const PART_WORDS: Readonly<Record<string, string>> = {
  head: '版头',
  title: '标题',
  addressee: '主送',
  body: '正文',
  attachments: '附件',
  signature: '署名',
  note: '附注',
  attendance: '出席名单',
  imprint: '版记',
  rows: '表格内容',
  unit: '单位名称',
  notes: '说明',
};

export function partWord(path: string): string {
  return PART_WORDS[path.split('.')[0] ?? ''] ?? '内容';
}

/** 【此处填写报送的日期】 → 报送的日期. */
export function gapWords(gap: string): string {
  return gap.replace(/^【此处填写/u, '').replace(/】$/u, '');
}

export function reasonSentence(reason: string): string {
  if (Object.hasOwn(REASONS, reason)) return REASONS[reason as Reason];
  const known = templateSentence(reason);
  if (known !== undefined) return known;
  const [kind = '', rest = ''] = reason.split(/:(.*)/su);
  if (kind === 'gap') return `${gapWords(rest)}还没有填写`;
  if (kind === 'model') return `${partWord(rest)}不符合要求，请检查有无空项、过长的文字或异常字符`;
  return '内容不符合公文格式，请按标红处改正';
}
