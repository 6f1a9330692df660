/** 会办意见: what a co-handler sends to the lead; it is autosaved and submitted once it says something. */
import type { OpinionDraft } from '@shared/ipc/calls/unit-calls';
import type { ReactNode } from 'react';
import { FilesField } from '../../components/FilesField';
import { LineField } from '../../components/LineField';
import { LongTextField } from '../../components/LongTextField';
import { Panel } from '../../components/Panel';

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
          <LongTextField
            id="opinion-text"
            label="意见"
            required
            hint="围绕本单位职责，逐条写明意见和能做到的事。"
            rows={[8, 24]}
            maxLength={20_000}
            value={content.text}
            onChange={(text) => set({ text })}
            onBlur={flush}
          />
          <div className="field-grid">
            <LineField
              id="opinion-contact"
              label="联系人"
              required
              maxLength={50}
              value={content.contactName}
              onChange={(contactName) => set({ contactName })}
              onBlur={flush}
            />
            <LineField
              id="opinion-phone"
              label="联系电话"
              required
              maxLength={50}
              value={content.contactPhone}
              onChange={(contactPhone) => set({ contactPhone })}
              onBlur={flush}
            />
          </div>
          <FilesField label="附件" files={content.files} onChange={(files) => set({ files })} />
        </div>
      </Panel>
    </div>
  );
}
