/** A status is always a word, a colour and a shape, so that no one depends on colour alone (STYLE, The look). */
import {
  CheckCircleFilled,
  ClockCircleFilled,
  ExclamationCircleFilled,
  MinusCircleFilled,
  WarningFilled,
} from '@ant-design/icons';
import type { ReactNode } from 'react';

export const STATUS_TONES = ['good', 'warning', 'bad', 'waiting', 'quiet'] as const;
export type StatusTone = (typeof STATUS_TONES)[number];

const SHAPES: Readonly<Record<StatusTone, ReactNode>> = {
  good: <CheckCircleFilled />,
  warning: <WarningFilled />,
  bad: <ExclamationCircleFilled />,
  waiting: <ClockCircleFilled />,
  quiet: <MinusCircleFilled />,
};

export function StatusTag({ tone, children }: { readonly tone: StatusTone; readonly children: ReactNode }) {
  return (
    <span className={`status status-${tone}`}>
      <span aria-hidden="true">{SHAPES[tone]}</span>
      <span>{children}</span>
    </span>
  );
}
