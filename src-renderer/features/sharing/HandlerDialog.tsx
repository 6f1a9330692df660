/** 分派: to a section, a person or both; the reason may be left out, the history is kept anyway. */
import type { PersonId } from '@shared/domain/identifiers';
import { ROLES_OF_DESK } from '@shared/domain/person/actor';
import type { Handling } from '@shared/ipc/calls/sharing-calls';
import { AutoComplete, Input, Select } from 'antd';
import { useState } from 'react';
import { useStatus } from '../../app/desk';
import { Dialog } from '../../components/Dialog';
import { Labelled } from '../../components/Labelled';
import { LineField } from '../../components/LineField';
import { useDialogAct } from '../../components/use-dialog-act';
import { ROLE_WORDS } from '../../strings/person-words';
import type { HandlerPanel } from './HandlerPanel';

interface Props {
  readonly place: Parameters<typeof HandlerPanel>[0]['place'];
  readonly handling: Handling;
  readonly onClose: () => void;
}

export function HandlerDialog({ place, handling, onClose }: Props) {
  const { people } = useStatus();
  const act = useDialogAct('handler.set', onClose);
  const [section, setSection] = useState(handling.now?.section ?? '');
  const [personId, setPersonId] = useState<PersonId | undefined>(handling.now?.personId);
  const [reason, setReason] = useState('');
  const workers = people.filter(({ role }) => ROLES_OF_DESK.unit.includes(role));
  const give = () =>
    act.submit(
      {
        ...place,
        section: section.trim(),
        ...(personId ? { personId } : {}),
        reason: reason.trim(),
        seen: handling.history.length,
      },
      { title: '已分派', next: '事项排在经办人“今天”的前面；事项清单可以按“我的”“本科室”查看。' },
    );
  return (
    <Dialog
      title={handling.now ? '改派' : '分派'}
      okText={handling.now ? '改派' : '分派'}
      ready={section.trim() !== '' || personId !== undefined}
      running={act.running}
      note="只记在本单位，不随封装包外传。"
      onOk={() => void give()}
      onClose={onClose}
    >
      <Labelled label="经办人" htmlFor="handler-person">
        <Select
          id="handler-person"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="可以先只定科室"
          value={personId ?? null}
          onChange={(value: PersonId | null) => {
            setPersonId(value ?? undefined);
            const own = people.find(({ id }) => id === value)?.section;
            if (own !== undefined) setSection(own);
          }}
          options={workers.map(({ id, name, role }) => ({
            value: id,
            label: `${name} · ${ROLE_WORDS[role]}`,
          }))}
        />
      </Labelled>
      <Labelled label="科室" htmlFor="handler-section">
        <AutoComplete
          id="handler-section"
          value={section}
          onChange={(value: string) => setSection(value)}
          options={handling.sections.map((known) => ({ value: known }))}
        >
          <Input maxLength={100} />
        </AutoComplete>
      </Labelled>
      <LineField
        id="handler-reason"
        label="原因（可不填）"
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  );
}
