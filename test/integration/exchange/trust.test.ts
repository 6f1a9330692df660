/** Whose packages are believed: every standing of a sender has its exact code, through rotation, replacement and revocation (SEALED-PACKAGE 5, 9). */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { utf8 } from '@main/sealing/bytes';
import { encodeCard, fingerprintOfCard, makeCard } from '@main/sealing/card';
import type { EntrySource } from '@main/sealing/entry-source';
import { keyProviderFromBox } from '@main/sealing/key-provider';
import { encodeRevocationList, signRevocationList } from '@main/sealing/revocation-list';
import { generateKeyPair } from '@main/sealing/sm2-curve';
import { importCard } from '@main/usecases/card/import-card';
import { listPeers } from '@main/usecases/card/list-peers';
import { ownCard, readOwnCard } from '@main/usecases/card/own-card';
import { refuseCandidate, replaceCard } from '@main/usecases/card/replace-card';
import { readRevocationList } from '@main/usecases/card/revocations';
import { revokeCard } from '@main/usecases/card/revoke-card';
import { rotateOwnCard } from '@main/usecases/card/rotate-own-card';
import { verifyCard } from '@main/usecases/card/verify-card';
import { createExchange } from '@main/usecases/package/exchange';
import { pendingExports } from '@main/usecases/package/pending-exports';
import { addDays } from '@shared/domain/calendar/local-date';
import type { RevocationList } from '@shared/package-format/revocation';
import { expect, it } from 'vitest';
import { craftPackage } from './crafted';
import { state } from './section-nine';
import {
  assign,
  codeOf,
  deliver,
  exportTo,
  importAt,
  officeAndUnit,
  openOffice,
  openUnit,
  PASSWORD,
  register,
  reopenDesk,
  stageAt,
  type TestDesk,
  TODAY,
  takeCard,
  trust,
  trustEachOther,
} from './support';

const codeAt = async (desk: TestDesk, path: string) => {
  const { plans, refused } = await stageAt(desk, path);
  return plans.length === 1 ? 'accepted' : refused[0]?.code;
};

const rotate = (desk: TestDesk, change: { name?: string; lost?: boolean } = {}) =>
  rotateOwnCard(desk.exchange, {
    password: PASSWORD,
    name: desk.name,
    code: '云州',
    lost: false,
    ...change,
  });

const peerAt = async (desk: TestDesk, unit: TestDesk) =>
  (await listPeers(desk.workspace)).find(({ unitId }) => unitId === unit.unitId);

const verify = async (desk: TestDesk, unit: TestDesk) =>
  verifyCard(desk.workspace, {
    unitId: unit.unitId,
    typed: (await ownCard(unit.workspace)).fingerprint,
    desk: 'unit',
  });

const replace = async (
  desk: TestDesk,
  unit: TestDesk,
  formerCard: 'superseded' | 'revoked',
  typed?: string,
) =>
  replaceCard(desk.workspace, {
    unitId: unit.unitId,
    typed: typed ?? (await ownCard(unit.workspace)).fingerprint,
    desk: 'unit',
    formerCard,
    called: true,
    reason: '已与对方办公室电话核实',
  });

async function listOf(office: TestDesk): Promise<RevocationList> {
  const { unitId, workspace } = office;
  const list = await workspace.database.read((reader) => readRevocationList(reader, unitId));
  if (!list) throw new Error('no list');
  return list;
}

function listEntry(list: RevocationList | Uint8Array): EntrySource {
  const bytes = list instanceof Uint8Array ? list : encodeRevocationList(list);
  return { name: 'revocation', type: 'revocation', media: 'application/json', source: { bytes } };
}

