/** The hint while a password is chosen: short, guessable, usable, good. */
import { passwordHint } from '@renderer/components/password-strength';
import { describe, expect, it } from 'vitest';

describe('passwordHint', () => {
  it.each([
    ['', 'quiet'],
    ['abc1234', 'quiet'],
    ['12345678', 'bad'],
    ['aaaaaaaaaaaa1A', 'bad'],
    ['abc12345', 'warning'],
    ['yunzhou-2026', 'good'],
    ['云州市人民政府办公室督查室值班', 'warning'],
    ['correct horse battery', 'good'],
  ])('%s is %s', (password, tone) => {
    expect(passwordHint(password).tone).toBe(tone);
  });

  it('says how much is missing', () => {
    expect(passwordHint('abcde').words).toBe('还差 3 位');
  });
});
