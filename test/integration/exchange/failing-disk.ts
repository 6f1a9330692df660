/**
 * A disk that fails when it is told to: stands in for `node:fs` at the edge of the process, does everything for real, and throws
 * the system's error at the n-th call below one folder. Nothing of the product knows of it.
 */
import type { createReadStream } from 'node:fs';
import type * as promises from 'node:fs/promises';
import { Readable } from 'node:stream';

type Promises = typeof promises;
type Handle = promises.FileHandle;

export interface Fault {
  /** Only calls on files below it are counted. */
  readonly under: string;
  /** From 0; the call of this number fails, and with `lasting` all after it. */
  readonly at: number;
  readonly code: 'EIO' | 'ENOSPC' | 'EROFS' | 'ENXIO';
  readonly lasting?: boolean;
}

/** Clearing away is let through: a disk whose removals fail too leaves what it leaves. */
const SPARED = new Set(['rm', 'unlink', 'close']);

class FailingDisk {
  private fault: Fault | undefined;
  private seen: string[] = [];

  /** Until `heal`. Without a fault it only counts. */
  arm(fault: Fault): void {
    this.fault = fault;
    this.seen = [];
  }

  /** The calls below the folder since `arm`, as `write sealed.cfp`. */
  heal(): readonly string[] {
    this.fault = undefined;
    return this.seen;
  }

  meet(what: string, ...paths: readonly unknown[]): void {
    const { fault } = this;
    const path = paths.find(
      (one) => typeof one === 'string' && fault !== undefined && one.startsWith(fault.under),
    );
    if (fault === undefined || path === undefined || SPARED.has(what)) return;
    const index = this.seen.length;
    this.seen.push(`${what} ${String(path).slice(fault.under.length)}`);
    if (index !== fault.at && !(fault.lasting && index > fault.at)) return;
    throw Object.assign(new Error(`${fault.code}: injected, ${what}`), { code: fault.code, syscall: what });
  }
}

export const failingDisk = new FailingDisk();

const OF_HANDLE = new Set([
  'read',
  'write',
  'writev',
  'writeFile',
  'readFile',
  'sync',
  'datasync',
  'truncate',
  'stat',
]);

/** The module with every function asked first. */
export function failingPromises(real: Promises): Promises {
  const wrapped = Object.fromEntries(
    Object.entries(real).map(([name, value]) => {
      if (typeof value !== 'function') return [name, value];
      const call = async (...args: unknown[]) => {
        failingDisk.meet(name, ...args);
        const result = await Reflect.apply(value, real, args);
        return name === 'open' ? failingHandle(result as Handle, String(args[0])) : result;
      };
      return [name, call];
    }),
  );
  return { ...wrapped, default: wrapped } as unknown as Promises;
}

function failingHandle(handle: Handle, path: string): Handle {
  return new Proxy(handle, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      if (typeof key !== 'string' || !OF_HANDLE.has(key)) return value.bind(target);
      return async (...args: unknown[]) => {
        failingDisk.meet(key, path);
        return Reflect.apply(value, target, args);
      };
    },
  });
}

export function failingReadStream(real: typeof createReadStream): typeof createReadStream {
  const create = (...args: Parameters<typeof createReadStream>) => {
    const path = String(args[0]);
    async function* pieces() {
      failingDisk.meet('open', path);
      for await (const piece of real(...args)) {
        failingDisk.meet('read', path);
        yield piece;
      }
    }
    return Readable.from(pieces(), { objectMode: false });
  };
  return create as unknown as typeof createReadStream;
}
