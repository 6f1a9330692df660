/** Everything that keeps the rules from being put in force; each line leads to its field. */

import type { Profile } from '@shared/domain/profile/profile';
import { type ProfileSection, placeOfPath, sectionOfPath } from '@shared/domain/profile/profile-places';
import type { ProfileProblem } from '@shared/domain/profile/validate-profile';
import { Alert, Button } from 'antd';
import { idOf } from './Fields';

interface Props {
  readonly profile: Profile;
  readonly problems: readonly ProfileProblem[];
  readonly onSection: (section: ProfileSection) => void;
}

export function ProblemList({ profile, problems, onSection }: Props) {
  if (problems.length === 0) return null;
  const show = (path: string) => {
    onSection(sectionOfPath(path));
    // The section is drawn first.
    requestAnimationFrame(() => {
      const field = document.getElementById(idOf(path));
      field?.scrollIntoView({ block: 'center' });
      field?.querySelector<HTMLElement>('input, button')?.focus();
    });
  };
  return (
    <Alert
      type="error"
      showIcon
      title={`有 ${problems.length} 处矛盾或没有填好，改正后才能生效；已填的内容自动保存，可以以后再改`}
      description={
        <ul className="profile-problems">
          {problems.map(({ path, words }) => (
            <li key={`${path} ${words}`}>
              <Button type="link" size="small" onClick={() => show(path)}>
                {placeOfPath(path, profile)}
              </Button>
              {words}
            </li>
          ))}
        </ul>
      }
    />
  );
}
