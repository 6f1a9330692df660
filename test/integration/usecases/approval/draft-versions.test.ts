/** Versions: every deliberate step keeps the text, the same text once, nothing typed is lost, and an old text comes back. */
import { blobReferenceTable } from '@main/database/schema/tables';
import { keepDraft, listVersions, readVersion, setAside } from '@main/usecases/approval/draft-versions';
import { takeBack } from '@main/usecases/approval/take-back';
import { submitPlan } from '@main/usecases/assignment/submit-plan';
import { getMatter } from '@main/usecases/matter/get-matter';
import { finaliseReply } from '@main/usecases/reply/finalise-reply';
import { getDraft } from '@main/usecases/reply/get-draft';
import { reviewDraft } from '@main/usecases/reply/review-draft';
import { saveDraft } from '@main/usecases/reply/save-draft';
import { submitDraft } from '@main/usecases/reply/submit-draft';
import { describe, expect, it } from 'vitest';
import { writeReply } from '../reply/support';
import { assignToSelf, day, failureOf, knowUnit, openDesk, suggestion } from '../support';
import { openUnit, savedReply, saveReply, type Unit } from './support';

const kind = 'reply' as const;

const versions = ({ desk, place }: Unit) => listVersions(desk.workspace, { ...place, kind });
const keep = ({ desk, place }: Unit, note = '') => keepDraft(desk.workspace, { ...place, kind, note });

async function closingOf({ desk, place }: Unit, number: number): Promise<string> {
  const draft = await readVersion(desk.workspace, { ...place, kind, number });
  if (draft.kind !== 'reply') throw new Error('not a reply');
  return draft.content.closing;
}

