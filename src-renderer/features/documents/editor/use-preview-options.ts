/** What the preview shows beside the text: draft or final, and on a final the placed images, their bytes asked for once. */
import type { DocumentVariant } from '@shared/document-model/official-document';
import type { RecordId } from '@shared/domain/identifiers';
import type { PlacedImageRow } from '@shared/ipc/calls/document-calls';
import { useMemo } from 'react';
import { useCall } from '../../../api/queries';
import type { PreviewImage, PreviewOptions } from '../preview/preview-options';

export function usePreviewOptions(
  documentId: RecordId,
  images: readonly PlacedImageRow[],
  variant: DocumentVariant,
): PreviewOptions {
  const wanted = variant === 'final' && images.length > 0;
  const { data } = useCall('document.images', { documentId }, { enabled: wanted });
  return useMemo(() => {
    if (!wanted || !data) return { variant };
    const seals: (PreviewImage | null)[] = [];
    let signature: PreviewImage | undefined;
    for (const { kind, position, width, height, right, down } of images) {
      const read = data.find((one) => one.kind === kind && one.position === position);
      if (!read) continue;
      const image = { url: `data:image/png;base64,${read.png}`, width, height, right, down };
      if (kind === 'signature') signature = image;
      else seals[position] = image;
    }
    const inOrder = Array.from(seals, (seal) => seal ?? null);
    return {
      variant,
      ...(inOrder.length > 0 ? { seals: inOrder } : {}),
      ...(signature ? { signature } : {}),
    };
  }, [wanted, data, images, variant]);
}
