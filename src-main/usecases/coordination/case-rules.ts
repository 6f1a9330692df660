/** The rules that the panels of a matter need: how many rounds, and until when more time may be asked for. */
import { localDateOf } from '@shared/domain/calendar/local-date';
import { latestDay } from '@shared/domain/deadline/extend-due-date';
import { extendableClock } from '@shared/domain/extension/extension-requests';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { replyContentSchema } from '@shared/domain/reply/reply-content';
import { hotPoints } from '@shared/domain/report/special-report';
import { officeDuties } from '@shared/domain/workflow/office-duties';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { readWorkingDraft } from '../../database/repositories/working-draft-repository';
import { loadMatter } from '../assignment/perform-act';
import { ruleOfClock } from '../letter/grant-extension';
import { findProfileOfMatter } from '../matter/profile-of-matter';
import type { Workspace } from '../workspace';

/** S1 二1 经两次以上协调: where the matter's own rules are not on this desk. */
const ROUNDS_WITHOUT_RULES = 2;

/** @throws AppError NOT_FOUND. */
export async function readCaseRules(
  workspace: Workspace,
  { matterId }: CallInput<'case.rules'>,
): Promise<CallOutput<'case.rules'>> {
  const { matter, hot } = await workspace.database.read(async (reader) => {
    const loaded = await loadMatter(reader, matterId);
    return { matter: loaded, hot: await readHotPoints(reader, loaded) };
  });
  return {
    hotPoints: hot,
    officeDuties: dutiesOfParts(workspace, matter),
    coordinationRounds: requiredRounds(workspace, matter),
    extensions: matter.assignments
      .filter(({ state }) => state !== 'withdrawn')
      .flatMap((part) => {
        const due = extendableClock(matter, part)?.due;
        if (!due) return [];
        const rule = ruleOfClock(workspace, matter, due.ruleId);
        return [{ assignmentId: part.id, dueOn: due.dueOn, latest: rule && latestDay(rule, due.startOn) }];
      }),
  };
}

function dutiesOfParts(workspace: Workspace, matter: MatterState): CallOutput<'case.rules'>['officeDuties'] {
  const settings = findProfileOfMatter(workspace, matter.facts)?.settings;
  if (!settings || matter.archived) return [];
  const today = localDateOf(workspace.now());
  return matter.assignments
    .map((part) => ({ assignmentId: part.id, duties: officeDuties(matter, part, settings, today) }))
    .filter(({ duties }) => duties.length > 0);
}

async function readHotPoints(reader: ReadableDatabase, matter: MatterState) {
  const found: CallOutput<'case.rules'>['hotPoints'] = [];
  for (const { id, state, drafts } of matter.assignments) {
    if (state === 'withdrawn') continue;
    const row = await readWorkingDraft(reader, { assignmentId: id, kind: 'reply' });
    const written = row && replyContentSchema.safeParse(JSON.parse(row.content)).data;
    const pointIds = hotPoints((written ?? drafts.at(-1)?.content)?.answers ?? []);
    if (pointIds.length > 0) found.push({ assignmentId: id, pointIds });
  }
  return found;
}

export function requiredRounds(workspace: Workspace, matter: MatterState): number {
  return findProfileOfMatter(workspace, matter.facts)?.settings.coordinationRounds ?? ROUNDS_WITHOUT_RULES;
}
