/**
 * The lines of SEALED-PACKAGE 9 and of the faults beside it. A test that shows a line states its figure here; `npm run test:exchange`
 * collects the figures and fails for a line that nobody stated. The same tests run shorter in `npm test`.
 */
import { appendFileSync } from 'node:fs';

export const SECTION_NINE = {
  'bit-flips':
    'every single bit of a small package flipped, as it is and with the trailer recomputed: 0 accepted',
  truncation:
    'truncation at every byte of the first and last 2 KiB and every 512 B: E_TRUNCATED, database unchanged',
  chunks: 'chunks swapped, doubled, dropped, appended: refused',
  manifests: '29 or more malformed manifests signed by a trusted unit: a coded error each',
  senders: 'wrong recipient, unknown, revoked, expired, rotated: the exact code',
  kills: 'SIGKILL at every step of import and at random times: consistent, the import completes again',
  'full-disk': 'disk full in export and import: no half file, nothing lost',
  thousands: '10,000 packages and 1,000 duplicates in random order',
  convergence:
    'four units with loss, duplication, disorder and restores: all converge; negative controls fail',
  volumes: 'volumes in any order, sets mixed, resumed',
  kit: '150 or more generated files with one fault and one expected code each',
  golden: 'golden files of every released version open',
  witness: 'packages of all kinds opened by stock OpenSSL, and one built by it imported',
  'medium-faults':
    'medium failing while reading and writing, read-only, path too long, 10,000 files, clock set back',
} as const;
export type SectionNineLine = keyof typeof SECTION_NINE;

/** The full run takes long and is asked for by name. */
export const isFullRun = process.env.CHENGFU_EXCHANGE_RUN === 'full';

/** How many: fewer in `npm test`, all in the full run. */
export function sized(short: number, full: number): number {
  return isFullRun ? full : short;
}

/** All cases in the full run; in `npm test` those whose places are named, on either side of what decides. */
export function chosen<T>(cases: readonly T[], ...places: readonly number[]): readonly T[] {
  return isFullRun ? cases : cases.filter((_, place) => places.includes(place));
}

/** Call it after the assertions: `count` cases, in words where a word says more. */
export function state(line: SectionNineLine, what: string, count: number): void {
  const file = process.env.CHENGFU_EXCHANGE_FIGURES;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ line, what, count })}\n`);
}
