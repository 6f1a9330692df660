/** Where a file is cut off to show that every truncation is noticed: all places of SEALED-PACKAGE 9, a part of them in the short run. */
import { isFullRun } from './section-nine';

const END = 2048;

/** Lengths from 0 to one byte less than the whole, ascending: every byte of both ends and every 512 bytes between. */
export function placesOfTruncation(length: number): number[] {
  const places = new Set<number>();
  for (let byte = 0; byte < Math.min(END, length); byte += 1) places.add(byte).add(length - 1 - byte);
  for (let byte = 0; byte < length; byte += 512) places.add(byte);
  const all = [...places].sort((left, right) => left - right);
  return isFullRun ? all : all.filter((_, index) => index % 8 === 0);
}
