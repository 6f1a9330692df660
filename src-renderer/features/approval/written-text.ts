/** The text that versions belong to: where it is, of which kind, and what stands in the editor now. */
import type { AssignmentId, MatterId } from '@shared/domain/identifiers';
import type { WorkingDraft } from '@shared/ipc/calls/unit-calls';

export interface WrittenText {
  readonly place: { readonly matterId: MatterId; readonly assignmentId: AssignmentId };
  readonly kind: WorkingDraft['kind'];
  /** Absent where the text is not open for writing. */
  readonly draft?: WorkingDraft | undefined;
}
