/** What stands beside the reply, as markup from the fake desk's own events: who may do what, what is missing, and until when. */
import { DeskProvider, isOpen } from '@renderer/app/desk';
import { CoordinationPanel } from '@renderer/features/coordination/CoordinationPanel';
import { ExtensionPanel } from '@renderer/features/extensions/ExtensionPanel';
import { extensionToDecide } from '@renderer/features/extensions/extension-to-decide';
import { PeriodicPanel } from '@renderer/features/reports/PeriodicPanel';
import { SpecialReportPanel } from '@renderer/features/reports/SpecialReportPanel';
import type { Desk } from '@shared/domain/person/actor';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { addCases } from './fake-cases';
import { fakeDesk, HOUSING, matterId } from './fake-desk';
import { FakeMatters, liftMatter } from './fake-matters';

const ID = matterId(1);
const matters = new FakeMatters('unit', HOUSING.unitId, () => undefined);
liftMatter(matters, 'handling');
const before = matters.state(ID);
addCases(matters);
const after = matters.state(ID);

function leadOf(matter: typeof after) {
  const lead = matter.assignments.find(({ facts }) => facts.unit.unitId === HOUSING.unitId);
  if (!lead) throw new Error('the matter is not assigned');
  return lead;
}

async function wordsOf(element: ReactElement): Promise<string> {
  const status = await fakeDesk('unit')['app.status']?.({});
  if (!status || !isOpen(status)) throw new Error('the desk is locked');
  const markup = renderToStaticMarkup(
    <MemoryRouter>
      <DeskProvider status={status}>{element}</DeskProvider>
    </MemoryRouter>,
  );
  return markup.replaceAll(/<[^>]*>/g, ' ');
}

const coordination = (matter: typeof after, desk: Desk | undefined, required = 2) =>
  wordsOf(
    <CoordinationPanel matter={matter} part={leadOf(matter)} required={required} desk={desk} mayRecord />,
  );

describe('the coordination of units', () => {
  it('offers the way to the government only when the rounds are done, and says what is missing', async () => {
    expect(await coordination(before, 'unit')).not.toContain('起草各方理据');
    expect(await coordination(after, 'unit', 3)).toMatch(/再协调1轮.*各方理据/s);
    expect(await coordination(after, 'unit', 3)).not.toContain('起草各方理据');
    expect(await coordination(after, 'unit')).toContain('起草各方理据');
  });

  it('shows the office the rounds and leaves the writing to the unit', async () => {
    const words = await coordination(after, 'office');
    expect(words).toMatch(/2轮没有取得一致.*第1轮.*4月20日.*第2轮.*5月11日/s);
    expect(words).not.toMatch(/记协调|起草各方理据/);
    expect(await coordination(before, 'office')).toBe('');
  });
});

describe('more time', () => {
  const terms = { assignmentId: leadOf(after).id, dueOn: leadOf(after).facts.assignedOn };
  const panel = (matter: typeof after, desk: Desk | undefined, given: typeof terms | undefined) =>
    wordsOf(<ExtensionPanel matter={matter} part={leadOf(matter)} terms={given} desk={desk} />);
  const inTime = { ...terms, dueOn: leadOf(after).facts.clocks.at(0)?.due.dueOn ?? terms.dueOn };

  it('is asked for once: the open request waits for the office, which alone decides', async () => {
    expect(await panel(after, 'unit', inTime)).toMatch(/申请延期至8月31日.*等办公室决定，原期限不变/s);
    expect(await panel(after, 'unit', inTime)).not.toContain('作出决定');
    expect(await panel(after, 'office', inTime)).toMatch(/等待研究决定.*作出决定/s);
  });

  it('is decided from its letter, whichever part it is about; another letter, and one whose clock has stopped, are only answered', () => {
    const lead = leadOf(after);
    const found = after.letters.map((letter) => extensionToDecide(after, [inTime], letter));
    expect(found.flatMap((one) => one?.part.id ?? [])).toEqual([lead.id]);
    expect(found.find((one) => one)?.request.extendTo).toBe('2026-08-31');
    expect(after.letters.flatMap((letter) => extensionToDecide(after, [], letter) ?? [])).toEqual([]);
  });

  it('is not offered after the due date, nor where no clock runs', async () => {
    expect(await panel(before, 'unit', terms)).toContain('期限已过，不能再申请延期');
    expect(await panel(before, 'unit', undefined)).toBe('');
  });
});

describe('reports', () => {
  const special = (hot: boolean, desk: Desk) => {
    const lead = leadOf(after);
    const [first] = after.facts.points;
    return wordsOf(
      <SpecialReportPanel matter={after} part={lead} hot={hot && first ? [first.id] : []} desk={desk} />,
    );
  };

  it('are owed for a hot point until one was sent on it, and answered by the office', async () => {
    expect(await special(true, 'unit')).toMatch(/还没有报送：第1点.*起草专题报告/s);
    expect(await special(false, 'unit')).not.toContain('起草专题报告');
    expect(await special(false, 'office')).toMatch(/第3点.*等待市政府研究.*作出答复/s);
  });

  it('of periods tell what was reported when, and which is the next', async () => {
    const words = await wordsOf(
      <PeriodicPanel matter={after} part={leadOf(after)} desk="unit" mayReport={true} />,
    );
    expect(words).toMatch(
      /报送本期.*2026年4月.*4月2日\s+按时.*2026年5月.*5月8日前.*逾期.*以后还有：2026年6月/s,
    );
    expect(await wordsOf(<PeriodicPanel matter={before} part={leadOf(before)} desk="unit" mayReport />)).toBe(
      '',
    );
  });
});
