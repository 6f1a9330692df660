/** The question that the list asks and the rows that answer it, fetched by the page as they come into sight. */
import { type UnitId, unitIdSchema } from '@shared/domain/identifiers';
import { MATTER_KINDS, type MatterKind } from '@shared/domain/matter/matter-kind';
import type { Desk } from '@shared/domain/person/actor';
import { MATTER_SORTS, MATTER_TABS, type MatterRow } from '@shared/ipc/calls/matter-calls';
import type { CallArgument } from '@shared/ipc/contract';
import type { AppError } from '@shared/result/app-error';
import { useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { asAppError, callMain } from '../../api/call';

export type MatterTab = (typeof MATTER_TABS)[number];
export type MatterSort = (typeof MATTER_SORTS)[number];

export interface ListQuestion {
  readonly tab: MatterTab;
  readonly kind: MatterKind | undefined;
  readonly unitId: UnitId | undefined;
  readonly keyOnly: boolean;
  readonly text: string;
  readonly sort: MatterSort;
  readonly descending: boolean;
}

export interface MatterList {
  readonly question: ListQuestion;
  readonly ask: (part: Partial<ListQuestion>) => void;
  readonly total: number | undefined;
  readonly counts: Readonly<Partial<Record<MatterTab, number>>>;
  readonly rowAt: (index: number) => MatterRow | undefined;
  readonly onRange: (first: number, last: number) => void;
  readonly error: AppError | undefined;
  readonly retry: () => void;
  /** Changes with the question, not with the answer. */
  readonly key: string;
}

const PAGE = 100;
/** Without scrolling for this long, the rows in sight are fetched. */
const SETTLE_MS = 60;

export function useMatterList(desk: Desk): MatterList {
  const [parameters, setParameters] = useSearchParams();
  const memory = `chengfu.matters.${desk}`;
  // Coming back without a question repeats the last one of this session.
  const written =
    parameters.toString() === '' ? (sessionStorage.getItem(memory) ?? '') : parameters.toString();
  const question = useMemo(
    () => readQuestion(new URLSearchParams(written), sortMemory(desk)),
    [written, desk],
  );
  const latest = useRef(question);
  latest.current = question;
  const ask = useCallback(
    (part: Partial<ListQuestion>) => {
      const next = { ...latest.current, ...part };
      if (part.sort !== undefined || part.descending !== undefined) {
        localStorage.setItem(`${memory}.sort`, `${next.sort} ${next.descending}`);
      }
      setParameters(writeQuestion(next), { replace: true });
    },
    [setParameters, memory],
  );
  useEffect(() => sessionStorage.setItem(memory, writeQuestion(question).toString()), [memory, question]);

  const [range, setRange] = useState({ first: 0, last: 0 });
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onRange = useCallback((first: number, last: number) => {
    // Pages that are only passed by are not asked for.
    clearTimeout(resting.current);
    resting.current = setTimeout(() => setRange({ first, last }), SETTLE_MS);
  }, []);
  const key = writeQuestion(question).toString();
  const known = useRef<{ key: string; total: number; counts: MatterList['counts'] }>(undefined);
  const lastPage = known.current?.key === key ? Math.max(0, Math.ceil(known.current.total / PAGE) - 1) : 0;
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
      };
    }),
  });
  const answer = answers.find(({ data }) => data)?.data;
  if (answer) known.current = { key, total: answer.total, counts: answer.counts };
  const rowAt = (index: number) => {
    const at = pages.indexOf(Math.floor(index / PAGE));
    return answers[at]?.data?.rows[index % PAGE];
  };
  const failed = answers.find(({ error }) => error);
  return {
    question,
    ask,
    total: known.current?.key === key ? known.current.total : undefined,
    counts: known.current?.counts ?? {},
    rowAt,
    onRange,
    error: failed?.error ? asAppError(failed.error) : undefined,
    retry: () => void failed?.refetch(),
    key,
  };
}

function filterOf(question: ListQuestion, offset: number): CallArgument<'matter.list'> {
  const { tab, kind, unitId, keyOnly, text, sort, descending } = question;
  return {
    tab,
    sort,
    descending,
    offset,
    limit: PAGE,
    ...(kind ? { kind } : {}),
    ...(unitId ? { unitId } : {}),
    ...(keyOnly ? { keyOnly } : {}),
    ...(text.trim() === '' ? {} : { text: text.trim().slice(0, 100) }),
  };
}

function sortMemory(desk: Desk): string {
  return localStorage.getItem(`chengfu.matters.${desk}.sort`) ?? '';
}

function readQuestion(parameters: URLSearchParams, sortMemory: string): ListQuestion {
  const unit = unitIdSchema.safeParse(parameters.get('unit'));
  const [sort, descending] = sortMemory.split(' ');
  return {
    tab: MATTER_TABS.find((tab) => tab === parameters.get('tab')) ?? 'all',
    kind: MATTER_KINDS.find((kind) => kind === parameters.get('kind')),
    unitId: unit.success ? unit.data : undefined,
    keyOnly: parameters.get('key') === '1',
    text: parameters.get('text') ?? '',
    sort: MATTER_SORTS.find((known) => known === (parameters.get('sort') ?? sort)) ?? 'due',
    descending: (parameters.get('down') ?? (descending === 'true' ? '1' : '0')) === '1',
  };
}

function writeQuestion(question: ListQuestion): URLSearchParams {
  const parameters = new URLSearchParams({
    tab: question.tab,
    sort: question.sort,
    down: question.descending ? '1' : '0',
  });
  if (question.kind) parameters.set('kind', question.kind);
  if (question.unitId) parameters.set('unit', question.unitId);
  if (question.keyOnly) parameters.set('key', '1');
  if (question.text !== '') parameters.set('text', question.text);
  return parameters;
}
