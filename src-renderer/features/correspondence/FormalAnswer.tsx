/** The formal document of a kind of answer: begun here, finished on its own page, and sent from there as the answer. */
import { DOCUMENTS_OF_PAPER, type LetterKind, PAPER_KINDS } from '@shared/domain/correspondence/letter-kinds';
import { type DocumentKind, isWritable, KIND_FACTS } from '@shared/domain/document/document-kind';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useAct } from '../../api/queries';

export function FormalAnswer({
  matter,
  part,
  kind,
}: {
  readonly matter: MatterState;
  readonly part: AssignmentView;
  readonly kind: LetterKind;
}) {
  const navigate = useNavigate();
  const compose = useAct('document.compose');
  const paper = PAPER_KINDS.find((known) => known === kind);
  const place = { desk: 'unit' as const, matterKind: matter.facts.kind, role: part.facts.role };
  const documents = (paper ? DOCUMENTS_OF_PAPER[paper] : []).filter((document) =>
    isWritable(document, place),
  );
  if (documents.length === 0) return null;
  const begin = async (document: DocumentKind) => {
    const made = await compose.run({ kind: document, matterId: matter.id, assignmentId: part.id });
    if (made.ok) navigate(`/documents/${made.value.documentId}`);
  };
  return (
    <div className="row">
      <span className="grey">需要正式行文的，起草后生成正式稿，再“随包发送”：</span>
      {documents.map((document) => (
        <Button key={document} size="small" loading={compose.running} onClick={() => void begin(document)}>
          起草{KIND_FACTS[document].name}
        </Button>
      ))}
    </div>
  );
}
