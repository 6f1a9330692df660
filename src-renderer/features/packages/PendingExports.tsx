/** What waits to go out, unit by unit: one package at a time, or all and the chosen ones into one folder. */
import type { UnitId } from '@shared/domain/identifiers';
import { NAMINGS, type PendingExport } from '@shared/ipc/calls/exchange-calls';
import type { BatchExport } from '@shared/ipc/calls/export-calls';
import type { CallOutput } from '@shared/ipc/contract';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import { ProgressNote } from '../../components/ProgressNote';
import { NAMING_HINTS, NAMING_WORDS } from '../../strings/package-words';
import { PendingExportCard } from './PendingExportCard';
import type { VolumeSource } from './VolumeWizard';
import './packages.css';

export type Exported = NonNullable<CallOutput<'package.export'>> & { readonly recipientName: string };

interface Props {
  readonly pending: readonly PendingExport[];
  readonly onExported: (exported: Exported) => void;
  readonly onBatch: (batch: BatchExport) => void;
  readonly onVolumes: (source: VolumeSource) => void;
}

export function PendingExports({ pending, onExported, onBatch, onVolumes }: Props) {
  const [naming, setNaming] = useState<(typeof NAMINGS)[number]>('neutral');
  const [chosen, setChosen] = useState<ReadonlySet<UnitId>>(new Set());
  const batch = useAct('package.export-batch');
  const sendable = pending.filter((entry) => entry.sendable).map(({ recipient }) => recipient.unitId);
  const picked = sendable.filter((unitId) => chosen.has(unitId));
  const unitIds = picked.length > 0 ? picked : sendable;
  const choose = (unitId: UnitId, take: boolean) => {
    const next = new Set(chosen);
    if (take) next.add(unitId);
    else next.delete(unitId);
    setChosen(next);
  };
  const exportAll = async () => {
    const outcome = await batch.run({ unitIds, naming });
    if (!outcome.ok || !outcome.value) return;
    setChosen(new Set());
    onBatch(outcome.value);
  };
  return (
    <div className="exports">
      <div className="naming">
        <span>文件名</span>
        <Segmented
          aria-label="文件名"
          value={naming}
          onChange={setNaming}
          options={NAMINGS.map((value) => ({ value, label: NAMING_WORDS[value] }))}
        />
        <span className="grey">{NAMING_HINTS[naming]}</span>
        {sendable.length > 1 && (
          <Button className="naming-end" loading={batch.running} onClick={() => void exportAll()}>
            {picked.length > 0 ? `导出所选 ${picked.length} 个单位` : `全部导出（${sendable.length} 个单位）`}
          </Button>
        )}
      </div>
      {batch.running && <ProgressNote task="package.export-batch" text="正在准备" />}
      {pending.map((entry) => (
        <PendingExportCard
          key={`${entry.recipient.unitId}${entry.kind}`}
          pending={entry}
          naming={naming}
          chosen={chosen.has(entry.recipient.unitId)}
          onChoose={(take) => choose(entry.recipient.unitId, take)}
          onExported={onExported}
          onVolumes={onVolumes}
        />
      ))}
    </div>
  );
}
