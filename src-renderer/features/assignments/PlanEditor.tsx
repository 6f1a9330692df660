/** 处理方案: the three levels of responsibility, the days of the handling, and a measure, target, person and day for every point (S0 二2, S1 二4). Autosaved; submitted as a whole. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { assignedPoints } from '@shared/domain/reply/check-reply';
import type { PlanDraft } from '@shared/ipc/calls/unit-calls';
import { Button, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { DateField } from '../../components/DateField';
import { Labelled } from '../../components/Labelled';
import { Panel } from '../../components/Panel';
import { TextArea } from '../../components/TextArea';
import { reinserted, useUndo } from '../../components/use-undo';
import { PlanDates } from './PlanDates';
import { isOnLostPoint, PLAN_PEOPLE } from './plan-problems';
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

type Measure = PlanDraft['measures'][number];

export function PlanEditor({ matter, assignment, content, change, flush, bar }: PlanEditorProps) {
  const points = assignedPoints(matter, assignment);
  const offerUndo = useUndo();
  const setMeasure = (index: number, edit: (measure: Measure) => Measure) =>
    change((before) => ({
      ...before,
      measures: before.measures.map((measure, at) => (at === index ? edit(measure) : measure)),
    }));
  return (
    <div className="stack">
      {bar}
      <Panel title="责任分工">
        <div className="field-grid">
          {PLAN_PEOPLE.map(({ key, label, max }) => (
            <Labelled key={key} label={label} htmlFor={`plan-${key}`} required>
              <Input
                id={`plan-${key}`}
                maxLength={max}
                value={content[key]}
                onChange={(event) => change((before) => ({ ...before, [key]: event.target.value }))}
                onBlur={flush}
              />
            </Labelled>
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
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: measures have no identity until they are submitted
              key={index}
              className="plan-measure"
              aria-label={`第${index + 1}条措施`}
            >
              <div className="plan-measure-head">
                <span className="plan-measure-number">{index + 1}</span>
                <Select
                  aria-label={`第${index + 1}条措施针对的要点`}
                  className="plan-measure-point"
                  allowClear
                  placeholder="针对整件"
                  value={measure.pointId ?? null}
                  onChange={(value) =>
                    setMeasure(index, ({ pointId: _before, ...rest }) =>
                      value ? { ...rest, pointId: value } : rest,
                    )
                  }
                  options={[
                    ...points.map((point) => ({ value: point.id, label: `${point.no}. ${point.text}` })),
                    ...(measure.pointId !== undefined && isOnLostPoint(measure, points)
                      ? [{ value: measure.pointId, label: '（要点已取消，请改选）', disabled: true }]
                      : []),
                  ]}
                />
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`删除第${index + 1}条措施`}
                  onClick={() => {
                    change((before) => ({
                      ...before,
                      measures: before.measures.filter((_measure, at) => at !== index),
                    }));
                    offerUndo(`已删除第${index + 1}条措施`, () =>
                      change((before) => ({
                        ...before,
                        measures: reinserted(before.measures, index, measure),
                      })),
                    );
                  }}
                />
              </div>
              <TextArea
                aria-label={`第${index + 1}条措施内容`}
                placeholder="做什么、怎么做"
                rows={[2, 8]}
                maxLength={4000}
                value={measure.text}
                onChange={(event) => setMeasure(index, (before) => ({ ...before, text: event.target.value }))}
                onBlur={flush}
              />
              <div className="plan-measure-foot">
                <Input
                  aria-label={`第${index + 1}条措施目标`}
                  placeholder="目标：可以检查的数量、范围（可不填）"
                  maxLength={200}
                  value={measure.target ?? ''}
                  onChange={(event) =>
                    setMeasure(index, (before) => ({ ...before, target: event.target.value }))
                  }
                  onBlur={flush}
                />
                <Input
                  className="plan-measure-person"
                  aria-label={`第${index + 1}条措施责任人`}
                  placeholder="责任人"
                  maxLength={50}
                  value={measure.person}
                  onChange={(event) =>
                    setMeasure(index, (before) => ({ ...before, person: event.target.value }))
                  }
                  onBlur={flush}
                />
                <DateField
                  aria-label={`第${index + 1}条措施完成日期`}
                  placeholder="完成日期"
                  value={measure.dueOn}
                  onChange={(dueOn) =>
                    setMeasure(index, ({ dueOn: _before, ...rest }) => (dueOn ? { ...rest, dueOn } : rest))
                  }
                />
              </div>
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  );
}
