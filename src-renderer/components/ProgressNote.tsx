/** Progress of a long task, from `changed.progress`: how much of it, how long still, and the way out where there is one. A moving bar without figures until the first report. */
import { CANCELLABLE_TASKS } from '@shared/ipc/calls/task-calls';
import { Button, Progress } from 'antd';
import { type TaskProgress, useProgress } from '../api/changes';
import { useAct } from '../api/queries';
import { durationText, sizeText } from '../strings/amounts';

export function ProgressNote({ task, text }: { readonly task?: string; readonly text: string }) {
  const progress = useProgress(task);
  const percent = progress && progress.total > 0 ? Math.floor((progress.done * 100) / progress.total) : 0;
  return (
    <div className="progress-note" role="status" aria-live="polite">
      <div className="progress-note-text">
        <span className="progress-note-what">{progress?.text ?? text}</span>
        {progress && <span>{amountOf(progress)}</span>}
        <CancelTask task={task} />
      </div>
      {progress ? (
        <Progress percent={percent} showInfo={false} status="active" aria-label={text} />
      ) : (
        <div className="progress-note-waiting" />
      )}
    </div>
  );
}

function CancelTask({ task }: { readonly task: string | undefined }) {
  const cancel = useAct('task.cancel');
  const cancellable = CANCELLABLE_TASKS.find((name) => name === task);
  if (cancellable === undefined) return null;
  return (
    <Button size="small" loading={cancel.running} onClick={() => void cancel.run({ task: cancellable })}>
      取消
    </Button>
  );
}

function amountOf({ done, total, unit, remainingMs }: TaskProgress): string {
  if (unit !== 'bytes') return total === 100 ? `${done}%` : `${done} / ${total}`;
  const amount = `已处理 ${sizeText(done)}，共 ${sizeText(total)}`;
  return remainingMs === undefined ? amount : `${amount}，约还需 ${durationText(remainingMs)}`;
}
