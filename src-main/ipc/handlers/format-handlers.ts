/** 格式体检: one use case each; the last checked documents are kept for repair. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { checkBeforeFinal } from '../../usecases/format/check-before-final';
import { checkAs, checkFile } from '../../usecases/format/check-file';
import { checkOwnDocument } from '../../usecases/format/check-own-document';
import { FormatReports } from '../../usecases/format/format-reports';
import { repairFile } from '../../usecases/format/repair-file';
import type { Workspace } from '../../usecases/workspace';

export function formatHandlers(workspace: Workspace) {
  const reports = new FormatReports();
  return {
    'format.check-file': (input) => checkFile(workspace, reports, input),
    'format.check-as': (input) => checkAs(workspace, reports, input),
    'format.check-document': (input) => checkOwnDocument(workspace, reports, input),
    'format.check-before-final': (input) => checkBeforeFinal(workspace, input),
    'format.repair': (input) => repairFile(workspace, reports, input),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
