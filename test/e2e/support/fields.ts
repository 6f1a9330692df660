/** Fields and buttons as a clerk uses them: choices, days, marks that stand side by side. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Opens a choice and takes the entry with these words; a list that closed again (the page was still loading) is opened once more. */
export async function choose(window: Page, field: Locator, words: string): Promise<void> {
  const option = window
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ hasText: words })
    .first();
  await expect(async () => {
    if (!(await option.isVisible())) {
      await field.focus();
      await field.press('ArrowDown');
    }
    await option.click({ timeout: 2_000 });
  }).toPass({ timeout: 15_000 });
}

/** Types a day into a day picker: 2026-05-21. */
export async function setDay(field: Locator, day: string): Promise<void> {
  await field.fill(day);
  await field.press('Enter');
}

/** One of the marks that stand side by side. */
export async function mark(place: Locator | Page, group: string, words: string): Promise<void> {
  await place.getByRole('radiogroup', { name: group }).getByText(words, { exact: true }).click();
}

/** By its whole words; an icon in front of them has a name of its own. */
export function button(place: Locator | Page, words: string): Locator {
  return place.getByRole('button', { name: new RegExp(`^(?:[a-z-]+ )?${words}$`) });
}

/** What stands in a body editor, a line a paragraph. */
export async function writtenIn(field: Locator): Promise<string> {
  return (await field.locator('> *').allInnerTexts()).map((line) => line.trim()).join('\n');
}

/** The body editor's counterpart of `toHaveValue`. */
export async function expectWritten(field: Locator, text: string | RegExp): Promise<void> {
  const written = expect.poll(() => writtenIn(field));
  await (typeof text === 'string' ? written.toBe(text) : written.toMatch(text));
}
