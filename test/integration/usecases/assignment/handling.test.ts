/** Talks, field research and co-handling on a real database: what the profile asks for is counted, said by the check, and kept as a warning. */
import { recordContact } from '@main/usecases/assignment/record-contact';
import { recordProgress } from '@main/usecases/assignment/record-progress';
import { signFor } from '@main/usecases/assignment/sign-for';
import { saveUnitSettings } from '@main/usecases/desk/unit-settings';
import { sendLetter } from '@main/usecases/letter/send-letter';
import { assignMatter } from '@main/usecases/matter/assign-matter';
import { getMatter } from '@main/usecases/matter/get-matter';
import { registerMatter } from '@main/usecases/matter/register-matter';
import { checkSavedReply } from '@main/usecases/reply/check-saved-reply';
import { readHandlingRequirements } from '@main/usecases/reply/handling-requirements';
import { submitDraft } from '@main/usecases/reply/submit-draft';
import { coHandlingOf } from '@shared/domain/reply/co-handling';
import { matterStateSchema } from '@shared/ipc/matter-state-schema';
import { describe, expect, it } from 'vitest';
import { writeReply } from '../reply/support';
import { type Assigned, assignToSelf, day, knowUnit, openDesk, suggestion, type TestDesk } from '../support';

async function deskWith(profileId: string): Promise<TestDesk> {
  const desk = await openDesk({ name: '云州市住房和城乡建设局' });
  await saveUnitSettings(desk.workspace, {
    letterSeries: '云建函',
    contactName: '张敏',
    contactPhone: '0000-8300002',
    leaderName: '王建国',
    sealDiameterMillimetres: 42,
    profileId,
    copies: [],
  });
  return desk;
}

const sign = ({ workspace }: TestDesk, place: Assigned) =>
  signFor(workspace, { ...place, on: day('2026-03-02'), handler: '张敏' });

describe('what the profile asks of the handling', () => {
  it('is found by the check until it is recorded, and never stops the draft', async () => {
    const desk = await deskWith('rugao');
    const { workspace } = desk;
    const place = await assignToSelf(desk);
    await sign(desk, place);
    expect(await readHandlingRequirements(workspace, place)).toEqual({ contacts: 1, fieldResearch: true });
    await writeReply(desk, place);
    const codes = async () => (await checkSavedReply(workspace, place)).map(({ code }) => code);
    expect(await codes()).toEqual(['contacts-few', 'research-missing']);
    await recordContact(workspace, {
      ...place,
      stage: 'before',
      on: day('2026-03-02'),
      with: '周敏代表',
      by: '王建国',
      level: 'deputy',
      way: '上门走访',
      outcome: '同意先行试点',
    });
    expect(await codes()).toEqual(['research-missing']);
    await recordProgress(workspace, {
      ...place,
      on: day('2026-03-02'),
      text: '走访3个小区，症结在资金分摊',
      evidence: [],
      research: { place: '城关街道', by: '王建国' },
    });
    expect(await codes()).toEqual([]);
    const { matter } = await getMatter(workspace, { matterId: place.matterId });
    const [part] = matterStateSchema.parse(matter).assignments;
    expect(part?.contacts[0]?.level).toBe('deputy');
    expect(part?.progress[0]?.research).toEqual({ place: '城关街道', by: '王建国' });
  });

  it('lets a draft go with what is still owed', async () => {
    const desk = await deskWith('xingcheng');
    const place = await assignToSelf(desk);
    await sign(desk, place);
    expect(await readHandlingRequirements(desk.workspace, place)).toEqual({
      contacts: 3,
      fieldResearch: false,
    });
    await writeReply(desk, place);
    expect(await checkSavedReply(desk.workspace, place)).toEqual([
      { code: 'contacts-few', severity: 'warning', count: 3 },
    ]);
    await submitDraft(desk.workspace, place);
  });
});

describe('a lead', () => {
  it('asks its co-handler, asks again, and both are counted on the matter', async () => {
    const desk = await deskWith('general');
    const { workspace, unitId } = desk;
    const finance = await knowUnit(desk, '云州市财政局');
    const { matterId } = await registerMatter(workspace, suggestion());
    const { assignmentIds } = await assignMatter(workspace, {
      matterId,
      assignments: [
        { unitId, role: 'lead' },
        { unitId: finance, role: 'co-handler' },
      ],
      assignedOn: day('2026-03-02'),
    });
    const { matter } = await getMatter(workspace, { matterId });
    const lead = matter.assignments.find(({ facts }) => facts.role === 'lead');
    if (!lead || !assignmentIds.includes(lead.id)) throw new Error('no lead');
    const place = { matterId, assignmentId: lead.id };
    await sign(desk, place);
    const ask = () =>
      sendLetter(workspace, {
        ...place,
        desk: 'unit',
        kind: 'co-request',
        to: [finance],
        subject: '关于商请提出会办意见的函',
        text: '请提出会办意见。',
        attachments: [],
      });
    await ask();
    desk.setDay('2026-04-07');
    await ask();
    const after = (await getMatter(workspace, { matterId })).matter;
    const part = after.assignments.find(({ id }) => id === lead.id);
    if (!part) throw new Error('no lead');
    const [row] = coHandlingOf(after, part, day('2026-04-07'));
    expect(row).toMatchObject({ askedOn: ['2026-03-02', '2026-04-07'], dueOn: '2026-04-02', late: true });
    await writeReply(desk, place);
    expect((await checkSavedReply(workspace, place)).map(({ code }) => code)).toContain('opinion-missing');
  });
});
