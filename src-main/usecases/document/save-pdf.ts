/** Writes the pages that the window prints as a PDF where the person chooses. */
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { writeAtPlace } from '../../disk/whole-file';
import { nameFromLabel } from '../../files/safe-name';
import type { Workspace } from '../workspace';

const PDF_FILES = [{ name: 'PDF', extensions: ['pdf'] }] as const;

/** The pages are read before the dialog opens: it would lie over a window that may change behind it. @throws AppError E_DISK_FULL, DISK_WRITE. */
export async function savePdf(
  { desktop }: Pick<Workspace, 'desktop'>,
  { name }: CallInput<'document.save-pdf'>,
): Promise<CallOutput<'document.save-pdf'>> {
  const pages = await desktop.windowAsPdf();
  const place = await desktop.choosePlace('存为 PDF', nameFromLabel(name, '.pdf'), PDF_FILES);
  if (place === undefined) return { written: false };
  await writeAtPlace(place, pages);
  return { written: true };
}
