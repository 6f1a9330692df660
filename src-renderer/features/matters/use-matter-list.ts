/** The question that the list asks and the rows that answer it, fetched by the page as they come into sight. */
import type { Desk } from '@shared/domain/person/actor';
import type { MatterRow } from '@shared/ipc/calls/matter-calls';
import type { MatterQuestion } from '@shared/ipc/calls/matter-question';
import type { CallArgument, CallOutput } from '@shared/ipc/contract';
import type { AppError } from '@shared/result/app-error';
import { useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { asAppError, callMain } from '../../api/call';
import { useCall } from '../../api/queries';
import { useStatus } from '../../app/desk';
import {
  type MatterTab,
  type QuestionPart,
  readQuestion,
  WHOLE_LIST,
  withPart,
  writeQuestion,
} from './list-question';

export interface MatterList {
  readonly question: MatterQuestion;
  readonly ask: (part: QuestionPart) => void;
  /** Another question, instead of a change of this one. */
  readonly askAnew: (question: MatterQuestion) => void;
  readonly total: number | undefined;
  readonly counts: Readonly<Partial<Record<MatterTab, number>>>;
  /** Where nothing was found: what taking back a filter would show. */
  readonly loosened: NonNullable<CallOutput<'matter.list'>['loosened']>;
  readonly rowAt: (index: number) => MatterRow | undefined;
  readonly onRange: (first: number, last: number) => void;
  /** In sight now. */
  readonly rowsInSight: readonly MatterRow[];
  readonly error: AppError | undefined;
  readonly retry: () => void;
  /** Changes with the question, not with the answer. */
  readonly key: string;
}

const PAGE = 100;
/** Without scrolling for this long, the rows in sight are fetched. */
const SETTLE_MS = 60;
/** Without another question for this long, the last one is kept for the next start. */
const REMEMBER_MS = 1_500;

export function useMatterList(desk: Desk): MatterList {
  const { question, ask, askAnew, ready } = useQuestion(desk);
  const [range, setRange] = useState({ first: 0, last: 0 });
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onRange = useCallback((first: number, last: number) => {
    // Pages that are only passed by are not asked for.
    clearTimeout(resting.current);
    resting.current = setTimeout(() => setRange({ first, last }), SETTLE_MS);
  }, []);
  const key = writeQuestion(question);
  const known = useRef<{ key: string; answer: CallOutput<'matter.list'> }>(undefined);
  const lastPage =
    known.current?.key === key ? Math.max(0, Math.ceil(known.current.answer.total / PAGE) - 1) : 0;
  const firstPage = Math.min(Math.floor(range.first / PAGE), lastPage);
  const pages = Array.from(
    { length: Math.min(Math.floor(range.last / PAGE), lastPage) - firstPage + 1 },
    (_value, at) => firstPage + at,
  );
  const answers = useQueries({
    queries: pages.map((page) => {
      const input = filterOf(question, page * PAGE);
      return {
        queryKey: ['matter.list', input],
        queryFn: () => callMain('matter.list', input),
        enabled: ready,
      };
    }),
  });
  const answer = answers.find(({ data }) => data)?.data;
  if (answer) known.current = { key, answer };
  const rowAt = (index: number) => {
    const at = pages.indexOf(Math.floor(index / PAGE));
    return answers[at]?.data?.rows[index % PAGE];
  };
  const failed = answers.find(({ error }) => error);
  const current = known.current?.key === key ? known.current.answer : undefined;
  const rowsInSight = Array.from(
    { length: Math.min(range.last, current?.total ?? 0) - range.first },
    (_value, at) => rowAt(range.first + at),
  ).filter((row) => row !== undefined);
  return {
    question,
    ask,
    askAnew,
    total: current?.total,
    counts: known.current?.answer.counts ?? {},
    loosened: current?.loosened ?? [],
    rowAt,
    onRange,
    rowsInSight,
    error: failed?.error ? asAppError(failed.error) : undefined,
    retry: () => void failed?.refetch(),
    key,
  };
}

/** Out of the address; where that holds none, what this person looked at last. */
function useQuestion(desk: Desk) {
  const [parameters, setParameters] = useSearchParams();
  const { person } = useStatus();
  const memory = `chengfu.matters.${desk}.${person.id}`;
  const filters = useCall('filter.list', { desk });
  const last = filters.data?.last;
  const asked = useMemo(() => readQuestion(parameters), [parameters]);
  const question = useMemo(
    () =>
      asked ?? readQuestion(new URLSearchParams(sessionStorage.getItem(memory) ?? '')) ?? last ?? WHOLE_LIST,
    [asked, memory, last],
  );
  const latest = useRef(question);
  latest.current = question;
  const askAnew = useCallback(
    (next: MatterQuestion) => setParameters(writeQuestion(next), { replace: true }),
    [setParameters],
  );
  const ask = useCallback((part: QuestionPart) => askAnew(withPart(latest.current, part)), [askAnew]);
  useEffect(() => {
    if (!asked) return;
    sessionStorage.setItem(memory, writeQuestion(asked));
    const timer = setTimeout(() => {
      // A view that cannot be kept is no reason to disturb anybody.
      void callMain('filter.remember', { desk, question: asked }).catch(() => undefined);
    }, REMEMBER_MS);
    return () => clearTimeout(timer);
  }, [asked, memory, desk]);
  return { question, ask, askAnew, ready: asked !== undefined || !filters.isPending };
}

function filterOf(question: MatterQuestion, offset: number): CallArgument<'matter.list'> {
  const text = question.text?.trim().slice(0, 100);
  return { ...withPart(question, { text }), offset, limit: PAGE };
}
