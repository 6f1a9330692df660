/** Thousands of small databases: in memory where the system has such a place, for nothing here is about disks. */
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';

export function quickFolder(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
}
