/** 进展: every point with its state, its records and their evidence; one point can be looked at alone. */
import type { PointId } from '@shared/domain/identifiers';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { isOnlyMeetings } from '@shared/domain/reply/only-meetings';
import {
  generalProgress,
  type PointProgress,
  type PointStanding,
  type ProgressEntry,
  pointProgressOf,
} from '@shared/domain/reply/point-progress';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useStatus } from '../../app/desk';
import { FileChips } from '../../components/FileChips';
import { Panel } from '../../components/Panel';
import { progressFieldOf } from '../../components/place-ids';
import { StatusTag, type StatusTone } from '../../components/StatusTag';
import { dayText } from '../../strings/amounts';
import { POINT_STANDING_WORDS, RESULT_MARK_WORDS, researchWords } from '../../strings/reply-words';
import { EvidencePreview } from './EvidencePreview';
import './progress-board.css';

const TONES: Readonly<Record<PointStanding, StatusTone>> = {
  untouched: 'quiet',
  'talk-only': 'warning',
  'under-way': 'waiting',
  evidenced: 'good',
  answered: 'good',
  closed: 'good',
};

interface Props {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  /** Absent where this desk may not record. */
  readonly onProgress?: ((pointId?: PointId) => void) | undefined;
}

export function ProgressBoard({ matter, assignment, onProgress }: Props) {
  const [only, setOnly] = useState<PointId | 'talk-only'>();
  const points = pointProgressOf(matter, assignment);
  const general = generalProgress(assignment);
  const shown = points.filter(
    ({ point, standing }) =>
      only === undefined || (only === 'talk-only' ? standing === only : point.id === only),
  );
  const talkOnly = points.filter(({ standing }) => standing === 'talk-only').length;
  return (
    <div className="stack">
      <div className="row">
        <Select
          aria-label="看哪一点"
          className="progress-filter"
          allowClear
          placeholder={`全部 ${points.length} 点`}
          value={only ?? null}
          onChange={(value) => setOnly(value ?? undefined)}
          options={[
            ...(talkOnly > 0
              ? [{ value: 'talk-only' as const, label: `只有开会发文的（${talkOnly} 点）` }]
              : []),
            ...points.map(({ point }) => ({ value: point.id, label: `${point.no}. ${point.text}` })),
          ]}
        />
        <span className="grey">{summaryOf(points)}</span>
      </div>
      {shown.map((item) => (
        <PointCard key={item.point.id} item={item} onProgress={onProgress} />
      ))}
      {only === undefined && (general.length > 0 || onProgress) && (
        <Panel
          title="整件"
          extra={
            onProgress && (
              <Button type="link" size="small" onClick={() => onProgress()}>
                记进展
              </Button>
            )
          }
        >
          {general.length === 0 ? (
            <p className="grey">不分要点的进展记在这里。</p>
          ) : (
            <Entries entries={general} />
          )}
        </Panel>
      )}
    </div>
  );
}

function PointCard({
  item: { point, standing, entries, result, closedOn },
  onProgress,
}: {
  readonly item: PointProgress;
  readonly onProgress: Props['onProgress'];
}) {
  const { today } = useStatus();
  const words = closedOn
    ? `${dayText(closedOn, today)} 已销号`
    : standing === 'answered' && result
      ? `已答复：${result} ${RESULT_MARK_WORDS[result]}`
      : POINT_STANDING_WORDS[standing];
  return (
    <Panel
      label={`第${point.no}点进展`}
      title={
        <span className="progress-point">
          {point.no}. {point.text}
        </span>
      }
      extra={
        <span className="progress-standing">
          <StatusTag tone={TONES[standing]}>{words}</StatusTag>
          {onProgress && (
            <Button
              id={progressFieldOf(point.id)}
              type="link"
              size="small"
              onClick={() => onProgress(point.id)}
            >
              记进展
            </Button>
          )}
        </span>
      }
    >
      {entries.length === 0 ? <p className="grey">还没有记录。</p> : <Entries entries={entries} />}
    </Panel>
  );
}

function Entries({ entries }: { readonly entries: readonly ProgressEntry[] }) {
  const { today } = useStatus();
  return (
    <ul className="record-list">
      {entries.map((entry) => (
        <li key={entry.entryId}>
          <div className="record-head">
            {dayText(entry.on, today)}　{entry.stamp.actor.name}
            {entry.research && `　${researchWords(entry.research)}`}
          </div>
          <div className="record-text">{entry.text}</div>
          <div className="row">
            {!entry.research && isOnlyMeetings(entry.text) && (
              <StatusTag tone="warning">只写了开会发文</StatusTag>
            )}
            <FileChips files={entry.evidence} />
          </div>
          <EvidencePreview files={entry.evidence} />
        </li>
      ))}
    </ul>
  );
}

function summaryOf(points: readonly PointProgress[]): string {
  const count = (...wanted: PointStanding[]) =>
    points.filter(({ standing }) => wanted.includes(standing)).length;
  return [
    [count('closed'), '点已销号'],
    [count('answered'), '点已答复'],
    [count('evidenced'), '点有成效和佐证'],
    [count('under-way'), '点有进展、缺佐证'],
    [count('talk-only'), '点只有开会发文'],
    [count('untouched'), '点还没有进展'],
  ]
    .filter(([number]) => number !== 0)
    .map(([number, words]) => `${number} ${words}`)
    .join('，');
}
