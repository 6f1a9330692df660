/** The preview against the page as rendered: equal page counts, and the share of rendered lines that the preview breaks at the same places. */

import type { LaidOutPage, TextItem } from '@shared/document-layout/laid-out';
import { layOutDocument } from '@shared/document-layout/lay-out-document';
import type { MeasuredDocument } from './measured-document';
import { squeezed } from './standard';

export interface PreviewShare {
  readonly pages: number;
  readonly renderedPages: number;
  /** Lines with text in the rendering, and how many of them the preview shows on the same page. */
  readonly lines: number;
  readonly equal: number;
}

/** Texts of a page, run together along each baseline. */
function lineTexts({ items }: LaidOutPage): string[] {
  const lines = new Map<number, TextItem[]>();
  for (const item of items) {
    if (item.kind !== 'text' || item.turned === true) continue;
    const key = Math.round(item.baseline * 4);
    const near = [key, key - 1, key + 1].find((each) => lines.has(each)) ?? key;
    lines.set(near, [...(lines.get(near) ?? []), item]);
  }
  return [...lines.values()].map((line) =>
    squeezed(
      [...line]
        .sort((one, other) => (one.x[0] ?? 0) - (other.x[0] ?? 0))
        .map(({ text }) => text)
        .join(''),
    ),
  );
}

export function previewShare(measured: MeasuredDocument): PreviewShare {
  const { pages } = layOutDocument(measured.model, { variant: measured.isFinal ? 'final' : 'draft' });
  let lines = 0;
  let equal = 0;
  for (const page of measured.pages) {
    const laidOut = lineTexts(pages[page.number - 1] ?? { width: 0, height: 0, items: [] });
    for (const line of page.lines) {
      const text = squeezed(line.text);
      if (text === '') continue;
      lines++;
      const at = laidOut.indexOf(text);
      if (at < 0) continue;
      laidOut.splice(at, 1);
      equal++;
    }
  }
  return { pages: pages.length, renderedPages: measured.pages.length, lines, equal };
}
