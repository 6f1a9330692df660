/** Everything that keeps a profile from being put in force, each problem at its path: first its shape, and where that holds, its contradictions. */
import type { z } from 'zod';
import { profileShape } from './profile';
import { type ProfileProblem, validateProfile } from './validate-profile';

/** Empty for a profile that may be put in force. */
export function problemsOfProfile(value: unknown): ProfileProblem[] {
  const result = profileShape.safeParse(value);
  if (result.success) return validateProfile(result.data);
  return result.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    words: wordIssue(issue, valueAt(value, issue.path)),
  }));
}

/** Faults that a person makes while typing: an empty line, a number out of its range, a date that does not exist. */
const FAULTS_OF_TYPING: ReadonlySet<string> = new Set(['too_small', 'too_big', 'invalid_format', 'custom']);

/** Whether the value has every field in its place, so that an editor can show it; what stands in them may still be wrong. */
export function isEditableProfile(value: unknown): boolean {
  const result = profileShape.safeParse(value);
  return result.success || result.error.issues.every(({ code }) => FAULTS_OF_TYPING.has(code));
}

function wordIssue(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'custom':
      return issue.message;
    case 'too_small':
      if (issue.origin === 'string') return '请填写';
      return issue.origin === 'array' ? `至少要有 ${issue.minimum} 项` : `不能小于 ${issue.minimum}`;
    case 'too_big':
      if (issue.origin === 'string') return `最多 ${issue.maximum} 个字`;
      return issue.origin === 'array' ? `最多 ${issue.maximum} 项` : `不能大于 ${issue.maximum}`;
    case 'invalid_format':
      return typeof value === 'string' && value.trim() === '' ? '请填写' : '有不能使用的字符';
    case 'unrecognized_keys':
      return `“${issue.keys.join('”“')}”不属于办理规则`;
    default:
      return value === undefined ? '缺少这一项' : '内容不合格式';
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}
