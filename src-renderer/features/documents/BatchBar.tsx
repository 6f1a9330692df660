/** Several chosen documents produced or saved in one go: progress in documents, a cancel that takes effect at once, and what was refused with its reason. */
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

type Task = 'document.produce-batch' | 'document.save-all';

const TASK_WORDS: Readonly<Record<Task, string>> = {
  'document.produce-batch': '正在生成…',
  'document.save-all': '正在另存…',
};

/** What was left out, and for a refusal why. */
type Left = Pick<Refused, 'documentId' | 'title'> & Partial<Pick<Refused, 'code' | 'reasons'>>;
type Refused = CallOutput<'document.produce-batch'>['refused'][number];

interface Props {
  readonly chosen: readonly RecordId[];
  readonly onClear: () => void;
}

export function BatchBar({ chosen, onClear }: Props) {
  const { modal, message } = App.useApp();
  const navigate = useNavigate();
  const [running, setRunning] = useState<{ readonly task: Task; readonly batchId: RecordId }>();
  const produce = useAct('document.produce-batch');
  const saveAll = useAct('document.save-all');
  const cancel = useAct('document.cancel-batch');
  const begin = (task: Task) => {
    const batchId = recordIdSchema.parse(crypto.randomUUID());
    setRunning({ task, batchId });
    return batchId;
  };
  const save = async () => {
    const answer = await saveAll.run({ batchId: begin('document.save-all'), documentIds: [...chosen] });
    setRunning(undefined);
    if (!answer.ok || !answer.value) return;
    const { folder, saved, cancelled, without } = answer.value;
    const said = `已另存 ${saved} 份到“${folder}”${cancelled ? '，其余已取消' : ''}`;
    if (without.length === 0) message.success(said);
    else showLeft(`${said}，${without.length} 份还没有生成过文件`, without);
    onClear();
  };
  const run = async (variant: DocumentVariant) => {
    const batchId = begin('document.produce-batch');
    const items = { from: 'composed' as const, documentIds: [...chosen] };
    const answer = await produce.run({ batchId, variant, items });
    setRunning(undefined);
    if (!answer.ok) return;
    const { produced, cancelled, refused } = answer.value;
    const said = `已生成 ${produced} 份${cancelled ? '，其余已取消' : ''}`;
    if (refused.length === 0) message.success(said);
    else showLeft(`${said}，${refused.length} 份没有生成`, refused);
    onClear();
  };
  const showLeft = (title: string, left: readonly Left[]) => {
    const shown = modal.warning({
      title,
      width: 640,
      content: (
        <LeftList
          left={left}
          onOpen={(documentId) => {
            shown.destroy();
            navigate(`/documents/${documentId}`);
          }}
        />
      ),
      okText: '知道了',
    });
  };
  return (
    <section className="batch-bar" aria-label="批量办理">
      {running ? (
        <div className="batch-progress">
          <ProgressNote task={running.task} text={TASK_WORDS[running.task]} />
          <Button loading={cancel.running} onClick={() => void cancel.run({ batchId: running.batchId })}>
            取消
          </Button>
        </div>
      ) : (
        <>
          <span>已选 {chosen.length} 份</span>
          <Button onClick={() => void run('draft')}>批量生成送审稿</Button>
          <Button onClick={() => void run('final')}>批量生成正式稿</Button>
          <Button onClick={() => void save()}>另存全部到文件夹</Button>
          <Button type="link" onClick={onClear}>
            取消选择
          </Button>
        </>
      )}
    </section>
  );
}

function LeftList({
  left,
  onOpen,
}: {
  readonly left: readonly Left[];
  readonly onOpen: (documentId: RecordId) => void;
}) {
  return (
    <ul className="record-list">
      {left.map(({ documentId, title, code, reasons }, index) => (
        <li key={documentId ?? index}>
          <div>
            {documentId ? (
              <Button type="link" size="small" className="batch-left" onClick={() => onOpen(documentId)}>
                {title || '这份公文'}
              </Button>
            ) : (
              title || '这份公文'
            )}
          </div>
          {code !== undefined && <div className="grey">{whyRefused(code, reasons ?? [])}</div>}
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
