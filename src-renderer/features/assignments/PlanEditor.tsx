/** 处理方案: the three levels of responsibility and a measure, person and day for every point (S0 二2). Autosaved; submitted as a whole. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { assignedPoints } from '@shared/domain/reply/check-reply';
import { planContentSchema } from '@shared/domain/reply/plan';
import type { PlanDraft } from '@shared/ipc/calls/unit-calls';
import { Button, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { DateField } from '../../components/DateField';
import { Labelled } from '../../components/Labelled';
import { Panel } from '../../components/Panel';
import './plan-editor.css';
import { TextArea } from '../../components/TextArea';

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

const PEOPLE = [
  { key: 'principalLeader', label: '主要负责人（第一责任人）', max: 50 },
  { key: 'deputyLeader', label: '分管负责人（直接责任人）', max: 50 },
  { key: 'section', label: '职能科室', max: 100 },
  { key: 'clerk', label: '经办人', max: 50 },
] as const;

/** What keeps the plan from being submitted, in words; empty when it may go. */
export function planProblems(content: PlanDraft): string[] {
  if (planContentSchema.safeParse(content).success) return [];
  const problems: string[] = PEOPLE.filter(({ key }) => content[key].trim() === '').map(
    ({ label }) => `还没有填${label.split('（')[0]}`,
  );
  if (content.measures.length === 0) problems.push('还没有措施');
  content.measures.forEach((measure, index) => {
    const missing = [
      measure.text.trim() === '' ? '措施' : '',
      measure.person.trim() === '' ? '责任人' : '',
      measure.dueOn ? '' : '完成日期',
    ].filter(Boolean);
    if (missing.length > 0) problems.push(`第${index + 1}条措施缺${missing.join('、')}`);
  });
  return problems.length > 0 ? problems : ['有内容不符合要求，请检查字数'];
}

export function PlanEditor({ matter, assignment, content, change, flush, bar }: PlanEditorProps) {
  const points = assignedPoints(matter, assignment);
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
          {PEOPLE.map(({ key, label, max }) => (
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
                  options={points.map((point) => ({ value: point.id, label: `${point.no}. ${point.text}` }))}
                />
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`删除第${index + 1}条措施`}
                  onClick={() =>
                    change((before) => ({
                      ...before,
                      measures: before.measures.filter((_measure, at) => at !== index),
                    }))
                  }
                />
              </div>
              <TextArea
                aria-label={`第${index + 1}条措施内容`}
                placeholder="做什么、做到什么程度"
                rows={[2, 8]}
                maxLength={4000}
                value={measure.text}
                onChange={(event) => setMeasure(index, (before) => ({ ...before, text: event.target.value }))}
                onBlur={flush}
              />
              <div className="plan-measure-foot">
                <Input
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
