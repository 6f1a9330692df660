/** What the check of the text found, below the text: a click leads there, and what has one right answer is repaired at once. */
import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useState } from 'react';
import { findingWords, shownText } from '../../strings/text-finding-words';
import './text-check.css';
import { goToFinding, type PlacedFinding, repairFindings } from './text-findings';

interface Props {
  readonly view: EditorView | undefined;
  readonly findings: readonly PlacedFinding[];
}

const SHOWN_AT_FIRST = 20;

export function FindingList({ view, findings }: Props) {
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  if (findings.length === 0) return null;
  const safe = findings.filter((finding) => finding.safe);
  const run = (command: Command, focus = true) => {
    if (!view) return;
    command(view.state, view.dispatch, view);
    if (focus) view.focus();
  };
  return (
    <section className="text-check" aria-label="文字检查">
      <div className="text-check-head">
        <Button
          type="text"
          size="small"
          aria-expanded={open}
          icon={open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          文字检查 {findings.length} 处
        </Button>
        {safe.length > 0 && (
          <Button type="link" size="small" onClick={() => run(repairFindings(safe), false)}>
            全部替换 {safe.length} 处
          </Button>
        )}
      </div>
      {open && (
        <ul className="text-check-list">
          {(all ? findings : findings.slice(0, SHOWN_AT_FIRST)).map((finding) => (
            <li key={`${finding.from} ${finding.code}`} className="text-check-row">
              <button type="button" className="text-check-go" onClick={() => run(goToFinding(finding))}>
                <span className="text-check-found">{shownText(finding.found)}</span>
                {finding.wanted !== null && (
                  <>
                    <span aria-hidden>→</span>
                    <span className="sr-only">应为</span>
                    <span className="text-check-wanted">
                      {finding.wanted === '' ? '删去' : finding.wanted}
                    </span>
                  </>
                )}
                <span className="grey">{findingWords(finding)}</span>
              </button>
              {finding.wanted !== null && (
                <Button type="link" size="small" onClick={() => run(repairFindings([finding]), false)}>
                  替换
                </Button>
              )}
            </li>
          ))}
          {!all && findings.length > SHOWN_AT_FIRST && (
            <li>
              <Button type="link" size="small" onClick={() => setAll(true)}>
                其余 {findings.length - SHOWN_AT_FIRST} 处
              </Button>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
