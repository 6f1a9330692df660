/** The order of two texts by their code units, for `sort`: the same on every desk, whatever the language of its machine. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
