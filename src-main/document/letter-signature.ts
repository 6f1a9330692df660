/** The end of a letter: list of attachments (7.3.4), issuer and date under one seal (7.3.5.1), note (7.3.6). */
import {
  CHARACTER_POINTS,
  millimetresToEmu,
  millimetresToPoints,
  type PageGeometry,
  pointsToMillimetres,
  SIGNATURE,
  TYPE_AREA,
  TYPE_SIZE,
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
import { estimateLines } from './estimate-lines';
import { belowEmOnLine, emTopOnLine, textWidth } from './line-metrics';
import type { SealedLetter } from './refuse-unfinished';
import type { RenderOptions } from './render-options';
import { sealPlaceholderPng } from './seal-placeholder';
import { runOptions, textRun } from './text-runs';

/** Shown until the date of issue is known: room for the digits. */
export const EMPTY_DATE = '\u3000\u3000年\u3000月\u3000日';

const TWIPS_PER_POINT = 20;
/** A full stop is a quarter em in some faces and a half in others; between both no turn-over is off by a millimetre. */
const DOT_POINTS = TYPE_SIZE.three * 0.39 - 0.25;
const DIGIT_POINTS = TYPE_SIZE.three / 2 - 0.25;

const labelPoints = 3 * CHARACTER_POINTS;
const twips = (points: number) => Math.round(points * TWIPS_PER_POINT);

const attachmentNumber = (index: number, count: number) => (count === 1 ? '' : `${index + 1}.`);
const numberPoints = (number: string) =>
  number === '' ? 0 : (number.length - 1) * DIGIT_POINTS + DOT_POINTS;

/** 7.3.4: one blank line, two characters in, no end mark; a name that runs on hangs under its own first character. */
export function attachmentList(names: readonly string[]): Paragraph[] {
  if (names.length === 0) return [];
  const lines = names.map((name, index) => {
    const number = attachmentNumber(index, names.length);
    const label = index === 0 ? '附件：' : '';
    const hanging = numberPoints(number) + (index === 0 ? labelPoints : 0);
    const left = 2 * CHARACTER_POINTS + labelPoints + numberPoints(number);
    return new Paragraph({
      style: STYLE.plain,
      keepNext: true,
      indent: { left: twips(left), hanging: twips(hanging) },
      children: [textRun(`${label}${number}${name}`)],
    });
  });
  return [blankLine(), ...lines];
}

export function estimateAttachmentLines(names: readonly string[]): number {
  if (names.length === 0) return 0;
  return names.reduce((sum, name) => sum + estimateLines(name, 6, 6), 1);
}

const blankLine = () => new Paragraph({ style: STYLE.plain, keepNext: true, children: [] });

/** Blank lines above the issuer and the place of the seal: its top within a line of the text, issuer and date below its centre. */
function sealPlace(diameter: number, nameLines: number, geometry: PageGeometry) {
  const pitchPoints = geometry.pitchTwips / TWIPS_PER_POINT;
  const pitch = pointsToMillimetres(pitchPoints);
  const aboveIssuer = emTopOnLine(pitchPoints, TYPE_SIZE.three);
  // The centre stands one millimetre above the last line of the issuer's name, so that the seal presses name and date.
  const topFromIssuerLine = (nameLines - 1) * pitch + aboveIssuer - 1 - diameter / 2;
  // The text's own characters end above the bottom of their line, so half a millimetre of gap is enough.
  let blankLines = 1;
  while (blankLines * pitch + topFromIssuerLine < 0.5 - belowEmOnLine(pitchPoints, TYPE_SIZE.three))
    blankLines++;
  return { blankLines, topFromIssuerLine };
}

/** A name longer than this share of the line would leave the type area when centred on the date. */
const LONGEST_ISSUER = 24 * CHARACTER_POINTS;

/** One line, or two of about equal length for a very long name. */
export function issuerLines(issuer: string): string[] {
  if (textWidth(issuer, TYPE_SIZE.three) <= LONGEST_ISSUER) return [issuer];
  const middle = issuer.length / 2;
  let best = Math.ceil(middle);
  let distance = Number.POSITIVE_INFINITY;
  for (const { index } of new Intl.Segmenter('zh-Hans', { granularity: 'word' }).segment(issuer)) {
    if (Math.abs(index - middle) < distance) {
      best = index;
      distance = Math.abs(index - middle);
    }
  }
  return [issuer.slice(0, best), issuer.slice(best)];
}

/** Points from the left edge to the axis on which seal, issuer and date are centred. */
function axisPoints(issuerLines: readonly string[], date: string): number {
  const width = millimetresToPoints(TYPE_AREA.width);
  const fromRight =
    SIGNATURE.dateFromRightCharacters * CHARACTER_POINTS + textWidth(date, TYPE_SIZE.three) / 2;
  // A long name moves the axis, so that it ends inside the type area.
  const widest = Math.max(...issuerLines.map((line) => textWidth(line, TYPE_SIZE.three)));
  return width - Math.max(fromRight, widest / 2 + CHARACTER_POINTS);
}

function sealPicture(data: Uint8Array, diameter: number, axis: number, topFromLine: number): ImageRun {
  const side = millimetresToPixels(diameter);
  const left = TYPE_AREA.left + pointsToMillimetres(axis) - diameter / 2;
  return new ImageRun({
    type: 'png',
    data,
    transformation: { width: side, height: side },
    altText: { id: '40', name: '印章', title: '印章', description: `印章位置，直径${diameter}毫米` },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: millimetresToEmu(left) },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.PARAGRAPH,
        offset: millimetresToEmu(topFromLine),
      },
      wrap: { type: TextWrappingType.NONE },
      allowOverlap: true,
      layoutInCell: false,
      zIndex: 40,
    },
  });
}

/** A draft shows the placeholder; a final shows the given seal at the same place and size, or leaves it free for a wet seal. */
function seal(letter: SealedLetter, options: RenderOptions, axis: number, top: number): ParagraphChild[] {
  const diameter = letter.signature.sealDiameter;
  if (options.variant === 'draft') {
    const picture = sealPicture(sealPlaceholderPng(diameter), diameter, axis, top);
    return [contentControl(CONTROL_TAG.seal, 'picture', [picture])];
  }
  return options.sealImage === undefined ? [] : [sealPicture(options.sealImage, diameter, axis, top)];
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
        ...seal(letter, options, axis, topFromIssuerLine),
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

const noteText = (note: string) => `（${note}）`;

export function estimateSignatureLines(letter: SealedLetter, geometry: PageGeometry): number {
  const nameLines = issuerLines(letter.signature.issuers[0] ?? '').length;
  const lines = sealPlace(letter.signature.sealDiameter, nameLines, geometry).blankLines + nameLines + 1;
  return lines + (letter.note === null ? 0 : estimateLines(noteText(letter.note), 2));
}
