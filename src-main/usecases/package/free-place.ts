/** A place in a folder where nothing lies yet: what is written without asking replaces nothing. */
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { asWriteError, isMissing } from '../../disk/disk-error';
import { nameFromLabel } from '../../files/safe-name';

/** The name itself, else with （2）, （3）… behind it. @throws AppError PATH_TOO_LONG, DISK_WRITE. */
export async function freePlace(folder: string, stem: string, extension: string): Promise<string> {
  for (let number = 1; ; number++) {
    const place = join(folder, nameFromLabel(stem, number === 1 ? extension : `（${number}）${extension}`));
    const found = await lstat(place).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw asWriteError(error);
    });
    if (found === undefined) return place;
  }
}
