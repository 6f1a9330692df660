/** 更正事项: the same form over what is registered; the reason goes on record and to every unit that has the matter. */
import { type MatterId, matterIdSchema } from '@shared/domain/identifiers';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { Alert, App, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useAct, useCall } from '../../api/queries';
import { PageHeader } from '../../components/PageHeader';
import { ReasonDialog } from '../../components/ReasonDialog';
import { ShowError } from '../../components/ShowError';
import { useSuccess } from '../../components/use-success';
import { MatterEntryForm } from '../../features/matters/MatterEntryForm';
import { entryOfForm, type FormProblems, formOfFacts } from '../../features/matters/matter-form';
import { showProblems } from './show-problems';
import { useSaveKey } from './use-save-key';

export function CorrectMatterPage() {
  const parsed = matterIdSchema.safeParse(useParams().matterId);
  if (parsed.success) return <Loaded matterId={parsed.data} />;
  return <ShowError error={{ code: 'NOT_FOUND', details: {} }} />;
}

function Loaded({ matterId }: { readonly matterId: MatterId }) {
  const detail = useCall('matter.get', { matterId });
  if (detail.data) return <Correction matter={detail.data.matter} />;
  return (
    <>
      <PageHeader title="更正事项" />
      <div className="page-body">
        {detail.error ? (
          <ShowError error={detail.error} onRetry={() => void detail.refetch()} />
        ) : (
          <Skeleton active />
        )}
      </div>
    </>
  );
}

function Correction({ matter }: { readonly matter: MatterState }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form, setForm] = useState(() => formOfFacts(matter.facts));
  const [problems, setProblems] = useState<FormProblems>({});
  const [asking, setAsking] = useState(false);
  const correct = useAct('matter.correct');
  const succeed = useSuccess();
  const check = () => {
    const outcome = entryOfForm(form);
    setProblems(outcome.ok ? {} : outcome.problems);
    if (outcome.ok) setAsking(true);
    else {
      showProblems();
      message.warning(`有 ${Object.keys(outcome.problems).length} 项要补齐或改正`);
    }
  };
  useSaveKey(check);
  const save = async (reason: string) => {
    const outcome = entryOfForm(form);
    if (!outcome.ok) return;
    const saved = await correct.run({ matterId: matter.id, entry: outcome.entry, reason });
    if (!saved.ok) return;
    setAsking(false);
    succeed({
      title: '事项已更正',
      next: '更正随下一次导出带给承办单位。',
      toExport: matter.assignments.length > 0,
    });
    navigate(`/matters/${matter.id}`);
  };
  return (
    <>
      <PageHeader
        title={`更正：${matter.facts.title}`}
        actions={
          <>
            <Button onClick={() => navigate(`/matters/${matter.id}`)}>放弃更正</Button>
            <Button type="primary" onClick={check}>
              保存更正
            </Button>
          </>
        }
      />
      <div className="page-body stack">
        {matter.assignments.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title="事项已经交办。删去或改动要点会影响承办单位正在写的答复，请只更正差错。"
          />
        )}
        <MatterEntryForm
          except={matter.id}
          form={form}
          problems={problems}
          change={(part) => setForm((before) => ({ ...before, ...part }))}
        />
      </div>
      {asking && (
        <ReasonDialog
          title="更正理由"
          label="为什么更正"
          okText="保存更正"
          running={correct.running}
          note="理由记入经过，并带给有关单位。"
          onOk={(reason) => void save(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
