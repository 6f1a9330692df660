/** Copies of packages that wait for a person's decision, by the SM3 of the file: `quarantine/<fingerprint>.cfp` in the data folder. */
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SM3_HEX } from '@shared/domain/identifiers';
import { isMissing, toDiskReadError, toDiskWriteError } from '../disk/disk-error';
import { syncFile, syncFolder } from '../disk/durable';

const SUFFIX = '.cfp';

export class QuarantineFolder {
  private readonly folder: string;

  constructor(dataFolder: string) {
    this.folder = join(dataFolder, 'quarantine');
  }

  pathOf(fingerprint: string): string {
    if (!SM3_HEX.test(fingerprint)) throw new Error('not an SM3 digest');
    return join(this.folder, `${fingerprint}${SUFFIX}`);
  }

  /** Takes the staged copy away; afterwards it survives a power cut. @throws AppError E_DISK_FULL, DISK_WRITE. */
  async take(stagedPath: string, fingerprint: string): Promise<void> {
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      await syncFile(stagedPath);
      await rename(stagedPath, this.pathOf(fingerprint));
      await syncFolder(this.folder);
    } catch (error) {
      throw toDiskWriteError(error);
    }
  }

  /** May be repeated. */
  async remove(fingerprint: string): Promise<void> {
    await rm(this.pathOf(fingerprint), { force: true });
  }

  /** Fingerprints of the copies; whatever else lies in the folder is removed on the way, for only this class writes there. */
  async sweepStrangers(): Promise<Set<string>> {
    const found = new Set<string>();
    for (const name of await this.names()) {
      const fingerprint = name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : '';
      if (SM3_HEX.test(fingerprint)) found.add(fingerprint);
      else await rm(join(this.folder, name), { recursive: true, force: true });
    }
    return found;
  }

  private async names(): Promise<string[]> {
    try {
      return await readdir(this.folder);
    } catch (error) {
      if (isMissing(error)) return [];
      throw toDiskReadError(error);
    }
  }
}
