/** Several chosen documents produced in one go: progress in documents, a cancel that takes effect at once, and what was refused with its reason. */
import type { DocumentVariant } from '@shared/document-model/official-document';
import { type RecordId, recordIdSchema } from '@shared/domain/identifiers';
import type { CallOutput } from '@shared/ipc/contract';
import { APP_ERROR_CODES } from '@shared/result/app-error-code';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../api/queries';
import { ProgressNote } from '../../components/ProgressNote';
import { reasonSentence } from '../../strings/document-words';
import { errorWords } from '../../strings/errors';

type Outcome = CallOutput<'document.produce-batch'>;

interface Props {
  readonly chosen: readonly RecordId[];
  readonly onClear: () => void;
}

export function BatchBar({ chosen, onClear }: Props) {
  const { modal, message } = App.useApp();
  const navigate = useNavigate();
  const [batchId, setBatchId] = useState<RecordId>();
  const produce = useAct('document.produce-batch');
  const cancel = useAct('document.cancel-batch');
  const run = async (variant: DocumentVariant) => {
    const id = recordIdSchema.parse(crypto.randomUUID());
    setBatchId(id);
    const items = { from: 'composed' as const, documentIds: [...chosen] };
    const answer = await produce.run({ batchId: id, variant, items });
    setBatchId(undefined);
    if (!answer.ok) return;
    const { produced, cancelled, refused } = answer.value;
    const said = `已生成 ${produced} 份${cancelled ? '，其余已取消' : ''}`;
    if (refused.length === 0) message.success(said);
    else {
      const shown = modal.warning({
        title: `${said}，${refused.length} 份没有生成`,
        width: 640,
        content: (
          <RefusedList
            refused={refused}
            onOpen={(documentId) => {
              shown.destroy();
              navigate(`/documents/${documentId}`);
            }}
          />
        ),
        okText: '知道了',
      });
    }
    onClear();
  };
  return (
    <section className="batch-bar" aria-label="批量生成">
      {batchId ? (
        <div className="batch-progress">
          <ProgressNote task="document.produce-batch" text="正在生成…" />
          <Button loading={cancel.running} onClick={() => void cancel.run({ batchId })}>
            取消
          </Button>
        </div>
      ) : (
        <>
          <span>已选 {chosen.length} 份</span>
          <Button onClick={() => void run('draft')}>批量生成送审稿</Button>
          <Button onClick={() => void run('final')}>批量生成正式稿</Button>
          <Button type="link" onClick={onClear}>
            取消选择
          </Button>
        </>
      )}
    </section>
  );
}

function RefusedList({
  refused,
  onOpen,
}: {
  readonly refused: Outcome['refused'];
  readonly onOpen: (documentId: RecordId) => void;
}) {
  return (
    <ul className="record-list">
      {refused.map(({ documentId, title, code, reasons }, index) => (
        <li key={documentId ?? index}>
          <div>
            {documentId ? (
              <Button type="link" size="small" onClick={() => onOpen(documentId)}>
                {title || '这份公文'}
              </Button>
            ) : (
              title || '这份公文'
            )}
          </div>
          <div className="grey">{whyRefused(code, reasons)}</div>
        </li>
      ))}
    </ul>
  );
}

function whyRefused(code: string, reasons: readonly string[]): string {
  if (reasons.length > 0) return [...new Set(reasons.map(reasonSentence))].slice(0, 3).join('；');
  const known = APP_ERROR_CODES.find((one) => one === code);
  return known ? errorWords(known, {}).title : '';
}
