/** Reads a small file of text that a person chose: UTF-8 or nothing, for anything else would turn names into rubbish unseen. */
import type { AppError } from '@shared/result/app-error';
import { readSmallFile } from './read-small-file';

interface Refusals {
  readonly tooLong: () => AppError;
  readonly notText: () => AppError;
}

/** A byte order mark that an editor put first is dropped. @throws AppError DISK_READ and the given ones. */
export async function readTextFile(
  path: string,
  largest: number,
  { tooLong, notText }: Refusals,
): Promise<string> {
  const bytes = await readSmallFile(path, largest, tooLong);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notText();
  }
}
