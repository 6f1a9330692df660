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
import { quickParts } from './quick-parts';
import { SABOTAGES } from './sabotage';
import { STORM_FACTS, type StormFact } from './storm';

interface Line {
  /** Empty for a storm with all the rules. */
  readonly sabotage: string;
  readonly seed: number;
  readonly rounds: number;
  readonly counts: Readonly<Partial<Record<StormFact, number>>>;
  readonly problems: readonly string[];
  readonly log?: readonly string[];
}

const RUNS = sized(8, 5000);
/** The short run begins where packages are doubled and forked at once. */
const FIRST = sized(14, 1);
/** The short run begins where it is known to fail; the full run anywhere. */
const MOST_CONTROL_RUNS = sized(3, 200);
/** Storms that once diverged: 396, a receipt of a machine that was restored since and holds another package under the number; 1114, a number given twice of which the other package came back; 2501, a fork of an ended series told again and again. */
const ONCE_DIVERGED = [49, 396, 1114, 2501];
const CONTROLS = Object.entries(SABOTAGES);
/** Promises by the million: collected less often, they cost less. */
const NODE_OPTIONS = ['--max-semi-space-size=64'];
const HOURS = 3 * 3600 * 1000;

let program: BuiltChild;
let lines: readonly Line[];

beforeAll(async () => {
  program = await buildChild(join(import.meta.dirname, 'child.ts'), [quickParts]);
  lines = await runAll(tasksOf(Math.max(1, Math.min(availableParallelism(), RUNS))));
}, HOURS);

afterAll(() => program.remove());

/** A list for each process: its share of the storms, then its share of the controls. */
function tasksOf(processes: number): string[][] {
  return Array.from({ length: processes }, (_, process) => {
    const [first = 0, next = 0] = [process, process + 1].map(
      (part) => FIRST + Math.floor((RUNS * part) / processes),
    );
    const controls = CONTROLS.filter((_control, index) => index % processes === process).map(
      ([name, { knownToFailAt }]) => {
        const from = sized(knownToFailAt, 1);
        return `${from}:${from + MOST_CONTROL_RUNS - 1}:${name}`;
      },
    );
    const again = ONCE_DIVERGED.filter((_seed, index) => index % processes === process);
    return [
      `${first}:${next - 1}`,
      ...(isFullRun ? [] : again.map((seed) => `${seed}:${seed}`)),
      ...controls,
    ];
  });
}

async function runAll(tasks: readonly string[][]): Promise<Line[]> {
  return (await Promise.all(tasks.map(runProcess))).flat();
}

async function runProcess(tasks: readonly string[]): Promise<Line[]> {
  const child = spawn(process.execPath, [...NODE_OPTIONS, program.path, ...tasks], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // One desk works after the other: more threads would only hand the same work about.
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
  });
  const ended = once(child, 'exit');
  const found: Line[] = [];
  for await (const line of createInterface({ input: child.stdout })) found.push(JSON.parse(line) as Line);
  expect(await ended).toEqual([0, null]);
  return found;
}

it('converges after every storm', () => {
  const storms = lines.filter(({ sabotage }) => sabotage === '');
  const failed = storms.filter(({ problems }) => problems.length > 0);
  const replay = failed.slice(0, 3).map(({ seed, problems, log }) => ({ seed, problems, log }));
  expect(replay, 'replay: `child.ts <seed>:<seed>`').toEqual([]);
  expect(storms).toHaveLength(sized(RUNS + ONCE_DIVERGED.length, RUNS));
  const rounds = Math.max(...storms.map((line) => line.rounds));
  state(
    'convergence',
    `storms after which four desks converge, within ${rounds} rounds of fair weather`,
    storms.length,
  );
  for (const fact of STORM_FACTS) {
    const count = storms.reduce((all, { counts }) => all + (counts[fact] ?? 0), 0);
    if (isFullRun || fact.startsWith('E_')) expect(count, fact).toBeGreaterThan(0);
    state('convergence', `in the storms: ${fact}`, count);
  }
});

it.each(CONTROLS)('does not converge: %s', (name, { because }) => {
  const runs = lines.filter(({ sabotage }) => sabotage === name);
  const problems = runs.at(-1)?.problems ?? [];
  expect(problems, `all ${runs.length} runs converged`).not.toEqual([]);
  expect(problems.join('\n')).toMatch(because);
  state('convergence', `negative control “${name}” fails at run`, runs.at(-1)?.seed ?? 0);
});
