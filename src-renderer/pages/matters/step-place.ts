/** Where on a matter's page a step is done: the tab that must be open, and the field or button that takes the keyboard. */
import type { StepCode } from '@shared/domain/matter/next-step';
import { DECIDE_EXTENSION_ID, SUBMIT_REPORT_ID } from '../../components/place-ids';
import type { UnitTab } from './unit-tabs';

/** The button of the page's one main act. */
export const MAIN_ACT_ID = 'matter-main-act';
/** The first thing to do with a draft is to read it. */
const REVIEW_ID = 'review-open';

/** The button that lays parallel drafts side by side. */
const SETTLE_DRAFTS_ID = 'settle-drafts';
/** The button that answers the most urgent letter. */
const ANSWER_LETTER_ID = 'letter-answer';

export interface StepPlace {
  /** The unit's page only. */
  readonly tab?: UnitTab;
  readonly field: string;
}

/** `firstAnswer`: the field of the first point that still needs work. A dialog is never opened by itself: its button is focused. */
export function stepPlace(code: StepCode, firstAnswer: string): StepPlace {
  switch (code) {
    case 'submit-plan':
      return { tab: 'plan', field: 'plan-principalLeader' };
    case 'write-opinion':
      return { tab: 'opinion', field: 'opinion-text' };
    case 'write-reply':
    case 'revise-reply':
    case 'redo-reply':
      return { tab: 'reply', field: firstAnswer };
    case 'settle-drafts':
      return { tab: 'reply', field: SETTLE_DRAFTS_ID };
    case 'finalise-reply':
      return { tab: 'final', field: 'final-number' };
    case 'review-draft':
      return { field: REVIEW_ID };
    case 'decide-return':
      return { field: 'decision-reason' };
    case 'answer-letter':
      return { field: ANSWER_LETTER_ID };
    case 'decide-extension':
      return { field: DECIDE_EXTENSION_ID };
    case 'submit-report':
      return { field: SUBMIT_REPORT_ID };
    case 'compile':
    case 'instruct':
    case 'executive-meeting':
    case 'leading-group':
    case 'implementation-plan':
    case 'supervision-plan':
    case 'consult':
    case 'report':
    case 'supervision-report':
    case 'use-results':
    case 'sign-for':
    case 'assign':
    case 'deliver-reply':
    case 'register-feedback':
    case 'decide-redo':
    case 'publish':
    case 'archive':
      return { field: MAIN_ACT_ID };
  }
}
