/** 标题, 主送 and 正文 (GB/T 9704 7.3.1 to 7.3.3). */
import { Checkbox } from 'antd';
import { BodyEditor } from '../../../components/body-editor/BodyEditor';
import { Labelled } from '../../../components/Labelled';
import { TextArea } from '../../../components/TextArea';
import { type OfficialFieldProps, oneLine } from './fields';

export function TextFields({ document, change, flush }: OfficialFieldProps) {
  return (
    <div className="stack">
      <Labelled label="标题" htmlFor="document-title" required>
        <TextArea
          id="document-title"
          rows={[1, 4]}
          maxLength={200}
          value={document.title}
          onChange={(event) => change({ title: oneLine(event.target.value) })}
          onBlur={flush}
        />
      </Labelled>
      <Labelled
        label={
          <span className="row">
            主送
            <Checkbox
              checked={document.addressee === null}
              onChange={(event) => change({ addressee: event.target.checked ? null : '' })}
            >
              不写主送
            </Checkbox>
          </span>
        }
      >
        <TextArea
          rows={[1, 4]}
          id="document-addressee"
          aria-label="主送"
          maxLength={500}
          disabled={document.addressee === null}
          placeholder="机关名称之间用顿号，不写冒号"
          value={document.addressee ?? ''}
          onChange={(event) => change({ addressee: oneLine(event.target.value) })}
          onBlur={flush}
        />
      </Labelled>
      <Labelled label="正文">
        <BodyEditor
          id="document-body"
          label="正文"
          rows={[10, 28]}
          value={document.body}
          onChange={(body) => change({ body })}
          onBlur={flush}
        />
      </Labelled>
    </div>
  );
}
