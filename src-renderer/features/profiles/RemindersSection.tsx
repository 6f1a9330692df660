/** 临期: how many days before a due date its colour changes, in general, by purpose and by kind; and the shares of the backward plan. */
import { PLAN_STAGES } from '@shared/domain/deadline/backward-plan';
import { MATTER_KINDS } from '@shared/domain/matter/matter-kind';
import { DEADLINE_PURPOSES } from '@shared/domain/profile/deadline-purpose';
import { DEADLINE_PURPOSE_WORDS, FIELD_WORDS } from '@shared/domain/profile/profile-words';
import { MATTER_KIND_WORDS } from '@shared/domain/wording/matter-wording';
import { Labelled } from '../../components/Labelled';
import { useEditing } from './editing';
import { NumberField } from './Fields';
import { SectionHead } from './SectionHead';

export function RemindersSection() {
  const { profile } = useEditing();
  const { warnDays, backwardPlan, kinds } = profile;
  return (
    <section className="stack">
      <SectionHead title="提前几天转为临期" source="阳江 四5 双向提示预警；空着的按左边一格" />
      <div className="field-grid">
        <Labelled label="通用">
          <NumberField
            path="warnDays.general"
            label="通用临期天数"
            value={warnDays.general}
            max={365}
            unit="天"
          />
        </Labelled>
      </div>
      <div className="profile-scroll">
        <table className="profile-table">
          <thead>
            <tr>
              <th>期限</th>
              <th>各类事项</th>
              {MATTER_KINDS.map((kind) => (
                <th key={kind}>{MATTER_KIND_WORDS[kind]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {DEADLINE_PURPOSES.map((purpose) => (
              <tr key={purpose}>
                <th scope="row">{DEADLINE_PURPOSE_WORDS[purpose]}</th>
                <td>
                  <NumberField
                    path={`warnDays.byPurpose.${purpose}`}
                    label={`${DEADLINE_PURPOSE_WORDS[purpose]}临期天数`}
                    value={warnDays.byPurpose[purpose]}
                    inherited={warnDays.general}
                    max={365}
                    optional
                  />
                </td>
                {MATTER_KINDS.map((kind) => (
                  <td key={kind}>
                    {(kinds[kind].deadlines[purpose] !== undefined ||
                      kinds[kind].warnDays[purpose] !== undefined) && (
                      <NumberField
                        path={`kinds.${kind}.warnDays.${purpose}`}
                        label={`${MATTER_KIND_WORDS[kind]}的${DEADLINE_PURPOSE_WORDS[purpose]}临期天数`}
                        value={kinds[kind].warnDays[purpose]}
                        inherited={warnDays.byPurpose[purpose] ?? warnDays.general}
                        max={365}
                        optional
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SectionHead
        title="倒排计划"
        source="皋政发〔2022〕20号 二2；各环节占全部工作日的千分之几"
        paths={['backwardPlan']}
      />
      <div className="field-grid">
        {PLAN_STAGES.map((stage) => (
          <Labelled key={stage} label={FIELD_WORDS[stage] ?? stage}>
            <NumberField
              path={`backwardPlan.${stage}`}
              label={`倒排计划${FIELD_WORDS[stage] ?? stage}`}
              value={backwardPlan[stage]}
              max={1000}
              unit="‰"
            />
          </Labelled>
        ))}
      </div>
    </section>
  );
}
