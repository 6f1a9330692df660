/** One point and its answer: disposal, result, promised date, text. What is missing is said on the card itself. */
import { CheckCircleFilled, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import type { HeadingLevel } from '@shared/document-model/body-block';
import type { MatterKind } from '@shared/domain/matter/matter-kind';
import { DISPOSALS, RESULT_MARKS } from '@shared/domain/reply/answer';
import type { Citation } from '@shared/domain/reply/co-handling';
import { isOnlyMeetings } from '@shared/domain/reply/only-meetings';
import { Button, Segmented, Select, Tooltip } from 'antd';
import { memo, type ReactNode } from 'react';
import { DateField } from '../../components/DateField';
import { DISPOSAL_HINTS, DISPOSAL_WORDS, RESULT_MARK_WORDS } from '../../strings/reply-words';
import './answer-card.css';
import { BodyTextEditor } from '../../components/body-editor/BodyTextEditor';
import {
  type AnswerChange,
  type AnswerStanding,
  type PointAnswer,
  skeletonOf,
  standingOf,
  withSentence,
} from './reply-edit';

export interface AnswerCardProps {
  readonly item: PointAnswer;
  readonly kind: MatterKind;
  /** Sentences that co-handlers give this reply; shown on the points that concern them. */
  readonly citations: readonly Citation[];
  readonly comment?: string | undefined;
  /** From the unit's own chain. */
  readonly innerComment?: string | undefined;
  readonly progressCount: number;
  /** The highest part inside this answer: （一） where the letter sets the point's own 一、 above it. */
  readonly under: HeadingLevel;
  readonly onChange: (pointId: PointAnswer['point']['id'], change: AnswerChange) => void;
  readonly onBlur: () => void;
  readonly onProgress: (pointId: PointAnswer['point']['id']) => void;
  /** More that helps to write this answer; stays the same function, or every card is drawn at every key. */
  readonly beside?: ((pointId: PointAnswer['point']['id']) => ReactNode) | undefined;
}

export const AnswerCard = memo(function AnswerCard(props: AnswerCardProps) {
  const { item, kind, citations, comment, progressCount, under, onChange, onBlur, onProgress } = props;
  const { point, answer } = item;
  const standing = standingOf(answer);
  const skeleton = answer.disposal ? skeletonOf(answer.disposal, kind) : undefined;
  const append = (words: string) => onChange(point.id, { text: withSentence(answer.text, words) });
  return (
    <section
      className={`answer-card-card answer-card-${standing}`}
      id={`point-${point.id}`}
      aria-label={`第${point.no}点`}
    >
      <header className="answer-card-head">
        <h3 className="answer-card-title">
          <span className="answer-card-number">{point.no}</span>
          <span className="answer-card-words">{point.text}</span>
        </h3>
        <Standing standing={standing} />
      </header>
      {comment && (
        <p className="answer-card-comment" role="note">
          <ExclamationCircleFilled /> 审核意见：{comment}
        </p>
      )}
      {props.innerComment && (
        <p className="answer-card-comment" role="note">
          <ExclamationCircleFilled /> 内部审批　{props.innerComment}
        </p>
      )}
      <div className="answer-card-choices">
        <Select
          aria-label={`第${point.no}点处理方式`}
          placeholder="处理方式"
          className="answer-card-disposal"
          allowClear
          value={answer.disposal ?? null}
          onChange={(value) => onChange(point.id, { disposal: value ?? undefined })}
          options={DISPOSALS.map((value) => ({
            value,
            label: <Tooltip title={DISPOSAL_HINTS[value]}>{DISPOSAL_WORDS[value]}</Tooltip>,
          }))}
        />
        <div id={`result-${point.id}`}>
          <Segmented
            aria-label={`第${point.no}点办理结果`}
            value={answer.result ?? ''}
            onChange={(value) => onChange(point.id, { result: RESULT_MARKS.find((mark) => mark === value) })}
            options={RESULT_MARKS.map((value) => ({
              value,
              label: (
                <Tooltip title={RESULT_MARK_WORDS[value]}>
                  <span className="answer-card-mark">{value}</span>
                </Tooltip>
              ),
            }))}
          />
        </div>
        {answer.result === 'B' ? (
          <span className="answer-card-promise">
            <span className="answer-card-caption">承诺办结</span>
            <DateField
              id={`promised-${point.id}`}
              aria-label={`第${point.no}点承诺办结日期`}
              value={answer.promisedOn}
              onChange={(promisedOn) => onChange(point.id, { promisedOn })}
            />
          </span>
        ) : (
          <span className="answer-card-caption">
            {answer.result ? RESULT_MARK_WORDS[answer.result] : '请选办理结果'}
          </span>
        )}
      </div>
      <BodyTextEditor
        id={`answer-${point.id}`}
        label={`第${point.no}点答复`}
        rows={[3, 18]}
        limit={20_000}
        highestLevel={under}
        value={answer.text}
        placeholder={skeleton ?? '先说做了什么、结果如何，再说下一步和时间。'}
        onChange={(text) => onChange(point.id, { text })}
        onBlur={onBlur}
      />
      <footer className="answer-card-foot">
        {skeleton && answer.text.trim() === '' && (
          <Button type="link" size="small" onClick={() => append(skeleton)}>
            填入提纲
          </Button>
        )}
        {citations
          .filter(({ pointIds }) => pointIds === undefined || pointIds.includes(point.id))
          .map(({ unitName, label, sentence }) => (
            <Button key={unitName} type="link" size="small" onClick={() => append(sentence)}>
              {label}
            </Button>
          ))}
        <Button type="link" size="small" onClick={() => onProgress(point.id)}>
          {progressCount > 0 ? `进展与佐证 ${progressCount}` : '记进展与佐证'}
        </Button>
        {props.beside?.(point.id)}
        {answer.result !== 'C' && answer.result !== 'D' && isOnlyMeetings(answer.text) && (
          <span className="answer-card-warn">
            <WarningFilled /> 只写了开会发文，请写实际成效
          </span>
        )}
      </footer>
    </section>
  );
});

function Standing({ standing }: { readonly standing: AnswerStanding }) {
  if (standing === 'answered') {
    return (
      <span className={`answer-card-standing answer-card-good`}>
        <CheckCircleFilled /> 已答
      </span>
    );
  }
  return (
    <span className={`answer-card-standing answer-card-warn`}>
      <WarningFilled /> {standing === 'blank' ? '未答' : '未答完'}
    </span>
  );
}
