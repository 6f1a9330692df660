/** Draws what a scanner would see of a signed and sealed page: lines of writing, a signature, a red seal. No real paper stands behind it. */
export const SCAN_WIDTH = 620;
export const SCAN_HEIGHT = 877;

/** Indices of the palette. */
const [PAPER, INK, SEAL] = [0, 1, 2];
/** RGB of paper, ink and seal. */
export const SCAN_PALETTE = [0xfb, 0xfa, 0xf6, 0x3a, 0x3d, 0x42, 0xc8, 0x20, 0x2c] as const;

/** One palette index a pixel, row by row. Equal seeds give equal pictures, different ones different writing. */
export function drawScan(seed: string, sealed: boolean): Uint8Array {
  const pixels = new Uint8Array(SCAN_WIDTH * SCAN_HEIGHT).fill(PAPER);
  const random = generator(seed);
  drawWriting(pixels, random);
  if (sealed) {
    drawSignature(pixels, random);
    drawSeal(pixels, 430, 700, 52);
  }
  return pixels;
}

function put(pixels: Uint8Array, x: number, y: number, value: number): void {
  const [column, row] = [Math.round(x), Math.round(y)];
  if (column < 0 || row < 0 || column >= SCAN_WIDTH || row >= SCAN_HEIGHT) return;
  pixels[row * SCAN_WIDTH + column] = value;
}

/** A heading and paragraphs of square characters, each a few strokes. */
function drawWriting(pixels: Uint8Array, random: () => number): void {
  for (let column = 0; column < 14; column++) drawCharacter(pixels, 145 + column * 24, 96, 20, random);
  for (let line = 0; line < 18; line++) {
    const isFirst = line % 5 === 0;
    const length = line % 5 === 4 ? 6 + Math.floor(random() * 14) : isFirst ? 26 : 28;
    for (let column = 0; column < length; column++) {
      drawCharacter(pixels, 80 + (column + (isFirst ? 2 : 0)) * 16.5, 160 + line * 26, 13, random);
    }
  }
}

function drawCharacter(pixels: Uint8Array, x: number, y: number, size: number, random: () => number): void {
  for (let stroke = 0; stroke < 4; stroke++) {
    const offset = Math.floor(random() * size);
    const from = Math.floor((random() * size) / 3);
    const to = size - Math.floor((random() * size) / 3);
    for (let at = from; at < to; at++) {
      if (stroke % 2 === 0) put(pixels, x + at, y + offset, INK);
      else put(pixels, x + offset, y + at, INK);
    }
  }
}

function drawSignature(pixels: Uint8Array, random: () => number): void {
  const [bend, lean] = [4 + random() * 4, random() * 6];
  for (let step = 0; step < 2400; step++) {
    const part = step / 2400;
    const x = 300 + part * 90;
    const y = 690 + Math.sin(part * bend * Math.PI) * 12 - part * lean;
    for (const thickness of [0, 1]) put(pixels, x, y + thickness, INK);
  }
}

/** Ring and five-pointed star; the writing shows through as it does under real ink. */
function drawSeal(pixels: Uint8Array, centreX: number, centreY: number, radius: number): void {
  const star = starPoints(centreX, centreY, radius * 0.34);
  for (let y = centreY - radius; y <= centreY + radius; y++) {
    for (let x = centreX - radius; x <= centreX + radius; x++) {
      const distance = Math.hypot(x - centreX, y - centreY);
      const isRing = distance <= radius && distance >= radius - 3.5;
      if ((isRing || isInside(star, x, y)) && pixels[y * SCAN_WIDTH + x] === PAPER) put(pixels, x, y, SEAL);
    }
  }
}

function starPoints(centreX: number, centreY: number, radius: number): [number, number][] {
  return Array.from({ length: 10 }, (_, index) => {
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    const reach = index % 2 === 0 ? radius : radius * 0.382;
    return [centreX + Math.cos(angle) * reach, centreY + Math.sin(angle) * reach];
  });
}

function isInside(points: readonly [number, number][], x: number, y: number): boolean {
  let inside = false;
  for (const [index, [x1, y1]] of points.entries()) {
    const [x2, y2] = points[(index + 1) % points.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** Small linear congruential generator: the picture must not change between two runs. */
function generator(seed: string): () => number {
  let state = 7;
  for (const character of seed) state = (state * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
