/** 期限规则: each limit with what it is for, how it is counted, and its clause (PRODUCT 4). */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { START_EVENT_WORDS } from '@shared/domain/deadline/explain-due-date';
import { type DeadlineRule, LARGEST_AMOUNT } from '@shared/domain/deadline/rule';
import type { Profile } from '@shared/domain/profile/profile';
import { DEADLINE_UNIT_WORDS, nameOfRule, PERIODIC_REPORT_WORDS } from '@shared/domain/profile/profile-words';
import { Button } from 'antd';
import { Labelled } from '../../components/Labelled';
import { useEditing } from './editing';
import { ChoiceField, NumberField, SwitchField, TextField } from './Fields';
import { SectionHead } from './SectionHead';

export function RulesSection() {
  const { profile, change } = useEditing();
  const { rules, periodicReports } = profile;
  const add = () => change?.(`rules.${rules.length}`, newRule(rules));
  return (
    <section className="stack">
      <SectionHead
        title="期限规则"
        source="逐条列在“依据”一栏；D 开头的是通行期限，标“本地”的是本地增加的"
        paths={['rules']}
        extra={
          change && (
            <Button icon={<PlusOutlined />} onClick={add} disabled={rules.length >= 60}>
              增加规则
            </Button>
          )
        }
      />
      <div className="profile-scroll">
        <table className="profile-table">
          <thead>
            <tr>
              <th>编号</th>
              <th className="profile-wide">做什么</th>
              <th>时限</th>
              <th>单位</th>
              <th>起算</th>
              <th>遇假日顺延</th>
              <th>最长</th>
              <th>起始期</th>
              <th className="profile-wide">依据</th>
              {change && <th aria-label="删除" />}
            </tr>
          </thead>
          <tbody>
            {rules.map((rule, index) => (
              <RuleRow key={rule.id} rule={rule} index={index} />
            ))}
          </tbody>
        </table>
      </div>
      <SectionHead title="定期报告" source="阳江 三1，岳阳 六" />
      <div className="field-grid">
        {reportsOf(periodicReports).map(([name, ruleId]) => (
          <Labelled key={name} label={PERIODIC_REPORT_WORDS[name]}>
            <ChoiceField
              path={`periodicReports.${name}`}
              label={PERIODIC_REPORT_WORDS[name]}
              value={ruleId}
              words={ruleWords(rules)}
              optional
            />
          </Labelled>
        ))}
      </div>
    </section>
  );
}

function RuleRow({ rule, index }: { readonly rule: DeadlineRule; readonly index: number }) {
  const { change } = useEditing();
  const at = (field: string) => `rules.${index}.${field}`;
  const label = (word: string) => `${nameOfRule(rule)} ${word}`;
  const isPeriodic = rule.startsAt === 'quarter-end' || rule.startsAt === 'month-start';
  return (
    <tr>
      <th scope="row">{isCommon(rule) ? rule.id : '本地'}</th>
      <td>
        <TextField path={at('what')} label={label('做什么')} value={rule.what} maxLength={60} />
      </td>
      <td>
        <NumberField
          path={at('amount')}
          label={label('时限')}
          value={rule.amount}
          max={LARGEST_AMOUNT[rule.unit]}
        />
      </td>
      <td>
        <ChoiceField
          path={at('unit')}
          label={label('单位')}
          value={rule.unit}
          words={DEADLINE_UNIT_WORDS}
          compact
        />
      </td>
      <td>
        <ChoiceField
          path={at('startsAt')}
          label={label('起算')}
          value={rule.startsAt}
          words={START_EVENT_WORDS}
          compact
        />
      </td>
      <td>
        <SwitchField
          path={at('shiftToWorkingDay')}
          label={label('遇假日顺延')}
          value={rule.shiftToWorkingDay}
        />
      </td>
      <td>
        <NumberField
          path={at('maximumAmount')}
          label={label('最长')}
          value={rule.maximumAmount}
          max={LARGEST_AMOUNT[rule.unit]}
          optional
        />
      </td>
      <td>
        {(isPeriodic || rule.firstPeriod !== undefined) && (
          <NumberField
            path={at('firstPeriod')}
            label={label('起始期')}
            value={rule.firstPeriod}
            max={12}
            optional
          />
        )}
      </td>
      <td>
        <TextField path={at('source')} label={label('依据')} value={rule.source} maxLength={120} />
      </td>
      {change && (
        <td>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`删除规则 ${nameOfRule(rule)}`}
            onClick={() => change(`rules.${index}`, undefined)}
          />
        </td>
      )}
    </tr>
  );
}

/** D14 答复代表或委员（3 自然月）. */
export function ruleWords(rules: readonly DeadlineRule[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rules.map((rule) => [rule.id, `${isCommon(rule) ? `${rule.id} ` : ''}${rule.what}（${limitOf(rule)}）`]),
  );
}

/** Where there is no room for more: the number of a common rule, the limit of one's own. */
export function shortRuleWords(rules: readonly DeadlineRule[]): Readonly<Record<string, string>> {
  return Object.fromEntries(rules.map((rule) => [rule.id, isCommon(rule) ? rule.id : limitOf(rule)]));
}

function isCommon({ id }: DeadlineRule): boolean {
  return id.startsWith('D');
}

function limitOf({ amount, unit }: DeadlineRule): string {
  return `${amount} ${DEADLINE_UNIT_WORDS[unit]}`;
}

function reportsOf(reports: Profile['periodicReports']) {
  return (Object.keys(PERIODIC_REPORT_WORDS) as (keyof typeof PERIODIC_REPORT_WORDS)[]).map(
    (name) => [name, reports[name]] as const,
  );
}

function newRule(rules: readonly DeadlineRule[]): DeadlineRule {
  const taken = new Set(rules.map(({ id }) => id));
  let number = 1;
  while (taken.has(`own-${number}`)) number += 1;
  return {
    id: `own-${number}`,
    what: '',
    unit: 'working-day',
    amount: 5,
    startsAt: 'assignment',
    shiftToWorkingDay: false,
    source: '',
  };
}
