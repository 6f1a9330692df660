/** The local log: what support needs to find a bug by its incident number, on this machine only. It never holds case content. */
import { randomInt } from 'node:crypto';
import { appendFileSync, existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'chengfu.log';
const LIMIT_BYTES = 2 * 1024 * 1024;
/** No 0/O, 1/I/L: a clerk reads the number out over the telephone. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

export interface Log {
  note(message: string): void;
  /** Writes the error down and answers the number that the window shows, for example `20260311-7KQ4M`. */
  incident(error: unknown): string;
}

/** The file is turned over to `chengfu.log.1` when it is full, so the log never takes more than twice its limit. */
export function openLog(folder: string, now: () => Date): Log {
  const path = join(folder, FILE);
  const write = (line: string) => {
    try {
      if (existsSync(path) && statSync(path).size > LIMIT_BYTES) renameSync(path, `${path}.1`);
      appendFileSync(path, `${now().toISOString()} ${line}\n`, { mode: 0o600 });
    } catch (error) {
      // A full disk must not turn one failure into two: the console is all that is left.
      process.stderr.write(`${line}\n${String(error)}\n`);
    }
  };
  return {
    note: write,
    incident(error) {
      const number = incidentNumber(now());
      write(`incident ${number} ${explain(error)}`);
      return number;
    },
  };
}

function incidentNumber(at: Date): string {
  const day = at.toISOString().slice(0, 10).replaceAll('-', '');
  const tail = Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${day}-${tail}`;
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\n  caused by ${explain(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
