/** One matter from registration to archive on an identity that is office and unit: every use case of the main job, in its order, on a real database. */

import { join } from 'node:path';
import { Connection } from '@main/database/connection';
import { findBrokenAudit } from '@main/database/repositories/audit-repository';
import { eventsOfMatter } from '@main/database/repositories/event-repository';
import {
  assignmentTable,
  auditTable,
  blobReferenceTable,
  matterTable,
  promiseTable,
  stepTable,
  workingDraftTable,
} from '@main/database/schema/tables';
import { recordContact } from '@main/usecases/assignment/record-contact';
import { recordProgress } from '@main/usecases/assignment/record-progress';
import { signFor } from '@main/usecases/assignment/sign-for';
import { submitPlan } from '@main/usecases/assignment/submit-plan';
import { saveUnitSettings } from '@main/usecases/desk/unit-settings';
import { summariseMatter } from '@main/usecases/event/summarise-matter';
import { archiveMatter } from '@main/usecases/matter/archive-matter';
import { getMatter } from '@main/usecases/matter/get-matter';
import { publishMatter } from '@main/usecases/matter/publish-matter';
import { recordProcedure } from '@main/usecases/matter/record-procedure';
import { warningsOfMatter } from '@main/usecases/profile/warnings-of-matter';
import { checkSavedReply } from '@main/usecases/reply/check-saved-reply';
import { finaliseReply } from '@main/usecases/reply/finalise-reply';
import { getDraft } from '@main/usecases/reply/get-draft';
import { orderRedo } from '@main/usecases/reply/order-redo';
import { produceReply } from '@main/usecases/reply/produce-reply';
import { recordDelivery } from '@main/usecases/reply/record-delivery';
import { registerFeedback } from '@main/usecases/reply/register-feedback';
import { reviewDraft } from '@main/usecases/reply/review-draft';
import { saveDraft } from '@main/usecases/reply/save-draft';
import { submitDraft } from '@main/usecases/reply/submit-draft';
import { suggestNumber } from '@main/usecases/reply/suggest-number';
import { localDateOf } from '@shared/domain/calendar/local-date';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import { matterStateSchema } from '@shared/ipc/matter-state-schema';
import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { type Assigned, assignToSelf, day, failureOf, openDesk, type TestDesk } from '../support';
import { writeReply } from './support';

const SATISFIED = { attitude: 'satisfied', process: 'satisfied', result: 'satisfied' } as const;

async function stateOf(desk: TestDesk, { matterId, assignmentId }: Assigned) {
  const { matter } = await getMatter(desk.workspace, { matterId });
  return matter.assignments.find(({ id }) => id === assignmentId)?.state;
}

async function latestDraftId(desk: TestDesk, { matterId }: Assigned) {
  const { matter } = await getMatter(desk.workspace, { matterId });
  const draftId = matter.assignments[0]?.drafts.at(-1)?.draftId;
  if (!draftId) throw new Error('no draft');
  return draftId;
}

