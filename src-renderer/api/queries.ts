/** Reading and acting as hooks: `useCall` asks and keeps the answer, `useAct` acts and shows a failure with its next step. */
import type { CallArgument, CallName, CallOutput } from '@shared/ipc/contract';
import type { AppError } from '@shared/result/app-error';
import type { Envelope } from '@shared/result/envelope';
import { keepPreviousData, type UseQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { errorWords } from '../strings/errors';
import { asAppError, callMain } from './call';

interface CallOptions {
  /** False: do not ask yet. */
  readonly enabled?: boolean;
  /** Shows the last answer while the next one is on its way: lists that are filtered or paged. */
  readonly keepPrevious?: boolean;
  /** Milliseconds; only for what time itself changes (today's date). */
  readonly every?: number;
}

export function useCall<N extends CallName>(
  name: N,
  input: CallArgument<N>,
  options: CallOptions = {},
): UseQueryResult<CallOutput<N>, AppError> {
  return useQuery<CallOutput<N>, AppError>({
    queryKey: [name, input],
    queryFn: async () => {
      try {
        return await callMain(name, input);
      } catch (error) {
        throw asAppError(error);
      }
    },
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(options.every === undefined ? {} : { refetchInterval: options.every }),
  });
}

/** A long list in slices of `size`, each asked for when the one before has been seen. */
export function useSlices<N extends 'package.list' | 'matter.list' | 'document.list'>(
  name: N,
  input: Omit<CallArgument<N>, 'offset' | 'limit'>,
  size: number,
) {
  return useInfiniteQuery({
    queryKey: [name, input, 'slices', size],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      callMain(name, { ...input, offset: pageParam, limit: size } as CallArgument<N>),
    getNextPageParam: (last, pages) => {
      const seen = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && seen < last.total ? seen : undefined;
    },
    placeholderData: keepPreviousData,
  });
}

export interface Act<N extends CallName> {
  /** Never rejects: the answer is the envelope, and a failure has already been shown unless `quiet`. */
  readonly run: (input: CallArgument<N>) => Promise<Envelope<CallOutput<N>>>;
  readonly running: boolean;
  readonly error: AppError | undefined;
  readonly reset: () => void;
}

/** `quiet`: the page shows `error` itself, beside the field or list it belongs to. */
export function useAct<N extends CallName>(name: N, options: { readonly quiet?: boolean } = {}): Act<N> {
  const { notification } = App.useApp();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<AppError>();
  const pending = useRef(0);
  const quiet = options.quiet ?? false;
  const run = useCallback(
    async (input: CallArgument<N>): Promise<Envelope<CallOutput<N>>> => {
      pending.current += 1;
      setRunning(true);
      setError(undefined);
      try {
        return { ok: true, value: await callMain(name, input) };
      } catch (thrown) {
        const failure = asAppError(thrown);
        // Stopped by the person at the window: nothing to tell.
        if (failure.code !== 'CANCELLED') setError(failure);
        if (!quiet && failure.code !== 'CANCELLED') {
          const { title, next } = errorWords(failure.code, failure.details);
          notification.error({ title, description: next, duration: 8, key: failure.code });
        }
        return { ok: false, error: { code: failure.code, details: failure.details } };
      } finally {
        pending.current -= 1;
        setRunning(pending.current > 0);
      }
    },
    [name, quiet, notification],
  );
  const reset = useCallback(() => setError(undefined), []);
  return { run, running, error, reset };
}
