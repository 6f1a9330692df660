/** One document: its fields at left, its pages at right, and above them whether it is saved and what can be done with it. */
import { LeftOutlined } from '@ant-design/icons';
import type { DocumentVariant } from '@shared/document-model/official-document';
import { letterKindOfDocument } from '@shared/domain/correspondence/letter-kinds';
import { KIND_FACTS } from '@shared/domain/document/document-kind';
import { type RecordId, recordIdSchema } from '@shared/domain/identifiers';
import type { ProducedFile } from '@shared/ipc/calls/document-calls';
import { App, Button, Segmented, Skeleton } from 'antd';
import { useCallback, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useDesk } from '../../app/desk';
import { EditorBar } from '../../components/EditorBar';
import { RedoIcon, UndoIcon } from '../../components/HistoryIcons';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { SaveStatus } from '../../components/SaveStatus';
import { ShowError } from '../../components/ShowError';
import { StaleDraft } from '../../components/StaleDraft';
import { StatusTag } from '../../components/StatusTag';
import { DiscardDocument } from '../../features/documents/editor/DiscardDocument';
import { DocumentFields } from '../../features/documents/editor/DocumentFields';
import { DocumentPreview } from '../../features/documents/editor/DocumentPreview';
import { GapList } from '../../features/documents/editor/GapList';
import { LayoutField, LayoutNote } from '../../features/documents/editor/LayoutField';
import { ProducedFiles } from '../../features/documents/editor/ProducedFiles';
import { SealFields } from '../../features/documents/editor/SealFields';
import { textOfModel } from '../../features/documents/editor/text-of-model';
import { useComposedDocument } from '../../features/documents/editor/use-composed-document';
import { useDocumentActs } from '../../features/documents/editor/use-document-acts';
import { useLayoutChoice } from '../../features/documents/editor/use-layout-choice';
import { useSaveKey } from '../matters/use-save-key';
import { SendDocument } from './SendDocument';

/** A draft shows frames where seal, signature and date will stand; a final looks as it is issued. */
const VARIANTS: { value: DocumentVariant; label: string }[] = [
  { value: 'draft', label: '看送审稿' },
  { value: 'final', label: '看正式稿' },
];

export function DocumentPage() {
  const { documentId = '' } = useParams();
  const id = recordIdSchema.safeParse(documentId);
  if (!id.success) return <NoDocument />;
  return <Editor key={id.data} documentId={id.data} />;
}

function NoDocument() {
  return (
    <div className="page-body">
      <p>
        没有这份公文。<Link to="/documents">返回公文列表</Link>
      </p>
    </div>
  );
}

function Editor({ documentId }: { readonly documentId: RecordId }) {
  const handle = useComposedDocument(documentId);
  const { document, model, change, saving, flush } = handle;
  const { message } = App.useApp();
  const desk = useDesk();
  const [sending, setSending] = useState<ProducedFile>();
  const [variant, setVariant] = useState<DocumentVariant>('draft');
  const layout = useLayoutChoice(document);
  const acts = useDocumentActs(documentId, model, flush, layout.chosen?.id);
  const flushNow = useCallback(() => void flush(), [flush]);
  useSaveKey(() => {
    void flush().then((saved) => {
      if (saved) message.success('已保存');
    });
  });
  if (handle.loadError) return <ShowError error={handle.loadError} onRetry={() => void handle.reload()} />;
  if (!document || !model) {
    return (
      <div className="page-body">
        <Skeleton active />
      </div>
    );
  }
  return (
    <>
      <PageHeader
        before={<BackLink matterId={document.matter?.id} />}
        title={KIND_FACTS[document.kind].name}
        beside={
          <>
            {document.matter && (
              <Link to={`/matters/${document.matter.id}`}>
                {document.matter.number} {document.matter.title}
              </Link>
            )}
            {document.unitName !== undefined && <span className="grey">{document.unitName}</span>}
          </>
        }
        actions={<DiscardDocument document={document} />}
      />
      {document.discarded ? (
        <div className="page-body">
          <StatusTag tone="quiet">这份公文已作废。恢复后可以继续编写，原来的文号一并恢复。</StatusTag>
        </div>
      ) : (
        <>
          <div className="document-bar">
            <EditorBar
              status={
                <span className="document-states">
                  <SaveStatus saving={saving} />
                  <GapList model={model} />
                </span>
              }
            >
              <Segmented aria-label="预览哪一种" value={variant} onChange={setVariant} options={VARIANTS} />
              <Button
                icon={<UndoIcon />}
                aria-label="撤销"
                title="撤销"
                disabled={!handle.undo}
                onClick={handle.undo}
              />
              <Button
                icon={<RedoIcon />}
                aria-label="重做"
                title="重做"
                disabled={!handle.redo}
                onClick={handle.redo}
              />
              <Button loading={acts.producing} onClick={() => void acts.produce('draft')}>
                生成送审稿
              </Button>
              <Button type="primary" loading={acts.producing} onClick={() => void acts.produce('final')}>
                生成正式稿
              </Button>
            </EditorBar>
          </div>
          <div className="document-page">
            <div className="document-left">
              {saving.phase === 'stale' && <StaleDraft mine={textOfModel(model)} onReload={handle.reload} />}
              <DocumentFields
                documentId={documentId}
                kind={document.kind}
                model={model}
                change={change}
                flush={flushNow}
              />
              <Panel title="签章">
                <SealFields
                  documentId={documentId}
                  kind={document.kind}
                  model={model}
                  images={document.images}
                  place={handle.place}
                  onPlaced={() => setVariant('final')}
                />
              </Panel>
              <LayoutField layout={layout} />
              <ProducedFiles
                files={document.produced}
                version={document.version}
                onOpen={acts.open}
                onSaveAs={acts.saveAs}
                {...(letterKindOfDocument(document.kind, desk) ? { onSend: setSending } : {})}
              />
            </div>
            <div className="document-right">
              <LayoutNote layout={layout} />
              <DocumentPreview document={document} model={model} variant={variant} place={handle.place} />
            </div>
          </div>
        </>
      )}
      {sending && (
        <SendDocument
          document={document}
          title={model.title}
          number={document.numbers.at(-1) ?? ''}
          file={sending}
          onClose={() => setSending(undefined)}
        />
      )}
    </>
  );
}

function BackLink({ matterId }: { readonly matterId: string | undefined }) {
  const navigate = useNavigate();
  return (
    <Button
      type="text"
      icon={<LeftOutlined />}
      aria-label="返回"
      onClick={() =>
        window.history.length > 1 ? navigate(-1) : navigate(matterId ? `/matters/${matterId}` : '/documents')
      }
    />
  );
}
