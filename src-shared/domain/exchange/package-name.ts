/** The words of a package's file name (SEALED-PACKAGE 1): neutral by default; descriptive only where the classification allows. */
import type { PackageKind } from '../../package-format/manifest';
import type { LocalDate } from '../calendar/local-date';

const KIND_WORDS: Readonly<Record<PackageKind, string>> = {
  assign: '交办',
  reassign: '改办',
  correction: '更正',
  accept: '签收',
  return: '退办',
  plan: '处理方案',
  progress: '进展',
  'co-request': '会办函',
  'co-opinion': '会办意见',
  positions: '各方理据',
  draft: '答复初稿',
  review: '审核意见',
  reply: '正式答复',
  urge: '催办',
  supervise: '督办',
  notice: '通知',
  talk: '约谈',
  circular: '通报',
  report: '报告',
  extension: '延期',
  feedback: '征询意见',
  redo: '重新办理',
  close: '办结',
  receipt: '回执',
  card: '身份卡',
  directory: '名录',
  revoke: '吊销',
  profile: '规则',
  archive: '归档',
};

export interface PackageNameParts {
  readonly kind: PackageKind;
  /** The recipient. */
  readonly unitName: string;
  /** Of the matters inside, in order; may be empty. */
  readonly numbers: readonly string[];
  readonly on: LocalDate;
}

/** Without extension; not yet safe as a file name. */
export function descriptiveName({ kind, unitName, numbers, on }: PackageNameParts): string {
  const [first] = numbers;
  const matters =
    first === undefined
      ? []
      : [numbers.length === 1 ? numbered(first) : `${numbered(first)}等${numbers.length}件`];
  return ['承复', KIND_WORDS[kind], unitName, ...matters, on.replaceAll('-', '')].join('-');
}

/** `random`: eight characters that say nothing. */
export function neutralName(random: string): string {
  return `承复-${random}`;
}

/** Numbers are any text (PRODUCT 7): 48 is 48号, and 12号 stays as it is. */
function numbered(number: string): string {
  return number.endsWith('号') ? number : `${number}号`;
}
