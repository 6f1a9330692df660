/** What a new letter of the office is about: a longer deadline must never move the clock of a unit that is not addressed. */
import { partOfNotice } from '@renderer/features/correspondence/letter-start';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import { expect, it } from 'vitest';
import { BUREAU, CO_HANDLER, FINANCE, LEAD, OFFICE, Story } from '../unit/domain/matter/matter-fixtures';

it('is the part looked at if its unit is addressed, else that of the only recipient', () => {
  const story = Story.assigned();
  const matter = foldMatter(story.events);
  if (!matter) throw new Error('no registration');
  const looked = { desk: 'office', part: matter.assignments.find(({ id }) => id === LEAD) } as const;
  const partFor = (...to: (typeof BUREAU)[]) => partOfNotice(matter, looked, to)?.id;
  expect(partFor(BUREAU)).toBe(LEAD);
  expect(partFor(FINANCE, BUREAU)).toBe(LEAD);
  expect(partFor(FINANCE)).toBe(CO_HANDLER);
  story.record(OFFICE, 'assignment.withdrawn', { assignmentId: CO_HANDLER, reason: '分工调整' });
  const later = foldMatter(story.events);
  expect(later && partOfNotice(later, looked, [FINANCE])).toBeUndefined();
});
