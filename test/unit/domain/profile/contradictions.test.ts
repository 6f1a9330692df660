/** One mutation of a good profile makes one contradiction, and it is found at its path, whichever profile and place the mutation hits. */
import { PLAN_STAGES } from '@shared/domain/deadline/backward-plan';
import { MATTER_KINDS, type MatterKind } from '@shared/domain/matter/matter-kind';
import { DEADLINE_PURPOSES, STARTS_OF_PURPOSE } from '@shared/domain/profile/deadline-purpose';
import type { Profile } from '@shared/domain/profile/profile';
import { changesOfProfile } from '@shared/domain/profile/profile-changes';
import { placeOfPath, sectionOfPath } from '@shared/domain/profile/profile-places';
import { isEditableProfile, problemsOfProfile } from '@shared/domain/profile/profile-problems';
import { ruleOf } from '@shared/domain/profile/profile-rules';
import { SETTING_WORDS } from '@shared/domain/profile/profile-words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedProfile, shippedProfileNames } from '../deadline/shipped-resources';

/** Picks one of a list; the same number always picks the same. */
type Pick = <T>(list: readonly T[]) => T;

/** Spoils the profile and names the path where that must be found; `undefined` where this profile has no such place. */
type Mutation = (profile: Profile, pick: Pick) => string | undefined;

const clocksOf = (profile: Profile, kind: MatterKind) =>
  DEADLINE_PURPOSES.flatMap((purpose) => {
    const ruleId = profile.kinds[kind].deadlines[purpose];
    return ruleId === undefined ? [] : [{ purpose, ruleId }];
  });

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a rule twice': (profile, pick) => {
    profile.rules.push({ ...pick(profile.rules) });
    return 'rules';
  },
  'a clock by a rule that is not there': (profile, pick) => {
    const kind = pick(MATTER_KINDS);
    const { purpose } = pick(clocksOf(profile, kind));
    profile.kinds[kind].deadlines[purpose] = 'own-none';
    return `kinds.${kind}.deadlines.${purpose}`;
  },
  'a rule in use taken away': (profile, pick) => {
    const kind = pick(MATTER_KINDS);
    const { purpose, ruleId } = pick(clocksOf(profile, kind));
    profile.rules = profile.rules.filter(({ id }) => id !== ruleId);
    return `kinds.${kind}.deadlines.${purpose}`;
  },
  'a kind without a reply': (profile, pick) => {
    const kind = pick(MATTER_KINDS);
    delete profile.kinds[kind].deadlines.reply;
    return `kinds.${kind}.deadlines.reply`;
  },
  'a clock that starts where its purpose does not': (profile, pick) => {
    const kind = pick(MATTER_KINDS);
    const { purpose, ruleId } = pick(clocksOf(profile, kind));
    ruleOf(profile, ruleId).startsAt = STARTS_OF_PURPOSE[purpose].includes('talk') ? 'quarter-end' : 'talk';
    return `kinds.${kind}.deadlines.${purpose}`;
  },
  'an opinion after the answer': (profile, pick) => {
    const kind = pick(MATTER_KINDS);
    const ruleId = profile.kinds[kind].deadlines['co-opinion'];
    if (ruleId === undefined) return undefined;
    const rule = ruleOf(profile, ruleId);
    Object.assign(rule, { unit: 'natural-month', amount: 40 });
    delete rule.maximumAmount;
    return `kinds.${kind}.deadlines.co-opinion`;
  },
  'a warning as long as its clock': (profile, pick) => {
    const kind = pick(MATTER_KINDS);
    const { purpose, ruleId } = pick(clocksOf(profile, kind));
    const { unit, amount } = ruleOf(profile, ruleId);
    const days = unit === 'natural-month' ? amount * 28 : amount;
    if (days > 365) return undefined;
    profile.kinds[kind].warnDays[purpose] = days;
    return `kinds.${kind}.warnDays.${purpose}`;
  },
  'a maximum shorter than the limit': (profile, pick) => {
    const index = pick(profile.rules.map((_, place) => place));
    Object.assign(profile.rules[index] ?? {}, { unit: 'calendar-day', amount: 30, maximumAmount: 29 });
    return `rules.${index}.maximumAmount`;
  },
  'a maximum in working days': (profile, pick) => {
    const index = pick(profile.rules.map((_, place) => place));
    Object.assign(profile.rules[index] ?? {}, { unit: 'working-day', amount: 3, maximumAmount: 9 });
    return `rules.${index}.maximumAmount`;
  },
  'a thirteenth quarter': (profile, pick) => {
    const index = pick(profile.rules.map((_, place) => place));
    Object.assign(profile.rules[index] ?? {}, { startsAt: 'quarter-end', firstPeriod: 5 });
    return `rules.${index}.firstPeriod`;
  },
  'a periodic report by another period': (profile, pick) => {
    const name = pick(['annualWork', 'livelihoodProjects', 'longRunning'] as const);
    profile.periodicReports[name] = 'D14';
    return `periodicReports.${name}`;
  },
  'a plan that goes back': (profile, pick) => {
    const stage = pick(PLAN_STAGES.slice(1));
    profile.backwardPlan[stage] = 0;
    return 'backwardPlan';
  },
  'a mark twice': (profile, pick) => {
    const [first] = profile.results.marks;
    const other = pick(profile.results.marks.slice(1));
    if (!first) return undefined;
    other.mark = first.mark;
    return 'results.marks';
  },
  'no mark for what is solved': (profile) => {
    profile.results.marks = profile.results.marks.filter(({ meaning }) => meaning !== 'solved');
    return 'results.marks';
  },
  'grades without criteria': (profile) => {
    if (profile.grades.kinds.length === 0) return undefined;
    profile.grades.rules = [];
    return 'grades.rules';
  },
  'a grade twice': (profile, pick) => {
    if (profile.grades.rules.length !== 4) return undefined;
    const [first] = profile.grades.rules;
    const other = pick(profile.grades.rules.slice(1));
    if (first) other.grade = first.grade;
    return 'grades.rules';
  },
  'a gap in the ladder': (profile, pick) => {
    pick(profile.consequences).step = 19;
    return 'consequences';
  },
  'an explanation that no rung knows': (profile) => {
    profile.talks.explainAtExecutiveMeeting = true;
    profile.consequences = profile.consequences
      .filter(({ measure }) => measure !== 'meeting-explanation')
      .map((rung, index) => ({ ...rung, step: index + 1 }));
    return 'consequences';
  },
  'talks counted twice by one thing': (profile) => {
    profile.talks.countedBy = ['unit', 'unit'];
    return 'talks.countedBy';
  },
  'an appraisal that is no hundred': (profile, pick) => {
    const item = pick(profile.appraisal);
    item.weight = item.weight === 100 ? 99 : item.weight + 1;
    return 'appraisal';
  },
  'a rate twice': (profile, pick) => {
    profile.rates.push({ ...pick(profile.rates) });
    return 'rates';
  },
  'a field left empty': (profile, pick) => {
    const index = pick(profile.rules.map((_, place) => place));
    Object.assign(profile.rules[index] ?? {}, { source: ' ' });
    return `rules.${index}.source`;
  },
};

