/** 内部审批设置: whether the unit's replies go through its own chain, and which steps the chain has. Saved at once. */
import { type ApprovalSettings, OPTIONAL_STEPS } from '@shared/domain/approval/approval-workflow';
import { App, Checkbox, Switch } from 'antd';
import { useAct } from '../../api/queries';
import { Panel } from '../../components/Panel';
import { APPROVAL_STATE_WORDS } from '../../strings/approval-words';

export function ApprovalSettingsPanel({ settings }: { readonly settings: ApprovalSettings }) {
  const { modal, message } = App.useApp();
  const save = useAct('approval.save-settings');
  const put = async (next: ApprovalSettings) => {
    const outcome = await save.run(next);
    if (outcome.ok) message.success('设置已保存');
  };
  const turn = (on: boolean) => {
    if (on) {
      void put({ ...settings, on });
      return;
    }
    modal.confirm({
      title: '关闭内部审批？',
      content: '正在审批的答复退回经办人，之后可以不经签发直接报送审核。审批记录都保留。',
      okText: '关闭',
      cancelText: '再看看',
      onOk: () => put({ ...settings, on }),
    });
  };
  return (
    <Panel
      title="内部审批"
      extra={
        <Switch
          aria-label="内部审批"
          checked={settings.on}
          loading={save.running}
          checkedChildren="开"
          unCheckedChildren="关"
          onChange={turn}
        />
      }
    >
      <div className="stack-small">
        <span className="grey">
          开启后，答复须逐级审核、由主要负责人签发，才能报送审核和报送正式答复；只有一个人的单位不必开启。
        </span>
        <div className="row">
          {OPTIONAL_STEPS.map((step) => (
            <Checkbox
              key={step}
              checked={settings.steps.includes(step)}
              disabled={save.running}
              onChange={(event) =>
                void put({
                  ...settings,
                  steps: OPTIONAL_STEPS.filter((other) =>
                    other === step ? event.target.checked : settings.steps.includes(other),
                  ),
                })
              }
            >
              {APPROVAL_STATE_WORDS[step]}
            </Checkbox>
          ))}
          <Checkbox checked disabled>
            {APPROVAL_STATE_WORDS['principal-review']}（不可省）
          </Checkbox>
        </div>
      </div>
    </Panel>
  );
}
