/** Sets up the own unit: name, desks, the first person and the password of the key box. */
import { type Desk, ROLES_OF_DESK } from '@shared/domain/person/actor';
import type { CallArgument } from '@shared/ipc/contract';
import { Alert, Button, Form, Input, Radio, Select } from 'antd';
import { useAct } from '../../api/queries';
import { type NewPassword, NewPasswordFields } from '../../components/NewPasswordFields';
import { ShowError } from '../../components/ShowError';
import { DESK_PURPOSE_WORDS, DESK_WORDS, ROLE_WORDS } from '../../strings/person-words';
import './setup.css';

type Created = CallArgument<'setup.create'>;

interface Values extends NewPassword {
  readonly name: string;
  readonly code: string;
  readonly work: Work;
  readonly personName: string;
  readonly role: Created['person']['role'];
  readonly phone?: string;
}

/** One choice, so that nobody takes both desks by leaving a tick in place. */
type Work = Desk | 'both';
const DESKS_OF_WORK: Readonly<Record<Work, readonly Desk[]>> = {
  unit: ['unit'],
  office: ['office'],
  both: ['office', 'unit'],
};
const WORK_WORDS: Readonly<Record<Work, readonly [string, string]>> = {
  unit: [DESK_WORDS.unit, DESK_PURPOSE_WORDS.unit],
  office: [DESK_WORDS.office, DESK_PURPOSE_WORDS.office],
  both: ['两者都是', '既承办上级交办，又向下级交办，如县区政府办公室'],
};
const WORKS = Object.keys(DESKS_OF_WORK) as Work[];

const WHITE = { whitespace: true } as const;

export function CreateUnitForm({ onBack }: { readonly onBack: () => void }) {
  const [form] = Form.useForm<Values>();
  const act = useAct('setup.create', { quiet: true });
  const desks = DESKS_OF_WORK[Form.useWatch('work', form) ?? 'unit'];
  const create = (values: Values) =>
    void act.run({
      name: values.name.trim(),
      code: values.code.trim(),
      desks: [...DESKS_OF_WORK[values.work]],
      password: values.password,
      person: { name: values.personName.trim(), role: values.role, phone: values.phone?.trim() ?? '' },
    });
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="setup-form"
      initialValues={{ work: 'unit', role: 'clerk' }}
      onValuesChange={({ work }: Partial<Values>) => {
        // A role belongs to a desk: another desk starts with its own first role.
        if (work) form.setFieldValue('role', ROLES_OF_DESK[DESKS_OF_WORK[work][0] ?? 'unit'][0]);
      }}
      onFinish={create}
      disabled={act.running}
      scrollToFirstError
    >
      <h2>设立本单位</h2>
      <div className="setup-pair setup-pair-wide">
        <Form.Item
          name="name"
          label="单位全称"
          rules={[{ required: true, ...WHITE, max: 100, message: '请填写单位全称' }]}
        >
          <Input placeholder="云州市住房和城乡建设局" autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item
          name="code"
          label="单位代码"
          rules={[{ required: true, ...WHITE, max: 50, message: '请填写单位代码' }]}
        >
          <Input placeholder="机构代码或发文代字" maxLength={50} />
        </Form.Item>
      </div>
      <Form.Item name="work" label="本单位是" required>
        <Radio.Group className="setup-desks">
          {WORKS.map((work) => (
            <Radio key={work} value={work}>
              {WORK_WORDS[work][0]}
              <span className="grey">：{WORK_WORDS[work][1]}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <div className="setup-three">
        <Form.Item
          name="personName"
          label="您的姓名"
          rules={[{ required: true, ...WHITE, max: 50, message: '请填写姓名' }]}
        >
          <Input placeholder="李雯" maxLength={50} />
        </Form.Item>
        <Form.Item name="role" label="岗位" rules={[{ required: true, message: '请选择岗位' }]}>
          <Select
            options={desks.flatMap((desk) =>
              ROLES_OF_DESK[desk].map((role) => ({ value: role, label: ROLE_WORDS[role] })),
            )}
          />
        </Form.Item>
        <Form.Item name="phone" label="办公电话">
          <Input placeholder="0513-88001234" maxLength={50} />
        </Form.Item>
      </div>
      <div className="setup-pair">
        <NewPasswordFields label="口令" />
      </div>
      <Alert
        type="warning"
        showIcon
        title="口令忘记后，只有恢复单能打开"
        description="口令保护本单位的签名密钥，任何人都不能替您重置。进入后请先到“设置”打印恢复单，密封保管。"
      />
      {act.error && <ShowError error={act.error} />}
      <div className="setup-buttons">
        <Button onClick={onBack}>返回</Button>
        <Button type="primary" htmlType="submit" loading={act.running}>
          设立并进入
        </Button>
      </div>
    </Form>
  );
}
