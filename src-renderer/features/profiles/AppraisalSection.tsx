/** 考评 with its weights, and the rates as formulas over counters (PRODUCT 6). */
import { PlusOutlined } from '@ant-design/icons';
import { RATE_COUNTER_WORDS } from '@shared/domain/profile/rates';
import { Button } from 'antd';
import { useEditing } from './editing';
import { ChoicesField, NumberField, SwitchField, TextField } from './Fields';
import { ListButtons } from './ListButtons';
import { SectionHead } from './SectionHead';

export function AppraisalSection() {
  const { profile, change } = useEditing();
  const { appraisal, rates } = profile;
  const total = appraisal.reduce((sum, { weight }) => sum + weight, 0);
  const add = () => {
    const taken = new Set(appraisal.map(({ code }) => code));
    const code = ADDED_CODES.find((one) => !taken.has(one));
    if (code) change?.(`appraisal.${appraisal.length}`, { code, name: '', weight: 10 });
  };
  return (
    <section className="stack">
      <SectionHead
        title={`考评项目（合计 ${total} 分）`}
        source="兴政发〔2020〕12号 六"
        paths={['appraisal']}
        extra={
          change && (
            <Button icon={<PlusOutlined />} onClick={add} disabled={appraisal.length >= 20}>
              增加项目
            </Button>
          )
        }
      />
      <table className="profile-table">
        <thead>
          <tr>
            <th className="profile-wide">项目</th>
            <th>分值</th>
            {change && <th aria-label="操作" />}
          </tr>
        </thead>
        <tbody>
          {appraisal.map(({ code, name, weight }, index) => (
            <tr key={code}>
              <td>
                <TextField
                  path={`appraisal.${index}.name`}
                  label={`考评项目 ${index + 1}`}
                  value={name}
                  maxLength={40}
                />
              </td>
              <td>
                <NumberField
                  path={`appraisal.${index}.weight`}
                  label={`${name}的分值`}
                  value={weight}
                  max={100}
                  unit="分"
                />
              </td>
              {change && (
                <td>
                  <ListButtons
                    what={`考评项目${name}`}
                    onRemove={() => change(`appraisal.${index}`, undefined)}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <SectionHead title="比率" source="通用默认；分子÷分母，各加数相加" paths={['rates']} />
      <table className="profile-table">
        <thead>
          <tr>
            <th>名称</th>
            <th className="profile-wide">分子</th>
            <th className="profile-wide">分母</th>
            <th>首轮单列</th>
          </tr>
        </thead>
        <tbody>
          {rates.map((rate, index) => (
            <tr key={rate.id}>
              <td>
                <TextField
                  path={`rates.${index}.name`}
                  label={`比率 ${index + 1}`}
                  value={rate.name}
                  maxLength={20}
                />
              </td>
              <td>
                <ChoicesField
                  path={`rates.${index}.numerator`}
                  label={`${rate.name}的分子`}
                  value={rate.numerator}
                  words={RATE_COUNTER_WORDS}
                />
              </td>
              <td>
                <ChoicesField
                  path={`rates.${index}.denominator`}
                  label={`${rate.name}的分母`}
                  value={rate.denominator}
                  words={RATE_COUNTER_WORDS}
                />
              </td>
              <td>
                <SwitchField
                  path={`rates.${index}.firstRoundApart`}
                  label={`${rate.name}首轮单列`}
                  value={rate.firstRoundApart}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The most items a profile takes; codes are letters. */
const ADDED_CODES = Array.from('abcdefghijklmnopqrst', (letter) => `own-${letter}`);
