/** 会办 for the lead: who was asked when, how often reminded, who is late; and one click takes an opinion, or its lack, into the reply. */
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { type Citation, type CoHandling, citationsOf, coHandlingOf } from '@shared/domain/reply/co-handling';
import { shortUnitName } from '@shared/domain/wording/reply-wording';
import { Button } from 'antd';
import { useState } from 'react';
import { useStatus } from '../../app/desk';
import { FileChips } from '../../components/FileChips';
import { Panel } from '../../components/Panel';
import { CO_HANDLING_ID } from '../../components/place-ids';
import { StatusTag } from '../../components/StatusTag';
import { dayText } from '../../strings/amounts';
import { CoRequestDialog } from './CoRequestDialog';

interface Props {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  /** Absent where nothing can be sent any more. */
  readonly mayAsk: boolean;
  /** Absent while no reply is being written. */
  readonly onCite?: ((citation: Citation) => void) | undefined;
}

export function CoHandlingPanel({ matter, assignment, mayAsk, onCite }: Props) {
  const { today } = useStatus();
  const [asking, setAsking] = useState<CoHandling>();
  const rows = coHandlingOf(matter, assignment, today);
  const citations = citationsOf(matter, assignment, today);
  if (rows.length === 0) return null;
  return (
    <Panel title="会办" extra={<span className="grey">{countWords(rows)}</span>}>
      <ul className="record-list" id={CO_HANDLING_ID}>
        {rows.map((row) => (
          <Row
            key={row.part.id}
            row={row}
            citation={citations.find(({ unitName }) => unitName === row.part.facts.unit.name)}
            onAsk={mayAsk && !row.opinion ? () => setAsking(row) : undefined}
            onCite={onCite}
          />
        ))}
      </ul>
      {asking && (
        <CoRequestDialog
          matter={matter}
          assignment={assignment}
          row={asking}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Panel>
  );
}

function Row({
  row: { part, dueOn, askedOn, opinion, late },
  citation,
  onAsk,
  onCite,
}: {
  readonly row: CoHandling;
  readonly citation: Citation | undefined;
  readonly onAsk: (() => void) | undefined;
  readonly onCite: Props['onCite'];
}) {
  const { today } = useStatus();
  const first = askedOn[0];
  return (
    <li className="stack-small">
      <strong>{shortUnitName(part.facts.unit.name)}</strong>
      {opinion ? (
        <StatusTag tone={late ? 'warning' : 'good'}>
          {dayText(opinion.on, today)} 已提出{late ? '，超过期限' : ''}
        </StatusTag>
      ) : (
        <StatusTag tone={late ? 'bad' : 'waiting'}>
          {dueOn === undefined ? '等待意见' : `${dayText(dueOn, today)}前提出${late ? '，已逾期' : ''}`}
        </StatusTag>
      )}
      <span className="grey">
        {first === undefined
          ? part.accepted
            ? '已签收交办，未发会办函'
            : '未发会办函'
          : `${dayText(first, today)} 发会办函${askedOn.length > 1 ? `，已催 ${askedOn.length - 1} 次` : ''}`}
      </span>
      {opinion && <div className="record-text">{opinion.text}</div>}
      {opinion && <FileChips files={opinion.files} />}
      <div className="row">
        {onAsk && (
          <Button size="small" onClick={onAsk}>
            {first === undefined ? '发会办函' : '催办'}
          </Button>
        )}
        {onCite && citation && (
          <Button size="small" onClick={() => onCite(citation)}>
            {opinion ? '引用到答复' : '在答复中注明未到'}
          </Button>
        )}
      </div>
    </li>
  );
}

function countWords(rows: readonly CoHandling[]): string {
  const come = rows.filter(({ opinion }) => opinion).length;
  return come === rows.length ? `${rows.length} 家意见已齐` : `${rows.length} 家，已到 ${come} 家`;
}
