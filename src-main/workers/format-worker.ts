/** Utility process of the format check: reads one document of unknown origin and ends. Whatever the file does to it, it does to this process alone. */
import { AppError } from '@shared/result/app-error';
import { type FormatJob, runFormatJob } from '../document/foreign/format-job';

interface Port {
  once(event: 'message', listener: (message: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const { parentPort } = process as unknown as { readonly parentPort: Port };

parentPort.once('message', ({ data }) => {
  void answer(data as FormatJob).then((message) => parentPort.postMessage(message));
});

async function answer(job: FormatJob): Promise<unknown> {
  try {
    return { ok: true, value: await runFormatJob(job) };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, details: error.details };
    return { ok: false, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
