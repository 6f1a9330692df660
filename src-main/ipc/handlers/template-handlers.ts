/** The unit's own templates: one use case each. */
import type { CallName, Handlers } from '@shared/ipc/contract';
import {
  addTemplate,
  listTemplates,
  removeTemplate,
  renameTemplate,
} from '../../usecases/template/unit-templates';
import type { Workspace } from '../../usecases/workspace';

export function templateHandlers(workspace: Workspace) {
  return {
    'template.add': (input) => addTemplate(workspace, input),
    'template.list': () => listTemplates(workspace),
    'template.rename': (input) => renameTemplate(workspace, input),
    'template.remove': (input) => removeTemplate(workspace, input),
  } satisfies Partial<Pick<Handlers, CallName>>;
}
