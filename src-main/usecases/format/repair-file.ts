/** Mends what is safe to mend and saves it as a copy: the original is never written to. */
import { realpath } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { writeAtPlace } from '../../disk/whole-file';
import { nameFromLabel } from '../../files/safe-name';
import type { Workspace } from '../workspace';
import { WORD_FILES } from './check-file';
import type { FormatReports } from './format-reports';

/** Undefined when the person cancelled. @throws AppError NOT_FOUND, FOREIGN_DOCUMENT_*, E_DISK_FULL, DISK_WRITE. */
export async function repairFile(
  workspace: Workspace,
  reports: FormatReports,
  { reportId, rules }: CallInput<'format.repair'>,
): Promise<CallOutput<'format.repair'>> {
  const file = reports.find(reportId);
  const findings = file.inspection.findings.filter(
    ({ rule, repair }) => rules.includes(rule) && repair.length > 0,
  );
  const { bytes, options } = file;
  const { inspection, repaired } = await workspace.foreignDocuments.run({
    kind: 'repair',
    bytes,
    options,
    findings,
  });
  if (repaired === undefined) throw new Error('a repair answers its bytes');
  const label = basename(file.fileName, extname(file.fileName));
  const place = await workspace.desktop.choosePlace(
    '另存格式修复稿',
    nameFromLabel(label, '（格式修复稿）.docx'),
    WORD_FILES,
  );
  if (place === undefined) return undefined;
  if (await isOriginal(place, file.path)) throw new AppError('FOREIGN_DOCUMENT_IS_ORIGINAL');
  await writeAtPlace(place, repaired);
  const fileName = basename(place);
  const report = reports.keep(
    { bytes: repaired, fileName, path: place, options, inspection },
    workspace.now(),
  );
  return { savedAs: fileName, mended: findings.length, report };
}

/** By the file itself, for a path may lead to it in several ways. */
async function isOriginal(place: string, original: string | undefined): Promise<boolean> {
  if (original === undefined) return false;
  const real = (path: string) => realpath(path).catch(() => path);
  return (await real(place)) === (await real(original));
}
