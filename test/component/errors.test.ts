/** Every failure has its words and a next step, and damage is never told as forgery. */
import { errorWords } from '@renderer/strings/errors';
import { APP_ERROR_CODES } from '@shared/result/app-error-code';
import { describe, expect, it } from 'vitest';

const DAMAGE = [
  'E_TRUNCATED',
  'E_MEDIA_DAMAGED',
  'E_HEADER_MAC',
  'E_CHUNK_MAC',
  'E_ENTRY_DIGEST',
  'E_TRAILING',
] as const;
const FORGERY = ['E_SIGNATURE', 'E_REENVELOPED', 'E_NOT_NAMED', 'E_NOT_ALLOWED', 'E_SENDER_REVOKED'] as const;

describe('the words of failures', () => {
  it.each(APP_ERROR_CODES)('%s is a Chinese sentence with a next step', (code) => {
    const { title, next } = errorWords(code, {});
    expect(title).toMatch(/[\u4e00-\u9fff]{2}/);
    expect(next).toMatch(/[\u4e00-\u9fff].*[。！]$/);
    expect(title + next).not.toMatch(/undefined|null|\[object|[A-Z]_[A-Z]/);
  });

  it('tells no two failures of reading a package by the same title', () => {
    const titles = APP_ERROR_CODES.filter((code) => code.startsWith('E_')).map(
      (code) => errorWords(code, {}).title,
    );
    expect(new Set(titles).size).toBe(titles.length);
  });

  it.each(DAMAGE)('%s asks for another copy', (code) => {
    const { next } = errorWords(code, {});
    expect(next).toContain('重新拷贝');
    expect(next).not.toContain('不要使用');
  });

  it.each(FORGERY)('%s forbids use and asks to call the sender', (code) => {
    const { next } = errorWords(code, {});
    expect(next).toContain('不要使用');
    expect(next).toContain('电话');
    expect(next).not.toContain('重新拷贝');
  });

  it('quotes what the failure knows', () => {
    expect(errorWords('E_SENDER_PENDING', { unit: '云州市财政局' }).title).toContain('“云州市财政局”');
    expect(errorWords('E_DUPLICATE', { receiptCode: '902714468135' }).next).toContain('9027 1446 8135');
    expect(errorWords('INPUT_INVALID', { field: 'ownLimitOn', earliest: '2026-05-22' })).toEqual({
      title: '自定的答复期限不符合要求',
      next: '不能早于 2026-05-22。请改正后再试。',
    });
    expect(errorWords('REPLY_INCOMPLETE', { points: ['1', '3'] }).title).toContain('第 1、3 点');
    expect(errorWords('INTERNAL', { incident: 'A7-31' }).next).toContain('“A7-31”');
  });
});
