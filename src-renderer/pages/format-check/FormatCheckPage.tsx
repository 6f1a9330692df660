/** 格式体检: hand over a document, read what departs from the standard, save a mended copy, print the report. */
import { FileSearchOutlined, LeftOutlined, PrinterOutlined, ToolOutlined } from '@ant-design/icons';
import { recordIdSchema } from '@shared/domain/identifiers';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PageHeader } from '../../components/PageHeader';
import { ProgressNote } from '../../components/ProgressNote';
import { ShowError } from '../../components/ShowError';
import { useFileDrop } from '../../components/use-file-drop';
import { DropPlace } from '../../features/format-check/DropPlace';
import { FindingList } from '../../features/format-check/FindingList';
import { PrintReport } from '../../features/format-check/PrintReport';
import { RepairDialog } from '../../features/format-check/RepairDialog';
import { ReportSummary } from '../../features/format-check/ReportSummary';
import { useFormatCheck } from '../../features/format-check/use-format-check';
import '../../features/format-check/format-check.css';

export function FormatCheckPage() {
  const [search] = useSearchParams();
  const asked = recordIdSchema.safeParse(search.get('document'));
  const state = useFormatCheck(asked.success ? asked.data : undefined);
  const { report, chosen, saved, checking, mending, error } = state;
  const [confirming, setConfirming] = useState(false);
  const drop = useFileDrop((source) => void state.take(source));
  const actions = report && (
    <>
      <Button
        icon={<FileSearchOutlined />}
        loading={checking}
        onClick={() => void state.take({ from: 'dialog' })}
      >
        检查另一份
      </Button>
      <Button
        icon={<PrinterOutlined />}
        disabled={report.findings.length === 0}
        onClick={() => window.print()}
      >
        打印体检单
      </Button>
      <Button
        type="primary"
        icon={<ToolOutlined />}
        disabled={chosen.size === 0}
        loading={mending}
        onClick={() => setConfirming(true)}
      >
        一键修复并另存
      </Button>
    </>
  );
  return (
    <>
      <PageHeader
        before={
          <Link to="/documents" aria-label="返回公文">
            <LeftOutlined />
          </Link>
        }
        title="格式体检"
        beside={<span className="grey">对照《党政机关公文格式》逐项检查，不改动原文件</span>}
        actions={actions}
      />
      <div className="page-body">
        <div className="stack">
          {error && <ShowError error={error} />}
          {checking && <ProgressNote text="正在读取和检查" />}
          {saved && (
            <Alert
              type="success"
              showIcon
              title={`已修复${saved.mended}处，另存为“${saved.name}”`}
              description={report && leftWords(report.findings.length)}
            />
          )}
          {report ? (
            <div {...drop.handlers} className={drop.over ? 'drop-line drop-line-over' : 'drop-line'}>
              <div className="format-check">
                <div className="format-check-side">
                  <ReportSummary
                    report={report}
                    busy={checking}
                    onFormat={(format) => void state.judgeAs(format)}
                  />
                </div>
                <FindingList report={report} chosen={chosen} onChoose={state.choose} />
              </div>
              <PrintReport report={report} />
            </div>
          ) : (
            <DropPlace running={checking} onSource={(source) => void state.take(source)} />
          )}
        </div>
      </div>
      {report && confirming && (
        <RepairDialog
          report={report}
          rules={[...chosen]}
          running={mending}
          onRepair={() => void state.mend().then((done) => done && setConfirming(false))}
          onClose={() => setConfirming(false)}
        />
      )}
    </>
  );
}

const leftWords = (left: number) =>
  left === 0 ? '修复稿再查一遍，全部符合。' : `下面是修复稿再查一遍的结果，还有${left}处需要人工处理。`;
