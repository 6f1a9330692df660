/**
 * Files by the SM3 of their content: `blobs/ab/cdef…`. A name from outside never becomes a path, equal files are stored once.
 * A file is on the disk before any row may refer to it; what no row refers to is swept at start.
 */
import { createReadStream } from 'node:fs';
import { access, chmod, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SM3_HEX } from '@shared/domain/identifiers';
import { AppError } from '@shared/result/app-error';
import { isMissing, toDiskReadError, toDiskWriteError } from '../disk/disk-error';
import { syncFile, syncFolder } from '../disk/durable';
import { namesIn } from '../disk/names-in';

/** One use each. Injected, because the algorithm belongs to the sealing room. */
export interface ContentHasher {
  update(bytes: Uint8Array): unknown;
  /** 64 lower-case hexadecimal digits. */
  digest(): string;
}

export interface ContentStoreOptions {
  /** The `blobs` folder; on the same file system as staging. */
  readonly folder: string;
  readonly createHasher: () => Promise<ContentHasher>;
  /** Of a whole file of any length, elsewhere than in the process that serves the window. @throws AppError DISK_READ. */
  readonly digestOf: (path: string) => Promise<string>;
}

export class ContentStore {
  constructor(private readonly options: ContentStoreOptions) {}

  /** For another process to read from; the file may be missing. */
  pathOf(sm3: string): string {
    if (!SM3_HEX.test(sm3)) throw new Error('not an SM3 digest');
    return join(this.options.folder, sm3.slice(0, 2), sm3.slice(2));
  }

  async has(sm3: string): Promise<boolean> {
    try {
      await access(this.pathOf(sm3));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw toDiskReadError(error);
    }
  }

  /**
   * Takes a staged file whose digest the caller has verified while writing it. Afterwards it survives a power cut.
   * May be repeated after a crash: a stored file is replaced by the same content, a staged file that is gone must be stored.
   * @throws AppError BLOB_MISSING, E_DISK_FULL, DISK_WRITE
   */
  async adopt(stagedPath: string, sm3: string): Promise<void> {
    const target = this.pathOf(sm3);
    const shard = dirname(target);
    try {
      await mkdir(shard, { recursive: true, mode: 0o700 });
      await syncFile(stagedPath);
      await chmod(stagedPath, 0o600);
      await rename(stagedPath, target);
      await syncFolder(shard);
      await syncFolder(this.options.folder);
    } catch (error) {
      if (!isMissing(error)) throw toDiskWriteError(error);
      if (!(await this.has(sm3))) throw new AppError('BLOB_MISSING', { sm3 }, { cause: error });
    }
  }

  /** The whole content, verified. For files of known, moderate size; large ones go through `pieces` after `verify`. */
  async read(sm3: string): Promise<Buffer> {
    const content = await readFile(this.pathOf(sm3)).catch((error: unknown) => this.refuse(error, sm3));
    const hasher = await this.options.createHasher();
    hasher.update(content);
    requireEqual(hasher.digest(), sm3);
    return content;
  }

  /**
   * The bytes as they stand, piece by piece. The file is opened when the first piece is asked for: a stream that is open before its
   * destination is has nobody to tell an error to, and stays open when there is no destination.
   * @throws AppError BLOB_MISSING, DISK_READ
   */
  async *pieces(sm3: string): AsyncGenerator<Uint8Array> {
    try {
      yield* createReadStream(this.pathOf(sm3));
    } catch (error) {
      this.refuse(error, sm3);
    }
  }

  /** @throws AppError BLOB_MISSING when it is gone, and with `damaged` when its bytes have changed. */
  async verify(sm3: string): Promise<void> {
    if (!(await this.has(sm3))) throw new AppError('BLOB_MISSING', { sm3 });
    requireEqual(await this.options.digestOf(this.pathOf(sm3)), sm3);
  }

  /**
   * Removes what is not referred to: files of an import that died before its transaction.
   * Only at start, for a running import has files here that no row names yet. @returns how many went.
   */
  async sweep(referenced: ReadonlySet<string>): Promise<number> {
    const { folder } = this.options;
    let removed = 0;
    for (const shard of await namesIn(folder)) {
      const names = await namesIn(join(folder, shard));
      for (const name of names.filter((rest) => !referenced.has(`${shard}${rest}`))) {
        await rm(join(folder, shard, name), { recursive: true, force: true });
        removed += 1;
      }
    }
    return removed;
  }

  private refuse(error: unknown, sm3: string): never {
    if (isMissing(error)) throw new AppError('BLOB_MISSING', { sm3 }, { cause: error });
    throw toDiskReadError(error);
  }
}

function requireEqual(found: string, sm3: string): void {
  if (found !== sm3) throw new AppError('BLOB_MISSING', { sm3, damaged: true });
}
