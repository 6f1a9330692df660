/** Parallel drafts behind the window: nobody reviews one of two, and only the draft that names both settles them. */

import { randomUUID } from 'node:crypto';
import { signFor } from '@main/usecases/assignment/sign-for';
import { getToday } from '@main/usecases/desk/get-today';
import { appendEvent } from '@main/usecases/event/append-event';
import { getMatter } from '@main/usecases/matter/get-matter';
import { finaliseReply } from '@main/usecases/reply/finalise-reply';
import { reviewDraft } from '@main/usecases/reply/review-draft';
import { submitDraft } from '@main/usecases/reply/submit-draft';
import { type RecordId, recordIdSchema } from '@shared/domain/identifiers';
import { draftHeads, parallelDrafts } from '@shared/domain/reply/draft-tree';
import { expect, it, vi } from 'vitest';
import { type Assigned, assignToSelf, day, failureOf, openDesk, type TestDesk } from '../support';
import { writeReply } from './support';

// Documents are really made, and the machine that tests may be busy.
vi.setConfig({ testTimeout: 60_000 });

const on = day('2026-03-02');

async function submitted(): Promise<{ desk: TestDesk; place: Assigned }> {
  const desk = await openDesk();
  const place = await assignToSelf(desk);
  await signFor(desk.workspace, { ...place, on, handler: '张敏' });
  await writeReply(desk, place);
  await submitDraft(desk.workspace, place);
  return { desk, place };
}

async function partOf(desk: TestDesk, { matterId }: Assigned) {
  const { matter } = await getMatter(desk.workspace, { matterId });
  expect(matter.irregular).toEqual([]);
  const [part] = matter.assignments;
  if (!part) throw new Error('nothing assigned');
  return part;
}

/** What another machine of the unit wrote from the same place, as it arrives here. */
async function arrivesBeside(desk: TestDesk, place: Assigned): Promise<RecordId> {
  const { drafts } = await partOf(desk, place);
  const first = drafts[0];
  if (!first) throw new Error('no draft');
  const draftId = recordIdSchema.parse(randomUUID());
  const { identity, actor } = desk.workspace.session;
  const { assignmentId, document, approvalSheet, content } = first;
  const body = {
    assignmentId,
    document,
    approvalSheet,
    content: { ...content, closing: '敬请监督。' },
    draftId,
  };
  await desk.workspace.database.write((tx) =>
    appendEvent<'draft.submitted'>(
      tx,
      { identity, actor, at: desk.workspace.now() },
      { type: 'draft.submitted', matterId: place.matterId, body },
    ),
  );
  return draftId;
}

it('refuses a review of either while both stand, and lets the draft that names both be approved', async () => {
  const { desk, place } = await submitted();
  const second = await arrivesBeside(desk, place);
  const first = (await partOf(desk, place)).drafts[0]?.draftId as RecordId;
  for (const draftId of [first, second]) {
    for (const decision of ['approved', 'returned'] as const) {
      const review = reviewDraft(desk.workspace, {
        ...place,
        draftId,
        decision,
        comments: [{ text: '修改' }],
      });
      expect((await failureOf(review)).code).toBe('DRAFTS_IN_CONFLICT');
    }
  }
  expect((await getToday(desk.workspace)).todo.map(({ step }) => [step.code, step.desk])).toEqual([
    ['settle-drafts', 'unit'],
  ]);
  // In passing, or naming only one of them, nothing is settled.
  for (const settles of [undefined, [first], [first, recordIdSchema.parse(randomUUID())]]) {
    const attempt = submitDraft(desk.workspace, { ...place, ...(settles ? { settles } : {}) });
    expect((await failureOf(attempt)).code).toBe('DRAFTS_IN_CONFLICT');
  }
  await submitDraft(desk.workspace, { ...place, settles: [first, second] });
  const settled = await partOf(desk, place);
  const third = settled.drafts.at(-1);
  expect(third).toMatchObject({ parentId: second, alsoReplaces: [first] });
  expect(draftHeads(settled.drafts)).toHaveLength(1);
  // All three are kept.
  expect(settled.drafts).toHaveLength(3);
  await reviewDraft(desk.workspace, {
    ...place,
    draftId: third?.draftId as RecordId,
    decision: 'approved',
    comments: [],
  });
  expect((await partOf(desk, place)).state).toBe('draft-approved');
});

it('issues nothing while a parallel draft that came after the approval is not settled', async () => {
  const { desk, place } = await submitted();
  const first = (await partOf(desk, place)).drafts[0]?.draftId as RecordId;
  await reviewDraft(desk.workspace, { ...place, draftId: first, decision: 'approved', comments: [] });
  await arrivesBeside(desk, place);
  const reopened = await partOf(desk, place);
  expect(reopened.state).toBe('draft-submitted');
  expect(parallelDrafts(reopened)).toHaveLength(2);
  const issue = finaliseReply(desk.workspace, {
    ...place,
    documentNumber: '云建函〔2026〕1号',
    dateOfIssue: on,
    signedOriginal: { kind: 'paper-follows', on },
  });
  expect((await failureOf(issue)).code).toBe('ACTION_FORBIDDEN');
});

it('asks nothing of a unit whose drafts follow one another', async () => {
  const { desk, place } = await submitted();
  const stray = submitDraft(desk.workspace, { ...place, settles: [recordIdSchema.parse(randomUUID())] });
  expect((await failureOf(stray)).code).toBe('DRAFTS_IN_CONFLICT');
  await submitDraft(desk.workspace, place);
  const part = await partOf(desk, place);
  expect(part.drafts.map(({ parentId }) => parentId)).toEqual([undefined, part.drafts[0]?.draftId]);
  expect(part.drafts[1]).not.toHaveProperty('alsoReplaces');
});
