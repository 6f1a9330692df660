/** Which rule counts for what, kind by kind: an empty place keeps no clock. */
import { MATTER_KINDS } from '@shared/domain/matter/matter-kind';
import { DEADLINE_PURPOSES } from '@shared/domain/profile/deadline-purpose';
import { DEADLINE_PURPOSE_WORDS } from '@shared/domain/profile/profile-words';
import { MATTER_KIND_WORDS } from '@shared/domain/wording/matter-wording';
import { useEditing } from './editing';
import { ChoiceField } from './Fields';
import { ruleWords, shortRuleWords } from './RulesSection';
import { SectionHead } from './SectionHead';

export function KindsSection() {
  const { profile } = useEditing();
  const words = ruleWords(profile.rules);
  const short = shortRuleWords(profile.rules);
  return (
    <section className="stack">
      <SectionHead title="各类事项用哪条规则" source="各条规则自己的依据；空着的没有这一期限" />
      <div className="profile-scroll">
        <table className="profile-table">
          <thead>
            <tr>
              <th>期限</th>
              {MATTER_KINDS.map((kind) => (
                <th key={kind}>{MATTER_KIND_WORDS[kind]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {DEADLINE_PURPOSES.map((purpose) => (
              <tr key={purpose}>
                <th scope="row">{DEADLINE_PURPOSE_WORDS[purpose]}</th>
                {MATTER_KINDS.map((kind) => (
                  <td key={kind}>
                    <ChoiceField
                      path={`kinds.${kind}.deadlines.${purpose}`}
                      label={`${MATTER_KIND_WORDS[kind]}的${DEADLINE_PURPOSE_WORDS[purpose]}`}
                      value={profile.kinds[kind].deadlines[purpose]}
                      words={words}
                      optional
                      compact
                      short={(ruleId) => short[ruleId] ?? '—'}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
