/** Every kind × every stage of any kind, on real SQLite: what the tables allow is recorded, everything else is refused by its code and leaves the database as it was. */
import { auditTable, eventTable, outboxEventTable } from '@main/database/schema/tables';
import { loadMatter } from '@main/usecases/assignment/perform-act';
import { recordProcedure } from '@main/usecases/matter/record-procedure';
import { registerMatter } from '@main/usecases/matter/register-matter';
import type { MatterId } from '@shared/domain/identifiers';
import { MATTER_KINDS, type MatterKind } from '@shared/domain/matter/matter-kind';
import { stageBarOf } from '@shared/domain/workflow/stage-engine';
import { STAGES_OF_KIND, type StageCode } from '@shared/domain/workflow/stages';
import { count } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { day, failureOf, openDesk, suggestion, type TestDesk } from '../support';

const on = day('2026-03-02');
const EVERY_STAGE = [
  ...new Set(Object.values(STAGES_OF_KIND).flatMap((table) => table.map(({ code }) => code))),
];

async function register(desk: TestDesk, kind: MatterKind): Promise<MatterId> {
  const { grade: _none, ...entry } = suggestion({ kind });
  return (await registerMatter(desk.workspace, entry)).matterId;
}

function written({ workspace }: TestDesk): Promise<unknown> {
  return workspace.database.read(async (reader) => [
    await reader.select({ rows: count() }).from(eventTable),
    await reader.select({ rows: count() }).from(outboxEventTable),
    await reader.select({ rows: count() }).from(auditTable),
  ]);
}

/** A record as its stage asks for it. */
function recordOf(kind: MatterKind, code: StageCode) {
  const rule = STAGES_OF_KIND[kind].find((stage) => stage.code === code)?.record;
  const values = Object.fromEntries(
    (rule?.fields ?? []).map(({ label, options }) => [label, options?.[0] ?? '云州市']),
  );
  return { procedure: code, on, person: '周岚', text: '已办理。', values, files: [] };
}

/** Of a matter that is only registered: what comes before each stage of the line and is not there yet, by the documents. */
function expectedRefusal(kind: MatterKind, code: StageCode) {
  const table = STAGES_OF_KIND[kind];
  const place = table.findIndex((stage) => stage.code === code);
  const stage = table[place];
  if (!stage?.record) return 'INPUT_INVALID';
  const line = table.slice(1, place).filter(({ ordered }) => ordered);
  return stage.ordered && line.length > 0 ? 'ACTION_FORBIDDEN' : undefined;
}

describe('every stage on a matter that is only registered', () => {
  it.each(MATTER_KINDS)('%s', async (kind) => {
    const desk = await openDesk();
    const matterId = await register(desk, kind);
    const refused = EVERY_STAGE.filter((code) => expectedRefusal(kind, code) !== undefined);
    const before = await written(desk);
    for (const code of refused) {
      const failure = await failureOf(recordProcedure(desk.workspace, { matterId, ...recordOf(kind, code) }));
      expect(failure.code, code).toBe(expectedRefusal(kind, code));
      if (failure.code === 'ACTION_FORBIDDEN') expect(failure.details.state).toBe('stage-missing');
    }
    expect(await written(desk)).toEqual(before);
    const allowed = EVERY_STAGE.filter((code) => !refused.includes(code));
    for (const code of allowed) {
      const fresh = await register(desk, kind);
      await recordProcedure(desk.workspace, { matterId: fresh, ...recordOf(kind, code) });
      const matter = await desk.workspace.database.read((reader) => loadMatter(reader, fresh));
      expect(stageBarOf(matter).find((stage) => stage.code === code)).toMatchObject({ records: 1, on });
    }
    // With a reason every stage of the line may be made good; what follows from acts never.
    for (const code of refused) {
      const stage = STAGES_OF_KIND[kind].find((one) => one.code === code);
      const work = recordProcedure(desk.workspace, {
        matterId,
        ...recordOf(kind, code),
        madeGood: '先办后记',
      });
      if (stage?.record) await work;
      else expect((await failureOf(work)).code, code).toBe('INPUT_INVALID');
    }
    expect(refused.length + allowed.length).toBe(EVERY_STAGE.length);
  });
});
