/** 会办意见: what a co-handler sends to the lead; it is autosaved and submitted once it says something. */
import type { OpinionDraft } from '@shared/ipc/calls/unit-calls';
import { Input } from 'antd';
import type { ReactNode } from 'react';
import { FileAdder } from '../../components/FileAdder';
import { FileChips } from '../../components/FileChips';
import { Labelled } from '../../components/Labelled';
import { Panel } from '../../components/Panel';
import { TextArea } from '../../components/TextArea';

export function opinionProblems(content: OpinionDraft): string[] {
  return [
    content.text.trim() === '' ? '还没有写意见' : '',
    content.contactName.trim() === '' ? '还没有填联系人' : '',
    content.contactPhone.trim() === '' ? '还没有填联系电话' : '',
  ].filter(Boolean);
}

export function OpinionEditor({
  leadName,
  content,
  change,
  flush,
  bar,
}: {
  /** The unit to which the opinion is addressed. */
  readonly leadName: string;
  readonly content: OpinionDraft;
  readonly change: (next: (content: OpinionDraft) => OpinionDraft) => void;
  readonly flush: () => void;
  readonly bar: ReactNode;
}) {
  const set = (part: Partial<OpinionDraft>) => change((before) => ({ ...before, ...part }));
  return (
    <div className="stack">
      {bar}
      <Panel title={`会办意见（致${leadName}）`}>
        <div className="stack">
          <Labelled
            label="意见"
            htmlFor="opinion-text"
            required
            hint="围绕本单位职责，逐条写明意见和能做到的事。"
          >
            <TextArea
              id="opinion-text"
              rows={[8, 24]}
              maxLength={20_000}
              value={content.text}
              onChange={(event) => set({ text: event.target.value })}
              onBlur={flush}
            />
          </Labelled>
          <div className="field-grid">
            <Labelled label="联系人" htmlFor="opinion-contact" required>
              <Input
                id="opinion-contact"
                maxLength={50}
                value={content.contactName}
                onChange={(event) => set({ contactName: event.target.value })}
                onBlur={flush}
              />
            </Labelled>
            <Labelled label="联系电话" htmlFor="opinion-phone" required>
              <Input
                id="opinion-phone"
                maxLength={50}
                value={content.contactPhone}
                onChange={(event) => set({ contactPhone: event.target.value })}
                onBlur={flush}
              />
            </Labelled>
          </div>
          <Labelled label="附件">
            <div className="row">
              <FileChips
                files={content.files}
                onRemove={(file) => set({ files: content.files.filter((other) => other !== file) })}
              />
              <FileAdder onAdd={(files) => set({ files: [...content.files, ...files] })} />
            </div>
          </Labelled>
        </div>
      </Panel>
    </div>
  );
}
