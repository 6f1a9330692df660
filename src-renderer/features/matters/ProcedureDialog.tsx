/** Records a stage as a fact: day, person, what its kind asks for, what happened, papers; out of its turn only with a reason (S4 四, S0 二1). */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { KIND_FACTS } from '@shared/domain/document/document-kind';
import type { FileReference } from '@shared/domain/matter/matter';
import type { MatterState } from '@shared/domain/matter/matter-state';
import type { StageField } from '@shared/domain/workflow/stage';
import { missingBefore, recordableStages } from '@shared/domain/workflow/stage-engine';
import { problemsOfStageText } from '@shared/domain/workflow/stage-record';
import { Alert, Input, Select } from 'antd';
import { useState } from 'react';
import { useStatus } from '../../app/desk';
import { Dialog } from '../../components/Dialog';
import { FilesField } from '../../components/FilesField';
import { Labelled } from '../../components/Labelled';
import { LineField } from '../../components/LineField';
import { LongTextField } from '../../components/LongTextField';
import { PastDayField } from '../../components/PastDayField';
import { useDialogAct } from '../../components/use-dialog-act';
import { clauseText } from '../../strings/source-words';

/** Whose record it is where the table names nobody in particular. */
const OWN_PERSON = '责任人';

export function ProcedureDialog({
  matter,
  initial,
  onClose,
}: {
  readonly matter: MatterState;
  readonly initial: string;
  readonly onClose: () => void;
}) {
  const { today, person: actor } = useStatus();
  const stages = recordableStages(matter);
  const [code, setCode] = useState(initial);
  const [on, setOn] = useState<LocalDate | undefined>(today);
  // A leader's name is not the recorder's.
  const [written, setPerson] = useState<string>();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [text, setText] = useState('');
  const [madeGood, setMadeGood] = useState('');
  const [files, setFiles] = useState<readonly FileReference[]>([]);
  const record = useDialogAct('matter.record-procedure', onClose);
  const stage = stages.find((one) => one.code === code) ?? stages[0];
  if (!stage?.record) return null;
  const { record: rule, name } = stage;
  const person = written ?? (rule.person === OWN_PERSON ? actor.name : '');
  const missing = missingBefore(matter, stage.code);
  const ready =
    on !== undefined &&
    person.trim() !== '' &&
    problemsOfStageText(rule, { values, text }).length === 0 &&
    (!rule.needsFile || files.length > 0) &&
    (missing.length === 0 || madeGood.trim() !== '');
  const submit = async () => {
    if (!on) return;
    const given = Object.entries(values).flatMap(([label, value]) =>
      value.trim() === '' ? [] : [[label, value.trim()] as const],
    );
    const paper = stage.document && KIND_FACTS[stage.document].name;
    await record.submit(
      {
        matterId: matter.id,
        procedure: stage.code,
        on,
        person: person.trim(),
        text: text.trim(),
        files: [...files],
        ...(given.length > 0 ? { values: Object.fromEntries(given) } : {}),
        ...(missing.length > 0 ? { madeGood: madeGood.trim() } : {}),
      },
      {
        title: `已记录${name}`,
        next: `内容在“环节记录”里。${paper ? `需要正式文书的，在“文书”里起草${paper}。` : ''}`,
      },
    );
  };
  return (
    <Dialog
      title={`记录环节：${name}`}
      okText="记录"
      ready={ready}
      running={record.running}
      onOk={() => void submit()}
      onClose={onClose}
      note={clauseText(stage.source)}
    >
      {missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`前面还缺：${missing.map((one) => one.name).join('、')}。先办后记的，写明补录原因。`}
        />
      )}
      <div className="field-grid">
        <Labelled label="环节" htmlFor="procedure" required>
          <Select
            id="procedure"
            style={{ width: '100%' }}
            value={stage.code as string}
            onChange={(next) => {
              setCode(next);
              setValues({});
            }}
            options={stages.map((one) => ({ value: one.code as string, label: one.name }))}
          />
        </Labelled>
        <PastDayField id="procedure-on" label="日期" value={on} onChange={setOn} today={today} />
        <LineField
          id="procedure-person"
          label={rule.person}
          required
          maxLength={100}
          value={person}
          onChange={setPerson}
        />
        {rule.fields.map((field, index) => (
          <FieldInput
            key={field.label}
            id={`procedure-field-${index}`}
            field={field}
            value={values[field.label] ?? ''}
            onChange={(value) => setValues({ ...values, [field.label]: value })}
          />
        ))}
      </div>
      {missing.length > 0 && (
        <LineField
          id="procedure-made-good"
          label="补录原因"
          required
          maxLength={500}
          value={madeGood}
          onChange={setMadeGood}
        />
      )}
      <LongTextField
        id="procedure-text"
        label={rule.text.label}
        required={rule.text.required}
        rows={[3, 10]}
        maxLength={3000}
        value={text}
        onChange={setText}
      />
      <FilesField label="材料" required={rule.needsFile} files={files} onChange={setFiles} />
    </Dialog>
  );
}

function FieldInput({
  id,
  field: { label, required, options },
  value,
  onChange,
}: {
  readonly id: string;
  readonly field: StageField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Labelled label={label} htmlFor={id} required={required}>
      {options ? (
        <Select
          id={id}
          style={{ width: '100%' }}
          allowClear={!required}
          placeholder="请选择"
          value={value === '' ? null : value}
          onChange={(next) => onChange(next ?? '')}
          options={options.map((option) => ({ value: option, label: option }))}
        />
      ) : (
        <Input id={id} maxLength={500} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Labelled>
  );
}
