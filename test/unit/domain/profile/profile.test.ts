/** Profiles: the shipped ones carry what their documents say, an edited one that contradicts itself is refused with every reason. */
import { parseLocalDate } from '@shared/domain/calendar/local-date';
import { MATTER_KINDS } from '@shared/domain/matter/matter-kind';
import type { Profile } from '@shared/domain/profile/profile';
import { problemsOfProfile } from '@shared/domain/profile/profile-problems';
import { ruleOf, warnDaysFor } from '@shared/domain/profile/profile-rules';
import { RATE_COUNTERS, type RateCounter, readRate } from '@shared/domain/profile/rates';
import { countTalks } from '@shared/domain/profile/talk-rule';
import { stagesInUse } from '@shared/domain/workflow/stages';
import { describe, expect, it } from 'vitest';
import { readResource, shippedProfile, shippedProfileNames } from '../deadline/shipped-resources';

/** A copy of a shipped profile that a test may spoil. */
function draft(id = 'general'): Profile {
  return structuredClone(shippedProfile(id));
}

function problemsOf(value: unknown): readonly string[] {
  return problemsOfProfile(value).map(({ path, words }) => `“${path}”：${words}`);
}

describe('the shipped profiles', () => {
  it('are the six of PRODUCT 4, each free of contradictions', () => {
    expect(shippedProfileNames()).toEqual([
      'general',
      'rugao',
      'xingcheng',
      'xuchang',
      'yangjiang',
      'yueyang',
    ]);
    for (const id of shippedProfileNames()) {
      expect(problemsOf(readResource(`profiles/${id}.json`))).toEqual([]);
      expect(shippedProfile(id).id).toBe(id);
    }
  });

  it.each([
    ['rugao', 'D1', 'calendar-day', 14, 'assignment'],
    ['rugao', 'D2', 'natural-month', 1, 'government-receipt'],
    ['rugao', 'D3', 'natural-month', 5, 'government-receipt'],
    ['rugao', 'D4', 'natural-month', 6, 'government-receipt'],
    ['yueyang', 'D5', 'working-day', 10, 'assignment'],
    ['yangjiang', 'D8', 'working-day', 5, 'quarter-end'],
    ['yangjiang', 'D9', 'working-day', 3, 'month-start'],
    ['yangjiang', 'D10', 'natural-month', 1, 'meeting-end'],
  ])('%s carries %s from its own document', (id, ruleId, unit, amount, startsAt) => {
    const profile = shippedProfile(id);
    const rule = ruleOf(profile, ruleId);
    expect(rule).toMatchObject({ unit, amount, startsAt });
    expect(rule.source.startsWith(profile.source.number ?? profile.source.title)).toBe(true);
  });

  it('S0 calls in the principal leader, S1 the deputy and then has the principal explain', () => {
    expect(shippedProfile('rugao').talks).toMatchObject({
      calledIn: 'principal',
      copiesTo: ['纪委监委', '组织部门'],
      explainAtExecutiveMeeting: false,
    });
    expect(shippedProfile('yangjiang').talks).toMatchObject({
      calledIn: 'deputy',
      limit: 2,
      countedBy: ['person'],
      explainAtExecutiveMeeting: true,
    });
  });

  it('S4: four grades with their leaders, twelve procedures of which six are ordered, two titles of brief', () => {
    const profile = shippedProfile('xingcheng');
    expect(profile.grades.rules.map(({ sponsor }) => sponsor)).toEqual([
      'mayor',
      'deputy-mayor',
      'unit-principal',
      'unit-deputy',
    ]);
    const { stages } = profile.kinds['deputy-suggestion'];
    const onBar = stagesInUse('deputy-suggestion', stages).filter((stage) => stage.onBar);
    expect(onBar.map(({ name }) => name).sort()).toEqual(
      ['承接', '交办', '办理', '督办', '审核', '答复', '视察', '回访', '考评', '总结', '公开', '归档'].sort(),
    );
    const ordered = stagesInUse('deputy-suggestion', stages).filter((stage) => stage.ordered);
    expect(ordered.map(({ name }) => name)).toEqual(['承接', '交办', '办理', '审核', '答复', '归档']);
    expect(profile.threeNotices.briefTitles).toEqual({
      'deputy-suggestion': '建议办理督查专报',
      'cppcc-proposal': '提案办理督查专报',
    });
  });

  it('warn earlier for long clocks and later for short ones', () => {
    const profile = shippedProfile('general');
    expect(warnDaysFor(profile, 'deputy-suggestion', 'reply')).toBe(15);
    expect(warnDaysFor(profile, 'supervised-matter', 'reply')).toBe(3);
    expect(warnDaysFor(profile, 'resolution', 'handling-plan')).toBe(3);
  });
});

