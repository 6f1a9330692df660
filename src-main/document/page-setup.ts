/** Paper, margins, headers and page numbers of the sections of an official document: upright text, turned tables (8), an imprint alone (7.5). */
import { millimetresToTwips, PAPER, type PageGeometry, TYPE_AREA } from '@shared/document-model/geometry';
import { Header, type ISectionOptions, PageOrientation, type ParagraphChild } from 'docx';
import { hairline } from './hairline';
import { emptyFooter, type FooterPlan, turnedPageNumbers } from './page-number-footers';

type Frame = Omit<ISectionOptions, 'children'>;

const HEADER_DISTANCE = 15;
const A4 = { width: millimetresToTwips(PAPER.width), height: millimetresToTwips(PAPER.height) } as const;

export const emptyHeader = () => new Header({ children: [hairline()] });

function uprightPage(geometry: PageGeometry, footers: FooterPlan, bottom: number) {
  return {
    size: A4,
    margin: {
      top: millimetresToTwips(geometry.top),
      bottom: millimetresToTwips(bottom),
      left: millimetresToTwips(TYPE_AREA.left),
      right: millimetresToTwips(TYPE_AREA.right),
      header: millimetresToTwips(HEADER_DISTANCE),
      footer: millimetresToTwips(footers.distance),
      gutter: 0,
    },
  };
}

/** `bottom` in millimetres; `first`: shapes of page 1, which then shows no number (10.1). */
export function uprightFrame(
  geometry: PageGeometry,
  footers: FooterPlan,
  first: { readonly bottom: number; readonly shapes: readonly ParagraphChild[] } | null,
): Frame {
  return {
    properties: {
      titlePage: first !== null,
      page: uprightPage(geometry, footers, first?.bottom ?? geometry.bottom),
    },
    headers: {
      ...(first === null ? {} : { first: new Header({ children: [hairline(first.shapes)] }) }),
      default: emptyHeader(),
      even: emptyHeader(),
    },
    footers: {
      ...(first === null ? {} : { first: emptyFooter() }),
      default: footers.odd,
      even: footers.even,
    },
  };
}

/** 8: the sheet is turned clockwise to read, so that the table's head stands at the left edge of odd and even pages alike. */
export function turnedFrame(): Frame {
  const numbers = turnedPageNumbers();
  return {
    properties: {
      page: {
        size: { ...A4, orientation: PageOrientation.LANDSCAPE },
        margin: {
          top: millimetresToTwips(TYPE_AREA.left),
          bottom: millimetresToTwips(TYPE_AREA.right),
          left: millimetresToTwips(PAPER.height - TYPE_AREA.bottom),
          right: millimetresToTwips(TYPE_AREA.top),
          header: millimetresToTwips(HEADER_DISTANCE),
          footer: millimetresToTwips(HEADER_DISTANCE),
          gutter: 0,
        },
      },
    },
    headers: { default: numbers.odd, even: numbers.even },
    footers: { default: emptyFooter(), even: emptyFooter() },
  };
}

/** 7.5: no page number where the imprint stands alone. */
export function imprintFrame(geometry: PageGeometry, footers: FooterPlan): Frame {
  return {
    properties: { page: uprightPage(geometry, footers, geometry.bottom) },
    headers: { default: emptyHeader(), even: emptyHeader() },
    footers: { default: emptyFooter(), even: emptyFooter() },
  };
}
