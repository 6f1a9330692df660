/** What a medium refused, in words about the medium and not about this machine; each with the next step. */
import type { Classification } from '@shared/domain/matter/matter';
import { CLASSIFICATION_WORDS } from '@shared/domain/wording/matter-wording';
import type { AppErrorDetails } from '@shared/result/app-error';
import type { AppErrorCode } from '@shared/result/app-error-code';
import { sizeText } from './amounts';

export const MEDIUM_ERROR_WORDS = {
  E_DISK_FULL: (details: AppErrorDetails) => ({
    title: `${details.medium ? '所选载体' : '本机磁盘'}空间不够${size(details, 'needed', '，需要约')}${size(details, 'free', '，只剩')}`,
    next: details.medium
      ? '请换一张空间更大的盘；单个封装包装不下的，用“分卷导出”分成几张盘写。'
      : '请清理磁盘后再试，已有的数据没有变化。',
  }),
  MEDIUM_READ_ONLY: () => ({
    title: '所选位置只能读、不能写',
    next: '请检查载体的写保护开关，或换一张可写的盘。没有写入任何内容。',
  }),
  PATH_TOO_LONG: () => ({
    title: '文件名或所在文件夹的路径太长',
    next: '请换一个层级较浅的文件夹，或把文件名改短后再保存。',
  }),
  MEDIUM_FILE_LIMIT: () => ({
    title: '所选载体放不下 4 GB 以上的单个文件（FAT32 格式）',
    next: '请用“分卷导出”，每卷不超过 4 GB；或换一张 exFAT、NTFS 格式的盘。没有写入任何内容。',
  }),
  MEDIUM_CLASSIFICATION: ({ lowest }: AppErrorDetails) => ({
    title: `载体密级不能低于所装封装包的密级${CLASSIFICATION_WORDS[lowest as Classification] ? `（${CLASSIFICATION_WORDS[lowest as Classification]}）` : ''}`,
    next: '请按其中最高的密级登记，并换用相应密级的载体。',
  }),
  MEDIUM_STILL_OUT: ({ number }: AppErrorDetails) => ({
    title: `编号“${String(number ?? '')}”的载体还没有收回`,
    next: '请先在“载体登记”里登记收回日期；确是另一件载体的，请换一个编号。',
  }),
} satisfies Partial<Record<AppErrorCode, (details: AppErrorDetails) => { title: string; next: string }>>;

function size(details: AppErrorDetails, key: 'needed' | 'free', before: string): string {
  const value = details[key];
  return typeof value === 'number' ? `${before} ${sizeText(value)}` : '';
}
