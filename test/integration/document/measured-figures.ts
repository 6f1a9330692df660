/** Keeps measured figures in test-results, one file a measurement, so that they can be stated and compared. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../../../test-results');

export function keepFigures(name: string, figures: Readonly<Record<string, unknown>>): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(resolve(FOLDER, `${name}.json`), `${JSON.stringify(figures, null, 2)}\n`);
}
