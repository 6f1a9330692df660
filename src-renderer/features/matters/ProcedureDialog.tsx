/** Records a procedure as a fact: day, person, what happened, documents (S4 四). */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { FileReference } from '@shared/domain/matter/matter';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { isRecordable, PROCEDURES_OF_KIND } from '@shared/domain/matter/procedures';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { DateField } from '../../components/DateField';
import { Dialog } from '../../components/Dialog';
import { FileAdder } from '../../components/FileAdder';
import { FileChips } from '../../components/FileChips';
import { Labelled } from '../../components/Labelled';
import { TextArea } from '../../components/TextArea';
import { useSuccess } from '../../components/use-success';
import { procedureWord } from '../../strings/matter-words';

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
  const { kind } = matter.facts;
  const [procedure, setProcedure] = useState(initial);
  const [on, setOn] = useState<LocalDate | undefined>(today);
  const [person, setPerson] = useState(actor.name);
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly FileReference[]>([]);
  const record = useAct('matter.record-procedure');
  const succeed = useSuccess();
  const submit = async () => {
    if (!on) return;
    const outcome = await record.run({
      matterId: matter.id,
      procedure,
      on,
      person: person.trim(),
      text: text.trim(),
      files: [...files],
    });
    if (!outcome.ok) return;
    onClose();
    succeed({ title: `已记录${procedureWord(kind, procedure)}`, next: '环节条上已经标出日期和责任人。' });
  };
  return (
    <Dialog
      title="记录环节"
      okText="记录"
      ready={on !== undefined && person.trim() !== ''}
      running={record.running}
      onOk={() => void submit()}
      onClose={onClose}
    >
      <div className="field-grid">
        <Labelled label="环节" htmlFor="procedure" required>
          <Select
            id="procedure"
            style={{ width: '100%' }}
            value={procedure}
            onChange={setProcedure}
            options={PROCEDURES_OF_KIND[kind]
              .filter((code) => isRecordable(kind, code))
              .map((code) => ({ value: code as string, label: procedureWord(kind, code) }))}
          />
        </Labelled>
        <Labelled label="日期" htmlFor="procedure-on" required>
          <DateField id="procedure-on" value={on} onChange={setOn} to={today} allowClear={false} />
        </Labelled>
        <Labelled label="责任人" htmlFor="procedure-person" required>
          <Input
            id="procedure-person"
            maxLength={100}
            value={person}
            onChange={(event) => setPerson(event.target.value)}
          />
        </Labelled>
      </div>
      <Labelled label="情况" htmlFor="procedure-text">
        <TextArea
          id="procedure-text"
          rows={[3, 10]}
          maxLength={4000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Labelled>
      <Labelled label="材料">
        <div className="row">
          <FileChips files={files} onRemove={(file) => setFiles(files.filter((other) => other !== file))} />
          <FileAdder onAdd={(added) => setFiles([...files, ...added])} />
        </div>
      </Labelled>
    </Dialog>
  );
}
