/** Lists of revoked cards grow and never shrink, by property: whatever was said once stays said, and only a higher version is believed. */
import { isNewerList, maySpeakFor, nextRevocationBody } from '@shared/domain/exchange/revocation';
import {
  type RevocationBody,
  type RevokedCard,
  revocationBodySchema,
} from '@shared/package-format/revocation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const OFFICE = '11111111-1111-4111-8111-111111111111';
const UNIT = '22222222-2222-4222-8222-222222222222';

const card: fc.Arbitrary<RevokedCard> = fc.record({
  unitId: fc.constant(UNIT),
  serial: fc.integer({ min: 1, max: 9 }),
  // Few keys, so that the same one is revoked twice.
  signKeyId: fc.integer({ min: 0, max: 12 }).map((n) => n.toString(16).padStart(32, '0')),
  on: fc.constant('2026-03-02'),
  reason: fc.constantFrom('密钥遗失', '机构撤并', '电话核实'),
});
/** Clocks of isolated machines go anywhere. */
const step = fc.record({
  cards: fc.array(card, { minLength: 1, maxLength: 4 }),
  now: fc.integer({ min: 1, max: 5_000_000_000_000 }),
});

describe('an office’s lists in a row', () => {
  it('keep every card and its first words, rise in version, and hold their own schema', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        let body: RevocationBody | undefined;
        const first = new Map<string, RevokedCard>();
        for (const { cards, now } of steps) {
          const next = nextRevocationBody(OFFICE, body, cards, now);
          for (const one of cards) if (!first.has(one.signKeyId)) first.set(one.signKeyId, one);
          expect(revocationBodySchema.parse(next)).toEqual(next);
          expect(new Map(next.cards.map((one) => [one.signKeyId, one]))).toEqual(first);
          expect(isNewerList(next, body)).toBe(true);
          if (body) expect(isNewerList(body, next)).toBe(false);
          body = next;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('heard in any order end at the newest, and a list heard twice changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        (steps, order) => {
          const lists: RevocationBody[] = [];
          for (const { cards, now } of steps) {
            lists.push(nextRevocationBody(OFFICE, lists.at(-1), cards, now));
          }
          const keys = order[Symbol.iterator]();
          const heard = [...lists, ...lists]
            .map((list) => ({ list, at: keys.next().value ?? 0 }))
            .sort((left, right) => left.at - right.at);
          let held: RevocationBody | undefined;
          for (const { list } of heard) if (isNewerList(list, held)) held = list;
          expect(held).toEqual(lists.at(-1));
        },
      ),
      { numRuns: 500 },
    );
  });
});

it('an office speaks for itself and for units, never for another office', () => {
  expect(maySpeakFor(OFFICE, { unitId: OFFICE }, 'office')).toBe(true);
  expect(maySpeakFor(OFFICE, { unitId: UNIT }, 'unit')).toBe(true);
  expect(maySpeakFor(OFFICE, { unitId: UNIT }, 'office')).toBe(false);
});
