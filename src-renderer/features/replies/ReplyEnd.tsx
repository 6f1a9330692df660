/** How the letter ends: closing, mark of the whole, attachments, whom to call, copies and publicity (PRODUCT 7). */
import { RESULT_MARKS } from '@shared/domain/reply/answer';
import { PUBLICITIES } from '@shared/domain/reply/reply-content';
import { Button, Segmented, Select } from 'antd';
import { FilesField } from '../../components/FilesField';
import { Labelled } from '../../components/Labelled';
import { LineField } from '../../components/LineField';
import { PUBLICITY_WORDS, RESULT_MARK_WORDS } from '../../strings/reply-words';
import type { ReplyPartProps } from './ReplyHead';
import { proposedMark } from './reply-edit';
import './reply-editor.css';
import { BodyTextEditor } from '../../components/body-editor/BodyTextEditor';

export function ReplyEnd({ content, onChange, onBlur }: ReplyPartProps) {
  const proposed = proposedMark(content);
  return (
    <section className="reply-part" aria-label="结尾与落款">
      <div className="reply-part-head">
        <h3 className="reply-part-title">结尾与落款</h3>
      </div>
      <div className="reply-part-body">
        <Labelled label="结束语">
          <BodyTextEditor
            id="reply-closing"
            label="结束语"
            rows={[2, 8]}
            limit={4000}
            value={content.closing}
            onChange={(closing) => onChange({ closing })}
            onBlur={onBlur}
          />
        </Labelled>
        <div className="reply-choices">
          <Labelled
            label="整件办理结果"
            required
            hint={content.resultMark ? RESULT_MARK_WORDS[content.resultMark] : '印在首页右上角'}
          >
            <div className="row" id="reply-mark">
              <Segmented
                aria-label="整件办理结果"
                value={content.resultMark ?? ''}
                options={RESULT_MARKS.map((value) => ({ value, label: value }))}
                onChange={(value) => {
                  const resultMark = RESULT_MARKS.find((mark) => mark === value);
                  if (resultMark) onChange({ resultMark });
                }}
              />
              {proposed && proposed !== content.resultMark && (
                <Button type="link" size="small" onClick={() => onChange({ resultMark: proposed })}>
                  按各点取 {proposed}
                </Button>
              )}
            </div>
          </Labelled>
          <Labelled label="公开属性" required>
            <div id="reply-publicity">
              <Segmented
                aria-label="公开属性"
                value={content.publicity ?? ''}
                options={PUBLICITIES.map((value) => ({ value, label: PUBLICITY_WORDS[value] }))}
                onChange={(value) => {
                  const publicity = PUBLICITIES.find((known) => known === value);
                  if (publicity) onChange({ publicity });
                }}
              />
            </div>
          </Labelled>
        </div>
        <div className="field-grid">
          {PEOPLE.map(({ key, id, label, required }) => (
            <LineField
              key={key}
              id={id}
              label={label}
              required={required}
              maxLength={50}
              value={content[key]}
              onChange={(text) => onChange({ [key]: text })}
              onBlur={onBlur}
            />
          ))}
        </div>
        <Labelled label="抄送" htmlFor="reply-copies" hint="录入单位名称后按回车">
          <Select
            id="reply-copies"
            mode="tags"
            open={false}
            suffixIcon={null}
            className="reply-copies"
            value={[...content.copies]}
            onChange={(copies: string[]) =>
              onChange({ copies: copies.map((copy) => copy.trim()).filter((copy) => copy !== '') })
            }
          />
        </Labelled>
        <FilesField
          label="附件"
          files={content.attachments}
          onChange={(attachments) => onChange({ attachments })}
        />
      </div>
    </section>
  );
}

const PEOPLE = [
  { key: 'contactName', id: 'reply-contact-name', label: '联系人', required: true },
  { key: 'contactPhone', id: 'reply-contact-phone', label: '联系电话', required: true },
  { key: 'leaderName', id: 'reply-leader-name', label: '分管负责人', required: false },
] as const;
