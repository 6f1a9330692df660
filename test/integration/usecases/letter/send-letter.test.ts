/** A finished document sent with its matter, and more time granted: each judged behind the window. */
import { insertEvent } from '@main/database/repositories/event-repository';
import { tickLamport } from '@main/database/repositories/identity-repository';
import { withdrawAssignment } from '@main/usecases/assignment/withdraw-assignment';
import { composeDocument } from '@main/usecases/document/compose-document';
import { discardDocument } from '@main/usecases/document/discard-document';
import { produceDocument } from '@main/usecases/document/produce-document';
import { projectMatter } from '@main/usecases/event/project-matter';
import { sendLetter } from '@main/usecases/letter/send-letter';
import { assignMatter } from '@main/usecases/matter/assign-matter';
import { getMatter } from '@main/usecases/matter/get-matter';
import { registerMatter } from '@main/usecases/matter/register-matter';
import type { AssignmentId, MatterId, RecordId, UnitId } from '@shared/domain/identifiers';
import { clocksOf } from '@shared/domain/matter/matter-clocks';
import type { CallInput } from '@shared/ipc/contract';
import { expect, it, vi } from 'vitest';
import { eventOf, LEAD, recordId } from '../../../unit/domain/matter/matter-fixtures';
import { completed, edit, numberOf } from '../document/support';
import { day, failureOf, knowUnit, openDesk, suggestion, type TestDesk } from '../support';

// Documents are really made, and the machine that tests may be busy.
vi.setConfig({ testTimeout: 60_000 });

interface Given {
  readonly desk: TestDesk;
  readonly bureau: UnitId;
  readonly matterId: MatterId;
  readonly assignmentId: AssignmentId;
}

async function given(): Promise<Given> {
  const desk = await openDesk({ desks: ['office'] });
  const bureau = await knowUnit(desk, '云州市住房和城乡建设局');
  const { matterId } = await registerMatter(desk.workspace, suggestion());
  const { assignmentIds } = await assignMatter(desk.workspace, {
    matterId,
    assignments: [{ unitId: bureau, role: 'sole' }],
    assignedOn: day('2026-03-02'),
  });
  return { desk, bureau, matterId, assignmentId: assignmentIds[0] as AssignmentId };
}

function letter(
  { matterId, bureau, assignmentId }: Given,
  change: Partial<Extract<CallInput<'letter.send'>, { desk: 'office' }>> = {},
): CallInput<'letter.send'> {
  return {
    desk: 'office',
    kind: 'supervise',
    matterId,
    assignmentId,
    to: [bureau],
    subject: '关于督办第0487号建议的通知',
    text: '',
    attachments: [],
    ...change,
  };
}

async function slip({ desk, matterId, assignmentId }: Given, variant: 'draft' | 'final') {
  const subject = { kind: 'supervision-slip' as const, matterId, assignmentId };
  const { documentId } = await composeDocument(desk.workspace, subject);
  await edit(desk, documentId, (model) => completed(model, numberOf(variant === 'final' ? 5 : 6)));
  const file = await produceDocument(desk.workspace, { documentId, variant });
  return { documentId, fileId: file.documentId, name: file.name };
}

it('carries the finished document with its number, and waits for its unit', async () => {
  const here = await given();
  const { fileId, name } = await slip(here, 'final');
  await sendLetter(here.desk.workspace, letter(here, { fileId, number: '云政督〔2026〕5号' }));
  const { matter, trace } = await getMatter(here.desk.workspace, { matterId: here.matterId });
  expect(matter.letters).toMatchObject([
    { kind: 'supervise', number: '云政督〔2026〕5号', document: { name } },
  ]);
  expect(trace.at(-1)).toMatchObject({
    type: 'notice.issued',
    letter: { kind: 'supervise', subject: '关于督办第0487号建议的通知' },
    travel: 'pending',
  });
});

it('is refused for a draft, a discarded document, another kind, and another matter', async () => {
  const here = await given();
  const { desk } = here;
  const draft = await slip(here, 'draft');
  const refusal = async (change: Parameters<typeof letter>[1]) =>
    failureOf(sendLetter(desk.workspace, letter(here, change)));
  expect(await refusal({ fileId: draft.fileId })).toEqual({
    code: 'ACTION_FORBIDDEN',
    details: { act: 'letter.send', state: 'draft' },
  });
  const final = await slip(here, 'final');
  expect(await refusal({ fileId: final.fileId, kind: 'urge' })).toEqual({
    code: 'INPUT_INVALID',
    details: { field: 'kind' },
  });
  const { matterId: second } = await registerMatter(desk.workspace, suggestion({ number: '0488' }));
  const { assignmentIds } = await assignMatter(desk.workspace, {
    matterId: second,
    assignments: [{ unitId: here.bureau, role: 'sole' }],
    assignedOn: day('2026-03-02'),
  });
  expect(
    await refusal({ fileId: final.fileId, matterId: second, assignmentId: assignmentIds[0] as AssignmentId }),
  ).toEqual({ code: 'INPUT_INVALID', details: { field: 'matterId' } });
  await discardDocument(desk.workspace, { documentId: final.documentId as RecordId, reason: '另行印发' });
  expect((await refusal({ fileId: final.fileId })).code).toBe('ACTION_FORBIDDEN');
  expect((await getMatter(desk.workspace, { matterId: here.matterId })).matter.letters).toEqual([]);
});

