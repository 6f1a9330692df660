/** 文书: the documents made for this matter; each opens with one click and can be saved elsewhere. */
import type { ProducedDocument } from '@shared/ipc/calls/matter-calls';
import { Button } from 'antd';
import { useAct } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { Panel } from '../../components/Panel';
import { instantText } from '../../strings/amounts';
import { DOCUMENT_KIND_WORDS } from '../../strings/reply-words';
import './side-panels.css';

export function DocumentsPanel({ documents }: { readonly documents: readonly ProducedDocument[] }) {
  const newest = [...documents].sort((left, right) => right.at - left.at);
  return (
    <Panel title="文书">
      {newest.length === 0 ? (
        <p className="grey">还没有生成文书。</p>
      ) : (
        <ul className="document-list">
          {newest.map((document) => (
            <DocumentRow key={document.id} document={document} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function DocumentRow({ document }: { readonly document: ProducedDocument }) {
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
