/** How the letter begins: title, salutation, first paragraph. Filled in from the matter, seldom changed, so folded to one line. */
import { DownOutlined, RightOutlined } from '@ant-design/icons';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import { Button } from 'antd';
import { Labelled } from '../../components/Labelled';
import { LineField } from '../../components/LineField';
import './reply-editor.css';
import { BodyTextEditor } from '../../components/body-editor/BodyTextEditor';

export interface ReplyPartProps {
  readonly content: ReplyContent;
  readonly onChange: (change: Partial<ReplyContent>) => void;
  readonly onBlur: () => void;
}

export function ReplyHead({
  content,
  open,
  onToggle,
  onChange,
  onBlur,
}: ReplyPartProps & { readonly open: boolean; readonly onToggle: () => void }) {
  return (
    <section className="reply-part" aria-label="答复开头">
      <div className="reply-part-head">
        <Button
          type="text"
          size="small"
          icon={open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
          aria-expanded={open}
          onClick={onToggle}
        >
          标题、称谓和开头
        </Button>
        {!open && (
          <span className="reply-part-summary" title={content.title}>
            {content.title || '还没有标题'}
          </span>
        )}
      </div>
      {open && (
        <div className="reply-part-body">
          <LineField
            id="reply-title"
            label="标题"
            maxLength={300}
            value={content.title}
            onChange={(title) => onChange({ title })}
            onBlur={onBlur}
          />
          <LineField
            id="reply-salutation"
            label="称谓"
            maxLength={500}
            value={content.salutation}
            onChange={(salutation) => onChange({ salutation })}
            onBlur={onBlur}
          />
          <Labelled label="开头一段">
            <BodyTextEditor
              id="reply-opening"
              label="开头一段"
              rows={[2, 8]}
              limit={4000}
              value={content.opening}
              onChange={(opening) => onChange({ opening })}
              onBlur={onBlur}
            />
          </Labelled>
        </div>
      )}
    </section>
  );
}
