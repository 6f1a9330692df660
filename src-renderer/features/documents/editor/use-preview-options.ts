/** What the preview shows beside the text: draft or final, and on a final the placed images, their bytes asked for once. */
import type { DocumentModel } from '@shared/document-model/document-model';
import { imagePlaces } from '@shared/document-model/image-places';
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
  const wanted = variant === 'final' && images.length > 0;
  const { data } = useCall('document.images', { documentId }, { enabled: wanted });
  const { seals, signatures } = imagePlaces(model);
  return useMemo(() => {
    if (!wanted || !data) return { variant };
    const imageAt = (kind: ImageKind, position: number): PreviewImage | null => {
      const place = (one: { kind: ImageKind; position: number }) =>
        one.kind === kind && one.position === position;
      const image = images.find(place);
      const read = data.find(place);
      if (!image || !read) return null;
      const { width, height, right, down } = image;
      return { url: `data:image/png;base64,${read.png}`, width, height, right, down };
    };
    const stamp = signatures > 0 ? imageAt('signature', 0) : null;
    return {
      variant,
      seals: Array.from({ length: seals }, (_, position) => imageAt('seal', position)),
      ...(stamp ? { signature: stamp } : {}),
    };
  }, [wanted, data, images, variant, seals, signatures]);
}
