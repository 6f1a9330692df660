/** Makes a file survive a power cut: its bytes first, then its name in the folder. */
import { open } from 'node:fs/promises';
import { systemCode } from './disk-error';

export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Some media (sticks, network drives, optical discs) cannot sync a folder, and Windows cannot open one: there the name is as safe as it gets. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(systemCode(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}
