/** Page numbers (GB/T 9704 7.5) in footers that also hold the text back to 22 lines above a letter's lower rule, and beside turned tables (8). */
import { PAGE_NUMBER_LINE, pageNumberPlace } from '@shared/document-layout/page-number-place';
import { FONT } from '@shared/document-model/fonts';
import {
  millimetresToTwips,
  PAGE_NUMBER,
  PAPER,
  type PageGeometry,
  TYPE_AREA,
  TYPE_SIZE,
} from '@shared/document-model/geometry';
import {
  AlignmentType,
  Footer,
  Header,
  HeightRule,
  LineRuleType,
  PageNumber,
  Paragraph,
  Table,
  TableAnchorType,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx';
import { STYLE } from './document-parts';
import { hairline } from './hairline';
import { runOptions } from './text-runs';

type Side = 'odd' | 'even';

export interface FooterPlan {
  /** Distance of the footer from the page's lower edge, millimetres. */
  readonly distance: number;
  readonly odd: Footer;
  readonly even: Footer;
}

/** Footer whose top is the geometry's bottom margin: Word and LibreOffice both push the text back by it. */
export function pageNumberFooters(geometry: PageGeometry): FooterPlan {
  const { top, bottom } = pageNumberPlace();
  const before = millimetresToTwips(top - (PAPER.height - geometry.bottom));
  const footer = (side: Side) => new Footer({ children: [numberParagraph(side, before)] });
  return { distance: PAPER.height - bottom, odd: footer('odd'), even: footer('even') };
}

/**
 * 8: the same place on the sheet as it lies among the others, for a sheet that is turned clockwise to read. A table of one cell:
 * LibreOffice loses the place of a text box whose text is turned.
 */
export function turnedPageNumbers(): Readonly<Record<Side, Header>> {
  const { top, bottom } = pageNumberPlace();
  const width = millimetresToTwips(bottom - top);
  const cell = (side: Side) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
      children: [numberParagraph(side, 0)],
    });
  const header = (side: Side) =>
    new Header({
      children: [
        new Table({
          width: { size: width, type: WidthType.DXA },
          columnWidths: [width],
          layout: TableLayoutType.FIXED,
          borders: TableBorders.NONE,
          margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
          float: {
            horizontalAnchor: TableAnchorType.PAGE,
            verticalAnchor: TableAnchorType.PAGE,
            absoluteHorizontalPosition: millimetresToTwips(PAPER.height - bottom),
            absoluteVerticalPosition: millimetresToTwips(TYPE_AREA.left),
          },
          rows: [
            new TableRow({
              height: { value: millimetresToTwips(TYPE_AREA.width), rule: HeightRule.EXACT },
              children: [cell(side)],
            }),
          ],
        }),
        hairline(),
      ],
    });
  return { odd: header('odd'), even: header('even') };
}

/** A footer of no height to speak of and no content. */
export const emptyFooter = (): Footer => new Footer({ children: [hairline()] });

function numberParagraph(side: Side, before: number): Paragraph {
  const look = { font: FONT.song, size: TYPE_SIZE.four, spacing: 0 } as const;
  const indent = PAGE_NUMBER.indentCharacters * TYPE_SIZE.four * 20;
  return new Paragraph({
    style: STYLE.plain,
    alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: side === 'odd' ? { right: indent } : { left: indent },
    spacing: { before, line: PAGE_NUMBER_LINE * 20, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ ...runOptions(look), children: ['— ', PageNumber.CURRENT, ' —'] })],
  });
}
