/** 正式答复 after approval: number and date, the document to print and seal, the signed original, and sending it off. */
import { formatChineseDate, type LocalDate } from '@shared/domain/calendar/local-date';
import type { FileReference } from '@shared/domain/matter/matter';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import { App, Button, Input, Radio, Steps } from 'antd';
import { useEffect, useState } from 'react';
import { useAct, useCall } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { DayField } from '../../components/DayField';
import { FileAdder } from '../../components/FileAdder';
import { FileChips } from '../../components/FileChips';
import { Labelled } from '../../components/Labelled';
import { Panel } from '../../components/Panel';
import { useSuccess } from '../../components/use-success';

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
  const [original, setOriginal] = useState<'scan' | 'paper-follows'>('scan');
  const [scan, setScan] = useState<FileReference>();
  const [followsOn, setFollowsOn] = useState<LocalDate>();
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
  const signed =
    original === 'scan'
      ? scan && { kind: 'scan' as const, file: scan }
      : followsOn && { kind: 'paper-follows' as const, on: followsOn };
  const missing =
    number === ''
      ? '还没有发文字号'
      : !content.dateOfIssue
        ? '还没有成文日期'
        : !signed
          ? original === 'scan'
            ? '还没有添加签名盖章后的扫描件'
            : '还没有填纸质件报送日期'
          : undefined;
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
              <div className="field-grid final-step">
                <Labelled
                  label="发文字号"
                  htmlFor="final-number"
                  required
                  hint={
                    suggestion.data && suggested === undefined
                      ? '照公文登记簿填写；在“设置”填好发文机关代字后，可自动取号'
                      : undefined
                  }
                >
                  <Input
                    id="final-number"
                    maxLength={60}
                    value={content.documentNumber}
                    onChange={(event) =>
                      change((before) => ({ ...before, documentNumber: event.target.value }))
                    }
                    onBlur={() => void flush()}
                  />
                  {suggested !== undefined && suggested !== number && (
                    <Button
                      type="link"
                      size="small"
                      onClick={() => change((before) => ({ ...before, documentNumber: suggested }))}
                    >
                      取下一个号 {suggested}
                    </Button>
                  )}
                </Labelled>
                <DayField
                  id="final-date"
                  label="成文日期"
                  required
                  value={content.dateOfIssue}
                  allowClear={false}
                  onChange={(dateOfIssue) =>
                    change(({ dateOfIssue: _before, ...rest }) =>
                      dateOfIssue ? { ...rest, dateOfIssue } : rest,
                    )
                  }
                />
              </div>
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
              <div className="stack final-step">
                <Radio.Group
                  aria-label="原件"
                  value={original}
                  onChange={(event) => setOriginal(event.target.value)}
                  options={[
                    { value: 'scan', label: '随包附扫描件' },
                    { value: 'paper-follows', label: '纸质件另行报送' },
                  ]}
                />
                {original === 'scan' ? (
                  <div className="row">
                    <FileChips files={scan ? [scan] : []} onRemove={() => setScan(undefined)} />
                    <FileAdder onAdd={(files) => setScan(files[0])}>
                      {scan ? '换一份扫描件' : '添加扫描件（PDF、OFD 或图片）'}
                    </FileAdder>
                  </div>
                ) : (
                  <DayField
                    id="final-paper"
                    label="纸质件报送日期"
                    value={followsOn}
                    onChange={setFollowsOn}
                    from={today}
                  />
                )}
              </div>
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
