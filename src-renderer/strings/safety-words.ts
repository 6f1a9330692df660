/** What a new incarnation means to the person at the desk. */
import type { Safety } from '@shared/ipc/calls/safety-calls';

type Reason = NonNullable<Safety['incarnation']>['reason'];

export const INCARNATION_WORDS: Readonly<
  Record<Reason, { readonly title: string; readonly description: string }>
> = {
  restored: {
    title: '本机已从备份恢复',
    description:
      '请先到“收发”点“全部导出”，各单位导入后才知道要补送；备份之后收到和导出过的内容，会随对方下一次来包带回。备份之后只在本机录入、没有导出过的，请补录。',
  },
  'rolled-back': {
    title: '本机数据被换成了较早的一份',
    description:
      '密钥旁的记录比数据新，说明数据文件曾在承复之外被替换。承复已重新编号，请到“收发”点“全部导出”告知各单位，对方会重新附送缺少的封装包；此后录入的内容请补录。不是本单位人员所为的，请报告保密管理人员。',
  },
  'known-by-peer': {
    title: '对方持有本机没有记录的封装包',
    description:
      '说明本机数据曾退回到较早的一份，或同一数据文件夹在另一台机器上使用过。承复已重新编号，请到“收发”点“全部导出”，请各单位附送；请确认本单位只有一台机器在用这份数据。',
  },
};
