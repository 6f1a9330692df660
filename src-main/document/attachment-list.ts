/** The list of attachments after the body (GB/T 9704 7.3.4). */
import { attachmentLines } from '@shared/document-layout/attachment-lines';
import { Paragraph } from 'docx';
import { STYLE } from './document-parts';
import { textRun } from './text-runs';

const TWIPS_PER_POINT = 20;
const twips = (points: number) => Math.round(points * TWIPS_PER_POINT);

/** One blank line above, no end mark; kept with the signature. */
export function attachmentList(names: readonly string[]): Paragraph[] {
  if (names.length === 0) return [];
  const lines = attachmentLines(names).map(
    ({ text, left, hanging }) =>
      new Paragraph({
        style: STYLE.plain,
        keepNext: true,
        indent: { left: twips(left), hanging: twips(hanging) },
        children: [textRun(text)],
      }),
  );
  return [new Paragraph({ style: STYLE.plain, keepNext: true, children: [] }), ...lines];
}
