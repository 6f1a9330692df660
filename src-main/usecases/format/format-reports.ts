/** The last few checked documents, in memory only: what the window may come back to by its number. The oldest is forgotten. */
import { randomUUID } from 'node:crypto';
import type { Finding } from '@shared/format-check/finding';
import { FORMAT_CHECKS, type Inspection, type InspectOptions } from '@shared/format-check/inspect-document';
import type { FormatFinding, FormatReport } from '@shared/ipc/calls/format-calls';
import { AppError } from '@shared/result/app-error';

const KEPT = 4;

export interface CheckedFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Where the original lies: a repaired copy never goes there. Undefined for our own documents. */
  readonly path: string | undefined;
  readonly options: InspectOptions;
  readonly inspection: Inspection;
}

export class FormatReports {
  readonly #files = new Map<string, CheckedFile>();

  keep(file: CheckedFile, checkedAt: number): FormatReport {
    const reportId = randomUUID();
    this.#files.set(reportId, file);
    for (const oldest of this.#files.keys()) {
      if (this.#files.size <= KEPT) break;
      this.#files.delete(oldest);
    }
    return viewOf(reportId, file, checkedAt);
  }

  /** @throws AppError NOT_FOUND. */
  find(reportId: string): CheckedFile {
    const found = this.#files.get(reportId);
    if (found === undefined) throw new AppError('NOT_FOUND', { what: 'format-report' });
    return found;
  }
}

function viewOf(reportId: string, { fileName, inspection }: CheckedFile, checkedAt: number): FormatReport {
  const { format, elements, findings } = inspection;
  return {
    reportId,
    fileName,
    format,
    elements: [...elements],
    rules: FORMAT_CHECKS.filter(({ formats }) => formats === undefined || formats.includes(format)).length,
    checkedAt,
    findings: findings.map(viewOfFinding),
  };
}

export const viewOfFinding = ({ place, repair, ...finding }: Finding): FormatFinding => ({
  ...finding,
  element: place.element,
  ...(place.paragraph === null ? {} : { paragraph: place.paragraph + 1 }),
  excerpt: place.excerpt,
  repairable: repair.length > 0,
});
