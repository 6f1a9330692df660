/** A package cut off anywhere, taken in as a clerk would: told as truncated, and not one row or file of the desk differs afterwards (SEALED-PACKAGE 9). */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sized, state } from './section-nine';
import {
  assign,
  databaseDigest,
  exportTo,
  fileOf,
  filesOnDisk,
  importAt,
  officeAndUnit,
  register,
  stageAt,
  stagingFolders,
} from './support';
import { placesOfTruncation } from './truncated';

const TOGETHER = 40;

it('changes nothing wherever it is cut, and the whole file is taken in afterwards', {
  timeout: sized(120_000, 1_800_000),
}, async () => {
  const { office, unit } = await officeAndUnit();
  const attachments = [await fileOf(office, '建议原文.pdf', '幼儿园'.repeat(8000))];
  await assign(office, await register(office, { number: '0493', attachments }), unit);
  const { path } = await exportTo(office, unit);
  const whole = await readFile(path);
  const before = { digest: await databaseDigest(unit), files: await filesOnDisk(unit) };

  const places = placesOfTruncation(whole.length);
  for (let first = 0; first < places.length; first += TOGETHER) {
    const paths: string[] = [];
    for (const length of places.slice(first, first + TOGETHER)) {
      const cut = join(unit.folder, `${length}.cfp`);
      await writeFile(cut, whole.subarray(0, length));
      paths.push(cut);
    }
    const { plans, refused } = await stageAt(unit, ...paths);
    expect(plans).toEqual([]);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['E_TRUNCATED']));
    expect(refused.length).toBe(paths.length);
    expect(await databaseDigest(unit)).toBe(before.digest);
  }
  expect(await filesOnDisk(unit)).toEqual(before.files);
  expect(await stagingFolders(unit)).toEqual([]);
  state('truncation', 'E_TRUNCATED by the whole import, database and files unchanged', places.length);

  expect(await importAt(unit, path)).toHaveLength(1);
  expect(await databaseDigest(unit)).not.toBe(before.digest);
  state('truncation', 'negative control: the whole file is taken in and changes the database', 1);
});
