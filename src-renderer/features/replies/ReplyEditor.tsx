/** The reply, written point by point beside the original: head, answers, end. It keeps nothing itself; the page holds the draft. */
import { formatChineseDate, localDateOf } from '@shared/domain/calendar/local-date';
import type { PointId } from '@shared/domain/identifiers';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { citationsOf } from '@shared/domain/reply/co-handling';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import { Alert } from 'antd';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useStatus } from '../../app/desk';
import { walkPoints } from '../../components/walk-points';
import { AnswerCard } from './AnswerCard';
import { ReplyEnd } from './ReplyEnd';
import { ReplyHead } from './ReplyHead';
import { type AnswerChange, changeAnswer, pointAnswers } from './reply-edit';
import './reply-editor.css';

interface Props {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly content: ReplyContent;
  readonly change: (next: (content: ReplyContent) => ReplyContent) => void;
  readonly flush: () => void;
  readonly headOpen: boolean;
  readonly onToggleHead: () => void;
  readonly onProgress: (pointId: PointId) => void;
  /** Beside each answer; see `AnswerCard`. */
  readonly beside?: (pointId: PointId) => ReactNode;
  /** Said inside the unit when the text came back, by point. */
  readonly innerComments?: ReadonlyMap<PointId, string> | undefined;
  /** Save status and the buttons of preview and submission. */
  readonly bar: ReactNode;
}

export function ReplyEditor(props: Props) {
  const { matter, assignment, content, change, flush, headOpen, onToggleHead, onProgress, bar } = props;
  const { today } = useStatus();
  const citations = useMemo(() => citationsOf(matter, assignment, today), [matter, assignment, today]);
  const items = pointAnswers(matter, assignment, content);
  const comments = openComments(assignment);
  const changePoint = useCallback(
    (pointId: PointId, edit: AnswerChange) => change((before) => changeAnswer(before, pointId, edit)),
    [change],
  );
  const changePart = useCallback(
    (part: Partial<ReplyContent>) => change((before) => ({ ...before, ...part })),
    [change],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key that leads from point to point
    <div className="reply-editor" onKeyDown={walkPoints}>
      {bar}
      {comments.general.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`审核退回（${formatChineseDate(localDateOf(comments.at))}）`}
          description={comments.general.join('\n')}
        />
      )}
      <ReplyHead
        content={content}
        open={headOpen}
        onToggle={onToggleHead}
        onChange={changePart}
        onBlur={flush}
      />
      {items.map((item) => (
        <AnswerCard
          key={item.point.id}
          item={item}
          kind={matter.facts.kind}
          citations={citations}
          comment={comments.ofPoint.get(item.point.id)}
          innerComment={props.innerComments?.get(item.point.id)}
          under={items.length > 1 ? 2 : 1}
          progressCount={assignment.progress.filter((entry) => entry.pointId === item.point.id).length}
          onChange={changePoint}
          onBlur={flush}
          onProgress={onProgress}
          beside={props.beside}
        />
      ))}
      <ReplyEnd content={content} onChange={changePart} onBlur={flush} />
    </div>
  );
}

interface OpenComments {
  readonly at: number;
  readonly general: readonly string[];
  readonly ofPoint: ReadonlyMap<PointId, string>;
}

/** The comments that sent the latest draft back; a newer draft has answered them. */
function openComments(assignment: AssignmentView): OpenComments {
  const review = assignment.drafts.at(-1)?.review;
  const ofPoint = new Map<PointId, string>();
  const general: string[] = [];
  if (review?.decision !== 'returned') return { at: 0, general, ofPoint };
  for (const { pointId, text } of review.comments) {
    if (pointId === undefined) general.push(text);
    else ofPoint.set(pointId, [ofPoint.get(pointId), text].filter(Boolean).join('\n'));
  }
  return { at: review.stamp.at, general, ofPoint };
}
