/** The question that the list asks, in the address of the page, as the call takes it, and in words. Pure. */
import { turnSchema } from '@shared/domain/matter/turn';
import {
  LOOSENED,
  type MATTER_SORTS,
  MATTER_TABS,
  type MatterQuestion,
  matterQuestionSchema,
} from '@shared/ipc/calls/matter-question';

export type MatterTab = (typeof MATTER_TABS)[number];
export type MatterSort = (typeof MATTER_SORTS)[number];
/** A part of a question; undefined takes a filter back. */
export type QuestionPart = { readonly [K in keyof MatterQuestion]?: MatterQuestion[K] | undefined };
export type Filter = Exclude<(typeof LOOSENED)[number], 'tab'>;

/** Filters beside the tab, in the order in which they are named. */
export const FILTERS: readonly Filter[] = LOOSENED.filter((name) => name !== 'tab');
/** Those in the drawer, apart from the ones that always stand above the list. */
export const MORE_FILTERS: readonly Filter[] = [
  'session',
  'grade',
  'role',
  'step',
  'result',
  'satisfaction',
  'dueFrom',
  'dueUntil',
];

/** Shown as words above the list, for nothing else there says that they are set. */
export const NAMED_FILTERS: readonly Filter[] = [...MORE_FILTERS, 'turn'];

export const WHOLE_LIST: MatterQuestion = { tab: 'all', sort: 'due', descending: false };

export function isSet(question: MatterQuestion, filter: Filter): boolean {
  const value = question[filter];
  return value !== undefined && value !== false && value !== '';
}

export function withPart(question: MatterQuestion, part: QuestionPart): MatterQuestion {
  const merged = { ...question, ...part };
  const kept = Object.entries(merged).filter(
    ([, value]) => value !== undefined && value !== false && value !== '',
  );
  return { ...WHOLE_LIST, ...Object.fromEntries(kept) };
}

export function withoutFilters(question: MatterQuestion): MatterQuestion {
  const { tab, sort, descending } = question;
  return { tab, sort, descending };
}

/** One word of the address: it stays short, and a question of another version is read as the whole list. */
export function writeQuestion(question: MatterQuestion): string {
  return new URLSearchParams({ list: JSON.stringify(withPart(question, {})) }).toString();
}

/** Undefined where the address holds no question, or one that is not understood. Links of other pages name a tab or whose turn it is. */
export function readQuestion(parameters: URLSearchParams): MatterQuestion | undefined {
  const written = parameters.get('list');
  if (written !== null) {
    const parsed = matterQuestionSchema.safeParse(jsonOf(written));
    return parsed.success ? parsed.data : undefined;
  }
  const tab = MATTER_TABS.find((known) => known === parameters.get('tab'));
  const turn = turnSchema.safeParse({
    what: parameters.get('turn'),
    desk: parameters.get('desk') ?? undefined,
    unitId: parameters.get('turn-unit') ?? undefined,
  });
  if (turn.success) return { ...WHOLE_LIST, turn: turn.data };
  return tab && { ...WHOLE_LIST, tab };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function sameQuestion(left: MatterQuestion, right: MatterQuestion): boolean {
  return writeQuestion(ordered(left)) === writeQuestion(ordered(right));
}

function ordered(question: MatterQuestion): MatterQuestion {
  return Object.fromEntries(
    Object.entries(question).sort(([left], [right]) => (left < right ? -1 : 1)),
  ) as MatterQuestion;
}
