/** Drafts that lose nothing and overwrite nothing, and numbers that are given once. */
import { blobReferenceTable } from '@main/database/schema/tables';
import { listVersions, readVersion } from '@main/usecases/approval/draft-versions';
import { correctAssignment } from '@main/usecases/assignment/correct-assignment';
import { signFor } from '@main/usecases/assignment/sign-for';
import { submitOpinion } from '@main/usecases/assignment/submit-opinion';
import { withdrawAssignment } from '@main/usecases/assignment/withdraw-assignment';
import { readUnitSettings, saveUnitSettings } from '@main/usecases/desk/unit-settings';
import { assignMatter } from '@main/usecases/matter/assign-matter';
import { getMatter } from '@main/usecases/matter/get-matter';
import { registerMatter } from '@main/usecases/matter/register-matter';
import { finaliseReply } from '@main/usecases/reply/finalise-reply';
import { getDraft } from '@main/usecases/reply/get-draft';
import { produceReply } from '@main/usecases/reply/produce-reply';
import { reviewDraft } from '@main/usecases/reply/review-draft';
import { saveDraft } from '@main/usecases/reply/save-draft';
import { submitDraft } from '@main/usecases/reply/submit-draft';
import { suggestNumber } from '@main/usecases/reply/suggest-number';
import { type AssignmentId, sm3Schema } from '@shared/domain/identifiers';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  type Assigned,
  assignToSelf,
  day,
  failureOf,
  knowUnit,
  openDesk,
  suggestion,
  type TestDesk,
} from '../support';
import { writeReply } from './support';

const on = day('2026-03-02');

async function handled(desk: TestDesk, number = '0487'): Promise<Assigned> {
  const place = await assignToSelf(desk, suggestion({ number }));
  await signFor(desk.workspace, { ...place, on, handler: '张敏' });
  return place;
}

async function replyDraft(desk: TestDesk, place: Assigned) {
  const saved = await getDraft(desk.workspace, { ...place, kind: 'reply' });
  if (saved.draft.kind !== 'reply') throw new Error('not a reply');
  return { ...saved, content: saved.draft.content };
}

const draftFiles = ({ workspace }: TestDesk) =>
  workspace.database.read((reader) =>
    reader.select().from(blobReferenceTable).where(eq(blobReferenceTable.ownerKind, 'draft')),
  );