it('a sender in every standing', async () => {
  const [office, unit, stranger] = await Promise.all([openOffice(), openUnit(), openUnit('云州市财政局')]);
  await trust(unit, office, 'office');
  const first = await craftPackage(unit, office, {});
  const cases: string[] = [];
  const expectCode = async (what: string, path: string, code: string, at = office) => {
    expect(await codeAt(at, path), what).toBe(code);
    cases.push(what);
  };
  await expectCode('wrong recipient', first, 'E_NOT_FOR_YOU', stranger);
  await expectCode('unknown', first, 'E_SENDER_UNKNOWN');
  await takeCard(office, unit);
  await expectCode('pending', first, 'E_SENDER_PENDING');
  await verify(office, unit);
  await expectCode('trusted', first, 'accepted');
  const late = { ...office.workspace, now: () => Date.UTC(2040, 0, 1) };
  await expectCode('expired', first, 'E_SENDER_EXPIRED', { ...office, exchange: createExchange(late) });

  const underWay = await craftPackage(unit, office, { seq: 2 });
  await rotate(unit);
  const early = await craftPackage(unit, office, { seq: 3 });
  await expectCode('rotated: the new key before its card', early, 'E_SENDER_UNKNOWN');
  await expectCode('rotated: the old key before the card', underWay, 'accepted');
  await takeCard(office, unit);
  expect(await peerAt(office, unit)).toMatchObject({ status: 'trusted', trustedBy: 'typed', serial: 2 });
  await expectCode('rotated: the new key after its card', early, 'accepted');
  await expectCode('rotated: the old key under way', underWay, 'accepted');
  await expectCode('rotated: the old key, expired', underWay, 'E_SENDER_EXPIRED', {
    ...office,
    exchange: createExchange(late),
  });

  await revokeCard(office.workspace, { unitId: unit.unitId, called: true, reason: '办公电脑遗失' });
  await expectCode('revoked: the card in force', early, 'E_SENDER_REVOKED');
  await expectCode('revoked: a rotated card of a revoked unit', underWay, 'E_SENDER_REVOKED');
  expect(await codeOf(takeCard(office, unit))).toBe('E_SENDER_REVOKED');

  await rotate(unit);
  const renewed = await craftPackage(unit, office, { seq: 4 });
  await takeCard(office, unit);
  expect(await peerAt(office, unit)).toMatchObject({ status: 'revoked', candidate: { serial: 3 } });
  await expectCode('replaced: the candidate before its fingerprint', renewed, 'E_SENDER_PENDING');
  expect(await replace(office, unit, 'superseded', '00000'.repeat(8))).toMatchObject({ trusted: false });
  await expectCode('replaced: after a wrong fingerprint', renewed, 'E_SENDER_PENDING');
  expect(await replace(office, unit, 'superseded')).toEqual({ trusted: true, wrongGroups: [] });
  await expectCode('replaced: the new card', renewed, 'accepted');
  // Whatever the person chose: revoked stays revoked.
  await expectCode('replaced: what the revoked card signed', early, 'E_SENDER_REVOKED');
  expect(await peerAt(office, unit)).toMatchObject({
    status: 'trusted',
    serial: 3,
    formerCards: [
      { serial: 2, status: 'revoked', reason: '办公电脑遗失' },
      { serial: 1, status: 'superseded' },
    ],
  });
  state('senders', 'standings of a sender, each with its exact code', cases.length);
});

it('a card of unknown history waits beside the trusted one, and takes its place by a typed fingerprint only', async () => {
  const { office, unit } = await officeAndUnit();
  const under = await craftPackage(unit, office, {});
  const known = await unit.workspace.database.read(readOwnCard);
  const keys = keyProviderFromBox({
    unitId: unit.unitId,
    signPrivate: generateKeyPair().privateKey,
    encPrivate: generateKeyPair().privateKey,
    oldEncPrivates: [],
  });
  const card = await makeCard(
    { name: '云州市教育和体育局', code: '云州', validFrom: TODAY, validTo: addDays(TODAY, 700) },
    keys,
  );
  const path = join(office.folder, 'reissued.cfc');
  await writeFile(path, encodeCard(card));
  const take = () => importCard(office.workspace, { from: 'drop', tokens: [path] });
  expect(await take()).toMatchObject({ trusted: false, candidate: true });
  expect(await peerAt(office, unit)).toMatchObject({ serial: known.body.serial, name: '云州市教育局' });
  expect(await codeAt(office, under)).toBe('accepted');
  const typed = await fingerprintOfCard(card);
  expect(await replace(office, unit, 'revoked', typed)).toEqual({ trusted: true, wrongGroups: [] });
  expect(await peerAt(office, unit)).toMatchObject({ name: '云州市教育和体育局', status: 'trusted' });
  expect(await codeAt(office, under)).toBe('E_SENDER_REVOKED');
  expect(await codeOf(replace(office, unit, 'revoked', typed))).toBe('NOT_FOUND');
});

it('a candidate that was not the unit’s is refused for good, and blocks nobody', async () => {
  const { office, unit } = await officeAndUnit();
  const forged = keyProviderFromBox({
    unitId: unit.unitId,
    signPrivate: generateKeyPair().privateKey,
    encPrivate: generateKeyPair().privateKey,
    oldEncPrivates: [],
  });
  const particulars = { name: unit.name, code: '云州', validFrom: TODAY, validTo: addDays(TODAY, 700) };
  const path = join(office.folder, 'forged.cfc');
  await writeFile(path, encodeCard(await makeCard(particulars, forged)));
  const take = () => importCard(office.workspace, { from: 'drop', tokens: [path] });
  await take();
  await refuseCandidate(office.workspace, { unitId: unit.unitId, reason: '对方没有换发' });
  expect((await peerAt(office, unit))?.candidate).toBeUndefined();
  expect(await codeOf(take())).toBe('E_SENDER_REVOKED');
  expect(await peerAt(office, unit)).toMatchObject({ status: 'trusted', serial: 1 });
  await rotate(unit);
  await takeCard(office, unit);
  expect(await peerAt(office, unit)).toMatchObject({ status: 'trusted', serial: 2 });
});

