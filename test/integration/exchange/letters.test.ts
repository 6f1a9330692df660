/** 往来文书 between an office, a lead and a co-handler: every kind in a real package, with its file, its label, and its answer. */
import { randomUUID } from 'node:crypto';
import { stepsByDue } from '@main/database/repositories/today-repository';
import { searchQuery } from '@main/database/search-text';
import { sendLetter } from '@main/usecases/letter/send-letter';
import { getMatter } from '@main/usecases/matter/get-matter';
import { pendingExports } from '@main/usecases/package/pending-exports';
import { localDate } from '@shared/domain/calendar/local-date';
import { NOTICE_KINDS, PAPER_KINDS } from '@shared/domain/correspondence/letter-kinds';
import { type AssignmentId, type MatterId, recordIdSchema } from '@shared/domain/identifiers';
import type { CallInput } from '@shared/ipc/contract';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { dueOn } from '../../unit/domain/matter/matter-fixtures';
import { craftPackage, rawEvent } from './crafted';
import {
  accept,
  act,
  assign,
  codeOf,
  deliver,
  exportTo,
  fileOf,
  importAt,
  newRecordId,
  officeAndUnit,
  openOffice,
  openUnit,
  register,
  stageAt,
  type TestDesk,
  TODAY,
  trustEachOther,
} from './support';

type Letter = CallInput<'letter.send'>;

const BY = localDate(2026, 3, 20);

function notice(matterId: MatterId, to: TestDesk, change: Partial<Letter> = {}): Letter {
  return {
    desk: 'office',
    kind: 'supervise',
    matterId,
    to: [to.unitId],
    subject: '关于督办第0487号建议的通知',
    text: '请抓紧办理。',
    attachments: [],
    ...change,
  } as Letter;
}

function paper(
  matterId: MatterId,
  assignmentId: AssignmentId,
  to: TestDesk,
  change: Partial<Letter> = {},
): Letter {
  return { ...notice(matterId, to), desk: 'unit', kind: 'report', assignmentId, ...change } as Letter;
}

const matterOf = async ({ workspace }: TestDesk, matterId: MatterId) =>
  (await getMatter(workspace, { matterId })).matter;

