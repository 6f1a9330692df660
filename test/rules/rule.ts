/** The shape of the table of rules: a clause is data, code or a form, or is no software for a stated reason; a proof names places, tests and the change that must make them fail. */

/** Where a clause lives. `later`: named work of a later issue, counted apart. */
export type RuleKind = 'data' | 'code' | 'form' | 'not software' | 'later';

/** An exact text that occurs once in its file (or the first one behind `after`, which does), or the value at a path of a JSON file; `to: undefined` takes it out. */
export type Mutation =
  | { readonly file: string; readonly find: string; readonly replace: string; readonly after?: string }
  | { readonly file: string; readonly at: string; readonly to: unknown };

/** A test by its file and its full name, describe blocks joined by ` > `. */
export interface TestReference {
  readonly file: string;
  readonly name: string;
}

/** What carries a rule. Several clauses may rest on one proof; its mutations then run once. */
export interface Proof {
  readonly kind: 'data' | 'code' | 'form';
  /** `src-shared/x.ts#exportedName` or `resources/x.json#path[entry].field`. */
  readonly places: readonly string[];
  readonly tests: readonly TestReference[];
  readonly mutations: readonly Mutation[];
}

export interface RuleRow {
  /** The clause as its document numbers it, a letter behind it where one clause sets several rules: `S2 六 c`. */
  readonly id: string;
  /** Short, in our own words or the document's. */
  readonly text: string;
  readonly proofs: readonly string[];
  readonly reason?: string;
  readonly outside?: 'not software' | 'later';
}

export const shared = (path: string, name: string): string => `src-shared/${path}.ts#${name}`;

export const test = (file: string, name: string): TestReference => ({ file: `test/${file}.test.ts`, name });

export type TextMutation = Extract<Mutation, { find: string }>;

export const edit = (path: string, find: string, replace: string): TextMutation => ({
  file: path.startsWith('src-') || path.startsWith('resources/') ? path : `src-shared/${path}.ts`,
  find,
  replace,
});

export const profileAt = (id: string, path: string): string => `resources/profiles/${id}.json#${path}`;

export const set = (profile: string, at: string, to: unknown): Mutation => ({
  file: `resources/profiles/${profile}.json`,
  at,
  to,
});

export const drop = (profile: string, at: string): Mutation => set(profile, at, undefined);

/** A clause that rests on proofs. */
export const by = (id: string, text: string, ...proofs: string[]): RuleRow => ({ id, text, proofs });

/** A clause that no software can carry, and why. */
export const not = (id: string, text: string, reason: string): RuleRow => ({
  id,
  text,
  proofs: [],
  outside: 'not software',
  reason,
});

export const later = (id: string, text: string, reason: string): RuleRow => ({
  id,
  text,
  proofs: [],
  outside: 'later',
  reason,
});
