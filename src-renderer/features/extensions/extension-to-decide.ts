/** Which letter is an application for more time that the office still has to decide, and on what terms: it is decided, not merely answered (S2 六). */
import type { LetterView } from '@shared/domain/correspondence/letters';
import { type ExtensionRequest, openExtensionRequest } from '@shared/domain/extension/extension-requests';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import type { CaseRules } from '@shared/ipc/calls/case-calls';

export interface ExtensionToDecide {
  readonly part: AssignmentView;
  readonly request: ExtensionRequest['request'];
  readonly terms: CaseRules['extensions'][number];
}

/** Undefined for any other letter, for a request that is decided, and where the clock of the answer runs no more. */
export function extensionToDecide(
  matter: MatterState,
  extensions: CaseRules['extensions'],
  { letterId, kind }: LetterView,
): ExtensionToDecide | undefined {
  if (kind !== 'extension') return undefined;
  for (const part of matter.assignments) {
    const request = openExtensionRequest(matter, part);
    const terms = extensions.find(({ assignmentId }) => assignmentId === part.id);
    if (terms && request?.letterId === letterId) return { part, request, terms };
  }
  return undefined;
}
