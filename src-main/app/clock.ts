/** The application's clock. Development and tests may set it to another day; an installed application never does. */
const ARGUMENT = '--start-at=';

/** `--start-at=2026-05-21T09:00:00+08:00` lets time run from there. @throws RangeError for a text that is no instant. */
export function clockOf(words: readonly string[], isPackaged: boolean): () => number {
  const start = words.find((word) => word.startsWith(ARGUMENT))?.slice(ARGUMENT.length);
  if (isPackaged || start === undefined) return Date.now;
  const at = Date.parse(start);
  if (!Number.isFinite(at)) throw new RangeError(`${ARGUMENT} takes an instant, not ${start}`);
  const offset = at - Date.now();
  return () => Date.now() + offset;
}
