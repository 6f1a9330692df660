/** The demonstration: made once beside the own data, with progress; its desks open in windows of their own, as often as one likes. */
import type { DemoDesk } from '@shared/ipc/calls/session-calls';
import { Button } from 'antd';
import { useAct, useCall } from '../../api/queries';
import { ProgressNote } from '../../components/ProgressNote';
import { ShowError } from '../../components/ShowError';
import { DemoDeskList } from './DemoDeskList';
import './setup.css';

export function DemoChoice({ onBack }: { readonly onBack: () => void }) {
  const desks = useCall('setup.demo-desks', {});
  const create = useAct('setup.create-demo', { quiet: true });
  const { run: open } = useAct('setup.open-demo-desk');
  const make = async () => {
    const outcome = await create.run({});
    if (!outcome.ok) return;
    await desks.refetch();
    for (const { id } of outcome.value) await open({ id });
  };
  const made: readonly DemoDesk[] = desks.data ?? [];
  return (
    <div className="setup-form">
      <h2>演示</h2>
      <p className="grey">在本机另建演示用的数据，不影响将来设立的单位。单位、人员和事项都是虚构的。</p>
      {made.length > 0 ? (
        <DemoDeskList desks={made} />
      ) : (
        <ul className="setup-list">
          <li>云州市人民政府办公室：登记、交办、审核、登记反馈</li>
          <li>云州市的承办单位：签收、办理、写答复、报送</li>
          <li>24件事项，六个类别，分布在各个办理环节</li>
          <li>单位之间往来的封装包都是真的，可以再次导出、导入</li>
        </ul>
      )}
      {create.running && <ProgressNote task="demonstration" text="正在建立演示单位和事项，大约需要一分钟" />}
      {create.error && <ShowError error={create.error} />}
      {desks.error && <ShowError error={desks.error} onRetry={() => void desks.refetch()} />}
      <div className="setup-buttons">
        <Button onClick={onBack} disabled={create.running}>
          返回
        </Button>
        {made.length === 0 && (
          <Button type="primary" onClick={() => void make()} loading={create.running || desks.isPending}>
            建立并打开演示
          </Button>
        )}
      </div>
    </div>
  );
}
