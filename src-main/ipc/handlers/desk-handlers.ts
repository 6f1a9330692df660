/** First page, files, documents, settings: one use case each. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { getToday } from '../../usecases/desk/get-today';
import {
  importHolidayTable,
  listHolidayTables,
  saveHolidayTableAs,
} from '../../usecases/desk/holiday-tables';
import { readUnitSettings, saveUnitSettings } from '../../usecases/desk/unit-settings';
import { addFiles } from '../../usecases/file/add-files';
import { openDocument, openFile, saveDocumentAs, saveFileAs } from '../../usecases/file/open-file';
import type { Workspace } from '../../usecases/workspace';

export function deskHandlers(workspace: Workspace) {
  return {
    'today.get': ({ desk }) => getToday(workspace, desk),
    'file.add': (input) => addFiles(workspace, input),
    'file.open': async (input) => {
      await openFile(workspace, input);
      return {};
    },
    'file.save-as': (input) => saveFileAs(workspace, input),
    'document.open': async ({ documentId }) => {
      await openDocument(workspace, documentId);
      return {};
    },
    'document.save-as': ({ documentId }) => saveDocumentAs(workspace, documentId),
    'settings.get': () => workspace.database.read(readUnitSettings),
    'settings.save': (input) => saveUnitSettings(workspace, input),
    'holiday.list': () => listHolidayTables(workspace),
    'holiday.import': (input) => importHolidayTable(workspace, input),
    'holiday.save-as': (input) => saveHolidayTableAs(workspace, input),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
