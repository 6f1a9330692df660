/** A switch that an office may turn does something, or is said to wait for a later work: none is there for show. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ProfileSettings } from '@shared/domain/profile/profile';
import { SETTING_WORDS } from '@shared/domain/profile/profile-words';
import { expect, it } from 'vitest';
import { KEPT_SETTINGS } from '../kept-settings';

const ROOT = resolve(import.meta.dirname, '../../..');
/** What declares, names and edits every setting alike. */
const NOT_A_USE = /domain[/\\]profile[/\\]profile(?:-words)?\.ts$|SettingsSection\.tsx$/u;

const sources = ['src-main', 'src-shared', 'src-renderer'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/u.test(path))
    .map((path) => join(ROOT, folder, path))
    .filter((path) => !NOT_A_USE.test(path))
    .map((path) => readFileSync(path, 'utf8')),
);

it('every setting is read by the code, but for those that the table says are kept for later', () => {
  const names = Object.keys(SETTING_WORDS) as (keyof ProfileSettings)[];
  const unread = names.filter((name) => !sources.some((text) => text.includes(name)));
  expect(unread).toEqual(names.filter((name) => name in KEPT_SETTINGS));
});
