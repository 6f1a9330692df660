/** 记沟通: who spoke with the proposers and at which level, when, how, and what came of it (S4 六). */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import type { Role } from '@shared/domain/person/actor';
import { CONTACT_LEVELS, CONTACT_STAGES } from '@shared/package-format/events/unit-events';
import { AutoComplete, Segmented } from 'antd';
import { useState } from 'react';
import { useStatus } from '../../app/desk';
import { Dialog } from '../../components/Dialog';
import { Labelled } from '../../components/Labelled';
import { LineField } from '../../components/LineField';
import { LongTextField } from '../../components/LongTextField';
import { PastDayField } from '../../components/PastDayField';
import { useDialogAct } from '../../components/use-dialog-act';
import { CONTACT_LEVEL_WORDS, CONTACT_STAGE_WORDS, type ContactLevel } from '../../strings/reply-words';

const LEVEL_OF_ROLE: Readonly<Partial<Record<Role, ContactLevel>>> = {
  'principal-leader': 'principal',
  'deputy-leader': 'deputy',
  'section-head': 'section',
  clerk: 'clerk',
};

const WAYS = ['上门走访', '电话', '座谈会', '现场察看', '来访', '书面'];

export function ContactDialog({
  matter,
  assignment,
  onClose,
}: {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly onClose: () => void;
}) {
  const { today, person } = useStatus();
  const [stage, setStage] = useState<(typeof CONTACT_STAGES)[number]>('before');
  const [on, setOn] = useState<LocalDate | undefined>(today);
  const [other, setOther] = useState(matter.facts.proposers[0]?.name ?? '');
  const [by, setBy] = useState(person.name);
  const [level, setLevel] = useState<ContactLevel>(LEVEL_OF_ROLE[person.role] ?? 'clerk');
  const [way, setWay] = useState('');
  const [outcome, setOutcome] = useState('');
  const record = useDialogAct('contact.record', onClose);
  const ready = on && [other, by, way, outcome].every((text) => text.trim() !== '');
  const submit = async () => {
    if (!on) return;
    await record.submit(
      {
        matterId: matter.id,
        assignmentId: assignment.id,
        stage,
        on,
        with: other.trim(),
        by: by.trim(),
        level,
        way: way.trim(),
        outcome: outcome.trim(),
      },
      { title: '已记下沟通', next: '沟通记录随下一次导出报办公室。' },
    );
  };
  return (
    <Dialog
      title="记沟通"
      okText="记下"
      ready={Boolean(ready)}
      running={record.running}
      onOk={() => void submit()}
      onClose={onClose}
    >
      <Labelled label="阶段">
        <Segmented
          aria-label="阶段"
          value={stage}
          onChange={setStage}
          options={CONTACT_STAGES.map((value) => ({ value, label: CONTACT_STAGE_WORDS[value] }))}
        />
      </Labelled>
      <div className="field-grid">
        <PastDayField id="contact-on" label="日期" value={on} onChange={setOn} today={today} />
        <Labelled label="方式" htmlFor="contact-way" required>
          <AutoComplete
            id="contact-way"
            value={way}
            onChange={setWay}
            options={WAYS.map((value) => ({ value }))}
          />
        </Labelled>
        <LineField
          id="contact-with"
          label="与谁沟通"
          required
          maxLength={100}
          value={other}
          onChange={setOther}
        />
        <LineField id="contact-by" label="沟通人" required maxLength={100} value={by} onChange={setBy} />
      </div>
      <Labelled label="沟通人的层级">
        <Segmented
          aria-label="沟通人的层级"
          value={level}
          onChange={setLevel}
          options={CONTACT_LEVELS.map((value) => ({ value, label: CONTACT_LEVEL_WORDS[value] }))}
        />
      </Labelled>
      <LongTextField
        id="contact-outcome"
        label="结果"
        required
        rows={[3, 8]}
        maxLength={2000}
        value={outcome}
        onChange={setOutcome}
      />
    </Dialog>
  );
}
