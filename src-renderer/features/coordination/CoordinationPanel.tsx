/** 部门协调: the rounds by issue, what is missing before the government is asked, the sheet, and what was decided on it (S1 二1, S2 五). */
import {
  type DisputedIssue,
  disputedIssues,
  missingRounds,
} from '@shared/domain/coordination/coordination-rounds';
import { positionsSheets } from '@shared/domain/coordination/positions-sheets';
import type { LetterView } from '@shared/domain/correspondence/letters';
import { isWritable } from '@shared/domain/document/document-kind';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import type { Desk } from '@shared/domain/person/actor';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { AnsweredPaper } from '../../components/AnsweredPaper';
import { AnswerPaper } from '../../components/AnswerPaper';
import { FileChips } from '../../components/FileChips';
import { Panel } from '../../components/Panel';
import { StatusTag } from '../../components/StatusTag';
import { dayText } from '../../strings/amounts';
import { RoundDialog } from './RoundDialog';
import '../../components/case-rows.css';

const SHEET_WORDS = { answered: '市政府已决定', waiting: '等待市政府决定', answer: '作出决定' };

interface Props {
  readonly matter: MatterState;
  readonly part: AssignmentView;
  readonly required: number;
  /** Undefined for a reader. */
  readonly desk: Desk | undefined;
  /** The workflow lets this part log a round now. */
  readonly mayRecord: boolean;
}

export function CoordinationPanel({ matter, part, required, desk, mayRecord }: Props) {
  const { today } = useStatus();
  const [recording, setRecording] = useState(false);
  const [answering, setAnswering] = useState<LetterView>();
  const issues = disputedIssues(part);
  const sheets = positionsSheets(matter, part);
  const writes = desk === 'unit' && mayRecord;
  if (issues.length === 0 && sheets.length === 0 && !writes) return null;
  return (
    <Panel
      title="部门协调"
      extra={
        writes && (
          <Button type="link" size="small" onClick={() => setRecording(true)}>
            记协调
          </Button>
        )
      }
    >
      {issues.length + sheets.length === 0 ? (
        <p className="grey">部门意见不一致的，由牵头单位协调，逐轮记在这里。</p>
      ) : (
        <ul className="case-list">
          {issues.map((issue) => (
            <Issue key={issue.issue} issue={issue} />
          ))}
        </ul>
      )}
      {writes && issues.some(({ settled }) => !settled) && (
        <Government matter={matter} part={part} required={required} />
      )}
      {sheets.length > 0 && (
        <ul className="case-list case-item">
          {sheets.map(({ sheet, decision }) => (
            <AnsweredPaper
              key={sheet.letterId}
              today={today}
              heading="各方理据"
              paper={sheet}
              answer={decision}
              words={SHEET_WORDS}
              onAnswer={desk === 'office' ? () => setAnswering(sheet) : undefined}
            />
          ))}
        </ul>
      )}
      {recording && (
        <RoundDialog matter={matter} part={part} required={required} onClose={() => setRecording(false)} />
      )}
      {answering && (
        <AnswerPaper
          matter={matter}
          part={part}
          paper={answering}
          title="答复各方理据"
          label="市政府的决定"
          hint="写明由谁负责、怎么办、哪天前办结；有批示或会议纪要的作为附件。"
          onClose={() => setAnswering(undefined)}
        />
      )}
    </Panel>
  );
}

function Issue({ issue: { issue, rounds, disagreed, settled } }: { readonly issue: DisputedIssue }) {
  const { today } = useStatus();
  return (
    <li className="case-item">
      <strong>{issue}</strong>
      <StatusTag tone={settled ? 'good' : 'warning'}>
        {settled ? '已取得一致' : `${disagreed}轮没有取得一致`}
      </StatusTag>
      {rounds.map((round, index) => (
        <div key={round.coordinationId} className="case-round">
          <div className="grey">
            第{index + 1}轮　{dayText(round.on, today)}　{round.with.join('、')}
          </div>
          <div>{round.text}</div>
          <FileChips files={round.files} />
        </div>
      ))}
    </li>
  );
}

/** Before the rounds are done the way to the government is not offered; what is missing is said. */
function Government({ matter, part, required }: Pick<Props, 'matter' | 'part' | 'required'>) {
  const navigate = useNavigate();
  const compose = useAct('document.compose');
  const missing = missingRounds(part, required);
  if (missing > 0) return <p className="grey">再协调{missing}轮仍不一致的，可以列出各方理据报市政府决定。</p>;
  const kind = 'positions-statement';
  if (!isWritable(kind, { desk: 'unit', matterKind: matter.facts.kind, role: part.facts.role })) return null;
  const begin = async () => {
    const made = await compose.run({ kind, matterId: matter.id, assignmentId: part.id });
    if (made.ok) navigate(`/documents/${made.value.documentId}`);
  };
  return (
    <div className="row">
      <Button size="small" loading={compose.running} onClick={() => void begin()}>
        起草各方理据
      </Button>
      <span className="grey">生成正式稿后“随包发送”，报市政府决定。</span>
    </div>
  );
}
