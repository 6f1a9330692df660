/** Every call of the window: its name, input and output. Both processes fail to compile until they agree. */
import type { z } from 'zod';
import { approvalCalls } from './calls/approval-calls';
import { cardCalls } from './calls/card-calls';
import { caseCalls } from './calls/case-calls';
import { deskCalls } from './calls/desk-calls';
import { documentCalls } from './calls/document-calls';
import { exchangeCalls } from './calls/exchange-calls';
import { exportCalls } from './calls/export-calls';
import { formatCalls } from './calls/format-calls';
import { importCalls } from './calls/import-calls';
import { letterCalls } from './calls/letter-calls';
import { matterCalls } from './calls/matter-calls';
import { mediumCalls } from './calls/medium-calls';
import { officeActCalls } from './calls/office-act-calls';
import { previewCalls } from './calls/preview-calls';
import { profileCalls } from './calls/profile-calls';
import { promiseCalls } from './calls/promise-calls';
import { quarantineCalls } from './calls/quarantine-calls';
import { reminderCalls } from './calls/reminder-calls';
import { reportCalls } from './calls/report-calls';
import { safetyCalls } from './calls/safety-calls';
import { searchCalls } from './calls/search-calls';
import { sessionCalls } from './calls/session-calls';
import { sharingCalls } from './calls/sharing-calls';
import { taskCalls } from './calls/task-calls';
import { templateCalls } from './calls/template-calls';
import { unitCalls } from './calls/unit-calls';

export const CONTRACT = {
  ...sessionCalls,
  ...safetyCalls,
  ...matterCalls,
  ...officeActCalls,
  ...searchCalls,
  ...letterCalls,
  ...unitCalls,
  ...caseCalls,
  ...promiseCalls,
  ...reportCalls,
  ...approvalCalls,
  ...sharingCalls,
  ...cardCalls,
  ...exchangeCalls,
  ...importCalls,
  ...exportCalls,
  ...mediumCalls,
  ...documentCalls,
  ...profileCalls,
  ...quarantineCalls,
  ...previewCalls,
  ...formatCalls,
  ...reminderCalls,
  ...templateCalls,
  ...taskCalls,
  ...deskCalls,
} as const;

export type CallName = keyof typeof CONTRACT;
export type CallInput<N extends CallName> = z.output<(typeof CONTRACT)[N]['input']>;
/** What the window may pass: ids it holds are already branded. */
export type CallArgument<N extends CallName> = z.input<(typeof CONTRACT)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof CONTRACT)[N]['output']>;

export type Handlers = { readonly [N in CallName]: (input: CallInput<N>) => Promise<CallOutput<N>> };
