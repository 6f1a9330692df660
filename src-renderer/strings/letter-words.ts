/** Words of 往来文书: what a letter is called, whom it comes from, and whether it waits for an answer. */
import type { LetterKind } from '@shared/domain/correspondence/letter-kinds';
import type { LetterLabel } from '@shared/domain/correspondence/letters';
import type { UnitId } from '@shared/domain/identifiers';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { shortUnitName } from '@shared/domain/wording/reply-wording';
import { eventWord } from './event-words';

export const LETTER_KIND_WORDS: Readonly<Record<LetterKind, string>> = {
  urge: '催办',
  supervise: '督办',
  notice: '通知',
  talk: '约谈',
  circular: '通报',
  'co-request': '会办函',
  'co-opinion': '会办意见函',
  positions: '各方理据',
  plan: '处理方案',
  report: '报告',
  extension: '延期',
  close: '办结',
};

/** An act with the letter it was, where it was one: 印发文书：督办《关于…的通知》. */
export function actWord(type: string, letter?: LetterLabel): string {
  if (!letter) return eventWord(type);
  return `${eventWord(type)}：${LETTER_KIND_WORDS[letter.kind]}《${letter.subject}》`;
}

/** What waits or came, act by act: each letter by its subject, everything else once. */
export function actWords(
  types: readonly string[],
  letters: readonly (LetterLabel & { readonly type: string })[],
): string {
  return types
    .flatMap((type) => {
      const own = letters.filter((letter) => letter.type === type);
      return own.length > 0 ? own.map((letter) => actWord(type, letter)) : [eventWord(type)];
    })
    .join('、');
}

/** Short, as it stands in a narrow column. */
export function correspondentName(matter: MatterState, unit: UnitId): string {
  if (unit === matter.office) return '政府办公室';
  const part = matter.assignments.find(({ facts }) => facts.unit.unitId === unit);
  return part ? shortUnitName(part.facts.unit.name) : '其他单位';
}
