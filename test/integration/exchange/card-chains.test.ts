/** Chains of cards by property: whatever cards come in whatever order, the trust a person gave goes on only along signatures of the keys before (SEALED-PACKAGE 5). */

import { randomUUID } from 'node:crypto';
import { type CardParticulars, fingerprintOfCard, makeCard, rotateCard } from '@main/sealing/card';
import { keyProviderFromBox } from '@main/sealing/key-provider';
import { generateKeyPair } from '@main/sealing/sm2-curve';
import { takeCard as takeInto } from '@main/usecases/card/import-card';
import { listPeers } from '@main/usecases/card/list-peers';
import { unitOfCard } from '@main/usecases/card/peer-of-card';
import { verifyCard } from '@main/usecases/card/verify-card';
import { addDays } from '@shared/domain/calendar/local-date';
import type { IdentityCard } from '@shared/package-format/card';
import { AppError } from '@shared/result/app-error';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sized, state } from './section-nine';
import { openOffice, TODAY } from './support';

const particulars: CardParticulars = {
  name: '云州市教育局',
  code: '云州',
  validFrom: TODAY,
  validTo: addDays(TODAY, 700),
};

function keysOf(unitId: string) {
  const [signPrivate, encPrivate] = [generateKeyPair().privateKey, generateKeyPair().privateKey];
  return keyProviderFromBox({ unitId, signPrivate, encPrivate, oldEncPrivates: [] });
}

const LENGTH = 5;

/** The genuine chain, and a chain that a thief of no key makes beside it, from every link on. */
async function chains(unitId: string): Promise<{ genuine: IdentityCard[]; forged: IdentityCard[] }> {
  const keys = Array.from({ length: LENGTH }, () => keysOf(unitId));
  const thief = keysOf(unitId);
  const genuine: IdentityCard[] = [];
  const forged: IdentityCard[] = [];
  for (const [index, own] of keys.entries()) {
    const [before, old] = [genuine[index - 1], keys[index - 1]];
    if (before && old) {
      genuine.push(await rotateCard(before, particulars, own, old));
      forged.push(await rotateCard(before, particulars, thief, { ...thief, signPublic: old.signPublic }));
    } else {
      genuine.push(await makeCard(particulars, own));
      forged.push(await makeCard(particulars, thief));
    }
  }
  return { genuine, forged };
}

it('any cards in any order: in force is always a genuine card, reached without a gap', async () => {
  const office = await openOffice();
  const { workspace } = office;
  const runs = sized(8, 200);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ forged: fc.boolean(), at: fc.nat({ max: LENGTH - 1 }) }), { maxLength: 14 }),
      async (moves) => {
        const unitId = randomUUID();
        const { genuine, forged } = await chains(unitId);
        const [first] = genuine;
        if (!first) throw new Error('no card');
        const take = (card: IdentityCard) => workspace.database.write((tx) => takeInto(tx, workspace, card));
        await take(first);
        const typed = await fingerprintOfCard(first);
        await verifyCard(workspace, { unitId: unitOfCard(first), typed, desk: 'unit' });
        let inForce = 0;
        for (const { forged: isForged, at } of moves) {
          const card = (isForged ? forged : genuine)[at];
          if (!card) continue;
          const outcome = await take(card).catch((error: unknown) => {
            if (error instanceof AppError) return error.code;
            throw error;
          });
          if (!isForged && at === inForce + 1) {
            expect(outcome).toBe('rotation');
            inForce = at;
          } else if (!isForged && at === inForce) {
            expect(outcome).toBe('known');
          } else {
            expect(['candidate', 'CARD_STALE', 'CARD_SIGNATURE']).toContain(outcome);
          }
          const peer = (await listPeers(workspace)).find((one) => one.unitId === unitId);
          expect(peer).toMatchObject({ status: 'trusted', trustedBy: 'typed', serial: inForce + 1 });
          expect(peer?.fingerprint).toBe(await fingerprintOfCard(genuine[inForce] ?? first));
          expect(peer?.formerCards.map(({ serial, status }) => [serial, status])).toEqual(
            Array.from({ length: inForce }, (_, index) => [inForce - index, 'superseded']),
          );
        }
      },
    ),
    { numRuns: runs },
  );
  state('senders', 'random chains of cards, genuine and forged, in any order', runs);
});
