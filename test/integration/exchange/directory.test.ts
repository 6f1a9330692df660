/** The office introduces the units of a matter to one another, so that a co-handler seals its opinion to a lead it never met; nobody else may. */
import { randomUUID } from 'node:crypto';
import { utf8 } from '@main/sealing/bytes';
import { countersignCard, makeCard } from '@main/sealing/card';
import { keyProviderFromBox } from '@main/sealing/key-provider';
import { generateKeyPair } from '@main/sealing/sm2-curve';
import { listPeers } from '@main/usecases/card/list-peers';
import { readOwnCard } from '@main/usecases/card/own-card';
import { getMatter } from '@main/usecases/matter/get-matter';
import { confirmImport } from '@main/usecases/package/confirm-import';
import { pendingExports } from '@main/usecases/package/pending-exports';
import { canonicalize } from '@shared/package-format/canonical-json';
import type { IdentityCard } from '@shared/package-format/card';
import { expect, it } from 'vitest';
import { craftPackage } from './crafted';
import {
  accept,
  act,
  assign,
  codeOf,
  databaseDigest,
  deliver,
  exportTo,
  importAt,
  newRecordId,
  officeAndUnit,
  openOffice,
  openUnit,
  register,
  stageAt,
  type TestDesk,
  TODAY,
  trust,
  trustEachOther,
} from './support';

async function leadAndCoHandler() {
  const office = await openOffice();
  const [lead, helper] = await Promise.all([openUnit('云州市教育局'), openUnit('云州市自然资源和规划局')]);
  await trustEachOther(office, lead);
  await trustEachOther(office, helper);
  const matterId = await register(office);
  const leadAssignment = await assign(office, matterId, lead, 'lead');
  const helperAssignment = await assign(office, matterId, helper, 'co-handler');
  return { office, lead, helper, matterId, leadAssignment, helperAssignment };
}

const cardOf = ({ workspace }: TestDesk) => workspace.database.read(readOwnCard);

async function directoryEntry(office: TestDesk, cards: IdentityCard[], named = office.unitId) {
  const bytes = utf8(canonicalize({ v: 1, office: named, cards }));
  return { name: 'directory', type: 'directory', media: 'application/json', source: { bytes } } as const;
}

async function countersigned(office: TestDesk, card: IdentityCard) {
  return countersignCard(card, await cardOf(office), office.workspace.session.keys);
}

it('lets a co-handler send its opinion to the lead and to the office', async () => {
  const { office, lead, helper, matterId, helperAssignment } = await leadAndCoHandler();
  const toHelper = await exportTo(office, helper);
  const [plan] = (await stageAt(helper, toHelper.path)).plans;
  expect(plan?.directory).toEqual([lead.name]);
  await importAt(helper, toHelper.path);
  await deliver(office, lead);
  expect((await listPeers(helper.workspace)).find(({ unitId }) => unitId === lead.unitId)).toMatchObject({
    status: 'trusted',
    trustedBy: 'directory',
    desk: 'unit',
  });
  await accept(helper, matterId, helperAssignment);
  await act(helper, 'opinion.submitted', matterId, {
    assignmentId: helperAssignment,
    opinionId: newRecordId(),
    on: TODAY,
    text: '城东新区控规已预留两处幼儿园用地。',
    contactName: '郑经办',
    contactPhone: '88005678',
    files: [],
  });
  const waiting = await pendingExports(helper.workspace);
  expect(waiting.map(({ recipient, sendable, kind }) => [recipient.unitId, sendable, kind])).toEqual(
    expect.arrayContaining([
      [lead.unitId, true, 'co-opinion'],
      [office.unitId, true, 'co-opinion'],
    ]),
  );
  const { outcome } = await deliver(helper, lead);
  // The acceptance goes with it: without it the lead could not place the opinion.
  expect(outcome).toMatchObject({ appliedEvents: 2, matterIds: [matterId] });
  const { matter } = await getMatter(lead.workspace, { matterId });
  expect(matter.irregular).toEqual([]);
  expect(matter.assignments.find(({ id }) => id === helperAssignment)?.opinions).toHaveLength(1);
});

it('brings nothing twice, and nothing to a unit that works alone', async () => {
  const { office, lead, matterId } = await leadAndCoHandler();
  await deliver(office, lead);
  await act(office, 'matter.published', matterId, { on: TODAY, where: '市政府门户网站' });
  const again = await exportTo(office, lead);
  expect((await stageAt(lead, again.path)).plans[0]?.directory).toEqual([]);
  const { office: second, unit } = await officeAndUnit();
  const alone = await exportTo(second, unit);
  await importAt(unit, alone.path);
  expect(await listPeers(unit.workspace)).toHaveLength(1);
});

