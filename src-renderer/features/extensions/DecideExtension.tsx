/** 研究延期申请: granted until a day, which moves the clock by a step of its own, or refused; the words are required either way (S2 六). */
import { addDays, formatChineseDate, type LocalDate } from '@shared/domain/calendar/local-date';
import type { ExtensionRequest } from '@shared/domain/extension/extension-requests';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import type { CaseRules } from '@shared/ipc/calls/case-calls';
import { Radio } from 'antd';
import { useState } from 'react';
import { DayField } from '../../components/DayField';
import { Dialog } from '../../components/Dialog';
import { LongTextField } from '../../components/LongTextField';
import { ReplyText } from '../../components/ReplyText';
import { useDialogAct } from '../../components/use-dialog-act';

type Decision = 'granted' | 'refused';

export function DecideExtension({
  matter,
  part,
  request,
  terms: { dueOn, latest },
  onClose,
}: {
  readonly matter: MatterState;
  readonly part: AssignmentView;
  readonly request: ExtensionRequest['request'];
  readonly terms: CaseRules['extensions'][number];
  readonly onClose: () => void;
}) {
  const asked = request.extendTo;
  const [decision, setDecision] = useState<Decision>('granted');
  const [until, setUntil] = useState<LocalDate | undefined>(
    asked !== undefined && latest !== undefined && asked > latest ? latest : asked,
  );
  const [words, setWords] = useState('');
  const send = useDialogAct('letter.send', onClose);
  const granted = decision === 'granted';
  const submit = () =>
    send.submit(
      {
        desk: 'office',
        kind: 'extension',
        matterId: matter.id,
        assignmentId: part.id,
        to: [request.stamp.unit],
        subject: `${granted ? '同意' : '不同意'}延期：${request.subject}`.slice(0, 300),
        text: words.trim(),
        attachments: [],
        answers: request.letterId,
        ...(granted && until !== undefined ? { extendTo: until } : {}),
      },
      {
        title: granted ? '已同意延期，期限已经改好' : '已决定不同意延期',
        next: `决定随下一次导出带给${part.facts.unit.name}。`,
        toExport: true,
      },
    );
  return (
    <Dialog
      title="研究延期申请"
      okText={granted ? '同意延期' : '不同意'}
      ready={words.trim() !== '' && (!granted || until !== undefined)}
      running={send.running}
      note="决定作出后不能撤回，随下一次导出带给承办单位。"
      onOk={() => void submit()}
      onClose={onClose}
    >
      <p>
        {part.facts.unit.name}申请由{formatChineseDate(dueOn)}延期
        {asked !== undefined && `至${formatChineseDate(asked)}`}：
      </p>
      <ReplyText text={request.text} />
      <Radio.Group
        aria-label="决定"
        value={decision}
        onChange={(event) => setDecision(event.target.value as Decision)}
        options={[
          { value: 'granted', label: '同意' },
          { value: 'refused', label: '不同意' },
        ]}
      />
      {granted && (
        <DayField
          id="extension-granted"
          label="延期至"
          required
          hint={latest === undefined ? undefined : `按规则最长到${formatChineseDate(latest)}`}
          value={until}
          onChange={setUntil}
          from={addDays(dueOn, 1)}
          to={latest}
        />
      )}
      <LongTextField
        id="extension-words"
        label={granted ? '批准意见和要求' : '不同意的理由'}
        required
        rows={[3, 8]}
        maxLength={4000}
        value={words}
        onChange={setWords}
      />
    </Dialog>
  );
}
