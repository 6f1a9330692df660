/** Errors of the check stop a reply; warnings ask for a look and let it pass. */
import type { Finding } from '@shared/domain/reply/finding';
import { AppError } from '@shared/result/app-error';

/** @throws AppError REPLY_INCOMPLETE {codes, points}: each code once, the numbers of the points concerned. */
export function requireComplete(findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const points = errors.flatMap(({ pointNo }) => (pointNo === undefined ? [] : [String(pointNo)]));
  throw new AppError('REPLY_INCOMPLETE', {
    codes: [...new Set(errors.map(({ code }) => code))],
    points: [...new Set(points)],
  });
}
