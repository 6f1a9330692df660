/** 草稿: what was written here and not sent since, by whom and how long ago; each opens where it is written. */
import type { StepCode } from '@shared/domain/matter/next-step';
import type { UnsentDraft } from '@shared/ipc/calls/desk-calls';
import { Link } from 'react-router';
import { Panel } from '../../components/Panel';
import { walkRows } from '../../components/walk-rows';
import { agoText } from '../../strings/amounts';
import { matterLabel } from '../../strings/matter-words';
import { DRAFT_KIND_WORDS } from '../../strings/today-words';
import './today.css';

const STEP_OF_DRAFT: Readonly<Record<UnsentDraft['kind'], StepCode>> = {
  reply: 'write-reply',
  plan: 'submit-plan',
  opinion: 'write-opinion',
};

export function DraftsPanel({
  drafts,
  now,
}: {
  readonly drafts: readonly UnsentDraft[];
  readonly now: number;
}) {
  if (drafts.length === 0) return null;
  return (
    <Panel title="草稿（还没有报送）" flush extra={<span className="grey">{drafts.length} 份</span>}>
      <ul onKeyDown={walkRows}>
        {drafts.map((draft) => (
          <li key={`${draft.assignmentId}${draft.kind}`} className="side-row draft">
            <Link
              to={`/matters/${draft.matterId}?step=${STEP_OF_DRAFT[draft.kind]}&assignment=${draft.assignmentId}`}
              className="side-row-main side-row-promise"
              title={draft.title}
              data-row
            >
              {DRAFT_KIND_WORDS[draft.kind]} · {matterLabel(draft.matterKind, draft.number)} {draft.title}
            </Link>
            <span className="draft-when grey">
              {draft.savedBy} {agoText(draft.savedAt, now)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
