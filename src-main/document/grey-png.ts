/** Encodes one shade of grey with 16 grades of transparency as PNG: enough for a placeholder, small, and equal input gives equal bytes. */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const SHADE = 0x80;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** `coverage` holds one value of 0 (clear) to 15 (full) a pixel, row by row. */
export function encodeGreyPng(coverage: Uint8Array, width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Four bits a pixel, palette.
  header.set([4, 3, 0, 0, 0], 8);
  const stride = Math.ceil(width / 2) + 1;
  const rows = Buffer.alloc(stride * height);
  for (let at = 0; at < coverage.length; at++) {
    const value = coverage[at] ?? 0;
    if (value === 0) continue;
    const x = at % width;
    const byte = ((at - x) / width) * stride + 1 + (x >> 1);
    rows[byte] = (rows[byte] ?? 0) | (value << (x % 2 === 0 ? 4 : 0));
  }
  const grades = Uint8Array.from({ length: 16 }, (_, grade) => grade * 17);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', new Uint8Array(48).fill(SHADE)),
    chunk('tRNS', grades),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}
