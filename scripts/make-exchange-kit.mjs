/**
 * Writes the fault kit and the golden files of the sealed exchange: `test/fixtures/exchange-kit` and `test/fixtures/exchange-golden`.
 * Keys and randomness are fixed, so a second run gives the same bytes. Files of released versions are kept for ever: a file that
 * would change is told and left alone unless `--replace` is given.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from './set-up.mjs';

const MAKERS = join(ROOT, 'test/integration/exchange/kit');
const INDEXES = ['kit.json', 'golden.json', 'checksums.sha256'];
const replace = process.argv.includes('--replace');
const resolve = { alias: { '@shared': join(ROOT, 'src-shared'), '@main': join(ROOT, 'src-main') } };

let kept = 0;
await write('exchange-kit', (await load('build-kit.ts')).buildKit);
await write('exchange-golden', (await load('build-golden.ts')).buildGolden);
if (kept > 0) {
  console.error(`${kept} files would change and were left alone`);
  process.exitCode = 1;
}

async function load(file) {
  return (await runnerImport(join(MAKERS, file), { root: ROOT, resolve })).module;
}

async function write(name, build) {
  const folder = join(ROOT, 'test/fixtures', name);
  const { files } = await build();
  let bytes = 0;
  for (const [file, content] of files) {
    const path = join(folder, file);
    bytes += content.length;
    const differs = existsSync(path) && !readFileSync(path).equals(content);
    if (differs && !replace && !INDEXES.includes(file)) {
      console.error(`would change: ${name}/${file}`);
      kept += 1;
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  console.log(`${name}: ${files.size} files, ${bytes.toLocaleString('en')} bytes`);
}
