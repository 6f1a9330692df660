/** The report in short: which file, taken for which format, what was recognised in it, and how much departs. */
import { CheckCircleFilled } from '@ant-design/icons';
import { ELEMENT_WORDS } from '@shared/format-check/elements';
import { SEVERITIES } from '@shared/format-check/finding';
import { CHECKED_FORMATS, type FormatReport } from '@shared/ipc/calls/format-calls';
import { Select } from 'antd';
import { Panel } from '../../components/Panel';
import { FORMAT_WORDS, SEVERITY_WORDS } from '../../strings/format-words';

interface Props {
  readonly report: FormatReport;
  readonly busy: boolean;
  readonly onFormat: (format: FormatReport['format']) => void;
}

export function ReportSummary({ report, busy, onFormat }: Props) {
  const { findings, elements, fileName, format, rules } = report;
  const count = (severity: (typeof SEVERITIES)[number]) =>
    findings.filter((finding) => finding.severity === severity).length;
  return (
    <Panel title="体检结果">
      <div className="stack">
        <p className="report-file" title={fileName}>
          {fileName}
        </p>
        {findings.length === 0 ? (
          <p className="report-clean">
            <CheckCircleFilled aria-hidden /> {rules}项检查全部符合
          </p>
        ) : (
          <dl className="report-counts">
            {SEVERITIES.map((severity) => (
              <div key={severity} className={`departure-severity-${severity}`}>
                <dt>{SEVERITY_WORDS[severity].title}</dt>
                <dd className="numbers">{count(severity)}</dd>
              </div>
            ))}
          </dl>
        )}
        <div className="report-format">
          <span className="grey" id="report-format">
            按这种格式检查
          </span>
          <Select
            value={format}
            aria-labelledby="report-format"
            disabled={busy}
            onChange={onFormat}
            options={CHECKED_FORMATS.map((value) => ({ value, label: FORMAT_WORDS[value] }))}
          />
        </div>
        <div>
          <span className="grey">认出的要素</span>
          <p className="report-elements">
            {elements.length === 0
              ? '没有认出公文要素'
              : elements.map((kind) => ELEMENT_WORDS[kind]).join('、')}
          </p>
        </div>
        <p className="grey report-note">
          检查文件里写明的格式。页面上的实际位置随字体和软件略有出入，请以打印件为准。
        </p>
      </div>
    </Panel>
  );
}
