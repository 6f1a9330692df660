/** The step that the link to this page was made for. It leads there once; what a person does afterwards is not undone. */
import { type AssignmentId, assignmentIdSchema } from '@shared/domain/identifiers';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { nextSteps, STEP_CODES, type StepCode } from '@shared/domain/matter/next-step';
import type { Desk } from '@shared/domain/person/actor';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { focusField } from '../../components/focus-field';

export interface WantedStep {
  /** Undefined when the step is not this desk's, or is done meanwhile: then the page opens as it always does. */
  readonly code: StepCode | undefined;
  readonly assignmentId: AssignmentId | undefined;
}

/** As the link said when the page was opened. */
export function useWantedStep(matter: MatterState, desk: Desk): WantedStep {
  const [parameters] = useSearchParams();
  const [wanted] = useState((): WantedStep => {
    const assignmentId = assignmentIdSchema.safeParse(parameters.get('assignment')).data;
    const code = STEP_CODES.find((known) => known === parameters.get('step'));
    const open = nextSteps(matter).some(
      (step) =>
        step.code === code &&
        step.desk === desk &&
        (assignmentId === undefined || step.assignmentId === assignmentId),
    );
    return { code: open ? code : undefined, assignmentId };
  });
  return wanted;
}

/** Focuses the field when its place stands: a draft may still be loading. */
export function useFocusOnce(field: string | undefined, ready: boolean): void {
  const done = useRef(false);
  useEffect(() => {
    if (done.current || field === undefined || !ready) return;
    done.current = true;
    focusField(field);
  }, [field, ready]);
}
