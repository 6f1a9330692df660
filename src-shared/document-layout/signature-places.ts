/** Where issuers, date, seals and signature stamp of a document stand (GB/T 9704 7.3.5): one truth for the generator and the preview. */
import {
  CHARACTER_POINTS,
  millimetresToPoints,
  type PageGeometry,
  pointsToMillimetres,
  SIGNATURE,
  TYPE_AREA,
  TYPE_SIZE,
} from '../document-model/geometry';
import type { DocumentSignature } from '../document-model/official-document';
import { chineseDateText } from '../document-model/official-text';
import { assertNever } from '../result/assert-never';
import { evenLines } from './even-lines';
import { belowEmOnLine, emTopOnLine } from './line-metrics';
import { BETWEEN_SEALS, CHARACTER, issuerLines, sealedRows, widest, widthOf } from './seal-rows';

/** Shown until the date of issue is known: room for the digits. */
export const EMPTY_DATE = '\u3000\u3000年\u3000月\u3000日';

/** What is written in the block. Horizontal places are millimetres from the type area's left edge. */
export interface SignatureText {
  readonly role: 'issuer' | 'post' | 'date';
  /** Which issuer, from 0; 0 for the others. */
  readonly index: number;
  /** Its first line, counted in lines of the grid from the block's first, which is blank; a half where a post stands beside the stamp's middle. */
  readonly line: number;
  readonly lines: readonly string[];
  /** What of each line stands at `at`: its left edge, its middle or its right edge. */
  readonly align: 'left' | 'centre' | 'right';
  readonly at: number;
}

/** The room of a seal, or of a signature stamp, in millimetres. */
export interface SignatureImage {
  readonly kind: 'seal' | 'signature';
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  /** From the top of the block's first line. */
  readonly top: number;
  /** The whole line of the grid that carries it. */
  readonly anchorLine: number;
}

export interface SignaturePlaces {
  /** Lines of the grid that the block takes, the blank ones above it included. */
  readonly lines: number;
  readonly texts: readonly SignatureText[];
  readonly images: readonly SignatureImage[];
}

type Sealed = Extract<DocumentSignature, { kind: 'sealed' }>;
type Unsealed = Extract<DocumentSignature, { kind: 'unsealed' }>;
type Stamped = Extract<DocumentSignature, { kind: 'signature-stamp' }>;

/** Millimetres: of the image that is given, or of the room that a draft keeps. */
export interface StampSize {
  readonly width: number;
  readonly height: number;
}

export function signaturePlaces(
  signature: DocumentSignature,
  geometry: PageGeometry,
  stamp: StampSize = SIGNATURE.stamp,
): SignaturePlaces {
  switch (signature.kind) {
    case 'sealed':
      return sealedPlaces(signature, geometry);
    case 'unsealed':
      return unsealedPlaces(signature);
    case 'signature-stamp':
      return stampPlaces(signature, geometry, stamp);
    case 'none':
      return { lines: 0, texts: [], images: [] };
    default:
      return assertNever(signature);
  }
}

const dateText = (date: string | null): string => (date === null ? EMPTY_DATE : chineseDateText(date));

