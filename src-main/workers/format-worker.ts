/** Utility process of the format check and of the unit's own templates: reads one document of unknown origin and ends. Whatever the file does to it, it does to this process alone. */
import { AppError } from '@shared/result/app-error';
import { type FormatJob, runFormatJob } from '../document/foreign/format-job';
import { runTemplateJob, type TemplateJob } from '../document/template-job';

interface Port {
  once(event: 'message', listener: (message: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const { parentPort } = process as unknown as { readonly parentPort: Port };

parentPort.once('message', ({ data }) => {
  void answer(data as FormatJob | TemplateJob).then((message) => parentPort.postMessage(message));
});

async function answer(job: FormatJob | TemplateJob): Promise<unknown> {
  try {
    return {
      ok: true,
      value: job.kind === 'fill-template' ? await runTemplateJob(job) : await runFormatJob(job),
    };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, details: error.details };
    return { ok: false, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
