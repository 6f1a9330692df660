/** Seeds one after the other: `node child.mjs <from>:<to>[:<sabotage>]…`. A line of JSON each, with the whole run of what failed; a sabotage ends with its first failure. */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DeskTemplate, makeTemplates } from './model-desks';
import { quickFolder } from './quick-folder';
import { runSeed } from './run';
import { SABOTAGES } from './sabotage';

const base = await mkdtemp(join(quickFolder(), 'chengfu-convergence-'));
try {
  const templates = await makeTemplates(base);
  for (const task of process.argv.slice(2)) await perform(templates, task);
} finally {
  await rm(base, { recursive: true, force: true });
}

async function perform(templates: readonly DeskTemplate[], task: string): Promise<void> {
  const [from, to, name = ''] = task.split(':');
  const sabotage = SABOTAGES[name];
  for (let seed = Number(from); seed <= Number(to); seed += 1) {
    const { problems, log, rounds, counts } = await runSeed(templates, base, seed, sabotage);
    const failed = problems.length > 0;
    const found = { sabotage: name, seed, rounds, counts: Object.fromEntries(counts), problems };
    process.stdout.write(`${JSON.stringify(failed ? { ...found, log } : found)}\n`);
    if (failed && sabotage) return;
  }
}
