/** 收发: what waits to go out, and everything that has gone out or come in. */
import { ImportOutlined } from '@ant-design/icons';
import { Button, Skeleton, Tabs } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useCall } from '../../api/queries';
import { Empty } from '../../components/Empty';
import { PageHeader } from '../../components/PageHeader';
import { ShowError } from '../../components/ShowError';
import { ExportedModal } from '../../features/packages/ExportedModal';
import { useStartImport } from '../../features/packages/ImportProvider';
import { PackageRecords } from '../../features/packages/PackageRecords';
import { type Exported, PendingExports } from '../../features/packages/PendingExports';
import './packages-page.css';

export function PackagesPage() {
  const start = useStartImport();
  const [search, setSearch] = useSearchParams();
  const tab = search.get('tab') === 'records' ? 'records' : 'pending';
  const pending = useCall('package.pending', {});
  // Kept here: the last unit's card leaves the list with its export, its outcome must stay.
  const [exported, setExported] = useState<Exported>();
  const count = pending.data?.length ?? 0;
  return (
    <>
      <PageHeader
        title="收发"
        beside={<span className="grey">与其他单位只用载体交换封装包</span>}
        actions={
          <Button type="primary" icon={<ImportOutlined />} onClick={() => void start({ from: 'dialog' })}>
            导入封装包
          </Button>
        }
      />
      <div className="packages-tabs">
        <Tabs
          activeKey={tab}
          onChange={(key) => setSearch(key === 'records' ? { tab: key } : {}, { replace: true })}
          items={[
            { key: 'pending', label: count > 0 ? `待导出 ${count}` : '待导出' },
            { key: 'records', label: '收发记录' },
          ]}
        />
      </div>
      {tab === 'records' ? (
        <div className="page-body packages-records">
          <PackageRecords />
        </div>
      ) : (
        <div className="page-body">
          {pending.error && <ShowError error={pending.error} onRetry={() => void pending.refetch()} />}
          {pending.isPending && <Skeleton active />}
          {pending.data && count === 0 && (
            <Empty title="没有待导出的内容" hint="办理中需要发给其他单位的内容，会按收件单位自动列在这里。" />
          )}
          {pending.data && count > 0 && <PendingExports pending={pending.data} onExported={setExported} />}
        </div>
      )}
      <ExportedModal exported={exported} onClose={() => setExported(undefined)} />
    </>
  );
}
