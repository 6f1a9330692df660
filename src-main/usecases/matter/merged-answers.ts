/** What this desk answered in the matters merged with one: handled together, answered one by one, and written only once (PRODUCT 2 并案). */
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { replyContentSchema } from '@shared/domain/reply/reply-content';
import type { MergedAnswers } from '@shared/ipc/calls/office-act-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { readWorkingDraft } from '../../database/repositories/working-draft-repository';
import { findMatter, loadMatter } from '../assignment/perform-act';
import type { Workspace } from '../workspace';

/** Empty where the matter is not merged. @throws AppError NOT_FOUND. */
export async function readMergedAnswers(
  { database, session }: Workspace,
  { matterId }: CallInput<'matter.merged-answers'>,
): Promise<CallOutput<'matter.merged-answers'>> {
  return database.read(async (reader) => {
    const { merged } = await loadMatter(reader, matterId);
    const found: MergedAnswers[] = [];
    for (const { matterId: otherId, kind, number, title } of merged?.matters ?? []) {
      const other = await findMatter(reader, otherId);
      const own = other?.assignments.findLast(
        ({ facts, state }) => facts.unit.unitId === session.identity.unitId && state !== 'withdrawn',
      );
      const answers = other && own ? await answersOf(reader, other, own) : [];
      found.push({ matterId: otherId, kind, number, title, answers });
    }
    return found;
  });
}

/** What was sent counts; before that, what is being written. */
async function answersOf(
  reader: ReadableDatabase,
  matter: MatterState,
  { id, replies, drafts }: AssignmentView,
): Promise<MergedAnswers['answers']> {
  const sent = (replies.at(-1) ?? drafts.at(-1))?.content;
  const row = sent ? undefined : await readWorkingDraft(reader, { assignmentId: id, kind: 'reply' });
  const content = sent ?? (row ? replyContentSchema.safeParse(JSON.parse(row.content)).data : undefined);
  return (content?.answers ?? []).flatMap((answer) => {
    const point = matter.facts.points.find((one) => one.id === answer.pointId);
    return point && answer.text.trim() !== '' ? [{ pointText: point.text, answer }] : [];
  });
}
