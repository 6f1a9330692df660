/** Invented units of 云州市 with real keys and cards, for tests that seal and open. */
import { randomUUID } from 'node:crypto';
import { makeCard } from '@main/sealing/card';
import { keyIdOf } from '@main/sealing/key-id';
import { type KeyProvider, keyProviderFromBox } from '@main/sealing/key-provider';
import type { KnownPackages, SenderTrust } from '@main/sealing/reader-knowledge';
import { generateKeyPair } from '@main/sealing/sm2-curve';
import type { CardStatus, IdentityCard } from '@shared/package-format/card';
import type { ManifestFields } from '@shared/package-format/manifest';

export interface TestUnit {
  readonly card: IdentityCard;
  readonly keys: KeyProvider;
  readonly signPrivate: Uint8Array;
  readonly encPrivate: Uint8Array;
}

export async function makeUnit(name: string, oldEncPrivates: readonly Uint8Array[] = []): Promise<TestUnit> {
  const [signPrivate, encPrivate] = [generateKeyPair().privateKey, generateKeyPair().privateKey];
  const keys = keyProviderFromBox({ unitId: randomUUID(), signPrivate, encPrivate, oldEncPrivates });
  const particulars = { name, code: '云州', validFrom: '2026-01-01', validTo: '2028-12-31' };
  return { card: await makeCard(particulars, keys), keys, signPrivate, encPrivate };
}

/** Trust in the given units; every other key is unknown. */
export function trustIn(units: readonly TestUnit[], status: CardStatus = 'trusted'): SenderTrust {
  return {
    async cardBySigningKey(keyId) {
      for (const { card, keys } of units) {
        if ((await keyIdOf(keys.signPublic)) === keyId) return { card, status };
      }
      return undefined;
    },
  };
}

export const nothingKnown: KnownPackages = { fingerprintOf: () => undefined, packageAt: () => undefined };

/** A first package from one unit to others. */
export function fieldsFor(sender: TestUnit, recipients: readonly TestUnit[]): ManifestFields {
  return {
    packageId: randomUUID(),
    kind: 'assign',
    unitId: sender.keys.unitId,
    card: sender.card.body.serial,
    createdAt: 1_770_000_000_000,
    classification: 'internal',
    inc: { id: randomUUID(), startedAt: 1_760_000_000_000 },
    seq: Object.fromEntries(recipients.map(({ keys }) => [keys.unitId, 1])),
    prev: {},
    supersedes: [],
    requires: [],
    have: {},
    receipts: [],
  };
}
