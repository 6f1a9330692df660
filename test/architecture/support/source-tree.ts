/** The files of the tree as git knows them (new ones included), so that a rule never looks at what is built or installed. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSource, type SourceFile } from './source-file';

export const ROOT = resolve(import.meta.dirname, '../../..');

/** What is committed or staged. */
export function listTrackedFiles(): readonly string[] {
  return list(['--cached']);
}

export function listFiles(): readonly string[] {
  return list(['--cached', '--others', '--exclude-standard']);
}

function list(selection: readonly string[]): readonly string[] {
  const answer = execFileSync('git', ['ls-files', '-z', ...selection], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return answer.split('\0').filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function readSources(): readonly SourceFile[] {
  return listFiles()
    .filter((path) => /^src-.*\.tsx?$/.test(path))
    .map((path) => readSource(path, readText(path)));
}
