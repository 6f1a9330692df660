/** 沟通与进展: contacts, progress and opinions of the assignments, newest first. */
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { isOnlyMeetings } from '@shared/domain/reply/only-meetings';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useStatus } from '../../app/desk';
import { FileChips } from '../../components/FileChips';
import { Panel } from '../../components/Panel';
import { RECORD_CONTACT_ID, RECORD_RESEARCH_ID } from '../../components/place-ids';
import { StatusTag } from '../../components/StatusTag';
import { dayText } from '../../strings/amounts';
import { CONTACT_LEVEL_WORDS, CONTACT_STAGE_WORDS, researchWords } from '../../strings/reply-words';
import './progress-board.css';

interface RecordItem {
  readonly key: string;
  readonly at: number;
  readonly head: ReactNode;
  readonly text: string;
  readonly extra?: ReactNode;
}

export function RecordsPanel({
  matter,
  assignments,
  contactsLeft = 0,
  researchLeft = false,
  onProgress,
  onContact,
  onResearch,
}: {
  readonly matter: MatterState;
  readonly assignments: readonly AssignmentView[];
  /** Talks that the matter's profile still asks for (S4 六). */
  readonly contactsLeft?: number;
  /** Field research before handling is asked for and not recorded (S0 二2). */
  readonly researchLeft?: boolean;
  /** Absent where this desk may not record. */
  readonly onProgress?: (() => void) | undefined;
  readonly onContact?: (() => void) | undefined;
  readonly onResearch?: (() => void) | undefined;
}) {
  const { today } = useStatus();
  const items = assignments
    .flatMap((assignment) => itemsOf(matter, assignment, assignments.length > 1, today))
    .sort((left, right) => right.at - left.at);
  return (
    <Panel title="沟通与进展">
      {(onResearch || onContact || onProgress) && (
        <div className="row records-acts">
          {onContact && (
            <Button id={RECORD_CONTACT_ID} size="small" onClick={onContact}>
              记沟通
            </Button>
          )}
          {onProgress && (
            <Button size="small" onClick={onProgress}>
              记进展
            </Button>
          )}
          {onResearch && (
            <Button id={RECORD_RESEARCH_ID} size="small" onClick={onResearch}>
              记调研
            </Button>
          )}
        </div>
      )}
      {(contactsLeft > 0 || researchLeft) && (
        <div className="records-owed">
          {contactsLeft > 0 && <StatusTag tone="warning">与提出人沟通还差 {contactsLeft} 次</StatusTag>}
          {researchLeft && <StatusTag tone="warning">还没有办理前走访调研</StatusTag>}
        </div>
      )}
      {items.length === 0 ? (
        <p className="grey">还没有记录。</p>
      ) : (
        <ul className="record-list">
          {items.map((item) => (
            <li key={item.key}>
              <div className="record-head">{item.head}</div>
              <div className="record-text">{item.text}</div>
              {item.extra}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function itemsOf(
  matter: MatterState,
  assignment: AssignmentView,
  named: boolean,
  today: Parameters<typeof dayText>[1],
): RecordItem[] {
  const unit = named ? `${assignment.facts.unit.name}　` : '';
  const numberOf = (pointId: string | undefined) => {
    const no = matter.facts.points.find((point) => point.id === pointId)?.no;
    return no === undefined ? '' : `第${no}点`;
  };
  return [
    ...assignment.progress.map((entry) => ({
      key: entry.entryId,
      at: entry.stamp.at,
      head: `${dayText(entry.on, today)}　${unit}${entry.research ? researchWords(entry.research) : `进展${numberOf(entry.pointId)}`}`,
      text: entry.text,
      extra: (
        <div className="stack-small">
          {!entry.research && isOnlyMeetings(entry.text) && (
            <StatusTag tone="warning">只写了开会发文</StatusTag>
          )}
          <FileChips files={entry.evidence} />
        </div>
      ),
    })),
    ...assignment.contacts.map((entry) => ({
      key: entry.entryId,
      at: entry.stamp.at,
      head: `${dayText(entry.on, today)}　${unit}${CONTACT_STAGE_WORDS[entry.stage]}沟通　${entry.way}`,
      text: `${entry.by}${entry.level ? `（${CONTACT_LEVEL_WORDS[entry.level]}）` : ''}与${entry.with}：${entry.outcome}`,
    })),
    ...assignment.opinions.map((entry) => ({
      key: entry.opinionId,
      at: entry.stamp.at,
      head: `${dayText(entry.on, today)}　${assignment.facts.unit.name}会办意见`,
      text: entry.text,
      extra: <FileChips files={entry.files} />,
    })),
  ];
}
