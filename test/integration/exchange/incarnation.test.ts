/** A desk that was restored or installed anew begins a new incarnation: what it was believed to hold is sent again (SEALED-PACKAGE 6). */
import { randomUUID } from 'node:crypto';
import { listPackages } from '@main/usecases/package/list-packages';
import { pendingExports } from '@main/usecases/package/pending-exports';
import { expect, it } from 'vitest';
import { craftPackage } from './crafted';
import { accept, assign, deliver, importAt, officeAndUnit, register, type TestDesk } from './support';

async function sent({ workspace }: TestDesk) {
  const { rows } = await listPackages(workspace, { offset: 0, limit: 100 });
  return rows
    .filter(({ direction }) => direction === 'out')
    .map(({ seq, state }) => [seq, state])
    .sort();
}

it('sends again what the new incarnation does not say it has, and only that', async () => {
  const { office, unit, matterId, assignmentId } = await officeAndUnit();
  await deliver(office, unit);
  const second = await register(office, { number: '0491' });
  await assign(office, second, unit);
  await deliver(office, unit);
  await accept(unit, matterId, assignmentId);
  await deliver(unit, office);
  expect(await sent(office)).toEqual([
    [1, 'received'],
    [2, 'received'],
  ]);
  expect(await pendingExports(office.workspace)).toMatchObject([{ matters: [], receipts: 1 }]);

  const { identity } = office.workspace.session;
  // Kept: the unit's real machine begins again as well when it hears of packages that it never sent.
  const { incarnationId, incarnationStartedAt } = unit.workspace.session.identity;
  const former = { id: incarnationId, startedAt: incarnationStartedAt };
  // The unit's database was restored to the day after the first package.
  const have = {
    [office.unitId]: { [identity.incarnationId]: [1] },
    [unit.unitId]: { [former.id]: [1] },
  };
  const inc = { id: randomUUID(), startedAt: office.workspace.now() };
  const packageId = randomUUID();
  await importAt(
    office,
    await craftPackage(unit, office, { fields: { packageId, inc, have, kind: 'receipt' } }),
  );
  expect(await sent(office)).toEqual([
    [1, 'received'],
    [2, 'exported'],
  ]);
  const [waiting] = await pendingExports(office.workspace);
  expect(waiting?.matters.map(({ number, what }) => [number, what])).toEqual([
    ['0491', ['matter.registered', 'matter.assigned']],
  ]);
  await deliver(office, unit);
  expect(await pendingExports(office.workspace)).toEqual([]);
  // The same incarnation again asks for nothing.
  await importAt(
    office,
    await craftPackage(unit, office, {
      seq: 2,
      fields: { inc, have, kind: 'receipt', prev: { [office.unitId]: packageId } },
    }),
  );
  expect(await pendingExports(office.workspace)).toEqual([]);
  // An older one that was under way knows nothing of its successor: that comes back to it, but no matter goes out again.
  await importAt(
    office,
    await craftPackage(unit, office, { seq: 3, fields: { inc: former, have, kind: 'receipt' } }),
  );
  expect(await pendingExports(office.workspace)).toMatchObject([{ matters: [], returning: 2 }]);
});
