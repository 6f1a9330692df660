/** 延期: what was asked for and decided on one part, and the way to ask or to decide (D6). Nothing is drawn where neither is possible. */
import { extensionRequests, openExtensionRequest } from '@shared/domain/extension/extension-requests';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import type { Desk } from '@shared/domain/person/actor';
import type { CaseRules } from '@shared/ipc/calls/case-calls';
import { Button } from 'antd';
import { useState } from 'react';
import { useStatus } from '../../app/desk';
import { FileChips } from '../../components/FileChips';
import { Panel } from '../../components/Panel';
import { DECIDE_EXTENSION_ID } from '../../components/place-ids';
import { StatusTag } from '../../components/StatusTag';
import { dayText } from '../../strings/amounts';
import { DecideExtension } from './DecideExtension';
import { RequestExtension } from './RequestExtension';
import '../../components/case-rows.css';

export function ExtensionPanel({
  matter,
  part,
  terms,
  desk,
}: {
  readonly matter: MatterState;
  readonly part: AssignmentView;
  /** Absent where no clock of an answer runs any more. */
  readonly terms: CaseRules['extensions'][number] | undefined;
  /** Undefined for a reader. */
  readonly desk: Desk | undefined;
}) {
  const { today } = useStatus();
  const [writing, setWriting] = useState(false);
  const requests = extensionRequests(matter, part);
  const open = openExtensionRequest(matter, part);
  const mayAsk = desk === 'unit' && terms !== undefined && !open && part.accepted !== undefined;
  if (requests.length === 0 && !mayAsk) return null;
  const late = terms !== undefined && today > terms.dueOn;
  return (
    <Panel
      title="延期"
      extra={
        mayAsk && !late ? (
          <Button size="small" onClick={() => setWriting(true)}>
            申请延期
          </Button>
        ) : undefined
      }
    >
      {requests.length === 0 ? (
        <p className="grey">
          {late
            ? '期限已过，不能再申请延期；请尽快办结，并书面说明原因。'
            : '确有困难不能按时办结的，在期限届满前申请；未经同意仍按原期限办理。'}
        </p>
      ) : (
        <ul className="case-list">
          {requests.map(({ request, decision }) => (
            <li key={request.letterId} className="case-item">
              <div className="case-head">
                <strong>申请延期{request.extendTo && `至${dayText(request.extendTo, today)}`}</strong>
                <span className="grey">{dayText(request.on, today)}</span>
              </div>
              <div>{request.text}</div>
              <FileChips files={request.attachments} />
              {decision === undefined ? (
                <div className="row">
                  <StatusTag tone={desk === 'office' ? 'warning' : 'waiting'}>
                    {desk === 'office' ? '等待研究决定' : '等办公室决定，原期限不变'}
                  </StatusTag>
                  {desk === 'office' && terms && (
                    <Button id={DECIDE_EXTENSION_ID} size="small" onClick={() => setWriting(true)}>
                      作出决定
                    </Button>
                  )}
                </div>
              ) : (
                <>
                  <StatusTag tone={decision.until === undefined ? 'quiet' : 'good'}>
                    {dayText(decision.letter.on, today)}
                    {decision.until === undefined
                      ? ' 不同意延期'
                      : ` 同意延期至${dayText(decision.until, today)}`}
                  </StatusTag>
                  <div className="grey">{decision.letter.text}</div>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {writing && terms && desk === 'unit' && (
        <RequestExtension matter={matter} part={part} terms={terms} onClose={() => setWriting(false)} />
      )}
      {writing && terms && desk === 'office' && open && (
        <DecideExtension
          matter={matter}
          part={part}
          request={open}
          terms={terms}
          onClose={() => setWriting(false)}
        />
      )}
    </Panel>
  );
}
