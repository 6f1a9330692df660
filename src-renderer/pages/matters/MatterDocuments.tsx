/** 文书 on the page of a matter: the list, and the way to a new document of a kind that fits matter, desk and part. */
import { missingRounds } from '@shared/domain/coordination/coordination-rounds';
import { DOCUMENT_KINDS, isWritable } from '@shared/domain/document/document-kind';
import type { AssignmentView } from '@shared/domain/matter/matter-state';
import type { MatterDetail } from '@shared/ipc/calls/matter-calls';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCall } from '../../api/queries';
import { useDesk } from '../../app/desk';
import { NewDocument } from '../../features/documents/NewDocument';
import { DocumentsPanel } from '../../features/matters/DocumentsPanel';

/** More are found on the page 公文. */
const SHOWN = 50;

export function MatterDocuments({
  detail: { matter, documents },
  assignment,
}: {
  readonly detail: MatterDetail;
  readonly assignment: AssignmentView | undefined;
}) {
  const desk = useDesk();
  const navigate = useNavigate();
  const [composing, setComposing] = useState(false);
  const rules = useCall('case.rules', { matterId: matter.id });
  // S1 二1: only after the rounds of coordination.
  const positionsDue =
    assignment !== undefined &&
    rules.data !== undefined &&
    missingRounds(assignment, rules.data.coordinationRounds) === 0;
  const list = useCall('document.list', { matterId: matter.id, offset: 0, limit: SHOWN });
  const roles =
    desk === 'unit'
      ? [assignment?.facts.role]
      : matter.assignments.filter(({ state }) => state !== 'withdrawn').map(({ facts }) => facts.role);
  const kinds = DOCUMENT_KINDS.filter(
    (kind) =>
      // The reply has its own place in the middle of this page.
      kind !== 'reply' &&
      (kind !== 'positions-statement' || positionsDue) &&
      [undefined, ...roles].some((role) => isWritable(kind, { desk, matterKind: matter.facts.kind, role })),
  );
  return (
    <>
      <DocumentsPanel
        documents={documents}
        composed={(list.data?.rows ?? []).filter(({ source }) => source === 'composed')}
        onCompose={kinds.length === 0 ? undefined : () => setComposing(true)}
      />
      {composing && (
        <NewDocument
          matterId={matter.id}
          {...(assignment ? { assignmentId: assignment.id } : {})}
          kinds={kinds}
          onCreated={(documentId) => navigate(`/documents/${documentId}`)}
          onSeveral={() => setComposing(false)}
          onReply={() => setComposing(false)}
          onClose={() => setComposing(false)}
        />
      )}
    </>
  );
}
