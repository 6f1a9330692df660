/** A file on its way to a medium: written beside its place, read back, and given its name last. Until then the medium holds nothing under that name. */
import { rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Sm3, sm3Schema } from '@shared/domain/identifiers';
import { asWriteError } from '../../disk/disk-error';
import { syncFolder } from '../../disk/durable';
import { requireRoomOnMedium } from '../../files/free-space';
import { partName } from '../../files/part-file';
import type { JobOptions } from '../../sealing/engine/jobs';
import type { PackageEngine } from '../../sealing/engine/package-engine';

export class MediumFile {
  private constructor(
    private readonly unfinished: string,
    private readonly place: string,
    /** SM3 of the whole file, the same on the medium as in its source. */
    readonly sm3: Sm3,
    readonly size: number,
  ) {}

  /** Copied and read back by the engine. @throws AppError E_DISK_FULL, DISK_WRITE (also when the medium gives back other bytes), DISK_READ, CANCELLED; then nothing is left. */
  static async write(
    engine: PackageEngine,
    source: string,
    place: string,
    options: JobOptions = {},
  ): Promise<MediumFile> {
    const unfinished = join(dirname(place), partName());
    try {
      await requireRoomOnMedium(dirname(place), (await stat(source)).size);
      const { sm3, size } = await engine.run('copyWithReadBack', { source, target: unfinished }, options);
      return new MediumFile(unfinished, place, sm3Schema.parse(sm3), size);
    } catch (error) {
      // Also what a lost process left.
      await rm(unfinished, { force: true }).catch(() => {});
      throw asWriteError(error);
    }
  }

  /** Gives it its name; a file of that name is replaced, as the person was asked. */
  async publish(): Promise<void> {
    try {
      await rename(this.unfinished, this.place);
      await syncFolder(dirname(this.place));
    } catch (error) {
      await this.discard();
      throw asWriteError(error);
    }
  }

  async discard(): Promise<void> {
    await rm(this.unfinished, { force: true }).catch(() => {});
  }

  get fileName(): string {
    return basename(this.place);
  }
}
