/** The switches and numbers that no table holds, each with its clause. */
import type { ProfileSettings } from '@shared/domain/profile/profile';
import { SETTING_WORDS } from '@shared/domain/profile/profile-words';
import { useEditing } from './editing';
import { NumberField, SwitchField } from './Fields';
import { SectionHead } from './SectionHead';

const LARGEST = { coordinationRounds: 10, rectificationDays: 365, contactsRequired: 10 } as const;

export function SettingsSection() {
  const { settings } = useEditing().profile;
  return (
    <section className="stack">
      <SectionHead title="办理设置" source="逐项列在右边" />
      <table className="profile-table">
        <tbody>
          {(Object.keys(SETTING_WORDS) as (keyof ProfileSettings)[]).map((name) => (
            <tr key={name}>
              <th scope="row">{SETTING_WORDS[name].name}</th>
              <td>
                <Setting name={name} value={settings[name]} />
              </td>
              <td className="grey">{SETTING_WORDS[name].source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Setting({
  name,
  value,
}: {
  readonly name: keyof ProfileSettings;
  readonly value: boolean | number;
}) {
  const field = { path: `settings.${name}`, label: SETTING_WORDS[name].name };
  if (typeof value === 'boolean') return <SwitchField {...field} value={value} />;
  return <NumberField {...field} value={value} max={LARGEST[name as keyof typeof LARGEST]} />;
}
