/** 发文字号: typed in any common spelling, kept in the standard one (GB/T 9704 7.2.5); 取号 takes the next of the series. */
import type { DocumentNumber } from '@shared/document-model/official-document';
import { documentNumberText } from '@shared/document-model/official-text';
import type { RecordId } from '@shared/domain/identifiers';
import { parseDocumentNumber } from '@shared/domain/reply/document-number';
import { App, Button, Input, Space } from 'antd';
import { useEffect, useState } from 'react';
import { useAct } from '../../../api/queries';
import { Labelled } from '../../../components/Labelled';

interface Props {
  readonly documentId: RecordId;
  readonly number: DocumentNumber | null;
  readonly onChange: (number: DocumentNumber | null) => void;
  readonly onBlur: () => void;
}

export const NUMBER_FIELD = 'document-number';

export function NumberField({ documentId, number, onChange, onBlur }: Props) {
  const written = number ? documentNumberText(number) : '';
  const [text, setText] = useState(written);
  const { message } = App.useApp();
  const suggest = useAct('document.suggest-number');
  useEffect(() => setText(written), [written]);
  const wrong = text.trim() !== '' && !parseDocumentNumber(text);
  const take = async () => {
    const series = number?.code;
    const answer = await suggest.run({ documentId, ...(series === undefined ? {} : { series }) });
    if (!answer.ok) return;
    if (answer.value.documentNumber) onChange(answer.value.documentNumber);
    else message.info('还没有登记发文代字，请先填写一次完整的文号，或到“设置”登记');
  };
  return (
    <Labelled
      wide
      label="发文字号"
      htmlFor={NUMBER_FIELD}
      problem={wrong ? '请写成“云政督〔2026〕5号”的样子' : undefined}
      hint="正式稿生成后占用，不会重复"
    >
      <Space.Compact block>
        <Input
          id={NUMBER_FIELD}
          maxLength={40}
          placeholder="云政督〔2026〕5号"
          value={text}
          status={wrong ? 'error' : ''}
          onChange={(event) => {
            setText(event.target.value);
            const parsed = parseDocumentNumber(event.target.value);
            if (parsed) onChange(parsed);
            else if (event.target.value.trim() === '') onChange(null);
          }}
          onBlur={() => {
            if (!wrong) setText(written);
            onBlur();
          }}
        />
        <Button loading={suggest.running} onClick={() => void take()}>
          取号
        </Button>
      </Space.Compact>
    </Labelled>
  );
}
