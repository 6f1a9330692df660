/** The due dates that an assignment would freeze, before it is made: each with its reasons. */
import type { DuePurpose } from '@shared/domain/assignment/assignment';
import { formatChineseDate, formatChineseWeekday } from '@shared/domain/calendar/local-date';
import type { UnitId } from '@shared/domain/identifiers';
import type { CallArgument } from '@shared/ipc/contract';
import { Button, Popover } from 'antd';
import { useCall } from '../../api/queries';
import { HolidayImport } from '../../components/HolidayImport';
import { Panel } from '../../components/Panel';
import { ShowError } from '../../components/ShowError';
import { duePurposeWord } from '../../strings/assignment-words';

type AssignInput = CallArgument<'matter.preview-clocks'>;

export function ClockPreview({
  input,
  unitName,
}: {
  /** Undefined while the form is incomplete. */
  readonly input: AssignInput | undefined;
  readonly unitName: (unitId: UnitId) => string;
}) {
  return (
    <Panel title="将要冻结的期限">
      {input ? (
        <>
          <Preview input={input} unitName={unitName} />
          <MissingYears matterId={input.matterId} assignedOn={input.assignedOn} />
        </>
      ) : (
        <p className="grey">选好单位和交办日期后，在这里看到各项期限。</p>
      )}
    </Panel>
  );
}

function Preview({
  input,
  unitName,
}: {
  readonly input: AssignInput;
  readonly unitName: (unitId: UnitId) => string;
}) {
  const roleOf = (unitId: UnitId) => input.assignments.find((part) => part.unitId === unitId)?.role;
  const clocks = useCall('matter.preview-clocks', input, { keepPrevious: true });
  if (clocks.error) {
    const holidays = clocks.error.code === 'HOLIDAYS_MISSING' && (
      <HolidayImport onImported={() => void clocks.refetch()}>导入节假日安排</HolidayImport>
    );
    return (
      <ShowError
        error={clocks.error}
        onRetry={() => void clocks.refetch()}
        {...(holidays ? { action: holidays } : {})}
      />
    );
  }
  if (!clocks.data) return <p className="grey">正在计算…</p>;
  if (clocks.data.length === 0) return <p className="grey">现行规则没有为这类事项设期限。</p>;
  return (
    <table className="clock-preview">
      <thead>
        <tr>
          <th>单位</th>
          <th>事项</th>
          <th>期限</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {clocks.data.map((clock) => (
          <tr key={`${clock.unitId} ${clock.purpose} ${clock.dueOn}`}>
            <td>{unitName(clock.unitId)}</td>
            <td>{duePurposeWord(clock.purpose as DuePurpose, roleOf(clock.unitId))}</td>
            <td className="numbers">
              {formatChineseDate(clock.dueOn)} {formatChineseWeekday(clock.dueOn)}
            </td>
            <td>
              <Popover
                trigger="click"
                title="为什么是这天"
                content={
                  <ol className="explanation">
                    {clock.explanation.map((sentence) => (
                      <li key={sentence}>{sentence}</li>
                    ))}
                  </ol>
                }
              >
                <Button type="link" size="small">
                  为什么是这天
                </Button>
              </Popover>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A year without its holiday notice stops no assignment; which periods it leaves out is said (D8, D9). */
function MissingYears(place: Pick<AssignInput, 'matterId' | 'assignedOn'>) {
  const preview = useCall('report.preview', {
    matterId: place.matterId,
    assignedOn: place.assignedOn,
  });
  const years = preview.data?.missingYears ?? [];
  if (years.length === 0) return null;
  return (
    <p className="grey">
      定期报告中要用到{years.join('、')}年节假日安排的各期还没有算；通知公布后导入，再到事项页“定期报告”补上。
    </p>
  );
}
