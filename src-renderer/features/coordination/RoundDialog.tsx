/** 记协调: one round with the units that see it otherwise; a further round is about the issue of the one before. */
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { disputedIssues } from '@shared/domain/coordination/coordination-rounds';
import type { FileReference } from '@shared/domain/matter/matter';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { AutoComplete, Radio, Select } from 'antd';
import { useState } from 'react';
import { useStatus } from '../../app/desk';
import { Dialog } from '../../components/Dialog';
import { FilesField } from '../../components/FilesField';
import { Labelled } from '../../components/Labelled';
import { LongTextField } from '../../components/LongTextField';
import { PastDayField } from '../../components/PastDayField';
import { useDialogAct } from '../../components/use-dialog-act';

type Outcome = AssignmentView['coordinations'][number]['outcome'];

export function RoundDialog({
  matter,
  part,
  required,
  onClose,
}: {
  readonly matter: MatterState;
  readonly part: AssignmentView;
  readonly required: number;
  readonly onClose: () => void;
}) {
  const { today } = useStatus();
  const open = disputedIssues(part).filter(({ settled }) => !settled);
  const last = open.at(-1);
  const [on, setOn] = useState<LocalDate | undefined>(today);
  const [units, setUnits] = useState<readonly string[]>(last?.rounds.at(-1)?.with ?? []);
  const [issue, setIssue] = useState(last?.issue ?? '');
  const [outcome, setOutcome] = useState<Outcome>('disagreed');
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly FileReference[]>([]);
  const record = useDialogAct('coordination.record', onClose);
  const others = matter.assignments
    .filter(({ id, state }) => id !== part.id && state !== 'withdrawn')
    .map(({ facts }) => facts.unit.name);
  const before = open.find((known) => known.issue === issue.trim())?.disagreed ?? 0;
  const left = Math.max(0, required - before - 1);
  const submit = async () => {
    if (!on) return;
    await record.submit(
      {
        matterId: matter.id,
        assignmentId: part.id,
        on,
        with: units.map((name) => name.trim()).filter((name) => name !== ''),
        issue: issue.trim(),
        outcome,
        text: text.trim(),
        files: [...files],
      },
      { title: '已记下这一轮协调', next: nextOfRound(outcome, left) },
    );
  };
  return (
    <Dialog
      title="记协调"
      okText="记下"
      ready={
        on !== undefined &&
        units.some((name) => name.trim() !== '') &&
        issue.trim() !== '' &&
        text.trim() !== ''
      }
      running={record.running}
      onOk={() => void submit()}
      onClose={onClose}
    >
      <PastDayField id="round-on" label="日期" value={on} onChange={setOn} today={today} />
      <Labelled label="参加协调的单位" htmlFor="round-with" required hint="不在名单里的，直接输入后按回车。">
        <Select
          id="round-with"
          mode="tags"
          maxCount={30}
          placeholder="选择或输入单位"
          value={[...units]}
          onChange={(names: string[]) => setUnits(names)}
          options={others.map((name) => ({ value: name, label: name }))}
        />
      </Labelled>
      <Labelled
        label="分歧的问题"
        htmlFor="round-issue"
        required
        hint="同一问题各轮写法要一致，才计为同一问题的轮次。"
      >
        <AutoComplete
          id="round-issue"
          maxLength={300}
          placeholder="例如：补助资金由哪一级财政负担"
          value={issue}
          onChange={(value) => setIssue(value ?? '')}
          options={open.map((known) => ({ value: known.issue }))}
        />
      </Labelled>
      <Labelled label="结果" required>
        <Radio.Group
          aria-label="结果"
          value={outcome}
          onChange={(event) => setOutcome(event.target.value as Outcome)}
          options={[
            { value: 'agreed', label: '取得一致' },
            { value: 'disagreed', label: '没有取得一致' },
          ]}
        />
      </Labelled>
      <LongTextField
        id="round-text"
        label={outcome === 'agreed' ? '一致的意见' : '各方意见和不一致的原因'}
        required
        rows={[4, 12]}
        maxLength={4000}
        value={text}
        onChange={setText}
      />
      <FilesField label="会议纪要" files={files} onChange={setFiles} adds="添加纪要" />
    </Dialog>
  );
}

/** `left`: rounds that are still to be held before the government is asked (S1 二1). */
function nextOfRound(outcome: Outcome, left: number): string {
  if (outcome === 'agreed') return '随下一次导出报办公室。按协商一致的意见继续办理。';
  return left > 0
    ? `仍不一致的，再协调${left}轮后可以列出各方理据报市政府决定。`
    : '可以起草各方理据，报市政府决定。';
}
