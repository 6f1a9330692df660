/** `npm run format:sheet`: measures everything, leaves every file for a person or another instrument, and prints the sheet. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { missingTools } from '../office-tools';
import { ALL_FIXTURES } from './all-fixtures';
import { contactSheets } from './contact-sheet';
import { type FileEntry, indexEntry } from './file-index';
import { ALL_VERSIONS } from './other-programs';
import { savePictures } from './page-pictures';
import { type PreviewShare, previewShare } from './preview-share';
import { sheetText, sumsOf } from './print-sheet';
import { measureFixtures, measureMutants } from './run-sheet';

const folder = resolve('test-results/format-sheet');
const missing = missingTools();
if (missing !== null) {
  console.error(`the sheet needs LibreOffice, poppler and the look-alike faces: ${missing}`);
  process.exit(1);
}
const started = Date.now();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const entries: FileEntry[] = [];
const shares: PreviewShare[] = [];
let withPython = true;
const results = await measureFixtures(
  ALL_FIXTURES,
  { folder, versions: ALL_VERSIONS, roundTrip: true },
  (measured, files) => {
    withPython = files.withPython;
    entries.push(indexEntry(measured));
    shares.push(previewShare(measured));
    savePictures(files.pdf(measured.name), measured.pages.length, join(folder, 'png', measured.name));
  },
);
const mutants = await measureMutants(ALL_FIXTURES, results, {
  folder: join(folder, 'mutants'),
  versions: ALL_VERSIONS,
  roundTrip: true,
});

writeFileSync(join(folder, 'index.json'), `${JSON.stringify(entries, null, 1)}\n`);
await contactSheets(results, entries, folder);
const lines = shares.reduce((sum, share) => sum + share.lines, 0);
const equal = shares.reduce((sum, share) => sum + share.equal, 0);
const samePages = shares.filter((share) => share.pages === share.renderedPages).length;
const sums = sumsOf(results, mutants);
const text = [
  sheetText(results, mutants),
  `Preview against render: page count equal on ${samePages} of ${shares.length} documents; ${((equal / lines) * 100).toFixed(2)} % of ${lines} lines break alike.`,
  `Validator: ${ALL_VERSIONS.length} versions of Office, ${ALL_FIXTURES.length} documents and their ${ALL_VERSIONS.length * ALL_FIXTURES.length} results (row 1).`,
  ...(withPython
    ? []
    : ['python-docx is not installed (Debian: python3-docx): row 2 stands on LibreOffice alone.']),
  `Files: test-results/format-sheet (docx, pdf, png, index.json). ${((Date.now() - started) / 1000).toFixed(0)} s.`,
  '',
  `${sums.passed} passed, ${sums.failed} failed`,
].join('\n');
writeFileSync(join(folder, 'sheet.txt'), `${text}\n`);
console.log(text);
process.exitCode = sums.failed > 0 ? 1 : 0;
