/** When the clocks of the matter on this page turn 临期: its own rules say it, wherever a due date of it is drawn. */
import type { DueDate } from '@shared/domain/deadline/due-date';
import type { MatterState } from '@shared/domain/matter/matter-state';
import type { NextStep } from '@shared/domain/matter/next-step';
import { type Warnings, warnDaysOfDue, warnDaysOfStep } from '@shared/domain/profile/warnings';
import { createContext, type ReactNode, useContext } from 'react';

const WarningsContext = createContext<Warnings | undefined>(undefined);

export function DueWarnings({
  warnings,
  children,
}: {
  readonly warnings: Warnings;
  readonly children: ReactNode;
}) {
  return <WarningsContext value={warnings}>{children}</WarningsContext>;
}

export interface WarnDays {
  readonly ofDue: (due: Pick<DueDate, 'ruleId'>) => number;
  readonly ofStep: (step: Pick<NextStep, 'assignmentId' | 'dueOn'>, matter: MatterState) => number;
}

/** `general`: what the desk works by, for places outside the page of a matter. */
export function useWarnDays(general: number): WarnDays {
  const warnings = useContext(WarningsContext) ?? { general, byRule: {} };
  return {
    ofDue: (due) => warnDaysOfDue(due, warnings),
    ofStep: (step, matter) => warnDaysOfStep(step, matter, warnings),
  };
}
