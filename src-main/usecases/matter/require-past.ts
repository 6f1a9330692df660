/** A fact has happened: its day is not in the future, seen from China whatever the machine's zone. */
import { type LocalDate, localDateOf } from '@shared/domain/calendar/local-date';
import { AppError } from '@shared/result/app-error';
import type { Workspace } from '../workspace';

/** @throws AppError INPUT_INVALID {field, latest}. */
export function requirePast({ now }: Workspace, field: string, on: LocalDate): void {
  const today = localDateOf(now());
  if (on > today) throw new AppError('INPUT_INVALID', { field, latest: today });
}
