/** Progress of a long task, from `changed.progress`; a moving bar without figures until the first report. */
import { Progress } from 'antd';
import { useProgress } from '../api/changes';

export function ProgressNote({ task, text }: { readonly task?: string; readonly text: string }) {
  const progress = useProgress(task);
  const percent = progress && progress.total > 0 ? Math.floor((progress.done * 100) / progress.total) : 0;
  return (
    <div className="progress-note" role="status" aria-live="polite">
      <div className="progress-note-text">
        <span>{progress?.text ?? text}</span>
        {progress && (
          <span>{progress.total === 100 ? `${progress.done}%` : `${progress.done} / ${progress.total}`}</span>
        )}
      </div>
      {progress ? (
        <Progress percent={percent} showInfo={false} status="active" aria-label={text} />
      ) : (
        <div className="progress-note-waiting" />
      )}
    </div>
  );
}
