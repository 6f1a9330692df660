/** The unit's own templates: taken from a file that a person chose, opened and filled on trial before they are kept. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { type RecordId, recordIdSchema } from '@shared/domain/identifiers';
import { type UnitTemplate, unitTemplateSchema } from '@shared/ipc/calls/template-calls';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import {
  changeUnitTemplate,
  deleteUnitTemplate,
  insertUnitTemplate,
  listUnitTemplates,
  readUnitTemplate,
  type UnitTemplateRow,
} from '../../database/repositories/unit-template-repository';
import { FOREIGN_LIMITS } from '../../document/foreign/foreign-limits';
import { recordAct } from '../event/record-act';
import { addBytes } from '../file/add-files';
import { readSmallFile } from '../file/read-small-file';
import type { Workspace } from '../workspace';
import { SPECIMEN } from './specimen-document';

const FILES = [{ name: 'Word 文档或模板', extensions: ['docx', 'dotx'] }];

/** Undefined when the dialog was cancelled. @throws AppError DOCUMENT_REJECTED with every reason, FOREIGN_DOCUMENT_*, DISK_READ, E_DISK_FULL. */
export async function addTemplate(
  workspace: Workspace,
  { name, kinds }: CallInput<'template.add'>,
): Promise<CallOutput<'template.add'>> {
  const { database, desktop, foreignDocuments, session, now, notify } = workspace;
  const [path] = (await desktop.chooseFiles('选择本单位的模板', FILES, false)) ?? [];
  if (path === undefined) return undefined;
  const tooLong = () => new AppError('FOREIGN_DOCUMENT_REFUSED', { danger: 'file-size' });
  const template = await readSmallFile(path, FOREIGN_LIMITS.fileBytes, tooLong);
  const job = { kind: 'fill-template', template, document: SPECIMEN, options: { variant: 'draft' } } as const;
  const { places } = await foreignDocuments.fill(job);
  const file = await addBytes(workspace, basename(path), template);
  const row: UnitTemplateRow = {
    id: recordIdSchema.parse(randomUUID()),
    name,
    fileName: file.name,
    kinds: JSON.stringify(kinds),
    places: JSON.stringify(places),
    sm3: file.sm3,
    size: file.size,
    addedAt: now(),
    addedBy: session.person.name,
  };
  await database.write(async (tx) => {
    await insertUnitTemplate(tx, row);
    await recordAct(tx, workspace, 'unit-template.added', row.id, { name, sm3: row.sm3 });
  });
  notify({ topics: ['settings'] });
  return viewTemplate(row);
}

export async function listTemplates({ database }: Workspace): Promise<UnitTemplate[]> {
  return (await database.read(listUnitTemplates)).map(viewTemplate);
}

/** @throws AppError NOT_FOUND. */
export async function renameTemplate(
  workspace: Workspace,
  { templateId, name, kinds }: CallInput<'template.rename'>,
): Promise<CallOutput<'template.rename'>> {
  await changeKept(workspace, templateId, async (tx, before) => {
    await changeUnitTemplate(tx, templateId, { name, kinds: JSON.stringify(kinds) });
    await recordAct(tx, workspace, 'unit-template.renamed', templateId, { before: before.name, name });
  });
  return {};
}

/** @throws AppError NOT_FOUND. */
export async function removeTemplate(
  workspace: Workspace,
  { templateId }: CallInput<'template.remove'>,
): Promise<CallOutput<'template.remove'>> {
  await changeKept(workspace, templateId, async (tx, { name }) => {
    await deleteUnitTemplate(tx, templateId);
    await recordAct(tx, workspace, 'unit-template.removed', templateId, { name });
  });
  return {};
}

type Write = Parameters<Parameters<Workspace['database']['write']>[0]>[0];

async function changeKept(
  { database, notify }: Workspace,
  templateId: RecordId,
  change: (tx: Write, before: UnitTemplateRow) => Promise<void>,
): Promise<void> {
  await database.write(async (tx) => change(tx, await readUnitTemplate(tx, templateId)));
  notify({ topics: ['settings'] });
}

export function viewTemplate({
  id,
  name,
  fileName,
  kinds,
  places,
  addedAt,
  addedBy,
}: UnitTemplateRow): UnitTemplate {
  return unitTemplateSchema.parse({
    id,
    name,
    fileName,
    kinds: JSON.parse(kinds),
    places: JSON.parse(places),
    addedAt,
    addedBy,
  });
}