describe('versions of a reply', () => {
  it('keep a text once, with each step at which it stood', async () => {
    const unit = await openUnit();
    await saveReply(unit, { closing: '甲' });
    expect(await keep(unit, '交局长看')).toEqual({ number: 1 });
    expect(await keep(unit)).toEqual({ number: 1 });
    await saveReply(unit, { closing: '乙' });
    expect(await keep(unit)).toEqual({ number: 2 });
    await saveReply(unit, { closing: '甲' });
    expect(await keep(unit)).toEqual({ number: 1 });
    const listed = await versions(unit);
    expect(listed.map(({ number, writtenBy, steps }) => [number, writtenBy, steps.length])).toEqual([
      [2, '李雯', 1],
      [1, '李雯', 3],
    ]);
    expect(listed[1]?.steps[0]).toMatchObject({
      reason: 'kept',
      note: '交局长看',
      by: '李雯',
      role: 'clerk',
    });
    expect([await closingOf(unit, 1), await closingOf(unit, 2)]).toEqual(['甲', '乙']);
    expect(await failureOf(closingOf(unit, 3))).toEqual({ code: 'NOT_FOUND', details: { what: 'version' } });
  });

  it('keep what one wrote when another takes over the writing, and only then', async () => {
    const unit = await openUnit();
    await unit.hire('张敏', 'clerk');
    await saveReply(unit, { closing: '李雯写的' });
    await saveReply(unit, { closing: '李雯又写' });
    expect(await versions(unit)).toEqual([]);
    await unit.act('张敏');
    await saveReply(unit, { closing: '张敏写的' });
    await saveReply(unit, { closing: '张敏又写' });
    const listed = await versions(unit);
    expect(listed).toMatchObject([
      { number: 1, writtenBy: '李雯', steps: [{ reason: 'taken-over', by: '张敏' }] },
    ]);
    expect(await closingOf(unit, 1)).toBe('李雯又写');
  });

  it('lose nothing where two wrote from one text: the second is told, and its text lies beside the first', async () => {
    const unit = await openUnit();
    await unit.hire('张敏', 'clerk');
    const { version } = await savedReply(unit);
    await saveReply(unit, { closing: '先到的文字' }, version);
    await unit.act('张敏');
    expect(await failureOf(saveReply(unit, { closing: '后到的文字' }, version))).toMatchObject({
      code: 'STALE_VERSION',
    });
    expect((await savedReply(unit)).content.closing).toBe('先到的文字');
    const listed = await versions(unit);
    expect(listed).toMatchObject([
      { number: 1, writtenBy: '张敏', steps: [{ reason: 'set-aside', by: '张敏' }] },
    ]);
    expect(await closingOf(unit, 1)).toBe('后到的文字');

    // What was typed on after the refusal, and the decision for it: the other text is kept in its turn.
    const { content, version: now } = await savedReply(unit);
    const mine = { kind, content: { ...content, closing: '后到的文字，又加一句' } };
    const { number } = await setAside(unit.desk.workspace, { ...unit.place, draft: mine });
    await takeBack(unit.desk.workspace, { ...unit.place, kind, number, version: now });
    expect((await savedReply(unit)).content.closing).toBe('后到的文字，又加一句');
    expect(await closingOf(unit, 3)).toBe('先到的文字');
    expect((await versions(unit))[0]).toMatchObject({ writtenBy: '李雯', steps: [{ reason: 'replaced' }] });
  });

  it('come back as the text, the replaced one kept; a text saved meanwhile stops it', async () => {
    const unit = await openUnit();
    await saveReply(unit, { closing: '甲' });
    await keep(unit);
    const version = await saveReply(unit, { closing: '乙' });
    const back = (from: number, number = 1) =>
      takeBack(unit.desk.workspace, { ...unit.place, kind, number, version: from });
    expect(await failureOf(back(version - 1))).toEqual({ code: 'STALE_VERSION', details: { version } });
    expect(await failureOf(back(version, 9))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await versions(unit)).toHaveLength(1);
    expect(await back(version)).toEqual({ version: version + 1 });
    expect((await savedReply(unit)).content.closing).toBe('甲');
    expect(await versions(unit)).toMatchObject([
      { number: 2, steps: [{ reason: 'replaced', note: '取回第1版' }] },
      { number: 1 },
    ]);
  });

  it('hold on to their files after the draft has let go of them', async () => {
    const unit = await openUnit();
    const file = await unit.desk.addTextFile('清单.txt', '项目清单');
    await saveReply(unit, { attachments: [file] });
    await keep(unit);
    await saveReply(unit, { attachments: [] });
    const referred = await unit.desk.workspace.database.read((reader) =>
      reader.select().from(blobReferenceTable),
    );
    expect(referred.map(({ sm3 }) => sm3)).toContain(file.sm3);
  });

  it('are kept when a text goes out: 送审, 正式答复, and a plan', async () => {
    const unit = await openUnit();
    const { desk, place } = unit;
    await writeReply(desk, place);
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
    expect((await versions(unit)).map(({ steps }) => steps.map(({ reason }) => reason))).toEqual([
      ['issued'],
      ['submitted'],
    ]);
    const other = await assignToSelf(desk, suggestion({ number: '2' }));
    const { signFor } = await import('@main/usecases/assignment/sign-for');
    await signFor(desk.workspace, { ...other, on: day('2026-03-02'), handler: '李雯' });
    await submitPlan(desk.workspace, {
      ...other,
      content: {
        principalLeader: '赵宏',
        deputyLeader: '王建国',
        section: '房改科',
        clerk: '李雯',
        measures: [{ text: '修订规程', person: '李雯', dueOn: day('2026-06-30') }],
      },
    });
    expect(await listVersions(desk.workspace, { ...other, kind: 'plan' })).toMatchObject([
      { number: 1, steps: [{ reason: 'submitted' }] },
    ]);
    const { content } = await savedReply(unit);
    const late = { ...place, version: 0, draft: { kind, content } };
    expect(await failureOf(saveDraft(desk.workspace, late))).toMatchObject({ code: 'ACTION_FORBIDDEN' });
  });

  it('keep what was written on after the approved text, when that goes out as the final reply', async () => {
    const unit = await openUnit();
    const { desk, place } = unit;
    await writeReply(desk, place);
    await submitDraft(desk.workspace, place);
    const { matter } = await getMatter(desk.workspace, { matterId: place.matterId });
    const draftId = matter.assignments[0]?.drafts.at(-1)?.draftId;
    if (!draftId) throw new Error('no draft');
    await reviewDraft(desk.workspace, { ...place, draftId, decision: 'approved', comments: [] });
    await saveReply(unit, { closing: '审核通过后又改的一句' });
    await finaliseReply(desk.workspace, {
      ...place,
      documentNumber: '云建函〔2026〕7号',
      dateOfIssue: day('2026-03-02'),
      signedOriginal: { kind: 'paper-follows', on: day('2026-03-03') },
    });
    const listed = await versions(unit);
    const [kept] = listed.filter(({ steps }) => steps.some(({ reason }) => reason === 'kept'));
    expect(kept).toMatchObject({ writtenBy: '李雯', steps: [{ note: '未报送的改动' }] });
    expect(await closingOf(unit, kept?.number ?? 0)).toBe('审核通过后又改的一句');
  });

  it('keep what a colleague has saved of a plan, when another one is sent', async () => {
    const unit = await openUnit();
    const { desk, place } = unit;
    await unit.hire('张敏', 'clerk');
    const { draft } = await getDraft(desk.workspace, { ...place, kind: 'plan' });
    if (draft.kind !== 'plan') throw new Error('no plan');
    const measures = draft.content.measures.map((measure) => ({
      ...measure,
      text: '出台规程',
      person: '张敏',
      dueOn: day('2026-04-30'),
    }));
    const leaders = { principalLeader: '赵宏', deputyLeader: '王建国' };
    const whole = { ...draft.content, ...leaders, measures, milestones: [] };
    const saved = { kind: 'plan' as const, content: { ...whole, section: '房改科' } };
    await saveDraft(desk.workspace, { ...place, version: 0, draft: saved });
    await unit.act('张敏');
    await submitPlan(desk.workspace, { ...place, content: { ...whole, section: '城市更新科' } });
    expect(await listVersions(desk.workspace, { ...place, kind: 'plan' })).toMatchObject([
      { number: 2, writtenBy: '李雯', steps: [{ reason: 'kept', note: '未报送的改动' }] },
      { number: 1, steps: [{ reason: 'submitted' }] },
    ]);
  });

  it('are the unit’s own: nobody else reads or keeps them', async () => {
    const unit = await openUnit();
    const stranger = await openDesk({ name: '云州市财政局', desks: ['unit'] });
    await knowUnit(unit.desk, '云州市财政局');
    for (const work of [
      listVersions(stranger.workspace, { ...unit.place, kind }),
      keepDraft(stranger.workspace, { ...unit.place, kind, note: '' }),
    ]) {
      expect(await failureOf(work)).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(
      await failureOf(keepDraft(unit.desk.workspace, { ...unit.place, kind: 'opinion', note: '' })),
    ).toMatchObject({
      code: 'ACTION_FORBIDDEN',
    });
  });
});
