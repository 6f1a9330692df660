/** Approval inside the unit on a real desk: the way of a reply from clerk to signature, what is refused behind the window, and what goes out. */
import { listPeople } from '@main/database/repositories/person-repository';
import { actOnApproval } from '@main/usecases/approval/act-on-approval';
import { saveApprovalSettings } from '@main/usecases/approval/approval-settings';
import { listVersions } from '@main/usecases/approval/draft-versions';
import { getApproval, listApprovalTasks } from '@main/usecases/approval/read-approval';
import { approvalsInForce } from '@main/usecases/approval/recorded-acts';
import { takeBack } from '@main/usecases/approval/take-back';
import { correctMatter } from '@main/usecases/matter/correct-matter';
import { getMatter } from '@main/usecases/matter/get-matter';
import { finaliseReply } from '@main/usecases/reply/finalise-reply';
import { produceReply } from '@main/usecases/reply/produce-reply';
import { reviewDraft } from '@main/usecases/reply/review-draft';
import { submitDraft } from '@main/usecases/reply/submit-draft';
import { savePerson } from '@main/usecases/session/manage-people';
import {
  APPROVAL_ACTS,
  type ApprovalAct,
  type ApprovalSettings,
  allowedApprovalActs,
} from '@shared/domain/approval/approval-workflow';
import type { PersonId } from '@shared/domain/identifiers';
import type { ApprovalComment } from '@shared/ipc/calls/approval-calls';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../document/package-parts';
import { writeReply } from '../reply/support';
import { day, failureOf, suggestion } from '../support';
import { openUnit, savedReply, saveReply, type Unit } from './support';

const FULL: ApprovalSettings = { on: true, steps: ['section-review', 'deputy-review'] };

/** 李雯 writes, 陈科 heads the section, 王建国 is deputy leader, 赵宏 the principal leader. */
async function chained(settings: ApprovalSettings = FULL): Promise<Unit> {
  const unit = await openUnit();
  await unit.hire('陈科', 'section-head');
  await unit.hire('王建国', 'deputy-leader');
  await unit.hire('赵宏', 'principal-leader');
  await saveApprovalSettings(unit.desk.workspace, settings);
  await writeReply(unit.desk, unit.place);
  return unit;
}

const approval = ({ desk, place }: Unit) => getApproval(desk.workspace, place);

async function act(
  unit: Unit,
  name: string,
  what: ApprovalAct,
  rest: { comments?: ApprovalComment[]; askedId?: PersonId; seen?: number; version?: number } = {},
) {
  await unit.act(name);
  const { acts } = await approval(unit);
  const { version } = await savedReply(unit);
  return actOnApproval(unit.desk.workspace, {
    ...unit.place,
    act: what,
    seen: rest.seen ?? acts.length,
    version: rest.version ?? version,
    comments: rest.comments ?? [],
    ...(rest.askedId ? { askedId: rest.askedId } : {}),
  });
}

async function signed(unit: Unit): Promise<void> {
  await act(unit, '李雯', 'pass-on');
  await act(unit, '陈科', 'pass-on');
  await act(unit, '王建国', 'pass-on', { comments: [{ text: '同意，报赵局长签发。' }] });
  await act(unit, '赵宏', 'sign');
}

const tasksOf = async (unit: Unit, name: string) => {
  await unit.act(name);
  return (await listApprovalTasks(unit.desk.workspace)).map(
    ({ what, state, by }) => `${what} ${state} ${by}`,
  );
};

