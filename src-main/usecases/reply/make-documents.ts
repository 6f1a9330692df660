/** Makes the documents of a reply and keeps their bytes; the rows that name them belong to the caller's transaction. */
import { randomUUID } from 'node:crypto';
import type { DocumentVariant } from '@shared/document-model/official-document';
import type { GivenApproval } from '@shared/domain/approval/standing-approvals';
import { localDateOf } from '@shared/domain/calendar/local-date';
import { proposeForEachProposer } from '@shared/domain/document/replies';
import { type RecordId, recordIdSchema } from '@shared/domain/identifiers';
import type { FileReference } from '@shared/domain/matter/matter';
import { isAnsweredToProposers } from '@shared/domain/matter/matter-kind';
import type { AssignmentView, MatterState } from '@shared/domain/matter/matter-state';
import { approvalSheetOfReply } from '@shared/domain/reply/approval-sheet-of-reply';
import { letterOfReply } from '@shared/domain/reply/letter-of-reply';
import type { ReplyContent } from '@shared/domain/reply/reply-content';
import type { UnitSettings } from '@shared/ipc/calls/desk-calls';
import type { ProducedKind } from '@shared/ipc/matter-page-schema';
import type { WritableDatabase } from '../../database/drizzle-session';
import { documentsOfMatter, insertDocument } from '../../database/repositories/document-repository';
import { renderApprovalSheet } from '../../document/render-approval-sheet';
import { renderDocument } from '../../document/render-document';
import { nameFromLabel } from '../../files/safe-name';
import { addBytes } from '../file/add-files';
import type { Workspace } from '../workspace';

export interface ReplyText {
  readonly matter: MatterState;
  readonly assignment: AssignmentView;
  readonly content: ReplyContent;
  readonly settings: UnitSettings;
  readonly at: number;
  readonly writtenBy: string;
  /** Whose word inside the unit stands upon the text, where it has a chain. */
  readonly approvals?: readonly GivenApproval[];
}

export type ReplyFileKind = Exclude<ProducedKind, 'composed-draft' | 'composed-final'>;

export interface MadeDocument {
  readonly kind: ReplyFileKind;
  readonly file: FileReference;
}

const SUFFIXES: Readonly<Record<ReplyFileKind, string>> = {
  'reply-draft': '（送审稿）',
  'reply-final': '（正式稿）',
  'approval-sheet': '（送审签批单）',
  'feedback-form': '（征询意见表）',
};

/** @throws AppError DOCUMENT_REJECTED, E_DISK_FULL. */
export async function makeLetter(
  workspace: Workspace,
  text: ReplyText,
  variant: DocumentVariant,
): Promise<MadeDocument> {
  const { matter, assignment, content, settings, at } = text;
  const { sealDiameterMillimetres } = settings;
  const letter = letterOfReply(matter, assignment, content, { sealDiameterMillimetres, at });
  const kind = variant === 'draft' ? 'reply-draft' : 'reply-final';
  return keep(workspace, kind, content, await renderDocument(letter, { variant }));
}

/** @throws AppError DOCUMENT_REJECTED, E_DISK_FULL. */
export async function makeApprovalSheet(
  workspace: Workspace,
  { matter, assignment, content, at, writtenBy, approvals = [] }: ReplyText,
  draft: MadeDocument,
): Promise<MadeDocument> {
  const sheet = approvalSheetOfReply(matter, assignment, content, {
    drafterName: writtenBy,
    drafterPhone: content.contactPhone,
    draftDigest: draft.file.sm3,
    at,
    approvals,
  });
  return keep(workspace, 'approval-sheet', content, await renderApprovalSheet(sheet));
}

/** 征询意见表 for each proposer of a suggestion or proposal (PRODUCT 7 end): it goes out with the letter. @throws AppError E_DISK_FULL. */
export async function makeFeedbackForms(workspace: Workspace, text: ReplyText): Promise<MadeDocument[]> {
  const { matter, assignment, content, settings, at, writtenBy } = text;
  if (!isAnsweredToProposers(matter.facts.kind)) return [];
  const forms = proposeForEachProposer('feedback-form', {
    matter,
    assignment,
    unit: { name: assignment.facts.unit.name, desk: 'unit' },
    settings,
    person: { name: writtenBy, role: 'clerk' },
    replyNumber: content.documentNumber,
    today: localDateOf(at),
    at,
  });
  const made: MadeDocument[] = [];
  for (const { proposer, model } of forms) {
    const bytes = await renderDocument(model, { variant: 'draft' });
    const name = nameFromLabel(`征询意见表（${proposer.name}，${matter.facts.number}号）`, '.docx');
    made.push({ kind: 'feedback-form', file: await addBytes(workspace, name, bytes) });
  }
  return made;
}

async function keep(
  workspace: Workspace,
  kind: ReplyFileKind,
  { title }: ReplyContent,
  bytes: Uint8Array,
): Promise<MadeDocument> {
  const name = nameFromLabel(title, `${SUFFIXES[kind]}.docx`);
  return { kind, file: await addBytes(workspace, name, bytes) };
}

/** The row of a document; the same document made again keeps its row. */
export async function recordDocument(
  tx: WritableDatabase,
  { matter, assignment }: Pick<ReplyText, 'matter' | 'assignment'>,
  { kind, file }: MadeDocument,
  createdAt: number,
): Promise<RecordId> {
  const known = (await documentsOfMatter(tx, matter.id)).find(
    (row) => row.assignmentId === assignment.id && row.kind === kind && row.sm3 === file.sm3,
  );
  if (known) return known.id;
  const id = recordIdSchema.parse(randomUUID());
  await insertDocument(tx, {
    ...file,
    id,
    kind,
    matterId: matter.id,
    assignmentId: assignment.id,
    composedId: null,
    composedVersion: null,
    templateId: null,
    createdAt,
  });
  return id;
}
