/** Words of 往来文书: what a letter is called, whom it comes from, and whether it waits for an answer. */
import type { LetterLabel } from '@shared/domain/correspondence/letters';
import type { UnitId } from '@shared/domain/identifiers';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { packageKindWord } from '@shared/domain/wording/package-wording';
import { shortUnitName } from '@shared/domain/wording/reply-wording';
import { eventWord } from './event-words';

/** An act with the letter it was, where it was one: 印发文书：督办《关于…的通知》. */
export function actWord(type: string, letter?: LetterLabel): string {
  if (!letter) return eventWord(type);
  return `${eventWord(type)}：${packageKindWord(letter.kind)}《${letter.subject}》`;
}

/** Short, as it stands in a narrow column. */
export function correspondentName(matter: MatterState, unit: UnitId): string {
  if (unit === matter.office) return '政府办公室';
  const part = matter.assignments.find(({ facts }) => facts.unit.unitId === unit);
  return part ? shortUnitName(part.facts.unit.name) : '其他单位';
}
