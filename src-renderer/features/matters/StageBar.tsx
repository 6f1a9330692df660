/** The procedures of a matter as a bar: done with their day and person, the present one, those to come. Never by colour alone. */

import { formatChineseDate } from '@shared/domain/calendar/local-date';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { isRecordable, type StageView, stageBarOf } from '@shared/domain/matter/procedures';
import { Tooltip } from 'antd';
import { procedureWord } from '../../strings/matter-words';
import './stage-bar.css';

const STATE_WORDS: Readonly<Record<StageView['state'], string>> = {
  done: '已完成',
  current: '正在进行',
  open: '未开始',
};

export function StageBar({
  matter,
  onRecord,
}: {
  readonly matter: MatterState;
  /** The office records some procedures as facts of their own; absent for units. */
  readonly onRecord?: ((procedure: string) => void) | undefined;
}) {
  return (
    <ol className="stage-bar-bar" aria-label="办理环节">
      {stageBarOf(matter).map((stage) => (
        <Stage key={stage.procedure} matter={matter} stage={stage} onRecord={onRecord} />
      ))}
    </ol>
  );
}

function Stage({
  matter,
  stage,
  onRecord,
}: {
  readonly matter: MatterState;
  readonly stage: StageView;
  readonly onRecord: ((procedure: string) => void) | undefined;
}) {
  const word = procedureWord(matter.facts.kind, stage.procedure);
  const recordable = onRecord !== undefined && isRecordable(matter.facts.kind, stage.procedure);
  const fact = stage.on ? `${formatChineseDate(stage.on)}　${stage.person ?? ''}` : STATE_WORDS[stage.state];
  return (
    <li
      className={`stage-bar-stage stage-bar-${stage.state}`}
      aria-current={stage.state === 'current' ? 'step' : undefined}
    >
      <Tooltip title={recordable ? `${fact}，点此记录${word}` : fact}>
        {recordable ? (
          <button type="button" className="stage-bar-label" onClick={() => onRecord(stage.procedure)}>
            <span className="stage-bar-dot" aria-hidden />
            <span>{word}</span>
            <span className="stage-bar-hidden">{STATE_WORDS[stage.state]}，记录</span>
          </button>
        ) : (
          <span className="stage-bar-label">
            <span className="stage-bar-dot" aria-hidden />
            <span>{word}</span>
            <span className="stage-bar-hidden">{STATE_WORDS[stage.state]}</span>
          </span>
        )}
      </Tooltip>
    </li>
  );
}
