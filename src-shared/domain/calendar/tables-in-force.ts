/** Which holiday tables count on this desk: a table that a person imported stands before the shipped one of its year (PRODUCT 4). */
import type { HolidayTable } from './holiday-table';

export type TableOrigin = 'shipped' | 'imported';

export interface TableInForce {
  readonly table: HolidayTable;
  readonly origin: TableOrigin;
}

/** The newest year first. */
export function tablesInForce(
  shipped: readonly HolidayTable[],
  imported: readonly HolidayTable[],
): TableInForce[] {
  const replaced = new Set(imported.map(({ year }) => year));
  const inForce = [
    ...imported.map((table) => ({ table, origin: 'imported' as const })),
    ...shipped
      .filter(({ year }) => !replaced.has(year))
      .map((table) => ({ table, origin: 'shipped' as const })),
  ];
  return inForce.sort((left, right) => right.table.year - left.table.year);
}

/** One imported table a year: the last one imported counts. */
export function withImported(imported: readonly HolidayTable[], table: HolidayTable): HolidayTable[] {
  return [...imported.filter(({ year }) => year !== table.year), table];
}
