/** 口令与密钥: the password of the key box, and the sheet that opens it when the password is forgotten. */

import { formatChineseDate, localDateOf } from '@shared/domain/calendar/local-date';
import type { Safety } from '@shared/ipc/calls/safety-calls';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Labelled } from '../../components/Labelled';
import { Panel } from '../../components/Panel';
import { StatusTag } from '../../components/StatusTag';
import { ChangePasswordModal } from './ChangePasswordModal';
import { SheetModal } from './SheetModal';
import '../../components/safety-rows.css';

interface Props {
  readonly safety: Safety;
  readonly unit: { readonly name: string; readonly code: string };
  /** Its password is public. */
  readonly isDemonstration: boolean;
}

export function KeysPanel({ safety: { sheet }, unit, isDemonstration }: Props) {
  const [open, setOpen] = useState<'password' | 'sheet'>();
  const close = () => setOpen(undefined);
  return (
    <Panel title="口令与密钥">
      <div className="safety-rows">
        {isDemonstration && <Alert type="info" showIcon title="这是演示单位，口令是公开的，不能更改。" />}
        <div className="safety-row">
          <Labelled label="解锁口令">
            <span className="grey">更改后，旧口令立即作废；恢复单不受影响。</span>
          </Labelled>
          <Button disabled={isDemonstration} onClick={() => setOpen('password')}>
            更改口令
          </Button>
        </div>
        <div className="safety-row">
          <Labelled label="恢复单">
            {sheet ? (
              <StatusTag tone="good">
                第{sheet.number}号，{formatChineseDate(localDateOf(sheet.madeAt))}打印，保管人：{sheet.keeper}
              </StatusTag>
            ) : (
              <StatusTag tone="warning">还没有打印。口令忘记后，没有恢复单就打不开。</StatusTag>
            )}
          </Labelled>
          <Button type={sheet ? 'default' : 'primary'} onClick={() => setOpen('sheet')}>
            {sheet ? '换新恢复单' : '打印恢复单'}
          </Button>
        </div>
      </div>
      <ChangePasswordModal open={open === 'password'} onClose={close} />
      <SheetModal open={open === 'sheet'} replaces={sheet} unit={unit} onClose={close} />
    </Panel>
  );
}
