/** 今天要做什么: own steps, what others owe, what waits for export, promises that fall due, and the year's progress. */
import { addDays, datePartsOf, localDate, localDateOf } from '@shared/domain/calendar/local-date';
import { packageKindOfTypes } from '@shared/domain/exchange/package-kind';
import type { PersonId } from '@shared/domain/identifiers';
import type { Desk } from '@shared/domain/person/actor';
import { STAGES_OF_KIND } from '@shared/domain/workflow/stages';
import type { Today, TodayItem } from '@shared/ipc/calls/desk-calls';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { assignedUnitNames, listPeerRows } from '../../database/repositories/peer-repository';
import {
  countApproved,
  countByProcedure,
  outboxByUnit,
  promisesFrom,
  type StepRow,
  stepsByDue,
  stepsHandledBy,
  unsentDrafts,
} from '../../database/repositories/today-repository';
import { countTurns } from '../../database/repositories/turn-repository';
import { profileInForce } from '../matter/profile-of-matter';
import type { Workspace } from '../workspace';

const SHOWN = 50;
const PROMISES_SHOWN = 20;
/** A promise stays in sight this long after its day. */
const PROMISE_DAYS_KEPT = 90;

export async function getToday(workspace: Workspace, desk?: Desk): Promise<Today> {
  const today = localDateOf(workspace.now());
  return workspace.database.read(async (reader) => {
    const { warnDays } = await profileInForce(workspace, reader);
    const soonUntil = addDays(today, warnDays.general);
    const promises = await promisesFrom(reader, addDays(today, -PROMISE_DAYS_KEPT), PROMISES_SHOWN);
    const drafts = await unsentDrafts(reader, SHOWN);
    return {
      today,
      now: workspace.now(),
      counts: await countTurns(reader, desk, { today, soonUntil }),
      todo: (await ownFirst(reader, workspace.session.person.id, desk)).map(viewStepRow),
      waitingFor: (await stepsByDue(reader, { mine: false }, SHOWN)).map(viewStepRow),
      drafts,
      outbox: await readOutbox(reader),
      promises,
      progress: await readProgress(reader, datePartsOf(today).year),
    };
  });
}

/** What the acting person was given comes before the rest of the unit's work. */
async function ownFirst(
  reader: ReadableDatabase,
  personId: PersonId,
  desk: Desk | undefined,
): Promise<StepRow[]> {
  const own = await stepsHandledBy(reader, personId, desk, SHOWN);
  const mine = new Set(own.map(({ matterId }) => matterId));
  const rest = await stepsByDue(reader, { mine: true, desk }, SHOWN);
  return [...own, ...rest.filter(({ matterId }) => !mine.has(matterId))].slice(0, SHOWN);
}

function viewStepRow(row: StepRow): TodayItem {
  const { matterId, kind, number, title, since, dueOn, soonOn, assignmentId } = row;
  return {
    matterId,
    kind,
    number,
    title,
    since,
    step: {
      code: row.code,
      desk: row.desk,
      mine: row.mine === 1,
      unitId: row.unitId,
      unitName: row.unitName,
      ...(assignmentId === null ? {} : { assignmentId }),
      ...(dueOn === null ? {} : { dueOn }),
      ...(soonOn === null ? {} : { soonOn }),
    },
  };
}

async function readOutbox(reader: ReadableDatabase): Promise<Today['outbox']> {
  const waiting = await outboxByUnit(reader);
  if (waiting.length === 0) return [];
  const names = await assignedUnitNames(
    reader,
    waiting.map(({ unitId }) => unitId),
  );
  for (const { unitId, name } of await listPeerRows(reader)) names.set(unitId, name);
  return waiting
    .map(({ unitId, matters, types, own }) => ({
      unitName: names.get(unitId) ?? '政府办公室',
      matters,
      kind: packageKindOfTypes(types, own),
    }))
    .sort((left, right) => left.unitName.localeCompare(right.unitName, 'zh-CN'));
}

/** Stages at which the answer is given and the matter not yet filed: 报告, 督查报告, 成果运用. */
const AFTER_REPLY = new Set(
  Object.values(STAGES_OF_KIND)
    .flat()
    .flatMap(({ code, awaited }) => (awaited === 'after-reply' ? [code] : [])),
);

async function readProgress(reader: ReadableDatabase, year: number): Promise<Today['progress']> {
  const from = localDate(year, 1, 1);
  const counts = await countByProcedure(reader, from);
  const total = [...counts.values()].reduce((sum, matters) => sum + matters, 0);
  const approved = await countApproved(reader, from);
  const standing = (stages: readonly string[]) =>
    stages.reduce((sum, stage) => sum + (counts.get(stage) ?? 0), 0);
  const replied = standing(['reply', ...AFTER_REPLY, 'archive']) - approved;
  const reviewing = (counts.get('review') ?? 0) + approved;
  return { total, replied, reviewing, handling: total - replied - reviewing };
}
