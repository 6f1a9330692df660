/** The work of the format check on bytes of unknown origin, as one question and one answer: the worker runs it, and so does a test. */
import type { Finding } from '@shared/format-check/finding';
import { type Inspection, type InspectOptions, inspectDocument } from '@shared/format-check/inspect-document';
import { openForeignDocx } from './open-foreign-docx';
import { readFacts } from './read-facts';
import { repairDocument } from './repair-document';

export type FormatJob =
  | { readonly kind: 'check'; readonly bytes: Uint8Array; readonly options: InspectOptions }
  | {
      readonly kind: 'repair';
      readonly bytes: Uint8Array;
      readonly options: InspectOptions;
      readonly findings: readonly Finding[];
    };

export interface FormatAnswer {
  readonly inspection: Inspection;
  /** Of a repair. */
  readonly repaired?: Uint8Array;
}

/** @throws AppError FOREIGN_DOCUMENT_*. */
export async function runFormatJob(job: FormatJob): Promise<FormatAnswer> {
  if (job.kind === 'check') return { inspection: await inspect(job.bytes, job.options) };
  const repaired = await repairDocument(job.bytes, job.findings);
  // What one click leaves behind is told by the same checks that asked for it.
  return { inspection: await inspect(repaired, job.options), repaired };
}

async function inspect(bytes: Uint8Array, options: InspectOptions): Promise<Inspection> {
  return inspectDocument(readFacts(await openForeignDocx(bytes)), options);
}
