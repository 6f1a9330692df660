/** The page of a matter in every state, for both desks and every role: what it offers is what the workflow allows, no more and no less. */
import { DeskProvider, type OpenStatus } from '@renderer/app/desk';
import { OfficeMatter } from '@renderer/pages/matters/OfficeMatter';
import { officeOffers } from '@renderer/pages/matters/office-offers';
import { UnitMatter } from '@renderer/pages/matters/UnitMatter';
import { unitOffers } from '@renderer/pages/matters/unit-offers';
import { type UnitWorkState, useUnitWork } from '@renderer/pages/matters/use-unit-work';
import { ASSIGNMENT_ROLES, type AssignmentRole } from '@shared/domain/assignment/assignment';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import {
  ASSIGNMENT_ACTS,
  ASSIGNMENT_STATES,
  type AssignmentAct,
  type AssignmentState,
  eventTypeOfAct,
} from '@shared/domain/workflow/assignment-workflow';
import type { MatterDetail } from '@shared/ipc/calls/matter-calls';
import { matterStateSchema } from '@shared/ipc/matter-state-schema';
import { deskOfEvent } from '@shared/package-format/events/event';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import {
  assignmentOf,
  BUREAU,
  CO_HANDLER,
  day,
  dueOn,
  FINANCE,
  facts,
  LEAD,
  OFFICE,
  Story,
} from '../unit/domain/matter/matter-fixtures';
import { bodyOf, PATHS } from '../unit/domain/workflow/every-act';
import { expectedState } from '../unit/domain/workflow/expected-workflow';
import { fakeDesk } from './fake-desk';

const CASES = ASSIGNMENT_ROLES.flatMap((role) =>
  ASSIGNMENT_STATES.filter((state) => isReached(role, state)).map((state) => ({ role, state })),
);

/** A co-handler never replies, and nobody else writes an opinion. */
function isReached(role: AssignmentRole, state: AssignmentState): boolean {
  return PATHS[state].every((act, index) => {
    const before = PATHS[state].slice(0, index).reduce(follow, 'assigned');
    return expectedState(before, act, role) !== undefined;

    function follow(from: AssignmentState, passed: AssignmentAct): AssignmentState {
      return expectedState(from, passed, role) ?? from;
    }
  });
}

/** The bureau's part in the role, brought to the state by the acts that lead there. */
function matterIn(role: AssignmentRole, state: AssignmentState): MatterState {
  const clocks = [{ purpose: 'return-request' as const, due: dueOn('2026-06-09') }];
  const story = new Story()
    .record(OFFICE, 'matter.registered', facts())
    .record(OFFICE, 'matter.assigned', assignmentOf(LEAD, BUREAU, role, { clocks }));
  if (role === 'co-handler') {
    story.record(OFFICE, 'matter.assigned', assignmentOf(CO_HANDLER, FINANCE, 'lead'));
  }
  for (const act of PATHS[state]) {
    const part = partOf(folded(story));
    const type = eventTypeOfAct(act);
    story.record(deskOfEvent(type) === 'office' ? OFFICE : BUREAU, type, bodyOf(act, part) as never);
  }
  const matter = folded(story);
  expect(matter.irregular).toEqual([]);
  expect(partOf(matter).state).toBe(state);
  return matter;
}

function folded(story: Story): MatterState {
  const matter = foldMatter(story.events);
  if (!matter) throw new Error('not registered');
  return matter;
}

function partOf(matter: MatterState): AssignmentView {
  const part = matter.assignments.find(({ id }) => id === LEAD);
  if (!part) throw new Error('not assigned');
  return part;
}

const expected = (role: AssignmentRole, state: AssignmentState, desk: 'office' | 'unit') =>
  ASSIGNMENT_ACTS.filter(
    (act) => deskOfEvent(eventTypeOfAct(act)) === desk && expectedState(state, act, role) !== undefined,
  ).sort();

function detailOf(matter: MatterState, isOffice: boolean): MatterDetail {
  return {
    matter: matterStateSchema.parse(matter),
    isOffice,
    myAssignmentIds: isOffice ? [] : [LEAD],
    lateRequestsLapse: true,
    warnings: { general: 7, byRule: {} },
    trace: [],
    documents: [],
  };
}

