/** Before a repair: what will be changed, that a copy is written, and what stays for a person. */
import type { FormatReport } from '@shared/ipc/calls/format-calls';
import { Dialog } from '../../components/Dialog';
import { groupFindings } from './group-findings';

interface Props {
  readonly report: FormatReport;
  readonly rules: readonly string[];
  readonly running: boolean;
  readonly onRepair: () => void;
  readonly onClose: () => void;
}

export function RepairDialog({ report, rules, running, onRepair, onClose }: Props) {
  const groups = groupFindings(report.findings)
    .flatMap((each) => each.groups)
    .filter((group) => rules.includes(group.rule));
  const mended = groups.reduce((sum, group) => sum + group.repairable, 0);
  const left = report.findings.length - mended;
  return (
    <Dialog
      title={`修复${mended}处并另存`}
      okText="选择位置并保存"
      running={running}
      onOk={onRepair}
      onClose={onClose}
      note={
        left === 0
          ? '修复稿另存为新文件，原文件不变。'
          : `修复稿另存为新文件，原文件不变；还有${left}处不在这次修复之内，保存后仍会列出。`
      }
    >
      <ul className="repair-list">
        {groups.map((group) => (
          <li key={group.rule}>
            <span>{group.name}</span>
            <span className="grey numbers">{group.repairable}处</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
