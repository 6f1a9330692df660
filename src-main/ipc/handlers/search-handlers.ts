/** Searching, saved filters, similar answers and duplicates: one use case each. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { deleteFilter, listFilters, rememberFilter, saveFilter } from '../../usecases/filter/saved-filters';
import { findPlaces } from '../../usecases/matter/find-places';
import { listSessions } from '../../usecases/matter/list-sessions';
import { findDuplicates } from '../../usecases/similar/find-duplicates';
import { findSimilar } from '../../usecases/similar/find-similar';
import type { Workspace } from '../../usecases/workspace';

export function searchHandlers(workspace: Workspace) {
  return {
    'matter.find-places': (input) => findPlaces(workspace, input),
    'matter.sessions': () => listSessions(workspace),
    'matter.find-duplicates': (input) => findDuplicates(workspace, input),
    'similar.find': (input) => findSimilar(workspace, input),
    'filter.list': (input) => listFilters(workspace, input),
    'filter.save': (input) => saveFilter(workspace, input),
    'filter.delete': async (input) => {
      await deleteFilter(workspace, input);
      return {};
    },
    'filter.remember': async (input) => {
      await rememberFilter(workspace, input);
      return {};
    },
  } satisfies Partial<Pick<Handlers, CallName>>;
}
