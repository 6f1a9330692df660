/** Removes a folder whose last writer may not be through with it: another program, or a desk that has just closed. */
import { rm } from 'node:fs/promises';

export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
