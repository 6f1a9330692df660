/** 专题报告 (S0 三2): owed for points that are hot or overall issues until it is sent, then waiting, then answered. */
import type { PointId } from '@shared/domain/identifiers';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import type { Desk } from '@shared/domain/person/actor';
import { owesSpecialReport, type SpecialReport, specialReports } from '@shared/domain/report/special-report';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { AnsweredPaper } from '../../components/AnsweredPaper';
import { AnswerPaper } from '../../components/AnswerPaper';
import { Panel } from '../../components/Panel';
import { SPECIAL_REPORT_ID } from '../../components/place-ids';
import { StatusTag } from '../../components/StatusTag';
import { SpecialReportDialog } from './SpecialReportDialog';
import '../../components/case-rows.css';

const REPORT_WORDS = { answered: '已有答复', waiting: '等待市政府研究', answer: '作出答复' };

interface Props {
  readonly matter: MatterState;
  readonly part: AssignmentView;
  /** Points whose answer calls them hot, written or submitted. */
  readonly hot: readonly PointId[];
  /** Undefined for a reader. */
  readonly desk: Desk | undefined;
}

export function SpecialReportPanel({ matter, part, hot, desk }: Props) {
  const navigate = useNavigate();
  const compose = useAct('document.compose');
  const { today } = useStatus();
  const [sending, setSending] = useState(false);
  const [answering, setAnswering] = useState<SpecialReport['report']>();
  const sent = specialReports(matter, part);
  const owed = hot.filter((id) => owesSpecialReport(matter, part, id));
  if (sent.length === 0 && owed.length === 0) return null;
  const begin = async () => {
    const made = await compose.run({
      kind: 'special-report',
      matterId: matter.id,
      assignmentId: part.id,
    });
    if (made.ok) navigate(`/documents/${made.value.documentId}`);
  };
  return (
    <Panel title="专题报告">
      {owed.length > 0 && (
        <div className="case-item">
          <StatusTag tone="warning">还没有报送：第{numbersOf(matter, owed)}点是热点或全局问题</StatusTag>
          <span className="grey">应调查研究、找出症结，向市政府专题报告，由分管副市长牵头研究解决。</span>
          {desk === 'unit' && (
            <div className="row">
              <Button
                id={SPECIAL_REPORT_ID}
                size="small"
                loading={compose.running}
                onClick={() => void begin()}
              >
                起草专题报告
              </Button>
              <Button size="small" onClick={() => setSending(true)}>
                报送已有报告
              </Button>
            </div>
          )}
        </div>
      )}
      {sent.length > 0 && (
        <ul className={owed.length > 0 ? 'case-list case-item' : 'case-list'}>
          {sent.map(({ report, pointIds, answer }) => (
            <AnsweredPaper
              key={report.letterId}
              today={today}
              heading={`第${numbersOf(matter, pointIds)}点`}
              paper={report}
              answer={answer}
              words={REPORT_WORDS}
              onAnswer={desk === 'office' ? () => setAnswering(report) : undefined}
            >
              <div>{report.text === '' ? report.subject : report.text}</div>
            </AnsweredPaper>
          ))}
        </ul>
      )}
      {sending && (
        <SpecialReportDialog matter={matter} part={part} owed={owed} onClose={() => setSending(false)} />
      )}
      {answering && (
        <AnswerPaper
          matter={matter}
          part={part}
          paper={answering}
          title="答复专题报告"
          label="研究的意见"
          hint="写明分管副市长牵头研究的结果：怎么解决、由谁负责、哪天前办结。"
          onClose={() => setAnswering(undefined)}
        />
      )}
    </Panel>
  );
}

function numbersOf(matter: MatterState, ids: readonly PointId[]): string {
  return matter.facts.points
    .filter(({ id }) => ids.includes(id))
    .map(({ no }) => no)
    .join('、');
}
