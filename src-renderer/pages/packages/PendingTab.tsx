/** 待导出: the units that something waits for; empty, it says where its content comes from. */
import type { PendingExport } from '@shared/ipc/calls/exchange-calls';
import type { BatchExport } from '@shared/ipc/calls/export-calls';
import type { AppError } from '@shared/result/app-error';
import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { Empty } from '../../components/Empty';
import { ShowError } from '../../components/ShowError';
import { type Exported, PendingExports } from '../../features/packages/PendingExports';
import type { VolumeSource } from '../../features/packages/VolumeWizard';

interface Props {
  readonly pending: UseQueryResult<PendingExport[], AppError>;
  readonly onExported: (exported: Exported) => void;
  readonly onBatch: (batch: BatchExport) => void;
  readonly onVolumes: (source: VolumeSource) => void;
}

export function PendingTab({ pending, ...outcomes }: Props) {
  if (pending.error) return <ShowError error={pending.error} onRetry={() => void pending.refetch()} />;
  if (!pending.data) return <Skeleton active />;
  if (pending.data.length === 0) {
    return <Empty title="没有待导出的内容" hint="办理中需要发给其他单位的内容，会按收件单位自动列在这里。" />;
  }
  return <PendingExports pending={pending.data} {...outcomes} />;
}
