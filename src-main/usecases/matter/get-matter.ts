/** The matter's page: state, trace and the documents made here, from one moment of the database. */
import { foldMatter } from '@shared/domain/matter/fold-matter';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import type { ProducedDocument } from '@shared/ipc/matter-page-schema';
import { AppError } from '@shared/result/app-error';
import { type DocumentRow, documentsOfMatter } from '../../database/repositories/document-repository';
import { eventsOfMatter } from '../../database/repositories/event-repository';
import { warningsOfMatter } from '../profile/warnings-of-matter';
import type { Workspace } from '../workspace';
import { lateRequestsLapse } from './late-requests-lapse';
import { readTrace } from './read-trace';

/** @throws AppError NOT_FOUND. */
export async function getMatter(
  workspace: Workspace,
  { matterId }: CallInput<'matter.get'>,
): Promise<CallOutput<'matter.get'>> {
  const { database, session } = workspace;
  const self = session.identity;
  return database.read(async (reader) => {
    const events = await eventsOfMatter(reader, matterId);
    const matter = foldMatter(events);
    if (!matter) throw new AppError('NOT_FOUND', { what: 'matter' });
    const own = self.desks.includes('unit')
      ? matter.assignments.filter(({ facts }) => facts.unit.unitId === self.unitId)
      : [];
    return {
      // The contract's arrays are mutable and the fold's are not: the same values, each a copy of its own.
      matter: structuredClone(matter) as CallOutput<'matter.get'>['matter'],
      isOffice: matter.office === self.unitId && self.desks.includes('office'),
      myAssignmentIds: own.map(({ id }) => id),
      lateRequestsLapse: await lateRequestsLapse(workspace, reader, matter),
      warnings: await warningsOfMatter(reader, matter.facts),
      trace: await readTrace(reader, matter, events, self),
      documents: (await documentsOfMatter(reader, matterId)).map(viewDocument),
    };
  });
}

function viewDocument(row: DocumentRow): ProducedDocument {
  const { id, assignmentId, composedId, kind, name, createdAt, media, size, sm3 } = row;
  return {
    id,
    kind,
    name,
    at: createdAt,
    file: { name, media, size, sm3 },
    ...(assignmentId === null ? {} : { assignmentId }),
    ...(composedId === null ? {} : { composedId }),
  };
}
