/** Draws the picture that keeps a seal's place and size until it is pressed: a dashed circle of the exact diameter, equal bytes for equal diameters. */
import { encodeGreyPng } from './grey-png';
import { drawLabel, SEAL_LABEL } from './placeholder-label';

const PIXELS_PER_MILLIMETRE = 300 / 25.4;
const RING_PIXELS = 4;
const DASHES = 36;
/** Share of each dash that is drawn. */
const DASH_SHARE = 0.62;

/** One for each diameter in use; a unit has one or two. */
const drawn = new Map<number, Uint8Array>();
const MOST_DRAWN = 16;

/** `diameter` in millimetres. The label stands in the upper half, clear of the issuer and the date. */
export function sealPlaceholderPng(diameter: number): Uint8Array {
  const known = drawn.get(diameter);
  if (known !== undefined) return known;
  if (drawn.size >= MOST_DRAWN) drawn.clear();
  const picture = drawPlaceholder(diameter);
  drawn.set(diameter, picture);
  return picture;
}

function drawPlaceholder(diameter: number): Uint8Array {
  const side = Math.round(diameter * PIXELS_PER_MILLIMETRE);
  const coverage = new Uint8Array(side * side);
  drawRing(coverage, side);
  drawLabel(coverage, side, Math.round(side * 0.22), SEAL_LABEL);
  return encodeGreyPng(coverage, side, side);
}

function drawRing(coverage: Uint8Array, side: number): void {
  const centre = (side - 1) / 2;
  const outer = side / 2 - 1;
  const inner = outer - RING_PIXELS;
  const farthest = (outer + 0.5) ** 2;
  const nearest = (inner - 0.5) ** 2;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const square = (x - centre) ** 2 + (y - centre) ** 2;
      if (square > farthest || square < nearest) continue;
      const radius = Math.sqrt(square);
      const turn = Math.atan2(y - centre, x - centre) / (2 * Math.PI) + 0.5;
      if ((turn * DASHES) % 1 > DASH_SHARE) continue;
      const edge = Math.min(outer + 0.5 - radius, radius - inner + 0.5, 1);
      coverage[y * side + x] = Math.round(edge * 15);
    }
  }
}
