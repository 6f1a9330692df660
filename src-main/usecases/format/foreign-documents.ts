/** The seam to whoever reads documents of unknown origin: a process of its own in the product, the same function in place where there is no Electron. */
import { type FormatAnswer, type FormatJob, runFormatJob } from '../../document/foreign/format-job';

export interface ForeignDocuments {
  /** @throws AppError FOREIGN_DOCUMENT_*. */
  run(job: FormatJob): Promise<FormatAnswer>;
}

export const foreignDocumentsInPlace: ForeignDocuments = { run: runFormatJob };
