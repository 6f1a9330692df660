/** Where a supervised matter comes from, which reports return, and when the meeting that decided it ended: its clock runs from there (S1 一2, 三1, S2 六). */
import { REPORTING_PLANS, SUPERVISION_SOURCES, type Supervision } from '@shared/domain/matter/matter';
import { Select } from 'antd';
import { DayField } from '../../components/DayField';
import { Labelled } from '../../components/Labelled';
import { REPORTING_WORDS, SUPERVISION_SOURCE_WORDS } from '../../strings/matter-words';

export function SupervisionFields({
  value,
  problem,
  onChange,
}: {
  readonly value: Partial<Supervision>;
  readonly problem: string | undefined;
  readonly onChange: (value: Partial<Supervision>) => void;
}) {
  return (
    <>
      <Labelled label="督查事项来源" htmlFor="entry-source" required problem={problem}>
        <Select
          id="entry-source"
          className="entry-wide"
          placeholder="请选择"
          value={value.source ?? null}
          onChange={(source) => onChange({ ...value, ...(source === null ? {} : { source }) })}
          options={SUPERVISION_SOURCES.map((source) => ({
            value: source,
            label: SUPERVISION_SOURCE_WORDS[source],
          }))}
        />
      </Labelled>
      {value.source === 'meeting' && (
        <DayField
          id="entry-meeting"
          label="会议结束日期"
          hint="会后一个月内报办理进展"
          value={value.meetingEndedOn}
          onChange={(meetingEndedOn) => onChange({ ...value, meetingEndedOn })}
        />
      )}
      <Labelled label="定期报告" htmlFor="entry-reporting">
        <Select
          id="entry-reporting"
          className="entry-wide"
          allowClear
          placeholder="不定期报告"
          value={value.reporting ?? null}
          onChange={(reporting) => onChange({ ...value, reporting: reporting ?? undefined })}
          options={REPORTING_PLANS.map((plan) => ({ value: plan, label: REPORTING_WORDS[plan] }))}
        />
      </Labelled>
    </>
  );
}
