/** A new password, typed twice, with a hint how good it is; the form that holds it reads `password`. */
import { Form, Input } from 'antd';
import { passwordHint, SHORTEST_PASSWORD } from './password-strength';
import { StatusTag } from './StatusTag';

export interface NewPassword {
  readonly password: string;
  readonly again: string;
}

export function NewPasswordFields({ label }: { readonly label: string }) {
  const password: string = Form.useWatch('password') ?? '';
  const hint = passwordHint(password);
  return (
    <>
      <Form.Item
        name="password"
        label={label}
        rules={[{ required: true, min: SHORTEST_PASSWORD, message: `口令至少 ${SHORTEST_PASSWORD} 位` }]}
        extra={password !== '' && <StatusTag tone={hint.tone}>{hint.words}</StatusTag>}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一遍"
        dependencies={['password']}
        rules={[
          { required: true, message: '请再输一遍口令' },
          ({ getFieldValue }) => ({
            validator: (_, again) =>
              again === undefined || again === '' || again === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error('两遍口令不一致')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </>
  );
}