it('never outweighs a fingerprint that a person typed', async () => {
  const { office, lead, helper } = await leadAndCoHandler();
  await trust(lead, helper, 'unit');
  const typed = (await listPeers(lead.workspace)).find(({ unitId }) => unitId === helper.unitId);
  const [signPrivate, encPrivate] = [generateKeyPair().privateKey, generateKeyPair().privateKey];
  const keys = keyProviderFromBox({ unitId: helper.unitId, signPrivate, encPrivate, oldEncPrivates: [] });
  const { name, code, validFrom, validTo } = (await cardOf(helper)).body;
  const other = await makeCard({ name, code, validFrom, validTo }, keys);
  const entries = [await directoryEntry(office, [await countersigned(office, other)])];
  const path = await craftPackage(office, lead, { entries });
  expect((await stageAt(lead, path)).plans[0]?.directory).toEqual([]);
  await importAt(lead, path);
  expect((await listPeers(lead.workspace)).find(({ unitId }) => unitId === helper.unitId)).toEqual(typed);
});

it('brings no card that shows the signing key of another unit', async () => {
  const { office, lead, helper } = await leadAndCoHandler();
  await trust(lead, helper, 'unit');
  const { keys } = helper.workspace.session;
  const { name, code, validFrom, validTo } = (await cardOf(helper)).body;
  const stranger = { ...keys, unitId: randomUUID() };
  const twin = await makeCard({ name: `${name}信访科`, code, validFrom, validTo }, stranger);
  const entries = [await directoryEntry(office, [await countersigned(office, twin)])];
  const path = await craftPackage(office, lead, { entries });
  expect((await stageAt(lead, path)).plans[0]?.directory).toEqual([]);
  await importAt(lead, path);
  expect((await listPeers(lead.workspace)).map(({ unitId }) => unitId)).not.toContain(stranger.unitId);
});

it('is refused from a unit, for another office, and with a card the office did not countersign', async () => {
  const { office, lead, helper } = await leadAndCoHandler();
  const card = await cardOf(helper);
  const before = await databaseDigest(lead);
  const refused = async (from: TestDesk, cards: IdentityCard[], named = from.unitId) => {
    const entries = [await directoryEntry(from, cards, named)];
    const { plans, refused } = await stageAt(lead, await craftPackage(from, lead, { entries }));
    expect(plans).toEqual([]);
    return refused[0]?.code;
  };
  expect(await refused(office, [card])).toBe('CARD_SIGNATURE');
  const own = await countersigned(office, card);
  expect(await refused(office, [own], helper.unitId)).toBe('E_NOT_ALLOWED');
  expect(await refused(office, [own, own])).toBe('E_SCHEMA');
  const changed = { ...own, body: { ...own.body, name: '云州市自然资源局' } };
  expect(await refused(office, [changed])).toBe('CARD_SIGNATURE');
  expect(await databaseDigest(lead)).toBe(before);
  await trust(lead, helper, 'unit');
  expect(await refused(helper, [await countersigned(helper, await cardOf(office))])).toBe('E_NOT_ALLOWED');
  const both = [await directoryEntry(office, [own]), await directoryEntry(office, [own])];
  const doubled = await stageAt(lead, await craftPackage(office, lead, { entries: both }));
  expect(doubled.refused.map(({ code }) => code)).toEqual(['E_SCHEMA']);
});

it('leaves out whom the office itself has not verified', async () => {
  const [office, lead, helper] = await Promise.all([openOffice(), openUnit(), openUnit('云州市财政局')]);
  await trustEachOther(office, lead);
  const matterId = await register(office);
  await assign(office, matterId, lead, 'lead');
  await assign(office, matterId, helper, 'co-handler');
  await deliver(office, lead);
  expect(await listPeers(lead.workspace)).toHaveLength(1);
  expect(await codeOf(exportTo(office, helper))).toBe('RECIPIENT_UNKNOWN');
});

it('is adopted only by a confirmed import', async () => {
  const { office, lead } = await leadAndCoHandler();
  const { path } = await exportTo(office, lead);
  const [plan] = (await stageAt(lead, path)).plans;
  if (!plan) throw new Error('no plan');
  expect(await listPeers(lead.workspace)).toHaveLength(1);
  await confirmImport(lead.exchange, plan);
  expect(await listPeers(lead.workspace)).toHaveLength(2);
});
