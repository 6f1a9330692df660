/** What was promised, for whom reports or confirms that it is kept: the point, the day, and the words of the answer. */
import type { PromiseRow } from '@shared/ipc/calls/promise-calls';
import { useStatus } from '../../app/desk';
import { ReplyText } from '../../components/ReplyText';
import { dayText } from '../../strings/amounts';

interface Props {
  readonly promise: Pick<PromiseRow, 'point' | 'answer' | 'promisedOn'>;
  /** Who promised it. */
  readonly by: string;
}

export function PromisedAnswer({ promise: { point, answer, promisedOn }, by }: Props) {
  const { today } = useStatus();
  return (
    <div>
      <strong>{point}</strong>
      <p className="grey">
        {by}承诺于{dayText(promisedOn, today)}前完成：
      </p>
      <ReplyText text={answer} />
    </div>
  );
}
