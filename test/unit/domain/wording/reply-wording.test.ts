/** Title, salutation and opening of each of the six kinds (PRODUCT 7), and the numerals they are made with. */
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { MatterFacts } from '@shared/domain/matter/matter';
import type { MatterKind } from '@shared/domain/matter/matter-kind';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { chineseNumber } from '@shared/domain/wording/chinese-number';
import {
  replyClosing,
  replyCopies,
  replyOpening,
  replySalutation,
  replyTitle,
  shortUnitName,
} from '@shared/domain/wording/reply-wording';
import { describe, expect, it } from 'vitest';
import { BUREAU, facts, LEAD, NAMES, Story } from '../matter/matter-fixtures';

const UNIT = NAMES.get(BUREAU) ?? '';

function matterOf(change: Partial<MatterFacts>): { matter: MatterState; lead: AssignmentView } {
  const matter = foldMatter(Story.assigned(change).events);
  const lead = matter?.assignments.find(({ id }) => id === LEAD);
  if (!matter || !lead) throw new Error('no lead');
  return { matter, lead };
}

const TITLES: Record<MatterKind, string> = {
  'deputy-suggestion': `${UNIT}对市十四届人大三次会议第26号建议的答复`,
  'cppcc-proposal': `${UNIT}关于市政协十四届三次会议第26号提案的答复函`,
  bill: `${UNIT}关于市十四届人大三次会议第26号议案办理情况的报告`,
  resolution: `${UNIT}关于《关于加快老旧小区加装电梯的建议》执行情况的报告`,
  'deliberation-opinion': `${UNIT}关于《关于加快老旧小区加装电梯的建议》研究处理情况的报告`,
  'supervised-matter': `${UNIT}关于加快老旧小区加装电梯的建议落实情况的报告`,
};

describe('the wording of a reply', () => {
  it.each(Object.entries(TITLES))('names %s in its title', (kind, title) => {
    expect(replyTitle(facts({ kind: kind as MatterKind }), UNIT)).toBe(title);
  });

  it.each(Object.keys(TITLES))('addresses and opens %s', (kind) => {
    const { matter, lead } = matterOf({ kind: kind as MatterKind });
    const toPeople = kind === 'deputy-suggestion' || kind === 'cppcc-proposal';
    expect(replySalutation(matter.facts)).toBe(toPeople ? '周敏代表：' : '市人民政府：');
    const opening = replyOpening(matter, lead);
    expect(opening).toContain('《关于加快老旧小区加装电梯的建议》');
    expect(opening).toContain('经会同市财政局认真研究');
    expect(opening.startsWith(toPeople ? '您提出的' : '收到')).toBe(true);
    expect(replyClosing(matter.facts)).toMatch(/。$/);
    if (kind !== 'supervised-matter') expect(replyCopies(matter, lead).length).toBeGreaterThan(1);
    expect(replyCopies(matter, lead)).toContain('市财政局');
  });

  it('addresses each of several proposers, members as 委员, collectives by name', () => {
    const proposers: MatterFacts['proposers'] = [
      { name: '周敏', kind: 'member' },
      { name: '民建云州市委会', kind: 'collective' },
    ];
    expect(replySalutation(facts({ proposers }))).toBe('周敏委员、民建云州市委会：');
    const { matter, lead } = matterOf({ proposers: [{ name: '民建云州市委会', kind: 'collective' }] });
    expect(replyOpening(matter, lead)).toMatch(/^你们提出的/);
    expect(replySalutation(facts({ proposers: [] }))).toBe('代表：');
  });

  it('goes without a session where there is none', () => {
    const { session: _session, ...without } = facts();
    expect(replyTitle(without, UNIT)).toBe(`${UNIT}对市人大第26号建议的答复`);
  });

  it('shortens a unit by its city, never to nothing', () => {
    expect(shortUnitName('云州市财政局')).toBe('市财政局');
    expect(shortUnitName('临江县人民政府')).toBe('县人民政府');
    expect(shortUnitName('云州市城市管理局')).toBe('市城市管理局');
    expect(shortUnitName('城市管理局')).toBe('城市管理局');
    expect(shortUnitName('高新区管理委员会')).toBe('高新区管理委员会');
  });
});

describe('Chinese numerals', () => {
  it.each([
    [0, '零'],
    [1, '一'],
    [10, '十'],
    [14, '十四'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1000, '一千'],
    [1005, '一千零五'],
    [9999, '九千九百九十九'],
  ])('%i is %s', (value, words) => {
    expect(chineseNumber(value)).toBe(words);
  });

  it('refuses what it cannot write', () => {
    for (const value of [-1, 1.5, 10_000, Number.NaN]) expect(() => chineseNumber(value)).toThrow(RangeError);
  });
});
