/** The stages of the six kinds: what the sources ask for, in their order, and an engine that asks for the next and refuses what is out of turn. */
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { MatterFacts } from '@shared/domain/matter/matter';
import { MATTER_KINDS, type MatterKind } from '@shared/domain/matter/matter-kind';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { nextSteps, STAGE_STEP_CODES } from '@shared/domain/matter/next-step';
import {
  awaitedStage,
  currentStage,
  missingBefore,
  recordableStage,
  stageBarOf,
} from '@shared/domain/workflow/stage-engine';
import { factOfStage } from '@shared/domain/workflow/stage-facts';
import { problemsOfStageText, readStageText, writeStageText } from '@shared/domain/workflow/stage-record';
import { choiceToKeep, STAGES_OF_KIND, stageOf, stagesInUse } from '@shared/domain/workflow/stages';
import { problemsOfStages } from '@shared/domain/workflow/validate-stages';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, facts, OFFICE, Story } from '../matter/matter-fixtures';

const lineOfKind = (kind: MatterKind) =>
  STAGES_OF_KIND[kind].filter(({ ordered }) => ordered).map(({ name }) => name);

const record = (procedure: string) => ({
  procedure,
  on: day('2026-03-02'),
  person: '周岚',
  text: '',
  files: [],
});

function matterOf(
  kind: MatterKind,
  codes: readonly string[] = [],
  change: Partial<MatterFacts> = {},
): MatterState {
  const story = new Story().record(OFFICE, 'matter.registered', facts({ kind, ...change }));
  for (const code of codes) story.record(OFFICE, 'procedure.recorded', record(code));
  const matter = foldMatter(story.events);
  if (!matter) throw new Error('not registered');
  return matter;
}

describe('the tables', () => {
  it('S0 二: a resolution and an opinion run from the compilation to the report', () => {
    const line = [
      '收件梳理',
      '汇编',
      '批示',
      '常务会议研究',
      '交办',
      '处理方案',
      '征求意见',
      '办理',
      '审核',
      '答复',
      '报告',
      '归档',
    ];
    expect(lineOfKind('resolution')).toEqual(line);
    expect(lineOfKind('deliberation-opinion')).toEqual(line);
    const meeting = stageOf('resolution', 'executive-meeting')?.record;
    expect(meeting?.fields.map(({ label }) => label)).toContain('列席的人大领导和委室负责人');
    const beside = STAGES_OF_KIND.resolution.filter(({ ordered }) => !ordered).map(({ name }) => name);
    expect(beside).toEqual([
      '走访调研',
      '法律顾问意见',
      '承办部门会议',
      '邀请人大参与',
      '督办',
      '通报',
      '约谈',
      '成效评价',
      '考核',
      '通报表彰',
      '抄送组织部门',
    ]);
  });

  it('S3: a bill has a leading group whose posts are data, then a plan; checks and traced complaints run beside', () => {
    expect(lineOfKind('bill')).toEqual([
      '承接',
      '成立领导小组',
      '实施方案',
      '交办',
      '组织实施',
      '审核',
      '答复',
      '报告',
      '归档',
    ]);
    const group = stageOf('bill', 'leading-group')?.record;
    expect(group?.fields.filter(({ required }) => required).map(({ label }) => label)).toEqual([
      '组长',
      '办公室设在',
      '办公室主任',
    ]);
    for (const code of ['appraise', 'circular', 'covert-check', 'trace-complaints']) {
      expect(stageOf('bill', code)).toMatchObject({ ordered: false });
    }
  });

  it('S4 四: twelve procedures on the bar of suggestions and proposals, six of them a line; proposals are graded jointly', () => {
    const twelve = [
      '承接',
      '交办',
      '办理',
      '督办',
      '审核',
      '答复',
      '视察',
      '回访',
      '考评',
      '总结',
      '公开',
      '归档',
    ];
    for (const kind of ['deputy-suggestion', 'cppcc-proposal'] as const) {
      const onBar = STAGES_OF_KIND[kind].filter((stage) => stage.onBar);
      expect(onBar.map(({ name }) => name)).toEqual(twelve);
      expect(lineOfKind(kind)).toEqual(['承接', '交办', '办理', '审核', '答复', '归档']);
    }
    expect(stageOf('cppcc-proposal', 'joint-grading')).toBeDefined();
    expect(stageOf('deputy-suggestion', 'joint-grading')).toBeUndefined();
  });

  it('S1 二4: the loop of five, with verification, 回访督查 and the methods of a check', () => {
    expect(lineOfKind('supervised-matter')).toEqual([
      '立项',
      '督查方案',
      '督查任务',
      '跟踪督查',
      '审核',
      '办结报告',
      '督查报告',
      '成果运用',
      '归档',
    ]);
    const fields = stageOf('supervised-matter', 'field-verification')?.record?.fields;
    expect(fields?.[0]?.options).toEqual(['常规督查', '专项督查', '四不两直', '暗访']);
  });

  it('name a source for each stage, use each code once, and await only what can be a step', () => {
    for (const kind of MATTER_KINDS) {
      const codes = STAGES_OF_KIND[kind].map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const { source, awaited, code, record: rule, ordered } of STAGES_OF_KIND[kind]) {
        expect(source).toMatch(/^(S[0-4]|PRODUCT)/);
        if (awaited) {
          expect(STAGE_STEP_CODES).toContain(code);
          expect(rule && ordered).toBeTruthy();
        }
      }
    }
  });

  it('still read the codes of older records', () => {
    const old = matterOf('supervised-matter', ['plan']);
    expect(factOfStage(old, 'supervision-plan')).toMatchObject({ person: '周岚' });
    const consulted = matterOf('resolution', ['plan-comments']);
    expect(factOfStage(consulted, 'consult')).toMatchObject({ person: '周岚' });
    expect(stageOf('deputy-suggestion', 'revisit')?.code).toBe('return-visit');
    expect(stageOf('bill', 'nonsense')).toBeUndefined();
  });
});

