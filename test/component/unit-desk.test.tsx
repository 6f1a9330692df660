/** The unit's desk as markup, from the fake desk's own events: days of the plan, progress by point, co-handling, talks, the check. */
import { DeskProvider, isOpen } from '@renderer/app/desk';
import { CO_HANDLING_ID, RECORD_CONTACT_ID, RECORD_RESEARCH_ID } from '@renderer/components/place-ids';
import { CoHandlingPanel } from '@renderer/features/assignments/CoHandlingPanel';
import { MilestonesPanel } from '@renderer/features/assignments/MilestonesPanel';
import { PLAN_LIST_NAMES, type PlanListName, PlanTable } from '@renderer/features/assignments/PlanTable';
import { ProgressBoard } from '@renderer/features/assignments/ProgressBoard';
import { RecordsPanel } from '@renderer/features/assignments/RecordsPanel';
import { CheckPanel } from '@renderer/features/replies/CheckPanel';
import { addDays } from '@shared/domain/calendar/local-date';
import type { Finding } from '@shared/domain/reply/finding';
import { planListsOf } from '@shared/domain/reply/plan-lists';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FINANCE, fakeDesk, HOUSING, matterId, TODAY } from './fake-desk';
import { FakeMatters, file, liftMatter, record, type Stage } from './fake-matters';

const ID = matterId(1);

function told(stage: Stage) {
  const matters = new FakeMatters('unit', HOUSING.unitId, () => undefined);
  liftMatter(matters, stage);
  return matters;
}

function read(matters: FakeMatters) {
  const matter = matters.state(ID);
  const assignment = matter.assignments.find(({ facts }) => facts.unit.unitId === HOUSING.unitId);
  if (!assignment) throw new Error('no lead');
  return { matter, assignment };
}

async function markupOf(element: ReactElement): Promise<string> {
  const status = await fakeDesk('unit')['app.status']?.({});
  if (!status || !isOpen(status)) throw new Error('the desk is locked');
  return renderToStaticMarkup(<DeskProvider status={status}>{element}</DeskProvider>);
}

const wordsOf = async (element: ReactElement) => (await markupOf(element)).replaceAll(/<[^>]*>/g, ' ');

function planned(): FakeMatters {
  const matters = told('handling');
  const { matter, assignment } = read(matters);
  matters.now(ID, 'plan.submitted', {
    assignmentId: assignment.id,
    planId: record(),
    principalLeader: '何志远',
    deputyLeader: '周建平',
    section: '城市更新科',
    clerk: '李雯',
    measures: matter.facts.points.map(({ id }, index) => ({
      pointId: id,
      text: `措施${index + 1}`,
      target: '覆盖全部老旧小区',
      person: index === 0 ? '李雯' : '刘洋',
      dueOn: addDays(TODAY, index - 1),
    })),
    milestones: [
      { stage: 'plan', on: addDays(TODAY, -1) },
      { stage: 'draft', on: addDays(TODAY, -3) },
      { stage: 'deliver', on: addDays(TODAY, 5) },
    ],
  });
  return matters;
}

describe('the days of a plan', () => {
  it('stand with what is done, late and near', async () => {
    const words = await wordsOf(<MilestonesPanel {...read(planned())} />);
    expect(words).toMatch(/报送处理方案.*已办.*答复初稿送审.*逾期 3 天.*报送正式答复.*还有 5 天/s);
  });
  it('are no panel where none were set', async () => {
    expect(await markupOf(<MilestonesPanel {...read(told('handling'))} />)).toBe('');
  });
  it.each(Object.keys(PLAN_LIST_NAMES) as PlanListName[])('make the list of %s', async (list) => {
    const { matter, assignment } = read(planned());
    const lists = planListsOf(matter, assignment);
    if (!lists) throw new Error('no plan');
    const words = await wordsOf(<PlanTable lists={lists} list={list} today={TODAY} />);
    const expected = {
      tasks: /第1点.*覆盖全部.*逾期/s,
      times: /完成第1项任务/,
      duties: /牵头抓.*第2、3项任务/s,
    };
    expect(words).toMatch(expected[list]);
  });
});

