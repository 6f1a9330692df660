/** Opens a data folder as the application does, without a window: a bench calls use cases and opens no dialog. */

import type { Desktop } from '@main/usecases/desktop';
import { loadResources } from '@main/usecases/load-resources';
import { type OpenedWorkspace, openWorkspace } from '@main/usecases/open-workspace';

export const BENCH_PASSWORD = 'bench-password';

/** The cheapest cost that a key box allows: its real cost is a deliberate wait and is stated as a row of its own. */
export const CHEAP_KEY_BOX = { iterations: 100_000, log2N: 14 } as const;

const refuse = () => Promise.reject(new Error('a bench opens no dialog'));
const desktop: Desktop = {
  chooseFiles: refuse,
  choosePlace: refuse,
  chooseFolder: refuse,
  takeDropped: () => [],
  windowAsPdf: refuse,
  openWithProgram: refuse,
};

export async function openDesk(dataFolder: string): Promise<OpenedWorkspace> {
  const resources = await loadResources('resources');
  return openWorkspace({ dataFolder, resources, desktop, keyBoxCost: CHEAP_KEY_BOX });
}
