/** Everything that a document departs from, by weight; what can be mended carries a box. */
import type { FormatReport } from '@shared/ipc/calls/format-calls';
import { Panel } from '../../components/Panel';
import { SEVERITY_WORDS } from '../../strings/format-words';
import { FindingGroup } from './FindingGroup';
import { groupFindings } from './group-findings';

interface Props {
  readonly report: FormatReport;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (rule: string, chosen: boolean) => void;
}

export function FindingList({ report, chosen, onChoose }: Props) {
  return (
    <div className="stack">
      {groupFindings(report.findings).map(({ severity, groups, count }) => (
        <Panel
          key={severity}
          flush
          label={SEVERITY_WORDS[severity].title}
          title={
            <span className={`departure-severity departure-severity-${severity}`}>
              <span className="departure-shape" aria-hidden="true" />
              {SEVERITY_WORDS[severity].title}
              <span className="numbers">{count}处</span>
            </span>
          }
          extra={<span className="grey">{SEVERITY_WORDS[severity].hint}</span>}
        >
          {groups.map((group) => (
            <FindingGroup
              key={group.rule}
              group={group}
              chosen={chosen.has(group.rule)}
              onChoose={(value) => onChoose(group.rule, value)}
            />
          ))}
        </Panel>
      ))}
    </div>
  );
}
