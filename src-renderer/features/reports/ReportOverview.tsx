/** 定期报告 over all matters: for one period who reported on time, late, or not at all; printed as it stands (S1 三1). */
import { PrinterOutlined } from '@ant-design/icons';
import { formatChineseDate } from '@shared/domain/calendar/local-date';
import { REPORT_STANDINGS, type ReportStanding } from '@shared/domain/report/periodic-report';
import { shortUnitName } from '@shared/domain/wording/reply-wording';
import type { ReportRow } from '@shared/ipc/calls/report-calls';
import type { CallArgument } from '@shared/ipc/contract';
import { Button, Segmented, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useNavigate } from 'react-router';
import { useCall } from '../../api/queries';
import { useStatus } from '../../app/desk';
import { Empty } from '../../components/Empty';
import { ShowError } from '../../components/ShowError';
import { StatusTag, type StatusTone } from '../../components/StatusTag';
import { type GridColumn, VirtualGrid } from '../../components/VirtualGrid';
import { shortDayText } from '../../strings/amounts';
import { REPORTING_WORDS } from '../../strings/matter-words';
import { REPORT_STANDING_WORDS } from '../../strings/report-words';
import '../../components/print.css';
import './reports.css';

const TONES: Readonly<Record<ReportStanding, StatusTone>> = {
  'in-time': 'good',
  late: 'warning',
  missing: 'bad',
  awaited: 'waiting',
};

type Period = NonNullable<CallArgument<'report.overview'>['period']>;
const keyOf = ({ dueOn, name }: Period) => `${dueOn} ${name}`;
const noRange = () => undefined;

export function ReportOverview() {
  const navigate = useNavigate();
  const { today, identity } = useStatus();
  const [period, setPeriod] = useState<Period>();
  const [standing, setStanding] = useState<ReportStanding>();
  const overview = useCall('report.overview', period ? { period } : {}, { keepPrevious: true });
  if (overview.error) return <ShowError error={overview.error} onRetry={() => void overview.refetch()} />;
  if (!overview.data) return <Skeleton active />;
  const { periods, chosen, rows, counts } = overview.data;
  if (!chosen) {
    return (
      <div className="report-page">
        <div className="report-empty">
          <Empty
            title="还没有要定期报告的事项"
            hint="登记督查事项时选定报告方式（年度重点工作按季、民生实事按月、长期办理按阶段），交办后各期期限自动列在这里。"
          />
        </div>
      </div>
    );
  }
  const shown = rows.filter((row) => standing === undefined || row.standing === standing);
  return (
    <div className="report-page">
      <div className="report-filters">
        <Select
          aria-label="报告期"
          className="report-period"
          showSearch={{ optionFilterProp: 'label' }}
          value={keyOf(chosen)}
          onChange={(key) => setPeriod(periods.find((known) => keyOf(known) === key))}
          options={periods.map((known) => ({
            value: keyOf(known),
            label: `${known.name}　${REPORTING_WORDS[known.reporting]}　已报 ${known.reported}/${known.asked}`,
          }))}
        />
        <Segmented
          aria-label="按报送情况查看"
          value={standing ?? 'all'}
          onChange={(value) => setStanding(REPORT_STANDINGS.find((known) => known === value))}
          options={[
            { value: 'all', label: `全部 ${rows.length}` },
            ...REPORT_STANDINGS.map((known) => ({
              value: known,
              label: `${REPORT_STANDING_WORDS[known]} ${counts[known]}`,
            })),
          ]}
        />
        <span className="grey">{formatChineseDate(chosen.dueOn)}前报送</span>
        <Button
          className="report-print"
          icon={<PrinterOutlined aria-hidden />}
          disabled={shown.length === 0}
          onClick={() => window.print()}
        >
          打印
        </Button>
      </div>
      {shown.length === 0 ? (
        <div className="report-empty">
          <Empty title="这一期没有这样的单位" hint="请换一种报送情况，或换一期。" />
        </div>
      ) : (
        <VirtualGrid
          name="reports"
          label="定期报告"
          columns={columnsOf(today)}
          total={shown.length}
          rowAt={(index) => shown[index]}
          onRange={noRange}
          onOpen={(row) => navigate(`/matters/${row.matterId}`)}
          resetKey={`${keyOf(chosen)} ${standing ?? ''}`}
        />
      )}
      <Printed rows={shown} title={`${chosen.name}报告情况`} unitName={identity.name} today={today} />
    </div>
  );
}

function columnsOf(today: Parameters<typeof shortDayText>[1]): GridColumn<ReportRow>[] {
  const ellipsis = (text: string, whole = text) => (
    <span className="grid-ellipsis" title={whole}>
      {text}
    </span>
  );
  return [
    {
      key: 'standing',
      title: '报送情况',
      width: 120,
      render: ({ standing }) => (
        <StatusTag tone={TONES[standing]}>{REPORT_STANDING_WORDS[standing]}</StatusTag>
      ),
    },
    {
      key: 'unit',
      title: '承办单位',
      width: 180,
      render: ({ unitName }) => ellipsis(shortUnitName(unitName), unitName),
    },
    { key: 'number', title: '编号', width: 110, render: ({ number }) => ellipsis(number) },
    { key: 'title', title: '事项', width: 320, grows: true, render: ({ title }) => ellipsis(title) },
    {
      key: 'reportedOn',
      title: '报送日期',
      width: 120,
      render: ({ reportedOn }) => (
        <span className="numbers">{reportedOn === undefined ? '' : shortDayText(reportedOn, today)}</span>
      ),
    },
  ];
}

function Printed({
  rows,
  title,
  unitName,
  today,
}: {
  readonly rows: readonly ReportRow[];
  readonly title: string;
  readonly unitName: string;
  readonly today: Parameters<typeof shortDayText>[1];
}) {
  return createPortal(
    <div className="print-register printed" aria-hidden="true">
      <h1>{title}</h1>
      <p>
        单位：{unitName}　打印日期：{formatChineseDate(today)}　共 {rows.length} 项
      </p>
      <table>
        <thead>
          <tr>
            {['序号', '承办单位', '编号', '事项', '期限', '报送日期', '报送情况'].map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.assignmentId}>
              <td>{index + 1}</td>
              <td>{row.unitName}</td>
              <td>{row.number}</td>
              <td>{row.title}</td>
              <td>{row.dueOn}</td>
              <td>{row.reportedOn ?? ''}</td>
              <td>{REPORT_STANDING_WORDS[row.standing]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  );
}
