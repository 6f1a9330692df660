/** A link that tells the reasons of a day, one sentence a step, to be followed on paper. */
import { Button, Popover } from 'antd';
import './why.css';

export const WHY = '为什么是这天';

export function Why({
  sentences,
  text = WHY,
}: {
  readonly sentences: readonly string[];
  readonly text?: string;
}) {
  return (
    <Popover
      trigger="click"
      title={WHY}
      content={
        <ol className="explain-list">
          {sentences.map((sentence, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps are frozen
            <li key={index}>{sentence}</li>
          ))}
        </ol>
      }
    >
      <Button type="link" size="small" className="why" aria-label={text === WHY ? WHY : `${text}，${WHY}`}>
        {text}
      </Button>
    </Popover>
  );
}
