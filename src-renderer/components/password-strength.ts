/** A rough hint while a password is chosen: length counts most, then the mix of characters. Never a bar to a long phrase. */
import type { StatusTone } from './StatusTag';

export interface PasswordHint {
  readonly tone: StatusTone;
  readonly words: string;
}

export const SHORTEST_PASSWORD = 8;
const COMFORTABLE = 12;
const LONG = 16;

export function passwordHint(password: string): PasswordHint {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) {
    return { tone: 'quiet', words: `还差 ${SHORTEST_PASSWORD - length} 位` };
  }
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length;
  const varied = new Set(password).size;
  if (varied < 5 || (kinds === 1 && length < COMFORTABLE)) {
    return { tone: 'bad', words: '太简单，容易被猜到' };
  }
  if (length >= LONG || (length >= COMFORTABLE && kinds >= 2)) return { tone: 'good', words: '强度好' };
  return { tone: 'warning', words: '可以用，再长一些更好' };
}
