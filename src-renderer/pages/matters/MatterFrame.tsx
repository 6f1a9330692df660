/** The frame of a matter for both desks: head, stage bar, and three columns that scroll on their own. */
import type { PointId } from '@shared/domain/identifiers';
import type { Point } from '@shared/domain/matter/matter';
import type { AssignmentView } from '@shared/domain/matter/matter-state';
import type { MatterDetail } from '@shared/ipc/calls/matter-calls';
import { type ReactNode, useEffect, useRef } from 'react';
import { FileChips } from '../../components/FileChips';
import { OriginalText } from '../../features/matters/OriginalText';
import { StageBar } from '../../features/matters/StageBar';
import { StageRecordsPanel } from '../../features/matters/StageRecordsPanel';
import { TracePanel } from '../../features/matters/TracePanel';
import { MatterDocuments } from './MatterDocuments';
import { MatterHeader } from './MatterHeader';
import { PrintedMatter } from './PrintedMatter';
import { useCasePanels } from './use-case-panels';
import { useLetters } from './use-letters';
import './matter-page.css';

export function MatterFrame({
  detail,
  assignment,
  openPoints,
  actions,
  middle,
  side,
  onRecord,
}: {
  readonly detail: MatterDetail;
  /** The part that is being looked at; its role and reply date stand in the head. */
  readonly assignment: AssignmentView | undefined;
  /** Points whose answer is not finished; marked in another colour. */
  readonly openPoints?: ReadonlySet<PointId>;
  readonly actions: ReactNode;
  readonly middle: ReactNode;
  /** Next step, clocks and what else stands above documents and trace. */
  readonly side: ReactNode;
  readonly onRecord?: (procedure: string) => void;
}) {
  const { matter } = detail;
  const { facts } = matter;
  const letters = useLetters(detail, assignment);
  const casePanels = useCasePanels(detail, assignment);
  const middleColumn = useRef<HTMLDivElement>(null);
  const place = `${assignment?.id} ${assignment?.state}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: after an act another text stands there, to be read from its top
  useEffect(() => {
    middleColumn.current?.scrollTo({ top: 0 });
  }, [place]);
  return (
    <>
      <PrintedMatter detail={detail} />
      <MatterHeader matter={matter} assignment={assignment} actions={actions} />
      <StageBar matter={matter} onRecord={onRecord} />
      <div className="matter-columns">
        <div className="matter-left">
          <OriginalText
            title={facts.title}
            text={facts.originalText}
            points={facts.points}
            attachments={facts.attachments}
            files={<FileChips files={facts.attachments} />}
            openPoints={openPoints}
            onPoint={showPoint}
          />
        </div>
        <div className="matter-middle" ref={middleColumn}>
          {letters.alert}
          {middle}
        </div>
        <aside className="matter-side">
          {side}
          {casePanels}
          {letters.panel}
          <MatterDocuments detail={detail} assignment={assignment} />
          <StageRecordsPanel matter={matter} />
          <TracePanel trace={detail.trace} />
        </aside>
      </div>
    </>
  );
}

function showPoint(point: Point): void {
  const card = document.getElementById(`point-${point.id}`);
  card?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  card?.querySelector('textarea')?.focus({ preventScroll: true });
}
