/** The limits and settings of the five documents, written down a second time from their text: a profile that drifts from its document fails here. */
import { parseLocalDate } from '@shared/domain/calendar/local-date';
import { computeDueDate } from '@shared/domain/deadline/compute-due-date';
import { explainDueDate } from '@shared/domain/deadline/explain-due-date';
import { MATTER_KINDS } from '@shared/domain/matter/matter-kind';
import type { Profile } from '@shared/domain/profile/profile';
import { ruleOf } from '@shared/domain/profile/profile-rules';
import { soonOnOf, warnDaysOfDue, warningsOf } from '@shared/domain/profile/warnings';
import { describe, expect, it } from 'vitest';
import {
  shippedProfile,
  shippedProfileNames,
  shippedTables,
} from '../../unit/domain/deadline/shipped-resources';

const rugao = (): Profile => shippedProfile('rugao');
const yangjiang = (): Profile => shippedProfile('yangjiang');
const yueyang = (): Profile => shippedProfile('yueyang');

describe('the limits of each document', () => {
  it('D1 处理方案：两周，从交办起', () => {
    expect(ruleOf(rugao(), 'D1')).toMatchObject({ unit: 'calendar-day', amount: 14, startsAt: 'assignment' });
  });

  it('D2 征求意见：一个月，从政府收到起', () => {
    expect(ruleOf(rugao(), 'D2')).toMatchObject({
      unit: 'natural-month',
      amount: 1,
      startsAt: 'government-receipt',
    });
  });

  it('D3 签字盖章的答复：五个月，最长也是五个月', () => {
    expect(ruleOf(rugao(), 'D3')).toMatchObject({ unit: 'natural-month', amount: 5, maximumAmount: 5 });
  });

  it('D4 向常委会报告：六个月，从政府收到起', () => {
    expect(ruleOf(rugao(), 'D4')).toMatchObject({
      unit: 'natural-month',
      amount: 6,
      startsAt: 'government-receipt',
    });
  });

  it('D7 长期事项：分阶段报告', () => {
    const profile = yueyang();
    expect(profile.periodicReports.longRunning).toBe('D7');
    expect(ruleOf(profile, 'D7').startsAt).toBe('stage-end');
  });

  it('D8 年度重点工作：二季度起每季度结束五个工作日', () => {
    const profile = yangjiang();
    expect(profile.periodicReports.annualWork).toBe('D8');
    expect(ruleOf(profile, 'D8')).toMatchObject({
      unit: 'working-day',
      amount: 5,
      startsAt: 'quarter-end',
      firstPeriod: 2,
    });
  });

  it('D9 民生实事：四月起每月初三个工作日', () => {
    const profile = yangjiang();
    expect(profile.periodicReports.livelihoodProjects).toBe('D9');
    expect(ruleOf(profile, 'D9')).toMatchObject({
      unit: 'working-day',
      amount: 3,
      startsAt: 'month-start',
      firstPeriod: 4,
    });
  });

  it('每个起算日都能说明', () => {
    const explained = (id: string, startsOn: string): string | undefined => {
      const rule = ruleOf(rugao(), id);
      return explainDueDate(computeDueDate(rule, parseLocalDate(startsOn), rugao(), shippedTables()))[0];
    };
    expect(explained('D4', '2026-02-26')).toContain('从政府收到之日2026年2月26日');
    expect(explained('D1', '2026-03-02')).toContain('从交办之日2026年3月2日');
    expect(explained('D12', '2026-03-05')).toContain('从承办单位收到之日2026年3月5日');
    expect(explained('D15', '2026-06-01')).toContain('从收到征询意见之日2026年6月1日');
    expect(explained('D16', '2026-06-01')).toContain('从答复之日2026年6月1日');
  });

  it('every kind of matter has a clock for its answer in every profile', () => {
    for (const id of shippedProfileNames()) {
      for (const kind of MATTER_KINDS) expect(shippedProfile(id).kinds[kind].deadlines.reply).toBeDefined();
    }
  });
});

