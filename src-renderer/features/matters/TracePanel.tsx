/** 经过: every recorded act, newest first, with how far it has travelled; what the rules did not allow is marked. */
import type { TraceEntry } from '@shared/ipc/matter-page-schema';
import { Button } from 'antd';
import { useState } from 'react';
import { useStatus } from '../../app/desk';
import { Panel } from '../../components/Panel';
import { StatusTag, type StatusTone } from '../../components/StatusTag';
import { instantText } from '../../strings/amounts';
import { ASSIGNMENT_STATE_WORDS } from '../../strings/assignment-words';
import { TRAVEL_WORDS } from '../../strings/event-words';
import { actWord } from '../../strings/letter-words';
import { ROLE_WORDS } from '../../strings/person-words';
import './side-panels.css';

const SHOWN_AT_FIRST = 8;
const TRAVEL_TONES: Readonly<Record<NonNullable<TraceEntry['travel']>, StatusTone>> = {
  pending: 'warning',
  exported: 'waiting',
  received: 'good',
};

export function TracePanel({ trace }: { readonly trace: readonly TraceEntry[] }) {
  const { today } = useStatus();
  const [all, setAll] = useState(false);
  const newest = [...trace].sort((left, right) => right.at - left.at);
  const shown = all ? newest : newest.slice(0, SHOWN_AT_FIRST);
  return (
    <Panel
      title="经过"
      extra={
        newest.length > SHOWN_AT_FIRST && (
          <Button type="link" size="small" onClick={() => setAll(!all)}>
            {all ? '收起' : `全部 ${newest.length}`}
          </Button>
        )
      }
    >
      <ol className="trace">
        {shown.map((entry) => (
          <li
            key={entry.eventId}
            className={entry.irregular ? 'trace-entry trace-irregular' : 'trace-entry'}
            title={`${entry.unitName}　${entry.actor.name}（${ROLE_WORDS[entry.actor.role]}）`}
          >
            <div className="trace-when">
              {instantText(entry.at, today)}　{entry.mine ? entry.actor.name : entry.unitName}
            </div>
            <div>{actWord(entry.type, entry.letter)}</div>
            {entry.irregular && <StatusTag tone="quiet">{irregularWords(entry)}，只留痕</StatusTag>}
            {entry.travel && (
              <StatusTag tone={TRAVEL_TONES[entry.travel]}>{TRAVEL_WORDS[entry.travel]}</StatusTag>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function irregularWords({ irregularity }: TraceEntry): string {
  switch (irregularity?.reason) {
    case 'state':
      return `当时“${ASSIGNMENT_STATE_WORDS[irregularity.state]}”，不能这样办`;
    case 'not-entitled':
      return '不是该单位的职责';
    case 'unknown-part':
      return '不在已知的交办之内';
    case 'repeated':
      return '重复，或者与已有的记录不符';
    case undefined:
      return '与当时状态不符';
  }
}
