/** One measure of a handling plan: for which point, what is done, to which target, by whom, until when. */
import { DeleteOutlined } from '@ant-design/icons';
import type { Point } from '@shared/domain/matter/matter';
import type { PlanDraft } from '@shared/ipc/calls/unit-calls';
import { Button, Input, Select } from 'antd';
import { DateField } from '../../components/DateField';
import { TextArea } from '../../components/TextArea';
import { isOnLostPoint } from './plan-problems';

export type Measure = PlanDraft['measures'][number];

interface Props {
  /** Counted from 1. */
  readonly no: number;
  readonly measure: Measure;
  /** Those that the unit was given. */
  readonly points: readonly Point[];
  readonly edit: (next: (measure: Measure) => Measure) => void;
  readonly onRemove: () => void;
  readonly flush: () => void;
}

export function PlanMeasure({ no, measure, points, edit, onRemove, flush }: Props) {
  return (
    <li className="plan-measure" aria-label={`第${no}条措施`}>
      <div className="plan-measure-head">
        <span className="plan-measure-number">{no}</span>
        <Select
          aria-label={`第${no}条措施针对的要点`}
          className="plan-measure-point"
          allowClear
          placeholder="针对整件"
          value={measure.pointId ?? null}
          onChange={(value) =>
            edit(({ pointId: _before, ...rest }) => (value ? { ...rest, pointId: value } : rest))
          }
          options={[
            ...points.map((point) => ({ value: point.id, label: `${point.no}. ${point.text}` })),
            ...(measure.pointId !== undefined && isOnLostPoint(measure, points)
              ? [{ value: measure.pointId, label: '（要点已取消，请改选）', disabled: true }]
              : []),
          ]}
        />
        <Button type="text" icon={<DeleteOutlined />} aria-label={`删除第${no}条措施`} onClick={onRemove} />
      </div>
      <TextArea
        aria-label={`第${no}条措施内容`}
        placeholder="做什么、怎么做"
        rows={[2, 8]}
        maxLength={4000}
        value={measure.text}
        onChange={(event) => edit((before) => ({ ...before, text: event.target.value }))}
        onBlur={flush}
      />
      <div className="plan-measure-foot">
        <Input
          aria-label={`第${no}条措施目标`}
          placeholder="目标：可以检查的数量、范围（可不填）"
          maxLength={200}
          value={measure.target ?? ''}
          onChange={(event) => edit((before) => ({ ...before, target: event.target.value }))}
          onBlur={flush}
        />
        <Input
          className="plan-measure-person"
          aria-label={`第${no}条措施责任人`}
          placeholder="责任人"
          maxLength={50}
          value={measure.person}
          onChange={(event) => edit((before) => ({ ...before, person: event.target.value }))}
          onBlur={flush}
        />
        <DateField
          aria-label={`第${no}条措施完成日期`}
          placeholder="完成日期"
          value={measure.dueOn}
          onChange={(dueOn) => edit(({ dueOn: _before, ...rest }) => (dueOn ? { ...rest, dueOn } : rest))}
        />
      </div>
    </li>
  );
}
