/** Evidence looked at in the window is told by its bytes: a picture whatever it is called, nothing that could fill the memory. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addFile } from '@main/usecases/file/add-files';
import { jpegSize } from '@main/usecases/file/jpeg-size';
import { previewFile } from '@main/usecases/file/preview-file';
import { sm3Schema } from '@shared/domain/identifiers';
import { CONTRACT } from '@shared/ipc/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madePng } from '../../../fixtures/made-png';
import { failureOf, openDesk } from '../support';

/** Start of image, a table, a frame header of the size. */
const jpegOf = (width: number, height: number) =>
  Buffer.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0x00,
    0x04,
    0x00,
    0x00,
    0xff,
    0xc0,
    0x00,
    0x0b,
    0x08,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    0x01,
    0x01,
    0x11,
    0x00,
    0xff,
    0xd9,
  ]);

describe('evidence', () => {
  it('is shown as picture or text by its bytes, and left to its own program otherwise', async () => {
    const { workspace, folder } = await openDesk();
    const shownOf = async (name: string, bytes: Uint8Array) => {
      const path = join(folder, name);
      await writeFile(path, bytes);
      const { sm3 } = await addFile(workspace, path);
      return CONTRACT['evidence.preview'].output.parse(await previewFile(workspace, { sm3 }));
    };
    const png = madePng(4, 3);
    expect(await shownOf('现场.dat', png)).toEqual({
      kind: 'image',
      media: 'image/png',
      base64: png.toString('base64'),
    });
    expect(await shownOf('现场.jpg', jpegOf(640, 480))).toMatchObject({ kind: 'image', media: 'image/jpeg' });
    expect(await shownOf('说明.txt', Buffer.from('办结46件。'))).toEqual({
      kind: 'text',
      text: '办结46件。',
    });
    // A header that promises four thousand million pixels, a text that is none, and one too long to read.
    expect(await shownOf('大图.jpg', jpegOf(65_535, 65_535))).toEqual({ kind: 'none' });
    expect(await shownOf('图.png', Buffer.from([0, 1, 2, 255]))).toEqual({ kind: 'none' });
    expect(await shownOf('长.txt', Buffer.from('办'.repeat(64 * 1024)))).toEqual({ kind: 'none' });
  });

  it('that is gone is said to be', async () => {
    const { workspace } = await openDesk();
    const gone = previewFile(workspace, { sm3: sm3Schema.parse('ab'.repeat(32)) });
    expect((await failureOf(gone)).code).toBe('BLOB_MISSING');
  });

  it('reads no size past the end of what it is given', () => {
    expect(jpegSize(jpegOf(640, 480))).toEqual({ width: 640, height: 480 });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (rest) => {
        const size = jpegSize(Uint8Array.from([0xff, 0xd8, ...rest]));
        expect(size === undefined || (size.width > 0 && size.height > 0)).toBe(true);
      }),
    );
  });
});
