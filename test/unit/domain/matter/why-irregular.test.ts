/** What the trace says of an act that moved nothing: not its unit's, of no known part, at the wrong time, or said twice. */
import { foldMatter } from '@shared/domain/matter/fold-matter';
import { whyIrregular } from '@shared/domain/matter/why-irregular';
import { expect, it } from 'vitest';
import { BUREAU, day, FINANCE, LEAD, OFFICE, POINTS, Story, uuid } from './matter-fixtures';

function reasonOfLast(story: Story) {
  const last = story.events.at(-1);
  if (!last) throw new Error('no event');
  expect(foldMatter(story.events)?.irregular).toContain(last.id);
  return whyIrregular(story.events, last);
}

const signed = { assignmentId: LEAD, on: day('2026-03-03'), handler: '张敏' };

it('names the state in which the act came', () => {
  const story = Story.assigned()
    .record(BUREAU, 'assignment.accepted', signed)
    .record(BUREAU, 'assignment.accepted', signed);
  expect(reasonOfLast(story)).toEqual({ reason: 'state', state: 'handling' });
});

it('says whose act it was not', () => {
  expect(reasonOfLast(Story.assigned().record(FINANCE, 'assignment.accepted', signed))).toEqual({
    reason: 'not-entitled',
  });
  const published = { on: day('2026-03-03'), where: '网站' };
  expect(reasonOfLast(Story.assigned().record(BUREAU, 'matter.published', published))).toEqual({
    reason: 'not-entitled',
  });
});

it('says that the part is not known, or that the point was closed before', () => {
  const stranger = { ...signed, assignmentId: uuid(99) as typeof LEAD };
  expect(reasonOfLast(Story.assigned().record(BUREAU, 'assignment.accepted', stranger))).toEqual({
    reason: 'unknown-part',
  });
  const pointId = POINTS[0];
  if (!pointId) throw new Error('no point');
  const closed = { pointId, on: day('2026-03-03'), reason: '已核实', files: [] };
  const twice = Story.assigned()
    .record(OFFICE, 'point.closed', closed)
    .record(OFFICE, 'point.closed', closed);
  expect(reasonOfLast(twice)).toEqual({ reason: 'repeated' });
});
