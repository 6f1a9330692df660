/** The rules of 载体登记, as an office keeps its register. */
import { nextMediumNumber, requireClassification, requireFreeMedium } from '@shared/domain/exchange/medium';
import { CLASSIFICATIONS } from '@shared/domain/matter/matter';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the number of a medium', () => {
  it.each([
    [[], '载2026-001'],
    [['云建载2026-017', '云建载2026-016'], '云建载2026-018'],
    [['云建载2025-240'], '云建载2026-001'],
    [['第5号盘', '云建载2026-002'], '云建载2026-003'],
    [['云建载2026-999'], '云建载2026-1000'],
  ])('after %j comes %s', (used, next) => {
    expect(nextMediumNumber(used, 2026)).toBe(next);
  });

  it('is never one that was used', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 5000 }).map((count) => `云政载2026-${count}`));
    fc.assert(fc.property(numbers, (used) => !used.includes(nextMediumNumber(used, 2026))));
  });
});

describe('a medium that goes out', () => {
  const taken = { code: 'NUMBER_TAKEN', details: { number: '载2026-001' } };
  const out = { code: 'MEDIUM_STILL_OUT', details: { number: '载2026-001' } };
  it.each([
    ['disc', { kind: 'disc', returned: true }, taken],
    ['disc', { kind: 'stick', returned: true }, taken],
    ['stick', { kind: 'disc', returned: true }, taken],
    ['stick', { kind: 'stick', returned: false }, out],
  ] as const)('as %s is refused after %j', (kind, earlier, refusal) => {
    let thrown: unknown;
    try {
      requireFreeMedium('载2026-001', kind, [earlier]);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject(refusal);
  });

  it('may be a stick that came back, or a number that is new', () => {
    requireFreeMedium('载2026-001', 'stick', [{ kind: 'stick', returned: true }]);
    requireFreeMedium('载2026-001', 'disc', []);
  });

  it('is classified as high as what lies on it, at least', () => {
    for (const [index, medium] of CLASSIFICATIONS.entries()) {
      for (const [at, lowest] of CLASSIFICATIONS.entries()) {
        const attempt = () => requireClassification(medium, lowest);
        if (index >= at) attempt();
        else expect(attempt).toThrowError(expect.objectContaining({ code: 'MEDIUM_CLASSIFICATION' }));
      }
    }
  });
});
