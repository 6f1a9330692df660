/** A card becomes trusted by a typed fingerprint and nothing else; what follows it must be signed by the key we trust. */
import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeCard, fingerprintOfCard, makeCard, rotateCard } from '@main/sealing/card';
import { keyProviderFromBox } from '@main/sealing/key-provider';
import { generateKeyPair } from '@main/sealing/sm2-curve';
import { exportCard } from '@main/usecases/card/export-card';
import { importCard } from '@main/usecases/card/import-card';
import { listPeers } from '@main/usecases/card/list-peers';
import { ownCard } from '@main/usecases/card/own-card';
import { unitOfCard } from '@main/usecases/card/peer-of-card';
import { verifyCard } from '@main/usecases/card/verify-card';
import { createExchange } from '@main/usecases/package/exchange';
import { addDays } from '@shared/domain/calendar/local-date';
import { expect, it } from 'vitest';
import {
  codeOf,
  databaseDigest,
  drop,
  exportTo,
  officeAndUnit,
  openOffice,
  openUnit,
  stageAt,
  type TestDesk,
  TODAY,
  takeCard,
  temporaryFolder,
  trust,
} from './support';

const particulars = {
  name: '云州市教育局',
  code: '云州',
  validFrom: TODAY,
  validTo: addDays(TODAY, 700),
} as const;

function newKeys(unitId: string) {
  const [signPrivate, encPrivate] = [generateKeyPair().privateKey, generateKeyPair().privateKey];
  return keyProviderFromBox({ unitId, signPrivate, encPrivate, oldEncPrivates: [] });
}

async function cardFile(content: Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), 'card.cfc');
  await writeFile(path, content);
  return path;
}

async function peerOf(desk: TestDesk, unitId: string) {
  return (await listPeers(desk.workspace)).find((peer) => peer.unitId === unitId);
}

it('stays pending, its fingerprint unseen, until all forty digits are typed', async () => {
  const [office, unit] = await Promise.all([openOffice(), openUnit()]);
  await takeCard(office, unit);
  const pending = await peerOf(office, unit.unitId);
  expect(pending).toMatchObject({ name: '云州市教育局', status: 'pending', desk: 'unit', serial: 1 });
  expect(pending?.fingerprint).toBeUndefined();
  const { fingerprint } = await ownCard(unit.workspace);
  const groups = fingerprint.split(' ');
  expect(groups).toHaveLength(8);
  const wrong = [...groups];
  wrong[2] = String((Number(groups[2]) + 1) % 100_000).padStart(5, '0');
  const verify = (typed: string) =>
    verifyCard(office.workspace, { unitId: unit.unitId, typed, desk: 'unit' });
  expect(await verify(wrong.join(' '))).toEqual({ trusted: false, wrongGroups: [3] });
  expect(await verify(groups.slice(0, 7).join(''))).toEqual({ trusted: false, wrongGroups: [8] });
  expect(await verify(`${fingerprint} 1`)).toEqual({ trusted: false, wrongGroups: [8] });
  expect((await peerOf(office, unit.unitId))?.status).toBe('pending');
  expect(await verify(groups.join(''))).toEqual({ trusted: true, wrongGroups: [] });
  expect(await peerOf(office, unit.unitId)).toMatchObject({
    status: 'trusted',
    trustedBy: 'typed',
    fingerprint,
  });
});

it('takes a unit for an office only when the person says so', async () => {
  const [office, unit] = await Promise.all([openOffice(), openUnit()]);
  await trust(unit, office, 'office');
  expect(await peerOf(unit, office.unitId)).toMatchObject({ desk: 'office', status: 'trusted' });
});

it('refuses the own card, another file, a changed card and an unknown unit to verify', async () => {
  const [office, unit] = await Promise.all([openOffice(), openUnit()]);
  const path = await takeCard(office, unit);
  const before = await databaseDigest(office);
  const taking = async (content: Uint8Array) =>
    codeOf(importCard(office.workspace, drop(await cardFile(content))));
  office.desktop.place = join(office.folder, 'own.cfc');
  await exportCard(office.workspace);
  expect(await codeOf(importCard(office.workspace, drop(office.desktop.place)))).toBe('CARD_IS_OWN');
  expect(await taking(Buffer.from('不是身份卡'))).toBe('CARD_INVALID');
  expect(await taking(Buffer.alloc(20_000, 32))).toBe('CARD_INVALID');
  const changed = (await readFile(path, 'utf8')).replace('云州市教育局', '云州市教育厅');
  expect(await taking(Buffer.from(changed))).toBe('CARD_SIGNATURE');
  expect(await codeOf(importCard(office.workspace, drop('/nowhere/card.cfc')))).toBe('DISK_READ');
  const stranger = { unitId: office.unitId, typed: '', desk: 'unit' } as const;
  expect(await codeOf(verifyCard(office.workspace, stranger))).toBe('NOT_FOUND');
  expect(await databaseDigest(office)).toBe(before);
});

