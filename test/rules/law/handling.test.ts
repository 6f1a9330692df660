/** What the documents ask of handling, held against the schemas, the fold and the next steps: kinds, signing for, points, plan, progress and contacts. */
import { foldMatter } from '@shared/domain/matter/fold-matter';
import { matterFactsSchema } from '@shared/domain/matter/matter';
import { isAnsweredToProposers, isGraded, MATTER_KINDS } from '@shared/domain/matter/matter-kind';
import { nextSteps } from '@shared/domain/matter/next-step';
import { closedPoints } from '@shared/domain/matter/point-closing';
import { planContentSchema } from '@shared/domain/reply/plan';
import { stateAfter } from '@shared/domain/workflow/assignment-workflow';
import { EVENT_BODIES } from '@shared/package-format/events/event';
import { describe, expect, it } from 'vitest';
import {
  BUREAU,
  CO_HANDLER,
  content,
  day,
  FILE,
  FINANCE,
  facts,
  LEAD,
  OFFICE,
  POINTS,
  recordId,
  Story,
} from '../../unit/domain/matter/matter-fixtures';

const on = day('2026-03-05');
const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown): boolean =>
  schema.safeParse(value).success;
/** A value without one of its fields. */
const without = (value: Record<string, unknown>, field: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== field));

describe('kinds of matters', () => {
  it('六种事项，只有建议和提案分级并答复提出人', () => {
    expect(MATTER_KINDS).toHaveLength(6);
    expect(MATTER_KINDS.filter(isGraded)).toEqual(['deputy-suggestion', 'cppcc-proposal']);
    expect(MATTER_KINDS.filter(isAnsweredToProposers)).toEqual(['deputy-suggestion', 'cppcc-proposal']);
  });

  it('一至四级，没有第五级', () => {
    for (const grade of [1, 2, 3, 4]) expect(accepts(matterFactsSchema, { ...facts(), grade })).toBe(true);
    for (const grade of [0, 5]) expect(accepts(matterFactsSchema, { ...facts(), grade })).toBe(false);
  });

  it('“重点”与分级分开登记', () => {
    for (const keyMatter of [true, false]) {
      expect(accepts(matterFactsSchema, { ...facts(), grade: 4, keyMatter })).toBe(true);
    }
    expect(accepts(matterFactsSchema, without({ ...facts() }, 'keyMatter'))).toBe(false);
  });
});

describe('signing for and returning', () => {
  it('签收后才能办理', () => {
    const matter = foldMatter(Story.assigned().events);
    if (!matter) throw new Error('no matter');
    expect(nextSteps(matter).map(({ code }) => code)).toEqual(['sign-for', 'sign-for']);
    const position = { state: 'assigned', role: 'sole', before: 'assigned' } as const;
    expect(stateAfter(position, 'draft.submitted')).toBeUndefined();
    expect(stateAfter(position, 'assignment.accepted')).toBe('handling');
  });
});

describe('points', () => {
  const closing = {
    pointId: POINTS[0] as (typeof POINTS)[number],
    on,
    reason: '现场核实，已建成',
    files: [FILE],
  };

  it('销号须有办公室的行为，可以恢复', () => {
    const story = Story.assigned().record(OFFICE, 'point.closed', closing);
    const closed = () => {
      const matter = foldMatter(story.events);
      return matter ? [...closedPoints(matter).keys()] : [];
    };
    expect(closed()).toEqual([POINTS[0]]);
    story.record(BUREAU, 'point.closed', { ...closing, pointId: POINTS[1] as (typeof POINTS)[number] });
    expect(closed()).toEqual([POINTS[0]]);
    story.record(OFFICE, 'point.reopened', { pointId: closing.pointId, reason: '回访发现未落实' });
    expect(closed()).toEqual([]);
  });

  it('销号写明日期和理由', () => {
    const schema = EVENT_BODIES['point.closed'];
    expect(accepts(schema, closing)).toBe(true);
    expect(accepts(schema, { ...closing, reason: '' })).toBe(false);
    expect(accepts(schema, without(closing, 'on'))).toBe(false);
  });
});

const PLAN = {
  principalLeader: '赵宏',
  deputyLeader: '王建国',
  section: '城市更新科',
  clerk: '张敏',
  measures: [{ pointId: POINTS[0], text: '出台规程', person: '张敏', dueOn: '2026-04-30' }],
};

describe('the handling plan', () => {
  it('措施、责任人和完成时限缺一不可', () => {
    expect(accepts(planContentSchema, PLAN)).toBe(true);
    expect(accepts(planContentSchema, { ...PLAN, measures: [] })).toBe(false);
    for (const field of ['text', 'person', 'dueOn']) {
      const measures = PLAN.measures.map((measure) => without(measure, field));
      expect(accepts(planContentSchema, { ...PLAN, measures }), field).toBe(false);
    }
  });

  it('主要负责人、分管负责人、职能科室和经办人', () => {
    for (const field of ['principalLeader', 'deputyLeader', 'section', 'clerk']) {
      expect(accepts(planContentSchema, without(PLAN, field)), field).toBe(false);
    }
  });
});

