/** Puts the printed pages on the document for as long as a printer or the PDF needs them. */

import type { AppError } from '@shared/result/app-error';
import { useEffect, useState } from 'react';
import { asAppError, callMain } from '../../../api/call';

type Job = { readonly to: 'paper' } | { readonly to: 'pdf'; readonly name: string };

export interface Printing {
  /** The pages must be on the document. */
  readonly active: boolean;
  readonly saving: boolean;
  readonly error: AppError | null;
  readonly print: () => void;
  /** `name`: proposed, without an ending. */
  readonly savePdf: (name: string) => void;
}

export function usePrinting(onSaved: () => void): Printing {
  const [job, setJob] = useState<Job | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    if (job === null) return;
    let left = false;
    const end = () => {
      if (!left) setJob(null);
    };
    // Two frames: the pages are on the document and their faces are loaded before anything reads them.
    const frame = requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (left) return;
        if (job.to === 'paper') {
          window.print();
          end();
          return;
        }
        callMain('document.save-pdf', { name: job.name })
          .then(({ written }) => {
            if (written && !left) onSaved();
          })
          .catch((reason: unknown) => {
            if (!left) setError(asAppError(reason));
          })
          .finally(end);
      }),
    );
    return () => {
      left = true;
      cancelAnimationFrame(frame);
    };
  }, [job, onSaved]);
  const begin = (next: Job) => {
    setError(null);
    setJob(next);
  };
  return {
    active: job !== null,
    saving: job?.to === 'pdf',
    error,
    print: () => begin({ to: 'paper' }),
    savePdf: (name) => begin({ to: 'pdf', name }),
  };
}
