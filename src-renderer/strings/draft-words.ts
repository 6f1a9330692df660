/** What a unit writes, told in words: one answer, one file, one measure. Used wherever two texts are laid side by side. */
import { formatChineseDate } from '@shared/domain/calendar/local-date';
import type { FileReference } from '@shared/domain/matter/matter';
import type { Answer } from '@shared/domain/reply/answer';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import { sizeText } from './amounts';
import { DISPOSAL_WORDS, RESULT_MARK_WORDS } from './reply-words';

/** Disposal, result and promised date in one line above the text. */
export function answerText(answer: Answer | undefined): string {
  if (!answer) return '';
  const marks = [
    ...(answer.disposal ? [DISPOSAL_WORDS[answer.disposal]] : []),
    ...(answer.result ? [resultText(answer.result)] : []),
    ...(answer.promisedOn ? [`承诺 ${formatChineseDate(answer.promisedOn)} 前办结`] : []),
  ];
  return [...(marks.length > 0 ? [`【${marks.join('，')}】`] : []), answer.text].join('\n');
}

export function resultText(mark: ReplyContent['resultMark']): string {
  return mark ? `${mark} ${RESULT_MARK_WORDS[mark]}` : '未选';
}

export function filesText(files: readonly FileReference[]): string {
  return files.map(fileText).join('、') || '无';
}

/** Two files of one name may still be two files. */
function fileText({ name, size, sm3 }: FileReference): string {
  return `${name}（${sizeText(size)}，校验码${sm3.slice(0, 8)}）`;
}
