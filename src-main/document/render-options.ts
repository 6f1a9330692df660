/** What a caller decides beside the model: draft or final, and the electronic seals or the signature of a final. */
import type { DocumentVariant } from '@shared/document-model/official-document';

/** An image on the page, in millimetres; `right` and `down` shift it from the place that the layout computes. */
export interface PlacedImage {
  /** PNG bytes, transparent ground. */
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly right: number;
  readonly down: number;
}

export interface RenderOptions {
  readonly variant: DocumentVariant;
  /** One an issuer, in order; null leaves the place free for a wet seal. Only a final takes any. */
  readonly seals?: readonly (PlacedImage | null)[];
  /** Image of a handwritten signature or signature stamp. Only a final takes one. */
  readonly signature?: PlacedImage;
}
