/** A day picker whose value is a `LocalDate`; the machine's own zone plays no part. Works inside antd's Form.Item. */
import { type LocalDate, parseLocalDate } from '@shared/domain/calendar/local-date';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';

const FORMAT = 'YYYY-MM-DD';

interface Props {
  readonly value?: LocalDate | undefined;
  readonly onChange?: (value: LocalDate | undefined) => void;
  /** The first and last day that may be chosen. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly allowClear?: boolean;
  readonly size?: 'small' | 'large';
  readonly id?: string;
  readonly status?: 'error' | 'warning';
  readonly 'aria-label'?: string;
}

export function DateField({
  value,
  onChange,
  from,
  to,
  placeholder = '选择日期',
  allowClear = true,
  ...rest
}: Props) {
  return (
    <DatePicker
      {...rest}
      className="date-field"
      format={FORMAT}
      allowClear={allowClear}
      placeholder={placeholder}
      value={value === undefined ? null : dayjs(value, FORMAT)}
      onChange={(day) => onChange?.(day ? parseLocalDate(day.format(FORMAT)) : undefined)}
      disabledDate={(day) => {
        const text = day.format(FORMAT);
        return (from !== undefined && text < from) || (to !== undefined && text > to);
      }}
    />
  );
}
