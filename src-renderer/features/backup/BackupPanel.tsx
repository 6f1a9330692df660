/** 备份: the whole desk to a folder the person chooses, how long ago that was, and the way back. */

import type { LocalDate } from '@shared/domain/calendar/local-date';
import { REMIND_DAYS, type Safety } from '@shared/ipc/calls/safety-calls';
import { App, Button, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import { Labelled } from '../../components/Labelled';
import { Panel } from '../../components/Panel';
import { ProgressNote } from '../../components/ProgressNote';
import { StatusTag } from '../../components/StatusTag';
import { instantText, sizeText } from '../../strings/amounts';
import { RestoreBackup } from './RestoreBackup';
import '../../components/safety-rows.css';
import './backup.css';

interface Props {
  readonly backup: Safety['backup'];
  readonly today: LocalDate;
}

export function BackupPanel({ backup: { last, due, remindDays }, today }: Props) {
  const { message } = App.useApp();
  const make = useAct('backup.make');
  const remind = useAct('backup.remind');
  const [restoring, setRestoring] = useState(false);
  const start = async () => {
    const outcome = await make.run({});
    if (!outcome.ok || !outcome.value) return;
    const { folderName, files, size } = outcome.value;
    message.success(`已备份到“${folderName}”，共${files}个文件，${sizeText(size)}，已逐个核对`);
  };
  const remindAfter = (days: number) => {
    const allowed = days >= REMIND_DAYS.least && days <= REMIND_DAYS.most;
    if (allowed && days !== remindDays) void remind.run({ days });
  };
  return (
    <Panel
      title="备份"
      extra={
        <Button type={due ? 'primary' : 'default'} loading={make.running} onClick={() => void start()}>
          整份备份
        </Button>
      }
    >
      <div className="safety-rows">
        {make.running && <ProgressNote task="backup.make" text="正在备份，请不要拔出载体" />}
        <Labelled label="上次整份备份">
          {last ? (
            <StatusTag tone={due ? 'warning' : 'good'}>
              {instantText(last.at, today)}，“{last.folderName}”
            </StatusTag>
          ) : (
            <StatusTag tone={due ? 'warning' : 'quiet'}>还没有做过</StatusTag>
          )}
        </Labelled>
        <div className="safety-row">
          <span>
            超过{' '}
            <InputNumber
              aria-label="提醒天数"
              min={REMIND_DAYS.least}
              max={REMIND_DAYS.most}
              precision={0}
              key={remindDays}
              defaultValue={remindDays}
              disabled={remind.running}
              onStep={(days) => remindAfter(Number(days))}
              onBlur={(event) => remindAfter(Number(event.target.value))}
              className="backup-days"
            />{' '}
            天没有备份就提醒
          </span>
          <Button onClick={() => setRestoring(true)}>从备份恢复</Button>
        </div>
        <p className="grey backup-note">
          整份备份包括全部事项、文件和密钥箱，放到本机以外的载体上，按单位保密规定保管。再次备份到同一处，只写新增的文件。
        </p>
      </div>
      <Modal
        open={restoring}
        title="从备份恢复"
        footer={null}
        mask={{ closable: false }}
        onCancel={() => setRestoring(false)}
        destroyOnHidden
        width={560}
      >
        <RestoreBackup replaces onBack={() => setRestoring(false)} />
      </Modal>
    </Panel>
  );
}
