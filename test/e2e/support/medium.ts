/** The folder that plays the disc between the units. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** Does the act and answers the one file of that ending that it left on the medium, complete. */
export async function waitForFile(medium: string, ending: string, act: () => Promise<void>): Promise<string> {
  const state = async () => {
    const names = (await readdir(medium)).filter((name) => name.endsWith(ending));
    return new Map(
      await Promise.all(names.map(async (name) => [name, (await stat(join(medium, name))).mtimeMs] as const)),
    );
  };
  const before = await state();
  await act();
  let written: string[] = [];
  // A card that is exported again takes the place of the same file.
  await expect
    .poll(async () => {
      written = [...(await state())].filter(([name, at]) => before.get(name) !== at).map(([name]) => name);
      return written.length;
    })
    .toBe(1);
  return join(medium, written[0] ?? '');
}
