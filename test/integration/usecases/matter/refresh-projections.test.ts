/** After an update that projects more: what older rows lack is made good once, in pieces, and a stop loses nothing. */
import { refreshProjections } from '@main/usecases/event/refresh-projections';
import { listMatters } from '@main/usecases/matter/list-matters';
import { registerMatter } from '@main/usecases/matter/register-matter';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { openDesk, suggestion } from '../support';

it('projects every matter once, and goes on where it was stopped', async () => {
  const desk = await openDesk();
  const { workspace } = desk;
  const file = await desk.addTextFile('平面布置图.txt', '图');
  for (let index = 1; index <= 25; index += 1) {
    await registerMatter(workspace, suggestion({ number: String(index), attachments: [file] }));
  }
  // As a predecessor left them: without the names of attachments.
  await workspace.database.write(async (tx) => {
    await tx.run(sql`delete from matter_search`);
    await tx.run(sql`delete from setting where key = 'projection-version'`);
  });
  const page = { tab: 'all', sort: 'number', descending: false, offset: 0, limit: 50 } as const;
  const found = async () => (await listMatters(workspace, { ...page, text: '平面布置图' })).total;
  expect(await found()).toBe(0);
  let asked = 0;
  expect(await refreshProjections(workspace, () => asked++ > 0)).toBe(20);
  expect(await found()).toBe(20);
  expect(await refreshProjections(workspace)).toBe(25);
  expect(await found()).toBe(25);
  expect(await refreshProjections(workspace)).toBe(0);
});