describe('an edited profile', () => {
  function spoiled(change: (profile: Profile) => void): readonly string[] {
    const profile = draft();
    change(profile);
    return problemsOf(profile);
  }
  const rule = (profile: Profile, id: string) => ruleOf(profile, id);

  it.each<[string, (profile: Profile) => void, string]>([
    [
      'more time without approval',
      (profile) => {
        profile.settings.extensionNeedsApproval = false;
      },
      '“settings.extensionNeedsApproval”：延期须经批准，不能取消',
    ],
    [
      'a reply after the report',
      (profile) => {
        rule(profile, 'D4').amount = 3;
        delete rule(profile, 'D4').maximumAmount;
        rule(profile, 'D2').amount = 1;
      },
      '“kinds.resolution.deadlines.reply”：答复期限晚于向常委会报告的期限',
    ],
    [
      'opinions after the reply',
      (profile) => {
        rule(profile, 'D13').amount = 4;
      },
      '“kinds.deputy-suggestion.deadlines.co-opinion”：会办意见期限晚于答复期限',
    ],
    [
      'a missing reply',
      (profile) => {
        delete profile.kinds.bill.deadlines.reply;
      },
      '“kinds.bill.deadlines.reply”：没有规定答复期限',
    ],
    [
      'a rule that is not there',
      (profile) => {
        profile.kinds.bill.deadlines.reply = 'own-none';
      },
      '“kinds.bill.deadlines.reply”：引用的本地规则不存在',
    ],
    [
      'a start that does not fit',
      (profile) => {
        rule(profile, 'D15').startsAt = 'assignment';
      },
      '“kinds.deputy-suggestion.deadlines.redo”：规则 D15 的起算日不适用于这一期限',
    ],
    [
      'a stage that nobody knows',
      (profile) => {
        profile.kinds.bill.stages.splice(1, 0, { code: 'party', name: '庆功' });
      },
      '“kinds.bill.stages”：没有“party”这个环节',
    ],
    [
      'an archive before the reply',
      (profile) => {
        profile.kinds.resolution.stages.reverse();
      },
      '“kinds.resolution.stages”：环节应当从收件开始，到归档结束',
    ],
    [
      'a repeated rule',
      (profile) => {
        profile.rules.push({ ...rule(profile, 'D1') });
      },
      '“rules”：规则编号 D1 重复',
    ],
    [
      'a warning longer than the clock',
      (profile) => {
        profile.kinds['supervised-matter'].warnDays.reply = 10;
      },
      '“kinds.supervised-matter.warnDays.reply”：临期天数不短于“办结并报告结果”的期限，一起算就会临期',
    ],
    [
      'a report by quarter that counts months',
      (profile) => {
        profile.periodicReports.annualWork = 'D9';
      },
      '“periodicReports.annualWork”：规则 D9 的起算日不适用于这一期限',
    ],
    [
      'a plan in the wrong order',
      (profile) => {
        profile.backwardPlan.draft = 100;
      },
      '“backwardPlan”：倒排计划的比例前后颠倒',
    ],
    [
      'one mark for two results',
      (profile) => {
        profile.results.marks[1] = { mark: 'A', label: '正在解决', meaning: 'in-progress' };
      },
      '“results.marks”：办理结果标记 A 重复',
    ],
    [
      'no mark for what is solved',
      (profile) => {
        profile.results.marks.shift();
      },
      '“results.marks”：没有表示已解决的标记',
    ],
    [
      'grades without criteria',
      (profile) => {
        profile.grades.rules = [];
      },
      '“grades.rules”：规定了分级办理，但没有分级标准',
    ],
    [
      'a gap in the ladder',
      (profile) => {
        profile.consequences.splice(1, 1);
      },
      '“consequences”：追责阶梯的序号应从 1 起连续',
    ],
    [
      'an explanation that no rung knows',
      (profile) => {
        profile.talks.explainAtExecutiveMeeting = true;
      },
      '“consequences”：约谈达到次数后须在会议上说明，但追责阶梯中没有这一级',
    ],
    [
      'an appraisal of 110 points',
      (profile) => {
        const item = profile.appraisal[0];
        if (item) {
          item.weight += 10;
        }
      },
      '“appraisal”：考评项目合计 110 分，应为 100 分',
    ],
  ])('is refused with %s', (_name, change, problem) => {
    expect(spoiled(change)).toContain(problem);
  });

  it('is told all contradictions at once', () => {
    const problems = spoiled((profile) => {
      profile.backwardPlan.draft = 100;
      profile.grades.rules = [];
      profile.rates.push({ ...(profile.rates[0] as Profile['rates'][number]) });
    });
    expect(problems).toHaveLength(3);
  });

  it.each([
    ['no object', null],
    ['another format', { ...draft(), format: 'other' }],
    ['an unknown field', { ...draft(), extra: true }],
    ['a version of nothing', { ...draft(), version: 0 }],
    ['a kind left out', { ...draft(), kinds: { bill: draft().kinds.bill } }],
    ['an unknown kind', { ...draft(), kinds: { ...draft().kinds, petition: draft().kinds.bill } }],
    ['a null', { ...draft(), source: { title: '试验', number: null } }],
  ])('is refused when it has %s', (_name, value) => {
    expect(problemsOf(value).length).toBeGreaterThan(0);
  });

  it('names every kind', () => {
    expect(Object.keys(draft().kinds).sort()).toEqual([...MATTER_KINDS].sort());
  });
});