it('sends a circular, which is about no matter, with the matter that was chosen for it', async () => {
  const here = await given();
  const { documentId } = await composeDocument(here.desk.workspace, { kind: 'circular' });
  await edit(here.desk, documentId, (model) => completed(model, numberOf(9)));
  const { documentId: fileId } = await produceDocument(here.desk.workspace, { documentId, variant: 'final' });
  await sendLetter(here.desk.workspace, letter(here, { kind: 'circular', fileId }));
  const { matter } = await getMatter(here.desk.workspace, { matterId: here.matterId });
  expect(matter.letters.map(({ kind }) => kind)).toEqual(['circular']);
});

it('moves the clock by a granted extension, explained by its own step; a day that is not later is refused', async () => {
  const here = await given();
  const reply = async () => {
    const { matter } = await getMatter(here.desk.workspace, { matterId: here.matterId });
    return clocksOf(matter).find(({ purpose }) => purpose === 'reply')?.due;
  };
  const before = await reply();
  if (!before) throw new Error('no clock of the reply');
  const grant = (extendTo: string) =>
    sendLetter(
      here.desk.workspace,
      letter(here, { kind: 'extension', text: '同意延期。', extendTo: day(extendTo) }),
    );
  expect(await failureOf(grant(before.dueOn))).toMatchObject({
    code: 'INPUT_INVALID',
    details: { field: 'newDueOn' },
  });
  await grant('2026-07-15');
  const after = await reply();
  expect(after?.dueOn).toBe('2026-07-15');
  expect(after?.steps.at(-1)).toEqual({
    kind: 'extend',
    approvedOn: '2026-03-02',
    from: before.dueOn,
    to: '2026-07-15',
  });
});

it('counts more time from the day of an application for this very part, and grants none to a part taken back', async () => {
  const desk = await openDesk({ desks: ['office'] });
  const [first, second] = [await knowUnit(desk, '云州市交通运输局'), await knowUnit(desk, '云州市公安局')];
  const { matterId } = await registerMatter(desk.workspace, suggestion());
  const { assignmentIds } = await assignMatter(desk.workspace, {
    matterId,
    assignments: [first, second].map((unitId) => ({ unitId, role: 'separate' as const })),
    assignedOn: day('2026-03-02'),
  });
  const [ours, theirs] = assignmentIds as [AssignmentId, AssignmentId];
  const asked = async (
    kind: 'extension' | 'report',
    assignmentId: AssignmentId,
    unit: UnitId,
    number: number,
  ) => {
    const letterId = recordId(number);
    const body = {
      letterId,
      kind,
      to: [desk.unitId],
      on: day('2026-05-20'),
      subject: '来文',
      text: '请予考虑。',
    };
    await desk.workspace.database.write(async (tx) => {
      const lamport = await tickLamport(tx);
      const event = eventOf({
        unit,
        type: 'paper.submitted',
        body: { ...body, attachments: [], assignmentId },
        lamport,
        number,
      });
      await insertEvent(tx, { ...event, matter: matterId }, desk.workspace.now());
      await projectMatter(tx, matterId, desk.workspace.session.identity, day('2026-05-20'));
    });
    return letterId;
  };
  const report = await asked('report', ours, first, 1);
  const application = await asked('extension', theirs, second, 2);
  const place = { desk, matterId, bureau: first, assignmentId: ours };
  const grant = (change: Parameters<typeof letter>[1]) =>
    sendLetter(
      desk.workspace,
      letter(place, { kind: 'extension', text: '同意延期。', extendTo: day('2026-07-15'), ...change }),
    );
  desk.setDay('2026-06-03');
  // A report of an earlier day is no request for more time.
  expect(await failureOf(grant({ answers: report }))).toMatchObject({ code: 'EXTENSION_LATE' });
  expect(await failureOf(grant({ answers: application, to: [second] }))).toEqual({
    code: 'INPUT_INVALID',
    details: { field: 'assignmentId' },
  });
  await grant({ answers: application, to: [second], assignmentId: theirs });
  const stranger = { kind: 'urge' as const, assignmentId: LEAD, text: '请抓紧。' };
  expect(await failureOf(sendLetter(desk.workspace, letter(place, stranger)))).toMatchObject({
    code: 'NOT_FOUND',
    details: { what: 'assignment' },
  });
  const { matter } = await getMatter(desk.workspace, { matterId });
  const replies = clocksOf(matter).filter(({ purpose }) => purpose === 'reply');
  expect(replies.map(({ due }) => due.dueOn)).toEqual(['2026-06-02', '2026-07-15']);
  await withdrawAssignment(desk.workspace, { matterId, assignmentId: theirs, reason: '改由他单位办理' });
  const late = { assignmentId: theirs, extendTo: day('2026-08-01') };
  expect(await failureOf(grant(late))).toMatchObject({
    code: 'ACTION_FORBIDDEN',
    details: { state: 'withdrawn' },
  });
});
