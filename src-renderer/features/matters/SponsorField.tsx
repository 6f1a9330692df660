/** 领办领导: proposed from the grade by the rules in force, and written over where somebody else leads (S4 二, 三). */
import type { Grade } from '@shared/domain/matter/matter';
import { SPONSOR_WORDS } from '@shared/domain/profile/profile-words';
import { Button, Input } from 'antd';
import { useCall } from '../../api/queries';
import { Labelled } from '../../components/Labelled';
import { GRADE_LEADER_WORDS } from '../../strings/matter-words';

export function SponsorField({
  grade,
  value,
  problem,
  onChange,
}: {
  readonly grade: Grade | undefined;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const profiles = useCall('profile.list', {});
  const inForce = profiles.data?.find((profile) => profile.inForce);
  const profile = useCall(
    'profile.get',
    { id: inForce?.id ?? '', version: inForce?.version ?? 1 },
    { enabled: inForce !== undefined },
  );
  const rule = profile.data?.grades.rules.find((one) => one.grade === grade);
  const proposed = rule && SPONSOR_WORDS[rule.sponsor];
  const hint = rule ? `${rule.name}：${rule.criterion}` : grade && GRADE_LEADER_WORDS[grade];
  return (
    <Labelled label="领办领导" htmlFor="entry-sponsor" problem={problem} {...(hint ? { hint } : {})}>
      <div className="row">
        <Input
          id="entry-sponsor"
          maxLength={50}
          placeholder={proposed ? `按等级为${proposed}，填姓名和职务` : '姓名和职务'}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        {proposed !== undefined && value.trim() === '' && (
          <Button onClick={() => onChange(proposed)}>填“{proposed}”</Button>
        )}
      </div>
    </Labelled>
  );
}
