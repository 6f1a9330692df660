/** The points as they were assigned, where nobody writes an answer yet. */
import type { Point } from '@shared/domain/matter/matter';
import { Panel } from '../../components/Panel';

export function PointList({
  points,
  requirement,
  contact,
}: {
  readonly points: readonly Point[];
  readonly requirement?: string | undefined;
  readonly contact?: { readonly name: string; readonly phone: string } | undefined;
}) {
  return (
    <>
      {(requirement || contact) && (
        <Panel title="办理要求">
          {requirement && <p className="record-text">{requirement}</p>}
          {contact && (
            <p className="grey">
              办公室联系人 {contact.name} {contact.phone}
            </p>
          )}
        </Panel>
      )}
      <Panel title={`要点（${points.length}）`}>
        {points.length === 0 ? (
          <p className="grey">还没有拆分要点。</p>
        ) : (
          <ol className="record-list">
            {points.map((point) => (
              <li key={point.id} id={`point-${point.id}`} className="matter-point">
                <span className="matter-point-number">{point.no}.</span>
                <span className="record-text">{point.text}</span>
              </li>
            ))}
          </ol>
        )}
      </Panel>
    </>
  );
}
