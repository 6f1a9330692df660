/** Scrolling a list of 100,000 matters in the real window: the longest task of its thread, by the browser's own account, and the longest wait between two frames. */
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { dataFolder } from './support/data-folder';
import { BENCH_PASSWORD } from './support/open-desk';
import { milliseconds, report } from './support/report';
import { inWorkFolder } from './support/work-folder';

const SCROLLS = 200;

interface Seen {
  /** Milliseconds of every task of 50 or more. */
  readonly tasks: readonly number[];
  readonly frames: readonly number[];
}

await inWorkFolder(async (folder) => {
  const desk = join(folder, 'desk');
  cpSync(dataFolder('lists-100000'), desk, { recursive: true });
  const application = await _electron.launch({
    args: [resolve('.'), `--data-folder=${desk}`],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const window = await application.firstWindow();
    await openList(window);
    const wheel = await scrolled(window, 'wheel');
    const jumps = await scrolled(window, 'jump');
    const longest = (values: readonly number[]) => milliseconds(Math.max(0, ...values));
    const row = (what: string, { tasks, frames }: Seen) => ({
      what: `${what}: longest task of the window (0 for none of 50 ms)`,
      ours: longest(tasks),
      peer: `${longest(frames)} between two frames`,
      runs: `${tasks.length} tasks of 50 ms or more in ${SCROLLS} steps`,
    });
    report([
      row('scrolling 100,000 matters by the wheel', wheel),
      row('jumping through 100,000 matters', jumps),
    ]);
  } finally {
    await application.close();
  }
});

async function openList(window: Page): Promise<void> {
  await window.getByLabel('口令').fill(BENCH_PASSWORD);
  await window.getByRole('button', { name: '解锁' }).click();
  await window.getByRole('navigation').getByRole('link', { name: '事项' }).click();
  const grid = window.getByRole('grid', { name: '事项列表' });
  await grid.getByRole('gridcell').filter({ hasText: '关于' }).first().waitFor();
}

/** The wheel moves by three rows, a jump by a hundredth of the list, as a hand on the scroll bar does. */
async function scrolled(window: Page, by: 'wheel' | 'jump'): Promise<Seen> {
  return window.evaluate(
    async ({ steps, jump }) => {
      const tasks: number[] = [];
      const frames: number[] = [];
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      });
      observer.observe({ type: 'longtask' });
      const grid = document.querySelector('[role=grid]');
      if (!grid) throw new Error('no list');
      grid.scrollTop = 0;
      let before = performance.now();
      for (let step = 0; step < steps; step += 1) {
        grid.scrollTop += jump ? grid.scrollHeight / 100 : 120;
        if (grid.scrollTop + grid.clientHeight >= grid.scrollHeight - 1) grid.scrollTop = 0;
        await new Promise((done) => requestAnimationFrame(done));
        const now = performance.now();
        frames.push(now - before);
        before = now;
        // Every tenth step rests, so that the rows in sight are fetched and drawn.
        if (step % 10 === 9) {
          await new Promise((done) => setTimeout(done, 150));
          before = performance.now();
        }
      }
      await new Promise((done) => setTimeout(done, 300));
      observer.disconnect();
      return { tasks, frames };
    },
    { steps: SCROLLS, jump: by === 'jump' },
  );
}
