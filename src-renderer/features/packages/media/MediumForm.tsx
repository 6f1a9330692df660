/** A new entry of the register: number and classification are proposed, and no medium is entered below what lies on it. */
import { MEDIUM_KIND_WORDS, MEDIUM_KINDS, type MediumKind } from '@shared/domain/exchange/medium';
import type { PackageId } from '@shared/domain/identifiers';
import { CLASSIFICATIONS, type Classification } from '@shared/domain/matter/matter';
import type { CallOutput } from '@shared/ipc/contract';
import { App, AutoComplete, Modal, Segmented, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useAct, useCall } from '../../../api/queries';
import { Labelled } from '../../../components/Labelled';
import { LineField } from '../../../components/LineField';
import { LongTextField } from '../../../components/LongTextField';
import { ShowError } from '../../../components/ShowError';
import { MEDIUM_DIRECTION_WORDS } from '../../../strings/exchange-words';
import { CLASSIFICATION_WORDS } from '../../../strings/matter-words';
import '../../../components/layout.css';
import '../exchange.css';

interface Props {
  readonly direction: 'out' | 'in';
  readonly packageIds: readonly PackageId[];
  readonly onClose: () => void;
}

type Proposal = CallOutput<'medium.propose'>;

interface Entry {
  readonly number: string;
  readonly kind: MediumKind;
  readonly classification: Classification;
  readonly carrier: string;
  readonly purpose: string;
  readonly note: string;
}

export function MediumForm({ direction: first, packageIds, onClose }: Props) {
  const { message } = App.useApp();
  const [direction, setDirection] = useState(first);
  const [edited, setEdited] = useState<Partial<Entry>>({});
  const proposal = useCall('medium.propose', { direction, packageIds: [...packageIds] });
  const act = useAct('medium.register', { quiet: true });
  const entry = entryOf(direction, proposal.data, edited);
  const ready = [entry.number, entry.carrier, entry.purpose].every((value) => value.trim() !== '');
  const register = async () => {
    const outcome = await act.run({ ...entry, direction, packageIds: [...packageIds] });
    if (!outcome.ok) return;
    message.success(`已登记：${entry.number}`);
    onClose();
  };
  return (
    <Modal
      open
      width={620}
      title="载体登记"
      okText="登记"
      cancelText="取消"
      mask={{ closable: false }}
      confirmLoading={act.running}
      okButtonProps={{ disabled: !ready }}
      onOk={() => void register()}
      onCancel={onClose}
      styles={{ body: { maxHeight: '66vh', overflowY: 'auto' } }}
    >
      <div className="stack">
        {packageIds.length === 0 && (
          <Segmented
            aria-label="送出还是送入"
            value={direction}
            onChange={setDirection}
            options={(['out', 'in'] as const).map((value) => ({
              value,
              label: MEDIUM_DIRECTION_WORDS[value],
            }))}
          />
        )}
        {act.error && <ShowError error={act.error} />}
        {proposal.error && <ShowError error={proposal.error} />}
        {proposal.isPending ? (
          <Skeleton active />
        ) : (
          <Fields
            entry={entry}
            proposal={proposal.data}
            direction={direction}
            change={(part) => setEdited({ ...edited, ...part })}
          />
        )}
      </div>
    </Modal>
  );
}

function entryOf(direction: 'out' | 'in', proposal: Proposal | undefined, edited: Partial<Entry>): Entry {
  return {
    number: proposal?.number ?? '',
    kind: 'disc',
    classification: proposal?.classification ?? 'none',
    carrier: '',
    purpose: direction === 'out' ? '送交封装包' : '送来封装包',
    note: '',
    ...edited,
  };
}

interface FieldsProps {
  readonly entry: Entry;
  readonly proposal: Proposal | undefined;
  readonly direction: 'out' | 'in';
  readonly change: (part: Partial<Entry>) => void;
}

function Fields({ entry, proposal, direction, change }: FieldsProps) {
  const lowest = CLASSIFICATIONS.indexOf(proposal?.classification ?? 'none');
  return (
    <>
      <div className="field-grid">
        <LineField
          id="medium-number"
          label="载体编号"
          required
          hint={direction === 'in' ? '照来件单位在盘上标的编号填' : undefined}
          maxLength={60}
          value={entry.number}
          onChange={(number) => change({ number })}
        />
        <Labelled label="载体类型" htmlFor="medium-kind">
          <Select
            id="medium-kind"
            value={entry.kind}
            onChange={(kind) => change({ kind })}
            options={MEDIUM_KINDS.map((value) => ({ value, label: MEDIUM_KIND_WORDS[value] }))}
          />
        </Labelled>
        <Labelled label="密级" htmlFor="medium-classification" hint="不低于所装封装包的最高密级">
          <Select
            id="medium-classification"
            value={entry.classification}
            onChange={(classification) => change({ classification })}
            options={CLASSIFICATIONS.map((value, index) => ({
              value,
              label: CLASSIFICATION_WORDS[value],
              disabled: index < lowest,
            }))}
          />
        </Labelled>
        <Labelled label={direction === 'out' ? '送件人' : '来件人'} htmlFor="medium-carrier" required>
          <AutoComplete
            id="medium-carrier"
            value={entry.carrier}
            onChange={(carrier: string) => change({ carrier: carrier.slice(0, 60) })}
            options={(proposal?.carriers ?? []).map((value) => ({ value }))}
          />
        </Labelled>
      </div>
      <LineField
        id="medium-purpose"
        label="用途"
        required
        maxLength={200}
        value={entry.purpose}
        onChange={(purpose) => change({ purpose })}
      />
      <LongTextField
        id="medium-note"
        label="备注"
        rows={[2, 5]}
        maxLength={500}
        value={entry.note}
        onChange={(note) => change({ note })}
      />
      {proposal && proposal.packages.length > 0 && (
        <div className="grey">
          所装封装包 {proposal.packages.length} 个：
          {proposal.packages.map(({ fileName, peerName }) => `${peerName}（${fileName}）`).join('、')}
        </div>
      )}
    </>
  );
}
