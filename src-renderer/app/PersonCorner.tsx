/** Bottom of the navigation: the acting person, who may be exchanged or leave the desk locked, and the state of this machine. */
import { LockOutlined, UserSwitchOutlined } from '@ant-design/icons';
import { Button, Dropdown, Tooltip } from 'antd';
import { useAct } from '../api/queries';
import { instantText } from '../strings/amounts';
import { ROLE_WORDS } from '../strings/person-words';
import { useStatus } from './desk';

export function PersonCorner() {
  const { person, people, lastBackupAt, today } = useStatus();
  const choose = useAct('session.choose-person');
  const lock = useAct('session.lock');
  return (
    <div className="person-corner">
      <div className="person-corner-row">
        <div className="person-corner-who">
          <div className="person-corner-name">{person.name}</div>
          <div>{ROLE_WORDS[person.role]}</div>
        </div>
        <Dropdown
          trigger={['click']}
          placement="topRight"
          menu={{
            selectedKeys: [person.id],
            items: people.map(({ id, name, role }) => ({ key: id, label: `${name} · ${ROLE_WORDS[role]}` })),
            onClick: ({ key }) => {
              const next = people.find(({ id }) => id === key);
              if (next && next.id !== person.id) void choose.run({ personId: next.id });
            },
          }}
        >
          <Tooltip title="换人" placement="top">
            <Button type="text" size="small" icon={<UserSwitchOutlined />} aria-label="换人" />
          </Tooltip>
        </Dropdown>
        <Tooltip title="锁定" placement="top">
          <Button
            type="text"
            size="small"
            icon={<LockOutlined />}
            aria-label="锁定"
            loading={lock.running}
            onClick={() => void lock.run({})}
          />
        </Tooltip>
      </div>
      <div>本机离线</div>
      <div>{lastBackupAt === undefined ? '还没有备份' : `上次备份 ${instantText(lastBackupAt, today)}`}</div>
    </div>
  );
}
