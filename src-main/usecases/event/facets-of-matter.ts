/** What a matter is filtered by, what of it is searched, and its answered points: the parts of its projection that searching reads. Pure. */
import type { MatterState } from '@shared/domain/matter/matter-state';
import type { NextStep } from '@shared/domain/matter/next-step';
import { searchedParts } from '@shared/domain/search/searched-parts';
import { pointWords } from '@shared/domain/similar/similarity';
import type { MatterProjection } from '../../database/repositories/projection-repository';
import { searchableTexts } from '../../database/search-text';

/** Counted up whenever a projection says more than before: at the next start every matter is projected anew. */
export const PROJECTION_VERSION = 6;

export function facetsOfMatter(
  matter: MatterState,
  steps: readonly Pick<NextStep, 'code'>[],
): Pick<MatterProjection, 'facets' | 'words' | 'answered'> {
  const standing = matter.assignments.filter(({ state }) => state !== 'withdrawn');
  const replied = standing.filter(({ replies }) => replies.length > 0);
  return {
    facets: {
      steps: distinct(steps.map(({ code }) => code)),
      parts: standing.map(({ facts }) => [facts.unit.unitId, facts.role] as const),
      results: distinct(
        replied.flatMap(({ replies }) => {
          const content = replies.at(-1)?.content;
          return [content?.resultMark, ...(content?.answers.map(({ result }) => result) ?? [])].filter(
            (mark) => mark !== undefined,
          );
        }),
      ),
      satisfactions: distinct(
        standing.flatMap(({ feedback, replies }) =>
          feedback.filter(({ round }) => round === replies.length).map(({ overall }) => overall),
        ),
      ),
    },
    words: searchableTexts(searchedParts(matter).map(({ text }) => text)),
    answered: replied.flatMap(({ id, replies }) =>
      (replies.at(-1)?.content.answers ?? []).flatMap(({ pointId, text }) => {
        const point = matter.facts.points.find((candidate) => candidate.id === pointId);
        if (!point || text.trim() === '') return [];
        return [
          { assignmentId: id, pointId, words: [...pointWords(matter.facts.title, point.text)].join(' ') },
        ];
      }),
    ),
  };
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)].sort();
}
