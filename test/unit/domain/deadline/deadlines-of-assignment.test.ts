/** All clocks of an assignment in one call, by kind and role, as the source documents and the profile's defaults say. */
import { ASSIGNMENT_ROLES, type AssignmentRole } from '@shared/domain/assignment/assignment';
import { addDays, parseLocalDate } from '@shared/domain/calendar/local-date';
import {
  type AssignmentDeadlines,
  type AssignmentDeadlinesInput,
  deadlinesOfAssignment,
} from '@shared/domain/deadline/deadlines-of-assignment';
import { dueDateSchema } from '@shared/domain/deadline/due-date';
import { MATTER_KINDS, type MatterKind } from '@shared/domain/matter/matter-kind';
import { parseProfile } from '@shared/domain/profile/parse-profile';
import { dueDateForPurpose } from '@shared/domain/profile/profile-rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readResource, shippedProfile, shippedProfileNames, shippedTables } from './shipped-resources';

const tables = shippedTables();
const profile = shippedProfile('general');

function deadlines(
  kind: MatterKind,
  role: AssignmentRole,
  more: Partial<AssignmentDeadlinesInput> = {},
): AssignmentDeadlines {
  return deadlinesOfAssignment({
    kind,
    role,
    assignedOn: parseLocalDate('2026-03-02'),
    governmentReceivedOn: parseLocalDate('2026-02-26'),
    profile,
    tables,
    ...more,
  });
}

const datesOf = (clocks: AssignmentDeadlines) =>
  Object.fromEntries(Object.entries(clocks).map(([purpose, due]) => [purpose, due?.dueOn]));

describe('the clocks of a kind and role', () => {
  it("a deliberation opinion in 如皋 (S0): the government's receipt starts D2, D3 and D4, the assignment D1", () => {
    const clocks = deadlines('deliberation-opinion', 'sole', { profile: shippedProfile('rugao') });
    expect(datesOf(clocks)).toEqual({
      'sign-for': '2026-03-09',
      'return-request': '2026-03-09',
      'handling-plan': '2026-03-16',
      'plan-comments': '2026-03-26',
      reply: '2026-07-26',
      report: '2026-08-26',
    });
    expect(clocks.reply?.ruleId).toBe('D3');
    expect(clocks.report?.startOn).toBe('2026-02-26');
  });

  it('a suggestion: the lead also sees when opinions are due', () => {
    expect(datesOf(deadlines('deputy-suggestion', 'lead'))).toEqual({
      'sign-for': '2026-03-09',
      'return-request': '2026-03-09',
      'co-opinion': '2026-04-02',
      reply: '2026-06-02',
    });
  });

  it('a proposal: a co-handler sends an opinion and does not reply', () => {
    expect(datesOf(deadlines('cppcc-proposal', 'co-handler'))).toEqual({
      'sign-for': '2026-03-09',
      'return-request': '2026-03-09',
      'co-opinion': '2026-04-02',
    });
  });

  it('a supervised matter without a limit: ten working days (D5), opinions within five', () => {
    expect(datesOf(deadlines('supervised-matter', 'lead', { profile: shippedProfile('yueyang') }))).toEqual({
      'sign-for': '2026-03-09',
      'return-request': '2026-03-09',
      'co-opinion': '2026-03-09',
      reply: '2026-03-16',
    });
  });

  it('a decision of a meeting (D10): a month from its end', () => {
    const clocks = deadlines('supervised-matter', 'separate', {
      profile: shippedProfile('yangjiang'),
      meetingEndedOn: parseLocalDate('2026-02-27'),
    });
    expect([clocks.reply?.ruleId, clocks.reply?.dueOn]).toEqual(['D10', '2026-03-27']);
  });

  it('every shipped profile serves every kind and role, and a co-handler never replies', () => {
    for (const name of shippedProfileNames()) {
      for (const kind of MATTER_KINDS) {
        for (const role of ASSIGNMENT_ROLES) {
          const clocks = deadlines(kind, role, { profile: shippedProfile(name) });
          expect(clocks.reply === undefined).toBe(role === 'co-handler');
          expect(clocks['sign-for']).toBeDefined();
          for (const due of Object.values(clocks)) {
            expect(dueDateSchema.parse(JSON.parse(JSON.stringify(due)))).toStrictEqual(due);
            expect([due.profileId, due.profileVersion]).toEqual([name, 1]);
          }
        }
      }
    }
  });
});

