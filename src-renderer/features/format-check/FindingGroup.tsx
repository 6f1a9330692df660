/** One rule that a document departs from: what is checked by which clause, and each place with found and wanted. */
import { ArrowRightOutlined } from '@ant-design/icons';
import type { FormatFinding } from '@shared/ipc/calls/format-calls';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { placeWords, type RuleGroup } from './group-findings';

interface Props {
  readonly group: RuleGroup;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

/** More are folded: a long document may be wrong in every paragraph in the same way. */
const SHOWN = 4;

export function FindingGroup({ group, chosen, onChoose }: Props) {
  const [open, setOpen] = useState(false);
  const { findings, repairable, name, clause } = group;
  const shown = open ? findings : findings.slice(0, SHOWN);
  const titleId = `format-rule-${group.rule}`;
  return (
    <article className="departure-group" aria-labelledby={titleId}>
      <header className="departure-head">
        {repairable > 0 ? (
          <Checkbox checked={chosen} onChange={(event) => onChoose(event.target.checked)}>
            <span className="departure-name" id={titleId}>
              {name}
            </span>
          </Checkbox>
        ) : (
          <span className="departure-name departure-name-alone" id={titleId}>
            {name}
          </span>
        )}
        <span className="departure-clause">{clause}</span>
        <span className="departure-mend">{mendWords(group)}</span>
      </header>
      <ul className="departure-places">
        {shown.map((finding) => (
          <FindingPlace key={finding.id} finding={finding} />
        ))}
      </ul>
      {findings.length > SHOWN && (
        <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '收起' : `还有${findings.length - SHOWN}处`}
        </Button>
      )}
    </article>
  );
}

function mendWords({ repairable, findings }: RuleGroup): string {
  if (repairable === 0) return '需人工处理';
  return repairable === findings.length ? '可一键修复' : `${repairable}处可一键修复`;
}

function FindingPlace({ finding }: { readonly finding: FormatFinding }) {
  const { excerpt, found, wanted, advice, repairable } = finding;
  return (
    <li className="departure-place">
      <div className="departure-where">
        <span>{placeWords(finding)}</span>
        {excerpt !== '' && <span className="grey">“{excerpt}”</span>}
      </div>
      <div className="departure-change">
        <span className="departure-found">{found}</span>
        <ArrowRightOutlined aria-label="应为" />
        <span className="departure-wanted">{wanted}</span>
        {!repairable && advice !== '' && <span className="departure-advice">{advice}</span>}
      </div>
    </li>
  );
}
