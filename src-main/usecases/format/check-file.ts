/** Checks a document that somebody wrote elsewhere: chosen or dropped, read once, never changed. */
import { basename } from 'node:path';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { FOREIGN_LIMITS } from '../../document/foreign/foreign-limits';
import type { FileFilter } from '../desktop';
import { pathsOfSource } from '../file/file-source';
import { readSmallFile } from '../file/read-small-file';
import type { Workspace } from '../workspace';
import type { FormatReports } from './format-reports';

export const WORD_FILES: readonly FileFilter[] = [{ name: 'Word 文档', extensions: ['docx'] }];

/** Undefined when the person cancelled. @throws AppError FOREIGN_DOCUMENT_*, DISK_READ. */
export async function checkFile(
  workspace: Workspace,
  reports: FormatReports,
  source: CallInput<'format.check-file'>,
): Promise<CallOutput<'format.check-file'>> {
  const [path] = await pathsOfSource(workspace, source, {
    title: '选择要检查的公文',
    filters: WORD_FILES,
    multiple: false,
  });
  if (path === undefined) return undefined;
  const tooLong = () => new AppError('FOREIGN_DOCUMENT_REFUSED', { danger: 'file-size' });
  const bytes = await readSmallFile(path, FOREIGN_LIMITS.fileBytes, tooLong);
  const { inspection } = await workspace.foreignDocuments.run({ kind: 'check', bytes, options: {} });
  const file = { bytes, fileName: basename(path), path, options: {}, inspection };
  return reports.keep(file, workspace.now());
}

/** @throws AppError NOT_FOUND, FOREIGN_DOCUMENT_*. */
export async function checkAs(
  workspace: Workspace,
  reports: FormatReports,
  { reportId, format }: CallInput<'format.check-as'>,
): Promise<CallOutput<'format.check-as'>> {
  const file = reports.find(reportId);
  const options = { ...file.options, format };
  const { inspection } = await workspace.foreignDocuments.run({ kind: 'check', bytes: file.bytes, options });
  return reports.keep({ ...file, options, inspection }, workspace.now());
}
