/** 正式答复 after approval: number and date, the document to print and seal, the signed original, and sending it off. */
import { formatChineseDate } from '@shared/domain/calendar/local-date';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import { App, Button, Steps } from 'antd';
import { useEffect, useState } from 'react';
import { useAct, useCall } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { Panel } from '../../components/Panel';
import { useSuccess } from '../../components/use-success';
import { NumberStep, type Original, OriginalStep } from './FinalReplySteps';

export function FinalReply({
  matter,
  assignment,
  content,
  change,
  flush,
  onProduce,
  producing,
  onChanged,
}: {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly content: ReplyContent;
  readonly change: (next: (content: ReplyContent) => ReplyContent) => void;
  readonly flush: () => Promise<boolean>;
  readonly onProduce: () => void;
  readonly producing: boolean;
  readonly onChanged: () => void;
}) {
  const { today } = useStatus();
  const { modal } = App.useApp();
  const place = { matterId: matter.id, assignmentId: assignment.id };
  const suggestion = useCall('reply.suggest-number', place);
  const [original, setOriginal] = useState<Original>(NO_ORIGINAL);
  const finalise = useAct('reply.finalise');
  const succeed = useSuccess();
  // Empty while the settings name no series.
  const suggested = suggestion.data?.documentNumber || undefined;

  // A proposal only while the field is empty: a number that a person typed is never replaced.
  useEffect(() => {
    if (suggested === undefined) return;
    change((before) =>
      before.documentNumber.trim() === '' ? { ...before, documentNumber: suggested } : before,
    );
  }, [suggested, change]);
  useEffect(() => {
    change((before) => (before.dateOfIssue ? before : { ...before, dateOfIssue: today }));
  }, [today, change]);

  const number = content.documentNumber.trim();
  const signed = signedOriginalOf(original);
  const missing = missingOf(content, original);
  const send = async () => {
    if (!signed || !content.dateOfIssue || !(await flush())) return;
    const outcome = await finalise.run({
      ...place,
      documentNumber: number,
      dateOfIssue: content.dateOfIssue,
      signedOriginal: signed,
    });
    if (!outcome.ok) return;
    onChanged();
    succeed({
      title: '正式答复已报送',
      next: '下一步：到“收发”导出答复包，交政府办公室。',
      toExport: true,
    });
  };
  const ask = () => {
    modal.confirm({
      title: '报送正式答复？',
      content: `发文字号 ${number}，成文日期 ${content.dateOfIssue ? formatChineseDate(content.dateOfIssue) : ''}。报送后答复定稿，不能再修改。`,
      okText: '报送正式答复',
      cancelText: '再看看',
      onOk: send,
    });
  };
  return (
    <Panel title="正式答复">
      <Steps
        orientation="vertical"
        size="small"
        items={[
          {
            title: '编号和成文日期',
            status: number !== '' && content.dateOfIssue ? 'finish' : 'process',
            content: (
              <NumberStep
                content={content}
                change={change}
                flush={() => void flush()}
                suggested={suggested}
                hasNoSeries={suggestion.data !== undefined && suggested === undefined}
              />
            ),
          },
          {
            title: '生成正式答复，打印、签名、盖章',
            status: 'process',
            content: (
              <div className="stack final-step">
                <div>
                  <Button loading={producing} disabled={number === ''} onClick={onProduce}>
                    生成并打开正式答复
                  </Button>
                </div>
                <p className="grey">
                  用 A4 纸单面或双面打印，主要负责人在签批单上签发后，在落款处加盖单位印章。
                </p>
              </div>
            ),
          },
          {
            title: '签名盖章后的原件',
            status: signed ? 'finish' : 'process',
            content: (
              <OriginalStep
                original={original}
                change={(part) => setOriginal((before) => ({ ...before, ...part }))}
              />
            ),
          },
          {
            title: '报送',
            status: missing === undefined ? 'process' : 'wait',
            content: (
              <div className="row final-step">
                <Button
                  type="primary"
                  disabled={missing !== undefined}
                  loading={finalise.running}
                  onClick={ask}
                >
                  报送正式答复
                </Button>
                {missing !== undefined && <span className="grey">{missing}</span>}
              </div>
            ),
          },
        ]}
      />
    </Panel>
  );
}

const NO_ORIGINAL: Original = { kind: 'scan', scan: undefined, followsOn: undefined };

/** As it is sent; undefined while it is not there. */
function signedOriginalOf({ kind, scan, followsOn }: Original) {
  if (kind === 'scan') return scan && { kind, file: scan };
  return followsOn && { kind, on: followsOn };
}

/** What must still be done before it can be sent: one thing at a time, in the order of the steps. */
function missingOf({ documentNumber, dateOfIssue }: ReplyContent, original: Original): string | undefined {
  if (documentNumber.trim() === '') return '还没有发文字号';
  if (!dateOfIssue) return '还没有成文日期';
  if (signedOriginalOf(original)) return undefined;
  return original.kind === 'scan' ? '还没有添加签名盖章后的扫描件' : '还没有填纸质件报送日期';
}
