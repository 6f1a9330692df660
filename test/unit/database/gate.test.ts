/** The gate alone: order, failure, and re-entry across two gates of one database. */
import { createOccupancy, Gate } from '@main/database/gate';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it('lets one in at a time, in order of arrival, whoever fails', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.boolean(), { maxLength: 8 }),
      async (scheduler, failures) => {
        const gate = new Gate();
        const log: string[] = [];
        const callers = failures.map((fails, index) =>
          gate.pass(async () => {
            log.push(`in ${index}`);
            await scheduler.schedule(Promise.resolve());
            log.push(`out ${index}`);
            if (fails) throw new Error('stop');
            return index;
          }),
        );
        const settled = Promise.allSettled(callers);
        await scheduler.waitFor(settled);
        expect(log).toEqual(failures.flatMap((_fails, index) => [`in ${index}`, `out ${index}`]));
        expect((await settled).map(({ status }) => status === 'rejected')).toEqual(failures);
      },
    ),
  );
});

it('refuses re-entry through a second gate that shares its occupancy', async () => {
  const occupancy = createOccupancy();
  const first = new Gate(occupancy);
  const second = new Gate(occupancy);
  await expect(first.pass(() => second.pass(async () => 1))).rejects.toThrow('use the handle that was given');
  expect(await second.pass(async () => 2)).toBe(2);
});
