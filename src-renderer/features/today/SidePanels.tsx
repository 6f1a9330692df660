/** Beside the day's work: what waits for export, how far the year has come, and promises that fall due. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { packageKindWord } from '@shared/domain/wording/package-wording';
import type { Today } from '@shared/ipc/calls/desk-calls';
import { Button, Progress } from 'antd';
import { Link, useNavigate } from 'react-router';
import { Panel } from '../../components/Panel';
import { dayText } from '../../strings/amounts';
import './today.css';

export function OutboxPanel({ outbox }: { readonly outbox: Today['outbox'] }) {
  const navigate = useNavigate();
  if (outbox.length === 0) return null;
  return (
    <Panel title="待导出" flush extra={<span className="grey">{outbox.length} 个单位</span>}>
      <ul>
        {outbox.map(({ unitName, matters, kind }) => (
          <li key={`${unitName}${kind}`} className="side-row">
            <span className="side-row-main">{unitName}</span>
            <span className="grey">
              {packageKindWord(kind)}
              {matters > 0 && ` · ${matters} 件`}
            </span>
          </li>
        ))}
      </ul>
      <div className="panel-foot">
        <Button block onClick={() => navigate('/packages')}>
          去导出
        </Button>
      </div>
    </Panel>
  );
}

export function ProgressPanel({ progress }: { readonly progress: Today['progress'] }) {
  const { total } = progress;
  if (total === 0) return null;
  const rows = [
    { word: '已答复', count: progress.replied, colour: 'var(--green)' },
    { word: '审核中', count: progress.reviewing, colour: 'var(--amber)' },
    { word: '办理中', count: progress.handling, colour: 'var(--grey)' },
  ];
  return (
    <Panel title={`办理进度（本年 ${total} 件）`}>
      {rows.map(({ word, count, colour }) => {
        const percent = Math.round((count * 100) / total);
        return (
          <div key={word} className="share">
            <div className="share-words">
              <span>{word}</span>
              <span className="numbers">
                {count} 件 · {percent}%
              </span>
            </div>
            <Progress percent={percent} showInfo={false} strokeColor={colour} aria-label={word} />
          </div>
        );
      })}
    </Panel>
  );
}

interface PromisesProps {
  readonly promises: Today['promises'];
  readonly today: LocalDate;
}

export function PromisesPanel({ promises, today }: PromisesProps) {
  if (promises.length === 0) return null;
  return (
    <Panel title="到期承诺" flush>
      <ul>
        {promises.map(({ matterId, title, point, promisedOn }) => (
          <li key={`${matterId}${point}`} className="side-row">
            <span className="side-row-date numbers">{dayText(promisedOn, today)}</span>
            <Link
              to={`/matters/${matterId}`}
              className="side-row-main side-row-promise"
              title={`${title}：${point}`}
            >
              {point}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
