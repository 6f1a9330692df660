/** Details of a failure as parts of its sentence. */
import type { AppErrorDetails } from '@shared/result/app-error';

/** A detail quoted in a sentence, in quotation marks of its own; nothing when it is absent. */
export function quoted(details: AppErrorDetails, key: string): string {
  const value = details[key];
  return typeof value === 'string' || typeof value === 'number' ? `“${value}”` : '';
}

export function listed(details: AppErrorDetails, key: string): string {
  const value = details[key];
  return Array.isArray(value) ? value.join('、') : value === undefined ? '' : String(value);
}

/** The first few of a list of problems, each already a sentence without its full stop. */
export function sentencesOf(details: AppErrorDetails, key: string): string {
  const value = details[key];
  if (!Array.isArray(value) || value.length === 0) return '';
  const shown = value.slice(0, 5).join('；');
  return value.length > 5 ? `${shown}；等${value.length}处。` : `${shown}。`;
}
