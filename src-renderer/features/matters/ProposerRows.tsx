/** Who raised the matter: one row a deputy, member or body. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { PROPOSER_KINDS } from '@shared/domain/matter/matter';
import type { MatterKind } from '@shared/domain/matter/matter-kind';
import { Button, Input, Select } from 'antd';
import { useRef } from 'react';
import { reinserted, useUndo } from '../../components/use-undo';
import { PROPOSER_KIND_WORDS } from '../../strings/matter-words';
import { emptyProposer, type ProposerRow } from './matter-form';

export function ProposerRows({
  kind,
  rows,
  problem,
  onChange,
}: {
  readonly kind: MatterKind;
  readonly rows: readonly ProposerRow[];
  readonly problem: string | undefined;
  readonly onChange: (rows: readonly ProposerRow[]) => void;
}) {
  const offerUndo = useUndo();
  const latest = useRef(rows);
  latest.current = rows;
  const change = (key: string, part: Partial<ProposerRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <div className="stack">
      {rows.map((row, index) => (
        <div key={row.key} className="entry-proposer">
          <Input
            aria-label={`第${index + 1}位提出人姓名`}
            placeholder="姓名或名称"
            maxLength={100}
            value={row.name}
            onChange={(event) => change(row.key, { name: event.target.value })}
          />
          <Select
            aria-label={`第${index + 1}位提出人身份`}
            value={row.kind}
            onChange={(value) => change(row.key, { kind: value })}
            options={PROPOSER_KINDS.map((value) => ({ value, label: PROPOSER_KIND_WORDS[value] }))}
          />
          <Input
            aria-label={`第${index + 1}位提出人代表团或界别`}
            placeholder="团组或界别"
            maxLength={100}
            value={row.group}
            onChange={(event) => change(row.key, { group: event.target.value })}
          />
          <Input
            aria-label={`第${index + 1}位提出人电话`}
            placeholder="电话"
            maxLength={50}
            value={row.phone}
            onChange={(event) => change(row.key, { phone: event.target.value })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`去掉第${index + 1}位提出人`}
            onClick={() => {
              onChange(rows.filter((other) => other.key !== row.key));
              offerUndo(`已去掉第${index + 1}位提出人`, () =>
                onChange(reinserted(latest.current, index, row)),
              );
            }}
          />
        </div>
      ))}
      {problem && (
        <div className="labelled-problem" role="alert">
          {problem}
        </div>
      )}
      <div>
        <Button
          type="dashed"
          size="small"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => onChange([...rows, emptyProposer(kind)])}
        >
          添加提出人
        </Button>
      </div>
    </div>
  );
}
