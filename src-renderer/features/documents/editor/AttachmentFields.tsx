/** 附件 (GB/T 9704 7.3.4, 7.3.7): named after the body; an enclosed one is written here and follows on pages of its own. */
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { Attachment } from '@shared/document-model/official-document';
import { Button, Checkbox, Input } from 'antd';
import { BodyEditor } from '../../../components/body-editor/BodyEditor';
import { attachmentField, type OfficialFieldProps } from './fields';

const MOST = 50;

export function AttachmentFields({ document: { attachments }, change, flush }: OfficialFieldProps) {
  const set = (index: number, part: Partial<Attachment>) =>
    change({ attachments: attachments.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const move = (index: number, by: 1 | -1) => {
    const [moved] = attachments.slice(index, index + 1);
    if (moved) change({ attachments: attachments.toSpliced(index, 1).toSpliced(index + by, 0, moved) });
  };
  return (
    <div className="stack" id="document-attachments">
      {attachments.map((attachment, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an attachment is known by its number alone
        <div key={index} className="attachment" id={attachmentField(index)}>
          <div className="attachment-head">
            <span className="grey numbers">附件{index + 1}</span>
            <Input
              aria-label={`附件${index + 1}名称`}
              maxLength={200}
              placeholder="名称，不写书名号和标点"
              value={attachment.name}
              onChange={(event) => set(index, { name: event.target.value })}
              onBlur={flush}
            />
            <Button
              type="text"
              icon={<ArrowUpOutlined />}
              aria-label={`上移附件${index + 1}`}
              title="上移"
              disabled={index === 0}
              onClick={() => move(index, -1)}
            />
            <Button
              type="text"
              icon={<ArrowDownOutlined />}
              aria-label={`下移附件${index + 1}`}
              title="下移"
              disabled={index === attachments.length - 1}
              onClick={() => move(index, 1)}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              title="删除"
              aria-label={`删除附件${index + 1}`}
              onClick={() => change({ attachments: attachments.filter((_, at) => at !== index) })}
            />
          </div>
          <Checkbox
            checked={attachment.enclosed !== null}
            onChange={(event) => set(index, { enclosed: event.target.checked ? [] : null })}
          >
            附件内容写在本文之后
          </Checkbox>
          {attachment.enclosed && (
            <BodyEditor
              label={`附件${index + 1}内容`}
              rows={[4, 16]}
              value={attachment.enclosed}
              onChange={(enclosed) => set(index, { enclosed })}
              onBlur={flush}
            />
          )}
        </div>
      ))}
      <div>
        <Button
          icon={<PlusOutlined />}
          disabled={attachments.length >= MOST}
          onClick={() => change({ attachments: [...attachments, { name: '', enclosed: null }] })}
        >
          增加附件
        </Button>
      </div>
    </div>
  );
}
