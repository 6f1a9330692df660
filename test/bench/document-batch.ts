/** A thousand notices made by the batch of the product on a made desk: how many a second, and what they leave in memory. */
import { randomUUID } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { listPeople } from '@main/database/repositories/person-repository';
import { createBatches, produceBatch } from '@main/usecases/document/produce-batch';
import { getMatter } from '@main/usecases/matter/get-matter';
import { listMatters } from '@main/usecases/matter/list-matters';
import { unlock } from '@main/usecases/session/unlock';
import { recordIdSchema } from '@shared/domain/identifiers';
import type { Changed } from '@shared/ipc/changed';
import type { CallInput } from '@shared/ipc/contract';
import { dataFolder } from './support/data-folder';
import { BENCH_PASSWORD, openDesk } from './support/open-desk';
import { mebibytes, report, timed } from './support/report';
import { inWorkFolder } from './support/work-folder';

type Items = CallInput<'document.produce-batch'>['items'];
type Place = Extract<Items, { from: 'assignments' }>['places'][number];

const MANY = 1_000;
const FEW = 100;

await inWorkFolder(async (folder) => {
  const copy = join(folder, 'desk');
  cpSync(dataFolder('desk'), copy, { recursive: true });
  const { workspace } = await openDesk(copy);
  const [person] = await workspace.database.read(listPeople);
  if (!person) throw new Error('the made desk has nobody');
  await unlock(workspace, { password: BENCH_PASSWORD, personId: person.id });
  const places = await assignedPlaces(MANY);
  let few = 0;
  const watched = {
    ...workspace,
    notify: ({ progress }: Changed) => {
      if (progress?.done === FEW) few = process.resourceUsage().maxRSS * 1024;
    },
  };
  const spent = await timed(async () => {
    const { produced, refused } = await produceBatch(createBatches(watched), {
      batchId: recordIdSchema.parse(randomUUID()),
      variant: 'draft',
      items: { from: 'assignments', kind: 'urge-notice', places },
    });
    if (produced !== MANY) throw new Error(`${produced} made, ${JSON.stringify(refused[0])}`);
  });
  const many = process.resourceUsage().maxRSS * 1024;
  await workspace.database.close();
  report([
    {
      what: `batch of ${MANY} notices: proposed, rendered, kept and recorded`,
      ours: `${((MANY * 1000) / spent).toFixed(0)}/s`,
      runs: '1, Node',
    },
    {
      what: `peak memory of that batch`,
      ours: mebibytes(many),
      peer: `${mebibytes(few)} after ${FEW}`,
      ratio: `+${mebibytes(many - few)}`,
      runs: '1, Node',
    },
  ]);

  async function assignedPlaces(count: number): Promise<Place[]> {
    const found: Place[] = [];
    for (let offset = 0; found.length < count; offset += 500) {
      const page = { tab: 'all', sort: 'due', descending: false, offset, limit: 500 } as const;
      const { rows } = await listMatters(workspace, page);
      if (rows.length === 0) throw new Error(`only ${found.length} assignments`);
      for (const { id } of rows) {
        const { matter } = await getMatter(workspace, { matterId: id });
        const assignment = matter.assignments.find(({ state }) => state !== 'withdrawn');
        if (assignment && found.length < count) found.push({ matterId: id, assignmentId: assignment.id });
      }
    }
    return found;
  }
});