describe('the engine', () => {
  it('asks for compilation, instructions and meeting before a resolution is assigned', () => {
    const steps = (codes: string[]) => nextSteps(matterOf('resolution', codes)).map(({ code }) => code);
    expect(steps([])).toEqual(['compile']);
    expect(steps(['compile'])).toEqual(['instruct']);
    expect(steps(['compile', 'instruct'])).toEqual(['executive-meeting']);
    expect(steps(['compile', 'instruct', 'executive-meeting'])).toEqual(['assign']);
    // Passed over: what comes after it counts.
    expect(steps(['executive-meeting'])).toEqual(['assign']);
  });

  it('asks nothing of the kind of a suggestion or a proposal', () => {
    for (const kind of ['deputy-suggestion', 'cppcc-proposal'] as const) {
      expect(nextSteps(matterOf(kind)).map(({ code }) => code)).toEqual(['assign']);
    }
  });

  it('says for every stage of every kind what is missing before it', () => {
    for (const kind of MATTER_KINDS) {
      const matter = matterOf(kind);
      const table = STAGES_OF_KIND[kind];
      for (const [place, stage] of table.entries()) {
        const before = table.slice(1, place).filter(({ ordered }) => ordered);
        const expected = stage.ordered ? before.map(({ code }) => code) : [];
        expect(missingBefore(matter, stage.code).map(({ code }) => code)).toEqual(expected);
        const recordable = recordableStage(matter, stage.code) !== undefined;
        expect(recordable).toBe(stage.record !== undefined);
      }
    }
  });

  it('shows records on the bar with their day, and how often', () => {
    const matter = matterOf('resolution', ['compile', 'instruct', 'instruct']);
    const bar = stageBarOf(matter);
    expect(bar.find(({ code }) => code === 'instruct')).toMatchObject({ records: 2, on: '2026-03-02' });
    expect(currentStage(matter)).toBe('instruct');
    expect(awaitedStage(matter, 'before-assign')?.code).toBe('executive-meeting');
  });

  it('follows the choice that the matter carries of its profile', () => {
    const chosen = STAGES_OF_KIND.resolution
      .filter(({ code }) => code !== 'executive-meeting')
      .map(({ code, name }) => ({ code: code as string, name: code === 'compile' ? '分类汇编' : name }));
    const stages = choiceToKeep('resolution', chosen);
    if (!stages) throw new Error('the choice differs from the table');
    const matter = matterOf('resolution', ['instruct'], { profile: { id: 'general', version: 1, stages } });
    expect(nextSteps(matter).map(({ code }) => code)).toEqual(['assign']);
    expect(stageBarOf(matter)[1]).toMatchObject({ name: '分类汇编' });
    expect(recordableStage(matter, 'executive-meeting')).toBeUndefined();
    expect(choiceToKeep('resolution', STAGES_OF_KIND.resolution)).toBeUndefined();
  });
});

