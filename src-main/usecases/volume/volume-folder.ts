/**
 * Parts of packages that came on several discs, in `volumes/<setId>/<number>` of the data folder: each is there whole or not at
 * all, in any order, over days and restarts, until its set is joined and imported or a person gives it up (SEALED-PACKAGE 7).
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@shared/result/app-error';
import { isMissing, toDiskReadError, toDiskWriteError } from '../../disk/disk-error';
import { namesIn } from '../../disk/names-in';
import { writeAtomically } from '../../disk/whole-file';
import { utf8 } from '../../sealing/bytes';
import type { JobOptions } from '../../sealing/engine/jobs';
import type { PackageEngine } from '../../sealing/engine/package-engine';
import { partFileName, readVolumeHeader } from '../../sealing/read-volume';
import type { StagedPackage } from '../../sealing/stage-package';
import type { VolumeHeader } from '../../sealing/volume-header';
import { fitPart } from '../../sealing/volume-set';

const SET_ID = /^[0-9a-f]{32}$/;
const PART = /^[0-9]{3}$/;
/** Holds what the file was called: a label for the person who looks for the other discs. */
const LABEL = 'label';

export interface HeldSet {
  readonly setId: string;
  readonly label: string;
  /** At least one; they fit together. */
  readonly parts: readonly VolumeHeader[];
}

export class VolumeFolder {
  private readonly root: string;

  constructor(dataFolder: string) {
    this.root = join(dataFolder, 'volumes');
  }

  async sets(): Promise<HeldSet[]> {
    const sets: HeldSet[] = [];
    for (const setId of (await namesIn(this.root)).filter((name) => SET_ID.test(name)).sort()) {
      const parts = await this.partsOf(setId);
      if (parts.length > 0) sets.push({ setId, label: await this.labelOf(setId), parts });
    }
    return sets;
  }

  /** Undefined where nothing of it is here. */
  async find(setId: string): Promise<HeldSet | undefined> {
    const parts = await this.partsOf(setId);
    return parts.length === 0 ? undefined : { setId, label: await this.labelOf(setId), parts };
  }

  /**
   * Copies a part from a medium, unless the very same one is here. @returns its set as it is then.
   * @throws AppError E_VOLUME_DAMAGED, E_VOLUME_MIXED, E_MEDIA_DAMAGED, E_DISK_FULL, CANCELLED; then the set is as it was.
   */
  async keep(
    engine: PackageEngine,
    sourcePath: string,
    label: string,
    options: JobOptions,
  ): Promise<HeldSet> {
    const header = await readVolumeHeader(sourcePath);
    const { setId } = header;
    const parts = await this.partsOf(setId);
    if (fitPart(header, parts) === 'new') {
      const setFolder = await this.makeFolder(setId);
      if (parts.length === 0) await writeAtomically(join(setFolder, LABEL), utf8(label));
      parts.push(await engine.run('copyVolume', { sourcePath, setFolder }, options));
    }
    return { setId, label: await this.labelOf(setId), parts };
  }

  /** @throws AppError E_VOLUME_MISSING, E_VOLUME_MIXED and the codes of a package that is staged. */
  join(
    engine: PackageEngine,
    { setId, parts }: HeldSet,
    stagingFolder: string,
    options: JobOptions,
  ): Promise<StagedPackage> {
    return engine.run('joinVolumes', { parts, setFolder: this.folderOf(setId), stagingFolder }, options);
  }

  async remove(setId: string): Promise<void> {
    await rm(this.folderOf(setId), { recursive: true, force: true });
  }

  /** Only at start: what a kill left half copied, and sets of which nothing whole is here. */
  async sweep(): Promise<void> {
    for (const setId of await namesIn(this.root)) {
      const folder = join(this.root, setId);
      const names = await namesIn(folder);
      const strange = names.filter((name) => !PART.test(name) && name !== LABEL);
      for (const name of strange) await rm(join(folder, name), { recursive: true, force: true });
      if (!names.some((name) => PART.test(name))) await rm(folder, { recursive: true, force: true });
    }
  }

  private folderOf(setId: string): string {
    if (!SET_ID.test(setId)) throw new Error('not the id of a set');
    return join(this.root, setId);
  }

  private async makeFolder(setId: string): Promise<string> {
    const folder = this.folderOf(setId);
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error) => {
      throw toDiskWriteError(error);
    });
    return folder;
  }

  private async partsOf(setId: string): Promise<VolumeHeader[]> {
    const folder = this.folderOf(setId);
    const parts: VolumeHeader[] = [];
    for (const name of (await namesIn(folder)).filter((name) => PART.test(name)).sort()) {
      const part = await readPart(join(folder, name));
      // What does not fit its place is no part of this set any more; the disc has it.
      if (part?.setId === setId && partFileName(part.index) === name) parts.push(part);
      else await rm(join(folder, name), { force: true });
    }
    return parts;
  }

  private async labelOf(setId: string): Promise<string> {
    return readFile(join(this.folderOf(setId), LABEL), 'utf8').catch((error) => {
      if (isMissing(error)) return '';
      throw toDiskReadError(error);
    });
  }
}

async function readPart(path: string): Promise<VolumeHeader | undefined> {
  try {
    return await readVolumeHeader(path);
  } catch (error) {
    if (error instanceof AppError && error.code === 'E_VOLUME_DAMAGED') return undefined;
    throw error;
  }
}
