/** Column widths of a ruled table: whole twips, because WPS needs them on the grid and on each cell; together they are the table's. */

/** The last column takes what rounding leaves. */
export function gridTwips(shares: readonly number[], totalTwips: number): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  const widths = shares.map((share) => Math.floor((totalTwips * share) / sum));
  const rest = totalTwips - widths.reduce((all, width) => all + width, 0);
  widths[widths.length - 1] = (widths.at(-1) ?? 0) + rest;
  return widths;
}
