/** Reads a profile from a parsed file or package: shape first, then contradictions, so that only a usable profile has the type. */
import { AppError } from '../../result/app-error';
import { type Profile, profileShape } from './profile';
import { validateProfile } from './validate-profile';

/** The profile of a JSON value. Throws `PROFILE_INVALID` with every problem of the failed stage, worded for the office. */
export function parseProfile(value: unknown): Profile {
  const result = profileShape.safeParse(value);
  if (!result.success) {
    const problems = result.error.issues.map(
      (issue) =>
        `“${issue.path.join('.')}”${issue.code === 'custom' ? `：${issue.message}` : '的内容不合格式'}`,
    );
    throw new AppError('PROFILE_INVALID', { problems });
  }
  const problems = validateProfile(result.data);
  if (problems.length > 0) {
    throw new AppError('PROFILE_INVALID', {
      problems: problems.map(({ path, words }) => `“${path}”：${words}`),
    });
  }
  return result.data;
}
