/** Draws the picture that keeps a seal's place and size until it is pressed: a dashed circle of the exact diameter, equal bytes for equal diameters. */
import { inflateSync } from 'node:zlib';
import { encodeGreyPng } from './grey-png';

const PIXELS_PER_MILLIMETRE = 300 / 25.4;
const RING_PIXELS = 3;
const DASHES = 36;
/** Share of each dash that is drawn. */
const DASH_SHARE = 0.62;

/** 印章位置 as coverage of 0 to 15, two pixels a byte: drawn once from Noto Sans CJK (SIL Open Font Licence). */
const LABEL = {
  width: 132,
  height: 34,
  data: 'eNqdlr9v00AUx1+StqFJW7CYkJBiNqambEy0I1sikFgLA2VCycaC5I4ZGGBAKlOYWeqpElMXxIQU+AMisyCxRYGYJI6T47374dz5R3D4Sj77fL7PvXvv3UsAUlW4Buto43PilTPSex+PsNl+mwnYvGTNlYQSO8X26kR2b37R9Alf3PXYon27w3WA9lskx+c3sZcKs3VCjWny4dlLxmZNOBT9Zmz8N59SD8Ag+ACNobgOfXAYu8CVVhK6o5WE2RN6i0/oUekPz6W2ym1HFZm7kjCEBEG4sT6VM6rswCQs+n1v3u8P8PLSCXshtee/5IxGAL1oX98TnowTKBQ32B3Lus7eiGAUcB2DILQbqMDHCMeMmUtgLH14dKL0WBGiTf2bcEyNpqr5hZvmB0OlASfc4tn7II3Ab+1swj7r4tjumO+daXk/VA8JgrPkj8mPQR3HqtxvtdmS0FU+dSYvUEc6AcMs5BFh8I0I5QWP60Se/HKn4/3kJwlS8iEyD+pk+nObCCWeVSLVdmawo6yc5yAUgQjAKIznQ0WQ+XolnWD4gUA01nuNzcDNRwhV9ehphO5XOmLt/9mFJLTw7ZY4YkQIRUV6tQahgaWiwgOSYxdGNBWh9gfPbAD5bEj15N5UfpT0A394j4MF2FxmdUur1ZyA09Rq8V1EBCqVdiahgt9euqmEMWV1EwloGa5jWXq15+WeE7bnUBDBzI7m1ocz/GlqmWd3pAhFG4NpK0L5ndSZ6UlufgaBCkMIiqDr/qlJSPVDZYkMEwSptQiGldNchI2o0J48zSLc+5FN2I+Npe9irb8bD43uXwL2t/Q=',
} as const;

/** `diameter` in millimetres. The label stands in the upper half, clear of the issuer and the date. */
export function sealPlaceholderPng(diameter: number): Uint8Array {
  const side = Math.round(diameter * PIXELS_PER_MILLIMETRE);
  const coverage = new Uint8Array(side * side);
  drawRing(coverage, side);
  drawLabel(coverage, side);
  return encodeGreyPng(coverage, side, side);
}

function drawRing(coverage: Uint8Array, side: number): void {
  const centre = (side - 1) / 2;
  const outer = side / 2 - 0.5;
  const inner = outer - RING_PIXELS;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const radius = Math.hypot(x - centre, y - centre);
      if (radius > outer + 0.5 || radius < inner - 0.5) continue;
      const turn = Math.atan2(y - centre, x - centre) / (2 * Math.PI) + 0.5;
      if ((turn * DASHES) % 1 > DASH_SHARE) continue;
      const edge = Math.min(outer + 0.5 - radius, radius - inner + 0.5, 1);
      coverage[y * side + x] = Math.round(edge * 15);
    }
  }
}

function drawLabel(coverage: Uint8Array, side: number): void {
  const pixels = inflateSync(Buffer.from(LABEL.data, 'base64'));
  const left = Math.round((side - LABEL.width) / 2);
  const top = Math.round(side * 0.22);
  for (let y = 0; y < LABEL.height; y++) {
    for (let x = 0; x < LABEL.width; x++) {
      const pair = pixels[(y * LABEL.width + x) >> 1] ?? 0;
      const value = x % 2 === 0 ? pair >> 4 : pair & 15;
      if (value > 0) coverage[(top + y) * side + left + x] = value;
    }
  }
}
