/** One seed from the first step to the last check. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { eventsHeld, findDivergence } from './checks';
import type { DeskTemplate } from './model-desks';
import { NO_SABOTAGE, type Sabotage } from './sabotage';
import { Storm, type StormFact } from './storm';

/** Short storms meet the rare pairs, long ones the rare chains. */
const STEPS = [12, 24, 36, 48, 60];
/** Enough for every answer to an answer; a run that still moves then never ends. */
const MOST_ROUNDS = 15;

export interface RunOutcome {
  readonly seed: number;
  readonly problems: readonly string[];
  readonly log: readonly string[];
  readonly rounds: number;
  readonly counts: ReadonlyMap<StormFact, number>;
}

export async function runSeed(
  templates: readonly DeskTemplate[],
  base: string,
  seed: number,
  sabotage: Sabotage = NO_SABOTAGE,
): Promise<RunOutcome> {
  const folder = join(base, `run-${seed}`);
  const storm = await Storm.begin(templates, folder, seed, sabotage);
  try {
    await storm.rage(STEPS[seed % STEPS.length] ?? 0);
    const alive = new Set<string>();
    for (const desk of storm.desks) for (const id of (await eventsHeld(desk)).keys()) alive.add(id);
    const rounds = await storm.calm(MOST_ROUNDS);
    const problems = await findDivergence(storm.desks, alive);
    if (rounds === undefined) problems.unshift('the desks never come to rest');
    return { seed, problems, log: storm.log, rounds: rounds ?? MOST_ROUNDS, counts: storm.counts };
  } catch (error) {
    const problems = [`broken off: ${error instanceof Error ? error.stack : String(error)}`];
    return { seed, problems, log: storm.log, rounds: MOST_ROUNDS, counts: storm.counts };
  } finally {
    await storm.end();
    await rm(folder, { recursive: true, force: true });
  }
}
