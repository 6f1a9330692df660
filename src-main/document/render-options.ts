/** What a caller decides beside the model: draft or final, and the electronic seal of a final. */
import type { DocumentVariant } from '@shared/document-model/official-document';

export interface RenderOptions {
  readonly variant: DocumentVariant;
  /** PNG bytes of the electronic seal, square, transparent ground. Only a final uses it; without it a final is for a wet seal. */
  readonly sealImage?: Uint8Array;
}