describe('colours', () => {
  it('每个时限按自己的天数转为临期，没有规定的按通用天数', () => {
    const profile = shippedProfile('general');
    const warnings = (kind: 'supervised-matter' | 'deputy-suggestion') =>
      warningsOf(profile.warnDays, profile.kinds[kind]);
    const days = (kind: 'supervised-matter' | 'deputy-suggestion', ruleId: string) =>
      warnDaysOfDue({ ruleId }, warnings(kind));
    expect(days('supervised-matter', 'D5')).toBe(3);
    expect(days('deputy-suggestion', 'D14')).toBe(15);
    expect(days('deputy-suggestion', 'own-none')).toBe(3);
    expect(soonOnOf(parseLocalDate('2026-03-16'), 3)).toBe('2026-03-13');
  });
});

describe('settings of each document', () => {
  it('D6 延期须经批准', () => {
    for (const id of shippedProfileNames()) {
      expect(shippedProfile(id).settings.extensionNeedsApproval).toBe(true);
    }
  });

  it('D12 逾期的退办申请失效', () => {
    for (const id of shippedProfileNames()) {
      expect(shippedProfile(id).settings.lateReturnRequestsLapse).toBe(true);
    }
  });

  it('D17 一年内两次约谈，S0 按人和单位、S1 按同一负责人', () => {
    expect(rugao().talks).toMatchObject({
      window: { unit: 'natural-month', amount: 12 },
      limit: 2,
      countedBy: ['person', 'unit'],
    });
    expect(yangjiang().talks).toMatchObject({
      window: { unit: 'natural-month', amount: 12 },
      limit: 2,
      countedBy: ['person'],
    });
  });

  it('S0 约谈主要负责人，记录抄送纪委监委和组织部门', () => {
    expect(rugao().talks).toMatchObject({
      calledIn: 'principal',
      calledBy: '市政府分管领导',
      copiesTo: ['纪委监委', '组织部门'],
    });
  });

  it('S1 约谈分管负责人，第二次由主要负责人在常务会议上说明和承诺', () => {
    expect(yangjiang().talks).toMatchObject({ calledIn: 'deputy', explainAtExecutiveMeeting: true });
  });

  it('S0 初稿报分管主任审核，重大问题报主任和分管副市长', () => {
    expect(rugao().settings).toMatchObject({
      draftReviewedByOffice: true,
      importantDraftsToDeputyMayor: true,
    });
  });

  it('S0 办理前走访调研', () => {
    expect(rugao().settings.fieldResearchRequired).toBe(true);
  });

  it('S0 落实不力、造成较大影响的不得评优', () => {
    expect(rugao().settings.noExcellentAfterFailure).toBe(true);
  });

  it('S1 双向提示，督查通知书由政府下达', () => {
    expect(yangjiang().settings).toMatchObject({
      twoWayReminders: true,
      supervisionNoticeByGovernment: true,
    });
  });

  it('S1 督查通知书给出整改期限', () => {
    expect(yangjiang().settings.rectificationDays).toBe(15);
  });

  it('S1 两次以上协调，S2 一次协商', () => {
    expect(yangjiang().settings.coordinationRounds).toBe(2);
    expect(yueyang().settings.coordinationRounds).toBe(1);
  });

  it('S2 每月督办清单，未按时完成的在会议上说明', () => {
    expect(yueyang().settings).toMatchObject({
      monthlySupervisionList: true,
      missedDeadlineExplainedAtMeeting: true,
    });
  });

  it('S4 前期、中期、后期三次沟通', () => {
    expect(shippedProfile('xingcheng').settings.contactsRequired).toBe(3);
  });
});

