/** A new password for the key box; the present one is asked for, because a desk may stand open. */
import { App, Form, Input, Modal } from 'antd';
import { useAct } from '../../api/queries';
import { type NewPassword, NewPasswordFields } from '../../components/NewPasswordFields';
import { errorWords } from '../../strings/errors';

interface Values extends NewPassword {
  readonly old: string;
}

export function ChangePasswordModal({
  open,
  onClose,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const act = useAct('keys.change-password', { quiet: true });
  const words = act.error && errorWords(act.error.code, act.error.details);
  const change = async ({ old, password }: Values) => {
    const outcome = await act.run({ oldPassword: old, newPassword: password });
    if (!outcome.ok) return;
    message.success('口令已更改，旧口令已作废');
    onClose();
  };
  return (
    <Modal
      open={open}
      title="更改口令"
      okText="更改口令"
      cancelText="取消"
      confirmLoading={act.running}
      mask={{ closable: false }}
      onOk={form.submit}
      onCancel={onClose}
      afterClose={act.reset}
      destroyOnHidden
      width={440}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        preserve={false}
        requiredMark={false}
        onFinish={(values) => void change(values)}
        onValuesChange={act.reset}
      >
        <Form.Item
          name="old"
          label="现在的口令"
          rules={[{ required: true, message: '请输入现在的口令' }]}
          {...(words ? { validateStatus: 'error' as const, help: `${words.title}。${words.next}` } : {})}
        >
          <Input.Password autoFocus autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <NewPasswordFields label="新口令" />
      </Form>
    </Modal>
  );
}
