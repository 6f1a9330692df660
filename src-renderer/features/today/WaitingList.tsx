/** Steps of others: who owes what, since when. */
import { daysBetween, type LocalDate, localDateOf } from '@shared/domain/calendar/local-date';
import type { TodayItem } from '@shared/ipc/calls/desk-calls';
import { Link } from 'react-router';
import { DueTag } from '../../components/DueTag';
import { Panel } from '../../components/Panel';
import { walkRows } from '../../components/walk-rows';
import { dayText } from '../../strings/amounts';
import { STEP_SHORT_WORDS } from '../../strings/assignment-words';
import { matterLabel } from '../../strings/matter-words';
import { stepPath } from './step-path';
import './today.css';

interface Props {
  readonly items: readonly TodayItem[];
  readonly today: LocalDate;
  readonly warnDays: number;
  readonly title: string;
  readonly count: number;
  readonly list: string;
}

export function WaitingList({ items, today, warnDays, title, count, list }: Props) {
  return (
    <Panel title={title} flush extra={count > 0 && <Link to={list}>{count} 件</Link>}>
      {items.length === 0 ? (
        <p className="panel-note">没有等待别人办理的事。</p>
      ) : (
        <ul onKeyDown={walkRows}>
          {items.map((item) => (
            <li key={`${item.matterId}${item.step.code}${item.step.unitId}`} className="waiting">
              <span className="waiting-unit">{item.step.unitName}</span>
              <Link to={stepPath(item)} className="waiting-what" title={item.title} data-row>
                <span>{STEP_SHORT_WORDS[item.step.code]}</span>
                <span className="grey">
                  {matterLabel(item.kind, item.number)} {item.title}
                </span>
              </Link>
              <span className="waiting-since grey">{sinceWords(item.since, today)}</span>
              {item.step.dueOn !== undefined && (
                <DueTag dueOn={item.step.dueOn} soonOn={item.step.soonOn} today={today} warnDays={warnDays} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function sinceWords(since: number, today: LocalDate): string {
  const day = localDateOf(since);
  const days = daysBetween(day, today);
  return days <= 0 ? '今天起' : `${dayText(day, today)}起，已 ${days} 天`;
}
