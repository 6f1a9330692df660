/** Facts that the documents ask to be written down: sources of supervised matters, coordination, periodic reports, kept promises, the signed original. */
import { missingRounds } from '@shared/domain/coordination/coordination-rounds';
import { letterKindOfDocument } from '@shared/domain/correspondence/letter-kinds';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import { matterFactsSchema } from '@shared/domain/matter/matter';
import { clocksOf } from '@shared/domain/matter/matter-clocks';
import type { MatterKind } from '@shared/domain/matter/matter-kind';
import { stateAfter } from '@shared/domain/workflow/assignment-workflow';
import { recordableStage } from '@shared/domain/workflow/stage-engine';
import { problemsOfStageText } from '@shared/domain/workflow/stage-record';
import { stageOf } from '@shared/domain/workflow/stages';
import { EVENT_BODIES } from '@shared/package-format/events/event';
import { signedOriginalSchema } from '@shared/package-format/events/unit-events';
import { describe, expect, it } from 'vitest';
import {
  assignmentOf,
  BUREAU,
  day,
  dueOn,
  FILE,
  facts,
  LEAD,
  MATTER,
  OFFICE,
  POINTS,
  recordId,
  Story,
} from '../../unit/domain/matter/matter-fixtures';

const on = day('2026-03-05');
const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown): boolean =>
  schema.safeParse(value).success;
const without = (value: Record<string, unknown>, field: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== field));
const accepted = () =>
  Story.assigned().record(BUREAU, 'assignment.accepted', { assignmentId: LEAD, on, handler: '张敏' });
const leadOf = (story: Story) => {
  const lead = foldMatter(story.events)?.assignments.find(({ id }) => id === LEAD);
  if (!lead) throw new Error('no lead');
  return lead;
};

describe('supervised matters', () => {
  const supervised = (supervision: unknown) => ({ ...facts({ kind: 'supervised-matter' }), supervision });

  it.each([
    ['会议', 'meeting'],
    ['文件和重大政策', 'document'],
    ['法律法规', 'law'],
    ['重点工作和重大项目', 'key-work'],
    ['民生实事', 'livelihood'],
    ['依法行政、效能和作风', 'conduct'],
    ['领导批示、指示和交办', 'instruction'],
    ['突发事件善后', 'emergency'],
    ['巡视、督查、专项检查反馈', 'inspection'],
  ])('来源：%s', (_name, source) => {
    expect(accepts(matterFactsSchema, supervised({ source }))).toBe(true);
    expect(accepts(matterFactsSchema, supervised({ source: `${source}-` }))).toBe(false);
  });

  it.each([
    ['年度重点工作', 'annual-work'],
    ['民生实事', 'livelihood'],
    ['长期办理', 'long-running'],
  ])('报告方式：%s', (_name, reporting) => {
    expect(accepts(matterFactsSchema, supervised({ source: 'key-work', reporting }))).toBe(true);
  });

  it('会议决定的写明会议结束的日期', () => {
    const meeting = supervised({ source: 'meeting', meetingEndedOn: '2026-03-01' });
    expect(accepts(matterFactsSchema, meeting)).toBe(true);
    expect(accepts(matterFactsSchema, supervised({ source: 'meeting', meetingEndedOn: '3月1日' }))).toBe(
      false,
    );
  });
});

describe('the sponsor', () => {
  it('领办领导登记在事项上', () => {
    expect(accepts(matterFactsSchema, { ...facts(), grade: 1, sponsor: '市长 陈志远' })).toBe(true);
    expect(accepts(matterFactsSchema, { ...facts(), sponsor: '' })).toBe(false);
  });
});

