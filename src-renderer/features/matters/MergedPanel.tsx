/** 并案: the matters handled together with this one, and on the unit's desk what it wrote in them, to be taken over point by point. */
import type { PointId } from '@shared/domain/identifiers';
import type { Point } from '@shared/domain/matter/matter';
import type { MatterState } from '@shared/domain/matter/matter-state';
import type { Answer } from '@shared/domain/reply/answer';
import { Button, Dropdown } from 'antd';
import { Link } from 'react-router';
import { useCall } from '../../api/queries';
import { Panel } from '../../components/Panel';
import { matterLabel } from '../../strings/matter-words';

/** Where an answer of a merged matter may go: the points being answered here. */
export interface TakeOver {
  readonly points: readonly Point[];
  readonly onTake: (pointId: PointId, answer: Answer) => void;
}

export function MergedPanel({
  matter,
  takeOver,
}: {
  readonly matter: MatterState;
  /** On the desk that is writing the reply. */
  readonly takeOver?: TakeOver | undefined;
}) {
  const matters = matter.merged?.matters ?? [];
  if (matters.length === 0) return null;
  return (
    <Panel title={`并案办理（${matters.length + 1} 件）`}>
      <p className="grey">合并办理，逐件答复。{matter.merged?.reason}</p>
      <ul className="record-list">
        {matters.map(({ matterId, kind, number, title }) => (
          <li key={matterId}>
            <Link to={`/matters/${matterId}`}>
              {matterLabel(kind, number)} {title}
            </Link>
          </li>
        ))}
      </ul>
      {takeOver && <Answers matter={matter} {...takeOver} />}
    </Panel>
  );
}

function Answers({ matter, points, onTake }: TakeOver & { readonly matter: MatterState }) {
  const merged = useCall('matter.merged-answers', { matterId: matter.id });
  const written = (merged.data ?? []).filter(({ answers }) => answers.length > 0);
  return (
    <>
      {written.map(({ matterId, kind, number, answers }) => (
        <div key={matterId}>
          <div className="record-head">{matterLabel(kind, number)}的答复</div>
          <ul className="record-list">
            {answers.map(({ pointText, answer }) => (
              <li key={answer.pointId}>
                <div className="grey">{pointText}</div>
                <div className="record-text">{answer.text}</div>
                <Dropdown
                  trigger={['click']}
                  menu={{
                    items: points.map(({ id, no }) => ({
                      key: id,
                      label: `用于第${no}点`,
                      onClick: () => onTake(id, answer),
                    })),
                  }}
                >
                  <Button type="link" size="small">
                    用到本件
                  </Button>
                </Dropdown>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
