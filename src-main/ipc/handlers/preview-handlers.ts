/** The page preview's calls. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import { savePdf } from '../../usecases/document/save-pdf';
import type { Workspace } from '../../usecases/workspace';

export function previewHandlers(workspace: Workspace) {
  return {
    'document.save-pdf': (input) => savePdf(workspace, input),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
