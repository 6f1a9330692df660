/** 定期报告 of one part: each frozen period with its day and its report; the unit writes the next one, the office adds what lacks. */
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import type { Desk } from '@shared/domain/person/actor';
import { type PeriodView, periodsOf, standingOfReport } from '@shared/domain/report/periodic-report';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct, useCall } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { Dialog } from '../../components/Dialog';
import { DueTag } from '../../components/DueTag';
import { FileChips } from '../../components/FileChips';
import { HolidayImport } from '../../components/HolidayImport';
import { Panel } from '../../components/Panel';
import { SUBMIT_REPORT_ID } from '../../components/place-ids';
import { ReplyText } from '../../components/ReplyText';
import { StatusTag } from '../../components/StatusTag';
import { useSuccess } from '../../components/use-success';
import { dayText } from '../../strings/amounts';
import { REPORT_STANDING_WORDS } from '../../strings/report-words';
import { ReportEditor } from './ReportEditor';
import '../../components/case-rows.css';

interface Props {
  readonly matter: MatterState;
  readonly part: AssignmentView;
  /** Undefined for a reader. */
  readonly desk: Desk | undefined;
  /** The workflow lets this part report now. */
  readonly mayReport: boolean;
}

/** Those past and the next one; the rest of the year is a line. */
export function PeriodicPanel({ matter, part, desk, mayReport }: Props) {
  const [writing, setWriting] = useState(false);
  const [reading, setReading] = useState<PeriodView>();
  const periods = periodsOf(part, matter);
  if (matter.facts.supervision?.reporting === undefined || part.facts.role === 'co-handler') return null;
  const open = periods.find(({ report }) => report === undefined);
  const shown = periods.filter(({ report }) => report !== undefined).concat(open ? [open] : []);
  const later = periods.filter(({ report }) => report === undefined).slice(1);
  return (
    <Panel
      title="定期报告"
      extra={
        desk === 'unit' &&
        mayReport &&
        open && (
          <Button id={SUBMIT_REPORT_ID} size="small" onClick={() => setWriting(true)}>
            报送本期
          </Button>
        )
      }
    >
      <ul className="case-list">
        {shown.map((period) => (
          <Period key={period.due.startOn} period={period} onRead={() => setReading(period)} />
        ))}
      </ul>
      {later.length > 0 && <p className="grey">以后还有：{later.map(({ name }) => name).join('、')}</p>}
      {desk === 'office' && <Lacking matter={matter} part={part} />}
      {desk === 'unit' && part.reports.length > 0 && <Formal matter={matter} part={part} />}
      {writing && open && (
        <ReportEditor matter={matter} part={part} period={open} onClose={() => setWriting(false)} />
      )}
      {reading?.report && (
        <Dialog
          title={`${reading.name}进展`}
          okText="关闭"
          width={720}
          running={false}
          onOk={() => setReading(undefined)}
          onClose={() => setReading(undefined)}
        >
          {reading.report.sections
            .filter(({ text }) => text !== '')
            .map(({ heading, text }) => (
              <section key={heading}>
                <strong>{heading}</strong>
                <ReplyText text={text} />
              </section>
            ))}
          <FileChips files={reading.report.evidence} />
        </Dialog>
      )}
    </Panel>
  );
}

function Period({
  period: { name, due, report },
  onRead,
}: {
  readonly period: PeriodView;
  readonly onRead: () => void;
}) {
  const { today, warnDays } = useStatus();
  if (!report) {
    return (
      <li className="case-head">
        <span>
          {name}　{dayText(due.dueOn, today)}前
        </span>
        <DueTag dueOn={due.dueOn} today={today} warnDays={warnDays} />
      </li>
    );
  }
  const standing = standingOfReport(due.dueOn, report.on, today);
  return (
    <li className="case-head">
      <Button type="link" size="small" onClick={onRead}>
        {name}
      </Button>
      <StatusTag tone={standing === 'late' ? 'warning' : 'good'}>
        {dayText(report.on, today)} {REPORT_STANDING_WORDS[standing]}
      </StatusTag>
    </li>
  );
}

/** The same words as a formal document, for who asks for one. */
function Formal({ matter, part }: Pick<Props, 'matter' | 'part'>) {
  const navigate = useNavigate();
  const compose = useAct('document.compose');
  const begin = async () => {
    const made = await compose.run({ kind: 'periodic-report', matterId: matter.id, assignmentId: part.id });
    if (made.ok) navigate(`/documents/${made.value.documentId}`);
  };
  return (
    <Button size="small" loading={compose.running} onClick={() => void begin()}>
      生成进展情况报告
    </Button>
  );
}

/** Periods of a year whose holiday notice has come, or of the next year. */
function Lacking({ matter, part }: Pick<Props, 'matter' | 'part'>) {
  const { today } = useStatus();
  const lacking = useCall('report.to-add', { matterId: matter.id, assignmentId: part.id });
  const add = useAct('report.add-periods');
  const succeed = useSuccess();
  if (!lacking.data) return null;
  const { periods, missingYears } = lacking.data;
  const run = async () => {
    const outcome = await add.run({ matterId: matter.id, assignmentId: part.id });
    if (!outcome.ok) return;
    succeed({
      title: `已补上 ${outcome.value.added} 期`,
      next: '新的期限随下一次导出带给承办单位。',
      toExport: true,
    });
  };
  return (
    <>
      {missingYears.length > 0 && (
        <div className="case-item">
          <StatusTag tone="warning">缺少{missingYears.join('、')}年节假日安排</StatusTag>
          <span className="grey">要用到这一年的期限还没有算。通知公布后导入，再补上各期。</span>
          <HolidayImport onImported={() => void lacking.refetch()}>导入节假日安排</HolidayImport>
        </div>
      )}
      {periods.length > 0 && (
        <div className="case-item">
          <span>
            还可以补上：
            {periods.map(({ name, dueOn }) => `${name}（${dayText(dueOn, today)}前）`).join('、')}
          </span>
          <div>
            <Button size="small" loading={add.running} onClick={() => void run()}>
              补上期限
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
