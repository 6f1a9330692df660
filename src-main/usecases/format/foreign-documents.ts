/** The seam to whoever reads documents of unknown origin: a process of its own in the product, the same function in place where there is no Electron. */
import { type FormatAnswer, type FormatJob, runFormatJob } from '../../document/foreign/format-job';
import { runTemplateJob, type TemplateAnswer, type TemplateJob } from '../../document/template-job';

export interface ForeignDocuments {
  /** @throws AppError FOREIGN_DOCUMENT_*. */
  run(job: FormatJob): Promise<FormatAnswer>;
  /** @throws AppError DOCUMENT_REJECTED, FOREIGN_DOCUMENT_*. */
  fill(job: TemplateJob): Promise<TemplateAnswer>;
}

export const foreignDocumentsInPlace: ForeignDocuments = { run: runFormatJob, fill: runTemplateJob };
