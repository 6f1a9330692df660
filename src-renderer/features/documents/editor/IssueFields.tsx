/** 期号 of minutes and briefs, with the office that issues them; not in the standard. */
import type { DocumentHead } from '@shared/document-model/official-document';
import type { RecordId } from '@shared/domain/identifiers';
import { Button, InputNumber, Space } from 'antd';
import { useAct } from '../../../api/queries';
import { Labelled } from '../../../components/Labelled';
import { LineField } from '../../../components/LineField';

interface Props {
  readonly documentId: RecordId;
  readonly head: DocumentHead;
  readonly change: (part: Partial<DocumentHead>) => void;
  readonly flush: () => void;
}

export function IssueFields({ documentId, head: { issue }, change, flush }: Props) {
  const suggest = useAct('document.suggest-number');
  if (!issue) return null;
  const changeIssue = (part: Partial<typeof issue>) => change({ issue: { ...issue, ...part } });
  const take = async () => {
    const answer = await suggest.run({ documentId });
    if (answer.ok && answer.value.issue !== null) changeIssue({ serial: answer.value.issue });
  };
  return (
    <>
      <Labelled label="期号" htmlFor="document-issue">
        <Space.Compact block>
          <InputNumber
            id="document-issue"
            prefix="第"
            suffix="期"
            min={1}
            max={9_999}
            precision={0}
            value={issue.serial}
            onChange={(serial) => changeIssue({ serial: serial ?? 1 })}
            onBlur={flush}
          />
          <Button loading={suggest.running} onClick={() => void take()}>
            取号
          </Button>
        </Space.Compact>
      </Labelled>
      <LineField
        id="document-issuer"
        label="编发单位"
        maxLength={40}
        value={issue.issuer}
        onChange={(issuer) => changeIssue({ issuer })}
        onBlur={flush}
      />
    </>
  );
}
