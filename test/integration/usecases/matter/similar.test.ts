/** Similar answers, duplicates, filters and the parts that are searched, out of real replies. */

import { findPlaces } from '@main/usecases/matter/find-places';
import { getMatter } from '@main/usecases/matter/get-matter';
import { listMatters } from '@main/usecases/matter/list-matters';
import { listSessions } from '@main/usecases/matter/list-sessions';
import { registerMatter } from '@main/usecases/matter/register-matter';
import { findDuplicates } from '@main/usecases/similar/find-duplicates';
import { findSimilar } from '@main/usecases/similar/find-similar';
import { pointIdSchema } from '@shared/domain/identifiers';
import { matterCalls } from '@shared/ipc/calls/matter-calls';
import type { MatterFilter } from '@shared/ipc/calls/matter-question';
import { searchCalls } from '@shared/ipc/calls/search-calls';
import { describe, expect, it } from 'vitest';
import { day, failureOf, knowUnit, openDesk, suggestion, type TestDesk } from '../support';
import { reply } from './replied';

const PAGE: MatterFilter = { tab: 'all', sort: 'number', descending: false, offset: 0, limit: 50 };

const LIFT = suggestion({ number: '12', session: { term: 14, meeting: 2 } });
const CANTEEN = suggestion({
  number: '30',
  title: '关于规范校园食堂管理的建议',
  originalText: '家长关心食堂。',
  points: [{ text: '公开食堂采购价格' }, { text: '让家长陪餐' }],
  session: { term: 14, meeting: 2 },
});

async function numbers(desk: TestDesk, change: Partial<MatterFilter>) {
  const answer = await listMatters(desk.workspace, { ...PAGE, ...change });
  expect(matterCalls['matter.list'].output.safeParse(answer).error).toBeUndefined();
  return answer.rows.map(({ number }) => number);
}

describe('similar answers', () => {
  it('show the likest point first, with its answer, unit, day and the words in common', async () => {
    const desk = await openDesk({ name: '云州市住房和城乡建设局' });
    await reply(desk, LIFT, [
      ['已实行联合审查，15个工作日办结。', 'A'],
      ['每部补助15万元。', 'B'],
      ['维保责任已写入使用合同。', 'A'],
    ]);
    await reply(desk, CANTEEN, [
      ['已在公示栏公开采购价格。', 'A'],
      ['已试行家长陪餐。', 'A'],
    ]);
    const now = suggestion({
      number: '88',
      title: '关于既有住宅加装电梯的建议',
      points: [{ text: '提高加装电梯财政补助' }, { text: '组织公益演出' }],
    });
    const { matterId } = await registerMatter(desk.workspace, now);
    const points = (await getMatter(desk.workspace, { matterId })).matter.facts.points;
    const [subsidy, show] = points.map(({ id }) => id);
    if (!subsidy || !show) throw new Error('no points');
    const found = await findSimilar(desk.workspace, { matterId, pointId: subsidy });
    expect(searchCalls['similar.find'].output.safeParse(found).error).toBeUndefined();
    expect(found[0]).toMatchObject({
      number: '12',
      point: '完善财政补助政策，扩大补助范围',
      answer: '每部补助15万元。',
      result: 'B',
      unitName: '云州市住房和城乡建设局',
      repliedOn: '2026-03-02',
    });
    expect(found[0]?.shared).toEqual(expect.arrayContaining(['加装电梯', '财政补助']));
    expect(found.map(({ number }) => number)).not.toContain('30');
    expect(found.map(({ likeness }) => likeness)).toEqual(
      found.map(({ likeness }) => likeness).sort((left, right) => right - left),
    );
    // What another point of the same matter has in common is its title alone.
    const other = await findSimilar(desk.workspace, { matterId, pointId: show });
    expect(other.every(({ likeness }) => likeness < (found[0]?.likeness ?? 0))).toBe(true);
    const unknown = findSimilar(desk.workspace, {
      matterId,
      pointId: pointIdSchema.parse('00000000-0000-4000-8000-000000000000'),
    });
    expect((await failureOf(unknown)).code).toBe('NOT_FOUND');
  });

  it('never shows the matter to itself, and follows a reply that is made anew', async () => {
    const desk = await openDesk();
    const first = await reply(desk, LIFT, [['旧答复文字。', 'C']]);
    const [point] = (await getMatter(desk.workspace, first)).matter.facts.points;
    if (!point) throw new Error('no point');
    expect(await findSimilar(desk.workspace, { ...first, pointId: point.id })).toEqual([]);
    await reply(desk, { ...LIFT, number: '13' }, [['新答复文字。', 'A']]);
    const found = await findSimilar(desk.workspace, { ...first, pointId: point.id });
    expect(found.map(({ number, likeness }) => [number, likeness])).toEqual([['13', 1]]);
  });
});

