/** Numbers of composed documents: kept from the final on, never given twice, voided with a reason, counted anew each year. */
import { documentNumberTable } from '@main/database/schema/document-tables';
import { readUnitSettings, saveUnitSettings } from '@main/usecases/desk/unit-settings';
import { discardDocument, restoreDocument } from '@main/usecases/document/discard-document';
import { suggestDocumentNumber } from '@main/usecases/document/document-number';
import { getDocument } from '@main/usecases/document/get-document';
import { produceDocument } from '@main/usecases/document/produce-document';
import type { RecordId } from '@shared/domain/identifiers';
import { expect, it } from 'vitest';
import { assignToSelf, failureOf, openDesk, type TestDesk } from '../support';
import { completed, compose, edit, numberOf } from './support';

async function notice(desk: TestDesk): Promise<RecordId> {
  return compose(desk, 'urge-notice', await assignToSelf(desk));
}

async function issue(desk: TestDesk, documentId: RecordId, serial: number) {
  await edit(desk, documentId, (model) => completed(model, numberOf(serial)));
  return produceDocument(desk.workspace, { documentId, variant: 'final' });
}

const suggest = async (desk: TestDesk, documentId: RecordId) =>
  (await suggestDocumentNumber(desk.workspace, { documentId, series: '云政督' })).documentNumber;

const numbers = async (desk: TestDesk, documentId: RecordId) =>
  (await getDocument(desk.workspace, { documentId })).numbers;

it('is kept from the final on and refused to another', async () => {
  const desk = await openDesk();
  const first = await notice(desk);
  const second = await notice(desk);
  expect(await suggest(desk, first)).toEqual(numberOf(1));
  expect(await suggest(desk, second)).toEqual(numberOf(1));
  await issue(desk, first, 1);
  expect(await suggest(desk, first)).toEqual(numberOf(1));
  expect(await suggest(desk, second)).toEqual(numberOf(2));
  expect(await failureOf(issue(desk, second, 1))).toEqual({
    code: 'NUMBER_TAKEN',
    details: { number: '云政督〔2026〕1号' },
  });
  expect(await numbers(desk, second)).toEqual([]);
});

it('is voided when the final takes another, and never given again', async () => {
  const desk = await openDesk();
  const first = await notice(desk);
  await issue(desk, first, 1);
  await issue(desk, first, 5);
  expect(await numbers(desk, first)).toEqual(['云政督〔2026〕5号']);
  const rows = await desk.workspace.database.read((reader) => reader.select().from(documentNumberTable));
  expect(rows.find(({ number }) => number === 1)).toMatchObject({ voidReason: '改用云政督〔2026〕5号' });
  const second = await notice(desk);
  expect(await failureOf(issue(desk, second, 1))).toMatchObject({ code: 'NUMBER_TAKEN' });
  expect(await suggest(desk, second)).toEqual(numberOf(6));
});

it('asks for a reason when its document is discarded, and comes back with it', async () => {
  const desk = await openDesk();
  const documentId = await notice(desk);
  await issue(desk, documentId, 1);
  expect(await failureOf(discardDocument(desk.workspace, { documentId }))).toEqual({
    code: 'INPUT_INVALID',
    details: { field: 'voidReason' },
  });
  await discardDocument(desk.workspace, { documentId, reason: '事项已改由他科办理' });
  expect(await numbers(desk, documentId)).toEqual([]);
  const other = await notice(desk);
  expect(await failureOf(issue(desk, other, 1))).toMatchObject({ code: 'NUMBER_TAKEN' });
  await restoreDocument(desk.workspace, { documentId });
  expect(await numbers(desk, documentId)).toEqual(['云政督〔2026〕1号']);
});

it('starts again each year, and counts the issues of a brief for themselves', async () => {
  const desk = await openDesk();
  await issue(desk, await notice(desk), 41);
  const place = await assignToSelf(desk);
  const brief = await compose(desk, 'special-brief', place);
  const issueOf = async (documentId: RecordId) =>
    (await suggestDocumentNumber(desk.workspace, { documentId })).issue;
  expect(await issueOf(brief)).toBe(1);
  await edit(desk, brief, (model) => completed(model, null));
  await produceDocument(desk.workspace, { documentId: brief, variant: 'final' });
  expect(await issueOf(await compose(desk, 'special-brief', place))).toBe(2);
  const later = await notice(desk);
  desk.setDay('2027-01-04');
  expect(await suggest(desk, later)).toEqual({ code: '云政督', year: 2027, serial: 1 });
});

it('counts each family in its own series, made from the letters’ or chosen by the unit', async () => {
  const desk = await openDesk();
  const documentId = await notice(desk);
  const settings = await desk.workspace.database.read(readUnitSettings);
  const proposed = async () => (await suggestDocumentNumber(desk.workspace, { documentId })).documentNumber;
  await saveUnitSettings(desk.workspace, { ...settings, letterSeries: '云政办函' });
  expect(await proposed()).toMatchObject({ code: '云政办督函', serial: 1 });
  await saveUnitSettings(desk.workspace, {
    ...settings,
    letterSeries: '云政办函',
    series: { supervision: '云政督' },
  });
  expect(await proposed()).toMatchObject({ code: '云政督', serial: 1 });
});
