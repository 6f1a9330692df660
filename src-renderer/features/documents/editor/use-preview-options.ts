/** What the preview shows beside the text: draft or final, and on a final the placed images, their bytes asked for once. */
import type { DocumentModel } from '@shared/document-model/document-model';
import type { DocumentVariant } from '@shared/document-model/official-document';
import type { RecordId } from '@shared/domain/identifiers';
import type { ImageKind, PlacedImageRow } from '@shared/ipc/calls/document-calls';
import { useMemo } from 'react';
import { useCall } from '../../../api/queries';
import type { PreviewImage, PreviewOptions } from '../preview/preview-options';

export function usePreviewOptions(
  documentId: RecordId,
  model: DocumentModel,
  images: readonly PlacedImageRow[],
  variant: DocumentVariant,
): PreviewOptions {
  const wanted = variant === 'final' && images.length > 0 && model.shape === 'official';
  const { data } = useCall('document.images', { documentId }, { enabled: wanted });
  const signature = model.shape === 'official' ? model.signature : undefined;
  return useMemo(() => {
    if (!wanted || !data || !signature) return { variant };
    const imageAt = (kind: ImageKind, position: number): PreviewImage | null => {
      const place = (one: { kind: ImageKind; position: number }) =>
        one.kind === kind && one.position === position;
      const image = images.find(place);
      const read = data.find(place);
      if (!image || !read) return null;
      const { width, height, right, down } = image;
      return { url: `data:image/png;base64,${read.png}`, width, height, right, down };
    };
    if (signature.kind === 'sealed') {
      return { variant, seals: signature.issuers.map((_, position) => imageAt('seal', position)) };
    }
    const stamp = signature.kind === 'signature-stamp' ? imageAt('signature', 0) : null;
    return stamp ? { variant, signature: stamp } : { variant };
  }, [wanted, data, images, variant, signature]);
}
