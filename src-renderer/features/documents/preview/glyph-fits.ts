/** Whether a sign of ASCII, as this machine draws it, fits the half em that the named faces give it. */
import type { FontName } from '@shared/document-model/fonts';
import { familyOf } from './named-faces';

const PROBE_PIXELS = 100;
/** Part of an em by which ink may pass its slot unseen. */
const TOLERANCE = 0.04;
const known = new Map<string, boolean>();
let context: CanvasRenderingContext2D | null | undefined;

export function glyphFits(character: string, font: FontName, slot: number): boolean {
  if (character > '~') return true;
  const key = font + character;
  const found = known.get(key);
  if (found !== undefined) return found;
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null || context === undefined) return true;
  context.font = `${PROBE_PIXELS}px ${familyOf(font)}`;
  const fits = context.measureText(character).width <= (slot + TOLERANCE) * PROBE_PIXELS;
  known.set(key, fits);
  return fits;
}
