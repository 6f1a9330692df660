/** A file on its way to a medium: written beside its place, read back, and given its name last. Until then the medium holds nothing under that name. */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Sm3, sm3Schema } from '@shared/domain/identifiers';
import { AppError } from '@shared/result/app-error';
import { asReadError, asWriteError } from '../../disk/disk-error';
import { syncFolder } from '../../disk/durable';
import { freeBytes } from '../../files/free-space';
import { hexOf } from '../../sealing/bytes';
import { createSm3Stream } from '../../sealing/sm3';

export class MediumFile {
  private constructor(
    private readonly unfinished: string,
    private readonly place: string,
    /** SM3 of the whole file, the same on the medium as in its source. */
    readonly sm3: Sm3,
    readonly size: number,
  ) {}

  /** @throws AppError E_DISK_FULL, DISK_WRITE (also when the medium gives back other bytes), DISK_READ; then nothing is left. */
  static async write(source: string, place: string): Promise<MediumFile> {
    const unfinished = join(dirname(place), `.chengfu-${randomBytes(6).toString('hex')}.part`);
    try {
      await requireRoom(source, dirname(place));
      const written = await copyDurably(source, unfinished);
      if ((await digestOf(unfinished)) !== written.sm3)
        throw new AppError('DISK_WRITE', { reason: 'read back differs' });
      return new MediumFile(unfinished, place, written.sm3, written.size);
    } catch (error) {
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

/** The whole medium may be filled: nothing else is kept on it. */
async function requireRoom(source: string, folder: string): Promise<void> {
  const { size } = await stat(source);
  const free = await freeBytes(folder);
  if (free < size) throw new AppError('E_DISK_FULL', { needed: size, free });
}

async function copyDurably(source: string, target: string): Promise<{ sm3: Sm3; size: number }> {
  const digest = await createSm3Stream();
  let size = 0;
  const file = await open(target, 'wx', 0o600);
  try {
    for await (const bytes of readPieces(source)) {
      digest.update(bytes);
      size += bytes.length;
      await file.writeFile(bytes);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sm3: sm3Schema.parse(hexOf(digest.digest())), size };
}

async function digestOf(path: string): Promise<Sm3> {
  const digest = await createSm3Stream();
  for await (const bytes of readPieces(path)) digest.update(bytes);
  return sm3Schema.parse(hexOf(digest.digest()));
}

async function* readPieces(path: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path, { highWaterMark: 1024 * 1024 });
  } catch (error) {
    throw asReadError(error, false);
  }
}