describe('working drafts', () => {
  it('saves upon the version that was read and refuses any other', async () => {
    const desk = await openDesk();
    const place = await handled(desk);
    const { content, version } = await replyDraft(desk, place);
    expect(version).toBe(0);
    const save = (from: number, closing: string) =>
      saveDraft(desk.workspace, {
        ...place,
        version: from,
        draft: { kind: 'reply', content: { ...content, closing } },
      });
    expect((await save(0, '甲')).version).toBe(1);
    expect((await save(1, '乙')).version).toBe(2);
    for (const stale of [0, 1, 3]) {
      expect(await failureOf(save(stale, '丙'))).toEqual({ code: 'STALE_VERSION', details: { version: 2 } });
    }
    expect(await replyDraft(desk, place)).toMatchObject({
      version: 2,
      savedBy: '李雯',
      content: { closing: '乙' },
    });
  });

  it('lets one of two simultaneous saves win and the other know', async () => {
    const desk = await openDesk();
    const place = await handled(desk);
    const { content } = await replyDraft(desk, place);
    const saves = ['甲', '乙', '丙'].map((closing) =>
      saveDraft(desk.workspace, {
        ...place,
        version: 0,
        draft: { kind: 'reply', content: { ...content, closing } },
      }),
    );
    const outcomes = await Promise.allSettled(saves);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('keeps the files it names, lets go of those it no longer names, and names none that is not there', async () => {
    const desk = await openDesk();
    const place = await handled(desk);
    const file = await desk.addTextFile('清单.txt', '项目清单');
    const { content } = await replyDraft(desk, place);
    const save = (version: number, attachments: typeof content.attachments) =>
      saveDraft(desk.workspace, {
        ...place,
        version,
        draft: { kind: 'reply', content: { ...content, attachments } },
      });
    await save(0, [file]);
    expect((await draftFiles(desk)).map(({ sm3 }) => sm3)).toEqual([file.sm3]);
    await save(1, []);
    expect(await draftFiles(desk)).toEqual([]);
    const gone = { ...file, sm3: sm3Schema.parse('f'.repeat(64)) };
    expect(await failureOf(save(2, [gone]))).toMatchObject({ code: 'BLOB_MISSING' });
  });

  it('is closed to others: another unit’s assignment, and a reply of a co-handler', async () => {
    const desk = await openDesk();
    const lead = await knowUnit(desk, '云州市交通运输局');
    const { matterId } = await registerMatter(desk.workspace, suggestion());
    const { assignmentIds } = await assignMatter(desk.workspace, {
      matterId,
      assignments: [
        { unitId: lead, role: 'lead' },
        { unitId: desk.unitId, role: 'co-handler' },
      ],
      assignedOn: on,
    });
    const [theirs, own] = assignmentIds as [AssignmentId, AssignmentId];
    for (const assignmentId of [theirs, own]) {
      expect(
        await failureOf(getDraft(desk.workspace, { matterId, assignmentId, kind: 'reply' })),
      ).toMatchObject({
        code: 'ACTION_FORBIDDEN',
      });
    }
    const place = { matterId, assignmentId: own };
    await signFor(desk.workspace, { ...place, on, handler: '李强' });
    const opinion = { text: '同意安排补助资金。', contactName: '李强', contactPhone: '0000', files: [] };
    await saveDraft(desk.workspace, { ...place, version: 0, draft: { kind: 'opinion', content: opinion } });
    await submitOpinion(desk.workspace, { ...place, ...opinion });
    const next = await getDraft(desk.workspace, { ...place, kind: 'opinion' });
    expect(next).toMatchObject({ version: 0, draft: { content: { text: opinion.text } } });
    const { matter } = await getMatter(desk.workspace, { matterId });
    expect(matter.assignments[1]).toMatchObject({
      state: 'opinion-submitted',
      opinions: [{ on: '2026-03-02' }],
    });
  });
});

async function approve(desk: TestDesk, place: Assigned): Promise<void> {
  await writeReply(desk, place);
  await submitDraft(desk.workspace, place);
  const { matter } = await getMatter(desk.workspace, { matterId: place.matterId });
  const draftId = matter.assignments[0]?.drafts.at(-1)?.draftId;
  if (!draftId) throw new Error('no draft');
  await reviewDraft(desk.workspace, { ...place, draftId, decision: 'approved', comments: [] });
}

async function printWith(desk: TestDesk, place: Assigned, documentNumber: string): Promise<void> {
  const { content, version } = await replyDraft(desk, place);
  const numbered = { ...content, documentNumber, dateOfIssue: on };
  await saveDraft(desk.workspace, { ...place, version, draft: { kind: 'reply', content: numbered } });
  await produceReply(desk.workspace, { ...place, kind: 'reply-final' });
}

describe('numbers of letters', () => {
  it('keeps a number from the moment it is printed, gives it back when another is taken, and never gives it twice', async () => {
    const desk = await openDesk();
    const { workspace } = desk;
    const settings = await workspace.database.read(readUnitSettings);
    const first = await handled(desk, '1');
    expect(await suggestNumber(workspace, first)).toEqual({ documentNumber: '' });
    await saveUnitSettings(workspace, { ...settings, letterSeries: '云建函' });
    const second = await handled(desk, '2');
    for (const place of [first, second]) await approve(desk, place);

    await printWith(desk, first, '云建函〔2026〕1号');
    expect(await suggestNumber(workspace, first)).toEqual({ documentNumber: '云建函〔2026〕1号' });
    expect(await suggestNumber(workspace, second)).toEqual({ documentNumber: '云建函〔2026〕2号' });
    expect(await failureOf(printWith(desk, second, '云建函〔2026〕1号'))).toEqual({
      code: 'NUMBER_TAKEN',
      details: { number: '云建函〔2026〕1号' },
    });
    await printWith(desk, first, '云建函〔2026〕5号');
    await printWith(desk, second, '云建函〔2026〕1号');
    const signedOriginal = { kind: 'paper-follows' as const, on };
    const final = (place: Assigned, documentNumber: string) =>
      finaliseReply(workspace, { ...place, documentNumber, dateOfIssue: on, signedOriginal });
    expect(await failureOf(final(first, '云建函〔2026〕1号'))).toMatchObject({ code: 'NUMBER_TAKEN' });
    expect(await failureOf(final(first, '云建函2026第5号'))).toMatchObject({
      code: 'INPUT_INVALID',
      details: { field: 'documentNumber' },
    });
    const before = await getMatter(workspace, { matterId: first.matterId });
    expect(before.matter.assignments[0]?.state).toBe('draft-approved');
    await final(first, '云建函〔2026〕5号');
    const third = await handled(desk, '3');
    expect(await suggestNumber(workspace, third)).toEqual({ documentNumber: '云建函〔2026〕6号' });
    desk.setDay('2027-01-04');
    expect(await suggestNumber(workspace, third)).toEqual({ documentNumber: '云建函〔2027〕1号' });
  });
});

describe('documents', () => {
  it('are equal for equal texts, and the issued letter stays as it was', async () => {
    const desk = await openDesk();
    const place = await handled(desk);
    await writeReply(desk, place);
    const draft = { ...place, kind: 'reply-draft' as const };
    const once = await produceReply(desk.workspace, draft);
    expect(await produceReply(desk.workspace, draft)).toEqual(once);
    await writeReply(desk, place, (answers) =>
      answers.map((answer) => ({ ...answer, text: `${answer.text}另行通知。` })),
    );
    expect((await produceReply(desk.workspace, draft)).documentId).not.toBe(once.documentId);
    const { documents } = await getMatter(desk.workspace, { matterId: place.matterId });
    expect(documents).toHaveLength(2);
    const [newest] = documents;
    if (!newest) throw new Error('no document');
    const bytes = await desk.workspace.contentStore.read(newest.file.sm3);
    expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK');
    expect(bytes.length).toBe(newest.file.size);
  });

  it('are refused with the reason where the model cannot be rendered', async () => {
    const desk = await openDesk();
    const place = await handled(desk);
    const { content } = await replyDraft(desk, place);
    await saveDraft(desk.workspace, {
      ...place,
      version: 0,
      draft: { kind: 'reply', content: { ...content, title: '' } },
    });
    expect(await failureOf(produceReply(desk.workspace, { ...place, kind: 'reply-draft' }))).toMatchObject({
      code: 'DOCUMENT_REJECTED',
      details: { reasons: ['model:title'] },
    });
  });
});

it('sends no reply whose assignment was corrected while its letter was made', async () => {
  const desk = await openDesk({ name: '云州市住房和城乡建设局' });
  const { workspace } = desk;
  const place = await handled(desk);
  await writeReply(desk, place);
  const sending = failureOf(submitDraft(workspace, place));
  await correctAssignment(workspace, { ...place, reason: '补充要求', requirement: '请说明资金来源。' });
  expect((await sending).code).toBe('STALE_VERSION');
  await submitDraft(workspace, place);
});

it('keeps what was typed while a package brought the withdrawal, and takes no comment on a point of others', async () => {
  const desk = await openDesk();
  const { workspace } = desk;
  const place = await handled(desk);
  const { content, version } = await replyDraft(desk, place);
  const typed = { kind: 'reply' as const, content: { ...content, closing: '打了一半的话' } };
  await withdrawAssignment(workspace, { ...place, reason: '改由他单位办理' });
  expect(await failureOf(saveDraft(workspace, { ...place, version, draft: typed }))).toMatchObject({
    code: 'ACTION_FORBIDDEN',
    details: { state: 'withdrawn' },
  });
  const [kept] = await listVersions(workspace, { ...place, kind: 'reply' });
  expect(await readVersion(workspace, { ...place, kind: 'reply', number: kept?.number ?? 0 })).toEqual(typed);

  const other = await handled(desk);
  await writeReply(desk, other);
  await submitDraft(workspace, other);
  const { matter } = await getMatter(workspace, { matterId: other.matterId });
  const stranger = (await getMatter(workspace, { matterId: place.matterId })).matter.facts.points[0]?.id;
  const draftId = matter.assignments[0]?.drafts[0]?.draftId;
  if (!draftId || !stranger) throw new Error('no draft');
  const comments = [{ pointId: stranger, text: '请补充。' }];
  expect(
    await failureOf(reviewDraft(workspace, { ...other, draftId, decision: 'returned', comments })),
  ).toMatchObject({ code: 'INPUT_INVALID', details: { field: 'pointId' } });
});
