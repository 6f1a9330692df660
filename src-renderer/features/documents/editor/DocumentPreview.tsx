/** The right side of the editor: the pages of what is being typed, as draft or as final, with the images where they will stand. */
import type { DocumentModel } from '@shared/document-model/document-model';
import type { DocumentVariant } from '@shared/document-model/official-document';
import type { ComposedDocument } from '@shared/ipc/calls/document-calls';
import { useDeferredValue, useMemo } from 'react';
import { ErrorBoundary } from '../../../app/ErrorBoundary';
import { PagePreview } from '../preview/PagePreview';
import { closeModel } from './close-model';
import type { ComposedHandle } from './use-composed-document';
import { usePreviewOptions } from './use-preview-options';

interface Props {
  readonly document: ComposedDocument;
  readonly model: DocumentModel;
  readonly variant: DocumentVariant;
  readonly place: ComposedHandle['place'];
}

export function DocumentPreview({ document: { id, images }, model, variant, place }: Props) {
  // Typing goes before drawing: the page follows as soon as there is time.
  const shown = useDeferredValue(model);
  const closed = useMemo(() => closeModel(shown), [shown]);
  const options = usePreviewOptions(id, closed, images, variant);
  // A fault in the drawing must not take the text away that is being typed.
  return (
    <ErrorBoundary>
      <PagePreview
        model={closed}
        options={options}
        {...(variant === 'final'
          ? {
              onPlace: ({ role, index, right, down }) =>
                void place({ documentId: id, kind: role, position: index, placed: { right, down } }),
            }
          : {})}
      />
    </ErrorBoundary>
  );
}