describe('the main job', () => {
  it('runs from registration to archive, with a return, a redo and two letters', async () => {
    const desk = await openDesk({ name: '云州市住房和城乡建设局' });
    const { workspace } = desk;
    await saveUnitSettings(workspace, {
      letterSeries: '云建函',
      contactName: '张敏',
      contactPhone: '0000-8300002',
      leaderName: '王建国',
      sealDiameterMillimetres: 42,
      profileId: 'xingcheng',
      copies: [],
    });
    const place = await assignToSelf(desk);

    desk.setDay('2026-03-04');
    await signFor(workspace, { ...place, on: day('2026-03-04'), handler: '张敏' });
    const plan = await getDraft(workspace, { ...place, kind: 'plan' });
    expect(plan.draft).toMatchObject({ kind: 'plan', content: { deputyLeader: '王建国' } });
    await submitPlan(workspace, {
      ...place,
      content: {
        principalLeader: '赵宏',
        deputyLeader: '王建国',
        section: '城市更新科',
        clerk: '张敏',
        measures: [{ text: '出台联合审查规程', person: '张敏', dueOn: day('2026-04-30') }],
      },
    });
    const evidence = await desk.addTextFile('验收单.txt', '第一批加装电梯验收单');
    await recordProgress(workspace, {
      ...place,
      on: day('2026-03-04'),
      text: '完成联合审查规程起草，受理申请41件',
      evidence: [evidence],
    });
    await recordContact(workspace, {
      ...place,
      stage: 'during',
      on: day('2026-03-04'),
      with: '周敏代表',
      by: '王建国',
      way: '登门走访',
      outcome: '代表同意先行试点',
    });

    // An empty reply is stopped with every reason.
    const refused = await failureOf(submitDraft(workspace, place));
    expect(refused.code).toBe('REPLY_INCOMPLETE');
    expect(refused.details.codes).toContain('point-unanswered');
    expect(refused.details.points).toEqual(['1', '2', '3']);

    desk.setDay('2026-05-20');
    await writeReply(desk, place);
    // 兴城 asks for three talks (S4 六); one was recorded, and a warning stops nothing.
    expect(await checkSavedReply(workspace, place)).toEqual([
      { code: 'contacts-few', severity: 'warning', count: 2 },
    ]);
    const preview = await produceReply(workspace, { ...place, kind: 'reply-draft' });
    expect(preview.name).toBe(
      '云州市住房和城乡建设局对市十四届人大三次会议第0487号建议的答复（送审稿）.docx',
    );
    await submitDraft(workspace, place);
    // What was looked at is what was submitted: same text, same file, same record.
    const submitted = await getMatter(workspace, { matterId: place.matterId });
    expect(submitted.documents.map(({ id, kind }) => [id === preview.documentId, kind]).sort()).toEqual([
      [false, 'approval-sheet'],
      [true, 'reply-draft'],
    ]);

    await reviewDraft(workspace, {
      ...place,
      draftId: await latestDraftId(desk, place),
      decision: 'returned',
      comments: [{ text: '补助标准写具体' }],
    });
    expect(await stateOf(desk, place)).toBe('draft-returned');
    const stale = await latestDraftId(desk, place);
    await writeReply(desk, place, (answers) =>
      answers.map((answer, index) =>
        index === 1 ? { ...answer, text: `${answer.text}每部补助15万元。` } : answer,
      ),
    );
    await submitDraft(workspace, place);
    const review = { ...place, decision: 'approved' as const, comments: [] };
    expect(await failureOf(reviewDraft(workspace, { ...review, draftId: stale }))).toMatchObject({
      code: 'STALE_VERSION',
    });
    await reviewDraft(workspace, { ...review, draftId: await latestDraftId(desk, place) });
    expect(await stateOf(desk, place)).toBe('draft-approved');

    // Number and date, print, sign, seal, scan.
    const { documentNumber } = await suggestNumber(workspace, place);
    expect(documentNumber).toBe('云建函〔2026〕1号');
    expect(await failureOf(produceReply(workspace, { ...place, kind: 'reply-final' }))).toMatchObject({
      code: 'REPLY_INCOMPLETE',
      details: { codes: ['number-missing', 'date-missing'] },
    });
    const approvedDraft = await getDraft(workspace, { ...place, kind: 'reply' });
    if (approvedDraft.draft.kind !== 'reply') throw new Error('not a reply');
    const dateOfIssue = day('2026-05-20');
    await saveDraft(workspace, {
      ...place,
      version: approvedDraft.version,
      draft: { kind: 'reply', content: { ...approvedDraft.draft.content, documentNumber, dateOfIssue } },
    });
    const final = await produceReply(workspace, { ...place, kind: 'reply-final' });
    const scan = await desk.addTextFile('盖章扫描件.pdf', '%PDF-1.4 扫描件');
    await finaliseReply(workspace, {
      ...place,
      documentNumber,
      dateOfIssue,
      signedOriginal: { kind: 'scan', file: scan },
    });
    const issued = await getMatter(workspace, { matterId: place.matterId });
    expect(issued.documents.filter(({ kind }) => kind === 'reply-final').map(({ id }) => id)).toEqual([
      final.documentId,
    ]);
    const reply = issued.matter.assignments[0]?.replies[0];
    expect(reply?.content).toMatchObject({ documentNumber: '云建函〔2026〕1号', dateOfIssue: '2026-05-20' });
    expect(await workspace.database.read((reader) => reader.select().from(workingDraftTable))).toEqual([]);

    desk.setDay('2026-05-22');
    await recordDelivery(workspace, { ...place, on: day('2026-05-22'), way: '当面送达' });
    expect(
      await failureOf(
        archiveMatter(workspace, { matterId: place.matterId, on: day('2026-05-22'), place: '档案室' }),
      ),
    ).toMatchObject({ code: 'ACTION_FORBIDDEN', details: { steps: ['register-feedback'] } });
    expect(await failureOf(orderRedo(workspace, { ...place, reason: '不满意' }))).toMatchObject({
      code: 'ACTION_FORBIDDEN',
    });
    await registerFeedback(workspace, {
      ...place,
      ...SATISFIED,
      proposer: '周敏',
      receivedOn: day('2026-05-22'),
      overall: 'dissatisfied',
      opinion: '补助范围没有明确',
    });
    await orderRedo(workspace, { ...place, reason: '代表不满意，重新办理' });
    const redone = (await getMatter(workspace, { matterId: place.matterId })).matter.assignments[0];
    expect(redone?.redos[0]).toMatchObject({
      due: { ruleId: 'D15', startOn: '2026-05-22', dueOn: '2026-06-22' },
      feedbackEventId: redone?.feedback[0]?.stamp.eventId,
    });

    desk.setDay('2026-06-05');
    const again = await getDraft(workspace, { ...place, kind: 'reply' });
    expect(again.version).toBe(0);
    expect(again.draft).toMatchObject({
      content: { answers: [{ result: 'A' }, { result: 'B' }, { result: 'A' }] },
    });
    await submitDraft(workspace, place);
    await reviewDraft(workspace, { ...review, draftId: await latestDraftId(desk, place) });
    const second = {
      ...place,
      dateOfIssue: day('2026-06-05'),
      signedOriginal: { kind: 'paper-follows', on: day('2026-06-10') },
    } as const;
    // The first letter keeps its number; the second is another letter.
    expect(await failureOf(finaliseReply(workspace, { ...second, documentNumber }))).toMatchObject({
      code: 'NUMBER_TAKEN',
    });
    const next = await suggestNumber(workspace, place);
    expect(next.documentNumber).toBe('云建函〔2026〕2号');
    await finaliseReply(workspace, { ...second, documentNumber: '云建函[2026]第02号' });
    await recordDelivery(workspace, { ...place, on: day('2026-06-05'), way: '当面送达' });
    await registerFeedback(workspace, {
      ...place,
      ...SATISFIED,
      proposer: '周敏',
      receivedOn: day('2026-06-05'),
      overall: 'satisfied',
      opinion: '',
    });
    const { matterId } = place;
    await recordProcedure(workspace, {
      matterId,
      procedure: 'return-visit',
      on: day('2026-06-05'),
      person: '李雯',
      text: '电话回访',
      files: [],
    });
    await publishMatter(workspace, { matterId, on: day('2026-06-05'), where: '市政府门户网站' });
    await archiveMatter(workspace, { matterId, on: day('2026-06-05'), place: '档案室3柜' });
    expect(
      await failureOf(recordDelivery(workspace, { ...place, on: day('2026-06-05'), way: '邮寄' })),
    ).toMatchObject({ code: 'ACTION_FORBIDDEN' });

    const closed = await getMatter(workspace, { matterId });
    expect(closed.matter.archived?.place).toBe('档案室3柜');
    expect(closed.matter.irregular).toEqual([]);
    expect(closed.matter.assignments[0]?.feedback.map(({ round }) => round)).toEqual([1, 2]);
    expect(closed.matter.assignments[0]?.replies[1]?.content.documentNumber).toBe('云建函〔2026〕2号');
    expect(matterStateSchema.safeParse(closed.matter).error).toBeUndefined();
    // Nobody else is concerned: no entry travels.
    expect(closed.trace.every(({ travel, mine }) => travel === undefined && mine)).toBe(true);
    await expectProjectionsToEqualAFreshFold(desk, matterId);
    await expectEveryReferredFileToBeThere(desk);
  });
});

