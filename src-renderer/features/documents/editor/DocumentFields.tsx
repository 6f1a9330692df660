/** The left side of the editor: every part of the text in the order of the page. It keeps nothing itself. */
import type { DocumentModel } from '@shared/document-model/document-model';
import type { FormDocument } from '@shared/document-model/form-document';
import type { OfficialDocument } from '@shared/document-model/official-document';
import type { DocumentKind } from '@shared/domain/document/document-kind';
import type { RecordId } from '@shared/domain/identifiers';
import { useCallback } from 'react';
import { Panel } from '../../../components/Panel';
import { AttachmentFields } from './AttachmentFields';
import { FormFields } from './FormFields';
import { HeadFields } from './HeadFields';
import { HeadProblems } from './HeadProblems';
import { ImprintFields } from './ImprintFields';
import { SignatureFields } from './SignatureFields';
import { TextFields } from './TextFields';
import type { ChangeModel } from './use-composed-document';
import './document-editor.css';

interface Props {
  readonly documentId: RecordId;
  readonly kind: DocumentKind;
  readonly model: DocumentModel;
  readonly change: ChangeModel;
  readonly flush: () => void;
}

export function DocumentFields({ documentId, kind, model, change, flush }: Props) {
  const changeOfficial = useCallback(
    (part: Partial<OfficialDocument>) =>
      change((before) => (before.shape === 'official' ? { ...before, ...part } : before)),
    [change],
  );
  const changeForm = useCallback(
    (part: Partial<FormDocument>) =>
      change((before) => (before.shape === 'form' ? { ...before, ...part } : before)),
    [change],
  );
  if (model.shape === 'form') {
    return (
      <Panel title="表格内容">
        <FormFields form={model} change={changeForm} flush={flush} />
      </Panel>
    );
  }
  const parts = { documentId, document: model, change: changeOfficial, flush };
  return (
    <>
      <Panel title="标题与正文">
        <TextFields {...parts} />
      </Panel>
      <Panel title="版头与日期">
        <div className="stack">
          <HeadProblems kind={kind} model={model} />
          <HeadFields {...parts} />
        </div>
      </Panel>
      <Panel title="附件">
        <AttachmentFields {...parts} />
      </Panel>
      <Panel title="署名与附注">
        <SignatureFields {...parts} />
      </Panel>
      <Panel title={model.format === 'minutes' ? '出席与版记' : '版记'}>
        <ImprintFields {...parts} />
      </Panel>
    </>
  );
}