describe('the ladder of each document', () => {
  const rungs = (id: string) => shippedProfile(id).consequences.map(({ measure }) => measure);

  it('S0 通报警示、约谈、通报批评、不得评优、追责', () => {
    expect(rungs('rugao')).toEqual([
      'circular-warning',
      'talk',
      'circular-criticism',
      'no-excellent',
      'accountability',
    ]);
  });

  it('S1 限期整改、督查通知书、约谈、通报批评、会议说明、问责', () => {
    expect(rungs('yangjiang')).toEqual([
      'ordered-rectification',
      'supervision-notice',
      'talk',
      'circular-criticism',
      'meeting-explanation',
      'accountability',
    ]);
  });

  it('S2 限期整改、通报批评、约谈、问责、组织措施、移交线索', () => {
    expect(rungs('yueyang')).toEqual([
      'ordered-rectification',
      'circular-criticism',
      'talk',
      'accountability',
      'organisational-measure',
      'transfer-of-clues',
    ]);
    expect(shippedProfile('yueyang').consequences[0]?.copiesTo).toEqual(['监察机关', '组织部门']);
  });

  it('S3 定期考核通报，被投诉查实的追责', () => {
    expect(rungs('xuchang')).toContain('circular-warning');
    expect(shippedProfile('xuchang').consequences.at(-1)).toMatchObject({
      measure: 'accountability',
      when: '被投诉并查证属实',
    });
  });

  it('S4 不满意、“被满意”和强烈质疑的追究责任', () => {
    const last = shippedProfile('xingcheng').consequences.at(-1);
    expect(last?.measure).toBe('accountability');
    for (const word of ['不满意', '“被满意”', '负面影响', '强烈质疑']) expect(last?.when).toContain(word);
  });

  it('each rung of a document names its clause', () => {
    for (const id of ['rugao', 'yangjiang', 'yueyang']) {
      const { consequences, source } = shippedProfile(id);
      for (const rung of consequences) {
        expect(rung.source.startsWith(source.number ?? source.title), `${id} ${rung.step}`).toBe(true);
      }
    }
  });
});

describe('appraisal and rates', () => {
  it('S4 责任落实、沟通协调、办理流程', () => {
    expect(shippedProfile('xingcheng').appraisal.map(({ name }) => name)).toEqual([
      '责任落实',
      '沟通协调',
      '办理流程',
    ]);
  });

  const formula = (id: string) => {
    const rate = shippedProfile('general').rates.find((one) => one.id === id);
    return [rate?.name, rate?.numerator, rate?.denominator, rate?.firstRoundApart];
  };

  it('办复率', () => expect(formula('replied')).toEqual(['办复率', ['replied'], ['assigned'], false]));
  it('满意率', () =>
    expect(formula('satisfied')).toEqual([
      '满意率',
      ['satisfied', 'basically-satisfied'],
      ['feedback-received'],
      true,
    ]));
  it('时效率', () => expect(formula('in-time')).toEqual(['时效率', ['replied-in-time'], ['due'], false]));
  it('落实率', () =>
    expect(formula('fulfilled')).toEqual([
      '落实率',
      ['result-a', 'result-b-fulfilled'],
      ['result-a', 'result-b'],
      false,
    ]));
  it('公开率', () => expect(formula('published')).toEqual(['公开率', ['published'], ['publishable'], false]));
});

describe('results, grades and key matters', () => {
  it('A 已解决、B 列入计划、C 因条件限制、D 留作参考', () => {
    expect(
      shippedProfile('general').results.marks.map(({ mark, label, meaning }) => [mark, label, meaning]),
    ).toEqual([
      ['A', '已解决或基本解决', 'solved'],
      ['B', '正在解决或列入计划', 'in-progress'],
      ['C', '因条件限制待以后解决', 'deferred'],
      ['D', '留作参考', 'reference'],
    ]);
  });

  it('S4 四级：标准和领办', () => {
    const { grades } = shippedProfile('xingcheng');
    expect(grades.kinds).toEqual(['deputy-suggestion', 'cppcc-proposal']);
    expect(grades.rules.map(({ name, criterion, sponsor }) => [name, criterion, sponsor])).toEqual([
      ['一级', '涉及重大项目建设、重大产业发展、事关全局性重大事项', 'mayor'],
      ['二级', '需要多单位配合、多部门联合办理，协调难度大', 'deputy-mayor'],
      ['三级', '需要强力推进、社会关注度高', 'unit-principal'],
      ['四级', '其他', 'unit-deputy'],
    ]);
  });

  it('S4 提案会同市政协提案办公室分级', () => {
    expect(shippedProfile('xingcheng').grades.jointWith).toEqual({ 'cppcc-proposal': '市政协提案办公室' });
  });

  it('S4 重点件纳入三单', () => {
    expect(shippedProfile('xingcheng').threeNotices.keyMattersOf).toEqual([
      'deputy-suggestion',
      'cppcc-proposal',
    ]);
  });

  it('S4 建议和提案各有督查专报', () => {
    expect(shippedProfile('xingcheng').threeNotices.briefTitles).toEqual({
      'deputy-suggestion': '建议办理督查专报',
      'cppcc-proposal': '提案办理督查专报',
    });
  });
});
