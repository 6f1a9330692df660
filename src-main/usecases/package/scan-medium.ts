/** Finds what can be read on a disc, a stick or in a folder, by name only: nothing is opened, no link is followed, and what is not ours is counted, not touched. */
import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '@shared/result/app-error';
import { asMediumReadError } from '../../disk/disk-error';
import { throwIfCancelled } from '../../sealing/cancellation';

/** A folder chosen by a person is level 1. */
const DEEPEST_LEVEL = 4;
const MOST_CANDIDATES = 10_000;

const PACKAGE = /\.cfp$/i;
const VOLUME = /\.cfp\.[0-9]{3}$/i;
const CARD = /\.cfc$/i;

export interface Candidate {
  readonly path: string;
  /** The last part of the path: a label. */
  readonly fileName: string;
  readonly kind: 'package' | 'volume' | 'card';
  readonly size: number;
}

export interface Scan {
  readonly candidates: readonly Candidate[];
  /** Not readable: each with why. */
  readonly unreadable: readonly { readonly fileName: string; readonly error: AppError }[];
  /** Files of other kinds, links, and unfinished copies. */
  readonly ignored: number;
  /** Ours, but beyond the most that one go takes. */
  readonly left: number;
}

/** `paths`: files as a person named them, and folders. In the order of names, folder by folder. */
export async function scanMedium(paths: readonly string[], signal?: AbortSignal): Promise<Scan> {
  const scanner = new Scanner(signal);
  for (const path of paths) await scanner.addChosen(path);
  return scanner.scan();
}

class Scanner {
  private readonly candidates: Candidate[] = [];
  private readonly unreadable: { fileName: string; error: AppError }[] = [];
  private ignored = 0;
  private left = 0;

  constructor(private readonly signal: AbortSignal | undefined) {}

  scan(): Scan {
    const { candidates, unreadable, ignored, left } = this;
    return { candidates, unreadable, ignored, left };
  }

  /** A file that a person pointed at is read whatever its name says: the refusal then tells what it is. */
  async addChosen(path: string): Promise<void> {
    await this.attempt(path, async () => {
      const found = await stat(path);
      if (found.isDirectory()) await this.addFolder(path, 1);
      else this.add(path, kindOf(basename(path)) ?? 'package', found.size);
    });
  }

  private async addFolder(folder: string, level: number): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true });
    entries.sort((one, other) => (one.name < other.name ? -1 : 1));
    for (const entry of entries) {
      throwIfCancelled(this.signal);
      const path = join(folder, entry.name);
      const kind = kindOf(entry.name);
      if (entry.isDirectory() && level < DEEPEST_LEVEL) {
        await this.attempt(path, () => this.addFolder(path, level + 1));
      } else if (entry.isFile() && kind !== undefined) {
        await this.attempt(path, async () => this.add(path, kind, (await lstat(path)).size));
      } else {
        this.ignored += 1;
      }
    }
  }

  private add(path: string, kind: Candidate['kind'], size: number): void {
    if (this.candidates.length >= MOST_CANDIDATES) this.left += 1;
    else this.candidates.push({ path, fileName: basename(path), kind, size });
  }

  /** One folder or file that cannot be read does not end the reading of the others. */
  private async attempt(path: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      const error = asMediumReadError(thrown);
      if (!(error instanceof AppError) || error.code === 'CANCELLED') throw error;
      this.unreadable.push({ fileName: basename(path), error });
    }
  }
}

/** Hidden files are none of ours: unfinished copies of an export, and what other systems leave beside a file. */
function kindOf(name: string): Candidate['kind'] | undefined {
  if (name.startsWith('.')) return undefined;
  if (PACKAGE.test(name)) return 'package';
  if (VOLUME.test(name)) return 'volume';
  return CARD.test(name) ? 'card' : undefined;
}
