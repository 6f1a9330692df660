/** Packages, parts, cards and folders that a double click or a person put on the command line. They are wishes to open, never trusted paths. */
import { isAbsolute, relative, resolve } from 'node:path';

const OURS = /\.(?:cfp|cfp\.[0-9]{3}|cfc)$/i;

export interface ArgumentPlace {
  /** Of the process that was started, which is not always ours. */
  readonly workingFolder: string;
  /** An unpackaged start names it first: it is the program, not a wish. */
  readonly applicationFolder: string;
  readonly isFolder: (path: string) => boolean;
}

/** In the order given. */
export function findPackageArguments(words: readonly string[], place: ArgumentPlace): string[] {
  return words.flatMap((word) => {
    if (word === '' || word.startsWith('-')) return [];
    const path = isAbsolute(word) ? word : resolve(place.workingFolder, word);
    if (OURS.test(path)) return [path];
    const isProgram = relative(place.applicationFolder, path) === '';
    return !isProgram && place.isFolder(path) ? [path] : [];
  });
}
