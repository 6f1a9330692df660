/** Which rules there are and which are in force; at an office also where one's own begin. */
import type { ProfileView } from '@shared/ipc/calls/profile-calls';
import { App, Button, Table } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAct } from '../../api/queries';
import { StatusTag } from '../../components/StatusTag';
import { useSuccess } from '../../components/use-success';
import { CopyProfileDialog } from './CopyProfileDialog';

interface Props {
  readonly profiles: readonly ProfileView[];
  /** Rules are made here. */
  readonly isOffice: boolean;
}

const ORIGIN_WORDS: Readonly<Record<ProfileView['origin'], string>> = {
  own: '本单位制定',
  received: '上级下发',
  shipped: '随附',
};

export function rulePath(id: string): string {
  return `/settings/rules/${id}`;
}

export function ProfileTable({ profiles, isOffice }: Props) {
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const choosing = useAct('profile.choose');
  const exporting = useAct('profile.export');
  const sending = useAct('profile.send');
  const succeed = useSuccess();
  const [copied, setCopied] = useState<ProfileView>();
  const choose = ({ id, name }: ProfileView) =>
    modal.confirm({
      title: `改按“${name}”办理？`,
      content: '新登记的事项按这套规则办理；已登记的事项仍按原来的规则，期限不变。',
      okText: '改用',
      cancelText: '取消',
      onOk: async () => {
        if ((await choosing.run({ id })).ok) message.success(`已改按“${name}”办理`);
      },
    });
  const send = ({ id, name, version }: ProfileView) =>
    modal.confirm({
      title: `把“${name}”第 ${version} 版下发到所有单位？`,
      content: '交办时规则会随事项送去，不必单独下发；换届、换版需要各单位提前知道的，可以这样下发。',
      okText: '下发',
      cancelText: '取消',
      onOk: async () => {
        const outcome = await sending.run({ id });
        if (!outcome.ok) return;
        const { units } = outcome.value;
        if (units === 0) message.info('各单位的封装包都已带上这一版，不必再发');
        else succeed({ title: '规则已列入待导出', next: `请导出给 ${units} 个单位。`, toExport: true });
      },
    });
  const save = async ({ id, version }: ProfileView) => {
    const outcome = await exporting.run({ id, version });
    if (outcome.ok && outcome.value.written) message.success('已导出');
  };
  return (
    <>
      <Table
        rowKey="id"
        size="middle"
        pagination={false}
        dataSource={[...profiles]}
        columns={[
          {
            title: '规则',
            render: (_, { id, name, source }) => (
              <>
                <Link to={rulePath(id)}>{name}</Link>
                <div className="grey">{source}</div>
              </>
            ),
          },
          { title: '版本', width: 88, render: (_, { version }) => `第 ${version} 版` },
          {
            title: '来源',
            width: 168,
            render: (_, { origin, officeName }) => (
              <>
                {ORIGIN_WORDS[origin]}
                {officeName !== undefined && <div className="grey">{officeName}</div>}
              </>
            ),
          },
          {
            title: '状态',
            width: 120,
            render: (_, { inForce, hasDraft }) => (
              <>
                {inForce ? <StatusTag tone="good">正在使用</StatusTag> : <span className="grey">未使用</span>}
                {hasDraft && <StatusTag tone="warning">有未生效的修改</StatusTag>}
              </>
            ),
          },
          {
            title: '操作',
            width: 300,
            render: (_, profile) => (
              <div className="row">
                {isOffice && profile.origin === 'own' && (
                  <Button size="small" onClick={() => navigate(rulePath(profile.id))}>
                    修改
                  </Button>
                )}
                {isOffice && (
                  <Button size="small" onClick={() => setCopied(profile)}>
                    作为底本
                  </Button>
                )}
                <Button size="small" onClick={() => void save(profile)}>
                  导出
                </Button>
                {isOffice && profile.origin === 'own' && (
                  <Button size="small" onClick={() => send(profile)}>
                    下发
                  </Button>
                )}
                {!profile.inForce && (
                  <Button size="small" onClick={() => choose(profile)}>
                    改用
                  </Button>
                )}
              </div>
            ),
          },
        ]}
      />
      {copied && (
        <CopyProfileDialog
          copied={copied}
          onClose={() => setCopied(undefined)}
          onCopied={(id) => {
            setCopied(undefined);
            navigate(rulePath(id));
          }}
        />
      )}
    </>
  );
}
