/** LibreOffice and poppler as measuring tools: found once, run with an own profile, never needed to build or start the application. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { removeFolder } from '../remove-folder';

const run = promisify(execFile);

const NAMED_FACES = ['仿宋_GB2312', '楷体_GB2312', '黑体', '宋体', '方正小标宋简体'];

const works = (command: string, argument: string) =>
  spawnSync(command, [argument], { stdio: 'ignore' }).error === undefined;

/** Null when everything is there, else what is missing. Without the look-alike faces every position would be another. */
export function missingTools(): string | null {
  if (!works('soffice', '--version')) return 'soffice is not installed';
  if (!works('pdftotext', '-v') || !works('pdftoppm', '-v')) return 'poppler-utils is not installed';
  for (const face of NAMED_FACES) {
    const match = spawnSync('fc-match', ['-f', '%{family}', face], { encoding: 'utf8' });
    if (match.stdout?.includes(face) !== true) return `no font named ${face} (FONTCONFIG_FILE)`;
  }
  return null;
}

/** Name of a suite that needs the tools: says why it is skipped. In continuous integration nothing is skipped. */
export function toolSuite(name: string): { name: string; skip: boolean } {
  const missing = missingTools();
  if (missing === null) return { name, skip: false };
  if (process.env.CI) throw new Error(`continuous integration needs the rendering tools: ${missing}`);
  return { name: `${name} (skipped: ${missing})`, skip: true };
}

/** Renders documents to PDF in one start of LibreOffice and gives a folder that the caller removes. */
export async function renderToPdf(documents: ReadonlyMap<string, Uint8Array>): Promise<{
  pdf: (name: string) => string;
  remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'chengfu-render-'));
  const files: string[] = [];
  for (const [name, bytes] of documents) {
    const file = join(folder, `${name}.docx`);
    await writeFile(file, bytes);
    files.push(file);
  }
  const profile = pathToFileURL(join(folder, 'profile')).href;
  await run(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
    { timeout: 120_000 },
  );
  return {
    pdf: (name) => join(folder, `${basename(name)}.pdf`),
    remove: () => removeFolder(folder),
  };
}

export async function pdfWordBoxes(pdf: string): Promise<string> {
  const { stdout } = await run('pdftotext', ['-bbox-layout', pdf, '-'], { maxBuffer: 64 << 20 });
  return stdout;
}

/** One page as a PPM picture. */
export async function pdfPagePixels(pdf: string, page: number, dotsPerInch: number): Promise<Uint8Array> {
  const prefix = `${pdf}-${page}`;
  await run('pdftoppm', [
    '-r',
    String(dotsPerInch),
    '-f',
    String(page),
    '-l',
    String(page),
    '-singlefile',
    pdf,
    prefix,
  ]);
  return readFile(`${prefix}.ppm`);
}
