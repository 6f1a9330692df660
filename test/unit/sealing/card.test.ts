/** Identity cards: who signed them, in which succession, and the fingerprint that a person types. */
import { randomUUID } from 'node:crypto';
import { utf8 } from '@main/sealing/bytes';
import {
  cardBodyDigest,
  countersignCard,
  encodeCard,
  fingerprintOfCard,
  makeCard,
  parseCard,
  rotateCard,
  verifyCard,
} from '@main/sealing/card';
import { keyProviderFromBox } from '@main/sealing/key-provider';
import { generateKeyPair } from '@main/sealing/sm2-curve';
import { canonicalize } from '@shared/package-format/canonical-json';
import { type CardBody, type IdentityCard, isCardExpired } from '@shared/package-format/card';
import { checkTypedFingerprint } from '@shared/package-format/fingerprint';
import { AppError } from '@shared/result/app-error';
import { beforeAll, describe, expect, it } from 'vitest';

const PARTICULARS = {
  name: '云州市人力资源和社会保障局',
  code: '云人社',
  validFrom: '2026-01-01',
  validTo: '2028-12-31',
};

function freshKeys(unitId: string = randomUUID()) {
  const [signPrivate, encPrivate] = [generateKeyPair().privateKey, generateKeyPair().privateKey];
  return keyProviderFromBox({ unitId, signPrivate, encPrivate, oldEncPrivates: [] });
}

