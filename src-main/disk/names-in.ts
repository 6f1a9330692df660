/** The names in a folder of our own; a folder that is not there holds none. */
import { readdir } from 'node:fs/promises';
import { isMissing, toDiskReadError } from './disk-error';

export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw toDiskReadError(error);
  }
}
