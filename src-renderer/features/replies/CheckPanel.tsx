/** 答复体检 while writing: every finding in words, and a click leads to the field that repairs it. */
import { type Finding, keyOfFinding } from '@shared/domain/reply/finding';
import { Button } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/Panel';
import { StatusTag } from '../../components/StatusTag';
import { findingSentence } from '../../strings/reply-words';
import './check-panel.css';

const SHOWN_AT_FIRST = 5;

export function CheckPanel({
  findings,
  onGoTo,
}: {
  readonly findings: readonly Finding[];
  readonly onGoTo: (finding: Finding) => void;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, SHOWN_AT_FIRST);
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  return (
    <Panel
      title="答复体检"
      extra={
        findings.length > SHOWN_AT_FIRST && (
          <Button type="link" size="small" onClick={() => setAll(!all)}>
            {all ? '收起' : `全部 ${findings.length}`}
          </Button>
        )
      }
    >
      {findings.length === 0 ? (
        <StatusTag tone="good">没有发现问题，可以报送</StatusTag>
      ) : (
        <ul className="check-list">
          {shown.map((finding) => (
            <li key={keyOfFinding(finding)}>
              <button type="button" className="check-finding" onClick={() => onGoTo(finding)}>
                <StatusTag tone={finding.severity === 'error' ? 'bad' : 'warning'}>
                  <span className="check-words">{findingSentence(finding)}</span>
                </StatusTag>
              </button>
            </li>
          ))}
        </ul>
      )}
      {errors > 0 && <p className="check-note">{errors} 项必须补齐才能报送审核。</p>}
    </Panel>
  );
}
