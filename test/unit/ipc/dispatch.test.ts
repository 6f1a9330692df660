import { createDispatch } from '@main/ipc/dispatch';
import { call } from '@shared/ipc/call';
import { AppError } from '@shared/result/app-error';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const contract = {
  'sum.add': call(z.strictObject({ left: z.int(), right: z.int() }), z.strictObject({ sum: z.int() })),
  'sum.wrong': call(z.strictObject({}), z.strictObject({ sum: z.int() })),
  'sum.refused': call(z.strictObject({}), z.strictObject({})),
  'sum.broken': call(z.strictObject({}), z.strictObject({})),
};

const reported: [string, unknown][] = [];

const dispatch = createDispatch({
  contract,
  handlers: {
    'sum.add': async ({ left, right }: { left: number; right: number }) => ({ sum: left + right }),
    'sum.wrong': async () => ({ sum: 'three', path: '/etc/passwd' }),
    'sum.refused': async () => {
      throw new AppError('STALE_VERSION', { version: 3 });
    },
    'sum.broken': async () => {
      throw new Error('a bug with a secret path in it');
    },
  },
  reportBug: (name, error) => {
    reported.push([name, error]);
    return '20260521-ABCDE';
  },
});

describe('the dispatch of calls', () => {
  test('answers a call with its value', async () => {
    expect(await dispatch('sum.add', { left: 1, right: 2 })).toEqual({ ok: true, value: { sum: 3 } });
  });

  test.each(['constructor', '__proto__', 'toString', 'sum.none', '', 7, null, undefined, {}])(
    'refuses the name %s',
    async (name) => {
      expect(await dispatch(name, {})).toMatchObject({ ok: false, error: { code: 'UNKNOWN_CALL' } });
    },
  );

  test('names the fields that are wrong, and passes nothing on', async () => {
    expect(await dispatch('sum.add', { left: '1', right: 2 })).toEqual({
      ok: false,
      error: { code: 'INPUT_INVALID', details: { fields: ['left'] } },
    });
    expect(await dispatch('sum.add', { left: 1, right: 2, more: 3 })).toMatchObject({
      error: { code: 'INPUT_INVALID' },
    });
  });

  test('passes an expected failure on with its code', async () => {
    expect(await dispatch('sum.refused', {})).toEqual({
      ok: false,
      error: { code: 'STALE_VERSION', details: { version: 3 } },
    });
  });

  test('turns a bug into an incident number and tells nothing else', async () => {
    const answer = await dispatch('sum.broken', {});
    expect(answer).toEqual({
      ok: false,
      error: { code: 'INTERNAL', details: { incident: '20260521-ABCDE' } },
    });
    expect(reported.at(-1)?.[0]).toBe('sum.broken');
  });

  test('lets nothing out that the contract does not name', async () => {
    expect(await dispatch('sum.wrong', {})).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  });
});