async function expectProjectionsToEqualAFreshFold({ workspace }: TestDesk, matterId: Assigned['matterId']) {
  const { database, session } = workspace;
  await database.read(async (reader) => {
    const events = await eventsOfMatter(reader, matterId);
    const matter = foldMatter(events);
    if (!matter) throw new Error('no matter');
    const fresh = summariseMatter(
      matter,
      events,
      session.identity,
      await warningsOfMatter(reader, matter.facts),
      localDateOf(workspace.now()),
    );
    expect(await reader.select().from(matterTable).where(eq(matterTable.id, matterId))).toEqual([
      fresh.matter,
    ]);
    expect(await reader.select().from(assignmentTable).where(eq(assignmentTable.matterId, matterId))).toEqual(
      fresh.assignments,
    );
    expect(await reader.select().from(stepTable).where(eq(stepTable.matterId, matterId))).toEqual(
      fresh.steps,
    );
    expect(await reader.select().from(promiseTable).where(eq(promiseTable.matterId, matterId))).toEqual(
      fresh.promises,
    );
    expect(fresh.promises).toHaveLength(1);
  });
}

async function expectEveryReferredFileToBeThere({ workspace }: TestDesk) {
  const rows = await workspace.database.read((reader) => reader.select().from(blobReferenceTable));
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter(({ ownerKind }) => ownerKind === 'draft')).toEqual([]);
  for (const { sm3 } of rows) await workspace.contentStore.verify(sm3);
}

describe('the audit chain', () => {
  it('is whole after work, and shows the row that somebody edited or removed', async () => {
    const desk = await openDesk();
    const place = await assignToSelf(desk);
    await signFor(desk.workspace, { ...place, on: day('2026-03-02'), handler: '张敏' });
    const { database } = desk.workspace;
    expect(await database.read(findBrokenAudit)).toBeUndefined();
    const rows = await database.read((reader) =>
      reader.select().from(auditTable).orderBy(asc(auditTable.position)),
    );
    expect(rows.map(({ act }) => act)).toEqual([
      'identity.created',
      'matter.registered',
      'matter.assigned',
      'assignment.accepted',
    ]);
    const intruder = await Connection.open(join(desk.folder, 'data', 'chengfu.db'), 'write');
    try {
      await intruder.run(`update audit set actor_name = '别人' where position = 3`);
      expect(await database.read(findBrokenAudit)).toBe(3);
      await intruder.run(`update audit set actor_name = ? where position = 3`, [rows[2]?.actorName]);
      expect(await database.read(findBrokenAudit)).toBeUndefined();
      await intruder.run(`delete from audit where position = 2`);
      expect(await database.read(findBrokenAudit)).toBe(3);
    } finally {
      await intruder.close();
    }
  });
});
