/** The right side of the editor: the pages of what is being typed, as draft or as final, with the images where they will stand. */
import type { DocumentModel } from '@shared/document-model/document-model';
import type { DocumentVariant } from '@shared/document-model/official-document';
import type { ComposedDocument } from '@shared/ipc/calls/document-calls';
import { Segmented } from 'antd';
import { useDeferredValue, useMemo } from 'react';
import { useAct } from '../../../api/queries';
import { PagePreview } from '../preview/PagePreview';
import { closeModel } from './close-model';
import { usePreviewOptions } from './use-preview-options';

interface Props {
  readonly document: ComposedDocument;
  readonly model: DocumentModel;
  readonly variant: DocumentVariant;
  readonly onVariant: (variant: DocumentVariant) => void;
}

export function DocumentPreview({ document: { id, images }, model, variant, onVariant }: Props) {
  const put = useAct('document.place-image');
  const options = usePreviewOptions(id, images, variant);
  // Typing goes before drawing: the page follows as soon as there is time.
  const shown = useDeferredValue(model);
  const closed = useMemo(() => closeModel(shown), [shown]);
  return (
    <>
      <div className="preview-variant">
        <Segmented
          aria-label="预览哪一种"
          size="small"
          value={variant}
          onChange={onVariant}
          options={[
            { value: 'draft', label: '送审稿' },
            { value: 'final', label: '正式稿' },
          ]}
        />
        <span className="grey">
          {variant === 'draft'
            ? '印章、签名、日期的位置显示为占位框'
            : '按印发时的样子显示，所选印章可以拖动'}
        </span>
      </div>
      <PagePreview
        model={closed}
        options={options}
        {...(variant === 'final'
          ? {
              onPlace: ({ role, index, right, down }) =>
                void put.run({ documentId: id, kind: role, position: index, placed: { right, down } }),
            }
          : {})}
      />
    </>
  );
}