const anyProfile = fc.constantFrom(...shippedProfileNames()).map((id) => structuredClone(shippedProfile(id)));
const anyPick = fc.nat({ max: 10_000 }).map((number): Pick => {
  return (list) => {
    const chosen = list[number % list.length];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  };
});

describe('a contradiction', () => {
  it.each(Object.entries(MUTATIONS))('made by %s is found at its path', (_name, mutate) => {
    let hits = 0;
    fc.assert(
      fc.property(anyProfile, anyPick, (profile, pick) => {
        const path = mutate(profile, pick);
        fc.pre(path !== undefined);
        hits += 1;
        const problems = problemsOfProfile(profile);
        expect(problems.map((problem) => problem.path)).toContain(path);
        // A person must be able to go on typing, and to see where the fault lies.
        expect(isEditableProfile(profile)).toBe(true);
        for (const { path: where, words } of problems) {
          expect(placeOfPath(where, profile)).toMatch(/\p{Script=Han}/u);
          expect(words).toMatch(/\p{Script=Han}/u);
          expect(sectionOfPath(where)).not.toBe('basis');
        }
      }),
      { numRuns: 40 },
    );
    expect(hits).toBeGreaterThan(0);
  });

  it('is found nowhere in a good profile, and a value without its fields cannot be edited', () => {
    for (const id of shippedProfileNames()) expect(problemsOfProfile(shippedProfile(id))).toEqual([]);
    const { talks: _talks, ...rest } = shippedProfile('general');
    for (const value of [undefined, null, [], 'x', {}, rest]) expect(isEditableProfile(value)).toBe(false);
  });
});

describe('the changes against another version', () => {
  const before = shippedProfile('rugao');
  const edited = (change: (profile: Profile) => void) => {
    const after = structuredClone(before);
    change(after);
    return changesOfProfile(before, after).map(({ place, before: was, after: is }) => [place, was, is]);
  };

  it('are none where nothing but the version differs', () => {
    expect(edited((profile) => Object.assign(profile, { version: 9 }))).toEqual([]);
  });

  it('name the field, what stood there and what stands there now', () => {
    expect(
      edited((profile) => {
        Object.assign(ruleOf(profile, 'D14'), { amount: 2, unit: 'calendar-day' });
        delete profile.kinds.bill.deadlines.report;
        profile.warnDays.byPurpose.publish = 4;
        profile.settings.twoWayReminders = false;
        profile.talks.calledIn = 'deputy';
        profile.talks.copiesTo = [];
      }),
    ).toEqual([
      ['期限规则 D14：单位', '自然月', '自然日'],
      ['期限规则 D14：时限', '3', '2'],
      ['议案的“向常委会报告”期限', 'D4', undefined],
      ['临期天数：公开', '5', '4'],
      ['约谈：约谈对象', '主要负责人', '分管负责人'],
      ['约谈：抄送', '纪委监委、组织部门', '无'],
      [`办理设置：${SETTING_WORDS.twoWayReminders.name}`, '是', '否'],
    ]);
  });

  it('match items by what they are called: one taken out does not move the others', () => {
    const changes = edited((profile) => {
      profile.rules.shift();
      profile.appraisal.push({ code: 'own-a', name: '资料报送', weight: 5 });
    });
    expect(changes).toEqual([
      ['期限规则 D1', '报送处理方案 14 自然日', undefined],
      ['考评项目第 4 项', undefined, '资料报送 5'],
    ]);
  });

  it('property: putting back what changed leaves no change', () => {
    fc.assert(
      fc.property(anyProfile, anyProfile, (one, other) => {
        expect(changesOfProfile(one, structuredClone(one))).toEqual([]);
        const changes = changesOfProfile(one, other);
        expect(changes.length === 0).toBe(one.id === other.id);
        for (const { place } of changes) expect(place).toMatch(/\p{Script=Han}/u);
      }),
      { numRuns: 30 },
    );
  });
});
