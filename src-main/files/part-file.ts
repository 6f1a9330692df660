/**
 * Names of files that are still being written beside their place, and the removal of those that a kill left there. Another
 * program's files are never touched, and neither is one that this machine is still writing.
 */
import { createHash, randomBytes } from 'node:crypto';
import { lstat, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

const OURS = /^\.chengfu-[0-9a-f-]+\.part$/;
const WITH_OWNER = /^\.chengfu-([0-9a-f]{8})-([0-9]{1,10})-[0-9a-f]{12}\.part$/;
const DAY_MS = 86_400_000;

/** Says which machine and process is at it, so that the next export here knows whether anyone still is. */
export function partName(): string {
  return `.chengfu-${thisMachine()}-${process.pid}-${randomBytes(6).toString('hex')}.part`;
}

/** Removes what nobody writes any more: of a process of this machine that is gone, or a day old. @returns how many went. */
export async function sweepParts(folder: string, now: number): Promise<number> {
  const names = (await readdir(folder)).filter((name) => OURS.test(name));
  let removed = 0;
  for (const name of names) {
    const path = join(folder, name);
    // A medium may fail here as anywhere; what cannot be looked at or removed is left to the next time.
    const found = await lstat(path).catch(() => undefined);
    if (!found?.isFile() || !(ownerIsGone(name) || now - found.mtimeMs > DAY_MS)) continue;
    removed += await rm(path).then(
      () => 1,
      () => 0,
    );
  }
  return removed;
}

function ownerIsGone(name: string): boolean {
  const [, machine, process] = WITH_OWNER.exec(name) ?? [];
  return machine === thisMachine() && process !== undefined && !isRunning(Number(process));
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // Another login's process may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Not the name itself: a medium that is lost says nothing of the machine. */
function thisMachine(): string {
  return createHash('sha256').update(hostname(), 'utf8').digest('hex').slice(0, 8);
}
