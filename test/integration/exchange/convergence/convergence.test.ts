/**
 * Four units with loss, duplication, disorder, delay, restores, roll-backs, clones, crashes and clock jumps: when the storm is over all
 * converge (SEALED-PACKAGE 9). And the rules are what does it: without any one of them some run fails.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltChild, buildChild } from '../../build-child';
import { isFullRun, sized, state } from '../section-nine';
import { SABOTAGES } from './sabotage';

interface Line {
  readonly seed: number;
  readonly rounds: number;
  readonly refusals: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
  readonly log?: readonly string[];
}

const RUNS = sized(20, 5000);
/** Where a run is known to fail without the rule, so that the short run need not search for it; the full run starts anywhere. */
const MOST_CONTROL_RUNS = sized(3, 400);
const HOURS = 3 * 3600 * 1000;

let program: BuiltChild;

beforeAll(async () => {
  program = await buildChild(join(import.meta.dirname, 'child.ts'));
}, 120_000);

afterAll(() => program.remove());

/** Seeds of one process, in order; a line for each. */
async function runSeeds(from: number, to: number, sabotage = ''): Promise<Line[]> {
  const child = spawn(process.execPath, [program.path, String(from), String(to), sabotage], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines: Line[] = [];
  for await (const line of createInterface({ input: child.stdout })) lines.push(JSON.parse(line) as Line);
  expect(await ended).toEqual([0, null]);
  return lines;
}

/** As many processes as there are cores. */
async function runAll(count: number): Promise<Line[]> {
  const parts = Math.min(availableParallelism(), count);
  const lines = await Promise.all(
    Array.from({ length: parts }, (_, part) =>
      runSeeds(Math.floor((count * part) / parts) + 1, Math.floor((count * (part + 1)) / parts)),
    ),
  );
  return lines.flat();
}

it(
  'converges after every storm',
  async () => {
    const lines = await runAll(RUNS);
    const failed = lines.filter(({ problems }) => problems.length > 0);
    const replay = failed.slice(0, 3).map(({ seed, problems, log }) => ({ seed, problems, log }));
    expect(replay, 'replay: `child.ts <seed> <seed>`').toEqual([]);
    expect(lines).toHaveLength(RUNS);
    const sum = (code: string) => lines.reduce((all, { refusals }) => all + (refusals[code] ?? 0), 0);
    expect(sum('E_DUPLICATE')).toBeGreaterThan(0);
    if (isFullRun) expect(sum('E_FORK')).toBeGreaterThan(0);
    const rounds = Math.max(...lines.map((line) => line.rounds));
    state(
      'convergence',
      `storms after which four desks converge, within ${rounds} rounds of fair weather`,
      RUNS,
    );
    state('convergence', 'duplicates refused on the way', sum('E_DUPLICATE'));
    state('convergence', 'forks refused on the way', sum('E_FORK'));
  },
  HOURS,
);

it.each(Object.entries(SABOTAGES))(
  'does not converge: %s',
  async (name, { knownToFailAt }) => {
    const from = sized(knownToFailAt, 1);
    const lines = await runSeeds(from, from + MOST_CONTROL_RUNS - 1, name);
    const last = lines.at(-1);
    expect(last?.problems, `all ${lines.length} runs converged`).not.toEqual([]);
    state('convergence', `negative control “${name}” fails at run`, lines.length);
  },
  HOURS,
);
