/** A profile as a file between offices: one text, read whole or refused with the reason, never taken in half. */
import { AppError } from '../../result/app-error';
import { parseProfile } from './parse-profile';
import { PROFILE_FORMAT, PROFILE_FORMAT_VERSION, type Profile } from './profile';

/** Readable for a person, and ended by a line feed. */
export function writeProfileFile(profile: Profile): string {
  return `${JSON.stringify(profile, undefined, 2)}\n`;
}

/**
 * Throws `PROFILE_FILE_DAMAGED` for text that is no JSON, `PROFILE_FILE_FOREIGN` for JSON that is no profile, `PROFILE_FILE_NEWER
 * {formatVersion}` for one of a later application, and `PROFILE_INVALID` with every problem for one that contradicts itself.
 */
export function readProfileFile(text: string): Profile {
  const value = jsonOf(text);
  if (!isRecord(value) || value.format !== PROFILE_FORMAT) throw new AppError('PROFILE_FILE_FOREIGN');
  requireKnownFormat(value.formatVersion);
  return parseProfile(value);
}

/** @throws AppError PROFILE_FILE_NEWER. What is no version at all is left to the check of the shape. */
export function requireKnownFormat(formatVersion: unknown): void {
  if (typeof formatVersion === 'number' && formatVersion > PROFILE_FORMAT_VERSION) {
    throw new AppError('PROFILE_FILE_NEWER', { formatVersion });
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('PROFILE_FILE_DAMAGED');
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
