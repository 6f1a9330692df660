/** 新建事项: one page, one form; half-written it waits here until the next visit. Ctrl+Enter saves. */
import { Alert, App, Button } from 'antd';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../api/queries';
import { useLocalDraft } from '../../api/use-local-draft';
import { useStatus } from '../../app/desk';
import { PageHeader } from '../../components/PageHeader';
import { useSuccess } from '../../components/use-success';
import { MatterEntryForm } from '../../features/matters/MatterEntryForm';
import {
  acceptStoredForm,
  emptyMatterForm,
  entryOfForm,
  type FormProblems,
} from '../../features/matters/matter-form';
import { instantText } from '../../strings/amounts';
import { showProblems } from './show-problems';
import { useSaveKey } from './use-save-key';

const DRAFT_KEY = 'chengfu.new-matter';

export function NewMatterPage() {
  const { today } = useStatus();
  const { modal, message } = App.useApp();
  const navigate = useNavigate();
  const initial = useCallback(() => emptyMatterForm(today), [today]);
  const draft = useLocalDraft(DRAFT_KEY, initial, (stored) => acceptStoredForm(stored, today));
  const [problems, setProblems] = useState<FormProblems>({});
  const register = useAct('matter.register');
  const succeed = useSuccess();

  const save = async () => {
    const outcome = entryOfForm(draft.value);
    setProblems(outcome.ok ? {} : outcome.problems);
    if (!outcome.ok) {
      showProblems();
      message.warning(`有 ${Object.keys(outcome.problems).length} 项要补齐或改正`);
      return;
    }
    const saved = await register.run(outcome.entry);
    if (!saved.ok) return;
    draft.clear();
    succeed({ title: '事项已登记', next: '下一步：确定承办单位并交办。' });
    navigate(`/matters/${saved.value.matterId}`);
  };
  useSaveKey(() => void save());

  const clear = () => {
    modal.confirm({
      title: '清空这张表？',
      content: '已经填写的内容会丢失。',
      okText: '清空',
      cancelText: '取消',
      okButtonProps: { danger: true },
      onOk: () => {
        draft.clear();
        setProblems({});
      },
    });
  };
  return (
    <>
      <PageHeader
        title="新建事项"
        actions={
          <>
            <span className="grey">Ctrl+Enter 登记</span>
            <Button onClick={clear}>清空</Button>
            <Button onClick={() => navigate('/matters')}>返回列表</Button>
            <Button type="primary" loading={register.running} onClick={() => void save()}>
              登记事项
            </Button>
          </>
        }
      />
      <div className="page-body stack">
        {draft.restoredAt !== undefined && (
          <Alert
            type="info"
            showIcon
            closable
            title={`已恢复上次没有登记完的内容（${instantText(draft.restoredAt, today)}）。`}
          />
        )}
        <MatterEntryForm
          form={draft.value}
          problems={problems}
          change={(part) => draft.set((before) => ({ ...before, ...part }))}
        />
      </div>
    </>
  );
}