/** 7.3.5.1: one seal each on the issuer's axis, the last also presses the date; no seal stands without its name. */
function sealedPlaces(signature: Sealed, geometry: PageGeometry): SignaturePlaces {
  const { sealDiameter: diameter } = signature;
  const pitchPoints = geometry.pitchTwips / 20;
  const pitch = pointsToMillimetres(pitchPoints);
  const rows = sealedRows(signature, dateText(signature.dateOfIssue));
  // Names stand below the centre: it lies one millimetre above the line that the seal presses first.
  const topOverPressed = emTopOnLine(pitchPoints, TYPE_SIZE.three) - 1 - diameter / 2;
  // The text's own characters end above the bottom of their line, so half a millimetre of gap is enough.
  const highest = 0.5 - belowEmOnLine(pitchPoints, TYPE_SIZE.three);
  const betweenRows = Math.ceil((diameter + BETWEEN_SEALS) / pitch);
  const texts: SignatureText[] = [];
  const images: SignatureImage[] = [];
  let end = 1;
  let pressed = Number.NEGATIVE_INFINITY;
  for (const [at, { names, axes }] of rows.entries()) {
    const lines = Math.max(...names.map((name) => name.lines.length));
    const isLast = at === rows.length - 1;
    // Below a name of two lines the date would leave the seal: seals of the last row press the second line, and the last the date.
    const toPressed = isLast ? lines - 1 : 0;
    let first = Math.max(end, pressed + betweenRows - toPressed);
    while ((first + toPressed) * pitch + topOverPressed < highest) first++;
    pressed = first + toPressed;
    end = first + lines;
    for (const [place, name] of names.entries()) {
      const axis = axes[place] ?? 0;
      // A name shorter than its neighbours' stands on the line that its seal presses first.
      const line = isLast ? end - name.lines.length : first;
      texts.push({ role: 'issuer', index: name.index, line, lines: name.lines, align: 'centre', at: axis });
      images.push({
        kind: 'seal',
        index: name.index,
        width: diameter,
        height: diameter,
        left: axis - diameter / 2,
        top: pressed * pitch + topOverPressed,
        anchorLine: first,
      });
    }
  }
  texts.push(dateAt(dateText(signature.dateOfIssue), end, 'centre', rows.at(-1)?.axes.at(-1) ?? 0));
  return { lines: end + 1, texts, images };
}

const dateAt = (text: string, line: number, align: SignatureText['align'], at: number): SignatureText => ({
  role: 'date',
  index: 0,
  line,
  lines: [text],
  align,
  at,
});

const UNSEALED_SIDE = SIGNATURE.unsealedFromRightCharacters * CHARACTER;

/** 7.3.5.2: issuers under each other, the date two characters further in; a date longer than the names stands two characters from the right instead. */
function unsealedPlaces({ issuers, dateOfIssue }: Unsealed): SignaturePlaces {
  const date = dateText(dateOfIssue);
  const names = issuers.map(issuerLines);
  const longest = widest(names.flat());
  const dateLonger = widthOf(date) > longest;
  const left = TYPE_AREA.width - UNSEALED_SIDE - (dateLonger ? widthOf(date) + DATE_AFTER_ISSUER : longest);
  const texts: SignatureText[] = [];
  let line = 1;
  for (const [index, lines] of names.entries()) {
    texts.push({ role: 'issuer', index, line, lines, align: 'left', at: left });
    line += lines.length;
  }
  texts.push(dateAt(date, line, 'left', left + DATE_AFTER_ISSUER));
  return { lines: line + 1, texts, images: [] };
}

const DATE_AFTER_ISSUER = SIGNATURE.dateAfterIssuerCharacters * CHARACTER;

/** 7.3.5.3: two blank lines; stamp four characters from the right, post two characters to its left and level with its middle; one blank line; date. */
function stampPlaces(
  { post, dateOfIssue }: Stamped,
  geometry: PageGeometry,
  { width, height }: StampSize,
): SignaturePlaces {
  const pitchPoints = geometry.pitchTwips / 20;
  // From em box to em box, so that the blank lines above and below it stay what they are.
  const stampLines =
    1 + Math.max(0, Math.round((millimetresToPoints(height) - TYPE_SIZE.three) / pitchPoints));
  const right = TYPE_AREA.width - SIGNATURE.dateFromRightCharacters * CHARACTER;
  const left = right - width;
  const postRight = left - SIGNATURE.postBeforeStampCharacters * CHARACTER;
  const first = SIGNATURE.blankLinesAboveStamp;
  const posts = evenLines(post, (postRight / CHARACTER) * CHARACTER_POINTS);
  // Level with the em boxes of the stamp's lines, so that one post line stands on their middle one.
  const middle = pointsToMillimetres((pitchPoints * (2 * first + stampLines - 1)) / 2 + TYPE_SIZE.three / 2);
  const line = first + (stampLines - posts.length) / 2;
  const dateLine = first + stampLines + 1;
  return {
    lines: dateLine + 1,
    texts: [
      { role: 'post', index: 0, line, lines: posts, align: 'right', at: postRight },
      dateAt(dateText(dateOfIssue), dateLine, 'right', right),
    ],
    images: [
      {
        kind: 'signature',
        index: 0,
        width,
        height,
        left,
        top: middle + emTopOnLine(pitchPoints, TYPE_SIZE.three) - height / 2,
        anchorLine: first - 1,
      },
    ],
  };
}
