/** Unlocks the key box: who works today, and the password. */
import type { PersonId } from '@shared/domain/identifiers';
import type { AppStatus } from '@shared/ipc/calls/session-calls';
import { Alert, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import { RecoverForm } from '../../features/keys/RecoverForm';
import { errorWords } from '../../strings/errors';
import { ROLE_WORDS } from '../../strings/person-words';
import '../../features/setup/setup.css';

interface Values {
  readonly personId: PersonId;
  readonly password: string;
}

export function UnlockPage({ status }: { readonly status: AppStatus }) {
  const act = useAct('session.unlock', { quiet: true });
  const { identity, people, demoPassword } = status;
  const words = act.error && errorWords(act.error.code, act.error.details);
  const [form] = Form.useForm<Values>();
  const [recovering, setRecovering] = useState<PersonId>();
  if (recovering !== undefined) {
    return (
      <main className="setup">
        <header className="setup-head">
          <h1 className="setup-name">承复</h1>
        </header>
        <RecoverForm
          unitName={identity?.name ?? ''}
          personId={recovering}
          onBack={() => setRecovering(undefined)}
        />
        <footer className="setup-foot">本机离线运行 · 版本 {status.version}</footer>
      </main>
    );
  }
  const forget = () => setRecovering(form.getFieldValue('personId') as PersonId);
  return (
    <main className="setup">
      <header className="setup-head">
        <h1 className="setup-name">承复</h1>
      </header>
      <Form<Values>
        form={form}
        layout="vertical"
        className="setup-form unlock"
        initialValues={{ personId: status.person?.id ?? people[0]?.id, password: demoPassword }}
        onFinish={({ personId, password }) => void act.run({ personId, password })}
        onValuesChange={act.reset}
        requiredMark={false}
      >
        <div className="unlock-unit">{identity?.name}</div>
        {demoPassword !== undefined && (
          <Alert type="info" showIcon title={`这是演示单位，口令是 ${demoPassword}，已经填好。`} />
        )}
        <Form.Item name="personId" label="今天由谁办理" rules={[{ required: true, message: '请选择' }]}>
          <Radio.Group className="unlock-people">
            {people.map(({ id, name, role }) => (
              <Radio key={id} value={id}>
                {name}
                <span className="grey"> · {ROLE_WORDS[role]}</span>
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        <Form.Item
          name="password"
          label="口令"
          rules={[{ required: true, message: '请输入口令' }]}
          {...(words ? { validateStatus: 'error' as const, help: `${words.title}。${words.next}` } : {})}
        >
          <Input.Password autoFocus autoComplete="current-password" size="large" maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={act.running}>
          解锁
        </Button>
        {demoPassword === undefined && (
          <Button type="link" block onClick={forget}>
            忘记口令
          </Button>
        )}
      </Form>
      <footer className="setup-foot">本机离线运行 · 版本 {status.version}</footer>
    </main>
  );
}
