/** A matter on paper: what it is, its points with what is answered, its clocks and what happened (Ctrl+P on its page). */
import { formatChineseDate, localDateOf } from '@shared/domain/calendar/local-date';
import { clocksOfAssignment } from '@shared/domain/matter/matter-clocks';
import type { MatterDetail } from '@shared/ipc/calls/matter-calls';
import { useCallback } from 'react';
import { useStatus } from '../../app/desk';
import { PrintOnKey } from '../../components/PrintOnKey';
import { isClockShown } from '../../features/matters/ClocksPanel';
import { clockTime } from '../../strings/amounts';
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
      from={`${identity.name}　${formatChineseDate(today)}打印`}
      load={load}
    >
      {() => (
        <>
          <p>提出人：{facts.proposers.map(({ name }) => name).join('、') || '无'}</p>
          <h2>承办和期限</h2>
          <table>
            <Heads words={['承办单位', '办理情况', '期限']} />
            <tbody>
              {parts.map((part) => (
                <tr key={part.id}>
                  <td>
                    {part.facts.unit.name}（{ASSIGNMENT_ROLE_WORDS[part.facts.role]}）
                  </td>
                  <td>{ASSIGNMENT_STATE_WORDS[part.state]}</td>
                  <td>
                    {clocksOfAssignment(part, matter)
                      .filter(isClockShown)
                      .map(
                        ({ purpose, due, doneOn }) =>
                          `${DUE_PURPOSE_WORDS[purpose]} ${formatChineseDate(due.dueOn)}${doneOn ? '（已办）' : ''}`,
                      )
                      .join('；')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <h2>要点和答复</h2>
          <table>
            <Heads words={['序号', '要点', '答复']} />
            <tbody>
              {facts.points.map((point) => (
                <tr key={point.id}>
                  <td>{point.no}</td>
                  <td className="paper-text">{point.text}</td>
                  <td className="paper-text">{answersTo(detail, point.id)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <h2>经过</h2>
          <table>
            <Heads words={['时间', '单位和人员', '事项']} />
            <tbody>
              {trace
                .toSorted((left, right) => left.at - right.at)
                .map((entry) => (
                  <tr key={entry.eventId}>
                    <td className="paper-short">
                      {formatChineseDate(localDateOf(entry.at))} {clockTime(entry.at)}
                    </td>
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

function Heads({ words }: { readonly words: readonly string[] }) {
  return (
    <thead>
      <tr>
        {words.map((word) => (
          <th key={word}>{word}</th>
        ))}
      </tr>
    </thead>
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
