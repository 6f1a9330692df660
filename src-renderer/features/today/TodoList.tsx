/** What this desk has to do, most urgent first, each with the button that leads there. */
import { daysBetween, type LocalDate, localDateOf } from '@shared/domain/calendar/local-date';
import type { TodayItem } from '@shared/ipc/calls/desk-calls';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { DueTag } from '../../components/DueTag';
import { Empty } from '../../components/Empty';
import { Panel } from '../../components/Panel';
import { StatusTag } from '../../components/StatusTag';
import { walkRows } from '../../components/walk-rows';
import { STEP_BUTTON_WORDS, STEP_WORDS } from '../../strings/assignment-words';
import { matterLabel } from '../../strings/matter-words';
import { stepPath } from './step-path';
import './today.css';

interface Props {
  readonly items: readonly TodayItem[];
  readonly today: LocalDate;
  readonly warnDays: number;
  readonly title: string;
  readonly empty: { readonly title: string; readonly hint: string };
  /** How many matters these steps belong to, and the address of their list. */
  readonly count: number;
  readonly list: string;
}

export function TodoList({ items, today, warnDays, title, empty, count, list }: Props) {
  return (
    <Panel title={title} flush extra={count > 0 && <Link to={list}>{count} 件</Link>}>
      {items.length === 0 ? (
        <Empty {...empty} />
      ) : (
        <ul onKeyDown={walkRows}>
          {items.map((item) => (
            <TodoRow
              key={`${item.matterId}${item.step.code}${item.step.assignmentId ?? ''}`}
              item={item}
              today={today}
              warnDays={warnDays}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function TodoRow({
  item,
  today,
  warnDays,
}: { readonly item: TodayItem } & Pick<Props, 'today' | 'warnDays'>) {
  const navigate = useNavigate();
  const path = stepPath(item);
  return (
    <li className="todo">
      <span className="todo-due">
        {item.step.dueOn === undefined ? (
          <StatusTag tone="waiting">{waitedWords(item.since, today)}</StatusTag>
        ) : (
          <DueTag dueOn={item.step.dueOn} soonOn={item.step.soonOn} today={today} warnDays={warnDays} />
        )}
      </span>
      <span className="todo-what">
        <span className="todo-step">{STEP_WORDS[item.step.code]}</span>
        <Link to={path} className="todo-matter" title={item.title}>
          {matterLabel(item.kind, item.number)} {item.title}
        </Link>
      </span>
      <Button
        data-row
        onClick={() => navigate(path)}
        aria-label={`${STEP_BUTTON_WORDS[item.step.code]}：${item.title}`}
      >
        {STEP_BUTTON_WORDS[item.step.code]}
      </Button>
    </li>
  );
}

function waitedWords(since: number, today: LocalDate): string {
  const days = daysBetween(localDateOf(since), today);
  return days <= 0 ? '今天收到' : `已等 ${days} 天`;
}
