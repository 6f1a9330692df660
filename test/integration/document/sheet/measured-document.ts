/** A document under measurement: what its model says it has, its finished XML, and its pages as LibreOffice renders them. */
import type { DocumentModel } from '@shared/document-model/document-model';
import type { OfficialDocument } from '@shared/document-model/official-document';
import type { Line } from '../measured-page';
import type { RenderedPage, TextPage } from './rendered-page';
import { squeezed } from './standard';
import type { WordDocument } from './word-xml';

/** What another program makes of the file. */
export interface OpenedElsewhere {
  /** Null: python-docx is not installed, with the reason said by the sheet. */
  readonly python: { readonly error: string | null; readonly width: number; readonly height: number } | null;
  /** Pages after LibreOffice has written the file anew; null when it could not. */
  readonly roundTrip: readonly TextPage[] | null;
}

export interface MeasuredDocument {
  readonly name: string;
  readonly model: DocumentModel;
  /** What the fixture claims beside its model: pages filled to the last line, a page of pure 汉字. */
  readonly claims: { readonly fullPages: boolean; readonly pureHanzi: boolean };
  readonly word: WordDocument;
  readonly pages: readonly RenderedPage[];
  /** The same document as a final; null when the model lacks what a final needs, so that none can be made. */
  readonly final: WordDocument | null;
  readonly isFinal: boolean;
  readonly validityErrors: readonly string[];
  readonly opened: OpenedElsewhere;
}

export type MeasuredOfficial = MeasuredDocument & { readonly model: OfficialDocument };

export const isOfficial = (measured: MeasuredDocument): measured is MeasuredOfficial =>
  measured.model.shape === 'official';

/** 3号 and inside the type area. Table text is smaller, title and mark are larger, page numbers lie below. */
export const isBodyLine = (line: Line): boolean =>
  line.points > 15 && line.points < 17 && line.emTop > 35 && line.emBottom < 273;

export const bodyLines = (page: RenderedPage | undefined): Line[] => (page?.lines ?? []).filter(isBodyLine);

export interface FoundLine {
  readonly line: Line;
  readonly page: RenderedPage;
  /** Among all lines of the page. */
  readonly index: number;
}

export function findLine(
  pages: readonly RenderedPage[],
  matches: (text: string, line: Line) => boolean,
): FoundLine | null {
  for (const page of pages) {
    const index = page.lines.findIndex((line) => matches(squeezed(line.text), line));
    const line = page.lines[index];
    if (line !== undefined) return { line, page, index };
  }
  return null;
}

export const centre = (box: { left: number; right: number }): number => (box.left + box.right) / 2;

/** Words of a line that together read `text`, as one box; null when the line does not hold it. */
export function extentOf(line: Line, text: string): { left: number; right: number } | null {
  const wanted = squeezed(text);
  for (let from = 0; from < line.words.length; from++) {
    let read = '';
    for (let to = from; to < line.words.length; to++) {
      read += squeezed(line.words[to]?.text ?? '');
      if (read === wanted)
        return { left: line.words[from]?.left ?? Number.NaN, right: line.words[to]?.right ?? Number.NaN };
      if (!wanted.startsWith(read)) break;
    }
  }
  return null;
}

/** Lines of a text that follow each other on one page, wherever they break; null when the page does not hold them. */
export function textLines(page: RenderedPage, text: string, from = 0): Line[] | null {
  const wanted = squeezed(text);
  for (let start = from; start < page.lines.length; start++) {
    let read = '';
    for (let end = start; end < page.lines.length && read.length < wanted.length; end++) {
      read += squeezed(page.lines[end]?.text ?? '');
      if (read === wanted) return page.lines.slice(start, end + 1);
      if (!wanted.startsWith(read)) break;
    }
  }
  return null;
}
