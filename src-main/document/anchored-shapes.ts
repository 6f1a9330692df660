/** Shapes at fixed places of the page: red rules and text boxes. All are DrawingML, which WPS places right. */
import { MARK_AXIS } from '@shared/document-layout/mark-places';
import { LETTER, millimetresToEmu, RED } from '@shared/document-model/geometry';
import {
  HorizontalPositionRelativeFrom,
  type Paragraph,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { ShapeRun } from 'docx/shapes';

/** Millimetres from the page's upper left corner. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** `docx` takes sizes in pixels of 1/96 inch. */
export const millimetresToPixels = (millimetres: number): number => (millimetres / 25.4) * 96;

interface ShapeLook {
  readonly fill?: string;
  readonly children?: readonly Paragraph[];
  /** Where the text stands in its box; default top. */
  readonly bottom?: boolean;
  /** Text stands above and below it, never beside or on it. */
  readonly keepsTextOff?: boolean;
  readonly name?: string;
}

function shape(box: PageBox, zIndex: number, look: ShapeLook): ShapeRun {
  return new ShapeRun({
    type: 'rectangle',
    transformation: { width: millimetresToPixels(box.width), height: millimetresToPixels(box.height) },
    line: 'none',
    // docx would number drawings through the life of the process; equal models need equal ids.
    altText: { id: String(zIndex), name: look.name ?? `shape-${zIndex}` },
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.PAGE,
        offset: millimetresToEmu(box.left),
      },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: millimetresToEmu(box.top) },
      allowOverlap: true,
      layoutInCell: false,
      zIndex,
      ...(look.keepsTextOff === true ? { wrap: { type: TextWrappingType.TOP_AND_BOTTOM } } : {}),
    },
    ...(look.fill === undefined ? {} : { fill: look.fill }),
    ...(look.children === undefined
      ? {}
      : {
          children: look.children,
          textOptions: {
            verticalAlignment: look.bottom === true ? 'bottom' : 'top',
            margins: { top: 0, right: 0, bottom: 0, left: 0 },
          },
        }),
  });
}

export function textBox(
  box: PageBox,
  zIndex: number,
  children: readonly Paragraph[],
  look: Pick<ShapeLook, 'bottom'> = {},
): ShapeRun {
  return shape(box, zIndex, { children, ...look });
}

export const redRule = (box: PageBox, zIndex: number): ShapeRun => shape(box, zIndex, { fill: RED });

/** A part of the page that text does not enter: by its name a person who edits the file knows why. */
export const blankRoom = (box: PageBox, zIndex: number): ShapeRun =>
  shape(box, zIndex, { keepsTextOff: true, name: '页末留白' });

/**
 * A red double rule (10.1) as two filled bars: LibreOffice draws compound lines as one.
 * `top` is the upper edge of the pair; 粗细 puts the thick bar above.
 */
export function doubleRule(top: number, order: '粗细' | '细粗', zIndex: number): ShapeRun[] {
  const left = MARK_AXIS - LETTER.ruleLength / 2;
  const width = LETTER.ruleLength;
  const [first, second] =
    order === '粗细' ? [LETTER.thickRule, LETTER.thinRule] : [LETTER.thinRule, LETTER.thickRule];
  return [
    redRule({ left, top, width, height: first }, zIndex),
    redRule({ left, top: top + first + LETTER.ruleGap, width, height: second }, zIndex + 1),
  ];
}
