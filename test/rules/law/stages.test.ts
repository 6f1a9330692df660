/** Every kind of matter has the stages of its document, as a line and as facts beside it, each with the record its clause asks for (S0 二1, S3 三四, S4 四, S1 二4). */
import { MATTER_KINDS } from '@shared/domain/matter/matter-kind';
import { STAGES_OF_KIND } from '@shared/domain/workflow/stages';
import { describe, expect, it } from 'vitest';
import { shippedProfile, shippedProfileNames } from '../../unit/domain/deadline/shipped-resources';
import { STAGE_RULES, stageRuleName, TWELVE } from './stage-rules';

/** Beside the twelve: facts of communication (S4 七 to 九). */
const FACTS = ['communication', 'seminar', 'attendance'];

describe('a stage', () => {
  it.each(STAGE_RULES.map((rule) => [stageRuleName(rule), rule] as const))('%s', (_name, rule) => {
    const stage = STAGES_OF_KIND[rule.kind].find(({ code }) => code === rule.code);
    expect(stage).toMatchObject({ name: rule.name, ordered: rule.place === 'line' });
    expect(stage?.record !== undefined).toBe(rule.recorded);
    const record = stage?.record;
    const labels = record
      ? [record.person, record.text.label, ...record.fields.map(({ label }) => label)]
      : [];
    for (const label of rule.labels) expect(labels).toContain(label);
  });
});

describe('the stages of a kind', () => {
  it('审议意见与决议决定走同样的环节', () => {
    expect(STAGES_OF_KIND['deliberation-opinion']).toBe(STAGES_OF_KIND.resolution);
  });

  it.each(['deputy-suggestion', 'cppcc-proposal'] as const)(
    '%s 的十二项程序，六项依次，六项可以并行',
    (kind) => {
      const stages = STAGES_OF_KIND[kind].filter(({ onBar }) => onBar);
      expect(stages.map(({ name }) => name)).toEqual(
        TWELVE.filter(({ code }) => !FACTS.includes(code)).map(({ name }) => name),
      );
      expect(stages.filter(({ ordered }) => ordered).map(({ name }) => name)).toEqual([
        '承接',
        '交办',
        '办理',
        '审核',
        '答复',
        '归档',
      ]);
    },
  );

  it('每个内置规则都用全部环节', () => {
    for (const id of shippedProfileNames()) {
      for (const kind of MATTER_KINDS) {
        const stages = shippedProfile(id).kinds[kind].stages.map(({ code, name }) => `${code} ${name}`);
        expect(stages, `${id} ${kind}`).toEqual(
          STAGES_OF_KIND[kind].map(({ code, name }) => `${code} ${name}`),
        );
      }
    }
  });
});
