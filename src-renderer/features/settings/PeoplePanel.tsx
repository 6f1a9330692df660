/** The people of this desk; every entry of a matter names one of them. */
import { PlusOutlined } from '@ant-design/icons';
import type { Desk } from '@shared/domain/person/actor';
import type { Person } from '@shared/ipc/calls/session-calls';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/Panel';
import { ROLE_WORDS } from '../../strings/person-words';
import { PersonModal } from './PersonModal';
import './settings.css';

interface Props {
  readonly people: readonly Person[];
  readonly acting: Person;
  readonly desks: readonly Desk[];
}

export function PeoplePanel({ people, acting, desks }: Props) {
  const [edited, setEdited] = useState<Person | 'new'>();
  return (
    <Panel
      title="人员"
      flush
      extra={
        <Button icon={<PlusOutlined />} onClick={() => setEdited('new')}>
          添加人员
        </Button>
      }
    >
      <Table
        rowKey="id"
        size="middle"
        pagination={false}
        dataSource={[...people]}
        columns={[
          {
            title: '姓名',
            render: (_, { id, name }) => (
              <>
                {name}
                {id === acting.id && <span className="grey">（当前）</span>}
              </>
            ),
          },
          {
            title: '岗位',
            render: (_, { role, section }) =>
              section === undefined ? ROLE_WORDS[role] : `${section} ${ROLE_WORDS[role]}`,
          },
          {
            title: '电话',
            className: 'numbers',
            render: (_, { phone }) => phone || <span className="grey">未填</span>,
          },
          {
            title: '',
            width: 88,
            align: 'right',
            render: (_, person) => (
              <Button
                type="link"
                size="small"
                onClick={() => setEdited(person)}
                aria-label={`修改${person.name}`}
              >
                修改
              </Button>
            ),
          },
        ]}
      />
      <PersonModal edited={edited} desks={desks} onClose={() => setEdited(undefined)} />
    </Panel>
  );
}
