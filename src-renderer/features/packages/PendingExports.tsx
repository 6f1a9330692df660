/** What waits to go out, unit by unit: which matters, what about them, and the button that makes the package. */
import type { PendingExport } from '@shared/ipc/calls/exchange-calls';
import { NAMINGS } from '@shared/ipc/calls/exchange-calls';
import type { CallOutput } from '@shared/ipc/contract';
import { Segmented } from 'antd';
import { useState } from 'react';
import { NAMING_HINTS, NAMING_WORDS } from '../../strings/package-words';
import { PendingExportCard } from './PendingExportCard';
import './packages.css';

export type Exported = NonNullable<CallOutput<'package.export'>> & { readonly recipientName: string };

interface Props {
  readonly pending: readonly PendingExport[];
  readonly onExported: (exported: Exported) => void;
}

export function PendingExports({ pending, onExported }: Props) {
  const [naming, setNaming] = useState<(typeof NAMINGS)[number]>('neutral');
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
      </div>
      {pending.map((entry) => (
        <PendingExportCard
          key={`${entry.recipient.unitId}${entry.kind}`}
          pending={entry}
          naming={naming}
          onExported={onExported}
        />
      ))}
    </div>
  );
}
