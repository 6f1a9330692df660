/** 文书: what was composed for this matter, one click from its pages, and the files that its replies have made. */

import { KIND_FACTS } from '@shared/domain/document/document-kind';
import type { DocumentRow } from '@shared/ipc/calls/document-calls';
import type { ProducedDocument } from '@shared/ipc/matter-page-schema';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useAct } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { DocumentStateTag } from '../../components/DocumentStateTag';
import { Panel } from '../../components/Panel';
import { instantText } from '../../strings/amounts';
import { DOCUMENT_KIND_WORDS } from '../../strings/reply-words';
import './side-panels.css';

interface Props {
  /** Files of replies; those of composed documents stand with their document. */
  readonly documents: readonly ProducedDocument[];
  readonly composed: readonly DocumentRow[];
  /** Absent where this desk writes nothing about the matter. */
  readonly onCompose?: (() => void) | undefined;
}

export function DocumentsPanel({ documents, composed, onCompose }: Props) {
  const files = documents
    .filter(({ composedId }) => composedId === undefined)
    .sort((left, right) => right.at - left.at);
  return (
    <Panel
      title="文书"
      extra={
        onCompose && (
          <Button size="small" onClick={onCompose}>
            起草文书
          </Button>
        )
      }
    >
      {files.length + composed.length === 0 ? (
        <p className="grey">还没有文书。{onCompose && '从“起草文书”开始，已知的内容会自动写好。'}</p>
      ) : (
        <ul className="document-list">
          {composed.map((row) => (
            <ComposedRow key={row.id} row={row} />
          ))}
          {files.map((document) => (
            <FileRow key={document.id} document={document} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function ComposedRow({ row }: { readonly row: DocumentRow }) {
  const { today } = useStatus();
  return (
    <li className="document">
      <div className="document-name">
        <Link to={`/documents/${row.id}`} className="document-title" title={row.title}>
          {KIND_FACTS[row.kind].name}
        </Link>
        <div className="grey">{row.number === '' ? instantText(row.at, today) : row.number}</div>
      </div>
      <DocumentStateTag state={row.state} />
    </li>
  );
}

function FileRow({ document }: { readonly document: ProducedDocument }) {
  const { today } = useStatus();
  const open = useAct('document.open');
  const save = useAct('document.save-as');
  return (
    <li className="document">
      <div className="document-name">
        <div className="document-title" title={document.name}>
          {DOCUMENT_KIND_WORDS[document.kind]}
        </div>
        <div className="grey">{instantText(document.at, today)}</div>
      </div>
      <Button
        size="small"
        loading={open.running}
        aria-label={`打开${DOCUMENT_KIND_WORDS[document.kind]}`}
        onClick={() => void open.run({ documentId: document.id })}
      >
        打开
      </Button>
      <Button
        size="small"
        type="text"
        loading={save.running}
        aria-label={`另存${DOCUMENT_KIND_WORDS[document.kind]}`}
        onClick={() => void save.run({ documentId: document.id })}
      >
        另存
      </Button>
    </li>
  );
}
