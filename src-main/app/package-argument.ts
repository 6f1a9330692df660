/** The sealed package that a double click put on the command line, if there is one. It is a wish to open, never a trusted path. */
import { isAbsolute, resolve } from 'node:path';

const EXTENSION = '.cfp';

/** `workingFolder` is the one of the process that was started, which is not always ours. */
export function findPackageArgument(words: readonly string[], workingFolder: string): string | undefined {
  const word = words.findLast(
    (candidate) => candidate.toLowerCase().endsWith(EXTENSION) && !candidate.startsWith('-'),
  );
  if (word === undefined) return undefined;
  return isAbsolute(word) ? word : resolve(workingFolder, word);
}
