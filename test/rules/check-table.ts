/** What is wrong with the table as it stands: an empty row, a place, a test or a change that is not there (the tests themselves are run by the mutation run). */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Mutation, Proof, RuleRow, TestReference } from './rule';
import { applyMutation, locate } from './runner/apply-mutation.mjs';
import { PROOFS, ROWS } from './table';

export const ROOT = resolve(import.meta.dirname, '../..');

export function problemsOfTable(): string[] {
  const used = new Set(ROWS.flatMap(({ proofs }) => proofs));
  return [
    ...repeated(ROWS.map(({ id }) => id)).map((id) => `${id}: twice in the table`),
    ...ROWS.flatMap((row) => problemsOfRow(row).map((problem) => `${row.id}: ${problem}`)),
    ...Object.entries(PROOFS).flatMap(([name, proof]) =>
      [...(used.has(name) ? [] : ['no row rests on it']), ...problemsOfProof(proof)].map(
        (problem) => `${name}: ${problem}`,
      ),
    ),
  ];
}

function problemsOfRow({ text, proofs, outside, reason }: RuleRow): string[] {
  const problems = proofs.filter((name) => !(name in PROOFS)).map((name) => `no proof ${name}`);
  if (text.trim() === '') problems.push('says nothing');
  if (outside === undefined && proofs.length === 0) problems.push('rests on nothing');
  if (outside !== undefined && (reason ?? '').trim().length < 6) problems.push(`${outside} without a reason`);
  return problems;
}

function problemsOfProof({ places, tests, mutations }: Proof): string[] {
  return [
    ...(places.length === 0 ? ['lives nowhere'] : places.flatMap(problemOfPlace)),
    ...(tests.length === 0 ? ['has no test'] : tests.flatMap(problemOfTest)),
    ...(mutations.length === 0 ? ['has no mutation'] : mutations.flatMap(problemOfMutation)),
  ];
}

function problemOfPlace(place: string): string[] {
  const [file = '', name = ''] = place.split('#');
  const text = read(file);
  if (text === undefined) return [`no file ${file}`];
  if (!file.endsWith('.json')) {
    const exported = new RegExp(`^export (?:async )?(?:const|function|class|type|interface) ${name}\\b`, 'm');
    return exported.test(text) ? [] : [`${file} exports no ${name}`];
  }
  try {
    locate(JSON.parse(text), name);
    return [];
  } catch (error) {
    return [`${file}: ${String(error)}`];
  }
}

/** Each part of the name stands in the file as it is, or as the pattern of a table of cases. */
function problemOfTest({ file, name }: TestReference): string[] {
  const text = read(file);
  if (text === undefined) return [`no file ${file}`];
  const titles = titlesOf(text);
  const missing = name.split(' > ').filter((part) => !titles.some((title) => title.test(part)));
  return missing.map((part) => `${file} has no test “${part}”`);
}

const patterns = new Map<string, RegExp[]>();

function titlesOf(text: string): RegExp[] {
  const known = patterns.get(text);
  if (known) return known;
  const literals = text.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`([^`]*)`/g);
  const titles = [...literals].map(([, single, double, template]) => {
    const words = (single ?? double ?? template ?? '').replace(/\\(['"`\\])/g, '$1');
    const parts = words.split(/%[sdijofO]|\$\{[^}]*\}|\$[a-zA-Z.]+/);
    return new RegExp(
      `^${parts.map((part) => part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('.*')}$`,
      's',
    );
  });
  patterns.set(text, titles);
  return titles;
}

function problemOfMutation(mutation: Mutation): string[] {
  const text = read(mutation.file);
  if (text === undefined) return [`no file ${mutation.file}`];
  try {
    applyMutation(text, mutation);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

const texts = new Map<string, string | undefined>();

function read(file: string): string | undefined {
  if (!texts.has(file)) {
    const path = join(ROOT, file);
    texts.set(file, existsSync(path) ? readFileSync(path, 'utf8') : undefined);
  }
  return texts.get(file);
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
