/** What the rules of the matter ask of the office beside its acts: said until it is done, in the words of the clause. */
import type { OfficeDuty } from '@shared/domain/workflow/office-duties';
import { Panel } from '../../components/Panel';

const DUTY_WORDS: Readonly<Record<OfficeDuty, string>> = {
  'review-by-deputy-director': '答复初稿须经办公室分管主任审核。',
  'review-by-leaders': '涉及重大问题，还须请办公室主任和分管副市长审核把关。',
  'explain-missed-deadline': '未按期办结，承办单位须在政府会议上说明原因；会后请登记“会议说明”。',
};

export function OfficeDuties({ duties }: { readonly duties: readonly OfficeDuty[] }) {
  if (duties.length === 0) return null;
  return (
    <Panel title="按规定还须做到">
      <ul>
        {duties.map((duty) => (
          <li key={duty}>{DUTY_WORDS[duty]}</li>
        ))}
      </ul>
    </Panel>
  );
}