async function shown(desk: 'office' | 'unit', page: ReactNode): Promise<string> {
  const status = (await fakeDesk(desk)['app.status']?.({})) as OpenStatus;
  const unitId = desk === 'office' ? OFFICE : BUREAU;
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={[`/?assignment=${LEAD}`]}>
        <App>
          <DeskProvider status={{ ...status, identity: { ...status.identity, unitId } }}>{page}</DeskProvider>
        </App>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

const words = (markup: string) =>
  [...markup.matchAll(/<button[^>]*>(.*?)<\/button>/gs)].map(([, inner]) =>
    (inner ?? '').replaceAll(/<[^>]*>|\s/g, ''),
  );

/** Acts that are done where the matter is read, by the words on their buttons. */
const IN_THE_MIDDLE: Readonly<Record<string, AssignmentAct>> = {
  同意退办: 'return.decided:accepted',
  不同意退办: 'return.decided:refused',
  通过: 'draft.reviewed:approved',
  退回修改: 'draft.reviewed:returned',
};
const ON_THE_UNIT: Readonly<Record<string, AssignmentAct>> = {
  签收: 'assignment.accepted',
  记进展: 'progress.recorded',
  记沟通: 'contact.recorded',
};

function actsOf(buttons: readonly string[], meaning: Readonly<Record<string, AssignmentAct>>) {
  return buttons.flatMap((word) => (Object.hasOwn(meaning, word) ? [meaning[word] as AssignmentAct] : []));
}

/** What the page works with, handed out as it is made. */
function WorkProbe({
  detail,
  part,
  seen,
}: {
  readonly detail: MatterDetail;
  readonly part: AssignmentView;
  readonly seen: UnitWorkState[];
}) {
  seen.push(useUnitWork(detail, part, nothing));
  return null;
}

describe('the office page', () => {
  it.each(CASES)('$role, $state', async ({ role, state }) => {
    const matter = matterIn(role, state);
    const menu = officeOffers(matter, partOf(matter)).flatMap(({ acts }) => acts);
    const markup = await shown('office', <OfficeMatter detail={detailOf(matter, true)} refresh={nothing} />);
    const middle = actsOf(words(markup), IN_THE_MIDDLE);
    expect([...new Set([...menu, ...middle])].sort()).toEqual(expected(role, state, 'office'));
  });

  it('offers nothing any more on an archived matter', async () => {
    const matter = { ...matterIn('sole', 'fed-back'), archived: archivedNow(matterIn('sole', 'fed-back')) };
    expect(officeOffers(matter, partOf(matter))).toEqual([]);
    const markup = await shown('office', <OfficeMatter detail={detailOf(matter, true)} refresh={nothing} />);
    expect(actsOf(words(markup), IN_THE_MIDDLE)).toEqual([]);
    expect(words(markup)).not.toContain('更多');
  });
});

describe('the unit page', () => {
  it.each(CASES)('$role, $state', async ({ role, state }) => {
    const matter = matterIn(role, state);
    const part = partOf(matter);
    const detail = detailOf(matter, false);
    const allowed = expected(role, state, 'unit');
    const rules = { today: day('2026-06-09'), lateRequestsLapse: true };
    expect(unitOffers(matter, part, rules).sort()).toEqual(allowed);
    const seen: UnitWorkState[] = [];
    await shown('unit', <WorkProbe detail={detail} part={part} seen={seen} />);
    const work = seen.at(-1);
    const own = ASSIGNMENT_ACTS.filter((act) => deskOfEvent(eventTypeOfAct(act)) === 'unit');
    expect(own.filter((act) => work?.can(act)).sort()).toEqual(allowed);
    expect(work?.writing).toBe(allowed.includes('draft.submitted'));
    const tabs = work?.tabs ?? [];
    const needs = { plan: 'plan.submitted', opinion: 'opinion.submitted', final: 'reply.finalised' } as const;
    for (const [tab, act] of Object.entries(needs)) {
      if (allowed.includes(act)) expect(tabs).toContain(tab);
    }
    const buttons = words(await shown('unit', <UnitMatter detail={detail} refresh={nothing} />));
    expect([...new Set(actsOf(buttons, ON_THE_UNIT))].sort()).toEqual(
      allowed.filter((act) => Object.values(ON_THE_UNIT).includes(act)),
    );
    expect(buttons.includes('申请退办')).toBe(state === 'assigned');
  });

  it('offers no return after the lapse, and one until then or where the rules are lenient', () => {
    for (const state of ['assigned', 'handling'] as const) {
      const matter = matterIn('sole', state);
      const offers = (today: string, lateRequestsLapse: boolean) =>
        unitOffers(matter, partOf(matter), { today: day(today), lateRequestsLapse });
      expect(offers('2026-06-09', true)).toContain('return.requested');
      expect(offers('2026-06-10', true)).not.toContain('return.requested');
      expect(offers('2026-06-10', false)).toContain('return.requested');
    }
  });
});

function archivedNow(matter: MatterState): NonNullable<MatterState['archived']> {
  return { on: day('2026-06-09'), place: '档案室', stamp: matter.registered };
}

function nothing(): void {}
