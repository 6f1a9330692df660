/** A letter as produced and as rendered, ready for the checks: its parts as XML, its pages as lines, its ink on demand. */
import type { DocumentSignature, OfficialDocument } from '@shared/document-model/official-document';
import PizZip from 'pizzip';
import { type Line, linesOf, PagePixels, parsePages } from './measured-page';
import { pdfPagePixels, pdfWordBoxes } from './office-tools';

const DOTS_PER_INCH = 200;

/** What every letter of the fixtures is. */
export type SealedLetter = OfficialDocument & {
  readonly addressee: string;
  readonly signature: Extract<DocumentSignature, { kind: 'sealed' }>;
};

export interface MeasuredLetter {
  readonly letter: SealedLetter;
  /** Lines of each page, result mark and mark included, from top to bottom. */
  readonly pages: readonly (readonly Line[])[];
  readonly pixels: readonly PagePixels[];
  /** XML of one part, empty when absent. */
  readonly part: (path: string) => string;
  /** Concatenated XML of all headers and footers. */
  readonly footers: string;
}

export function partsOf(bytes: Uint8Array): Map<string, string> {
  const zip = new PizZip(bytes);
  return new Map(
    Object.keys(zip.files)
      .filter((name) => name.endsWith('.xml') || name.endsWith('.rels'))
      .map((name) => [name, zip.file(name)?.asText() ?? '']),
  );
}

export async function measureLetter(
  letter: OfficialDocument,
  bytes: Uint8Array,
  pdf: string,
): Promise<MeasuredLetter> {
  const parts = partsOf(bytes);
  const pages = parsePages(await pdfWordBoxes(pdf)).map(linesOf);
  const pixels: PagePixels[] = [];
  for (let page = 1; page <= pages.length; page++) {
    pixels.push(new PagePixels(await pdfPagePixels(pdf, page, DOTS_PER_INCH), DOTS_PER_INCH));
  }
  return {
    letter: letter as SealedLetter,
    pages,
    pixels,
    part: (path) => parts.get(path) ?? '',
    footers: [...parts]
      .filter(([name]) => /^word\/footer\d+\.xml$/.test(name))
      .map(([, xml]) => xml)
      .join(''),
  };
}

/** The first line on any page that starts with, or equals, the text. */
export function findLine(
  measured: MeasuredLetter,
  matches: (text: string) => boolean,
): { line: Line; page: number; index: number } | null {
  for (const [page, lines] of measured.pages.entries()) {
    const index = lines.findIndex((line) => matches(line.text));
    const line = lines[index];
    if (line !== undefined) return { line, page, index };
  }
  return null;
}