it('a rotation keeps the old decryption key, survives a restart and tells who still needs the card', async () => {
  const { office, unit } = await officeAndUnit();
  const { path } = await exportTo(office, unit);
  const before = await ownCard(unit.workspace);
  expect(
    await codeOf(
      rotateOwnCard(unit.exchange, { password: '错的口令-2026', name: unit.name, code: '云州', lost: false }),
    ),
  ).toBe('KEYBOX_PASSWORD_WRONG');
  expect(await ownCard(unit.workspace)).toEqual(before);
  const after = await rotate(unit, { name: '云州市教育和体育局' });
  expect(after).toMatchObject({
    serial: 2,
    name: '云州市教育和体育局',
    formerCards: [{ serial: 1, status: 'superseded' }],
    awaiting: [{ unitId: office.unitId }],
  });
  expect(unit.workspace.session.identity.name).toBe('云州市教育和体育局');
  await unit.close();
  const again = await reopenDesk(unit);
  expect(await ownCard(again.workspace)).toEqual(after);
  expect(again.workspace.session.identity.name).toBe('云州市教育和体育局');
  // Sealed to the old key, on its way at the rotation.
  expect(await codeAt(again, path)).toBe('accepted');
  await takeCard(office, again);
  await assign(office, await register(office), again);
  await deliver(office, again);
  expect((await ownCard(again.workspace)).awaiting).toEqual([]);
});

it('an office’s list reaches its units, counts once, and never goes back', async () => {
  const [office, lead, helper] = await Promise.all([openOffice(), openUnit(), openUnit('云州市财政局')]);
  await trustEachOther(office, lead);
  await trustEachOther(office, helper);
  await trust(lead, helper, 'unit');
  const stolen = await craftPackage(helper, lead, {});
  expect(await codeAt(lead, stolen)).toBe('accepted');
  await revokeCard(office.workspace, { unitId: helper.unitId, called: true, reason: 'U盘与密钥一并遗失' });
  const pending = async () =>
    (await pendingExports(office.workspace)).map(({ recipient, kind }) => [recipient.unitId, kind]);
  expect(await pending()).toEqual([[lead.unitId, 'revoke']]);
  const { path } = await exportTo(office, lead);
  expect(await pending()).toEqual([]);
  const { plans } = await stageAt(lead, path);
  expect(plans).toMatchObject([{ kind: 'revoke', revoked: [helper.name] }]);
  expect(await peerAt(lead, helper)).toMatchObject({ status: 'trusted' });
  await importAt(lead, path);
  expect(await peerAt(lead, helper)).toMatchObject({
    status: 'revoked',
    revoked: { reason: 'U盘与密钥一并遗失' },
  });
  expect(await codeAt(lead, stolen)).toBe('E_SENDER_REVOKED');
  expect(await codeOf(takeCard(lead, helper))).toBe('E_SENDER_REVOKED');
  // The receipt says that the list arrived: it is not carried for ever.
  await deliver(lead, office);
  await assign(office, await register(office), lead);
  const next = await exportTo(office, lead);
  expect((await stageAt(lead, next.path)).plans).toMatchObject([{ kind: 'assign', revoked: [] }]);
});

it('a list is believed from a verified office only', async () => {
  const { office, unit } = await officeAndUnit();
  const helper = await openUnit('云州市财政局');
  await trustEachOther(office, helper);
  await trust(helper, unit, 'unit');
  await revokeCard(office.workspace, { unitId: unit.unitId, called: true, reason: '测试吊销' });
  const list = await listOf(office);
  const from = (desk: TestDesk, given: RevocationList | Uint8Array, seq: number) =>
    craftPackage(desk, helper, { seq, entries: [listEntry(given)] });
  // Passed on by a unit; of another office; not signed by the office; not in its form.
  expect(await codeAt(helper, await from(unit, list, 1))).toBe('E_NOT_ALLOWED');
  const foreign = await signRevocationList(
    { ...list.body, officeUnitId: unit.unitId },
    office.workspace.session.keys,
  );
  expect(await codeAt(helper, await from(office, foreign, 1))).toBe('E_NOT_ALLOWED');
  const unsigned = await signRevocationList(list.body, unit.workspace.session.keys);
  expect(await codeAt(helper, await from(office, unsigned, 1))).toBe('E_NOT_ALLOWED');
  expect(await codeAt(helper, await from(office, utf8('{"body":{}}'), 1))).toBe('E_SCHEMA');
  expect(await codeAt(helper, await from(office, list, 1))).toBe('accepted');
  expect(await peerAt(helper, unit)).toMatchObject({ status: 'trusted' });
});

it('an office that lost its key revokes its own old card, and a listed card is told to the unit whose it is', async () => {
  const { office, unit } = await officeAndUnit();
  await deliver(office, unit);
  await rotate(office, { lost: true });
  await takeCard(unit, office);
  expect(await peerAt(unit, office)).toMatchObject({ serial: 2, status: 'trusted' });
  await importAt(unit, (await exportTo(office, unit)).path);
  expect(await peerAt(unit, office)).toMatchObject({
    status: 'trusted',
    formerCards: [{ serial: 1, status: 'revoked' }],
  });
  expect((await ownCard(unit.workspace)).revoked).toBeUndefined();
  await revokeCard(office.workspace, { unitId: unit.unitId, called: true, reason: '密钥外泄' });
  const path = await craftPackage(office, unit, { seq: 3, entries: [listEntry(await listOf(office))] });
  await importAt(unit, path);
  expect((await ownCard(unit.workspace)).revoked).toMatchObject({ office: office.name, reason: '密钥外泄' });
});
