/** Small files: most have 20 to 200 lines. The report names the longest, the limit stops the ones that grew past reading. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles, ROOT, readText } from './support/source-tree';

const COMFORTABLE = 200;
/** A test may be a long list of cases; code may not. */
const LIMITS = { code: 300, test: 600 } as const;

const sizes = listFiles()
  .filter((path) => /^(src-|test\/|scripts\/).*\.(ts|tsx|mjs)$/.test(path))
  .map((path) => ({ path, lines: readText(path).split('\n').length - 1 }))
  .sort((left, right) => right.lines - left.lines);

test('no file is too long to read, and nine of ten are comfortable', () => {
  const comfortable = sizes.filter((file) => file.lines <= COMFORTABLE).length;
  const report = [
    `${sizes.length} files, ${comfortable} of them with at most ${COMFORTABLE} lines`,
    ...sizes.slice(0, 20).map((file) => `${String(file.lines).padStart(5)}  ${file.path}`),
  ].join('\n');
  mkdirSync(join(ROOT, 'test-results'), { recursive: true });
  writeFileSync(join(ROOT, 'test-results/file-sizes.txt'), `${report}\n`);
  expect(
    sizes.filter((file) => file.lines > LIMITS[file.path.startsWith('test/') ? 'test' : 'code']),
  ).toEqual([]);
  expect(comfortable / sizes.length).toBeGreaterThan(0.9);
});
