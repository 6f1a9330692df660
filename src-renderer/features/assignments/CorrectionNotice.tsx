/** 已更正: what the office put right in an assignment, the old beside the new, so that nobody works on by what no longer stands. */
import {
  type AssignmentChange,
  type CorrectionView,
  correctionsOf,
} from '@shared/domain/assignment/correct-assignment';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { useStatus } from '../../app/desk';
import { Panel } from '../../components/Panel';
import { StatusTag } from '../../components/StatusTag';
import { instantText } from '../../strings/amounts';
import { duePurposeWord } from '../../strings/assignment-words';

export function CorrectionNotice({
  matter,
  assignment,
}: {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
}) {
  const { today } = useStatus();
  const corrections = correctionsOf(assignment);
  if (corrections.length === 0) return null;
  return (
    <Panel title="交办已更正" extra={<StatusTag tone="warning">已更正 {corrections.length} 次</StatusTag>}>
      <ul className="record-list">
        {corrections.map((correction) => (
          <li key={correction.at}>
            <div className="record-head">
              {instantText(correction.at, today)}　{correction.actor}　{correction.reason}
            </div>
            {linesOf(matter, assignment, correction).map((line) => (
              <div key={line} className="record-text">
                {line}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function linesOf(
  matter: MatterState,
  { facts }: AssignmentView,
  { changes }: CorrectionView,
): readonly string[] {
  return changes.flatMap(({ field, before, after }) => {
    if (field === 'clocks') {
      return (after.clocks ?? []).flatMap(({ purpose, due }) => {
        const old = before.clocks?.find((clock) => clock.purpose === purpose)?.due.dueOn;
        return old === due.dueOn
          ? []
          : [`${duePurposeWord(purpose, facts.role)}：原 ${old ?? '无'}，现 ${due.dueOn}`];
      });
    }
    return [
      `${FIELD_WORDS[field]}：原 ${valueText(matter, field, before)}；现 ${valueText(matter, field, after)}`,
    ];
  });
}

const FIELD_WORDS = { pointIds: '承办要点', requirement: '办理要求', officeContact: '办公室联系人' } as const;

function valueText(matter: MatterState, field: keyof typeof FIELD_WORDS, change: AssignmentChange): string {
  switch (field) {
    case 'pointIds':
      return change.pointIds === undefined
        ? '全部要点'
        : `第${matter.facts.points
            .filter(({ id }) => change.pointIds?.includes(id))
            .map(({ no }) => no)
            .join('、')}点`;
    case 'requirement':
      return change.requirement === undefined || change.requirement === '' ? '无' : `“${change.requirement}”`;
    case 'officeContact':
      return change.officeContact ? `${change.officeContact.name} ${change.officeContact.phone}` : '无';
  }
}
