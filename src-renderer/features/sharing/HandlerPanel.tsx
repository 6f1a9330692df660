/** 经办: which section and person of the unit has the matter in hand, and the act of giving it to others, with its history. */
import type { AssignmentId, MatterId } from '@shared/domain/identifiers';
import type { Handling } from '@shared/ipc/calls/sharing-calls';
import { Button } from 'antd';
import { useState } from 'react';
import { useCall } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { Panel } from '../../components/Panel';
import { instantText } from '../../strings/amounts';
import { HandlerDialog } from './HandlerDialog';

interface Props {
  readonly place: { readonly matterId: MatterId; readonly assignmentId: AssignmentId };
  readonly writable: boolean;
}

/** A unit of one person has nothing to share out. */
export function HandlerPanel({ place, writable }: Props) {
  const { people, today } = useStatus();
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const { data: handling } = useCall('handler.get', place, { enabled: people.length > 1 });
  if (!handling || (!writable && !handling.now)) return null;
  return (
    <Panel
      title="经办"
      extra={
        <div className="row">
          {handling.history.length > 1 && (
            <Button type="link" size="small" onClick={() => setAll(!all)}>
              {all ? '收起' : `经过 ${handling.history.length}`}
            </Button>
          )}
          {writable && (
            <Button size="small" onClick={() => setOpen(true)}>
              {handling.now ? '改派' : '分派'}
            </Button>
          )}
        </div>
      }
    >
      {handling.now ? (
        <strong>{handlerText(handling.now)}</strong>
      ) : (
        <span className="grey">还没有分派到科室和人。分派后，事项排在经办人“今天”的前面。</span>
      )}
      {all &&
        handling.history.map((change) => (
          <div key={change.at} className="grey">
            {instantText(change.at, today)}　{change.by}分派给{handlerText(change)}
            {change.reason !== '' && `：${change.reason}`}
          </div>
        ))}
      {open && <HandlerDialog place={place} handling={handling} onClose={() => setOpen(false)} />}
    </Panel>
  );
}

function handlerText({ section, personName }: NonNullable<Handling['now']>): string {
  return [section, personName].filter(Boolean).join(' ');
}
