/** 同类答复: points that this database saw answered, ranked by how like title and point are, each with the reason of its rank. */
import { localDateOf } from '@shared/domain/calendar/local-date';
import type { MatterId } from '@shared/domain/identifiers';
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { pointWords, sharedWords, similarity } from '@shared/domain/similar/similarity';
import type { SimilarPoint } from '@shared/ipc/calls/search-calls';
import type { CallInput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type { ReadableDatabase } from '../../database/drizzle-session';
import { answeredPointsAt, countAnsweredPoints } from '../../database/repositories/answered-point-repository';
import { eventsOfMatter } from '../../database/repositories/event-repository';
import type { Workspace } from '../workspace';
import { likelyRows } from './likely-rows';

/** Read as whole matters and compared exactly; of these the best are shown. */
const CANDIDATES = 16;
const SHOWN = 8;
const SHARED_SHOWN = 6;
/** Less is a word or two in common. */
const LEAST_LIKENESS = 0.1;

/** @throws AppError NOT_FOUND. */
export async function findSimilar(
  { database }: Workspace,
  { matterId, pointId }: CallInput<'similar.find'>,
): Promise<SimilarPoint[]> {
  return database.read(async (reader) => {
    const own = foldMatter(await eventsOfMatter(reader, matterId));
    const point = own?.facts.points.find(({ id }) => id === pointId);
    if (!own || !point) throw new AppError('NOT_FOUND', { what: 'point' });
    const rows = await countAnsweredPoints(reader);
    if (rows === 0) return [];
    const words = pointWords(own.facts.title, point.text);
    // The matter's own answered points come out first, and are left out.
    const most = CANDIDATES + own.facts.points.length;
    const likely = await likelyRows(reader, 'answered_point_search', words, { rows, most });
    const candidates = (await answeredPointsAt(reader, likely.rowIds))
      .filter((candidate) => candidate.matterId !== matterId)
      .slice(0, CANDIDATES);
    const matters = await matterReader(reader);
    const text = `${own.facts.title}\n${point.text}`;
    const found: SimilarPoint[] = [];
    for (const candidate of candidates) {
      const view = viewOf(await matters(candidate.matterId), candidate);
      if (!view) continue;
      const theirs = pointWords(view.title, view.point);
      const likeness = similarity(words, theirs, likely.weight);
      if (likeness < LEAST_LIKENESS) continue;
      found.push({ ...view, likeness, shared: sharedWords(text, theirs, SHARED_SHOWN) });
    }
    return found.sort((left, right) => right.likeness - left.likeness).slice(0, SHOWN);
  });
}

/** Each matter once, however many of its points are candidates. */
async function matterReader(reader: ReadableDatabase) {
  const known = new Map<MatterId, MatterState | undefined>();
  return async (matterId: MatterId) => {
    if (!known.has(matterId)) known.set(matterId, foldMatter(await eventsOfMatter(reader, matterId)));
    return known.get(matterId);
  };
}

function viewOf(
  matter: MatterState | undefined,
  { assignmentId, pointId }: Pick<SimilarPoint, 'assignmentId' | 'pointId'>,
): Omit<SimilarPoint, 'likeness' | 'shared'> | undefined {
  const assignment = matter?.assignments.find(({ id }) => id === assignmentId);
  const reply = assignment?.replies.at(-1);
  const point = matter?.facts.points.find(({ id }) => id === pointId);
  const answer = reply?.content.answers.find((candidate) => candidate.pointId === pointId);
  if (!matter || !assignment || !reply || !point || !answer) return undefined;
  const { kind, number, session, title } = matter.facts;
  return {
    matterId: matter.id,
    assignmentId,
    pointId,
    kind,
    number,
    title,
    point: point.text,
    answer: answer.text,
    unitName: assignment.facts.unit.name,
    repliedOn: localDateOf(reply.stamp.at),
    ...(session === undefined ? {} : { session }),
    ...(answer.result === undefined ? {} : { result: answer.result }),
  };
}
