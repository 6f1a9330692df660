/**
 * `npm run bench`: figures, no judgement. Each bench is a process of its own; peers run in the same run on the same machine.
 * `npm run bench -- replies search` runs only these. The first run makes the data (a few minutes), later ones find it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { electronPath, sandboxSwitches } from './electron-command.mjs';
import { ROOT, setUpOrExit } from './set-up.mjs';
import { hasDisplay, startVirtualDisplay } from './virtual-display.mjs';

const OUT = join(ROOT, 'out/bench');
const BENCHES = {
  'cold-start': () => [inNode('cold-start')],
  replies: () => [inNode('replies')],
  documents: () => [inNode('document-growth'), inNode('document-batch')],
  sealing: () => [inNode('sealing')],
  'self-test': () => [inElectronAsNode('self-test')],
  search: () => [inElectronAsNode('search')],
  lists: () => [inElectronAsNode('lists')],
  scroll: () => [inNode('scroll')],
  import: () => [inElectronAsNode('import')],
  memory: () => [inElectron('sealing-large', '64'), inElectron('sealing-large', '512')],
  'sealing-large': () => [inElectron('sealing-large', '2048')],
};

const LIST_SIZES = ['lists-1000', 'lists-10000', 'lists-100000'];
/** The made data that a bench reads. */
const DATA = {
  'cold-start': 'desk',
  documents: 'desk',
  search: 'lists-100000',
  scroll: 'lists-100000',
  lists: LIST_SIZES,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`there is no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exit(1);
}

const started = Date.now();
await setUpOrExit({ forTests: false });
const environment = { ...process.env };
if (!hasDisplay()) environment.DISPLAY = (await startVirtualDisplay()).display;
run(process.execPath, [
  join(ROOT, 'node_modules/vite/bin/vite.js'),
  'build',
  '--config',
  'test/bench/vite.config.ts',
]);

const results = mkdtempSync(join(tmpdir(), 'chengfu-bench-'));
const rows = [];
try {
  const chosen = Object.entries(BENCHES).filter(([name]) => asked.length === 0 || asked.includes(name));
  runBench(inNode('make-data', ...chosen.flatMap(([name]) => DATA[name] ?? [])));
  for (const [name, commands] of chosen) {
    const began = Date.now();
    for (const command of commands()) rows.push(...runBench(command));
    console.log(`bench: ${name} done, ${seconds(began)}`);
  }
} finally {
  rmSync(results, { recursive: true, force: true });
}

const report = `${table(rows)}\n\n${machine()}\n`;
mkdirSync(join(ROOT, 'demo'), { recursive: true });
writeFileSync(join(ROOT, 'demo/bench.md'), report);
console.log(`\n${report}`);

function inNode(name, ...words) {
  return { executable: process.execPath, words: [script(name), ...words], environment };
}

function inElectronAsNode(name) {
  const asNode = { ...environment, ELECTRON_RUN_AS_NODE: '1' };
  return { executable: electronPath(), words: [script(name)], environment: asNode };
}

/** A main process of its own; what Chromium says about a machine without a bus or a graphics card is kept for a failure. */
function inElectron(name, ...words) {
  const folder = `--user-data-dir=${join(results, 'window')}`;
  return {
    executable: electronPath(),
    words: [...sandboxSwitches(), folder, script(name), ...words],
    environment,
    quiet: true,
  };
}

function script(name) {
  return join(OUT, `${name}.js`);
}

/** The last word of every bench is the file for its rows. */
function runBench(command) {
  const file = join(results, 'rows.json');
  writeFileSync(file, '[]');
  run(command.executable, [...command.words, file], command.environment, command.quiet);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function run(executable, words, env = process.env, quiet = false) {
  const stdio = quiet ? ['ignore', 'inherit', 'pipe'] : 'inherit';
  const done = spawnSync(executable, words, { cwd: ROOT, env, stdio, encoding: 'utf8' });
  if (done.status === 0) return;
  console.error(done.stderr ?? '');
  throw new Error(`${[executable, ...words].join(' ')} failed`);
}

function table(lines) {
  const cells = [
    ['figure', 'ours', 'peer', 'ours : peer', 'runs'],
    ...lines.map(({ what, ours, peer = '', ratio = '', runs }) => [what, ours, peer, ratio, runs]),
  ];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((line) => line[column].length)));
  const line = (values) => `| ${values.map((value, column) => value.padEnd(widths[column])).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join('\n');
}

function machine() {
  const cores = cpus();
  const electron = readFileSync(join(ROOT, 'node_modules/electron/dist/version'), 'utf8').trim();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  return [
    `${cores.length} cores (${cores[0]?.model.trim()}), ${memory}, Node ${process.versions.node}, Electron ${electron.replace(/^v/, '')}, ${process.platform} ${process.arch}; ${seconds(started)} in all.`,
    'Processes start cold, the file cache is warm. Data: seeded, equal on every machine.',
  ].join('\n');
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(0)} s`;
}