it('follows a rotation signed by the trusted key, and keeps the trusted card against every other', async () => {
  const office = await openOffice();
  const unitId = randomUUID();
  const [first, second, third, stranger] = [1, 2, 3, 4].map(() => newKeys(unitId));
  if (!first || !second || !third || !stranger) throw new Error('keys');
  const one = await makeCard(particulars, first);
  const two = await rotateCard(one, particulars, second, first);
  const forged = await rotateCard(
    { ...two, body: { ...two.body, signPub: one.body.signPub } },
    particulars,
    stranger,
    first,
  );
  const three = await rotateCard(two, particulars, third, second);
  const take = async (card: typeof one) =>
    importCard(office.workspace, drop(await cardFile(encodeCard(card))));
  const status = async () => {
    const peer = await peerOf(office, unitId);
    return [peer?.serial, peer?.status, peer?.trustedBy];
  };
  expect(await take(one)).toMatchObject({ trusted: false });
  const typed = await fingerprintOfCard(one);
  await verifyCard(office.workspace, { unitId: unitOfCard(one), typed, desk: 'unit' });
  expect(await status()).toEqual([1, 'trusted', 'typed']);
  const known = await databaseDigest(office);
  await take(one);
  expect(await databaseDigest(office)).toBe(known);
  expect(await take(two)).toMatchObject({ trusted: true });
  expect(await status()).toEqual([2, 'trusted', 'typed']);
  expect(await codeOf(take(one))).toBe('CARD_STALE');
  expect(await status()).toEqual([2, 'trusted', 'typed']);
  const trusted = await databaseDigest(office);
  const reissued = await makeCard(particulars, stranger);
  const four = await rotateCard(three, particulars, stranger, third);
  const unsigned = await rotateCard(two, particulars, stranger, {
    ...stranger,
    signPublic: second.signPublic,
  });
  for (const [card, code] of [
    // The right history, signed by a key we do not know.
    [unsigned, 'CARD_SIGNATURE'],
    [{ ...two, sigs: three.sigs }, 'CARD_SIGNATURE'],
    [reissued, 'CARD_STALE'],
  ] as const) {
    expect(await codeOf(take(card))).toBe(code);
    expect(await status()).toEqual([2, 'trusted', 'typed']);
  }
  expect(await databaseDigest(office)).toBe(trusted);
  // The serial that would follow but another history; genuine but with a gap: beside the trusted card, which stays in force.
  for (const card of [forged, four]) {
    expect(await take(card)).toMatchObject({ trusted: false, candidate: true });
    expect(await status()).toEqual([2, 'trusted', 'typed']);
    expect((await peerOf(office, unitId))?.candidate?.serial).toBe(card.body.serial);
  }
  await take(three);
  expect((await peerOf(office, unitId))?.candidate).toBeUndefined();
  await take(four);
  expect(await status()).toEqual([4, 'trusted', 'typed']);
});

it('refuses a card of the same serial with other keys, and lets a pending card be replaced by any', async () => {
  const office = await openOffice();
  const unitId = randomUUID();
  const [genuine, copy] = [
    await makeCard(particulars, newKeys(unitId)),
    await makeCard(particulars, newKeys(unitId)),
  ];
  const take = async (card: typeof genuine) =>
    importCard(office.workspace, drop(await cardFile(encodeCard(card))));
  // A card that nobody verified blocks no other.
  await take(copy);
  await take(genuine);
  const typed = await fingerprintOfCard(genuine);
  expect(
    await verifyCard(office.workspace, { unitId: unitOfCard(genuine), typed, desk: 'unit' }),
  ).toMatchObject({
    trusted: true,
  });
  expect(await take(copy)).toMatchObject({ trusted: false, candidate: true });
  expect(await peerOf(office, unitId)).toMatchObject({ status: 'trusted', trustedBy: 'typed' });
});

it('shows an expired card as expired, and its packages are refused', async () => {
  const { office, unit } = await officeAndUnit();
  const exported = await exportTo(office, unit);
  const later = { ...unit.workspace, now: () => Date.UTC(2040, 0, 1) };
  expect((await listPeers(later)).map(({ status }) => status)).toEqual(['expired']);
  const staged = await stageAt({ ...unit, exchange: createExchange(later) }, exported.path);
  expect(staged.refused.map(({ code }) => code)).toEqual(['E_SENDER_EXPIRED']);
});