describe('matters entered before', () => {
  it('are certain by number, kind and session, however the number is written', async () => {
    const desk = await openDesk();
    await registerMatter(desk.workspace, suggestion({ number: '0487' }));
    const entry = { kind: 'deputy-suggestion', title: '别的', originalText: '' } as const;
    const session = { term: 14, meeting: 3 };
    const certain = async (change: object) =>
      (await findDuplicates(desk.workspace, { ...entry, session, number: '487', ...change })).filter(
        (found) => found.certain,
      ).length;
    expect(await certain({})).toBe(1);
    expect(await certain({ number: '第０４８７号' })).toBe(1);
    expect(await certain({ number: '488' })).toBe(0);
    expect(await certain({ number: '' })).toBe(0);
    expect(await certain({ kind: 'cppcc-proposal' })).toBe(0);
    expect(await certain({ session: { term: 14, meeting: 2 } })).toBe(0);
    expect(await certain({ session: undefined })).toBe(0);
  });

  it('are likely by title and original, and the one being corrected is not its own duplicate', async () => {
    const desk = await openDesk();
    const { matterId } = await registerMatter(desk.workspace, LIFT);
    await registerMatter(desk.workspace, CANTEEN);
    const entry = {
      kind: 'deputy-suggestion',
      number: '99',
      title: '关于推进老旧小区加装电梯的建议',
      originalText: LIFT.originalText,
    } as const;
    const found = await findDuplicates(desk.workspace, entry);
    expect(searchCalls['matter.find-duplicates'].output.safeParse(found).error).toBeUndefined();
    expect(found).toMatchObject([{ matterId, certain: false, number: '12' }]);
    expect(found[0]?.shared[0]).toBe('老旧小区加装电梯');
    expect(await findDuplicates(desk.workspace, { ...entry, except: matterId })).toEqual([]);
    expect(await findDuplicates(desk.workspace, { ...entry, title: '', originalText: '' })).toEqual([]);
  });
});

describe('the filters', () => {
  it('narrow by session, grade, role, step, result, satisfaction and due dates, and say what to loosen', async () => {
    const desk = await openDesk({ name: '云州市住房和城乡建设局' });
    const bureau = await knowUnit(desk, '云州市教育局');
    const lift = await reply(desk, LIFT, [['已办结。', 'B']]);
    await registerMatter(desk.workspace, { ...CANTEEN, grade: 1 });
    const { assignmentId } = lift;
    await lift.act('reply.delivered', { assignmentId, on: day('2026-03-02'), way: '面送' });
    const rating = { attitude: 'satisfied', process: 'satisfied', result: 'dissatisfied' } as const;
    const form = { proposer: '周敏', receivedOn: day('2026-03-02'), opinion: '', ...rating };
    await lift.act('feedback.registered', { assignmentId, overall: 'basically-satisfied', ...form });

    expect(await listSessions(desk.workspace)).toEqual([{ term: 14, meeting: 2 }]);
    expect(await numbers(desk, { session: { term: 14, meeting: 2 } })).toEqual(['12', '30']);
    expect(await numbers(desk, { session: { term: 14, meeting: 3 } })).toEqual([]);
    expect(await numbers(desk, { grade: 1 })).toEqual(['30']);
    expect(await numbers(desk, { role: 'sole' })).toEqual(['12']);
    expect(await numbers(desk, { role: 'lead' })).toEqual([]);
    expect(await numbers(desk, { role: 'sole', unitId: bureau })).toEqual([]);
    expect(await numbers(desk, { role: 'sole', unitId: desk.unitId })).toEqual(['12']);
    expect(await numbers(desk, { step: 'assign' })).toEqual(['30']);
    expect(await numbers(desk, { result: 'B' })).toEqual(['12']);
    expect(await numbers(desk, { result: 'A' })).toEqual([]);
    expect(await numbers(desk, { satisfaction: 'basically-satisfied' })).toEqual(['12']);
    expect(await numbers(desk, { satisfaction: 'dissatisfied' })).toEqual([]);
    const due = (await listMatters(desk.workspace, { ...PAGE, text: '加装电梯' })).rows[0]?.dueOn;
    if (due) {
      expect(await numbers(desk, { dueFrom: due, dueUntil: due })).toEqual(['12']);
      expect(await numbers(desk, { dueFrom: day('2030-01-01') })).toEqual([]);
    }
    expect(await numbers(desk, { dueUntil: day('2020-01-01') })).toEqual([]);

    const none = await listMatters(desk.workspace, {
      ...PAGE,
      kind: 'deputy-suggestion',
      grade: 2,
      text: '食堂',
    });
    expect([none.total, none.loosened]).toEqual([0, [{ without: 'grade', total: 1 }]]);
    expect((await listMatters(desk.workspace, { ...PAGE, tab: 'closed' })).loosened).toEqual([
      { without: 'tab', total: 2 },
    ]);
  });

  it('find every part of a matter by its words and say which part it was', async () => {
    const desk = await openDesk({ name: '云州市住房和城乡建设局' });
    const plan = await desk.addTextFile('加装电梯平面图.txt', '图');
    const photo = await desk.addTextFile('现场照片.txt', '照片');
    const { matterId } = await reply(
      desk,
      { ...LIFT, attachments: [plan] },
      [['已建成智慧监管平台。', 'A']],
      [photo],
    );
    await registerMatter(desk.workspace, CANTEEN);
    const where = async (text: string) => {
      expect(await numbers(desk, { text })).toEqual(['12']);
      const found = await findPlaces(desk.workspace, { matterIds: [matterId], text });
      expect(searchCalls['matter.find-places'].output.safeParse(found).error).toBeUndefined();
      return found[0]?.places.map(({ part, hit }) => [part, hit]);
    };
    expect(await where('老年人上下楼')).toEqual([['original', '老年人上下楼']]);
    expect(await where('联合审查')).toEqual([['point', '联合审查']]);
    expect(await where('智慧监管')).toEqual([['answer', '智慧监管']]);
    expect(await where('平面图')).toEqual([['attachment', '平面图']]);
    expect(await where('现场照片.txt')).toEqual([['attachment', '现场照片.txt']]);
    expect(await where('周敏 智慧监管')).toEqual([
      ['proposer', '周敏'],
      ['answer', '智慧监管'],
    ]);
  });
});
