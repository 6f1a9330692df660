/** Reads a profile from a parsed file or package: shape first, then contradictions, so that only a usable profile has the type. */
import { AppError } from '../../result/app-error';
import { type Profile, profileShape } from './profile';
import { placeOfPath } from './profile-places';
import { problemsOfProfile } from './profile-problems';

/** The profile of a JSON value. Throws `PROFILE_INVALID` with every problem of the failed stage, worded for the office. */
export function parseProfile(value: unknown): Profile {
  const problems = problemsOfProfile(value);
  if (problems.length > 0) {
    throw new AppError('PROFILE_INVALID', {
      problems: problems.map(({ path, words }) => `${placeOfPath(path)}：${words}`),
    });
  }
  return profileShape.parse(value);
}
