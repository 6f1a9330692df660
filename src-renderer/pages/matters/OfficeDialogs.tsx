/** The dialog that is open on the office's page, if any. */
import type { AssignmentId } from '@shared/domain/identifiers';
import type { MatterState } from '@shared/domain/matter/matter-state';
import { AssignDrawer } from '../../features/assignments/AssignDrawer';
import { CorrectAssignmentDialog } from '../../features/assignments/CorrectAssignmentDialog';
import { WithdrawDialog } from '../../features/assignments/WithdrawDialog';
import { ClosingDialog } from '../../features/matters/ClosingDialog';
import { MergeDialog } from '../../features/matters/MergeDialog';
import { ProcedureDialog } from '../../features/matters/ProcedureDialog';
import { DeliveryDialog } from '../../features/reviews/DeliveryDialog';
import { FeedbackDialog } from '../../features/reviews/FeedbackDialog';
import { RedoDialog } from '../../features/reviews/RedoDialog';

export interface OfficeDialog {
  readonly kind:
    | 'assign'
    | 'withdraw'
    | 'correct-assignment'
    | 'merge'
    | 'deliver'
    | 'feedback'
    | 'redo'
    | 'procedure'
    | 'publish'
    | 'archive';
  readonly assignmentId?: AssignmentId | undefined;
  readonly procedure?: string | undefined;
}

export function OfficeDialogs({
  matter,
  dialog,
  onClose,
}: {
  readonly matter: MatterState;
  readonly dialog: OfficeDialog | undefined;
  readonly onClose: () => void;
}) {
  if (!dialog) return null;
  const assignment = matter.assignments.find(({ id }) => id === dialog.assignmentId);
  switch (dialog.kind) {
    case 'assign':
      return <AssignDrawer matter={matter} onClose={onClose} />;
    case 'procedure':
      return <ProcedureDialog matter={matter} initial={dialog.procedure ?? ''} onClose={onClose} />;
    case 'merge':
      return <MergeDialog matter={matter} onClose={onClose} />;
    case 'correct-assignment':
      return assignment ? (
        <CorrectAssignmentDialog matter={matter} assignment={assignment} onClose={onClose} />
      ) : null;
    case 'publish':
    case 'archive':
      return <ClosingDialog matter={matter} act={dialog.kind} onClose={onClose} />;
    case 'withdraw':
      return assignment ? <WithdrawDialog matter={matter} assignment={assignment} onClose={onClose} /> : null;
    case 'deliver':
      return assignment ? <DeliveryDialog matter={matter} assignment={assignment} onClose={onClose} /> : null;
    case 'feedback':
      return assignment ? <FeedbackDialog matter={matter} assignment={assignment} onClose={onClose} /> : null;
    case 'redo':
      return assignment ? <RedoDialog matter={matter} assignment={assignment} onClose={onClose} /> : null;
  }
}