describe('talks', () => {
  const rule = shippedProfile('yangjiang').talks;
  it.each([
    [['2025-06-01', '2026-03-02'], '2026-03-02', { count: 2, limitReached: true }],
    [['2025-03-01', '2026-03-02'], '2026-03-02', { count: 1, limitReached: false }],
    [[], '2026-03-02', { count: 0, limitReached: false }],
  ])('%j on %s', (talks, today, expected) => {
    expect(countTalks(talks.map(parseLocalDate), parseLocalDate(today), rule)).toEqual(expected);
  });
});

describe('rates show their formula', () => {
  const counters = (values: Partial<Record<RateCounter, number>>) =>
    Object.fromEntries(RATE_COUNTERS.map((name) => [name, values[name] ?? 0])) as Record<RateCounter, number>;
  const rateOf = (id: string) => shippedProfile('general').rates.find((rate) => rate.id === id);

  it.each([
    ['replied', { replied: 45, assigned: 50 }, 900, '办复率 = 已答复件数 ÷ 交办件数 = 45 ÷ 50 = 90.0%'],
    [
      'satisfied',
      { satisfied: 1, 'basically-satisfied': 1, 'feedback-received': 3 },
      667,
      '满意率 = (满意件数 + 基本满意件数) ÷ 收到反馈件数 = 2 ÷ 3 = 66.7%',
    ],
    [
      'fulfilled',
      { 'result-a': 1, 'result-b': 2, 'result-b-fulfilled': 0 },
      333,
      '落实率 = (A类件数 + 已兑现的B类件数) ÷ (A类件数 + B类件数) = 1 ÷ 3 = 33.3%',
    ],
    [
      'in-time',
      { 'replied-in-time': 2, due: 0 },
      undefined,
      '时效率 = 按期答复件数 ÷ 到期应答复件数 = 2 ÷ 0，暂无可计算的件数',
    ],
  ])('%s', (id, values, perMille, words) => {
    const rate = rateOf(id);
    if (rate === undefined) {
      throw new Error(`no rate ${id}`);
    }
    const reading = readRate(rate, counters(values));
    expect([reading.perMille, reading.words]).toEqual([perMille, words]);
  });
});
