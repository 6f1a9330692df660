/** Writes a drawn scan as the files scanners make: PNG, or a PDF of one A4 page that is the picture. Deterministic. */
import { crc32, deflateSync } from 'node:zlib';
import { drawScan, SCAN_HEIGHT, SCAN_PALETTE, SCAN_WIDTH } from './scan-picture';

export interface ScanContent {
  /** Decides the writing: pages of different names differ. */
  readonly seed: string;
  readonly sealed: boolean;
}

export function makeScanPng({ seed, sealed }: ScanContent): Uint8Array {
  const pixels = drawScan(seed, sealed);
  const rows = Buffer.alloc((SCAN_WIDTH + 1) * SCAN_HEIGHT);
  for (let y = 0; y < SCAN_HEIGHT; y++) {
    rows.set(pixels.subarray(y * SCAN_WIDTH, (y + 1) * SCAN_WIDTH), y * (SCAN_WIDTH + 1) + 1);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SCAN_WIDTH, 0);
  header.writeUInt32BE(SCAN_HEIGHT, 4);
  // Eight bits a pixel, palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('PLTE', Uint8Array.from(SCAN_PALETTE)),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', new Uint8Array(0)),
  ]);
}

function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

export function makeScanPdf({ seed, sealed }: ScanContent): Uint8Array {
  const palette = Buffer.from(SCAN_PALETTE).toString('hex');
  const image =
    `/Type /XObject /Subtype /Image /Width ${SCAN_WIDTH} /Height ${SCAN_HEIGHT} /BitsPerComponent 8 ` +
    `/ColorSpace [/Indexed /DeviceRGB 2 <${palette}>] /Filter /FlateDecode`;
  return pdfOf([
    { dictionary: '/Type /Catalog /Pages 2 0 R' },
    { dictionary: '/Type /Pages /Kids [3 0 R] /Count 1' },
    {
      dictionary:
        '/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Scan 5 0 R >> >> /Contents 4 0 R',
    },
    { dictionary: '', stream: Buffer.from('q 595 0 0 842 0 0 cm /Scan Do Q', 'ascii') },
    { dictionary: image, stream: deflateSync(drawScan(seed, sealed)) },
  ]);
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream?: Buffer;
}

function pdfOf(objects: readonly PdfObject[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, { dictionary, stream }] of objects.entries()) {
    offsets.push(length);
    const size = stream ? ` /Length ${stream.length}` : '';
    add(Buffer.from(`${index + 1} 0 obj\n<< ${dictionary}${size} >>\n`, 'ascii'));
    if (stream) for (const part of ['stream\n', stream, '\nendstream\n']) add(Buffer.from(part));
    add(Buffer.from('endobj\n', 'ascii'));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  add(Buffer.from(end, 'ascii'));
  return Buffer.concat(parts);
}
