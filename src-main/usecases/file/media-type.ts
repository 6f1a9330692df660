/** The media type by a file's ending: a label for the window and the manifest, never a reason to trust the content. */
import { extname } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pdf': 'application/pdf',
  '.ofd': 'application/ofd',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
  '.txt': 'text/plain',
};

export function mediaOfName(name: string): string {
  return TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream';
}
