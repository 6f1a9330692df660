/** Limits that both processes keep. */

/** Files that are dropped, chosen or opened in one go: as many as one medium may bring. */
export const MOST_FILES_AT_ONCE = 10_000;
