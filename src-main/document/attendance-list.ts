/** Who attended, sat in or was excused (GB/T 9704 10.3): 黑体 label two characters in, names hang behind it. */
import { attendanceLines } from '@shared/document-layout/end-lines';
import { FONT } from '@shared/document-model/fonts';
import type { OfficialDocument } from '@shared/document-model/official-document';
import { Paragraph } from 'docx';
import { blankLine, type ListPlace } from './attachment-list';
import { STYLE } from './document-parts';
import { textRun } from './text-runs';

const twips = (points: number) => Math.round(points * 20);

/** One blank line above. */
export function attendanceList(
  document: Pick<OfficialDocument, 'attendance'>,
  place: ListPlace,
): Paragraph[] {
  const lists = attendanceLines(document);
  if (lists.length === 0) return [];
  return [
    ...(place === 'below text' ? [blankLine()] : []),
    ...lists.map(
      ({ label, names, left, hanging }, index) =>
        new Paragraph({
          style: STYLE.plain,
          // With the attachments above it stands on one page.
          keepNext: index < lists.length - 1,
          keepLines: true,
          pageBreakBefore: index === 0 && place === 'starts page',
          indent: { left: twips(left), hanging: twips(hanging) },
          children: [textRun(label, { font: FONT.hei }), textRun(names)],
        }),
    ),
  ];
}
