/** Above everything else on a matter: a letter that waits for this desk's answer, and by when. It goes when the answer is written. */
import { type LetterView, lettersToAnswer } from '@shared/domain/correspondence/letters';
import type { UnitId } from '@shared/domain/identifiers';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { Alert, Button } from 'antd';
import { useStatus } from '../../app/desk';
import { dayText } from '../../strings/amounts';
import { correspondentName, LETTER_KIND_WORDS } from '../../strings/letter-words';

export function LetterAlert({
  matter,
  self,
  onAnswer,
}: {
  readonly matter: MatterState;
  readonly self: UnitId;
  readonly onAnswer: (letter: LetterView) => void;
}) {
  const { today } = useStatus();
  const [first, ...others] = lettersToAnswer(matter.letters, self);
  if (!first) return null;
  const { replyBy } = first;
  const late = replyBy !== undefined && replyBy < today;
  return (
    <Alert
      type={late ? 'error' : 'warning'}
      showIcon
      title={
        replyBy === undefined
          ? `${correspondentName(matter, first.stamp.unit)}的${LETTER_KIND_WORDS[first.kind]}等待答复`
          : late
            ? `回复已逾期：应在${dayText(replyBy, today)}前回复`
            : `需在${dayText(replyBy, today)}前回复`
      }
      description={`${LETTER_KIND_WORDS[first.kind]}《${first.subject}》${others.length > 0 ? `，另有 ${others.length} 件待回复` : ''}`}
      action={
        <Button size="small" onClick={() => onAnswer(first)}>
          {first.kind === 'extension' && first.desk === 'unit' ? '研究延期申请' : '答复此件'}
        </Button>
      }
    />
  );
}
