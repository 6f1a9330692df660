/** The rules section by section; each tab says how many things in it are wrong. Without `change` it is only read. */
import { PROFILE_SECTIONS, type ProfileSection, sectionOfPath } from '@shared/domain/profile/profile-places';
import { Badge, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { AppraisalSection } from './AppraisalSection';
import { BasisSection } from './BasisSection';
import { ConsequencesSection } from './ConsequencesSection';
import { type Editing, EditingProvider } from './editing';
import { GradesSection } from './GradesSection';
import { KindsSection } from './KindsSection';
import './profiles.css';
import { RemindersSection } from './RemindersSection';
import { ResultsSection } from './ResultsSection';
import { RulesSection } from './RulesSection';
import { SettingsSection } from './SettingsSection';
import { StagesSection } from './StagesSection';
import { TalksSection } from './TalksSection';

const SECTIONS: Readonly<Record<ProfileSection, readonly [string, ReactNode]>> = {
  basis: ['名称和依据', <BasisSection key="basis" />],
  rules: ['期限规则', <RulesSection key="rules" />],
  kinds: ['各类事项', <KindsSection key="kinds" />],
  stages: ['环节', <StagesSection key="stages" />],
  reminders: ['临期提醒', <RemindersSection key="reminders" />],
  results: ['办理结果', <ResultsSection key="results" />],
  grades: ['分级和三单', <GradesSection key="grades" />],
  talks: ['约谈', <TalksSection key="talks" />],
  consequences: ['追责阶梯', <ConsequencesSection key="consequences" />],
  appraisal: ['考评和比率', <AppraisalSection key="appraisal" />],
  settings: ['办理设置', <SettingsSection key="settings" />],
};

interface Props extends Editing {
  readonly section: ProfileSection;
  readonly onSection: (section: ProfileSection) => void;
}

export function ProfileForm({ section, onSection, ...editing }: Props) {
  const { problems } = editing;
  return (
    <EditingProvider {...editing}>
      <Tabs
        className="profile-tabs"
        activeKey={section}
        destroyOnHidden
        onChange={(key) => onSection(PROFILE_SECTIONS.find((one) => one === key) ?? 'basis')}
        items={PROFILE_SECTIONS.map((one) => {
          const count = problems.filter(({ path }) => sectionOfPath(path) === one).length;
          const [name, children] = SECTIONS[one];
          return {
            key: one,
            label: (
              <span className="profile-tab">
                {name}
                {count > 0 && <Badge count={count} title={`${count} 处要改正`} />}
              </span>
            ),
            children,
          };
        })}
      />
    </EditingProvider>
  );
}
