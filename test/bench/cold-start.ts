/** From the start of the process to a usable list of 10,000 matters, against a bare Electron window; and what both then hold in memory. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { dataFolder } from './support/data-folder';
import { BENCH_PASSWORD } from './support/open-desk';
import { type BenchRow, mebibytes, median, milliseconds, report, times } from './support/report';
import { inWorkFolder } from './support/work-folder';

const LAUNCHES = 5;
const MATTERS = '10,000';

interface Launch {
  /** Milliseconds from the start of the process. */
  readonly marks: readonly number[];
  /** Bytes of all processes. */
  readonly memory: number;
}

const ours: Launch[] = [];
const bare: Launch[] = [];
await inWorkFolder(async (folder) => {
  const desk = join(folder, 'desk');
  cpSync(dataFolder('desk'), desk, { recursive: true });
  const bareApplication = writeBareApplication(join(folder, 'bare'));
  for (let launch = 0; launch < LAUNCHES; launch += 1) {
    bare.push(await launched([bareApplication], openBareWindow));
    ours.push(await launched([resolve('.'), `--data-folder=${desk}`], openList));
  }
});
report(rows());

/** Unlock page, first page of the desk, list. */
async function openList(window: Page, mark: () => void): Promise<void> {
  const password = window.getByLabel('口令');
  await password.waitFor();
  mark();
  await password.fill(BENCH_PASSWORD);
  await window.getByRole('button', { name: '解锁' }).click();
  const matters = window.getByRole('navigation').getByRole('link', { name: '事项' });
  await matters.waitFor();
  mark();
  await matters.click();
  const grid = window.getByRole('grid', { name: '事项列表' });
  await grid.getByRole('gridcell').filter({ hasText: '关于' }).first().waitFor();
  mark();
}

async function openBareWindow(window: Page, mark: () => void): Promise<void> {
  await window.getByRole('heading', { name: '承复' }).waitFor();
  mark();
}

async function launched(
  args: readonly string[],
  use: (window: Page, mark: () => void) => Promise<void>,
): Promise<Launch> {
  const started = performance.now();
  const application = await _electron.launch({
    args: [...args],
    chromiumSandbox: process.getuid?.() !== 0,
    env: plainEnvironment(),
  });
  try {
    const window = await application.firstWindow();
    const marks: number[] = [];
    await use(window, () => marks.push(performance.now() - started));
    return { marks, memory: await memoryOf(application) };
  } finally {
    await application.close();
  }
}

/** The sum over all processes; pages that they share count in each. */
async function memoryOf(application: ElectronApplication): Promise<number> {
  const kibibytes = await application.evaluate(({ app }) =>
    app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  return kibibytes * 1024;
}

/** The least that shows something: one window, one page, nothing of ours. */
function writeBareApplication(folder: string): string {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.cjs' }));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><meta charset="utf-8"><h1>承复</h1>');
  const main = [
    "const { app, BrowserWindow } = require('electron');",
    `app.setPath('userData', ${JSON.stringify(join(folder, 'window'))});`,
    "app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile(__dirname + '/page.html'));",
  ];
  writeFileSync(join(folder, 'main.cjs'), main.join('\n'));
  return folder;
}

function plainEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(ELECTRON_RUN|NODE_OPTIONS)/.test(name));
  return Object.fromEntries(kept.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function rows(): BenchRow[] {
  const runs = `median of ${LAUNCHES} launches`;
  const at = (launches: readonly Launch[], index: number) =>
    median(launches.map(({ marks }) => marks[index] ?? Number.NaN));
  const step = (from: number) =>
    median(ours.map(({ marks }) => (marks[from + 1] ?? Number.NaN) - (marks[from] ?? Number.NaN)));
  const memory = (launches: readonly Launch[]) => median(launches.map((launch) => launch.memory));
  const bareWindow = at(bare, 0);
  return [
    {
      what: `cold start to a usable list of ${MATTERS} matters`,
      ours: milliseconds(at(ours, 2)),
      peer: `${milliseconds(bareWindow)} (bare window)`,
      ratio: times(at(ours, 2), bareWindow),
      runs,
    },
    {
      what: '  of it: start to usable unlock page',
      ours: milliseconds(at(ours, 0)),
      peer: `${milliseconds(bareWindow)} (bare window)`,
      ratio: times(at(ours, 0), bareWindow),
      runs,
    },
    { what: '  of it: password to the desk (cheapest key box)', ours: milliseconds(step(0)), runs },
    { what: '  of it: desk to the rows of the list', ours: milliseconds(step(1)), runs },
    {
      what: `memory of all processes with the list of ${MATTERS} open`,
      ours: mebibytes(memory(ours)),
      peer: `${mebibytes(memory(bare))} (bare window)`,
      ratio: times(memory(ours), memory(bare)),
      runs,
    },
  ];
}