describe('approval inside the unit', () => {
  it('goes from clerk to signature, back with comments and on again, each text a version', async () => {
    const unit = await chained();
    const { desk, place } = unit;
    expect(await tasksOf(unit, '陈科')).toEqual([]);
    expect(await act(unit, '李雯', 'pass-on')).toEqual({ state: 'section-review' });
    expect(await tasksOf(unit, '陈科')).toEqual(['review section-review 李雯']);
    expect(await tasksOf(unit, '李雯')).toEqual([]);
    await act(unit, '陈科', 'pass-on');
    const [first] = (await savedReply(unit)).content.answers;
    const comments = [
      { text: '时限要写明。' },
      ...(first ? [{ pointId: first.pointId, text: '补上受理窗口。' }] : []),
    ];
    expect(await failureOf(act(unit, '王建国', 'send-back:drafting'))).toEqual({
      code: 'INPUT_INVALID',
      details: { field: 'comments' },
    });
    await act(unit, '王建国', 'send-back:drafting', { comments });
    expect(await tasksOf(unit, '李雯')).toEqual(['revise drafting 王建国']);
    const back = await approval(unit);
    expect(back).toMatchObject({ state: 'drafting', allowed: ['pass-on'], next: 'section-review' });
    expect(back.acts.at(-1)).toMatchObject({ by: '王建国', role: 'deputy-leader', comments, round: 1 });
    await writeReply(desk, place, (answers) =>
      answers.map((answer) => ({ ...answer, text: `${answer.text}受理窗口设在政务大厅。` })),
    );
    await signed(unit);
    expect(await approval(unit)).toMatchObject({ state: 'signed', versionNumber: 2, allowed: [] });
    expect(await tasksOf(unit, '李雯')).toEqual(['submit signed 赵宏']);
    const versions = await listVersions(desk.workspace, { ...place, kind: 'reply' });
    expect(
      versions.map(({ number, steps }) => [number, steps.map(({ reason }) => reason).join(' ')]),
    ).toEqual([
      [2, 'passed-on passed-on passed-on signed'],
      [1, 'passed-on passed-on sent-back'],
    ]);
    await submitDraft(desk.workspace, place);
    expect(await tasksOf(unit, '李雯')).toEqual([]);
    const { documents } = await getMatter(desk.workspace, { matterId: place.matterId });
    const sheet = documents.find((document) => document.kind === 'approval-sheet');
    if (!sheet) throw new Error('no approval sheet');
    const parts = partsOf(await desk.workspace.contentStore.read(sheet.file.sm3));
    const words = parts.get('word/document.xml')?.replaceAll(/<[^>]*>/g, '') ?? '';
    for (const told of ['陈科', '王建国', '赵宏', '同意，报赵局长签发。', '2026年3月2日']) {
      expect(words).toContain(told);
    }
  });

  it('refuses behind the window every act that the table does not give this person', async () => {
    const unit = await chained();
    const ways: [string, ApprovalAct][] = [
      ['李雯', 'pass-on'],
      ['陈科', 'pass-on'],
      ['王建国', 'pass-on'],
      ['赵宏', 'sign'],
    ];
    let refused = 0;
    for (const [next, step] of [...ways, undefined].map(
      (way) => way ?? (['', 'revise'] as [string, ApprovalAct]),
    )) {
      for (const name of ['李雯', '陈科', '王建国', '赵宏']) {
        await unit.act(name);
        const { allowed, state } = await approval(unit);
        for (const what of APPROVAL_ACTS.filter((candidate) => !allowed.includes(candidate))) {
          const failure = await failureOf(act(unit, name, what, { comments: [{ text: '退' }] }));
          expect(failure).toEqual({ code: 'ACTION_FORBIDDEN', details: { act: what, state } });
          refused += 1;
        }
      }
      if (next !== '') await act(unit, next, step);
    }
    expect(refused).toBeGreaterThan(110);
    expect(
      allowedApprovalActs(
        { state: 'signed', steps: ['principal-review'] },
        { personId: unit.desk.workspace.session.person.id, role: 'supervisor' },
      ),
    ).toEqual([]);
  });

  it('holds the text still while somebody reads it, keeps what was typed, and gives it back to who withdraws', async () => {
    const unit = await chained();
    const { desk, place } = unit;
    await act(unit, '李雯', 'pass-on');
    expect(await failureOf(saveReply(unit, { closing: '送出后又写的' }))).toEqual({
      code: 'DRAFT_LOCKED',
      details: { state: 'section-review' },
    });
    const [kept] = await listVersions(desk.workspace, { ...place, kind: 'reply' });
    expect(kept).toMatchObject({ number: 2, steps: [{ reason: 'set-aside', by: '李雯' }] });
    const { version } = await savedReply(unit);
    const back = { ...place, kind: 'reply' as const, number: 2, version };
    expect(await failureOf(takeBack(desk.workspace, back))).toMatchObject({ code: 'DRAFT_LOCKED' });
    expect(await failureOf(act(unit, '陈科', 'withdraw'))).toMatchObject({ code: 'ACTION_FORBIDDEN' });
    expect(await act(unit, '李雯', 'withdraw')).toEqual({ state: 'drafting' });
    await takeBack(desk.workspace, back);
    expect((await savedReply(unit)).content.closing).toBe('送出后又写的');
    await act(unit, '李雯', 'pass-on');
    await act(unit, '陈科', 'pass-on');
    expect(await failureOf(act(unit, '李雯', 'withdraw'))).toMatchObject({ code: 'ACTION_FORBIDDEN' });
    expect(await act(unit, '陈科', 'withdraw')).toEqual({ state: 'section-review' });
    expect(await tasksOf(unit, '陈科')).toEqual(['review section-review 陈科']);
  });

  it('lets only the signed text out: 送审 and 正式答复 wait for the signature upon this very text', async () => {
    const unit = await chained();
    const { desk, place } = unit;
    const missing = (state: string) => ({ code: 'APPROVAL_MISSING', details: { state } });
    expect(await failureOf(submitDraft(desk.workspace, place))).toEqual(missing('drafting'));
    await act(unit, '李雯', 'pass-on');
    expect(await failureOf(submitDraft(desk.workspace, place))).toEqual(missing('section-review'));
    await act(unit, '李雯', 'withdraw');
    await signed(unit);
    expect(await failureOf(saveReply(unit, { closing: '签发后又改' }))).toMatchObject({
      code: 'DRAFT_LOCKED',
    });
    await submitDraft(desk.workspace, place);
    const { matter } = await getMatter(desk.workspace, { matterId: place.matterId });
    const draftId = matter.assignments[0]?.drafts.at(-1)?.draftId;
    if (!draftId) throw new Error('no draft');
    await reviewDraft(desk.workspace, { ...place, draftId, decision: 'approved', comments: [] });

    // Number and day are given after the signature; the words stay as they were signed.
    const numbered = { documentNumber: '云建函〔2026〕7号', dateOfIssue: day('2026-03-02') };
    await saveReply(unit, numbered);
    const final = () =>
      finaliseReply(desk.workspace, {
        ...place,
        ...numbered,
        signedOriginal: { kind: 'paper-follows', on: day('2026-03-03') },
      });
    await act(unit, '李雯', 'revise');
    expect(await failureOf(final())).toEqual(missing('drafting'));
    // Nor is the paper made that would be sealed, nor a number taken for it.
    const paper = { ...place, kind: 'reply-final' as const };
    expect(await failureOf(produceReply(desk.workspace, paper))).toEqual(missing('drafting'));
    await signed(unit);
    await produceReply(desk.workspace, paper);
    await final();
    expect(await approval(unit)).toMatchObject({ state: 'drafting', allowed: [] });
  });

  it('falls with a correction that changes what is printed around the signed text, and with no other', async () => {
    const unit = await chained();
    const { desk, place } = unit;
    await signed(unit);
    const { facts } = (await getMatter(desk.workspace, { matterId: place.matterId })).matter;
    const correct = (points: typeof facts.points, grade: 2 | 3) =>
      correctMatter(desk.workspace, {
        matterId: place.matterId,
        entry: { ...suggestion({ number: facts.number }), title: facts.title, points: [...points], grade },
        reason: '更正',
      });
    desk.setDay('2026-03-04');
    await correct(facts.points, 2);
    await submitDraft(desk.workspace, place);
    await correct(
      facts.points.map((point) => (point.no === 1 ? { ...point, text: '建议增设电动自行车充电桩' } : point)),
      3,
    );
    expect(await failureOf(submitDraft(desk.workspace, place))).toEqual({
      code: 'APPROVAL_MISSING',
      details: { state: 'corrected' },
    });
    await act(unit, '李雯', 'revise');
    await signed(unit);
    await submitDraft(desk.workspace, place);
  });

  it('asks nothing of a unit that has not switched it on, and lets one with one person go on working', async () => {
    const unit = await openUnit();
    const { workspace } = unit.desk;
    await writeReply(unit.desk, unit.place);
    expect(await failureOf(saveApprovalSettings(workspace, FULL))).toEqual({
      code: 'APPROVAL_NOBODY',
      details: { steps: ['section-review', 'deputy-review', 'principal-review'] },
    });
    expect(await approval(unit)).toMatchObject({ on: false, allowed: [] });
    expect(await failureOf(act(unit, '李雯', 'pass-on'))).toMatchObject({ code: 'ACTION_FORBIDDEN' });
    await submitDraft(workspace, unit.place);
  });

  it('switched off, gives texts under approval back to their writers; a shorter chain skips what it leaves out', async () => {
    const unit = await chained();
    const { workspace } = unit.desk;
    await act(unit, '李雯', 'pass-on');
    await saveApprovalSettings(workspace, { on: false, steps: [] });
    await saveReply(unit, { closing: '关掉之后接着写' });
    await saveApprovalSettings(workspace, { on: true, steps: [] });
    expect(await approval(unit)).toMatchObject({ state: 'drafting', next: 'principal-review' });
    expect(await act(unit, '李雯', 'pass-on')).toEqual({ state: 'principal-review' });
    await saveApprovalSettings(workspace, FULL);
    expect(await approval(unit)).toMatchObject({ steps: ['principal-review'] });
    expect(
      await failureOf(act(unit, '赵宏', 'send-back:deputy-review', { comments: [{ text: '退' }] })),
    ).toMatchObject({
      code: 'ACTION_FORBIDDEN',
    });
  });

  it('asks the one who was named, of the right role; nobody acts upon what he has not seen', async () => {
    const unit = await chained();
    const second = await unit.hire('周建平', 'deputy-leader');
    await act(unit, '李雯', 'pass-on');
    const [clerk] = [unit.desk.workspace.session.person];
    expect(await failureOf(act(unit, '陈科', 'pass-on', { askedId: clerk.id }))).toMatchObject({
      code: 'INPUT_INVALID',
    });
    await act(unit, '陈科', 'pass-on', { askedId: second.id });
    expect(await tasksOf(unit, '王建国')).toEqual([]);
    expect(await failureOf(act(unit, '王建国', 'pass-on'))).toMatchObject({ code: 'ACTION_FORBIDDEN' });
    expect(await failureOf(act(unit, '周建平', 'pass-on', { seen: 1 }))).toMatchObject({
      code: 'STALE_VERSION',
    });
    await act(unit, '周建平', 'send-back:section-review', { comments: [{ text: '请科室核对数字。' }] });
    expect(await approval(unit)).toMatchObject({ state: 'section-review' });
    await act(unit, '陈科', 'send-back:drafting', { comments: [{ text: '数字有误。' }] });
    const { version } = await savedReply(unit);
    expect(await failureOf(act(unit, '李雯', 'pass-on', { version: version - 1 }))).toMatchObject({
      code: 'STALE_VERSION',
    });
    await saveReply(unit, { title: '' });
    expect(await failureOf(act(unit, '李雯', 'pass-on'))).toMatchObject({ code: 'REPLY_INCOMPLETE' });
  });

  it('waits for nobody who has another post by now: the next head of the section reads it', async () => {
    const unit = await chained();
    const { desk } = unit;
    const head = (await desk.workspace.database.read(listPeople)).find(({ name }) => name === '陈科');
    if (!head) throw new Error('no head');
    await act(unit, '李雯', 'pass-on', { askedId: head.id });
    await act(unit, '陈科', 'pass-on');
    await act(unit, '王建国', 'send-back:section-review', { comments: [{ text: '再核实数据。' }] });
    await savePerson(desk.workspace, { ...head, role: 'clerk' });
    await unit.hire('何英', 'section-head');
    await unit.act('何英');
    expect((await approval(unit)).allowed).toContain('pass-on');
    expect(await act(unit, '何英', 'pass-on')).toEqual({ state: 'deputy-review' });
  });

  it('keeps comments to the points that are this unit’s', async () => {
    const unit = await chained();
    await act(unit, '李雯', 'pass-on');
    const foreign = {
      pointId: unit.place.matterId as unknown as NonNullable<ApprovalComment['pointId']>,
      text: '?',
    };
    expect(await failureOf(act(unit, '陈科', 'send-back:drafting', { comments: [foreign] }))).toEqual({
      code: 'INPUT_INVALID',
      details: { field: 'pointId' },
    });
    await produceReply(unit.desk.workspace, { ...unit.place, kind: 'approval-sheet' });
  });

  it('puts nobody’s word under a text that is with its writer again: after a redo, or switched off and on', async () => {
    const unit = await chained();
    const { desk, place } = unit;
    const standing = () =>
      desk.workspace.database.read(async (reader) =>
        (await approvalsInForce(reader, place.assignmentId)).map(({ by }) => by),
      );
    await act(unit, '李雯', 'pass-on');
    await act(unit, '陈科', 'pass-on');
    expect(await standing()).toEqual(['陈科']);
    await saveApprovalSettings(desk.workspace, { ...FULL, on: false });
    await saveApprovalSettings(desk.workspace, FULL);
    expect(await standing()).toEqual([]);
    await signed(unit);
    expect(await standing()).toEqual(['陈科', '王建国', '赵宏']);
    await submitDraft(desk.workspace, place);
    const { matter } = await getMatter(desk.workspace, { matterId: place.matterId });
    const draftId = matter.assignments[0]?.drafts.at(-1)?.draftId;
    if (!draftId) throw new Error('no draft');
    await reviewDraft(desk.workspace, { ...place, draftId, decision: 'approved', comments: [] });
    await finaliseReply(desk.workspace, {
      ...place,
      documentNumber: '云建函〔2026〕7号',
      dateOfIssue: day('2026-03-02'),
      signedOriginal: { kind: 'paper-follows', on: day('2026-03-03') },
    });
    expect(await standing()).toEqual([]);
  });
});
