/** 办理规则: the list, and at an office the ways to rules of its own. */
import { ImportOutlined } from '@ant-design/icons';
import { App, Button, Skeleton } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useAct, useCall } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { ShowError } from '../../components/ShowError';
import './settings-page.css';
import { ProfileTable, rulePath } from '../../features/profiles/ProfileTable';

export function RulesPage() {
  const { identity } = useStatus();
  const isOffice = identity.desks.includes('office');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const profiles = useCall('profile.list', {});
  const importing = useAct('profile.import', { quiet: true });
  const importFile = async () => {
    const outcome = await importing.run({ from: 'dialog' });
    if (!outcome.ok || !outcome.value) return;
    const { id, name, version, known } = outcome.value;
    message.success(known ? `“${name}”第 ${version} 版本机已有` : `已导入“${name}”第 ${version} 版`);
    navigate(rulePath(id));
  };
  return (
    <>
      <PageHeader
        before={<Link to="/settings">设置</Link>}
        title="办理规则"
        below={
          isOffice
            ? '期限、标记、分级、约谈和考评都从这里来。随附的规则不能改；以其中一套为底本建立本地规则，修改后生效为新的一版。'
            : '本单位的期限按交办时随事项送来的规则计算。这里可以查看每一条和它的依据。'
        }
        actions={
          isOffice && (
            <Button icon={<ImportOutlined />} loading={importing.running} onClick={() => void importFile()}>
              导入规则文件
            </Button>
          )
        }
      />
      <div className="page-body">
        {profiles.error && <ShowError error={profiles.error} onRetry={() => void profiles.refetch()} />}
        {importing.error && importing.error.code !== 'CANCELLED' && (
          <div className="rules-refused">
            <ShowError error={importing.error} />
          </div>
        )}
        {profiles.isPending && <Skeleton active />}
        {profiles.data && (
          <Panel title="全部规则" flush>
            <ProfileTable profiles={profiles.data} isOffice={isOffice} />
          </Panel>
        )}
      </div>
    </>
  );
}
