/** One version in one line. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { DraftVersion } from '@shared/ipc/calls/approval-calls';
import { instantText } from '../../strings/amounts';
import { VERSION_REASON_WORDS } from '../../strings/approval-words';

export const versionName = (number: number) => `第${number}版`;

/** 第3版　今天 10:42　李雯　送批. */
export function versionLine({ number, writtenBy, keptAt, steps }: DraftVersion, today: LocalDate): string {
  const reason = steps.at(-1)?.reason;
  return [
    versionName(number),
    instantText(keptAt, today),
    writtenBy,
    ...(reason ? [VERSION_REASON_WORDS[reason]] : []),
  ].join('　');
}
