/** One file of the kit: one fault, one code. */
import type { AppErrorCode } from '@shared/result/app-error-code';
import type { KitWorld } from './kit-units';
import { buildPackage, type Recipe } from './kit-writer';

export interface KitFile {
  readonly file: string;
  readonly code: AppErrorCode;
  /** What is wrong, for a reader of the kit. */
  readonly fault: string;
  /** Of SEALED-PACKAGE. */
  readonly clause: string;
  readonly bytes: Uint8Array;
}

/** [name of the file, what is wrong, code, what differs from a right package] */
export type KitCase = readonly [string, string, AppErrorCode, Partial<Recipe>];

export async function packagesOf(
  world: KitWorld,
  clause: string,
  cases: readonly KitCase[],
): Promise<KitFile[]> {
  const files: KitFile[] = [];
  for (const [name, fault, code, recipe] of cases) {
    const right = { seed: name, sender: world.office, recipients: [world.reader] };
    const bytes = await buildPackage({ ...right, ...recipe });
    files.push({ file: `packages/${name}.cfp`, code, fault, clause, bytes });
  }
  return files;
}

/** Bytes from `at` on replaced. */
export function overwritten(bytes: Uint8Array, at: number, ...values: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set(values, at < 0 ? bytes.length + at : at);
  return copy;
}

export function flipped(bytes: Uint8Array, at: number, mask = 1): Uint8Array {
  const place = at < 0 ? bytes.length + at : at;
  return overwritten(bytes, place, (bytes[place] as number) ^ mask);
}