describe('progress', () => {
  it('is shown by point, talk flagged, with a way to record only where one may', async () => {
    const matters = told('handling');
    const { matter, assignment } = read(matters);
    const [first, second] = matter.facts.points;
    if (!first || !second) throw new Error('no points');
    const entry = { assignmentId: assignment.id, on: TODAY, evidence: [] };
    matters.now(ID, 'progress.recorded', {
      ...entry,
      entryId: record(),
      pointId: second.id,
      text: '召开推进会2次，印发通知3份。',
    });
    matters.now(ID, 'progress.recorded', {
      ...entry,
      entryId: record(),
      pointId: first.id,
      text: '办结46件。',
      evidence: [file('办结清单.pdf')],
    });
    const board = (may: boolean) =>
      markupOf(<ProgressBoard {...read(matters)} onProgress={may ? () => undefined : undefined} />);
    const words = (await board(true)).replaceAll(/<[^>]*>/g, ' ');
    expect(words).toMatch(/1\. *简化.*有成效和佐证.*办结清单\.pdf.*2\. *完善.*只有开会发文.*只写了开会发文/s);
    expect(await board(true)).toContain(`id="progress-${second.id}"`);
    expect(await board(false)).not.toContain('记进展');
  });
});

describe('co-handling', () => {
  it('tells who is late, offers to ask, then to remind, and to note what has not come', async () => {
    const matters = told('assigned');
    const panel = () =>
      wordsOf(<CoHandlingPanel {...read(matters)} mayAsk={true} onCite={() => undefined} />);
    expect(await panel()).toMatch(/市财政局.*4月2日前提出，已逾期.*未发会办函.*发会办函.*在答复中注明未到/s);
    for (const _time of [1, 2]) {
      matters.now(ID, 'paper.submitted', {
        letterId: record(),
        kind: 'co-request',
        assignmentId: read(matters).assignment.id,
        to: [FINANCE.unitId],
        on: TODAY,
        subject: '会办函',
        text: '请提出意见。',
        attachments: [],
      });
    }
    expect(await panel()).toMatch(/发会办函，已催 1 次.*催 ?办/s);
    const reader = await markupOf(<CoHandlingPanel {...read(matters)} mayAsk={false} />);
    expect(reader).not.toMatch(/<button/);
    expect(reader).toContain(`id="${CO_HANDLING_ID}"`);
  });
});

describe('talks', () => {
  it('say what is still owed, and have the places to which the check leads', async () => {
    const { matter, assignment } = read(told('handling'));
    const panel = (owed: boolean) =>
      markupOf(
        <RecordsPanel
          matter={matter}
          assignments={[assignment]}
          contactsLeft={owed ? 2 : 0}
          researchLeft={owed}
          onContact={() => undefined}
          onResearch={() => undefined}
        />,
      );
    const markup = await panel(true);
    expect(markup.replaceAll(/<[^>]*>/g, '')).toMatch(/与提出人沟通还差 2 次.*还没有办理前走访调研/s);
    for (const id of [RECORD_CONTACT_ID, RECORD_RESEARCH_ID]) expect(markup).toContain(`id="${id}"`);
    expect(await panel(false)).not.toContain('还差');
  });
});

describe('the check', () => {
  it('lists findings as buttons, tells how many must be mended, and says when there is nothing', async () => {
    const findings: Finding[] = [
      { code: 'mark-missing', severity: 'error' },
      { code: 'contacts-few', severity: 'warning', count: 2 },
      { code: 'characters-outside-face', severity: 'warning', part: 'closing', name: '囍' },
    ];
    const markup = await markupOf(<CheckPanel findings={findings} onGoTo={() => undefined} />);
    expect(markup.match(/<button type="button" class="check-finding"/g)).toHaveLength(3);
    const words = markup.replaceAll(/<[^>]*>/g, '');
    expect(words).toMatch(/沟通还差 2 次.*结束语的“囍”不在规定字体.*1 项必须补齐/s);
    expect(await wordsOf(<CheckPanel findings={[]} onGoTo={() => undefined} />)).toContain('没有发现问题');
  });
});
