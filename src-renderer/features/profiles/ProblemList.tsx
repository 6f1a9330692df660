/** How much keeps the rules from being put in force, and at a click what and where: nothing on the page moves while one types. */
import { ExclamationCircleFilled } from '@ant-design/icons';
import type { Profile } from '@shared/domain/profile/profile';
import { placeOfPath } from '@shared/domain/profile/profile-places';
import type { ProfileProblem } from '@shared/domain/profile/validate-profile';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { idOf } from './Fields';

interface Props {
  readonly profile: Profile;
  readonly problems: readonly ProfileProblem[];
  /** Draws the section of a path, and within it the tab. */
  readonly onPlace: (path: string) => void;
}

export function ProblemsButton({ profile, problems, onPlace }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  if (problems.length === 0) return null;
  const show = (path: string) => {
    setIsOpen(false);
    onPlace(path);
    // The section is drawn first, then its tab.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const field = document.getElementById(idOf(path));
        field?.scrollIntoView({ block: 'center' });
        field?.querySelector<HTMLElement>('input, button')?.focus();
      }),
    );
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={isOpen}
      onOpenChange={setIsOpen}
      title="改正后才能生效；已填的内容自动保存，可以以后再改"
      content={<ProblemList profile={profile} problems={problems} onShow={show} />}
    >
      <Button danger icon={<ExclamationCircleFilled aria-hidden />} aria-expanded={isOpen}>
        {problems.length} 处要改正
      </Button>
    </Popover>
  );
}

/** Each line leads to its field. */
export function ProblemList({
  profile,
  problems,
  onShow,
}: Pick<Props, 'profile' | 'problems'> & { readonly onShow: (path: string) => void }) {
  return (
    <ul className="profile-problems">
      {problems.map(({ path, words }) => (
        <li key={`${path} ${words}`}>
          <Button type="link" size="small" onClick={() => onShow(path)}>
            {placeOfPath(path, profile)}
          </Button>
          {words}
        </li>
      ))}
    </ul>
  );
}
