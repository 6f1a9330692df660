/** Chooses a matter by number, title or proposer. */
import type { MatterId } from '@shared/domain/identifiers';
import type { MatterKind } from '@shared/domain/matter/matter-kind';
import { Select } from 'antd';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import { Labelled } from '../../components/Labelled';

const SHOWN = 50;

export function MatterField({
  accepts = () => true,
  value,
  onChange,
}: {
  readonly accepts?: (kind: MatterKind) => boolean;
  readonly value: MatterId | undefined;
  readonly onChange: (matterId: MatterId) => void;
}) {
  const [text, setText] = useState('');
  const found = useCall(
    'matter.list',
    { tab: 'all', sort: 'due', descending: false, offset: 0, limit: SHOWN, text },
    { keepPrevious: true },
  );
  return (
    <Labelled label="事项" htmlFor="document-matter" required>
      <Select
        id="document-matter"
        showSearch={{ filterOption: false, onSearch: setText }}
        placeholder="输入编号、标题或提出人查找"
        loading={found.isFetching}
        value={value ?? null}
        onChange={(id) => id && onChange(id)}
        options={(found.data?.rows ?? [])
          .filter(({ kind }) => accepts(kind))
          .map(({ id, number, title }) => ({ value: id, label: `${number}　${title}` }))}
      />
    </Labelled>
  );
}
