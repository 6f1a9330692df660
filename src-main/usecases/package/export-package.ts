/** One package for one unit onto the medium that the person chose: the place is asked whether it will take it before the long work begins. */
import { mayNameContent } from '@shared/domain/exchange/package-kind';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import type { FileFilter } from '../desktop';
import type { Workspace } from '../workspace';
import { carryCardBeside } from './card-beside';
import { checkPlace } from './check-place';
import type { Exchange } from './exchange';
import { type ContentRequest, gatherContent, type PackageContent } from './gather-content';
import { fileNameFor } from './package-file-name';
import { sealAndRecord } from './seal-and-record';
import { estimatedLength } from './seal-content';

export const PACKAGE_FILES: readonly FileFilter[] = [{ name: '封装包', extensions: ['cfp'] }];

type ExportInput = CallInput<'package.export'>;

/** Undefined when the person cancelled. @throws AppError RECIPIENT_UNKNOWN, NOTHING_TO_EXPORT, BLOB_MISSING, E_QUOTA and those of the medium; then nothing is recorded, unless the details say `recorded`. */
export async function exportPackage(
  { workspace, exports }: Exchange,
  input: ExportInput,
): Promise<CallOutput<'package.export'>> {
  const proposed = await gatherNow(workspace, input);
  const place = await workspace.desktop.choosePlace(
    '导出封装包',
    fileNameFor(proposed, input.naming, workspace.now()),
    PACKAGE_FILES,
  );
  if (place === undefined) return undefined;
  return exports.run(() =>
    workspace.tasks.run('package.export', async (signal) => {
      // Once more: another export may have taken its number or its events while the dialog was open.
      const content = await gatherNow(workspace, input);
      requireStillNameable(proposed, content);
      await checkPlace(place, estimatedLength(content));
      const {
        id: packageId,
        fileName,
        fingerprint,
        size,
      } = await sealAndRecord(workspace, content, { place }, signal);
      const { ownCard, recipient } = content;
      const cardFile = await carryCardBeside(workspace, ownCard, [recipient.unitId], place);
      return { packageId, fileName, fingerprint, size, ...(cardFile === undefined ? {} : { cardFile }) };
    }),
  );
}

export function gatherNow(
  { database, session, now }: Workspace,
  request: ContentRequest,
): Promise<PackageContent> {
  return database.read((reader) => gatherContent(reader, request, session.identity, now()));
}

/** The name that the person saw may say too much for what is inside by now. @throws AppError PLAN_CHANGED. */
function requireStillNameable(proposed: PackageContent, content: PackageContent): void {
  if (mayNameContent(proposed.classification) && !mayNameContent(content.classification)) {
    throw new AppError('PLAN_CHANGED');
  }
}
