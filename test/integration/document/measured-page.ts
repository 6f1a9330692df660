/** A rendered page in millimetres: words with their em boxes, and ink by colour. Nothing here knows how the document was made. */

const MILLIMETRES_PER_POINT = 25.4 / 72;
/** poppler's word boxes are 1.3 em high and start 0.95 em above the baseline; em boxes start 0.88 em above it. */
const BOX_EM = 1.3;
const BOX_ASCENT = 0.95;
const EM_ASCENT = 0.88;

export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly emTop: number;
  readonly emBottom: number;
  readonly baseline: number;
  readonly points: number;
}

/** Words that share a baseline, from left to right, with their text run together. */
export interface Line extends Word {
  readonly words: readonly Word[];
}

export interface Ink {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Colour = 'red' | 'black' | 'any';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function parsePages(wordBoxes: string): Word[][] {
  return wordBoxes
    .split('<page ')
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(
          /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
        ),
      ].map((match) => {
        const [xMin, yMin, xMax, yMax] = match.slice(1, 5).map(Number) as [number, number, number, number];
        const points = (yMax - yMin) / BOX_EM;
        const baseline = yMin + BOX_ASCENT * points;
        return {
          text: (match[5] ?? '').replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole),
          left: xMin * MILLIMETRES_PER_POINT,
          right: xMax * MILLIMETRES_PER_POINT,
          emTop: (baseline - EM_ASCENT * points) * MILLIMETRES_PER_POINT,
          emBottom: (baseline + (1 - EM_ASCENT) * points) * MILLIMETRES_PER_POINT,
          baseline: baseline * MILLIMETRES_PER_POINT,
          points,
        };
      }),
    );
}

export function linesOf(words: readonly Word[]): Line[] {
  const lines: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && Math.abs(line[0].baseline - word.baseline) < 0.3) line.push(word);
    else lines.push([word]);
  }
  return lines.map((unsorted) => {
    const sorted = [...unsorted].sort((a, b) => a.left - b.left);
    const first = sorted[0] as Word;
    return {
      ...first,
      text: sorted.map((word) => word.text).join(''),
      right: Math.max(...sorted.map((word) => word.right)),
      words: sorted,
    };
  });
}

/** A picture of a page whose ink can be looked for. */
export class PagePixels {
  readonly #data: Uint8Array;
  readonly #width: number;
  readonly #height: number;
  readonly #offset: number;

  constructor(
    ppm: Uint8Array,
    readonly dotsPerInch: number,
  ) {
    const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(ppm.subarray(0, 64)).toString('latin1'));
    if (head === null) throw new Error('not a PPM picture');
    this.#data = ppm;
    this.#width = Number(head[1]);
    this.#height = Number(head[2]);
    this.#offset = head[0].length;
  }

  readonly #pixel = (millimetres: number) => Math.round((millimetres / 25.4) * this.dotsPerInch);
  readonly #millimetres = (pixels: number) => (pixels / this.dotsPerInch) * 25.4;

  #is(colour: Colour, x: number, y: number): boolean {
    const at = this.#offset + (y * this.#width + x) * 3;
    const red = this.#data[at] ?? 255;
    const green = this.#data[at + 1] ?? 255;
    const blue = this.#data[at + 2] ?? 255;
    const isRed = red > 180 && green < 120 && blue < 120;
    if (colour === 'red') return isRed;
    if (colour === 'black') return red < 110 && green < 110 && blue < 110;
    return red < 235 || green < 235 || blue < 235;
  }

  /** The box around all ink of a colour in an area; null when there is none. */
  ink(colour: Colour, area: Ink): Ink | null {
    let [left, right, top, bottom] = [Number.POSITIVE_INFINITY, -1, Number.POSITIVE_INFINITY, -1];
    const lastX = Math.min(this.#pixel(area.right), this.#width - 1);
    const lastY = Math.min(this.#pixel(area.bottom), this.#height - 1);
    for (let y = Math.max(0, this.#pixel(area.top)); y <= lastY; y++) {
      for (let x = Math.max(0, this.#pixel(area.left)); x <= lastX; x++) {
        if (!this.#is(colour, x, y)) continue;
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
    }
    if (right < 0) return null;
    const mm = this.#millimetres;
    return { left: mm(left), right: mm(right + 1), top: mm(top), bottom: mm(bottom + 1) };
  }

  /** Horizontal bars of a colour at least `longest` long, from top to bottom. */
  bars(colour: Colour, longest: number): Ink[] {
    const found: Ink[] = [];
    let open: { left: number; right: number; top: number } | null = null;
    for (let y = 0; y <= this.#height; y++) {
      const span = y < this.#height ? this.#longestRun(colour, y) : null;
      if (span !== null && this.#millimetres(span.right - span.left) >= longest) {
        open = open ?? { ...span, top: y };
      } else if (open !== null) {
        const mm = this.#millimetres;
        found.push({ left: mm(open.left), right: mm(open.right), top: mm(open.top), bottom: mm(y) });
        open = null;
      }
    }
    return found;
  }

  #longestRun(colour: Colour, y: number): { left: number; right: number } {
    let best = { left: 0, right: 0 };
    let start = -1;
    for (let x = 0; x <= this.#width; x++) {
      if (x < this.#width && this.#is(colour, x, y)) {
        if (start < 0) start = x;
      } else if (start >= 0) {
        if (x - start > best.right - best.left) best = { left: start, right: x };
        start = -1;
      }
    }
    return best;
  }

  /** Ink that is neither red, nor a grade of grey between black and white: 5.2.4 allows none. */
  foreignColours(): number {
    let count = 0;
    for (let at = this.#offset; at < this.#data.length; at += 3) {
      const red = this.#data[at] ?? 255;
      const green = this.#data[at + 1] ?? 255;
      const blue = this.#data[at + 2] ?? 255;
      const grey = Math.max(red, green, blue) - Math.min(red, green, blue) < 24;
      const reddish = red > 200 && Math.abs(green - blue) < 24;
      if (!grey && !reddish) count++;
    }
    return count;
  }
}
