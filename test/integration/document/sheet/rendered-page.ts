/** A PDF as measured: words and lines in millimetres, faces and colours of the text, pictures, and ink on demand. Knows nothing of documents. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Ink, type Line, linesOf, PagePixels, parsePages } from '../measured-page';
import { pdfWordBoxes } from '../office-tools';

const run = promisify(execFile);

export const DOTS_PER_INCH = 200;
/** pdftohtml's own unit: 1.5 pixels a point. */
const PIXEL = 25.4 / 72 / 1.5;
const POINT = 25.4 / 72;
/** Millimetres; the lower margin of the upright paper. */
const TURNED_MARGIN = 32;

/** Text of one face and colour on one line, as the PDF draws it. */
export interface Segment extends Ink {
  readonly text: string;
  /** Family, followed by `bold` where the face is a bold one. */
  readonly face: string;
  /** `#rrggbb` */
  readonly colour: string;
}

/** A page by its words alone. */
export interface TextPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

export interface RenderedPage extends TextPage {
  readonly segments: readonly Segment[];
  readonly pictures: readonly Ink[];
  readonly pixels: PagePixels;
  /** A narrow upright strip at a finer grain, for the thickness of rules. Its own left edge is 0. */
  readonly strip: (left: number, width: number) => PagePixels;
}

const STRIP_DOTS_PER_INCH = 1200;

/** Reads a whole PDF; the pictures of its pages stay in `folder`. */
export async function readPdf(pdf: string, folder: string): Promise<RenderedPage[]> {
  mkdirSync(folder, { recursive: true });
  const boxes = await pdfWordBoxes(pdf);
  const drawn = join(folder, 'drawn.xml');
  await run('pdftohtml', ['-xml', '-q', pdf, drawn]);
  await run('pdftoppm', ['-r', String(DOTS_PER_INCH), pdf, join(folder, 'page')], { maxBuffer: 1 << 20 });
  const pictures = readdirSync(folder)
    .filter((name) => name.endsWith('.ppm'))
    .sort();
  const { segments, images } = readDrawn(readFileSync(drawn, 'utf8'));
  return textPages(boxes).map((page, index) => {
    let pixels: PagePixels | null = null;
    return {
      ...page,
      segments: segments[index] ?? [],
      pictures: images[index] ?? [],
      get pixels() {
        pixels ??= new PagePixels(readFileSync(join(folder, pictures[index] ?? '')), DOTS_PER_INCH);
        return pixels;
      },
      strip: (left, wide) => strip(pdf, index + 1, left, wide),
    };
  });
}

export const readText = async (pdf: string): Promise<TextPage[]> => textPages(await pdfWordBoxes(pdf));

function textPages(boxes: string): TextPage[] {
  const sizes = [...boxes.matchAll(/<page width="([\d.]+)" height="([\d.]+)"/g)];
  return parsePages(boxes).map((words, index) => {
    const [, width = Number.NaN, height = Number.NaN] = sizes[index]?.map(Number) ?? [];
    // Outside the text of a turned page stands its number, itself turned: only its ink can be measured.
    const read = width > height ? words.filter((word) => word.left > TURNED_MARGIN) : words;
    return { number: index + 1, width: width * POINT, height: height * POINT, lines: linesOf(read) };
  });
}

function strip(pdf: string, page: number, left: number, width: number): PagePixels {
  const dots = (millimetres: number) => Math.round((millimetres / 25.4) * STRIP_DOTS_PER_INCH);
  const words = ['-r', STRIP_DOTS_PER_INCH, '-f', page, '-l', page, '-x', dots(left), '-y', 0];
  const drawn = spawnSync(
    'pdftoppm',
    [...words, '-W', dots(width), '-H', dots(300), '-singlefile', pdf].map(String),
    { maxBuffer: 64 << 20 },
  );
  return new PagePixels(drawn.stdout, STRIP_DOTS_PER_INCH);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const plain = (html: string) =>
  html.replace(/<[^>]+>/g, '').replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

function readDrawn(xml: string): { segments: Segment[][]; images: Ink[][] } {
  const fonts = new Map<string, { face: string; colour: string }>();
  const segments: Segment[][] = [];
  const images: Ink[][] = [];
  for (const page of xml.split('<page ').slice(1)) {
    for (const [, id, face, colour] of page.matchAll(
      /<fontspec id="(\d+)" size="[^"]*" family="(?:[A-Z]{6}\+)?([^"]*)" color="([^"]*)"/g,
    )) {
      fonts.set(id ?? '', { face: face ?? '', colour: colour ?? '' });
    }
    const box = (top: string, left: string, width: string, height: string): Ink => ({
      left: Number(left) * PIXEL,
      right: (Number(left) + Number(width)) * PIXEL,
      top: Number(top) * PIXEL,
      bottom: (Number(top) + Number(height)) * PIXEL,
    });
    const number = '="(-?[\\d.]+)"';
    const place = `top${number} left${number} width${number} height${number}`;
    segments.push(
      [...page.matchAll(new RegExp(`<text ${place} font="(\\d+)">(.*?)</text>`, 'g'))].map((match) => {
        const [, top = '', left = '', width = '', height = '', font = '', html = ''] = match;
        const look = fonts.get(font);
        return {
          ...box(top, left, width, height),
          text: plain(html),
          face: `${look?.face ?? ''}${html.includes('<b>') ? ' bold' : ''}`,
          colour: look?.colour ?? '',
        };
      }),
    );
    images.push(
      [...page.matchAll(new RegExp(`<image ${place}`, 'g'))].map((match) => {
        const [, top = '', left = '', width = '', height = ''] = match;
        return box(top, left, width, height);
      }),
    );
  }
  return { segments, images };
}

/** What the PDF draws on a line of words. */
export function segmentsOf(page: RenderedPage, line: Line): Segment[] {
  const middle = (line.emTop + line.emBottom) / 2;
  return page.segments.filter(
    (each) =>
      each.top < middle &&
      each.bottom > middle &&
      each.right > line.left + 0.5 &&
      each.left < line.right - 0.5 &&
      Math.abs((each.top + each.bottom) / 2 - middle) < 3 &&
      each.text.trim() !== '',
  );
}
