/** Draws the picture that keeps the place of a handwritten signature, its image or a signature stamp: a dashed frame of exact size, equal bytes each time. */
import { encodeGreyPng } from './grey-png';
import { drawLabel, SIGNATURE_LABEL } from './placeholder-label';

const PIXELS_PER_MILLIMETRE = 300 / 25.4;
const LINE_PIXELS = 3;
const DASH_PIXELS = 28;
const GAP_PIXELS = 16;

/** `size` in millimetres. */
export function signaturePlaceholderPng(size: {
  readonly width: number;
  readonly height: number;
}): Uint8Array {
  const width = Math.round(size.width * PIXELS_PER_MILLIMETRE);
  const height = Math.round(size.height * PIXELS_PER_MILLIMETRE);
  const coverage = new Uint8Array(width * height);
  const drawn = (along: number) => along % (DASH_PIXELS + GAP_PIXELS) < DASH_PIXELS;
  for (let line = 0; line < LINE_PIXELS; line++) {
    for (let x = 0; x < width; x++) {
      if (!drawn(x)) continue;
      coverage[line * width + x] = 15;
      coverage[(height - 1 - line) * width + x] = 15;
    }
    for (let y = 0; y < height; y++) {
      if (!drawn(y)) continue;
      coverage[y * width + line] = 15;
      coverage[y * width + width - 1 - line] = 15;
    }
  }
  drawLabel(coverage, width, Math.round((height - SIGNATURE_LABEL.height) / 2), SIGNATURE_LABEL);
  return encodeGreyPng(coverage, width, height);
}
