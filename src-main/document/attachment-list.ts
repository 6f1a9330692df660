/** The list of attachments after the body (GB/T 9704 7.3.4). */
import { attachmentLines } from '@shared/document-layout/attachment-lines';
import { Paragraph } from 'docx';
import { STYLE } from './document-parts';
import { textRun } from './text-runs';

const TWIPS_PER_POINT = 20;
export const blankLine = (): Paragraph => new Paragraph({ style: STYLE.plain, keepNext: true, children: [] });

const twips = (points: number) => Math.round(points * TWIPS_PER_POINT);

/** Where a list stands: below the text with one blank line between, or first on a page, which a blank line never opens. */
export type ListPlace = 'below text' | 'starts page' | 'on new page';

/** One blank line above, no end mark; kept with the signature. */
export function attachmentList(names: readonly string[], place: ListPlace): Paragraph[] {
  if (names.length === 0) return [];
  const lines = attachmentLines(names).map(
    ({ text, left, hanging }, index) =>
      new Paragraph({
        style: STYLE.plain,
        keepNext: true,
        pageBreakBefore: index === 0 && place === 'starts page',
        indent: { left: twips(left), hanging: twips(hanging) },
        children: [textRun(text)],
      }),
  );
  return place === 'below text' ? [blankLine(), ...lines] : lines;
}