describe('coordination', () => {
  const round = (number: number, outcome: 'agreed' | 'disagreed') => ({
    assignmentId: LEAD,
    coordinationId: recordId(number),
    on,
    with: ['云州市财政局'],
    issue: '经费渠道',
    outcome,
    text: '财政局认为应从部门预算中安排。',
    files: [],
  });

  it('两轮协调不成的才报政府，协调一致的不必报', () => {
    const story = accepted().record(BUREAU, 'coordination.recorded', round(1, 'disagreed'));
    expect(missingRounds(leadOf(story), 2)).toBe(1);
    expect(missingRounds(leadOf(story), 1)).toBe(0);
    story.record(BUREAU, 'coordination.recorded', { ...round(2, 'disagreed'), on: day('2026-03-12') });
    expect(missingRounds(leadOf(story), 2)).toBe(0);
    story.record(BUREAU, 'coordination.recorded', { ...round(3, 'agreed'), on: day('2026-03-20') });
    expect(missingRounds(leadOf(story), 2)).toBe(2);
  });

  it('写明参加单位、分歧和结果', () => {
    const schema = EVENT_BODIES['coordination.recorded'];
    expect(accepts(schema, round(1, 'agreed'))).toBe(true);
    for (const field of ['with', 'issue', 'outcome', 'on']) {
      expect(accepts(schema, without(round(1, 'agreed'), field)), field).toBe(false);
    }
    expect(accepts(schema, { ...round(1, 'agreed'), with: [] })).toBe(false);
  });

  it('由主办单位牵头，会办单位不牵头', () => {
    const position = { state: 'handling', before: 'assigned' } as const;
    expect(stateAfter({ ...position, role: 'lead' }, 'coordination.recorded')).toBe('handling');
    expect(stateAfter({ ...position, role: 'co-handler' }, 'coordination.recorded')).toBeUndefined();
  });
});

describe('periodic reports', () => {
  const periodic = dueOn('2026-04-07');
  const report = {
    assignmentId: LEAD,
    reportId: recordId(1),
    on,
    period: { startOn: periodic.startOn, name: '2026年第一季度' },
    sections: [{ heading: '重大进展和重要情况', text: '完成41件。' }],
    evidence: [FILE],
  };

  it('按期报告使当期的时限停止', () => {
    const story = new Story()
      .record(OFFICE, 'matter.registered', facts({ kind: 'supervised-matter' }))
      .record(
        OFFICE,
        'matter.assigned',
        assignmentOf(LEAD, BUREAU, 'sole', { clocks: [{ purpose: 'periodic-report', due: periodic }] }),
      )
      .record(BUREAU, 'assignment.accepted', { assignmentId: LEAD, on, handler: '张敏' });
    const done = () => {
      const matter = foldMatter(story.events);
      return matter ? clocksOf(matter).map(({ doneOn }) => doneOn) : [];
    };
    expect(done()).toEqual([undefined]);
    story.record(BUREAU, 'report.submitted', report);
    expect(done()).toEqual([on]);
  });

  it('报告分栏目，写明报告期', () => {
    const schema = EVENT_BODIES['report.submitted'];
    expect(accepts(schema, report)).toBe(true);
    expect(accepts(schema, { ...report, sections: [] })).toBe(false);
    expect(accepts(schema, without(report, 'period'))).toBe(false);
  });
});

describe('promises', () => {
  const kept = { assignmentId: LEAD, pointId: POINTS[1], on, text: '已建成投入使用。', evidence: [FILE] };

  it('答复之后才有承诺兑现，兑现要写明结果', () => {
    const position = { role: 'sole', before: 'assigned' } as const;
    expect(stateAfter({ ...position, state: 'handling' }, 'promise.fulfilled')).toBeUndefined();
    for (const state of ['replied', 'delivered', 'fed-back'] as const) {
      expect(stateAfter({ ...position, state }, 'promise.fulfilled')).toBe(state);
    }
    const schema = EVENT_BODIES['promise.fulfilled'];
    expect(accepts(schema, kept)).toBe(true);
    expect(accepts(schema, { ...kept, text: '' })).toBe(false);
  });
});