describe('progress', () => {
  it('逐点记录进展，附佐证', () => {
    const body = {
      assignmentId: LEAD,
      entryId: recordId(1),
      pointId: POINTS[0],
      on,
      text: '完成41件',
      evidence: [FILE],
    };
    const schema = EVENT_BODIES['progress.recorded'];
    expect(accepts(schema, body)).toBe(true);
    expect(accepts(schema, { ...body, text: '' })).toBe(false);
    expect(accepts(schema, without(body, 'evidence'))).toBe(false);
  });
});

const CONTACT = {
  assignmentId: LEAD,
  entryId: recordId(1),
  stage: 'before',
  on,
  with: '周敏代表',
  by: '张敏',
  way: '上门',
  outcome: '听取意见三条',
};

describe('contacts', () => {
  const schema = EVENT_BODIES['contact.recorded'];

  it('前期、中期、后期，写明对象、方式和结果', () => {
    for (const stage of ['before', 'during', 'after']) {
      expect(accepts(schema, { ...CONTACT, stage }), stage).toBe(true);
    }
    for (const field of ['with', 'by', 'way', 'outcome']) {
      expect(accepts(schema, without(CONTACT, field)), field).toBe(false);
    }
  });

  it('记明由主要负责人、分管负责人、科室还是经办人联系', () => {
    for (const level of ['principal', 'deputy', 'section', 'clerk']) {
      expect(accepts(schema, { ...CONTACT, level }), level).toBe(true);
    }
    expect(accepts(schema, { ...CONTACT, level: 'mayor' })).toBe(false);
  });
});

describe('judgement of the deputies', () => {
  const form = {
    assignmentId: LEAD,
    proposer: '周敏',
    receivedOn: on,
    attitude: 'satisfied',
    process: 'satisfied',
    result: 'satisfied',
    overall: 'satisfied',
    opinion: '',
  } as const;

  it('评价由代表委员填写、办公室登记，承办单位无权登记（“被满意”）', () => {
    const story = Story.assigned()
      .record(BUREAU, 'assignment.accepted', { assignmentId: LEAD, on, handler: '张敏' })
      .record(BUREAU, 'draft.submitted', {
        assignmentId: LEAD,
        draftId: recordId(1),
        content: content(),
        document: FILE,
        approvalSheet: FILE,
      })
      .record(OFFICE, 'draft.reviewed', {
        assignmentId: LEAD,
        draftId: recordId(1),
        decision: 'approved',
        comments: [],
      })
      .record(BUREAU, 'reply.finalised', {
        assignmentId: LEAD,
        replyId: recordId(2),
        draftId: recordId(1),
        content: content(),
        document: FILE,
        signedOriginal: { kind: 'scan', file: FILE },
      })
      .record(BUREAU, 'feedback.registered', form);
    const registered = () => foldMatter(story.events)?.assignments.flatMap(({ feedback }) => feedback) ?? [];
    expect(registered()).toEqual([]);
    expect(foldMatter(story.events)?.irregular).toHaveLength(1);
    story.record(OFFICE, 'feedback.registered', form);
    expect(registered()).toHaveLength(1);
  });

  it('满意、基本满意、不满意三档，态度、过程、结果和总体', () => {
    const schema = EVENT_BODIES['feedback.registered'];
    for (const field of ['attitude', 'process', 'result', 'overall']) {
      for (const rating of ['satisfied', 'basically-satisfied', 'dissatisfied']) {
        expect(accepts(schema, { ...form, [field]: rating }), `${field} ${rating}`).toBe(true);
      }
      expect(accepts(schema, { ...form, [field]: 'very-satisfied' })).toBe(false);
      expect(accepts(schema, without(form, field)), field).toBe(false);
    }
  });
});

describe('the opinion of a co-handler', () => {
  it('只由会办单位提出，主办单位据此统一答复', () => {
    const position = { state: 'handling', before: 'assigned' } as const;
    expect(stateAfter({ ...position, role: 'co-handler' }, 'opinion.submitted')).toBe('opinion-submitted');
    for (const role of ['sole', 'lead', 'separate'] as const) {
      expect(stateAfter({ ...position, role }, 'opinion.submitted')).toBeUndefined();
    }
    const story = Story.assigned().record(FINANCE, 'assignment.accepted', {
      assignmentId: CO_HANDLER,
      on,
      handler: '李强',
    });
    const matter = foldMatter(story.events);
    expect(matter && nextSteps(matter).map(({ code }) => code)).toContain('write-opinion');
  });
});
