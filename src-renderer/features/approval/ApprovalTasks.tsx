/** 等我审批: on 今天, what waits in the unit for the acting person, longest first. */
import type { ApprovalTask } from '@shared/ipc/calls/approval-calls';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useCall } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { DueTag } from '../../components/DueTag';
import { Panel } from '../../components/Panel';
import { StatusTag } from '../../components/StatusTag';
import { instantText } from '../../strings/amounts';
import { APPROVAL_STATE_WORDS } from '../../strings/approval-words';
import { matterLabel } from '../../strings/matter-words';
import './approval.css';

export function ApprovalTasks() {
  const tasks = useCall('approval.tasks', {}).data ?? [];
  if (tasks.length === 0) return null;
  return (
    <Panel title="内部审批" flush extra={<span className="grey">{tasks.length} 件</span>}>
      <ul>
        {tasks.map((task) => (
          <TaskRow key={task.assignmentId} task={task} />
        ))}
      </ul>
    </Panel>
  );
}

const BUTTONS: Readonly<Record<ApprovalTask['what'], string>> = {
  review: '去审批',
  revise: '去修改',
  submit: '去报送',
};

function taskText({ what, state }: ApprovalTask): string {
  if (what === 'revise') return '退回修改';
  return what === 'submit' ? '已签发，待报送审核' : APPROVAL_STATE_WORDS[state];
}

function TaskRow({ task }: { readonly task: ApprovalTask }) {
  const { today, warnDays } = useStatus();
  const navigate = useNavigate();
  const path = `/matters/${task.matterId}?step=write-reply&assignment=${task.assignmentId}`;
  return (
    <li className="todo">
      <span className="todo-due">
        {task.dueOn === undefined ? (
          <StatusTag tone="waiting">待办</StatusTag>
        ) : (
          <DueTag dueOn={task.dueOn} today={today} warnDays={warnDays} />
        )}
      </span>
      <span className="todo-what">
        <span className="todo-step">
          {taskText(task)}
          <span className="grey approval-task-by">
            {task.by}　{instantText(task.since, today)}
          </span>
        </span>
        <Link to={path} className="todo-matter" title={task.title}>
          {matterLabel(task.kind, task.number)} {task.title}
        </Link>
      </span>
      <Button onClick={() => navigate(path)} aria-label={`${BUTTONS[task.what]}：${task.title}`}>
        {BUTTONS[task.what]}
      </Button>
    </li>
  );
}