describe('the signed original', () => {
  it('扫描件，或者纸质件送达的日期', () => {
    expect(accepts(signedOriginalSchema, { kind: 'scan', file: FILE })).toBe(true);
    expect(accepts(signedOriginalSchema, { kind: 'paper-follows', on })).toBe(true);
    expect(accepts(signedOriginalSchema, { kind: 'paper-follows' })).toBe(false);
    expect(accepts(signedOriginalSchema, { kind: 'scan' })).toBe(false);
  });
});

describe('letters', () => {
  it('文书随同类的函件往来', () => {
    expect(letterKindOfDocument('talk-record', 'office')).toBe('talk');
    expect(letterKindOfDocument('urge-notice', 'office')).toBe('urge');
    expect(letterKindOfDocument('circular', 'office')).toBe('circular');
    expect(letterKindOfDocument('positions-statement', 'unit')).toBe('positions');
    expect(letterKindOfDocument('special-report', 'unit')).toBe('report');
  });
});

describe('merged matters', () => {
  const merged = {
    reason: '内容相同',
    matters: [{ matterId: MATTER, kind: 'deputy-suggestion', number: '27', title: '关于加装电梯的建议' }],
  } as const;

  it('并案写明理由，可以拆开', () => {
    const story = Story.assigned().record(OFFICE, 'matter.merged', {
      ...merged,
      matters: merged.matters.map((matter) => ({ ...matter })),
    });
    expect(foldMatter(story.events)?.merged?.matters).toHaveLength(1);
    story.record(OFFICE, 'matter.merged', { reason: '分别答复', matters: [] });
    expect(foldMatter(story.events)?.merged?.matters).toHaveLength(0);
    expect(accepts(EVENT_BODIES['matter.merged'], { ...merged, reason: '' })).toBe(false);
  });
});

describe('what the office records', () => {
  const optionsOf = (kind: MatterKind, code: string, label: string) =>
    stageOf(kind, code)?.record?.fields.find((field) => field.label === label)?.options;

  it('督查方式：常规、专项、四不两直、暗访', () => {
    for (const code of ['supervision-plan', 'field-verification', 'return-visit', 'supervise']) {
      expect(optionsOf('supervised-matter', code, '督查方式')).toEqual([
        '常规督查',
        '专项督查',
        '四不两直',
        '暗访',
      ]);
    }
  });

  it('抽查：随机抽查、投诉追查、第三方评估', () => {
    expect(optionsOf('supervised-matter', 'spot-check', '抽查方式')).toEqual([
      '随机抽查',
      '投诉追查',
      '第三方评估',
    ]);
  });

  it('重大决策五项程序和实施评估', () => {
    expect(optionsOf('supervised-matter', 'decision-steps', '程序')).toEqual([
      '公众参与',
      '专家论证',
      '风险评估',
      '合法性审查',
      '集体讨论决定',
      '实施评估',
    ]);
  });

  it('领办领导亲自谋划、部署、推动、办理、协调', () => {
    expect(optionsOf('deputy-suggestion', 'supervise', '领办领导亲自')).toEqual([
      '谋划',
      '部署',
      '推动',
      '办理',
      '协调',
    ]);
  });

  it('必填的内容空着不能登记', () => {
    const record = stageOf('supervised-matter', 'meeting-explanation')?.record;
    if (!record) throw new Error('no record');
    const given = { values: { 会议: '市政府常务会议' }, text: '汛期影响施工，承诺六月底前完成。' };
    expect(problemsOfStageText(record, given)).toEqual([]);
    expect(problemsOfStageText(record, { ...given, values: {} })).toEqual([
      { label: '会议', reason: 'missing' },
    ]);
    expect(problemsOfStageText(record, { ...given, text: ' ' })).toEqual([
      { label: '原因和整改承诺', reason: 'missing' },
    ]);
  });

  it('由行为产生的环节不能另行登记，写法有规定的才能登记', () => {
    const matter = foldMatter(Story.assigned().events);
    if (!matter) throw new Error('no matter');
    expect(recordableStage(matter, 'assign')).toBeUndefined();
    expect(recordableStage(matter, 'compile')).toBeUndefined();
    expect(recordableStage(matter, 'inspect')?.name).toBe('视察');
  });
});
