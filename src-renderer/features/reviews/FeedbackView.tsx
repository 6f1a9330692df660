/** Registered feedback forms, as both desks read them. */
import { formatChineseDate } from '@shared/domain/calendar/local-date';
import type { AssignmentView } from '@shared/domain/matter/matter-state';
import { Panel } from '../../components/Panel';
import { StatusTag } from '../../components/StatusTag';
import { SATISFACTION_WORDS } from '../../strings/reply-words';

export function FeedbackView({ assignment }: { readonly assignment: AssignmentView }) {
  if (assignment.feedback.length === 0) return null;
  return (
    <Panel title="征询意见">
      <ul className="stack">
        {assignment.feedback.map((form) => (
          <li key={form.stamp.eventId}>
            <div className="row">
              <strong>{form.proposer}</strong>
              <StatusTag
                tone={
                  form.overall === 'dissatisfied' ? 'bad' : form.overall === 'satisfied' ? 'good' : 'warning'
                }
              >
                {SATISFACTION_WORDS[form.overall]}
              </StatusTag>
              <span className="grey">
                态度{SATISFACTION_WORDS[form.attitude]}　过程{SATISFACTION_WORDS[form.process]}　结果
                {SATISFACTION_WORDS[form.result]}　{formatChineseDate(form.receivedOn)}
              </span>
            </div>
            {form.opinion.trim() !== '' && <p>{form.opinion}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
