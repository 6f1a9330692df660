/** At start, before any import: a copy that no waiting row names goes, and a row whose copy is gone is settled, for nothing can be decided about it. */
import { listWaiting, settleQuarantined } from '../../database/repositories/quarantine-repository';
import type { Database } from '../../database/session';
import { QuarantineFolder } from '../../files/quarantine-folder';

/** Told in the list of decisions; the medium still has the package. */
const COPY_IS_GONE = '本机的副本已不在，请用原载体重新导入';

export async function sweepQuarantine(
  database: Database,
  dataFolder: string,
  now: () => number,
): Promise<void> {
  const folder = new QuarantineFolder(dataFolder);
  const copies = await folder.sweepStrangers();
  const waiting = await database.read(listWaiting);
  const named = new Set<string>(waiting.map(({ fingerprint }) => fingerprint));
  for (const copy of copies) if (!named.has(copy)) await folder.remove(copy);
  const lost = waiting.filter(({ fingerprint }) => !copies.has(fingerprint));
  if (lost.length === 0) return;
  await database.write(async (tx) => {
    for (const { id } of lost) {
      await settleQuarantined(tx, id, {
        state: 'discarded',
        settledAt: now(),
        settledBy: '',
        reason: COPY_IS_GONE,
      });
    }
  });
}