async function codeOf(attempt: () => unknown): Promise<string> {
  try {
    await attempt();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'ACCEPTED';
}

const keys = freshKeys();
const officeKeys = freshKeys();
let card: IdentityCard;
let office: IdentityCard;

beforeAll(async () => {
  card = await makeCard(PARTICULARS, keys);
  office = await makeCard({ ...PARTICULARS, name: '云州市人大常委会办公室', code: '云人办' }, officeKeys);
});

describe('a card file', () => {
  it('is read as it was written and verifies', async () => {
    const parsed = parseCard(encodeCard(card));
    expect(parsed).toEqual(card);
    expect(await verifyCard(parsed)).toEqual({ countersigned: false });
    expect(parsed.body).toMatchObject({ serial: 1, unitId: keys.unitId, name: PARTICULARS.name });
  });

  it('is refused with any byte changed', { timeout: 60_000 }, async () => {
    const bytes = encodeCard(card);
    for (let at = 0; at < bytes.length; at += 1) {
      const copy = Uint8Array.from(bytes);
      copy[at] = (copy[at] as number) ^ 1;
      const code = await codeOf(async () => verifyCard(parseCard(copy)));
      expect(['CARD_INVALID', 'CARD_SIGNATURE'], `byte ${at}`).toContain(code);
    }
  });

  const broken = (change: Partial<Record<keyof CardBody, unknown>>) =>
    utf8(canonicalize({ ...card, body: { ...card.body, ...change } }));

  it.each<[string, () => Uint8Array]>([
    ['a foreign field', () => utf8(canonicalize({ ...card, extra: 1 }))],
    ['white space', () => utf8(`${canonicalize(card)}\n`)],
    ['no UTF-8', () => Uint8Array.of(0xff)],
    ['more than 16 KiB', () => new Uint8Array(20_000)],
    ['a later version', () => broken({ v: 2 })],
    ['a day that does not exist', () => broken({ validTo: '2027-02-30' })],
    ['an end before its beginning', () => broken({ validTo: '2025-12-31' })],
    ['serial 2 without a predecessor', () => broken({ serial: 2 })],
    ['serial 1 with a predecessor', () => broken({ prev: 'a'.repeat(64) })],
    ['a key off the curve', () => broken({ encPub: `04${'1'.repeat(128)}` })],
    ['a compressed key', () => broken({ encPub: `02${'1'.repeat(64)}` })],
    ['a name that hides its direction', () => broken({ name: '局\u202e' })],
  ])('is invalid with %s', async (_name, bytes) => {
    expect(await codeOf(() => parseCard(bytes()))).toBe('CARD_INVALID');
  });
});

describe('countersigning', () => {
  it('is checked against the office card at hand, and leaves the fingerprint alone', async () => {
    const signed = await countersignCard(card, office, officeKeys);
    expect(await verifyCard(signed, { officeCards: [office] })).toEqual({ countersigned: true });
    expect(await verifyCard(signed)).toEqual({ countersigned: false });
    expect(await fingerprintOfCard(signed)).toBe(await fingerprintOfCard(card));
  });

  it('by another key in the name of the office is a bad signature', async () => {
    const forged = await countersignCard(card, office, freshKeys());
    expect(await codeOf(() => verifyCard(forged, { officeCards: [office] }))).toBe('CARD_SIGNATURE');
  });

  it('does not pass for a card signature: the marks differ', async () => {
    const signed = await countersignCard(card, office, keys);
    const swapped = { ...card, sigs: { self: signed.sigs.office?.sig ?? '' } };
    expect(await codeOf(() => verifyCard(swapped))).toBe('CARD_SIGNATURE');
  });
});

describe('rotation', () => {
  it('makes a card of the same unit that follows the known one', async () => {
    const next = await rotateCard(card, PARTICULARS, freshKeys(keys.unitId), keys);
    expect(next.body).toMatchObject({ serial: 2, unitId: keys.unitId, prev: await cardBodyDigest(card) });
    expect(await verifyCard(parseCard(encodeCard(next)), { previous: card })).toEqual({
      countersigned: false,
    });
    expect(await fingerprintOfCard(next)).not.toBe(await fingerprintOfCard(card));
  });

  it('is refused without the old key, over a gap, backwards, or for another unit', async () => {
    const nextKeys = freshKeys(keys.unitId);
    const next = await rotateCard(card, PARTICULARS, nextKeys, keys);
    const afterNext = await rotateCard(next, PARTICULARS, freshKeys(keys.unitId), nextKeys);
    const stolen = { ...next, sigs: { ...next.sigs, previous: next.sigs.self } };
    expect(await codeOf(() => verifyCard(stolen, { previous: card }))).toBe('CARD_SIGNATURE');
    expect(await codeOf(() => verifyCard(afterNext, { previous: card }))).toBe('CARD_STALE');
    expect(await codeOf(() => verifyCard(card, { previous: next }))).toBe('CARD_STALE');
    expect(await codeOf(() => verifyCard(next, { previous: next }))).toBe('CARD_STALE');
    expect(await codeOf(() => verifyCard(office, { previous: card }))).toBe('CARD_INVALID');
    expect(await codeOf(() => rotateCard(card, PARTICULARS, freshKeys(), keys))).toBe('CARD_INVALID');
    expect(await codeOf(() => rotateCard(card, PARTICULARS, nextKeys, officeKeys))).toBe('CARD_INVALID');
  });
});

describe('the fingerprint', () => {
  it('is eight groups of five digits and compares while it is typed', async () => {
    const fingerprint = await fingerprintOfCard(card);
    expect(fingerprint).toMatch(/^[0-9]{5}( [0-9]{5}){7}$/);
    expect(checkTypedFingerprint(fingerprint, fingerprint).matches).toBe(true);
  });

  const EXPECTED = '12345 67890 00000 11111 22222 33333 44444 55555';
  const states = (typed: string) => checkTypedFingerprint(typed, EXPECTED).groups.map(({ state }) => state);

  it.each([
    ['other separators', '12345-67890，00000 11111\n2222233333 44444 55555'],
    ['full-width digits', '１２３４５ 67890 00000 11111 22222 33333 44444 55555'],
  ])('takes %s', (_name, typed) => {
    expect(checkTypedFingerprint(typed, EXPECTED).matches).toBe(true);
  });

  it('marks the wrong group, the unfinished one and those to come', () => {
    expect(states('12345 67809 000')).toEqual(['right', 'wrong', 'partial', ...Array(5).fill('open')]);
    expect(states('1x345')).toEqual(['wrong', ...Array(7).fill('open')]);
    expect(states('')).toEqual(Array(8).fill('open'));
  });

  it.each(['', EXPECTED.slice(0, -1), `${EXPECTED}1`, EXPECTED.replace('5555', '5556')])(
    'does not match %j',
    (typed) => {
      expect(checkTypedFingerprint(typed, EXPECTED).matches).toBe(false);
    },
  );

  it('never matches when there is nothing to compare with', () => {
    expect(checkTypedFingerprint('', '').matches).toBe(false);
  });
});

describe('validity', () => {
  it('includes both its days', () => {
    const days = ['2025-12-31', '2026-01-01', '2028-12-31', '2029-01-01'];
    expect(days.map((day) => isCardExpired(card.body, day))).toEqual([true, false, false, true]);
  });
});
