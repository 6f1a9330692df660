/** A matter on paper: what it is, its points with what is answered, its clocks and what happened (Ctrl+P on its page). */
import { clocksOfAssignment } from '@shared/domain/matter/matter-clocks';
import type { MatterDetail } from '@shared/ipc/calls/matter-calls';
import { useCallback } from 'react';
import { useStatus } from '../../app/desk';
import { PrintOnKey } from '../../components/PrintOnKey';
import { dayWithWeekday, instantText } from '../../strings/amounts';
import {
  ASSIGNMENT_ROLE_WORDS,
  ASSIGNMENT_STATE_WORDS,
  DUE_PURPOSE_WORDS,
} from '../../strings/assignment-words';
import { eventWord } from '../../strings/event-words';
import { matterLabel } from '../../strings/matter-words';
import { RESULT_MARK_WORDS } from '../../strings/reply-words';

export function PrintedMatter({ detail }: { readonly detail: MatterDetail }) {
  const { identity, today } = useStatus();
  const { matter, trace } = detail;
  const { facts } = matter;
  const load = useCallback(async () => detail, [detail]);
  const parts = matter.assignments.filter(({ state }) => state !== 'withdrawn');
  return (
    <PrintOnKey
      title={`${matterLabel(facts.kind, facts.number)}　${facts.title}`}
      from={`${identity.name}　${dayWithWeekday(today)}打印`}
      load={load}
    >
      {() => (
        <>
          <p>提出人：{facts.proposers.map(({ name }) => name).join('、') || '无'}</p>
          <h2>承办和期限</h2>
          <table>
            <tbody>
              {parts.map((part) => (
                <tr key={part.id}>
                  <td>
                    {part.facts.unit.name}（{ASSIGNMENT_ROLE_WORDS[part.facts.role]}）
                  </td>
                  <td>{ASSIGNMENT_STATE_WORDS[part.state]}</td>
                  <td>
                    {clocksOfAssignment(part, matter)
                      .map(
                        ({ purpose, due, doneOn }) =>
                          `${DUE_PURPOSE_WORDS[purpose]} ${due.dueOn}${doneOn ? '（已办）' : ''}`,
                      )
                      .join('；')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <h2>要点和答复</h2>
          <table>
            <tbody>
              {facts.points.map((point) => (
                <tr key={point.id}>
                  <td>{point.no}</td>
                  <td className="printed-text">{point.text}</td>
                  <td className="printed-text">{answersTo(detail, point.id)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <h2>经过</h2>
          <table>
            <tbody>
              {trace.map((entry) => (
                <tr key={entry.eventId}>
                  <td>{instantText(entry.at, today)}</td>
                  <td>
                    {entry.unitName} {entry.actor.name}
                  </td>
                  <td>{eventWord(entry.type)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </PrintOnKey>
  );
}

/** What was sent last, of every unit that answers. */
function answersTo({ matter }: MatterDetail, pointId: string): string {
  const answers = matter.assignments.flatMap(({ replies, drafts }) => {
    const content = replies.at(-1)?.content ?? drafts.at(-1)?.content;
    return content?.answers.filter((answer) => answer.pointId === pointId) ?? [];
  });
  return answers
    .map(({ text, result }) => (result ? `${result} ${RESULT_MARK_WORDS[result]}。${text}` : text))
    .join('\n');
}
