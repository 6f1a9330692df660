/** A desk that dies while it produces one document. Built and run by `crash.test.ts`. */
import { listPeople } from '@main/database/repositories/person-repository';
import { produceDocument } from '@main/usecases/document/produce-document';
import { openWorkspace } from '@main/usecases/open-workspace';
import { unlock } from '@main/usecases/session/unlock';
import { recordIdSchema } from '@shared/domain/identifiers';
import { mortality } from '../../mortality';

const [dataFolder = '', password = '', documentId = '', step = '', nth = '1', startAt = '0'] =
  process.argv.slice(2);

const { reached, mortal } = mortality(step, Number(nth));
let clock = Number(startAt);
const { workspace } = await openWorkspace({
  dataFolder,
  resources: { profiles: [], holidayTables: [] },
  desktop: {
    chooseFiles: async () => undefined,
    choosePlace: async () => undefined,
    chooseFolder: async () => undefined,
    takeDropped: () => [],
    windowAsPdf: async () => new Uint8Array(),
    openWithProgram: async () => {},
  },
  now: () => clock++,
});
const [person] = await workspace.database.read(listPeople);
if (!person) throw new Error('nobody works here');
await unlock(workspace, { password, personId: person.id });
await produceDocument(mortal(workspace), {
  documentId: recordIdSchema.parse(documentId),
  variant: 'final',
});
await reached('finished');
