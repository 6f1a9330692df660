/** The form of a matter, new or corrected: what it is, who raised it, the original text, and its points. */
import type { MatterId } from '@shared/domain/identifiers';
import { CLASSIFICATIONS, type Grade, type Proposer, URGENCIES } from '@shared/domain/matter/matter';
import { isGraded, MATTER_KINDS } from '@shared/domain/matter/matter-kind';
import { Checkbox, Input, InputNumber, Segmented, Select } from 'antd';
import { DayField } from '../../components/DayField';
import { FileAdder } from '../../components/FileAdder';
import { FileChips } from '../../components/FileChips';
import { Labelled } from '../../components/Labelled';
import { LongTextField } from '../../components/LongTextField';
import { Panel } from '../../components/Panel';
import {
  CLASSIFICATION_WORDS,
  GRADE_WORDS,
  MATTER_KIND_WORDS,
  URGENCY_WORDS,
} from '../../strings/matter-words';
import { DuplicateWarning } from './DuplicateWarning';
import type { FormProblems, MatterForm } from './matter-form';
import { PointRows } from './PointRows';
import { ProposerRows } from './ProposerRows';
import { plainText } from './plain-text';
import { SponsorField } from './SponsorField';
import { SupervisionFields } from './SupervisionFields';
import './matter-entry.css';

export interface EntryFormProps {
  readonly form: MatterForm;
  readonly problems: FormProblems;
  readonly change: (part: Partial<MatterForm>) => void;
}

const GRADES: readonly Grade[] = [1, 2, 3, 4];

export function MatterEntryForm({
  form,
  problems,
  change,
  except,
}: EntryFormProps & {
  /** The matter that is being corrected. */
  readonly except?: MatterId;
}) {
  return (
    <div className="entry-columns">
      <div className="entry-column">
        <Panel title="基本情况">
          <DuplicateWarning form={form} except={except} />
          <BasicFields form={form} problems={problems} change={change} />
        </Panel>
        <Panel title="提出人">
          <ProposerRows
            kind={form.kind}
            rows={form.proposers}
            problem={problems.proposers}
            onChange={(proposers) => change({ proposers })}
          />
        </Panel>
        <Panel title="附件">
          <div className="row">
            <FileChips
              files={form.attachments}
              onRemove={(file) => change({ attachments: form.attachments.filter((other) => other !== file) })}
            />
            <FileAdder onAdd={(files) => change({ attachments: [...form.attachments, ...files] })} />
          </div>
        </Panel>
      </div>
      <div className="entry-column">
        <Panel title="原文">
          <LongTextField
            id="entry-original"
            label="把建议、提案或决议的全文粘贴在这里"
            problem={problems.originalText}
            rows={[10, 22]}
            maxLength={400_000}
            value={form.originalText}
            onChange={(text) => change({ originalText: plainText(text) })}
          />
        </Panel>
        <PointRows
          originalText={form.originalText}
          rows={form.points}
          problem={problems.points}
          onChange={(points) => change({ points })}
        />
      </div>
    </div>
  );
}

function BasicFields({ form, problems, change }: EntryFormProps) {
  return (
    <div className="field-grid">
      <Labelled label="类别" htmlFor="entry-kind" required>
        <Select
          id="entry-kind"
          className="entry-wide"
          value={form.kind}
          onChange={(kind) =>
            change({
              kind,
              ...(isGraded(kind) ? {} : { grade: undefined }),
              proposers: form.proposers.map((row) =>
                row.name === '' ? { ...row, kind: usualProposer(kind) } : row,
              ),
            })
          }
          options={MATTER_KINDS.map((kind) => ({ value: kind, label: MATTER_KIND_WORDS[kind] }))}
        />
      </Labelled>
      <Labelled
        label="编号"
        htmlFor="entry-number"
        required
        problem={problems.number}
        hint="照原件填写，如 0123"
      >
        <Input
          id="entry-number"
          maxLength={50}
          value={form.number}
          onChange={(event) => change({ number: event.target.value })}
          {...(problems.number ? { status: 'error' } : {})}
        />
      </Labelled>
      <Labelled label="届次" problem={problems.session}>
        <div className="entry-session">
          <InputNumber
            aria-label="届"
            min={1}
            max={99}
            precision={0}
            value={form.term ?? null}
            onChange={(term) => change({ term: term ?? undefined })}
          />
          <span>届</span>
          <InputNumber
            aria-label="次"
            min={1}
            max={99}
            precision={0}
            value={form.meeting ?? null}
            onChange={(meeting) => change({ meeting: meeting ?? undefined })}
          />
          <span>次会议</span>
        </div>
      </Labelled>
      <DayField
        id="entry-received"
        label="政府收到日期"
        required
        problem={problems.receivedOn}
        value={form.receivedOn}
        onChange={(receivedOn) => change({ receivedOn })}
      />
      <Labelled label="标题" htmlFor="entry-title" required wide problem={problems.title}>
        <Input
          id="entry-title"
          maxLength={300}
          value={form.title}
          onChange={(event) => change({ title: event.target.value })}
          {...(problems.title ? { status: 'error' } : {})}
        />
      </Labelled>
      {isGraded(form.kind) && (
        <Labelled label="等级" wide>
          <Segmented
            aria-label="等级"
            value={form.grade ?? 0}
            onChange={(grade) => change({ grade: GRADES.find((known) => known === grade) })}
            options={[
              { value: 0, label: '未定' },
              ...GRADES.map((grade) => ({ value: grade, label: GRADE_WORDS[grade] })),
            ]}
          />
        </Labelled>
      )}
      {(isGraded(form.kind) || form.sponsor !== '') && (
        <SponsorField
          grade={form.grade}
          value={form.sponsor}
          problem={problems.sponsor}
          onChange={(sponsor) => change({ sponsor })}
        />
      )}
      {form.kind === 'supervised-matter' && (
        <SupervisionFields
          value={form.supervision}
          problem={problems.supervision}
          onChange={(supervision) => change({ supervision })}
        />
      )}
      <Labelled label="密级" htmlFor="entry-classification">
        <Select
          id="entry-classification"
          className="entry-wide"
          value={form.classification}
          onChange={(classification) => change({ classification })}
          options={CLASSIFICATIONS.map((value) => ({ value, label: CLASSIFICATION_WORDS[value] }))}
        />
      </Labelled>
      <Labelled label="紧急程度" htmlFor="entry-urgency">
        <Select
          id="entry-urgency"
          className="entry-wide"
          value={form.urgency}
          onChange={(urgency) => change({ urgency })}
          options={URGENCIES.map((value) => ({ value, label: URGENCY_WORDS[value] }))}
        />
      </Labelled>
      <Labelled label="重点" hint="列入三单管理">
        <Checkbox checked={form.keyMatter} onChange={(event) => change({ keyMatter: event.target.checked })}>
          列为重点
        </Checkbox>
      </Labelled>
    </div>
  );
}

function usualProposer(kind: MatterForm['kind']): Proposer['kind'] {
  if (kind === 'cppcc-proposal') return 'member';
  return kind === 'deputy-suggestion' || kind === 'bill' ? 'deputy' : 'body';
}
