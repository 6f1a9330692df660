/** Every step that 今天 links to has its place on the matter's page, and it is a place that the page really has. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { MAIN_ACT_ID, stepPlace } from '@renderer/pages/matters/step-place';
import { STEP_CODES } from '@shared/domain/matter/next-step';
import { expect, test } from 'vitest';

const source = (path: string) =>
  readFileSync(resolve(import.meta.dirname, '../../../src-renderer', path), 'utf8');

/** Where the ids stand that are not this module's own. */
const HOLDERS: Readonly<Record<string, readonly [string, string]>> = {
  'review-open': ['features/reviews/DraftReview.tsx', 'id="review-open"'],
  'decision-reason': ['features/assignments/ReturnDecision.tsx', 'id="decision-reason"'],
  'opinion-text': ['features/assignments/OpinionEditor.tsx', 'id="opinion-text"'],
  'settle-drafts': ['features/draft-conflict/ConflictNotice.tsx', 'id="settle-drafts"'],
  'letter-answer': ['features/correspondence/CorrespondencePanel.tsx', "id: 'letter-answer'"],
  'final-number': ['features/replies/FinalReplySteps.tsx', 'id="final-number"'],
  'plan-principalLeader': ['features/assignments/PlanEditor.tsx', 'id={`plan-'],
  'decide-extension': ['features/extensions/ExtensionPanel.tsx', 'id={DECIDE_EXTENSION_ID}'],
  'submit-report': ['features/reports/PeriodicPanel.tsx', 'id={SUBMIT_REPORT_ID}'],
  'answer-1': ['features/replies/AnswerCard.tsx', 'id={`answer-'],
};

test.each(STEP_CODES)('%s has a place', (code) => {
  const { field } = stepPlace(code, 'answer-1');
  if (field === MAIN_ACT_ID) return;
  const [path, text] = HOLDERS[field] ?? [];
  expect(path).toBeDefined();
  expect(source(path ?? '')).toContain(text);
});

test('writing leads to the tab where it is done, and no step opens a dialog by itself', () => {
  const tabs = STEP_CODES.map((code) => [code, stepPlace(code, '').tab] as const);
  expect(tabs.filter(([, tab]) => tab !== undefined)).toEqual([
    ['submit-plan', 'plan'],
    ['write-opinion', 'opinion'],
    ['write-reply', 'reply'],
    ['revise-reply', 'reply'],
    ['settle-drafts', 'reply'],
    ['finalise-reply', 'final'],
    ['redo-reply', 'reply'],
  ]);
  expect(stepPlace('sign-for', '').field).toBe(MAIN_ACT_ID);
});
