/** The dialog that is open on the unit's page, if any. */
import type { PointId } from '@shared/domain/identifiers';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { ContactDialog } from '../../features/assignments/ContactDialog';
import { ProgressDialog } from '../../features/assignments/ProgressDialog';
import { RequestReturnDialog } from '../../features/assignments/RequestReturnDialog';
import { SignForDialog } from '../../features/assignments/SignForDialog';
import { ReplyPreview } from './ReplyPreview';
import type { UnitWorkState } from './use-unit-work';

export type UnitDialog =
  | { readonly kind: 'sign-for' }
  | { readonly kind: 'return' }
  | { readonly kind: 'contact' }
  | { readonly kind: 'preview' }
  | { readonly kind: 'progress'; readonly pointId?: PointId | undefined; readonly research?: boolean };

interface Props {
  readonly matter: MatterState;
  readonly assignment: AssignmentView | undefined;
  readonly work: UnitWorkState;
  readonly dialog: UnitDialog | undefined;
  readonly onClose: () => void;
}

export function UnitDialogs({ matter, assignment, work: { reply, acts }, dialog, onClose }: Props) {
  if (!assignment || !dialog) return null;
  const part = { matter, assignment, onClose };
  switch (dialog.kind) {
    case 'sign-for':
      return <SignForDialog {...part} />;
    case 'return':
      return <RequestReturnDialog {...part} />;
    case 'contact':
      return <ContactDialog {...part} />;
    case 'progress':
      return <ProgressDialog {...part} initialPointId={dialog.pointId} research={dialog.research ?? false} />;
    case 'preview':
      return reply.content ? (
        <ReplyPreview
          {...part}
          content={reply.content}
          producing={acts.producing}
          onProduce={() => void acts.produce('reply-draft')}
        />
      ) : null;
  }
}
