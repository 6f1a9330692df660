/** What is wrong with the rules or the holidays that deadlines are computed with; each with the next step. */
import type { AppErrorDetails } from '@shared/result/app-error';
import type { AppErrorCode } from '@shared/result/app-error-code';
import { listed, quoted, sentencesOf } from './error-details';

export const RULE_ERROR_WORDS = {
  HOLIDAYS_MISSING: (details: AppErrorDetails) => ({
    title: `缺少${listed(details, 'year') || '有关年份'}年的节假日安排`,
    next: '请到“设置”导入国务院办公厅公布的当年节假日安排，再计算期限。',
  }),
  HOLIDAY_TABLE_INVALID: (details: AppErrorDetails) => ({
    title: '节假日安排文件有错误，没有导入',
    next: `${sentencesOf(details, 'problems')}请核对文件内容与国务院办公厅通知是否一致。`,
  }),
  PROFILE_INVALID: (details: AppErrorDetails) => ({
    title: '办理规则有矛盾或填写不全，没有采用',
    next: `${sentencesOf(details, 'problems')}请逐项改正后再试；规则由别处提供的，请提供方改正后重新下发。`,
  }),
  PROFILE_FILE_DAMAGED: () => ({
    title: '规则文件读不出来',
    next: '文件可能已损坏或不完整。请让提供方重新导出一份。',
  }),
  PROFILE_FILE_FOREIGN: () => ({
    title: '这不是办理规则文件',
    next: '请选择承复导出的办理规则文件（扩展名 .json）。',
  }),
  PROFILE_FILE_NEWER: () => ({
    title: '规则文件由更新版本的承复导出',
    next: '请先更新本机的承复，再导入；或请提供方用旧版本导出。',
  }),
  PROFILE_CONFLICT: (details: AppErrorDetails) => ({
    title: `办理规则${quoted(details, 'name')}第 ${listed(details, 'version')} 版与本机已有的同一版内容不同`,
    next: '同一版规则不能有两种内容，没有采用。请联系下发规则的办公室核对，由办公室生效新的一版再下发。',
  }),
} satisfies Partial<Record<AppErrorCode, (details: AppErrorDetails) => { title: string; next: string }>>;
