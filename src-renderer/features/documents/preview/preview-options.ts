/** What a preview is given beside the model: draft or final, and the images of a final with their size and shift. */
import type { ImagePlace, LayoutOptions } from '@shared/document-layout/laid-out';

/** `url` is a blob: or data: address of the image; sizes in millimetres. */
export interface PreviewImage extends ImagePlace {
  readonly url: string;
}

export interface PreviewOptions extends LayoutOptions {
  readonly seals?: readonly (PreviewImage | null)[];
  readonly signature?: PreviewImage;
}

/** A person moved an image: its whole shift from the computed place, in millimetres. */
export interface ImageShift {
  readonly role: 'seal' | 'signature';
  readonly index: number;
  readonly right: number;
  readonly down: number;
}
