/** What a start decides before there is a window: folder, place on the screen, tokens, the log. */
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseDataFolder, createDataFolder } from '@main/app/data-folder';
import { DroppedFiles } from '@main/app/dropped-files';
import { openLog } from '@main/app/log';
import { fitBounds, MINIMUM, readBounds, writeBounds } from '@main/app/window-bounds';
import { MOST_FILES_AT_ONCE } from '@shared/ipc/limits';
import { AppError } from '@shared/result/app-error';
import { describe, expect, test } from 'vitest';

const scratch = () => mkdtempSync(join(tmpdir(), 'chengfu-app-'));

describe('the data folder', () => {
  test('comes from the argument, then the environment, then the system', () => {
    const environment = { CHENGFU_DATA_FOLDER: '/data/b' };
    expect(chooseDataFolder(['.', '--data-folder=/data/a'], environment, '/offered').root).toBe('/data/a');
    expect(chooseDataFolder(['.'], environment, '/offered').root).toBe('/data/b');
    expect(chooseDataFolder(['.', '--data-folder='], {}, '/offered').root).toBe(join('/offered', 'data'));
  });

  test('is private to its user, also when it was not before', () => {
    const folder = chooseDataFolder([`--data-folder=${join(scratch(), '云州市政府办')}`], {}, '/offered');
    createDataFolder(folder);
    createDataFolder(folder);
    for (const path of [folder.root, folder.window, folder.logs])
      expect(statSync(path).mode & 0o777).toBe(0o700);
  });
});

describe('the place of the window', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };

  test('is 1280×800 the first time, in the middle', () => {
    expect(fitBounds(undefined, [screen])).toEqual({ width: 1280, height: 800, maximized: false });
  });

  test('is kept where a screen still shows it', () => {
    const bounds = { x: 300, y: 40, width: 1400, height: 900, maximized: true };
    expect(fitBounds(bounds, [screen])).toEqual(bounds);
  });

  test('is forgotten with the screen it was on, and the size fits the one that is left', () => {
    const bounds = { x: 2500, y: 40, width: 2400, height: 1300, maximized: false };
    expect(fitBounds(bounds, [screen])).toEqual({ width: 1920, height: 1080, maximized: false });
  });

  test('is never smaller than a page needs', () => {
    expect(fitBounds({ width: 10, height: 10, maximized: false }, [screen])).toMatchObject(MINIMUM);
  });

  test('survives writing and reading, and a damaged file is no place', () => {
    const path = join(scratch(), 'bounds.json');
    const bounds = { x: 1, y: 2, width: 1300, height: 820, maximized: false };
    writeBounds(path, bounds);
    expect(readBounds(path)).toEqual(bounds);
    for (const text of ['{', 'null', '{"width":"1300","height":820,"maximized":false}', '{"width":1300}']) {
      writeFileSync(path, text);
      expect(readBounds(path)).toBeUndefined();
    }
  });
});

describe('dropped files', () => {
  test('a token gives its path once', () => {
    const dropped = new DroppedFiles();
    const [first, second] = dropped.keep(['/a.cfp', '/b.cfp']);
    expect(dropped.take(second ?? '')).toBe('/b.cfp');
    expect(dropped.take(first ?? '')).toBe('/a.cfp');
    expect(() => dropped.take(first ?? '')).toThrow(AppError);
    expect(() => dropped.take('/etc/passwd')).toThrow(AppError);
  });

  test('only so many are kept, and the newest are', () => {
    const dropped = new DroppedFiles();
    const [oldest] = dropped.keep(['/old.cfp']);
    const tokens = dropped.keep(Array.from({ length: MOST_FILES_AT_ONCE }, (_, index) => `/${index}.cfp`));
    expect(() => dropped.take(oldest ?? '')).toThrow(AppError);
    expect(dropped.take(tokens.at(-1) ?? '')).toBe(`/${MOST_FILES_AT_ONCE - 1}.cfp`);
    expect(() => dropped.keep(Array.from({ length: MOST_FILES_AT_ONCE + 1 }, () => '/x'))).toThrow(AppError);
  });
});

describe('the log', () => {
  const at = () => new Date('2026-03-11T01:02:03Z');

  test('an incident has a number to read out, and the log has the whole error under it', () => {
    const folder = scratch();
    const number = openLog(folder, at).incident(new Error('outer', { cause: new Error('inner') }));
    expect(number).toMatch(/^20260311-[2-9A-HJKMNP-Z]{5}$/);
    const text = readFileSync(join(folder, 'chengfu.log'), 'utf8');
    expect(text).toContain(`2026-03-11T01:02:03.000Z incident ${number} Error: outer`);
    expect(text).toContain('caused by Error: inner');
    expect(statSync(join(folder, 'chengfu.log')).mode & 0o777).toBe(0o600);
  });

  test('a full file is turned over, so the log never grows past two', () => {
    const folder = scratch();
    writeFileSync(join(folder, 'chengfu.log'), 'x'.repeat(2 * 1024 * 1024 + 1));
    openLog(folder, at).note('after');
    expect(readFileSync(join(folder, 'chengfu.log'), 'utf8')).toContain('after');
    expect(statSync(join(folder, 'chengfu.log.1')).size).toBeGreaterThan(2 * 1024 * 1024);
  });
});
