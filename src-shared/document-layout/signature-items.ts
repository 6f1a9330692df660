/** Issuers, date, seals and stamp of a signature block as they stand on a page (GB/T 9704 7.3.5). */
import { pointsToMillimetres } from '../document-model/geometry';
import type { Typesetting } from './break-lines';
import { type Column, span, textAt } from './drawn-lines';
import type { ImageItem, ImagePlace, LayoutOptions, PageItem } from './laid-out';
import { baselineOf } from './line-metrics';
import type { SignatureImage, SignaturePlaces, StampSize } from './signature-places';

/** Points. */
export interface SignaturePage {
  readonly column: Column;
  readonly pitch: number;
  readonly typesetting: Typesetting;
}

/** What stands on, or starts in, one line of the block: a block of many issuers may run over pages. `top` is that line's upper edge. */
export function signatureLineItems(
  { texts, images }: SignaturePlaces,
  line: number,
  top: number,
  { column, pitch, typesetting }: SignaturePage,
  options: LayoutOptions,
): PageItem[] {
  const blockTop = top - line * pointsToMillimetres(pitch);
  const starts = (at: number) => Math.floor(at) === line;
  const words = texts.flatMap((text) =>
    text.lines.flatMap((words_, index) => {
      const at = text.line + index;
      if (!starts(at)) return [];
      const baseline = baselineOf(blockTop + at * pointsToMillimetres(pitch), pitch);
      return textAt(span(words_), { align: text.align, x: column.left + text.at, baseline }, typesetting);
    }),
  );
  const anchored = images.filter(({ anchorLine }) => starts(anchorLine));
  return [...words, ...anchored.flatMap((image) => imageItem(image, blockTop, column, options))];
}

function imageItem(image: SignatureImage, top: number, column: Column, options: LayoutOptions): ImageItem[] {
  const place = imagePlace(image, options);
  if (place === null) return [];
  return [
    {
      kind: 'image',
      role: image.kind,
      index: image.index,
      left: column.left + image.left + (image.width - place.width) / 2 + place.right,
      top: top + image.top + (image.height - place.height) / 2 + place.down,
      width: place.width,
      height: place.height,
    },
  ];
}

/** The stamp by which a document is planned; undefined: the room that a draft keeps. */
export const givenStamp = ({ variant, signature }: LayoutOptions): StampSize | undefined =>
  variant === 'final' ? signature : undefined;

/** A draft keeps the room visible; a final shows what is given, or leaves the room free for ink. */
export function imagePlace(
  { kind, index, width, height }: Pick<SignatureImage, 'kind' | 'index' | 'width' | 'height'>,
  options: LayoutOptions,
): ImagePlace | null {
  if (options.variant === 'draft') return { width, height, right: 0, down: 0 };
  if (kind === 'seal') return options.seals?.[index] ?? null;
  return index === 0 ? (options.signature ?? null) : null;
}
