/** 报送本期进展 under the prescribed headings (S1 三1): autosaved, and beside each text what was said for the period before. */
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { isOnlyMeetings } from '@shared/domain/reply/only-meetings';
import type { PeriodicReport, PeriodView } from '@shared/domain/report/periodic-report';
import { Alert, Skeleton } from 'antd';
import { useReportDraft } from '../../api/use-report-draft';
import { useStatus } from '../../app/desk';
import { Dialog } from '../../components/Dialog';
import { FilesField } from '../../components/FilesField';
import { LongTextField } from '../../components/LongTextField';
import { SaveStatus } from '../../components/SaveStatus';
import { ShowError } from '../../components/ShowError';
import { StaleDraft } from '../../components/StaleDraft';
import { useDialogAct } from '../../components/use-dialog-act';
import { dayText } from '../../strings/amounts';
import './reports.css';

export function ReportEditor({
  matter,
  part,
  period: { due, name },
  onClose,
}: {
  readonly matter: MatterState;
  readonly part: AssignmentView;
  readonly period: PeriodView;
  readonly onClose: () => void;
}) {
  const { today } = useStatus();
  const draft = useReportDraft(matter.id, part.id, due.startOn);
  const send = useDialogAct('report.submit', onClose);
  const { content, change, flush } = draft;
  const last = part.reports.at(-1);
  const written = content?.sections.some(({ text }) => text.trim() !== '') ?? false;
  const progress = content?.sections.at(-1)?.text ?? '';
  const submit = async () => {
    if (!content || !(await flush())) return;
    await send.submit(
      {
        matterId: matter.id,
        assignmentId: part.id,
        startOn: due.startOn,
        sections: content.sections,
        evidence: content.evidence,
      },
      {
        title: `${name}进展已报送`,
        next: '随下一次导出报办公室。需要正式行文的，在“定期报告”里生成进展情况报告。',
        toExport: true,
      },
    );
  };
  const close = () => {
    void flush();
    onClose();
  };
  const write = (index: number, text: string) =>
    change((before) => ({
      ...before,
      sections: before.sections.map((section, at) => (at === index ? { ...section, text } : section)),
    }));
  return (
    <Dialog
      title={`报送${name}进展（${dayText(due.dueOn, today)}前）`}
      okText="报送"
      width={960}
      autosaved
      ready={written}
      running={send.running}
      note="报送后不能撤回，每期报一次；没写完可以先关闭，已写的自动保存。"
      onOk={() => void submit()}
      onClose={close}
    >
      {draft.loadError && <ShowError error={draft.loadError} onRetry={() => void draft.reload()} />}
      {!content && !draft.loadError && <Skeleton active paragraph={{ rows: 8 }} />}
      {draft.saving.phase === 'stale' && content && (
        <StaleDraft
          mine={content.sections.map(({ heading, text }) => `${heading}\n${text}`).join('\n\n')}
          onReload={draft.reload}
        />
      )}
      {content && (
        <>
          <div className="report-bar">
            <span className="grey">{last ? `右边是上一期（${last.period.name}）的内容` : '这是第一期'}</span>
            <SaveStatus saving={draft.saving} />
          </div>
          {content.sections.map(({ heading, text }, index) => (
            <div key={heading} className="report-section">
              <LongTextField
                id={`report-${index}`}
                label={heading}
                rows={[2, 10]}
                maxLength={20_000}
                value={text}
                onChange={(next) => write(index, next)}
                onBlur={() => void flush()}
              />
              <Before report={last} heading={heading} />
            </div>
          ))}
          {isOnlyMeetings(progress) && (
            <Alert
              type="warning"
              showIcon
              title="进展里只写了开会发文，不能作为落实的证明。请补充实际成效。"
            />
          )}
          <FilesField
            label="佐证材料"
            files={content.evidence}
            onChange={(evidence) => change((before) => ({ ...before, evidence }))}
            adds="添加佐证"
          />
        </>
      )}
    </Dialog>
  );
}

function Before({
  report,
  heading,
}: {
  readonly report: PeriodicReport | undefined;
  readonly heading: string;
}) {
  if (!report) return null;
  const text = report.sections.find((section) => section.heading === heading)?.text ?? '';
  return <div className="report-before">{text === '' ? '上一期没有写' : text}</div>;
}
