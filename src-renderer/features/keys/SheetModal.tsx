/** Makes a recovery sheet: the code is shown and printed once, and the sheet before it opens nothing any more. */
import { PrinterOutlined } from '@ant-design/icons';
import type { RecoverySheet } from '@shared/ipc/calls/safety-calls';
import type { CallOutput } from '@shared/ipc/contract';
import { recoveryGroups } from '@shared/package-format/recovery-code';
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import { GroupedDigits } from '../../components/GroupedDigits';
import { errorWords } from '../../strings/errors';
import { PrintRecoverySheet } from './PrintRecoverySheet';
import './keys.css';

interface Props {
  readonly open: boolean;
  readonly replaces: RecoverySheet | undefined;
  readonly unit: { readonly name: string; readonly code: string };
  readonly onClose: () => void;
}

export function SheetModal({ open, replaces, unit, onClose }: Props) {
  const [made, setMade] = useState<CallOutput<'keys.make-sheet'>>();
  const close = () => {
    setMade(undefined);
    onClose();
  };
  return (
    <Modal
      open={open}
      title={replaces && !made ? '换新恢复单' : '恢复单'}
      footer={null}
      mask={{ closable: false }}
      closable={made === undefined}
      keyboard={made === undefined}
      onCancel={close}
      destroyOnHidden
      width={560}
    >
      {made ? (
        <Made sheet={made} unit={unit} onClose={close} />
      ) : (
        <MakeForm replaces={replaces} onMade={setMade} />
      )}
    </Modal>
  );
}

interface MakeValues {
  readonly keeper: string;
  readonly password: string;
}

function MakeForm({
  replaces,
  onMade,
}: {
  readonly replaces: RecoverySheet | undefined;
  readonly onMade: (sheet: CallOutput<'keys.make-sheet'>) => void;
}) {
  const act = useAct('keys.make-sheet', { quiet: true });
  const words = act.error && errorWords(act.error.code, act.error.details);
  const make = async (values: MakeValues) => {
    const outcome = await act.run(values);
    if (outcome.ok) onMade(outcome.value);
  };
  return (
    <Form<MakeValues>
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => void make(values)}
      onValuesChange={act.reset}
      {...(replaces ? { initialValues: { keeper: replaces.keeper } } : {})}
    >
      <p className="sheet-purpose">
        恢复单上有一组恢复码。忘记口令，或在新机器上恢复备份时，凭它可以重新设口令。它等同于口令，请密封后交专人保管，不要与本机放在一起。
      </p>
      {replaces && (
        <Alert type="warning" showIcon title={`换新以后，第${replaces.number}号恢复单作废，请收回销毁。`} />
      )}
      <Form.Item
        name="keeper"
        label="由谁保管"
        rules={[{ required: true, whitespace: true, message: '请填写保管的部门或人员' }]}
      >
        <Input autoFocus maxLength={50} placeholder="如：机要室 陈静" />
      </Form.Item>
      <Form.Item
        name="password"
        label="现在的口令"
        rules={[{ required: true, message: '请输入现在的口令' }]}
        {...(words ? { validateStatus: 'error' as const, help: `${words.title}。${words.next}` } : {})}
      >
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <div className="sheet-foot">
        <Button type="primary" htmlType="submit" loading={act.running}>
          生成恢复单
        </Button>
      </div>
    </Form>
  );
}

interface MadeProps {
  readonly sheet: CallOutput<'keys.make-sheet'>;
  readonly unit: Props['unit'];
  readonly onClose: () => void;
}

function Made({ sheet, unit, onClose }: MadeProps) {
  const groups = recoveryGroups(sheet.code);
  return (
    <div className="sheet-made">
      <Alert
        type="info"
        showIcon
        title={`第${sheet.number}号恢复单已生效`}
        description="恢复码只在这里显示一次。请现在打印，核对打印清楚后密封，交保管人签收；关闭后要再看，只能换新恢复单。"
      />
      <GroupedDigits groups={groups} label="恢复码" size="large" />
      <PrintRecoverySheet sheet={sheet} groups={groups} unit={unit} />
      <div className="sheet-foot">
        <Button onClick={onClose}>已打印，关闭</Button>
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
          打印恢复单
        </Button>
      </div>
    </div>
  );
}
