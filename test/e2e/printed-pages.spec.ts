/** Ctrl+P as paper: a matter on upright A4 sheets, the list on lying ones, every sheet printed, and nothing else that the page keeps for the printer. */
import { rm } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { ask } from './support/ask';
import { type Desk, launchDesk } from './support/launch';

const POINTS = 40;
const TITLE = '关于增加城区停车泊位的建议';
/** A4 in whole points. */
const UPRIGHT = '595 842';
const LYING = '842 595';

let desk: Desk;
let matterId: string;

test.beforeAll(async () => {
  desk = await launchDesk();
  const { window } = desk;
  await ask(window, 'setup.create', {
    name: '云州市人民政府办公室',
    code: '云政办',
    desks: ['office'],
    password: '政府办公室-2026',
    person: { name: '周启明', role: 'supervisor', phone: '0513-88000101' },
  });
  const { today } = await ask(window, 'app.status', {});
  ({ matterId } = await ask(window, 'matter.register', {
    kind: 'deputy-suggestion',
    number: '48',
    session: { term: 14, meeting: 3 },
    title: TITLE,
    proposers: [{ name: '王海燕', kind: 'deputy' }],
    originalText: '城区停车难。',
    points: Array.from({ length: POINTS }, (_value, index) => ({
      text: `第${index + 1}条：在人员密集的路段和老旧小区周边挖掘闲置地块，分批增设公共停车泊位，并同步完善标志标线和收费公示。`,
    })),
    grade: 3,
    keyMatter: false,
    classification: 'none',
    urgency: 'none',
    attachments: [],
    receivedOn: today,
  }));
  // What would go to a printer stays on the page instead, to be made a PDF of.
  await window.evaluate(() => {
    globalThis.print = () => {
      const page = document.querySelector('.paper-page');
      if (page) document.body.append(page.cloneNode(true));
    };
  });
});

test.afterAll(async () => {
  await desk?.close();
  await rm(desk.dataFolder, { recursive: true, force: true });
});

/** The sizes of the sheets of the page with that heading, in points. */
async function sheets(path: string, heading: string, words: string): Promise<string[]> {
  const { window, application } = desk;
  await window.evaluate((to) => {
    for (const old of document.querySelectorAll('.paper-page')) old.remove();
    globalThis.location.hash = to;
  }, path);
  await expect(window.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
  await expect(window.getByRole('main')).toContainText(TITLE);
  await window.keyboard.press('Control+p');
  await expect(window.locator('.paper-page')).toContainText(words);
  const bytes = await application.evaluate(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true });
    return pdf?.toString('latin1') ?? '';
  });
  return [...bytes.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))} ${Math.round(Number(height))}`,
  );
}

test('a matter goes onto as many upright sheets as it needs, none cut off', async () => {
  const matter = await sheets(`/matters/${matterId}`, TITLE, `第${POINTS}条`);
  expect(matter.length).toBeGreaterThan(1);
  for (const size of matter) expect(size).toBe(UPRIGHT);
  const { window } = desk;
  await window.emulateMedia({ media: 'print' });
  // The table stands inside the sheet, and beside it nothing is printed.
  const faults = await window.evaluate(() => {
    const page = document.querySelector('.paper-page');
    const edge = page?.getBoundingClientRect().right ?? 0;
    const wide = [...(page?.querySelectorAll('table') ?? [])].filter(
      (table) => table.getBoundingClientRect().right > edge,
    );
    const others = [...document.body.children].filter(
      (child) => !child.matches('.paper-page') && getComputedStyle(child).display !== 'none',
    );
    return { wide: wide.length, others: others.map((child) => child.className) };
  });
  await window.emulateMedia({ media: null });
  expect(faults).toEqual({ wide: 0, others: [] });
});

test('the list lies on its side', async () => {
  const list = await sheets('/matters', '事项', TITLE);
  expect(list).toEqual([LYING]);
});
