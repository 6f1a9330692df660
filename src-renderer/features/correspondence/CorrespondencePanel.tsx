/** 往来文书: letters of a matter both ways, newest first, each with its files, how far it went, and whether it was answered. */

import { filesOfLetter } from '@shared/domain/correspondence/letter-fields';
import {
  isAddressedTo,
  type LetterView,
  lettersToAnswer,
  unansweredBy,
} from '@shared/domain/correspondence/letters';
import type { UnitId } from '@shared/domain/identifiers';
import type { MatterState } from '@shared/domain/matter/matter-state';
import type { TraceEntry } from '@shared/ipc/matter-page-schema';
import { Button } from 'antd';
import { useStatus } from '../../app/desk';
import { FileChips } from '../../components/FileChips';
import { Panel } from '../../components/Panel';
import { WRITE_LETTER_ID } from '../../components/place-ids';
import { ReplyText } from '../../components/ReplyText';
import { StatusTag } from '../../components/StatusTag';
import { dayText } from '../../strings/amounts';
import { TRAVEL_WORDS } from '../../strings/event-words';
import { correspondentName, LETTER_KIND_WORDS } from '../../strings/letter-words';
import './correspondence.css';

interface Props {
  readonly matter: MatterState;
  readonly self: UnitId;
  readonly trace: readonly TraceEntry[];
  /** Absent where nothing can be written any more. */
  readonly onWrite?: (() => void) | undefined;
  readonly onAnswer?: ((letter: LetterView) => void) | undefined;
}

export function CorrespondencePanel({ matter, self, trace, onWrite, onAnswer }: Props) {
  const letters = matter.letters.filter(
    ({ stamp, to }) => stamp.unit === self || to.includes(self) || self === matter.office,
  );
  const most = lettersToAnswer(letters, self)[0];
  return (
    <Panel
      title="往来文书"
      extra={
        onWrite && (
          <Button id={WRITE_LETTER_ID} size="small" onClick={onWrite}>
            发送文书
          </Button>
        )
      }
    >
      {letters.length === 0 ? (
        <p className="grey">还没有往来文书。正式文书在文书页生成正式稿后“随包发送”，简短的在这里直接写。</p>
      ) : (
        <ul className="letter-list">
          {[...letters].reverse().map((letter) => (
            <Letter
              key={letter.letterId}
              matter={matter}
              self={self}
              letter={letter}
              travel={trace.find(({ eventId }) => eventId === letter.stamp.eventId)?.travel}
              isMostUrgent={letter === most}
              onAnswer={onAnswer}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Letter({
  matter,
  self,
  letter,
  travel,
  isMostUrgent,
  onAnswer,
}: Pick<Props, 'matter' | 'self' | 'onAnswer'> & {
  readonly letter: LetterView;
  readonly travel: TraceEntry['travel'];
  readonly isMostUrgent: boolean;
}) {
  const { today } = useStatus();
  const isOwn = letter.stamp.unit === self;
  const people = isOwn
    ? `发 ${letter.to.map((unit) => correspondentName(matter, unit)).join('、')}`
    : `${correspondentName(matter, letter.stamp.unit)} 来`;
  const answered = matter.letters.find(({ letterId }) => letterId === letter.answers);
  return (
    <li className="letter">
      <div className="letter-head">
        <strong>{LETTER_KIND_WORDS[letter.kind]}</strong>
        <span className="grey">
          {people}　{dayText(letter.on, today)}
        </span>
      </div>
      <div className="letter-subject">{letter.subject}</div>
      {letter.number !== undefined && <div className="grey">{letter.number}</div>}
      {answered && <div className="grey">答复：{answered.subject}</div>}
      {letter.text !== '' && <ReplyText text={letter.text} />}
      <FileChips files={filesOfLetter(letter)} />
      <div className="row">
        <Answered matter={matter} self={self} letter={letter} />
        {travel && travel !== 'received' && (
          <StatusTag tone={travel === 'pending' ? 'warning' : 'waiting'}>{TRAVEL_WORDS[travel]}</StatusTag>
        )}
        {onAnswer && isAddressedTo(letter, self) && (
          <Button
            size="small"
            {...(isMostUrgent ? { id: 'letter-answer' } : {})}
            onClick={() => onAnswer(letter)}
          >
            答复此件
          </Button>
        )}
      </div>
    </li>
  );
}

/** The state of an answer as word, colour and shape. */
function Answered({
  matter,
  self,
  letter,
}: Pick<Props, 'matter' | 'self'> & { readonly letter: LetterView }) {
  const { today } = useStatus();
  const open = unansweredBy(letter);
  const by = letter.replyBy === undefined ? '' : `${dayText(letter.replyBy, today)}前`;
  const late = letter.replyBy !== undefined && letter.replyBy < today;
  if (open.includes(self)) {
    return (
      <StatusTag tone={late ? 'bad' : 'warning'}>
        {by === '' ? '等待本单位答复' : late ? `应在${by}回复，已逾期` : `需在${by}回复`}
      </StatusTag>
    );
  }
  if (open.length > 0) {
    const names = open.map((unit) => correspondentName(matter, unit)).join('、');
    return (
      <>
        <StatusTag tone={late ? 'bad' : 'waiting'}>
          {by === '' ? '等待答复' : `等待答复，${by}${late ? '，已逾期' : ''}`}
        </StatusTag>
        {letter.to.length > 1 && <span className="grey">未答复：{names}</span>}
      </>
    );
  }
  const last = letter.answered.at(-1);
  if (!last) return null;
  return <StatusTag tone="good">{dayText(last.on, today)} 已答复</StatusTag>;
}
