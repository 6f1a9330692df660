/** Every column of the sheet. */
import { FINAL_FIXTURES } from './fixtures/final-fixtures';
import { GEOMETRY_FIXTURES } from './fixtures/geometry-fixtures';
import { KIND_FIXTURES } from './fixtures/kind-sheet-fixtures';
import { LENGTH_FIXTURES, SHEET_FIXTURES, type SheetFixture } from './fixtures/sheet-fixtures';

export const ALL_FIXTURES: readonly SheetFixture[] = [
  ...SHEET_FIXTURES,
  ...LENGTH_FIXTURES,
  ...FINAL_FIXTURES,
  ...GEOMETRY_FIXTURES,
  ...KIND_FIXTURES,
];
