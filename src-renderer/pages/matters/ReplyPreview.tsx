/** The pages of the letter that is being written, as they will stand on paper: to read, print, keep as PDF, or open as a file. */
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { letterOfReply } from '@shared/domain/reply/letter-of-reply';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import { Button, Modal } from 'antd';
import { useMemo } from 'react';
import { useCall } from '../../api/queries';
import { ErrorBoundary } from '../../app/ErrorBoundary';
import { closeModel } from '../../features/documents/editor/close-model';
import { PagePreview } from '../../features/documents/preview/PagePreview';
import './reply-preview.css';

interface Props {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly content: ReplyContent;
  readonly producing: boolean;
  /** Makes the draft's .docx and opens it. */
  readonly onProduce: () => void;
  readonly onClose: () => void;
}

const DRAFT = { variant: 'draft' } as const;

export function ReplyPreview({ matter, assignment, content, producing, onProduce, onClose }: Props) {
  const { data: settings } = useCall('settings.get', {});
  const letter = useMemo(() => {
    if (!settings) return undefined;
    const { sealDiameterMillimetres } = settings;
    return closeModel(letterOfReply(matter, assignment, content, { sealDiameterMillimetres, at: 0 }));
  }, [matter, assignment, content, settings]);
  return (
    <Modal
      open
      centered
      className="reply-preview"
      width="min(960px, 94vw)"
      title="答复函预览"
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>关闭</Button>
          <Button type="primary" loading={producing} onClick={onProduce}>
            生成送审稿并打开
          </Button>
        </>
      }
    >
      <div className="reply-preview-pages">
        {letter && (
          <ErrorBoundary>
            <PagePreview model={letter} options={DRAFT} />
          </ErrorBoundary>
        )}
      </div>
    </Modal>
  );
}
