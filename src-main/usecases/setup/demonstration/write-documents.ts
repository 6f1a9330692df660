/** Documents of the demonstration, begun and produced by the product's own use cases, so that the page 公文 shows each state of one. */
import type { DocumentVariant } from '@shared/document-model/official-document';
import { localDateOf } from '@shared/domain/calendar/local-date';
import { type DocumentKind, isWritable, KIND_FACTS } from '@shared/domain/document/document-kind';
import { gapsOf } from '@shared/domain/document/gaps';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import type { Desk } from '@shared/domain/person/actor';
import { readMattersAtWork } from '../../../database/repositories/matter-list-repository';
import { loadMatter } from '../../assignment/perform-act';
import { composeDocument } from '../../document/compose-document';
import { suggestDocumentNumber } from '../../document/document-number';
import { getDocument } from '../../document/get-document';
import { produceDocument } from '../../document/produce-document';
import { saveDocument } from '../../document/save-document';
import type { Workspace } from '../../workspace';

interface Planned {
  readonly kind: DocumentKind;
  /** How far it has come; without it, it is being written. */
  readonly produced?: DocumentVariant;
}

/** The oldest first. */
const PLANNED: Readonly<Record<Desk, readonly Planned[]>> = {
  office: [
    { kind: 'assignment-notice', produced: 'final' },
    { kind: 'monthly-list', produced: 'draft' },
    { kind: 'talk-record' },
    { kind: 'special-brief' },
    { kind: 'urge-notice', produced: 'draft' },
  ],
  unit: [{ kind: 'handling-plan', produced: 'draft' }, { kind: 'periodic-report' }],
};

const MOST_MATTERS = 40;

export async function writeDocuments(workspace: Workspace, desk: Desk): Promise<void> {
  const { database } = workspace;
  const ids = await database.read((reader) => readMattersAtWork(reader, MOST_MATTERS));
  const matters: MatterState[] = [];
  for (const id of ids) matters.push(await database.read((reader) => loadMatter(reader, id)));
  for (const planned of PLANNED[desk]) await write(workspace, desk, matters, planned);
}

async function write(
  workspace: Workspace,
  desk: Desk,
  matters: readonly MatterState[],
  { kind, produced }: Planned,
): Promise<void> {
  const subject = subjectOf(workspace, desk, matters, kind);
  if (!subject) return;
  const { documentId } = await composeDocument(workspace, { kind, ...subject });
  if (produced === undefined) return;
  const { content, version } = await getDocument(workspace, { documentId });
  if (produced === 'final' && content.shape === 'official' && gapsOf(content).length === 0) {
    const { documentNumber } = await suggestDocumentNumber(workspace, { documentId });
    const { head, signature } = content;
    const dateOfIssue = localDateOf(workspace.now());
    await saveDocument(workspace, {
      documentId,
      version,
      content: {
        ...content,
        head: { ...head, documentNumber },
        signature: signature.kind === 'none' ? signature : { ...signature, dateOfIssue },
      },
    });
    await produceDocument(workspace, { documentId, variant: documentNumber ? 'final' : 'draft' });
    return;
  }
  await produceDocument(workspace, { documentId, variant: 'draft' });
}

/** The most urgent matter that has such a document, and where it needs one the part that writes or receives it. */
function subjectOf(
  { session }: Workspace,
  desk: Desk,
  matters: readonly MatterState[],
  kind: DocumentKind,
): { matterId?: MatterState['id']; assignmentId?: AssignmentView['id'] } | undefined {
  const { about } = KIND_FACTS[kind];
  if (about === 'none') return {};
  const own = session.identity.unitId;
  for (const matter of matters) {
    const parts = matter.assignments.filter(
      ({ state, facts }) => state !== 'withdrawn' && (desk === 'office' || facts.unit.unitId === own),
    );
    const place = { desk, matterKind: matter.facts.kind };
    if (about === 'matter' && isWritable(kind, place)) return { matterId: matter.id };
    const part = parts.find(({ facts }) => isWritable(kind, { ...place, role: facts.role }));
    if (about === 'assignment' && part) return { matterId: matter.id, assignmentId: part.id };
  }
  return undefined;
}
