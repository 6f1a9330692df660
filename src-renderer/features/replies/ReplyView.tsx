/** A reply that is finished or submitted, read as its reader will: number, title, answers with their marks, end, signed original. */
import { formatChineseDate } from '@shared/domain/calendar/local-date';
import type { FileReference, Point } from '@shared/domain/matter/matter';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import type { ReactNode } from 'react';
import { FileChips } from '../../components/FileChips';
import { Panel } from '../../components/Panel';
import { ReplyText } from '../../components/ReplyText';
import { PUBLICITY_WORDS, RESULT_MARK_WORDS } from '../../strings/reply-words';
import type { SavedSignedOriginal } from './signed-original';
import './reply-view.css';

export function ReplyView({
  title,
  extra,
  points,
  content,
  files,
  signedOriginal,
}: {
  readonly title: string;
  readonly extra?: ReactNode;
  readonly points: readonly Point[];
  readonly content: ReplyContent;
  readonly files: readonly FileReference[];
  readonly signedOriginal?: SavedSignedOriginal | undefined;
}) {
  return (
    <Panel title={title} extra={extra}>
      <div className="stack">
        <div className="row">
          {content.documentNumber !== '' && <strong>{content.documentNumber}</strong>}
          {content.resultMark && (
            <span className="grey">
              {content.resultMark} {RESULT_MARK_WORDS[content.resultMark]}
            </span>
          )}
          {content.publicity && <span className="grey">{PUBLICITY_WORDS[content.publicity]}</span>}
          {content.dateOfIssue && <span className="grey">{formatChineseDate(content.dateOfIssue)}</span>}
        </div>
        <div className="row">
          <FileChips files={files} />
          {signedOriginal?.kind === 'scan' && (
            <span className="row">
              <span className="grey">签名盖章扫描件</span>
              <FileChips files={[signedOriginal.file]} />
            </span>
          )}
          {signedOriginal?.kind === 'paper-follows' && (
            <span className="grey">纸质件 {formatChineseDate(signedOriginal.on)} 报送</span>
          )}
        </div>
        <h3 className="reply-view-title">{content.title}</h3>
        <ReplyText text={`${content.salutation}\n${content.opening}`} />
        {points.map((point) => {
          const answer = content.answers.find((other) => other.pointId === point.id);
          return (
            <section key={point.id} id={`point-${point.id}`} className="reply-view-point">
              <div className="reply-view-asked">
                {point.no}. {point.text}
              </div>
              <ReplyText text={answer?.text ?? ''} />
              {answer?.result && (
                <div className="grey">
                  {answer.result} {RESULT_MARK_WORDS[answer.result]}
                  {answer.promisedOn && `，承诺 ${formatChineseDate(answer.promisedOn)} 前办结`}
                </div>
              )}
            </section>
          );
        })}
        <ReplyText text={content.closing} />
        <p className="grey">
          联系人 {content.contactName} {content.contactPhone}
          {content.leaderName !== '' && `　分管负责人 ${content.leaderName}`}
          {content.copies.length > 0 && `　抄送 ${content.copies.join('、')}`}
        </p>
        <FileChips files={content.attachments} />
      </div>
    </Panel>
  );
}
