/** Seals and signatures on the page: placeholders that keep a place in a draft, given images in a final, both from the same computed room. */
import type { SignatureImage } from '@shared/document-layout/signature-places';
import { millimetresToEmu } from '@shared/document-model/geometry';
import {
  HorizontalPositionRelativeFrom,
  ImageRun,
  type ParagraphChild,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { millimetresToPixels } from './anchored-shapes';
import { contentControl, numberedTag } from './content-control';
import type { PlacedImage, RenderOptions } from './render-options';
import { sealPlaceholderPng } from './seal-placeholder';
import { signaturePlaceholderPng } from './signature-placeholder';

/** Millimetres: `left` from the edge of the text column or of the cell's text, `top` from the paragraph that anchors the image. */
export type ImageRoom = Pick<SignatureImage, 'kind' | 'index' | 'width' | 'height' | 'left' | 'top'> & {
  readonly inCell?: boolean;
};

/** Above every other drawing of a document; fixed, so that equal models give equal bytes. */
const FIRST_ID = { seal: 40, signature: 60 } as const;
const NAME = { seal: '印章', signature: '签名' } as const;

/** A draft shows the placeholder; a final shows what is given, or leaves the room free for ink. */
export function imageInRoom(room: ImageRoom, options: RenderOptions): ParagraphChild[] {
  if (options.variant === 'draft') {
    const { width, height } = room;
    const png = room.kind === 'seal' ? sealPlaceholderPng(width) : signaturePlaceholderPng({ width, height });
    const placeholder = picture(room, { png, width, height, right: 0, down: 0 }, '位置');
    return [contentControl(numberedTag(room.kind, room.index), 'picture', [placeholder])];
  }
  const given = (room.kind === 'seal' ? options.seals?.[room.index] : givenSignature(room, options)) ?? null;
  return given === null ? [] : [picture(room, given)];
}

/** One image is given at most: it is the first place's, where the person who answers for the document signs. */
const givenSignature = ({ index }: ImageRoom, { signature }: RenderOptions) =>
  index === 0 ? signature : undefined;

/** Centred in its room, then shifted as the person who placed it asked. */
function picture(
  room: ImageRoom,
  { png, width, height, right, down }: PlacedImage,
  kept: '位置' | '' = '',
): ImageRun {
  const left = room.left + (room.width - width) / 2 + right;
  const top = room.top + (room.height - height) / 2 + down;
  const id = FIRST_ID[room.kind] + room.index;
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: millimetresToPixels(width), height: millimetresToPixels(height) },
    altText: {
      id: String(id),
      name: NAME[room.kind],
      title: NAME[room.kind],
      description: description(room, kept),
    },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: millimetresToEmu(left) },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: millimetresToEmu(top) },
      wrap: { type: TextWrappingType.NONE },
      allowOverlap: true,
      layoutInCell: room.inCell === true,
      zIndex: id,
    },
  });
}

/** Only a placeholder calls itself a place: a reader with a screen reader, and the check of finals, tell it from a seal by that. */
const description = ({ kind, width, height }: ImageRoom, kept: string) =>
  kind === 'seal' ? `印章${kept}，直径${width}毫米` : `签名${kept}，宽${width}毫米，高${height}毫米`;
