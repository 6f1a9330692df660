/** A stored file small and plain enough to be looked at inside the window: a picture or a short text, told by its bytes and never by its name. */
import { stat } from 'node:fs/promises';
import type { CallInput, CallOutput } from '@shared/ipc/contract';
import { AppError } from '@shared/result/app-error';
import { pngSize } from '../document/png-size';
import type { Workspace } from '../workspace';
import { jpegSize } from './jpeg-size';

const LARGEST = 12 * 2 ** 20;
/** Unpacked, a picture takes four bytes for each. */
const MOST_PIXELS = 40_000_000;
const LONGEST_TEXT = 64 * 1024;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a file that holds these is no text
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** `none` where the machine's own program must show it. @throws AppError BLOB_MISSING. */
export async function previewFile(
  { contentStore }: Workspace,
  { sm3 }: CallInput<'evidence.preview'>,
): Promise<CallOutput<'evidence.preview'>> {
  if (!(await contentStore.has(sm3))) throw new AppError('BLOB_MISSING', { sm3 });
  const { size } = await stat(contentStore.pathOf(sm3));
  if (size > LARGEST) return { kind: 'none' };
  const bytes = await contentStore.read(sm3);
  const png = pngSize(bytes);
  const picture = png ?? jpegSize(bytes);
  if (picture) {
    if (picture.width * picture.height > MOST_PIXELS) return { kind: 'none' };
    return { kind: 'image', media: png ? 'image/png' : 'image/jpeg', base64: bytes.toString('base64') };
  }
  const text = bytes.length > LONGEST_TEXT ? undefined : textOf(bytes);
  return text === undefined ? { kind: 'none' } : { kind: 'text', text };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return NO_TEXT.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
