/** The stages of a matter as a bar: done with their day and person, the present one, those to come. Never by colour alone. */

import { formatChineseDate } from '@shared/domain/calendar/local-date';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { type StageView, stageBarOf } from '@shared/domain/workflow/stage-engine';
import { Button, Dropdown, Tooltip } from 'antd';
import './stage-bar.css';

const STATE_WORDS: Readonly<Record<StageView['state'], string>> = {
  done: '已完成',
  current: '正在进行',
  open: '未开始',
};

type OnRecord = ((stage: string) => void) | undefined;

export function StageBar({
  matter,
  onRecord,
}: {
  readonly matter: MatterState;
  /** The office records some stages as facts of their own; absent for units. */
  readonly onRecord?: OnRecord;
}) {
  const stages = stageBarOf(matter);
  return (
    <div className="stage-bar-row">
      <ol className="stage-bar-bar" aria-label="办理环节">
        {stages
          .filter(({ onBar }) => onBar)
          .map((stage) => (
            <Stage key={stage.code} stage={stage} onRecord={onRecord} />
          ))}
      </ol>
      <FurtherStages stages={stages.filter(({ onBar }) => !onBar)} onRecord={onRecord} />
    </div>
  );
}

function Stage({ stage, onRecord }: { readonly stage: StageView; readonly onRecord: OnRecord }) {
  const { code, name, state } = stage;
  const recordable = onRecord !== undefined && stage.recordable;
  const fact = stage.on ? `${formatChineseDate(stage.on)}　${stage.person ?? ''}` : STATE_WORDS[state];
  return (
    <li
      className={`stage-bar-stage stage-bar-${state}`}
      aria-current={state === 'current' ? 'step' : undefined}
    >
      <Tooltip title={recordable ? `${fact}，点此记录${name}` : fact}>
        {recordable ? (
          <button type="button" className="stage-bar-label" onClick={() => onRecord(code)}>
            <span className="stage-bar-dot" aria-hidden />
            <span>{name}</span>
            <span className="stage-bar-hidden">{STATE_WORDS[state]}，记录</span>
          </button>
        ) : (
          <span className="stage-bar-label">
            <span className="stage-bar-dot" aria-hidden />
            <span>{name}</span>
            <span className="stage-bar-hidden">{STATE_WORDS[state]}</span>
          </span>
        )}
      </Tooltip>
    </li>
  );
}

/** Facts beside the line that have no place on the bar; what was recorded of them is read in the panel of records. */
function FurtherStages({
  stages,
  onRecord,
}: {
  readonly stages: readonly StageView[];
  readonly onRecord: OnRecord;
}) {
  if (stages.length === 0 || !onRecord) return null;
  const count = stages.reduce((sum, { records }) => sum + records, 0);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: stages.map(({ code, name, records }) => ({
          key: code,
          label: records === 0 ? name : `${name}（已记 ${records} 次）`,
          onClick: () => onRecord(code),
        })),
      }}
    >
      <Button className="stage-bar-further" size="small">
        {count === 0 ? '其他记录' : `其他记录（${count}）`}
      </Button>
    </Dropdown>
  );
}