it('carries every kind of notice and paper, each under its own label, with file and scan', async () => {
  const office = await openOffice();
  const [lead, helper] = await Promise.all([openUnit('云州市教育局'), openUnit('云州市自然资源和规划局')]);
  await trustEachOther(office, lead);
  await trustEachOther(office, helper);
  const matterId = await register(office);
  const leadPart = await assign(office, matterId, lead, 'lead', [
    { purpose: 'reply', due: dueOn('2026-03-19') },
  ]);
  const helperPart = await assign(office, matterId, helper, 'co-handler');
  await deliver(office, lead);
  await deliver(office, helper);
  await accept(lead, matterId, leadPart);
  for (const round of [1, 2]) {
    await act(lead, 'coordination.recorded', matterId, {
      assignmentId: leadPart,
      coordinationId: newRecordId(),
      on: TODAY,
      with: [helper.name],
      issue: '规划用地性质',
      outcome: 'disagreed',
      text: `第${round}轮没有取得一致。`,
      files: [],
    });
  }

  for (const kind of NOTICE_KINDS) {
    const scan = await fileOf(office, `${kind}.pdf`, `${kind} 签章`);
    const attachment = await fileOf(office, `${kind}.xlsx`, `${kind} 清单`);
    await sendLetter(
      office.workspace,
      notice(matterId, lead, {
        kind,
        scan,
        attachments: [attachment],
        replyBy: BY,
        number: '云政督〔2026〕5号',
      }),
    );
    const [waiting] = await pendingExports(office.workspace);
    expect(waiting?.matters).toMatchObject([
      {
        what: ['notice.issued'],
        letters: [{ type: 'notice.issued', kind, subject: '关于督办第0487号建议的通知' }],
      },
    ]);
    const { path } = await exportTo(office, lead);
    const { plans } = await stageAt(lead, path);
    expect(plans[0]?.kind).toBe(kind);
    expect(plans[0]?.lines.at(-1)?.letter).toEqual({ kind, subject: '关于督办第0487号建议的通知' });
    expect(plans[0]?.files.map(({ type }) => type).sort()).toEqual(['attachment', 'scan']);
    await importAt(lead, path);
    expect(await lead.workspace.contentStore.has(scan.sm3)).toBe(true);
  }
  const received = await matterOf(lead, matterId);
  expect(received.letters.map(({ kind }) => kind)).toEqual([...NOTICE_KINDS]);
  expect(received.irregular).toEqual([]);
  expect((await matterOf(helper, matterId)).letters).toEqual([]);

  for (const kind of PAPER_KINDS) {
    const isHelper = kind === 'co-opinion';
    const author = isHelper ? helper : lead;
    const part = isHelper ? helperPart : leadPart;
    const to = kind === 'co-request' ? helper : isHelper ? lead : office;
    const attachment = await fileOf(author, `${kind}.docx`, `${kind} 正文`);
    await sendLetter(
      author.workspace,
      paper(matterId, part, to, {
        kind,
        attachments: [attachment],
        ...(kind === 'extension' ? { extendTo: BY } : {}),
      } as Partial<Letter>),
    );
    const { path } = await exportTo(author, to);
    const { plans, refused } = await stageAt(to, path);
    expect(refused).toEqual([]);
    expect(plans[0]?.kind).toBe(kind);
    await importAt(to, path);
    expect(await to.workspace.contentStore.has(attachment.sm3)).toBe(true);
    // Whatever units write to each other reaches the office too.
    if (to !== office) await deliver(author, office);
  }
  const kept = await matterOf(office, matterId);
  expect(
    kept.letters
      .filter(({ desk }) => desk === 'unit')
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual([...PAPER_KINDS].sort());
  expect(kept.irregular).toEqual([]);
  expect((await matterOf(helper, matterId)).letters.map(({ kind }) => kind)).toEqual([
    'co-request',
    'co-opinion',
  ]);
});

it('waits for the unit until it answers, is told to the office as answered, and is found by its words', async () => {
  const { office, unit, matterId, assignmentId } = await officeAndUnit();
  await deliver(office, unit);
  await accept(unit, matterId, assignmentId);
  const { letterId } = await sendLetter(office.workspace, notice(matterId, unit, { replyBy: BY }));
  await deliver(office, unit);
  const steps = async ({ workspace }: TestDesk) => {
    const lists = await workspace.database.read(async (reader) => [
      await stepsByDue(reader, { mine: true }, 50),
      await stepsByDue(reader, { mine: false }, 50),
    ]);
    return lists.map((steps) =>
      steps.filter(({ code }) => code === 'answer-letter').map(({ dueOn }) => dueOn),
    );
  };
  expect(await steps(unit)).toEqual([[BY], []]);
  expect(await steps(office)).toEqual([[], [BY]]);

  await sendLetter(
    unit.workspace,
    paper(matterId, assignmentId, office, { answers: letterId, text: '城东幼儿园已开工。' }),
  );
  expect(await steps(unit)).toEqual([[], []]);
  await deliver(unit, office);
  expect(await steps(office)).toEqual([[], []]);
  const [asked] = (await matterOf(office, matterId)).letters;
  expect(asked?.answered).toMatchObject([{ unit: unit.unitId }]);
  // The index itself: these desks have no rules, by which a list would call a day near.
  const found = async (text: string) => {
    const rows = await office.workspace.database.read((reader) =>
      reader.all(sql`select rowid from matter_search where matter_search match ${searchQuery(text)}`),
    );
    return rows.length;
  };
  expect(await Promise.all(['督办第0487号', '幼儿园已开工', '从未写过的话'].map(found))).toEqual([1, 1, 0]);
});

it('refuses what a desk has no say in, and writes nothing then', async () => {
  const { office, unit, matterId, assignmentId } = await officeAndUnit();
  await deliver(office, unit);
  const stranger = await openUnit('云州市水务局');
  const other = recordIdSchema.parse(randomUUID());
  const attempts: [TestDesk, Letter, string][] = [
    [office, notice(matterId, stranger), 'ACTION_FORBIDDEN'],
    [unit, notice(matterId, unit), 'ACTION_FORBIDDEN'],
    [office, paper(matterId, assignmentId, office), 'ACTION_FORBIDDEN'],
    [unit, paper(matterId, assignmentId, office, { kind: 'co-request' }), 'ACTION_FORBIDDEN'],
    [unit, paper(matterId, assignmentId, office, { answers: other }), 'NOT_FOUND'],
    [office, notice(matterId, unit, { text: ' ' }), 'INPUT_INVALID'],
    [office, notice(matterId, unit, { replyBy: localDate(2026, 3, 1) }), 'INPUT_INVALID'],
    [office, notice(matterId, unit, { fileId: other }), 'NOT_FOUND'],
    [office, notice(matterId, unit, { kind: 'extension', extendTo: BY }), 'INPUT_INVALID'],
  ];
  for (const [desk, letter, code] of attempts) {
    expect(await codeOf(sendLetter(desk.workspace, letter))).toBe(code);
  }
  for (const desk of [office, unit]) expect((await matterOf(desk, matterId)).letters).toEqual([]);
});

it('is refused in a package from anybody but its author: a notice by a unit, a paper about another unit’s part', async () => {
  const { office, unit, matterId, assignmentId } = await officeAndUnit();
  const other = await openUnit('云州市水务局');
  await trustEachOther(office, other);
  await deliver(office, unit);
  const said = {
    letterId: newRecordId(),
    to: [office.unitId],
    on: TODAY,
    subject: '催办',
    text: '请办理。',
    attachments: [],
  };
  const forged: [TestDesk, object][] = [
    [unit, rawEvent(unit, matterId, 'notice.issued', { ...said, kind: 'urge' })],
    [other, rawEvent(other, matterId, 'paper.submitted', { ...said, kind: 'report', assignmentId })],
  ];
  for (const [signer, line] of forged) {
    const { refused } = await stageAt(office, await craftPackage(signer, office, { lines: [line] }));
    expect(refused.map(({ code }) => code)).toEqual(['E_NOT_ALLOWED']);
  }
  const unknownKind = rawEvent(unit, matterId, 'paper.submitted', { ...said, kind: 'urge', assignmentId });
  const { refused } = await stageAt(office, await craftPackage(unit, office, { lines: [unknownKind] }));
  expect(refused.map(({ code }) => code)).toEqual(['E_EVENTS']);
  expect((await matterOf(office, matterId)).letters).toEqual([]);
});