describe('a limit of its own', () => {
  it('replaces D5 and holds the inner clocks within it', () => {
    const clocks = deadlines('supervised-matter', 'lead', { ownLimitOn: parseLocalDate('2026-03-06') });
    expect(datesOf(clocks)).toEqual({
      'sign-for': '2026-03-06',
      'return-request': '2026-03-06',
      'co-opinion': '2026-03-06',
      reply: '2026-03-06',
    });
    expect(clocks['sign-for']?.steps.at(-1)).toEqual({ kind: 'cap', from: '2026-03-09', to: '2026-03-06' });
  });

  it('goes before the limit of a meeting', () => {
    const clocks = deadlines('supervised-matter', 'sole', {
      meetingEndedOn: parseLocalDate('2026-03-01'),
      ownLimitOn: parseLocalDate('2026-05-20'),
    });
    expect(clocks.reply?.dueOn).toBe('2026-05-20');
  });

  it('may not pass what the rule allows at most: D14 six months, D3 five', () => {
    expect(
      deadlines('deputy-suggestion', 'sole', { ownLimitOn: parseLocalDate('2026-09-02') }).reply?.dueOn,
    ).toBe('2026-09-02');
    expect(() =>
      deadlines('deputy-suggestion', 'sole', { ownLimitOn: parseLocalDate('2026-09-03') }),
    ).toThrow(
      expect.objectContaining({
        code: 'INPUT_INVALID',
        details: { field: 'ownLimitOn', latest: '2026-09-02', value: '2026-09-03' },
      }),
    );
    expect(() => deadlines('resolution', 'sole', { ownLimitOn: parseLocalDate('2026-07-27') })).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID' }),
    );
  });

  it('may not lie before the assignment', () => {
    expect(() =>
      deadlines('supervised-matter', 'sole', { ownLimitOn: parseLocalDate('2026-03-01') }),
    ).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  });

  it("is the opinion's limit for a co-handler; otherwise the lead's reply bounds it", () => {
    const own = deadlines('deputy-suggestion', 'co-handler', { ownLimitOn: parseLocalDate('2026-03-20') });
    expect(own['co-opinion']?.dueOn).toBe('2026-03-20');
    const bounded = deadlines('deputy-suggestion', 'co-handler', {
      leadReplyDueOn: parseLocalDate('2026-03-25'),
    });
    expect(bounded['co-opinion']?.dueOn).toBe('2026-03-25');
  });
});

describe('the days it starts from', () => {
  it("says when the assignment stands for the unit's receipt, and uses the receipt when known", () => {
    expect(deadlines('resolution', 'sole')['return-request']?.steps[0]).toEqual({
      kind: 'start',
      event: 'unit-receipt',
      on: '2026-03-02',
      standIn: 'assignment',
    });
    const known = deadlines('resolution', 'sole', { unitReceivedOn: parseLocalDate('2026-03-05') });
    expect(known['return-request']?.steps[0]).toEqual({
      kind: 'start',
      event: 'unit-receipt',
      on: '2026-03-05',
    });
    expect(known['return-request']?.dueOn).toBe('2026-03-12');
  });

  it("D3 starts at the unit's receipt where the profile says so", () => {
    const edited = structuredClone(readResource('profiles/rugao.json')) as {
      rules: { id: string; startsAt: string }[];
    };
    for (const rule of edited.rules) {
      if (rule.id === 'D3') {
        rule.startsAt = 'unit-receipt';
      }
    }
    const clocks = deadlines('resolution', 'sole', {
      profile: parseProfile(edited),
      unitReceivedOn: parseLocalDate('2026-03-05'),
    });
    expect(clocks.reply?.dueOn).toBe('2026-08-05');
  });

  it.each([
    ["the government's receipt after the assignment", { governmentReceivedOn: parseLocalDate('2026-03-03') }],
    ["the unit's receipt before it", { unitReceivedOn: parseLocalDate('2026-03-01') }],
    ['a meeting that ended after it', { meetingEndedOn: parseLocalDate('2026-03-03') }],
  ])('refuses %s', (_name, more) => {
    expect(() => deadlines('resolution', 'sole', more)).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID' }),
    );
  });

  it("needs the government's receipt where a clock starts there", () => {
    const bare = { assignedOn: parseLocalDate('2026-03-02'), profile, tables };
    expect(() => deadlinesOfAssignment({ kind: 'resolution', role: 'sole', ...bare })).toThrow(
      expect.objectContaining({
        code: 'INPUT_INVALID',
        details: { field: 'governmentReceivedOn', rule: 'D3' },
      }),
    );
    expect(deadlinesOfAssignment({ kind: 'deputy-suggestion', role: 'sole', ...bare }).reply?.dueOn).toBe(
      '2026-06-02',
    );
  });

  it('says which year lacks a table', () => {
    expect(() =>
      deadlines('supervised-matter', 'sole', { assignedOn: parseLocalDate('2026-12-28') }),
    ).toThrow(expect.objectContaining({ code: 'HOLIDAYS_MISSING', details: { year: 2027 } }));
  });

  it('never lets an inner clock outlast the answer', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MATTER_KINDS),
        fc.constantFrom(...ASSIGNMENT_ROLES),
        fc.integer({ min: 0, max: 600 }),
        fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
        (kind, role, offset, ownDays) => {
          const assignedOn = addDays(parseLocalDate('2024-03-01'), offset);
          const clocks = deadlines(kind, role, {
            assignedOn,
            governmentReceivedOn: assignedOn,
            ...(ownDays === undefined ? {} : { ownLimitOn: addDays(assignedOn, ownDays) }),
          });
          const answer = role === 'co-handler' ? clocks['co-opinion'] : clocks.reply;
          for (const purpose of ['sign-for', 'return-request', 'handling-plan', 'co-opinion'] as const) {
            const due = clocks[purpose];
            expect(due === undefined || (answer !== undefined && due.dueOn <= answer.dueOn)).toBe(true);
          }
        },
      ),
    );
  });
});

it('clocks that start later: redo a month after feedback (D15), publication twenty working days after the reply (D16)', () => {
  const on = parseLocalDate('2026-06-01');
  expect(dueDateForPurpose(profile, 'deputy-suggestion', 'redo', on, tables)?.dueOn).toBe('2026-07-01');
  expect(dueDateForPurpose(profile, 'deputy-suggestion', 'publish', on, tables)?.dueOn).toBe('2026-06-30');
  expect(dueDateForPurpose(profile, 'supervised-matter', 'redo', on, tables)).toBeUndefined();
});
