/** Page 1 of the 通用 and 纪要 formats down to the text (GB/T 9704 7.2, 7.3.1, 10.3): what stands where, for generator and preview alike. */
import { FONT, type FontName } from '../document-model/fonts';
import {
  CHARACTER_POINTS,
  COMMON,
  type PageGeometry,
  pointsToMillimetres,
  TYPE_AREA,
  TYPE_SIZE,
} from '../document-model/geometry';
import type { DocumentHead, OfficialDocument } from '../document-model/official-document';
import { chineseDateText } from '../document-model/official-text';
import { type HeadItem, headItems, numberText } from './head-items';
import { emTopOnLine, textWidth } from './line-metrics';
import { type MarkLine, markBottom, markLines } from './mark-places';
import { EMPTY_DATE } from './signature-places';
import { BELOW_TITLE, TITLE_LINE, titleLines } from './title-lines';

/** Text on a row between mark and rule, 3号. `at` in millimetres from the type area's left edge: the left edge, middle or right edge of the text. */
export interface RowText {
  readonly role: 'number' | 'signer-label' | 'signer' | 'issue' | 'issuer' | 'date';
  readonly text: string;
  readonly font: FontName;
  readonly align: 'left' | 'centre' | 'right';
  readonly at: number;
  /** Points added behind each character but the last. */
  readonly spread: number;
}

const CHARACTER = pointsToMillimetres(CHARACTER_POINTS);
const SIDE = COMMON.sideCharacters * CHARACTER;
const LEFT = SIDE;
const RIGHT = TYPE_AREA.width - SIDE;
const CENTRE = TYPE_AREA.width / 2;

const text = (
  role: RowText['role'],
  words: string,
  align: RowText['align'],
  at: number,
  look: { font?: FontName; spread?: number } = {},
): RowText => ({ role, text: words, align, at, font: look.font ?? FONT.fangsong, spread: look.spread ?? 0 });

/** Rows between mark and red rule, from top to bottom: number (7.2.5), number and signers (7.2.6), or the issue of minutes. */
export function headRows({ format, head }: Pick<OfficialDocument, 'format' | 'head'>): RowText[][] {
  if (format === 'downward') return [[text('number', numberText(head), 'centre', CENTRE)]];
  if (format === 'upward') return signerRows(head);
  if (head.issue === null) return [];
  const { serial, issuer, issuedOn } = head.issue;
  return [
    [text('issue', `第${serial}期`, 'centre', CENTRE)],
    [
      text('issuer', issuer, 'left', LEFT),
      text('date', issuedOn === null ? EMPTY_DATE : chineseDateText(issuedOn), 'right', RIGHT),
    ],
  ];
}

export const SIGNER_LABEL = '签发人：';
/** Room for a name that a draft does not know yet. */
const EMPTY_SIGNER = '\u3000\u3000\u3000';
const PER_ROW = 2;
const widthOf = (words: string) => pointsToMillimetres(textWidth(words, TYPE_SIZE.three));

/** Names in order, two a row, under each other; the number stands beside the last one. */
function signerRows(head: DocumentHead): RowText[][] {
  const number = text('number', numberText(head), 'left', LEFT);
  const signers = head.signers.length === 0 ? [EMPTY_SIGNER] : head.signers;
  const longest = Math.max(0, ...signers.map((name) => [...name].length));
  // A name of two characters reaches the width of three, so that the columns are even.
  const even = signers.length > 1 && longest > 2;
  const shownWidth = (name: string) => (even && [...name].length === 2 ? 3 * CHARACTER : widthOf(name));
  // Each column as wide as its own widest name, so that the last one ends a character from the right.
  const columns = Array.from({ length: Math.min(PER_ROW, signers.length) }, (_, place) =>
    Math.max(...signers.filter((_name, index) => index % PER_ROW === place).map(shownWidth)),
  );
  const leftOf = (place: number) =>
    RIGHT - columns.slice(place).reduce((sum, width) => sum + width + CHARACTER, -CHARACTER);
  const rows: RowText[][] = [];
  for (let first = 0; first < signers.length; first += PER_ROW) {
    const names = signers.slice(first, first + PER_ROW).map((name, place) =>
      text('signer', name, 'left', leftOf(place), {
        font: FONT.kai,
        spread: even && [...name].length === 2 ? TYPE_SIZE.three : 0,
      }),
    );
    const label =
      first === 0 ? [text('signer-label', SIGNER_LABEL, 'left', leftOf(0) - widthOf(SIGNER_LABEL))] : [];
    rows.push([...(first + PER_ROW >= signers.length ? [number] : []), ...label, ...names]);
  }
  return rows;
}

/** Vertical places in millimetres from the top of the page. */
export interface HeadPlaces {
  readonly items: readonly HeadItem[];
  readonly mark: readonly MarkLine[];
  readonly rows: readonly (readonly RowText[])[];
  /** Upper edge of the first row's line; rows follow at the pitch of the grid. */
  readonly rowsTop: number;
  /** Upper edge of the red rule. */
  readonly ruleTop: number;
  readonly title: readonly string[];
  /** Upper edge of the title's first line. */
  readonly titleTop: number;
  /** Upper edge of the first line of text. */
  readonly bodyTop: number;
}

export function headPlaces(
  document: Pick<OfficialDocument, 'format' | 'head' | 'title'>,
  geometry: PageGeometry,
): HeadPlaces {
  const pitchPoints = geometry.pitchTwips / 20;
  const pitch = pointsToMillimetres(pitchPoints);
  const mark = markLines(document.head.mark);
  const rows = headRows(document);
  const emTop = emTopOnLine(pitchPoints, TYPE_SIZE.three);
  const rowsTop = markBottom(mark) + COMMON.numberBelowMark - emTop;
  const lastEmBottom =
    rows.length === 0
      ? markBottom(mark)
      : rowsTop + (rows.length - 1) * pitch + emTop + pointsToMillimetres(TYPE_SIZE.three);
  const ruleTop = lastEmBottom + COMMON.ruleBelowNumber;
  const titleTop = ruleTop + COMMON.rule + COMMON.titleBelowRule - emTopOnLine(TITLE_LINE, TYPE_SIZE.two);
  const title = titleLines(document.title);
  const bodyTop = titleTop + title.length * pointsToMillimetres(TITLE_LINE) + BELOW_TITLE;
  return { items: headItems(document.head), mark, rows, rowsTop, ruleTop, title, titleTop, bodyTop };
}
