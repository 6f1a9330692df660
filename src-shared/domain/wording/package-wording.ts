/** What kinds of packages are called, in the window and on the slip that goes with a medium. */
import type { PackageKind } from '../../package-format/manifest';

const PACKAGE_KIND_WORDS: Readonly<Record<PackageKind, string>> = {
  assign: '交办包',
  reassign: '改办包',
  correction: '更正包',
  accept: '签收包',
  return: '退办包',
  plan: '处理方案包',
  progress: '进展包',
  'co-request': '会办函包',
  'co-opinion': '会办意见包',
  positions: '各方理据包',
  draft: '答复初稿包',
  review: '审核意见包',
  reply: '正式答复包',
  urge: '催办包',
  supervise: '督办包',
  notice: '督查通知包',
  talk: '约谈包',
  circular: '通报包',
  report: '报告包',
  extension: '延期包',
  feedback: '征询意见包',
  redo: '重新办理包',
  close: '办结包',
  receipt: '回执包',
  card: '身份卡包',
  directory: '名录包',
  revoke: '吊销包',
  profile: '规则包',
  archive: '归档包',
};

/** Kinds only label the window (SEALED-PACKAGE 3); an unknown one is still a package. */
export function packageKindWord(kind: string): string {
  return Object.hasOwn(PACKAGE_KIND_WORDS, kind) ? PACKAGE_KIND_WORDS[kind as PackageKind] : '封装包';
}
