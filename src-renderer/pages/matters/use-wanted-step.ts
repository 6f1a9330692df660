/** The step that the link to this page was made for. It leads there once; what a person does afterwards is not undone. */
import { type AssignmentId, assignmentIdSchema } from '@shared/domain/identifiers';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { nextSteps, STEP_CODES, type StepCode } from '@shared/domain/matter/next-step';
import type { Desk } from '@shared/domain/person/actor';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { focusField } from '../../components/focus-field';

export interface WantedStep {
  /** Undefined when the step is not this desk's, or is done meanwhile: then the page opens as it always does. */
  readonly code: StepCode | undefined;
  readonly assignmentId: AssignmentId | undefined;
}

/**
 * As the link said when the page was opened. What is remembered of the matter may be older than the link: until a person touches the
 * page, the step is looked for in what arrives, too.
 */
export function useWantedStep(matter: MatterState, desk: Desk): WantedStep {
  const [parameters] = useSearchParams();
  const [asked] = useState(() => ({
    assignmentId: assignmentIdSchema.safeParse(parameters.get('assignment')).data,
    code: STEP_CODES.find((known) => known === parameters.get('step')),
  }));
  const found = useRef<StepCode>(undefined);
  const touched = useTouched();
  if (found.current === undefined && !touched.current) {
    const open = nextSteps(matter).some(
      (step) =>
        step.code === asked.code &&
        step.desk === desk &&
        (asked.assignmentId === undefined || step.assignmentId === asked.assignmentId),
    );
    if (open) found.current = asked.code;
  }
  return { code: found.current, assignmentId: asked.assignmentId };
}

/** Whether a key or a button was pressed since the page came up. */
function useTouched(): RefObject<boolean> {
  const touched = useRef(false);
  useEffect(() => {
    const touch = () => {
      touched.current = true;
    };
    window.addEventListener('keydown', touch, { once: true, capture: true });
    window.addEventListener('pointerdown', touch, { once: true, capture: true });
    return () => {
      window.removeEventListener('keydown', touch, true);
      window.removeEventListener('pointerdown', touch, true);
    };
  }, []);
  return touched;
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
