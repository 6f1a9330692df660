/** The date of a matter in the lists of each desk: only of what that desk does or waits for. */
import { summariseMatter } from '@main/usecases/event/summarise-matter';
import type { OwnIdentity } from '@main/usecases/session/session';
import type { UnitId } from '@shared/domain/identifiers';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import { WARNINGS_WITHOUT_RULES } from '@shared/domain/profile/warnings';
import { expect, it } from 'vitest';
import {
  BUREAU,
  CO_HANDLER,
  day,
  FINANCE,
  LEAD,
  NAMES,
  OFFICE,
  recordId,
  Story,
} from '../../../unit/domain/matter/matter-fixtures';

const on = day('2026-03-05');

it('is no answer of another unit, which a co-handler never sees come', () => {
  const story = Story.assigned()
    .record(BUREAU, 'assignment.accepted', { assignmentId: LEAD, on, handler: '张敏' })
    .record(FINANCE, 'assignment.accepted', { assignmentId: CO_HANDLER, on, handler: '李强' });
  const row = (unitId: UnitId) => {
    const matter = foldMatter(story.events);
    if (!matter) throw new Error('no registration');
    const desks = unitId === OFFICE ? (['office'] as const) : (['unit'] as const);
    const self = { unitId, name: NAMES.get(unitId) ?? '', desks } as unknown as OwnIdentity;
    const { dueOn, mine, waiting } = summariseMatter(
      matter,
      story.events,
      self,
      WARNINGS_WITHOUT_RULES,
      on,
    ).matter;
    return { dueOn, mine, waiting };
  };
  expect(row(FINANCE)).toEqual({ dueOn: '2026-06-02', mine: 1, waiting: 0 });
  story.record(FINANCE, 'opinion.submitted', {
    assignmentId: CO_HANDLER,
    opinionId: recordId(1),
    on,
    text: '同意。',
    files: [],
    contactName: '李强',
    contactPhone: '0000-8300005',
  });
  expect(row(FINANCE)).toEqual({ dueOn: null, mine: 0, waiting: 0 });
  expect(row(BUREAU)).toEqual({ dueOn: '2026-06-02', mine: 1, waiting: 0 });
  expect(row(OFFICE)).toEqual({ dueOn: '2026-06-02', mine: 0, waiting: 1 });
});
