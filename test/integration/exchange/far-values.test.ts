/** Values that the schema of an event allows and no desk ever writes: none of them may reach further than its own package. */
import { LAST_INSTANT, localDateOf } from '@shared/domain/calendar/local-date';
import { describe, expect, it } from 'vitest';
import { craftPackage, rawEvent } from './crafted';
import { assign, codeOf, deliver, importAt, officeAndUnit, register, stageAt, TODAY } from './support';

async function setting() {
  const { office, unit, matterId, assignmentId } = await officeAndUnit();
  await deliver(office, unit);
  const accepted = (changed: object) => ({
    ...rawEvent(unit, matterId, 'assignment.accepted', { assignmentId, on: TODAY, handler: '李敏' }),
    ...changed,
  });
  return { office, unit, accepted };
}

describe('a Lamport time far ahead', () => {
  it('moves our clock no further than what every other desk still takes in', async () => {
    const { office, unit, accepted } = await setting();
    const lines = [accepted({ lamport: 2 ** 48 })];
    expect(await importAt(office, await craftPackage(unit, office, { lines }))).toHaveLength(1);
    await assign(office, await register(office), unit);
    const { outcome } = await deliver(office, unit);
    expect(outcome?.newMatters).toBe(1);
  });
});

describe('an instant after the last day that can be shown', () => {
  it('is refused in an event, for it would close its matter', async () => {
    const { office, unit, accepted } = await setting();
    expect(localDateOf(LAST_INSTANT)).toBe('2999-12-31');
    expect(() => localDateOf(LAST_INSTANT + 1)).toThrow();
    const path = await craftPackage(unit, office, { lines: [accepted({ at: LAST_INSTANT + 1 })] });
    expect((await stageAt(office, path)).refused).toMatchObject([
      { code: 'E_EVENTS', details: { problems: ['line 1: at out of range'] } },
    ]);
    const last = await craftPackage(unit, office, { lines: [accepted({ at: LAST_INSTANT })] });
    expect(await importAt(office, last)).toHaveLength(1);
  });

  it('is refused in a manifest, for no window could show it', async () => {
    const { office, unit } = await setting();
    // One schema writes and reads.
    expect(await codeOf(craftPackage(unit, office, { fields: { createdAt: LAST_INSTANT + 1 } }))).toBe(
      'E_SCHEMA',
    );
  });
});
