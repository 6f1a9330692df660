/** 为什么是这天: the frozen steps of a due date as sentences, to be followed on paper. */
import type { DueDate } from '@shared/domain/deadline/due-date';
import { explainDueDate } from '@shared/domain/deadline/explain-due-date';
import { Button, Popover } from 'antd';
import './side-panels.css';

const WHY = '为什么是这天';

export function WhyThisDay({ due, text = WHY }: { readonly due: DueDate; readonly text?: string }) {
  return (
    <Popover
      trigger="click"
      title={WHY}
      content={
        <ol className="explain-list">
          {explainDueDate(due).map((sentence, index) => (
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
