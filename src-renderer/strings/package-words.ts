/** Words of the exchange: effects of an import, states, naming and the trust in cards. */
import type {
  ImportPlan,
  NAMINGS,
  PackageRow,
  PEER_STATUSES,
  planLineSchema,
} from '@shared/ipc/calls/exchange-calls';
import type { EntryType } from '@shared/package-format/manifest';
import type { z } from 'zod';

export type Effect = z.infer<typeof planLineSchema>['effect'];

export const EFFECT_WORDS: Readonly<Record<Effect, string>> = {
  'new-matter': '将新增',
  update: '将更新',
  'already-known': '已知，不重复',
  'waits-for-base': '等待前序包',
  'no-effect': '只留痕，不改变状态',
};

export const PACKAGE_STATE_WORDS: Readonly<Record<PackageRow['state'], string>> = {
  exported: '已导出，回执未到',
  received: '对方已收到',
  quarantined: '对方暂未接收，待核实',
  refused: '对方已退回',
  imported: '已导入',
};

/** Receipts alone are never receipted. */
export function packageStateWord({ state, unanswered }: Pick<PackageRow, 'state' | 'unanswered'>): string {
  return state === 'exported' && unanswered ? '已导出，不需要回执' : PACKAGE_STATE_WORDS[state];
}

export const DIRECTION_WORDS: Readonly<Record<PackageRow['direction'], string>> = { out: '发出', in: '收到' };

export const NAMING_WORDS: Readonly<Record<(typeof NAMINGS)[number], string>> = {
  neutral: '中性文件名',
  descriptive: '说明性文件名',
};

export const NAMING_HINTS: Readonly<Record<(typeof NAMINGS)[number], string>> = {
  neutral: '只有编号，载体丢失时看不出内容',
  descriptive: '带单位和类别，便于对方辨认',
};

export const PEER_STATUS_WORDS: Readonly<Record<(typeof PEER_STATUSES)[number], string>> = {
  pending: '待核对指纹',
  trusted: '已核对',
  revoked: '已吊销',
  expired: '已过期',
};

const ENTRY_TYPE_WORDS: Readonly<Record<EntryType, string>> = {
  events: '办理记录',
  document: '公文',
  attachment: '附件',
  scan: '签章扫描件',
  card: '身份卡',
  directory: '名录',
  revocation: '吊销名单',
  profile: '规则',
};

export function entryTypeWord(type: ImportPlan['files'][number]['type']): string {
  return Object.hasOwn(ENTRY_TYPE_WORDS, type) ? ENTRY_TYPE_WORDS[type as EntryType] : '文件';
}
