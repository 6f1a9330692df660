/** The head of an enclosed attachment (GB/T 9704 7.3.7): 附件1 in 3号黑体 flush left on row 1, title centred on row 3. */
import {
  aboveEnclosedTitle,
  belowEnclosedTitle,
  enclosedLabel,
} from '@shared/document-layout/enclosed-places';
import { FONT } from '@shared/document-model/fonts';
import type { PageGeometry } from '@shared/document-model/geometry';
import { Paragraph } from 'docx';
import { STYLE } from './document-parts';
import { textRun } from './text-runs';
import { titleParagraph } from './title-paragraph';

export interface EnclosedHead {
  /** Of all attachments, listed ones included, from 0. */
  readonly index: number;
  readonly count: number;
  readonly name: string;
  readonly pageBreakBefore: boolean;
}

export function enclosedHead(head: EnclosedHead, geometry: PageGeometry): Paragraph[] {
  return [
    new Paragraph({
      style: STYLE.plain,
      keepNext: true,
      pageBreakBefore: head.pageBreakBefore,
      children: [textRun(enclosedLabel(head.index, head.count), { font: FONT.hei })],
    }),
    titleParagraph(head.name, {
      above: aboveEnclosedTitle(geometry),
      below: belowEnclosedTitle(head.name, geometry),
    }),
  ];
}
