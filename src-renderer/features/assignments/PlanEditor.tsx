/** 处理方案: the three levels of responsibility, the days of the handling, and a measure, target, person and day for every point (S0 二2, S1 二4). Autosaved; submitted as a whole. */
import { PlusOutlined } from '@ant-design/icons';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { assignedPoints } from '@shared/domain/reply/check-reply';
import type { PlanDraft } from '@shared/ipc/calls/unit-calls';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { LineField } from '../../components/LineField';
import { Panel } from '../../components/Panel';
import { reinserted, useUndo } from '../../components/use-undo';
import { PlanDates } from './PlanDates';
import { type Measure, PlanMeasure } from './PlanMeasure';
import { PLAN_PEOPLE } from './plan-problems';
import './plan-editor.css';

export interface PlanEditorProps {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly content: PlanDraft;
  readonly change: (next: (content: PlanDraft) => PlanDraft) => void;
  readonly flush: () => void;
  /** Save status and submission. */
  readonly bar: ReactNode;
}

export function PlanEditor({ matter, assignment, content, change, flush, bar }: PlanEditorProps) {
  const points = assignedPoints(matter, assignment);
  const offerUndo = useUndo();
  const editMeasure = (index: number, edit: (measure: Measure) => Measure) =>
    change((before) => ({
      ...before,
      measures: before.measures.map((measure, at) => (at === index ? edit(measure) : measure)),
    }));
  const removeMeasure = (index: number) => {
    const removed = content.measures[index];
    if (!removed) return;
    change((before) => ({ ...before, measures: before.measures.filter((_measure, at) => at !== index) }));
    offerUndo(`已删除第${index + 1}条措施`, () =>
      change((before) => ({ ...before, measures: reinserted(before.measures, index, removed) })),
    );
  };
  return (
    <div className="stack">
      {bar}
      <Panel title="责任分工">
        <div className="field-grid">
          {PLAN_PEOPLE.map(({ key, label, max }) => (
            <LineField
              key={key}
              id={`plan-${key}`}
              label={label}
              required
              maxLength={max}
              value={content[key]}
              onChange={(text) => change((before) => ({ ...before, [key]: text }))}
              onBlur={flush}
            />
          ))}
        </div>
      </Panel>
      <PlanDates matter={matter} assignment={assignment} content={content} change={change} />
      <Panel
        title="措施"
        extra={
          <Button
            type="link"
            size="small"
            icon={<PlusOutlined aria-hidden />}
            onClick={() =>
              change((before) => ({
                ...before,
                measures: [...before.measures, { text: '', person: before.clerk }],
              }))
            }
          >
            添加措施
          </Button>
        }
      >
        {content.measures.length === 0 && (
          <div className="row">
            <span className="grey">每个要点至少写一条措施。</span>
            <Button
              size="small"
              onClick={() =>
                change((before) => ({
                  ...before,
                  measures: points.map(({ id }) => ({ pointId: id, text: '', person: before.clerk })),
                }))
              }
            >
              每个要点一条
            </Button>
          </div>
        )}
        <ol className="plan-measures">
          {content.measures.map((measure, index) => (
            <PlanMeasure
              // biome-ignore lint/suspicious/noArrayIndexKey: measures have no identity until they are submitted
              key={index}
              no={index + 1}
              measure={measure}
              points={points}
              edit={(next) => editMeasure(index, next)}
              onRemove={() => removeMeasure(index)}
              flush={flush}
            />
          ))}
        </ol>
      </Panel>
    </div>
  );
}
