/** The files made from this document, newest first: opened with the machine's own program, or saved elsewhere. */
import type { RecordId } from '@shared/domain/identifiers';
import type { ProducedFile } from '@shared/ipc/calls/document-calls';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useStatus } from '../../../app/desk';
import { Panel } from '../../../components/Panel';
import { instantText } from '../../../strings/amounts';

interface Props {
  readonly files: readonly ProducedFile[];
  readonly version: number;
  readonly onOpen: (fileId: RecordId) => void;
  readonly onSaveAs: (fileId: RecordId) => void;
  /** Absent for a kind that goes another way: a reply with its approval, a slip with its medium. */
  readonly onSend?: ((file: ProducedFile) => void) | undefined;
}

export function ProducedFiles({ files, version, onOpen, onSaveAs, onSend }: Props) {
  const { today } = useStatus();
  return (
    <Panel title="已生成的文件">
      {files.length === 0 ? (
        <p className="grey">还没有生成。送审稿保留印章和签名的位置，正式稿用于印发。</p>
      ) : (
        <ul className="record-list">
          {files.map((file) => (
            <li key={file.documentId} className="produced-file">
              <span className="produced-name" title={file.name}>
                {file.variant === 'final' ? '正式稿' : '送审稿'}
                <span className="grey numbers"> {instantText(file.at, today)}</span>
                {file.version < version && <span className="grey">，此后有改动</span>}
              </span>
              <Button size="small" onClick={() => onOpen(file.documentId)}>
                打开
              </Button>
              <Button size="small" type="text" onClick={() => onSaveAs(file.documentId)}>
                另存
              </Button>
              {onSend && file.variant === 'final' && file.version === version && (
                <Button size="small" onClick={() => onSend(file)}>
                  随包发送
                </Button>
              )}
              <Link to={`/format-check?document=${file.documentId}`}>体检</Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