describe('a choice of stages', () => {
  const all = (kind: MatterKind) =>
    STAGES_OF_KIND[kind].map(({ code, name }) => ({ code: code as string, name }));

  it('may leave out, rename and change places within a phase', () => {
    for (const kind of MATTER_KINDS) expect(problemsOfStages(kind, all(kind))).toEqual([]);
    const chosen = all('resolution').filter(({ code }) => code !== 'consult' && code !== 'talk');
    const [first, compile, instruct, ...rest] = chosen;
    if (!first || !compile || !instruct) throw new Error('the table is too short');
    expect(problemsOfStages('resolution', [first, instruct, compile, ...rest])).toEqual([]);
  });

  it('may not name what is unknown, lose an act, or turn the line round', () => {
    const unknown = [...all('bill').slice(0, -1), { code: 'party', name: '庆功' }, ...all('bill').slice(-1)];
    expect(problemsOfStages('bill', unknown)).toEqual(['没有“party”这个环节']);
    const unanswered = all('bill').filter(({ code }) => code !== 'reply');
    expect(problemsOfStages('bill', unanswered)).toEqual(['不能没有“答复”环节']);
    const late = all('resolution').filter(({ code }) => code !== 'compile');
    late.splice(late.findIndex(({ code }) => code === 'assign') + 1, 0, { code: 'compile', name: '汇编' });
    expect(problemsOfStages('resolution', late)).toEqual(['“汇编”环节的次序颠倒']);
  });

  it('any order that is accepted keeps every act in its place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MATTER_KINDS), fc.infiniteStream(fc.nat()), (kind, random) => {
        const keys = new Map(all(kind).map(({ code }) => [code, random.next().value ?? 0]));
        const mixed = all(kind).sort(
          (left, right) => (keys.get(left.code) ?? 0) - (keys.get(right.code) ?? 0),
        );
        const acts = (stages: readonly { code: string }[]) =>
          stagesInUse(
            kind,
            stages.map(({ code }) => ({ code, name: code })),
          )
            .filter(({ ordered, record: rule }) => ordered && !rule)
            .map(({ code }) => code);
        if (problemsOfStages(kind, mixed).length === 0) expect(acts(mixed)).toEqual(acts(all(kind)));
      }),
    );
  });
});

describe('the text of a record', () => {
  it('comes back as it was written, for any values', () => {
    const rule = stageOf('bill', 'leading-group')?.record;
    if (!rule) throw new Error('no record');
    const word = fc
      .string({ minLength: 1, maxLength: 20 })
      .map((text) => text.replace(/\s/g, ''))
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(fc.option(word), { minLength: 5, maxLength: 5 }), word, (given, text) => {
        const values = Object.fromEntries(
          rule.fields.flatMap(({ label }, index) => (given[index] ? [[label, given[index]]] : [])),
        );
        const body = `正文${text}`;
        expect(readStageText(rule, writeStageText(rule, { values, text: body }))).toEqual({
          values,
          text: body,
        });
      }),
    );
  });

  it('says what is missing, unknown, or no option', () => {
    const rule = stageOf('supervised-matter', 'field-verification')?.record;
    if (!rule) throw new Error('no record');
    const problems = problemsOfStageText(rule, { values: { 督查方式: '随便', 别的: '有' }, text: ' ' });
    expect(problems).toEqual([
      { label: '督查方式', reason: 'not-an-option' },
      { label: '别的', reason: 'unknown' },
      { label: '复核情况', reason: 'missing' },
    ]);
  });

  it('leaves an old text whole', () => {
    const rule = stageOf('resolution', 'instruct')?.record;
    expect(readStageText(rule, '“抓紧办理。”')).toEqual({ values: {}, text: '“抓紧办理。”' });
  });
});
