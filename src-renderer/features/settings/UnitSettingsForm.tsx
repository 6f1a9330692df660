/** What letters need and a matter does not say; kept once and proposed in every reply. */
import {
  codeOfSeries,
  OTHER_SERIES,
  type OtherSeries,
  otherSeriesSchema,
} from '@shared/domain/document/number-series';
import type { UnitSettings } from '@shared/ipc/calls/desk-calls';
import type { CallOutput } from '@shared/ipc/contract';
import { App, Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../../api/queries';
import { Panel } from '../../components/Panel';
import './settings.css';

interface Props {
  readonly settings: UnitSettings;
  readonly profiles: CallOutput<'profile.list'>;
}

export function UnitSettingsForm({ settings, profiles }: Props) {
  const { message } = App.useApp();
  const [form] = Form.useForm<UnitSettings>();
  const [changed, setChanged] = useState(false);
  const act = useAct('settings.save');
  const save = async (values: UnitSettings) => {
    const outcome = await act.run({
      ...values,
      // Chosen on its own page.
      profileId: settings.profileId,
      letterSeries: values.letterSeries.trim(),
      series: chosenSeries(values.series),
    });
    if (!outcome.ok) return;
    setChanged(false);
    message.success('设置已保存');
  };
  const letterSeries = Form.useWatch('letterSeries', form) ?? settings.letterSeries;
  const profile = profiles.find(({ inForce }) => inForce);
  return (
    <Panel title="答复与办理规则">
      <Form<UnitSettings>
        form={form}
        layout="vertical"
        initialValues={settings}
        onFinish={(values) => void save(values)}
        onValuesChange={() => setChanged(true)}
        disabled={act.running}
        className="settings-form"
        validateMessages={{ required: '请填写' }}
      >
        <div className="settings-pair">
          <Form.Item
            name="letterSeries"
            label="发文机关代字"
            extra="例：云建函。发文字号为“云建函〔2026〕1号”，每年从1号起。"
          >
            <Input maxLength={20} />
          </Form.Item>
          {OTHER_SERIES.map((series) => (
            <Form.Item
              key={series}
              name={['series', series]}
              label={SERIES_LABELS[series]}
              extra={SERIES_USES[series]}
            >
              <Input maxLength={20} placeholder={codeOfSeries(series, { letterSeries })} />
            </Form.Item>
          ))}
          <Form.Item
            name="sealDiameterMillimetres"
            label="印章直径（毫米）"
            extra="用于在答复函上留出盖章位置。"
            rules={[{ required: true }]}
          >
            <InputNumber min={30} max={60} precision={0} className="settings-number" />
          </Form.Item>
          <Form.Item name="contactName" label="联系人">
            <Input maxLength={50} />
          </Form.Item>
          <Form.Item name="contactPhone" label="联系电话">
            <Input maxLength={50} />
          </Form.Item>
          <Form.Item name="leaderName" label="分管负责人">
            <Input maxLength={50} />
          </Form.Item>
          <Form.Item name="copies" label="抄送单位" extra="录入后按回车，每份答复都会带上。">
            <Select
              mode="tags"
              open={false}
              suffixIcon={null}
              maxCount={20}
              tokenSeparators={['、', '，', ',']}
            />
          </Form.Item>
        </div>
        <Form.Item label="办理规则" extra={profile && `期限、等级和办理程序的依据：${profile.source}`}>
          {profile && `${profile.name}（第 ${profile.version} 版） `}
          <Link to="/settings/rules">查看、修改或改用其他规则</Link>
        </Form.Item>
        <div className="settings-foot">
          {changed && <span className="grey">有未保存的改动</span>}
          <Button type="primary" htmlType="submit" loading={act.running} disabled={!changed}>
            保存
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

const SERIES_LABELS: Readonly<Record<OtherSeries, string>> = {
  'co-opinion': '会办意见代字',
  report: '上行文代字',
  notice: '下行文代字',
  supervision: '督办文代字',
};

const SERIES_USES: Readonly<Record<OtherSeries, string>> = {
  'co-opinion': '会办意见单独编号。不填则按发文机关代字推定。',
  report: '用于报告、处理方案、总结。',
  notice: '用于通知、通报、清单。',
  supervision: '用于交办单、督办单、催办单、督查通知书。',
};

/** A field left blank is no choice. */
function chosenSeries(series: UnitSettings['series']): NonNullable<UnitSettings['series']> {
  const chosen = Object.entries(series ?? {}).flatMap(([key, code]) => {
    const name = otherSeriesSchema.safeParse(key);
    const text = code?.trim() ?? '';
    return name.success && text !== '' ? [[name.data, text] as const] : [];
  });
  return Object.fromEntries(chosen);
}
