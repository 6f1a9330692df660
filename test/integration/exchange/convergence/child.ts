/** Seeds `from` to `to`, one after the other: `node child.mjs from to`. Says what failed, with the whole run, as a line of JSON. */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeTemplates } from './model-desks';
import { quickFolder } from './quick-folder';
import { runSeed } from './run';
import { SABOTAGES } from './sabotage';

const [from = 1, to = 1] = process.argv.slice(2, 4).map(Number);
const sabotage = SABOTAGES[process.argv[4] ?? ''];
const base = await mkdtemp(join(quickFolder(), 'chengfu-convergence-'));
try {
  const templates = await makeTemplates(base);
  for (let seed = from; seed <= to; seed += 1) {
    const { problems, log, rounds, refusals } = await runSeed(templates, base, seed, sabotage);
    const failed = problems.length > 0;
    const line = {
      seed,
      rounds,
      refusals: Object.fromEntries(refusals),
      problems,
      ...(failed ? { log } : {}),
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
    if (failed && sabotage) break;
  }
} finally {
  await rm(base, { recursive: true, force: true });
}
