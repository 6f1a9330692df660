/** 环节记录: what the office wrote down at each stage, newest first, with the papers; the labelled lines stand above the text. */
import { formatChineseDate } from '@shared/domain/calendar/local-date';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { stagesOfMatter } from '@shared/domain/workflow/stage-facts';
import { readStageText } from '@shared/domain/workflow/stage-record';
import { stageOf } from '@shared/domain/workflow/stages';
import { FileChips } from '../../components/FileChips';
import { Panel } from '../../components/Panel';
import { StatusTag } from '../../components/StatusTag';

export function StageRecordsPanel({ matter }: { readonly matter: MatterState }) {
  if (matter.procedures.length === 0) return null;
  const names = new Map(stagesOfMatter(matter).map(({ code, name }) => [code as string, name]));
  return (
    <Panel title="环节记录">
      <ul className="record-list">
        {[...matter.procedures].reverse().map((entry) => {
          const stage = stageOf(matter.facts.kind, entry.procedure);
          const { values, text, madeGood } = readStageText(stage?.record, entry.text);
          const name = stage ? (names.get(stage.code) ?? stage.name) : entry.procedure;
          return (
            <li key={entry.stamp.eventId}>
              <div className="record-head">
                {formatChineseDate(entry.on)}　{name}　{entry.person}
                {madeGood !== undefined && <StatusTag tone="warning">补录</StatusTag>}
              </div>
              {Object.entries(values).map(([label, value]) => (
                <div key={label} className="record-text">
                  {label}：{value}
                </div>
              ))}
              {text !== '' && <div className="record-text">{text}</div>}
              {madeGood !== undefined && <div className="grey">补录原因：{madeGood}</div>}
              <FileChips files={entry.files} />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
