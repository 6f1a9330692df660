/** Atomic writes, staging folders and free space on a real disk. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toDiskReadError, toDiskWriteError } from '@main/disk/disk-error';
import { writeAtomically, writeAtPlace } from '@main/disk/whole-file';
import { freeBytes, requireFreeSpace } from '@main/files/free-space';
import { createStagingFolder, sweepStaging } from '@main/files/temp-folder';
import { expect, it, onTestFinished } from 'vitest';

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chengfu-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

it('writes bytes and streams, privately, replacing the old file', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, '答复.docx');
  await writeAtomically(file, Buffer.from('旧'));
  await writeAtomically(file, chunks('新', '的'));
  expect(await readFile(file, 'utf8')).toBe('新的');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['答复.docx']);
});

it('keeps the old file and leaves nothing behind when the source fails', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'a.bin');
  await writeAtomically(file, Buffer.from('旧'));
  async function* failing() {
    yield* chunks('半');
    throw new Error('source failed');
  }
  await expect(writeAtomically(file, failing())).rejects.toThrow('source failed');
  expect(await readFile(file, 'utf8')).toBe('旧');
  expect(await readdir(folder)).toEqual(['a.bin']);
});

it('leaves nothing behind when the place is taken by a folder', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'taken', 'inside'), { recursive: true });
  await expect(writeAtomically(join(folder, 'taken'), Buffer.from('x'))).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['taken']);
});

it('says of a place that a person chose what is wrong with it', async () => {
  const folder = await temporaryFolder();
  const bytes = Buffer.from('x');
  await expect(writeAtPlace(join(folder, '已拔出的U盘', 'a.docx'), bytes)).rejects.toMatchObject({
    code: 'DISK_WRITE',
    details: { system: 'ENOENT' },
  });
  const tooDeep = join(folder, ...Array.from({ length: 20 }, () => '文件夹'.repeat(28)), 'a.docx');
  await expect(writeAtPlace(tooDeep, bytes)).rejects.toMatchObject({ code: 'PATH_TOO_LONG' });
  expect(await readdir(folder)).toEqual([]);
});

it.runIf(process.platform === 'linux')('names a disk that is really full', async () => {
  // The kernel's own full device answers every write with ENOSPC.
  const failure = await writeFile('/dev/full', 'x').catch(toDiskWriteError);
  expect(failure).toMatchObject({ name: 'AppError', code: 'E_DISK_FULL' });
});

it('names disks that cannot be read or written, without the path', () => {
  const broken = Object.assign(new Error('EIO: /home/clerk/secret'), { code: 'EIO' });
  expect(toDiskWriteError(broken)).toMatchObject({ code: 'DISK_WRITE', details: { reason: 'EIO' } });
  expect(toDiskReadError(broken)).toMatchObject({ code: 'DISK_READ', details: { reason: 'EIO' } });
  const readOnly = Object.assign(new Error('EROFS'), { code: 'EROFS' });
  expect(toDiskWriteError(readOnly)).toMatchObject({ code: 'DISK_WRITE' });
  const bug = new TypeError('bug');
  expect(toDiskWriteError(bug)).toBe(bug);
  expect(toDiskReadError(bug)).toBe(bug);
});

it('stages privately, removes twice, and sweeps what a dead session left', async () => {
  const folder = await temporaryFolder();
  const first = await createStagingFolder(folder);
  const second = await createStagingFolder(folder);
  expect(first.path).not.toBe(second.path);
  expect((await stat(first.path)).mode & 0o777).toBe(0o700);
  await writeFile(join(first.path, 'half'), 'x');
  await first.remove();
  await first.remove();
  expect(await readdir(join(folder, 'staging'))).toHaveLength(1);
  await sweepStaging(folder);
  await sweepStaging(folder);
  expect(await readdir(folder)).toEqual([]);
});

it('asks for room before the work', async () => {
  const folder = await temporaryFolder();
  expect(await freeBytes(folder)).toBeGreaterThan(0);
  await requireFreeSpace(folder, 0);
  await expect(requireFreeSpace(folder, 2 ** 52)).rejects.toMatchObject({
    code: 'E_DISK_FULL',
    details: { needed: 2 ** 52 },
  });
});
