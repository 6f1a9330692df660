/** Where the points stand in the original text, so that it can be marked: exact words first, then regardless of blanks and numbers. */
import type { Point } from '@shared/domain/matter/matter';

export interface TextPiece {
  readonly text: string;
  /** The point whose words these are; absent for the rest. */
  readonly point?: Point;
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly point: Point;
}

/** The text in pieces that join to exactly the original; a point that was reworded by the office marks nothing. */
export function markPoints(text: string, points: readonly Point[]): TextPiece[] {
  const compact = compactOf(text);
  const places: Place[] = [];
  let after = 0;
  for (const point of points) {
    const place = findPoint(compact, point, after) ?? findPoint(compact, point, 0);
    if (!place || places.some((other) => place.from < other.to && other.from < place.to)) continue;
    places.push(place);
    after = compact.offsets.indexOf(place.to - 1) + 1;
  }
  places.sort((left, right) => left.from - right.from);
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const place of places) {
    if (place.from > at) pieces.push({ text: text.slice(at, place.from) });
    pieces.push({ text: text.slice(place.from, place.to), point: place.point });
    at = place.to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

interface Compact {
  readonly text: string;
  /** Place of each compact character in the original. */
  readonly offsets: readonly number[];
}

function compactOf(text: string): Compact {
  const offsets: number[] = [];
  let compact = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (/\s/.test(character)) continue;
    compact += character;
    offsets.push(index);
  }
  return { text: compact, offsets };
}

const STOPS = /[。；;，,.]+$/;

function findPoint(compact: Compact, point: Point, after: number): Place | undefined {
  const words = point.text.replace(/\s/g, '').replace(STOPS, '');
  if (words === '') return undefined;
  const index = compact.text.indexOf(words, after);
  if (index === -1) return undefined;
  const from = compact.offsets[index];
  const last = compact.offsets[index + words.length - 1];
  if (from === undefined || last === undefined) return undefined;
  return { from, to: last + 1, point };
}
