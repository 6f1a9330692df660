/** 要点清单: which points stand open and which are closed, by which act; only the office closes one, upon an answer or evidence (S0 三2, S2 四). */
import { formatChineseDate, type LocalDate } from '@shared/domain/calendar/local-date';
import type { FileReference, Point } from '@shared/domain/matter/matter';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { closedPoints, closingGround } from '@shared/domain/matter/point-closing';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useStatus } from '../../app/desk';
import { Dialog } from '../../components/Dialog';
import { FileChips } from '../../components/FileChips';
import { FilesField } from '../../components/FilesField';
import { LongTextField } from '../../components/LongTextField';
import { Panel } from '../../components/Panel';
import { PastDayField } from '../../components/PastDayField';
import { ReasonDialog } from '../../components/ReasonDialog';
import { StatusTag } from '../../components/StatusTag';
import { useDialogAct } from '../../components/use-dialog-act';

const GROUND_WORDS = { reply: '已答复', report: '有佐证' } as const;

export function PointClosingPanel({
  matter,
  mayClose,
}: {
  readonly matter: MatterState;
  /** The office's desk, before the archive. */
  readonly mayClose: boolean;
}) {
  const [closing, setClosing] = useState<Point>();
  const [reopening, setReopening] = useState<Point>();
  const { points } = matter.facts;
  const closed = closedPoints(matter);
  if (points.length === 0) return null;
  return (
    <Panel title="要点清单" extra={<span className="grey">{`已销号 ${closed.size}／${points.length}`}</span>}>
      <ul className="record-list">
        {points.map((point) => {
          const act = closed.get(point.id);
          const ground = closingGround(matter, point.id);
          return (
            <li key={point.id}>
              <div className="row">
                <span>第{point.no}点</span>
                {act ? (
                  <StatusTag tone="good">已销号</StatusTag>
                ) : (
                  <StatusTag tone="waiting">
                    {ground ? `未销号，${GROUND_WORDS[ground]}` : '未销号'}
                  </StatusTag>
                )}
                {mayClose && act && (
                  <Button type="link" size="small" onClick={() => setReopening(point)}>
                    恢复
                  </Button>
                )}
                {mayClose && !act && (
                  <Tooltip
                    title={
                      ground ? '' : '要有答复，或者带佐证的进展、报告，才能销号；答复作了承诺的，要等登记兑现'
                    }
                  >
                    <Button type="link" size="small" disabled={!ground} onClick={() => setClosing(point)}>
                      销号
                    </Button>
                  </Tooltip>
                )}
              </div>
              {act && (
                <div className="grey">
                  {formatChineseDate(act.on)} {act.stamp.actor.name}：{act.reason}
                  <FileChips files={act.files} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {closing && <CloseDialog matter={matter} point={closing} onClose={() => setClosing(undefined)} />}
      {reopening && (
        <ReopenDialog matter={matter} point={reopening} onClose={() => setReopening(undefined)} />
      )}
    </Panel>
  );
}

interface DialogProps {
  readonly matter: MatterState;
  readonly point: Point;
  readonly onClose: () => void;
}

function CloseDialog({ matter, point, onClose }: DialogProps) {
  const { today } = useStatus();
  const [on, setOn] = useState<LocalDate | undefined>(today);
  const [reason, setReason] = useState('');
  const [files, setFiles] = useState<readonly FileReference[]>([]);
  const close = useDialogAct('point.close', onClose);
  const submit = async () => {
    if (!on) return;
    const body = { matterId: matter.id, pointId: point.id, on, reason: reason.trim(), files: [...files] };
    await close.submit(body, {
      title: `第${point.no}点已销号`,
      next: '情况有变时可以恢复。',
      toExport: true,
    });
  };
  return (
    <Dialog
      title={`销号：第${point.no}点`}
      okText="销号"
      ready={on !== undefined && reason.trim() !== ''}
      running={close.running}
      onOk={() => void submit()}
      onClose={onClose}
      note="以实际成效销号；开会、发文、成立专班不作为完成的依据。"
    >
      <p className="record-text">{point.text}</p>
      <PastDayField id="close-on" label="销号日期" value={on} onChange={setOn} today={today} />
      <LongTextField
        id="close-reason"
        label="核实情况和批准人"
        required
        rows={[3, 8]}
        maxLength={1000}
        value={reason}
        onChange={setReason}
      />
      <FilesField label="核实材料" files={files} onChange={setFiles} />
    </Dialog>
  );
}

function ReopenDialog({ matter, point, onClose }: DialogProps) {
  const reopen = useDialogAct('point.reopen', onClose);
  const submit = (reason: string) =>
    reopen.submit(
      { matterId: matter.id, pointId: point.id, reason },
      { title: `第${point.no}点已恢复`, next: '重新列入未销号的要点。', toExport: true },
    );
  return (
    <ReasonDialog
      title={`恢复：第${point.no}点`}
      label="恢复的原因"
      okText="恢复"
      running={reopen.running}
      note="原来的销号记录保留在经过里。"
      onOk={(reason) => void submit(reason)}
      onClose={onClose}
    />
  );
}
