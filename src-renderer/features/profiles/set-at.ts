/** One field of a profile changed, everything around it kept as it is; `undefined` takes an optional field or an item away. */
import type { Profile } from '@shared/domain/profile/profile';

export function setAt(profile: Profile, path: string, value: unknown): Profile {
  return changed(profile, path.split('.'), value) as Profile;
}

function changed(target: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(target)) {
    const index = Number(key);
    const item = changed(target[index], rest, value);
    return item === undefined ? target.toSpliced(index, 1) : target.with(index, item);
  }
  const fields = { ...(target as Record<string, unknown>) };
  const inner = changed(fields[key], rest, value);
  if (inner === undefined) delete fields[key];
  else fields[key] = inner;
  return fields;
}
