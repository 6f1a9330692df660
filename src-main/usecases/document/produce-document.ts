/** Makes the .docx of a composed document from its saved version. The bytes are on the disk before their row; equal content keeps its record. */
import { randomUUID } from 'node:crypto';
import type { DocumentModel } from '@shared/document-model/document-model';
import { imagePlaces } from '@shared/document-model/image-places';
import type { DocumentVariant } from '@shared/document-model/official-document';
import { gapsOf } from '@shared/domain/document/gaps';
import { type RecordId, recordIdSchema } from '@shared/domain/identifiers';
import type { FileReference } from '@shared/domain/matter/matter';
import type { ImageKind, ProducedFile } from '@shared/ipc/calls/document-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type { WritableDatabase } from '../../database/drizzle-session';
import {
  type ComposedImageRow,
  type ComposedRow,
  imagesOfComposed,
} from '../../database/repositories/composed-document-repository';
import {
  type DocumentRow,
  documentsOfComposed,
  insertDocument,
  noteComposedVersion,
} from '../../database/repositories/document-repository';
import { renderDocument } from '../../document/render-document';
import type { PlacedImage, RenderOptions } from '../../document/render-options';
import { nameFromLabel } from '../../files/safe-name';
import { recordAct } from '../event/record-act';
import { addBytes } from '../file/add-files';
import { fillUnitTemplate } from '../template/fill-unit-template';
import type { Workspace } from '../workspace';
import { takeDocumentNumber } from './document-number';
import { viewFile } from './get-document';
import { loadComposed } from './load-composed';

export interface ComposedText {
  readonly row: ComposedRow;
  readonly model: DocumentModel;
  readonly images: readonly ComposedImageRow[];
}

const SUFFIXES: Readonly<Record<DocumentVariant, string>> = {
  draft: '（送审稿）.docx',
  final: '（正式稿）.docx',
};

/** @throws AppError DOCUMENT_REJECTED with every reason, NUMBER_TAKEN, ACTION_FORBIDDEN, NOT_FOUND, E_DISK_FULL. */
export async function produceDocument(
  workspace: Workspace,
  { documentId, variant, templateId }: CallInput<'document.produce'>,
): Promise<CallOutput<'document.produce'>> {
  const { database, notify } = workspace;
  const text = await database.read((reader) => readText(reader, workspace, documentId));
  const file = await makeFile(workspace, text, variant, templateId);
  const produced = await database.write((tx) =>
    recordFile(tx, workspace, text, variant, { ...file, templateId }),
  );
  notify({ topics: ['documents', 'matters'] });
  return produced;
}

export async function readText(
  database: Parameters<typeof loadComposed>[0],
  workspace: Workspace,
  documentId: RecordId,
): Promise<ComposedText> {
  const loaded = await loadComposed(database, workspace, documentId);
  return { ...loaded, images: await imagesOfComposed(database, documentId) };
}

/** The bytes in the store; no row names them yet. */
export async function makeFile(
  workspace: Workspace,
  text: ComposedText,
  variant: DocumentVariant,
  templateId?: RecordId,
): Promise<FileReference> {
  const { row, model } = text;
  if (variant === 'final') requireNoGaps(model);
  const options = await optionsOf(workspace, text, variant);
  const bytes =
    templateId === undefined
      ? await renderDocument(model, options)
      : await fillUnitTemplate(workspace, templateId, { kind: row.kind, model, options });
  return addBytes(workspace, nameFromLabel(model.title, SUFFIXES[variant]), bytes);
}

/** A final says everything: an open place is a reason against it, named by where it stands. */
function requireNoGaps(model: DocumentModel): void {
  const gaps = gapsOf(model);
  if (gaps.length > 0) {
    throw new AppError('DOCUMENT_REJECTED', { reasons: gaps.map(({ text }) => `gap:${text}`) });
  }
}

/** A draft shows its placeholders: a seal on an unapproved text would be a forgery in the making. Images whose issuer has gone are left out. */
async function optionsOf(
  { contentStore }: Workspace,
  { model, images }: Pick<ComposedText, 'model' | 'images'>,
  variant: DocumentVariant,
): Promise<RenderOptions> {
  if (variant === 'draft') return { variant };
  const imageAt = async (kind: ImageKind, position: number): Promise<PlacedImage | null> => {
    const image = images.find((one) => one.kind === kind && one.position === position);
    if (!image) return null;
    const { sm3, width, height, right, down } = image;
    return { png: await contentStore.read(sm3), width, height, right, down };
  };
  const places = imagePlaces(model);
  const seals = await Promise.all(
    Array.from({ length: places.seals }, (_, position) => imageAt('seal', position)),
  );
  const stamp = places.signatures > 0 ? await imageAt('signature', 0) : null;
  return {
    variant,
    ...(seals.every((seal) => seal === null) ? {} : { seals }),
    ...(stamp ? { signature: stamp } : {}),
  };
}

/** The row of the file, the number that a final takes, and the audit row: together or not at all. */
export async function recordFile(
  tx: WritableDatabase,
  workspace: Workspace,
  { row, model }: Pick<ComposedText, 'row' | 'model'>,
  variant: DocumentVariant,
  { templateId, ...file }: FileReference & { readonly templateId?: RecordId | undefined },
): Promise<ProducedFile> {
  const at = workspace.now();
  if (variant === 'final') await takeDocumentNumber(tx, { id: row.id, kind: row.kind, model }, at);
  const kind = `composed-${variant}` as const;
  const known = (await documentsOfComposed(tx, row.id)).find(
    (other) => other.kind === kind && other.sm3 === file.sm3,
  );
  if (known) {
    await noteComposedVersion(tx, known.id, row.version);
    return viewFile({ ...known, composedVersion: row.version });
  }
  const document: DocumentRow = {
    ...file,
    id: recordIdSchema.parse(randomUUID()),
    kind,
    matterId: row.matterId,
    assignmentId: row.assignmentId,
    composedId: row.id,
    composedVersion: row.version,
    templateId: templateId ?? null,
    createdAt: at,
  };
  await insertDocument(tx, document);
  const details = { kind: row.kind, variant, version: row.version, sm3: file.sm3 };
  await recordAct(tx, workspace, 'document.produced', row.id, details);
  return viewFile(document);
}
