/** The text of a stage's record: its labelled lines, then what was written. Read back by the same labels, so that old and foreign texts are whole texts. */
import type { StageRecord } from './stage';

/** Answers to the labelled fields, by label. */
export type StageValues = Readonly<Record<string, string>>;

const MADE_GOOD = '补录原因';

export interface StageText {
  readonly values: StageValues;
  readonly text: string;
  /** Why it was recorded out of its turn. */
  readonly madeGood?: string | undefined;
}

export interface StageTextProblem {
  /** The label of the field, or of the text. */
  readonly label: string;
  readonly reason: 'missing' | 'not-an-option' | 'unknown';
}

/** What keeps a record from being made; empty when nothing does. */
export function problemsOfStageText(record: StageRecord, { values, text }: StageText): StageTextProblem[] {
  const given = (label: string) => values[label]?.trim() ?? '';
  return [
    ...record.fields.flatMap(({ label, required, options }): StageTextProblem[] => {
      if (given(label) === '') return required ? [{ label, reason: 'missing' }] : [];
      return options && !options.includes(given(label)) ? [{ label, reason: 'not-an-option' }] : [];
    }),
    ...Object.keys(values)
      .filter((label) => !record.fields.some((field) => field.label === label))
      .map((label): StageTextProblem => ({ label, reason: 'unknown' })),
    ...(record.text.required && text.trim() === ''
      ? [{ label: record.text.label, reason: 'missing' } as const]
      : []),
  ];
}

export function writeStageText(record: StageRecord, { values, text, madeGood }: StageText): string {
  const lines = [
    ...record.fields.map(({ label }) => [label, values[label]] as const),
    [MADE_GOOD, madeGood] as const,
  ].flatMap(([label, value]) =>
    value === undefined || value.trim() === '' ? [] : [`${label}：${value.trim()}`],
  );
  return [...lines, ...(text.trim() === '' ? [] : [text.trim()])].join('\n');
}

/** The labelled lines stand at the top; the first line without a known label begins the text. */
export function readStageText(record: StageRecord | undefined, whole: string): StageText {
  const lines = whole.split('\n');
  const values: Record<string, string> = {};
  let madeGood: string | undefined;
  const known = [...(record?.fields ?? []).map(({ label }) => label), MADE_GOOD];
  while (lines.length > 0) {
    const label = known.find((one) => lines[0]?.startsWith(`${one}：`));
    if (label === undefined) break;
    const value = (lines.shift() ?? '').slice(label.length + 1);
    if (label === MADE_GOOD) madeGood = value;
    else values[label] = value;
  }
  return { values, text: lines.join('\n'), ...(madeGood === undefined ? {} : { madeGood }) };
}
