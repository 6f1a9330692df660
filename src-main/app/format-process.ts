/** Runs each job of the format check in a utility process of its own, with limits of time and memory, so that a hostile file can only end that process. */

import { AppError, type AppErrorDetails } from '@shared/result/app-error';
import { APP_ERROR_CODES, type AppErrorCode } from '@shared/result/app-error-code';
import { utilityProcess } from 'electron';
import type { FormatAnswer, FormatJob } from '../document/foreign/format-job';
import type { TemplateAnswer, TemplateJob } from '../document/template-job';
import type { ForeignDocuments } from '../usecases/format/foreign-documents';

const LONGEST_MS = 60_000;
/** Of the heap; bytes outside of it are held by the reader's own limits. */
const HEAP_MEBIBYTES = 1_024;

/** `workerFile`: the built entry of src-main/workers/format-worker. */
export function foreignDocumentsInProcess(workerFile: string): ForeignDocuments {
  return {
    run: (job) => runInProcess<FormatAnswer>(workerFile, job),
    fill: (job) => runInProcess<TemplateAnswer>(workerFile, job),
  };
}

function runInProcess<Answer>(workerFile: string, job: FormatJob | TemplateJob): Promise<Answer> {
  const worker = utilityProcess.fork(workerFile, [], {
    serviceName: 'chengfu-format-check',
    // Node's own spelling of the flag has no effect on a utility process.
    execArgv: [`--js-flags=--max-old-space-size=${HEAP_MEBIBYTES}`],
    stdio: 'ignore',
  });
  return new Promise<Answer>((resolve, reject) => {
    const timer = setTimeout(() => reject(new AppError('FOREIGN_DOCUMENT_SLOW')), LONGEST_MS);
    worker.once('message', (message: unknown) => {
      clearTimeout(timer);
      const answer = answerOf<Answer>(message);
      if (answer instanceof Error) reject(answer);
      else resolve(answer);
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new AppError('FOREIGN_DOCUMENT_READER_LOST'));
    });
    worker.postMessage(job);
  }).finally(() => {
    worker.kill();
  });
}

/** Our own code sent it, from a process that has read a hostile file: only the known shapes count. */
function answerOf<Answer>(message: unknown): Answer | Error {
  const { ok, value, code, details, bug } = message as {
    readonly ok?: unknown;
    readonly value?: Answer;
    readonly code?: unknown;
    readonly details?: AppErrorDetails;
    readonly bug?: unknown;
  };
  if (ok === true && value !== undefined) return value;
  const known = APP_ERROR_CODES.find((each): each is AppErrorCode => each === code);
  if (known?.startsWith('FOREIGN_DOCUMENT_') || known === 'DOCUMENT_REJECTED')
    return new AppError(known, details ?? {});
  return new Error(`format check: ${String(bug)}`);
}
