/** The end of a letter: list of attachments (7.3.4), issuer and date under one seal (7.3.5.1), note (7.3.6). */
import { attachmentLines, noteText } from '@shared/document-layout/attachment-lines';
import { estimateLines } from '@shared/document-layout/estimate-lines';
import { axisPoints, EMPTY_DATE, issuerLines, sealPlace } from '@shared/document-layout/signature-places';
import {
  millimetresToEmu,
  type PageGeometry,
  pointsToMillimetres,
  TYPE_AREA,
} from '@shared/document-model/geometry';
import { chineseDateText } from '@shared/document-model/official-text';
import {
  AlignmentType,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  TabStopType,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { millimetresToPixels } from './anchored-shapes';
import { FIRST_LINE } from './body-blocks';
import { CONTROL_TAG, contentControl } from './content-control';
import { STYLE } from './document-parts';
import type { SealedLetter } from './refuse-unfinished';
import type { PlacedImage, RenderOptions } from './render-options';
import { sealPlaceholderPng } from './seal-placeholder';
import { runOptions, textRun } from './text-runs';

const TWIPS_PER_POINT = 20;
const twips = (points: number) => Math.round(points * TWIPS_PER_POINT);

/** 7.3.4: one blank line, no end mark. */
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
  return [blankLine(), ...lines];
}

const blankLine = () => new Paragraph({ style: STYLE.plain, keepNext: true, children: [] });

/** Millimetres: the seal's centre from the page's left edge, and its upper edge from the line that anchors it. */
interface SealPlace {
  readonly centre: number;
  readonly top: number;
  readonly diameter: number;
}

function sealPicture({ png, width, height, right, down }: PlacedImage, place: SealPlace): ImageRun {
  const left = place.centre - width / 2 + right;
  const top = place.top + (place.diameter - height) / 2 + down;
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: millimetresToPixels(width), height: millimetresToPixels(height) },
    altText: { id: '40', name: '印章', title: '印章', description: `印章位置，直径${place.diameter}毫米` },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: millimetresToEmu(left) },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.PARAGRAPH,
        offset: millimetresToEmu(top),
      },
      wrap: { type: TextWrappingType.NONE },
      allowOverlap: true,
      layoutInCell: false,
      zIndex: 40,
    },
  });
}

/** A draft shows the placeholder; a final shows the given seal at the same place, or leaves it free for a wet seal. */
function seal(options: RenderOptions, place: SealPlace): ParagraphChild[] {
  const { diameter } = place;
  if (options.variant === 'draft') {
    const png = sealPlaceholderPng(diameter);
    const placeholder = { png, width: diameter, height: diameter, right: 0, down: 0 };
    return [contentControl(CONTROL_TAG.seal, 'picture', [sealPicture(placeholder, place)])];
  }
  const given = options.seals?.[0] ?? null;
  return given === null ? [] : [sealPicture(given, place)];
}

export function signatureBlock(
  letter: SealedLetter,
  options: RenderOptions,
  geometry: PageGeometry,
  /** Shapes placed by the page, anchored in the last paragraph so that they share its page. */
  anchored: readonly ParagraphChild[],
): Paragraph[] {
  const issuer = letter.signature.issuers[0] ?? '';
  const date =
    letter.signature.dateOfIssue === null ? EMPTY_DATE : chineseDateText(letter.signature.dateOfIssue);
  const names = issuerLines(issuer);
  const axis = axisPoints(names, date);
  const { blankLines, topFromIssuerLine } = sealPlace(letter.signature.sealDiameter, names.length, geometry);
  // One centre tab keeps name and date on the seal's axis whatever the face.
  const onAxis = (children: readonly ParagraphChild[], keepNext: boolean) =>
    new Paragraph({
      style: STYLE.plain,
      alignment: AlignmentType.LEFT,
      keepNext,
      tabStops: [{ type: TabStopType.CENTER, position: twips(axis) }],
      children: [new TextRun({ ...runOptions(), children: ['\t'] }), ...children],
    });
  return [
    ...Array.from({ length: blankLines }, blankLine),
    onAxis(
      [
        contentControl(
          CONTROL_TAG.issuer,
          'rich-text',
          names.map((text, index) =>
            index === 0 ? textRun(text) : new TextRun({ ...runOptions(), break: 1, children: ['\t', text] }),
          ),
        ),
        ...seal(options, {
          centre: TYPE_AREA.left + pointsToMillimetres(axis),
          top: topFromIssuerLine,
          diameter: letter.signature.sealDiameter,
        }),
      ],
      true,
    ),
    onAxis(
      [
        contentControl(CONTROL_TAG.dateOfIssue, 'rich-text', [textRun(date)]),
        ...(letter.note === null ? anchored : []),
      ],
      letter.note !== null,
    ),
    ...(letter.note === null ? [] : [noteParagraph(letter.note, anchored)]),
  ];
}

/** 7.3.6: two characters in, in parentheses, below the date. */
function noteParagraph(note: string, anchored: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({
    style: STYLE.plain,
    indent: FIRST_LINE,
    children: [textRun(noteText(note)), ...anchored],
  });
}

export function estimateSignatureLines(letter: SealedLetter, geometry: PageGeometry): number {
  const nameLines = issuerLines(letter.signature.issuers[0] ?? '').length;
  const lines = sealPlace(letter.signature.sealDiameter, nameLines, geometry).blankLines + nameLines + 1;
  return lines + (letter.note === null ? 0 : estimateLines(noteText(letter.note), 2));
}
