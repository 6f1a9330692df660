/** 载体登记 on a real desk: what lies on a medium decides how it is registered, and every package names the medium it went on. */
import { composeDocument } from '@main/usecases/document/compose-document';
import { getDocument } from '@main/usecases/document/get-document';
import { listRegisteredMedia } from '@main/usecases/medium/list-media';
import { returnMedium } from '@main/usecases/medium/note-return';
import { proposeMedium } from '@main/usecases/medium/propose-medium';
import { registerMedium } from '@main/usecases/medium/register-medium';
import { getPackage } from '@main/usecases/package/get-package';
import { listPackages } from '@main/usecases/package/list-packages';
import { addDays } from '@shared/domain/calendar/local-date';
import { expect, it } from 'vitest';
import { shippedProfile } from '../../unit/domain/deadline/shipped-resources';
import { assign, codeOf, deliver, exportTo, officeAndUnit, register, type TestDesk, TODAY } from './support';

const ENTRY = {
  direction: 'out',
  number: '云政载2026-001',
  kind: 'stick',
  classification: 'internal',
  carrier: '何文彬',
  purpose: '送交交办包',
  note: '',
} as const;

const all = ({ workspace }: TestDesk, filter: object = {}) =>
  listRegisteredMedia(workspace, { offset: 0, limit: 10, ...filter });

it('registers what went out: number proposed, never below what lies on it, not twice while it is out', async () => {
  const { office, unit } = await officeAndUnit();
  const { workspace } = office;
  const first = await exportTo(office, unit);
  await assign(office, await register(office, { number: '0601', classification: 'internal' }), unit);
  const second = await exportTo(office, unit);
  const packageIds = [first.packageId, second.packageId];

  const proposed = await proposeMedium(workspace, { direction: 'out', packageIds });
  expect(proposed).toMatchObject({ number: '载2026-001', classification: 'internal', carriers: [] });
  const lower = { ...ENTRY, classification: 'none', packageIds } as const;
  await expect(registerMedium(workspace, lower)).rejects.toMatchObject({
    code: 'MEDIUM_CLASSIFICATION',
    details: { lowest: 'internal' },
  });
  expect((await all(office)).total).toBe(0);
  const { mediumId } = await registerMedium(workspace, { ...ENTRY, packageIds });
  expect((await all(office)).rows).toMatchObject([
    {
      ...ENTRY,
      registeredBy: '周督查',
      packages: packageIds.map((packageId) => ({ packageId, peerName: unit.name })),
    },
  ]);
  expect((await getPackage(workspace, { packageId: first.packageId })).media).toEqual([
    { mediumId, number: ENTRY.number, kind: 'stick' },
  ]);
  expect((await listPackages(workspace, { text: '载2026-001', offset: 0, limit: 5 })).total).toBe(2);

  const again = { ...ENTRY, packageIds: [] };
  expect(await codeOf(registerMedium(workspace, again))).toBe('MEDIUM_STILL_OUT');
  const returned = (returnedOn: typeof TODAY) =>
    returnMedium(workspace, { mediumId, returnedOn, note: '完好' });
  expect(await codeOf(returned(addDays(TODAY, -1)))).toBe('DATE_INVALID');
  await returned(addDays(TODAY, 2));
  expect((await all(office, { open: true })).total).toBe(0);
  await registerMedium(workspace, again);
  expect(await proposeMedium(workspace, { direction: 'out', packageIds: [] })).toMatchObject({
    number: '云政载2026-002',
    carriers: ['何文彬'],
  });
  expect((await all(office, { text: '何文彬', direction: 'out' })).total).toBe(2);
});

it('registers what came in under the number of its sender, and nothing that went the other way', async () => {
  const { office, unit } = await officeAndUnit();
  const { exported } = await deliver(office, unit);
  const entry = { ...ENTRY, direction: 'in' as const, packageIds: [exported.packageId] };
  await registerMedium(unit.workspace, entry);
  await registerMedium(unit.workspace, entry);
  expect((await all(unit, { direction: 'in' })).rows[0]?.packages[0]?.peerName).toBe(office.name);
  const wrongWay = { ...entry, direction: 'out' as const, number: '载2026-009' };
  expect(await codeOf(registerMedium(unit.workspace, wrongWay))).toBe('INPUT_INVALID');
});

it('makes one hand-over slip for all that lies on a medium', async () => {
  const { office, unit } = await officeAndUnit();
  Object.assign(office.workspace, { profiles: [shippedProfile('general')] });
  const first = await exportTo(office, unit);
  await assign(office, await register(office, { number: '0602' }), unit);
  const second = await exportTo(office, unit);
  const { mediumId } = await registerMedium(office.workspace, {
    ...ENTRY,
    packageIds: [first.packageId, second.packageId],
  });
  const { documentId } = await composeDocument(office.workspace, { kind: 'hand-over-slip', mediumId });
  const text = JSON.stringify(await getDocument(office.workspace, { documentId }));
  for (const word of [
    ENTRY.number,
    'U盘',
    ENTRY.carrier,
    ENTRY.purpose,
    '内部',
    first.fileName,
    second.fileName,
  ]) {
    expect(text).toContain(word);
  }
  for (const { fingerprint } of [first, second]) {
    for (const group of fingerprint.match(/.{8}/g) ?? []) expect(text).toContain(group);
  }
});
