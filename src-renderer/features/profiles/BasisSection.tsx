/** Name and document of the rules. */
import { Labelled } from '../../components/Labelled';
import { useEditing } from './editing';
import { DayField, TextField } from './Fields';
import { SectionHead } from './SectionHead';

export function BasisSection() {
  const { profile } = useEditing();
  const { name, source } = profile;
  return (
    <section className="stack">
      <SectionHead title="名称和依据" source="本地文件" />
      <div className="field-grid">
        <Labelled label="规则名称" required>
          <TextField path="name" label="规则名称" value={name} maxLength={40} />
        </Labelled>
        <Labelled label="文号">
          <TextField path="source.number" label="文号" value={source.number} maxLength={60} optional />
        </Labelled>
        <Labelled label="印发日期">
          <DayField path="source.issuedOn" label="印发日期" value={source.issuedOn} />
        </Labelled>
        <Labelled label="依据的文件" required wide>
          <TextField path="source.title" label="依据的文件" value={source.title} maxLength={120} />
        </Labelled>
      </div>
    </section>
  );
}
