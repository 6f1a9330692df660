/**
 * Runs trials in private copies of the tree, never in the tree itself: first every named test as it is (it must exist and pass),
 * then one change at a time with only its own tests, of which at least one must fail. `node_modules` is a link and stays as it is.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const COPIED = [
  'src-shared',
  'src-main',
  'src-renderer',
  'resources',
  'test',
  'docs',
  'scripts',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];
/** Named tests that are asked for in one go when the tree is tried as it is. */
const BASELINE_SHARE = 25;

/** @returns {Promise<{survived: string[], broken: string[], killed: number, tests: number}>} */
export async function runMutations({ root, trials, workers = 2, report = () => {} }) {
  const broken = [];
  const survived = [];
  let killed = 0;
  const copies = mkdtempSync(join(tmpdir(), 'chengfu-rules-'));
  try {
    const crew = Array.from({ length: Math.min(workers, trials.length) }, (_, index) =>
      startWorker(copyTree(root, join(copies, String(index)))),
    );
    const named = uniqueTests(trials);
    await share(crew, sharesOf(named), async (worker, tests) => {
      const { states = {}, broken: files = [], error } = await worker.ask({ mutation: null, tests });
      for (const [name, state] of Object.entries(states)) {
        if (state !== 'passed') broken.push(`${state} before any change: ${name}`);
      }
      if (error ?? files[0]) broken.push(`${error ?? files[0]}`);
    });
    report(`${named.length} named tests tried as they are, ${broken.length} of them not passing`);
    await share(crew, trials, async (worker, trial) => {
      const { states = {}, error, broken: files = [] } = await worker.ask(trial);
      if (error) broken.push(`${trial.id}: ${error}`);
      else if (Object.values(states).includes('failed')) killed += 1;
      else survived.push(`${trial.id}: ${wordsOf(trial.mutation)}${files[0] ? ` (${files[0]})` : ''}`);
      const done = killed + survived.length;
      if (done % 50 === 0) report(`${done} of ${trials.length} changes tried`);
    });
    await Promise.all(crew.map((worker) => worker.stop()));
    return { survived, broken, killed, tests: named.length };
  } finally {
    rmSync(copies, { recursive: true, force: true });
  }
}

function wordsOf(mutation) {
  return mutation.at === undefined
    ? `${mutation.file} ${mutation.find.trim()} → ${mutation.replace.trim()}`
    : `${mutation.file} ${mutation.at} → ${JSON.stringify(mutation.to)}`;
}

function uniqueTests(trials) {
  const all = trials.flatMap(({ tests }) => tests);
  return [...new Map(all.map((test) => [`${test.file} > ${test.name}`, test])).values()];
}

/** By file, so that a file is loaded once in each share. */
function sharesOf(tests) {
  const sorted = [...tests].sort((left, right) => left.file.localeCompare(right.file));
  const shares = [];
  for (let from = 0; from < sorted.length; from += BASELINE_SHARE) {
    shares.push(sorted.slice(from, from + BASELINE_SHARE));
  }
  return shares;
}

/** Each worker takes the next piece when it is free. */
async function share(crew, pieces, act) {
  const rest = [...pieces];
  await Promise.all(
    crew.map(async (worker) => {
      for (let piece = rest.shift(); piece !== undefined; piece = rest.shift()) await act(worker, piece);
    }),
  );
}

function copyTree(root, target) {
  for (const name of COPIED) {
    cpSync(join(root, name), join(target, name), {
      recursive: true,
      filter: (path) => !path.endsWith('node_modules'),
    });
  }
  symlinkSync(join(root, 'node_modules'), join(target, 'node_modules'), 'dir');
  return target;
}

function startWorker(copy) {
  const path = join(import.meta.dirname, 'mutation-worker.mjs');
  // A run inside a test run must not take itself for a worker of that run.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV$)/.test(name)),
  );
  const child = spawn(process.execPath, [path, copy], { stdio: ['pipe', 'pipe', 'pipe'], cwd: copy, env });
  let noise = '';
  child.stderr.on('data', (data) => {
    noise = `${noise}${data}`.slice(-4000);
  });
  const waiting = [];
  let gone;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const answer = JSON.parse(line);
    if (!answer.ready) waiting.shift()?.(answer);
  });
  const ended = new Promise((resolve) => {
    child.on('exit', (code) => {
      gone = { error: `the worker ended with ${code}: ${noise}` };
      for (const answer of waiting.splice(0)) answer(gone);
      resolve(code);
    });
  });
  return {
    ask: (question) =>
      gone
        ? Promise.resolve(gone)
        : new Promise((resolve) => {
            waiting.push(resolve);
            child.stdin.write(`${JSON.stringify(question)}\n`);
          }),
    stop: () => {
      child.stdin.end();
      return ended;
    },
  };
}
