/** The state of one visit to 格式体检: the report shown, which rules are chosen for repair, and what runs. */
import type { RecordId } from '@shared/domain/identifiers';
import type { FormatReport } from '@shared/ipc/calls/format-calls';
import { useCallback, useEffect, useState } from 'react';
import type { FileSource } from '../../api/call';
import { useAct } from '../../api/queries';
import { repairableRules } from './group-findings';

/** `documentId`: a document of our own, checked as soon as the page opens. */
export function useFormatCheck(documentId: RecordId | undefined) {
  const [report, setReport] = useState<FormatReport>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [saved, setSaved] = useState<{ readonly name: string; readonly mended: number }>();
  const check = useAct('format.check-file', { quiet: true });
  const checkAs = useAct('format.check-as');
  const checkOwn = useAct('format.check-document', { quiet: true });
  const repair = useAct('format.repair');

  const show = useCallback((next: FormatReport) => {
    setReport(next);
    setChosen(new Set(repairableRules(next.findings)));
  }, []);
  const take = async (source: FileSource) => {
    checkOwn.reset();
    const outcome = await check.run(source);
    if (outcome.ok && !outcome.value) return;
    setSaved(undefined);
    // An old report under a new refusal would be taken for the refused file's.
    if (!outcome.ok || !outcome.value) {
      setReport(undefined);
      return;
    }
    show(outcome.value);
  };
  const judgeAs = async (format: FormatReport['format']) => {
    if (!report) return;
    const outcome = await checkAs.run({ reportId: report.reportId, format });
    if (outcome.ok) show(outcome.value);
  };
  /** False when the person cancelled or it failed. */
  const mend = async (): Promise<boolean> => {
    if (!report) return false;
    const outcome = await repair.run({ reportId: report.reportId, rules: [...chosen] });
    if (!outcome.ok || !outcome.value) return false;
    setSaved({ name: outcome.value.savedAs, mended: outcome.value.mended });
    show(outcome.value.report);
    return true;
  };
  const choose = (rule: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(rule);
    else next.delete(rule);
    setChosen(next);
  };
  const { run: runOwn } = checkOwn;
  useEffect(() => {
    if (documentId === undefined) return;
    void runOwn({ documentId }).then((outcome) => {
      if (outcome.ok) show(outcome.value);
    });
  }, [documentId, runOwn, show]);

  return {
    report,
    chosen,
    saved,
    take,
    judgeAs,
    mend,
    choose,
    error: check.error ?? checkOwn.error,
    checking: check.running || checkOwn.running || checkAs.running,
    mending: repair.running,
  };
}
