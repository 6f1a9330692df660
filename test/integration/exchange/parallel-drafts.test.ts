/**
 * The database of a unit is put back behind the program's back, and the unit writes its reply a second time: the office holds both,
 * the unit gets the forgotten one back, compares, and the draft that settles them leaves one on both desks (SEALED-PACKAGE 6).
 */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getMatter } from '@main/usecases/matter/get-matter';
import { reviewDraft } from '@main/usecases/reply/review-draft';
import type { AssignmentId, MatterId } from '@shared/domain/identifiers';
import type { AssignmentView } from '@shared/domain/matter/matter-state';
import { draftHeads, parallelDrafts, replacedByNext } from '@shared/domain/reply/draft-tree';
import { expect, it } from 'vitest';
import { content } from '../../unit/domain/matter/matter-fixtures';
import {
  accept,
  act,
  codeOf,
  deliver,
  fileOf,
  newRecordId,
  officeAndUnit,
  reopenDesk,
  type TestDesk,
} from './support';

async function partOf({ workspace }: TestDesk, matterId: MatterId): Promise<AssignmentView> {
  const { matter } = await getMatter(workspace, { matterId });
  expect(matter.irregular).toEqual([]);
  const [part] = matter.assignments;
  if (!part) throw new Error('nothing assigned');
  return part as AssignmentView;
}

const idsOf = (drafts: readonly { draftId: string }[]) => drafts.map(({ draftId }) => draftId).sort();

async function submit(desk: TestDesk, matterId: MatterId, assignmentId: AssignmentId, closing: string) {
  const draftId = newRecordId();
  await act(desk, 'draft.submitted', matterId, {
    assignmentId,
    draftId,
    ...replacedByNext((await partOf(desk, matterId)).drafts),
    content: content({ closing }),
    document: await fileOf(desk, `${draftId}.docx`, closing),
    approvalSheet: await fileOf(desk, `${draftId}-签批单.docx`, `${closing} 签批`),
  });
  return draftId;
}

it('keeps both drafts of a machine that was put back, on both desks, until the unit settles them', async () => {
  const { office, unit: before, matterId, assignmentId } = await officeAndUnit();
  await deliver(office, before);
  await accept(before, matterId, assignmentId);
  await deliver(before, office);
  await before.close();
  const database = join(before.folder, 'data', 'chengfu.db');
  await copyFile(database, `${database}.kept`);

  const day1 = await reopenDesk(before);
  const first = await submit(day1, matterId, assignmentId, '感谢您的关心和支持。');
  await deliver(day1, office);
  await day1.close();

  await copyFile(`${database}.kept`, database);
  const unit = await reopenDesk(day1);
  expect(unit.workspace.session.identity.incarnationId).not.toBe(
    before.workspace.session.identity.incarnationId,
  );
  expect((await partOf(unit, matterId)).drafts).toEqual([]);
  const second = await submit(unit, matterId, assignmentId, '欢迎继续监督。');
  await deliver(unit, office);

  const both = [first, second].sort();
  expect(idsOf(parallelDrafts(await partOf(office, matterId)))).toEqual(both);
  const review = { matterId, assignmentId, draftId: second, decision: 'approved' as const, comments: [] };
  expect(await codeOf(reviewDraft(office.workspace, review))).toBe('DRAFTS_IN_CONFLICT');

  // What the machine forgot of its own comes back with the next package of the office.
  await deliver(office, unit);
  const torn = await partOf(unit, matterId);
  expect(idsOf(parallelDrafts(torn))).toEqual(both);
  for (const { document } of torn.drafts) {
    expect(await unit.workspace.contentStore.has(document.sm3)).toBe(true);
  }

  const third = await submit(unit, matterId, assignmentId, '感谢您的关心，欢迎继续监督。');
  await deliver(unit, office);
  for (const desk of [unit, office]) {
    const settled = await partOf(desk, matterId);
    expect(parallelDrafts(settled)).toEqual([]);
    expect(idsOf(draftHeads(settled.drafts))).toEqual([third]);
    expect(idsOf(settled.drafts)).toEqual([first, second, third].sort());
  }
  await reviewDraft(office.workspace, { ...review, draftId: third });
  expect((await partOf(office, matterId)).state).toBe('draft-approved');
});
