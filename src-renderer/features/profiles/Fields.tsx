/** The fields of the form: each shows what is wrong with it beside it, and stands as plain text where the rules are only read. */
import { formatChineseDate, type LocalDate } from '@shared/domain/calendar/local-date';
import { Input, InputNumber, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import { DateField } from '../../components/DateField';
import { useEditing, useProblem } from './editing';

interface FieldProps {
  readonly path: string;
  /** Read by a screen reader, for a table has no labels of its own. */
  readonly label: string;
}

/** Also stands alone, for what is wrong with a whole list. */
export function Problem({ path }: { readonly path: string }) {
  const problem = useProblem(path);
  if (problem === undefined) return null;
  return (
    <div className="profile-problem" role="alert">
      {problem}
    </div>
  );
}

function Field({
  path,
  read,
  children,
}: {
  readonly path: string;
  readonly read: ReactNode;
  readonly children: ReactNode;
}) {
  const { change } = useEditing();
  if (!change) return <span className="profile-read">{read}</span>;
  return (
    <div className="profile-field" id={idOf(path)}>
      {children}
      <Problem path={path} />
    </div>
  );
}

/** Where a problem in the list leads. */
export function idOf(path: string): string {
  return `profile-${path.replaceAll('.', '-')}`;
}

function useStatusOf(path: string): { readonly status?: 'error' } {
  return useProblem(path) === undefined ? {} : { status: 'error' };
}

export function TextField({
  path,
  label,
  value,
  maxLength,
  optional = false,
}: FieldProps & {
  readonly value: string | undefined;
  readonly maxLength: number;
  readonly optional?: boolean;
}) {
  const { change } = useEditing();
  return (
    <Field path={path} read={value ?? '—'}>
      <Input
        aria-label={label}
        {...useStatusOf(path)}
        maxLength={maxLength}
        value={value ?? ''}
        onChange={({ target }) =>
          change?.(path, optional && target.value.trim() === '' ? undefined : target.value)
        }
      />
    </Field>
  );
}

export function NumberField({
  path,
  label,
  value,
  max,
  optional = false,
  unit,
  inherited,
}: FieldProps & {
  readonly value: number | undefined;
  readonly max: number;
  readonly optional?: boolean;
  readonly unit?: string;
  /** What counts while the field is empty. */
  readonly inherited?: number | undefined;
}) {
  const { change } = useEditing();
  const read = value ?? inherited;
  return (
    <Field path={path} read={read === undefined ? '—' : `${read}${unit ? ` ${unit}` : ''}`}>
      <InputNumber
        aria-label={label}
        {...useStatusOf(path)}
        className="profile-number"
        min={0}
        max={max}
        precision={0}
        value={value ?? null}
        {...(inherited === undefined ? {} : { placeholder: String(inherited) })}
        {...(unit === undefined ? {} : { suffix: unit })}
        onChange={(next) => change?.(path, next ?? (optional ? undefined : 0))}
      />
    </Field>
  );
}

export function SwitchField({ path, label, value }: FieldProps & { readonly value: boolean }) {
  const { change } = useEditing();
  return (
    <Field path={path} read={value ? '是' : '否'}>
      <Switch
        aria-label={label}
        checked={value}
        checkedChildren="是"
        unCheckedChildren="否"
        onChange={(next) => change?.(path, next)}
      />
    </Field>
  );
}

type Words<T extends string | number> = Readonly<Partial<Record<T, string>>>;

/** `words` names the choices in their order. Without a choice the field is taken away, where it is optional. */
export function ChoiceField<T extends string>({
  path,
  label,
  value,
  words,
  optional = false,
  compact = false,
  short,
}: FieldProps & {
  readonly value: T | undefined;
  readonly words: Words<T>;
  readonly optional?: boolean;
  readonly compact?: boolean;
  /** What stands in a narrow field once it is chosen. */
  readonly short?: (value: T) => string;
}) {
  const { change } = useEditing();
  return (
    <Field path={path} read={value === undefined ? '—' : (words[value] ?? value)}>
      <Select<T>
        aria-label={label}
        {...useStatusOf(path)}
        className="profile-choice"
        allowClear={optional}
        popupMatchSelectWidth={!compact}
        {...(short ? { labelRender: ({ value: chosen }) => short(chosen as T) } : {})}
        {...(value === undefined ? { placeholder: '—' } : { value, title: words[value] ?? value })}
        options={optionsOf(words)}
        onChange={(next?: T) => change?.(path, next)}
      />
    </Field>
  );
}

export function ChoicesField<T extends string>({
  path,
  label,
  value,
  words,
}: FieldProps & { readonly value: readonly T[]; readonly words: Words<T> }) {
  const { change } = useEditing();
  return (
    <Field path={path} read={value.map((one) => words[one] ?? one).join('、') || '无'}>
      <Select<T[]>
        aria-label={label}
        {...useStatusOf(path)}
        mode="multiple"
        className="profile-choice"
        value={[...value]}
        options={optionsOf(words)}
        onChange={(next) => change?.(path, next)}
      />
    </Field>
  );
}

/** Names that a person types, one after the other. */
export function NamesField({
  path,
  label,
  value,
  max,
}: FieldProps & { readonly value: readonly string[]; readonly max: number }) {
  const { change } = useEditing();
  return (
    <Field path={path} read={value.join('、') || '无'}>
      <Select<string[]>
        aria-label={label}
        {...useStatusOf(path)}
        mode="tags"
        open={false}
        suffixIcon={null}
        className="profile-choice"
        maxCount={max}
        tokenSeparators={['、', '，', ',']}
        placeholder="录入后按回车"
        value={[...value]}
        onChange={(next) => change?.(path, next)}
      />
    </Field>
  );
}

export function DayField({ path, label, value }: FieldProps & { readonly value: LocalDate | undefined }) {
  const { change } = useEditing();
  return (
    <Field path={path} read={value === undefined ? '—' : formatChineseDate(value)}>
      <DateField
        aria-label={label}
        {...(value === undefined ? {} : { value })}
        onChange={(next) => change?.(path, next)}
      />
    </Field>
  );
}

function optionsOf<T extends string>(words: Words<T>) {
  return Object.entries<string | undefined>(words).map(([value, label]) => ({ value: value as T, label }));
}
