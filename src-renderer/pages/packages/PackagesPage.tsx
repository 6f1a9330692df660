/** 收发: what waits to go out, everything that has gone out or come in, how things stand with every unit, and the register of media. */
import { FolderOpenOutlined, ImportOutlined } from '@ant-design/icons';
import type { BatchExport } from '@shared/ipc/calls/export-calls';
import { Button, Tabs } from 'antd';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useCall } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { PageHeader } from '../../components/PageHeader';
import { BatchResult } from '../../features/packages/BatchResult';
import { ExchangeOverview } from '../../features/packages/ExchangeOverview';
import { ExportedModal } from '../../features/packages/ExportedModal';
import { useStartImport } from '../../features/packages/ImportProvider';
import { VolumeSets } from '../../features/packages/incoming/VolumeSets';
import { MediaRegister } from '../../features/packages/media/MediaRegister';
import { PackageRecords } from '../../features/packages/PackageRecords';
import type { Exported } from '../../features/packages/PendingExports';
import type { RecordQuestion } from '../../features/packages/RecordFilters';
import { type VolumeSource, VolumeWizard } from '../../features/packages/VolumeWizard';
import { QuarantinePanel } from '../../features/quarantine/QuarantinePanel';
import { PendingTab } from './PendingTab';
import './packages-page.css';

const TABS = ['pending', 'quarantine', 'records', 'overview', 'media'] as const;
type Tab = (typeof TABS)[number];

export function PackagesPage() {
  const start = useStartImport();
  const { today, identity } = useStatus();
  const [search, setSearch] = useSearchParams();
  const tab = TABS.find((name) => name === search.get('tab')) ?? 'pending';
  const pending = useCall('package.pending', {});
  // Kept here: the last unit's card leaves the list with its export, its outcome must stay.
  const [exported, setExported] = useState<Exported>();
  const [batch, setBatch] = useState<BatchExport>();
  const [volumes, setVolumes] = useState<VolumeSource>();
  const [question, setQuestion] = useState<RecordQuestion>({});
  const open = useCallback(
    (next: Tab) => setSearch(next === 'pending' ? {} : { tab: next }, { replace: true }),
    [setSearch],
  );
  const count = pending.data?.length ?? 0;
  const waiting = useCall('quarantine.list', {}).data?.waiting.length ?? 0;
  return (
    <>
      <PageHeader
        title="收发"
        beside={<span className="grey">与其他单位只用载体交换封装包</span>}
        actions={
          <>
            <Button icon={<FolderOpenOutlined />} onClick={() => void start({ from: 'folder' })}>
              导入整张盘或文件夹
            </Button>
            <Button type="primary" icon={<ImportOutlined />} onClick={() => void start({ from: 'dialog' })}>
              导入封装包
            </Button>
          </>
        }
      />
      <div className="packages-tabs">
        <Tabs
          activeKey={tab}
          onChange={(key) => open(key as Tab)}
          items={[
            { key: 'pending', label: count > 0 ? `待导出 ${count}` : '待导出' },
            { key: 'quarantine', label: waiting > 0 ? `待处理 ${waiting}` : '待处理' },
            { key: 'records', label: '收发记录' },
            { key: 'overview', label: '往来情况' },
            { key: 'media', label: '载体登记' },
          ]}
        />
      </div>
      {tab === 'records' ? (
        <div className="page-body packages-records">
          <PackageRecords question={question} ask={setQuestion} />
        </div>
      ) : (
        <div className="page-body">
          {(tab === 'pending' || tab === 'quarantine') && (
            <VolumeSets onStart={(source) => void start(source)} />
          )}
          {tab === 'pending' && (
            <PendingTab
              pending={pending}
              onExported={setExported}
              onBatch={setBatch}
              onVolumes={setVolumes}
            />
          )}
          {tab === 'quarantine' && <QuarantinePanel today={today} onStart={start} />}
          {tab === 'overview' && (
            <ExchangeOverview
              today={today}
              onBatch={setBatch}
              onRecords={(asked) => {
                setQuestion(asked);
                open('records');
              }}
            />
          )}
          {tab === 'media' && <MediaRegister today={today} unitName={identity.name} />}
        </div>
      )}
      <ExportedModal exported={exported} onClose={() => setExported(undefined)} />
      <BatchResult batch={batch} onClose={() => setBatch(undefined)} />
      {volumes && <VolumeWizard source={volumes} onClose={() => setVolumes(undefined)} />}
    </>
  );
}
