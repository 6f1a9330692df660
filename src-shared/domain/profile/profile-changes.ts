/** What an edited profile changes against another, field by field and in words: shown before it is put in force (PRODUCT 4). */
import { START_EVENT_WORDS } from '../deadline/explain-due-date';
import { MATTER_KIND_WORDS } from '../wording/matter-wording';
import type { Profile } from './profile';
import { placeOfPath } from './profile-places';
import {
  CALLED_IN_WORDS,
  COUNTED_BY_WORDS,
  DEADLINE_UNIT_WORDS,
  MEASURE_WORDS,
  nameOfRule,
  RESULT_MEANING_WORDS,
  SPONSOR_WORDS,
} from './profile-words';
import { RATE_COUNTER_WORDS } from './rates';

export interface ProfileChange {
  /** Into the new profile, or into the old one for what was taken out. */
  readonly path: string;
  readonly place: string;
  /** Absent: it was not there. */
  readonly before?: string;
  /** Absent: it was taken out. */
  readonly after?: string;
}

type Plain = string | number | boolean;

/** In the order of the new profile; format and version are no change of the rules. */
export function changesOfProfile(before: Profile, after: Profile): ProfileChange[] {
  const changes: ProfileChange[] = [];
  const note = (path: string, was: unknown, is: unknown): void => {
    if (isSame(was, is)) return;
    if (isRecord(was) && isRecord(is)) intoFields(path, was, is);
    else if (isListOfRecords(was) && isListOfRecords(is)) intoItems(path, was, is);
    else changes.push(changeOf(path, was, is));
  };
  const changeOf = (path: string, was: unknown, is: unknown): ProfileChange => ({
    path,
    place: placeOfPath(path, is === undefined ? before : after),
    ...(was === undefined ? {} : { before: wordsOf(path, was, before) }),
    ...(is === undefined ? {} : { after: wordsOf(path, is, after) }),
  });
  const intoFields = (path: string, was: Fields, is: Fields): void => {
    for (const key of new Set([...Object.keys(is), ...Object.keys(was)])) {
      note(path === '' ? key : `${path}.${key}`, was[key], is[key]);
    }
  };
  const intoItems = (path: string, was: readonly Fields[], is: readonly Fields[]): void => {
    for (const [index, item] of is.entries()) {
      note(`${path}.${index}`, was[indexOfSame(was, item, index)], item);
    }
    for (const [index, item] of was.entries()) {
      if (indexOfSame(is, item, index) < 0) note(`${path}.${index}`, item, undefined);
    }
  };
  intoFields('', rulesOf(before), rulesOf(after));
  return changes;
}

type Fields = Readonly<Record<string, unknown>>;

function rulesOf({
  format: _format,
  formatVersion: _formatVersion,
  id: _id,
  version: _version,
  ...rules
}: Profile) {
  return rules;
}

/** Items are told apart by what they are called in the profile; a rung of the ladder by its place. */
function indexOfSame(items: readonly Fields[], wanted: Fields, index: number): number {
  const key = ['id', 'code', 'grade', 'mark'].find((name) => name in wanted);
  if (key === undefined) return index < items.length ? index : -1;
  return items.findIndex((item) => item[key] === wanted[key]);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfRecords(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every(isRecord);
}

/** Words of the choices; a field's own name says which list they are from. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  unit: DEADLINE_UNIT_WORDS,
  startsAt: START_EVENT_WORDS,
  meaning: RESULT_MEANING_WORDS,
  sponsor: SPONSOR_WORDS,
  calledIn: CALLED_IN_WORDS,
  countedBy: COUNTED_BY_WORDS,
  measure: MEASURE_WORDS,
  numerator: RATE_COUNTER_WORDS,
  denominator: RATE_COUNTER_WORDS,
  kinds: MATTER_KIND_WORDS,
  keyMattersOf: MATTER_KIND_WORDS,
};

/** Clocks and periodic reports name the rule they follow. */
const NAMES_A_RULE = /^(kinds\.[^.]+\.deadlines|periodicReports)\./;

function wordsOf(path: string, value: unknown, profile: Profile): string {
  const field = path.slice(path.lastIndexOf('.') + 1);
  const rule = NAMES_A_RULE.test(path) ? profile.rules.find(({ id }) => id === value) : undefined;
  if (rule) return nameOfRule(rule);
  if (Array.isArray(value)) {
    return value.length === 0 ? '无' : value.map((item) => wordsOf(path, item, profile)).join('、');
  }
  if (isRecord(value)) return namesOf(value);
  return wordOfPlain(field, value as Plain);
}

function wordOfPlain(field: string, value: Plain): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const choices = CHOICES[field];
  const word =
    choices !== undefined && Object.hasOwn(choices, String(value)) ? choices[String(value)] : undefined;
  return word ?? String(value);
}

/** A whole item that came or went, by what a person calls it. */
function namesOf(item: Fields): string {
  const called = ['mark', 'name', 'what', 'label', 'when', 'amount', 'unit', 'weight'].flatMap((field) =>
    item[field] === undefined ? [] : [wordOfPlain(field, item[field] as Plain)],
  );
  return called.length > 0 ? called.join(' ') : Object.values(item).map(String).join('、');
}
