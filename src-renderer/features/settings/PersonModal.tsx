/** Adds a person or corrects one; a role belongs to a desk that this unit holds. */
import { type Desk, ROLES_OF_DESK } from '@shared/domain/person/actor';
import type { Person } from '@shared/ipc/calls/session-calls';
import { Form, Input, Modal, Select } from 'antd';
import { useAct } from '../../api/queries';
import { ROLE_WORDS } from '../../strings/person-words';

interface Props {
  readonly edited: Person | 'new' | undefined;
  readonly desks: readonly Desk[];
  readonly onClose: () => void;
}

type Values = Pick<Person, 'name' | 'role'> & { readonly phone?: string; readonly section?: string };

export function PersonModal({ edited, desks, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const act = useAct('person.save');
  const person = edited === 'new' ? undefined : edited;
  const save = async (values: Values) => {
    const outcome = await act.run({
      name: values.name.trim(),
      role: values.role,
      phone: values.phone?.trim() ?? '',
      ...(values.section?.trim() ? { section: values.section.trim() } : {}),
      ...(person ? { id: person.id } : {}),
    });
    if (outcome.ok) onClose();
  };
  return (
    <Modal
      open={edited !== undefined}
      title={person ? `修改${person.name}` : '添加人员'}
      okText="保存"
      cancelText="取消"
      confirmLoading={act.running}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
      width={440}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={person ?? { role: ROLES_OF_DESK[desks[0] ?? 'unit'][0] }}
        onFinish={(values) => void save(values)}
      >
        <Form.Item
          name="name"
          label="姓名"
          rules={[{ required: true, whitespace: true, max: 50, message: '请填写姓名' }]}
        >
          <Input autoFocus maxLength={50} />
        </Form.Item>
        <Form.Item name="role" label="岗位" rules={[{ required: true, message: '请选择岗位' }]}>
          <Select
            options={desks.flatMap((desk) =>
              ROLES_OF_DESK[desk].map((role) => ({ value: role, label: ROLE_WORDS[role] })),
            )}
          />
        </Form.Item>
        <Form.Item name="section" label="科室" extra="几个科室分担办理时填写，事项可以按科室分派和查看。">
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="phone" label="电话">
          <Input maxLength={50} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
