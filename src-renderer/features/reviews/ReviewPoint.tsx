/** One point under review: what was asked, what is answered, what the earlier draft said, and the reviewer's comment. */
import { formatChineseDate } from '@shared/domain/calendar/local-date';
import type { Point } from '@shared/domain/matter/matter';
import type { Answer } from '@shared/domain/reply/answer';
import { Button } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/Panel';
import { ReplyText } from '../../components/ReplyText';
import { DISPOSAL_WORDS, RESULT_MARK_WORDS } from '../../strings/reply-words';
import './review-point.css';
import { TextArea } from '../../components/TextArea';
import { TextComparison } from '../../components/text-comparison/TextComparison';

export function ReviewPoint({
  point,
  answer,
  previous,
  comment,
  onComment,
}: {
  readonly point: Point;
  readonly answer: Answer | undefined;
  readonly previous: string | undefined;
  readonly comment: string;
  readonly onComment: (text: string) => void;
}) {
  const [showPrevious, setShowPrevious] = useState(false);
  const changed = previous !== undefined && previous !== answer?.text;
  return (
    <Panel
      title={`第${point.no}点`}
      extra={
        <span className="review-point-result">
          {answer?.disposal && <span className="grey">{DISPOSAL_WORDS[answer.disposal]}</span>}
          {answer?.result && (
            <strong title={RESULT_MARK_WORDS[answer.result]}>
              {answer.result} {RESULT_MARK_WORDS[answer.result]}
            </strong>
          )}
          {answer?.promisedOn && <span>承诺 {formatChineseDate(answer.promisedOn)}</span>}
          {changed && (
            <Button type="link" size="small" onClick={() => setShowPrevious(!showPrevious)}>
              {showPrevious ? '收起上一稿' : '看上一稿'}
            </Button>
          )}
        </span>
      }
    >
      <div className="review-point">
        <blockquote className="review-point-asked">{point.text}</blockquote>
        {showPrevious && changed && (
          <div className="review-point-previous">
            <div className="grey">左：上一稿　右：这一稿</div>
            <TextComparison left={previous} right={answer?.text ?? ''} leftName="上一稿" rightName="这一稿" />
          </div>
        )}
        {!(showPrevious && changed) && <ReplyText text={answer?.text ?? ''} />}
        <TextArea
          aria-label={`第${point.no}点审核意见`}
          placeholder="对这一点的审核意见"
          rows={[1, 6]}
          maxLength={4000}
          value={comment}
          onChange={(event) => onComment(event.target.value)}
        />
      </div>
    </Panel>
  );
}
